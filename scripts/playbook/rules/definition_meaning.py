"""A term said to mean, denote, refer to or be understood as something: 'Churn refers to customers who leave.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Match
from playbook.rules.terms import ADVERBS, Frame, activity, frames, genus, gerund

KIND = "definition"
CONFIDENCE = 0.8
HITS = (
    "[[Churn]{term} [refers to]{cue} the customers who leave within a year.]{extent}",
    "[[Working capital]{term} [is defined as]{cue} current assets less current liabilities.]{extent}",
    "[[Ownership]{term} [means]{cue} finishing what nobody checks.]{extent}",
    "[“[Runway]{term}” [means]{cue} the months until the money is gone.]{extent}",
    "[The term “[lead]{term}” [describes]{cue} a person who has asked for more.]{extent}",
    "[[Gross margin]{term} [equals]{cue} revenue minus the cost of goods.]{extent}",
    "[[Facilitation]{term} [is often understood as]{cue} the art of making a group wiser than its members.]{extent}",
)
MISSES = (
    "Rain means we stay inside.",
    "Which means nobody knows.",
    "It means a lot to me.",
    "He refers to the report on page two.",
    "The letter means trouble for the bank.",
    "She is seen as a leader.",
    "Growth means that we need more desks.",
    "Silence means nothing.",
)
_CUE = re.compile(
    rf"\b(?P<means>(?:(?:really|simply|just|literally|actually|often|usually) )?means?)(?=,? )(?! (?:business"
    rf"|nothing|little|more|less|a lot|so much|well))"
    rf"|\b(?P<refers>(?:(?:simply|usually|often|generally) )?(?:refers? to|denotes?|signif(?:y|ies)|stands? for"
    rf"|describes?|designates?|represents?|reflects?|measures?))\b"
    rf"|\b(?P<passive>(?:is|are|can be|could be|may be|might be|has been|was originally){ADVERBS} (?:defined"
    rf"|understood|described|thought of|viewed|seen|"
    rf"regarded|measured|calculated|computed|taken|explained|summed up|conceived of)(?:,? (?:\w+ly|in \w+|here|by "
    rf"(?:\w+ ){{1,4}}?))? (?:as|to mean|by))(?= )"
    r"|\b(?P<equals>equals|is equal to|is the same as saying)(?= )"
)
_CONSEQUENCES = ("that ", "we ", "you ", "they ", "I ", "it ", "he ", "she ", "there ", "our ", "your ", "my ")
_SUM = re.compile(r"\b(?:minus|plus|less|times|divided|over|multiplied|sum|product|ratio)\b|[-+/x*]")
_GRADED = re.compile(r"(?:defined|measured|calculated|computed|thought of|understood|conceived|taken|explained|summed)")


def find(reading: Reading) -> Iterator[Match]:
    """Frames of these cues; consequences ('means we cannot ship') are none."""
    for frame in frames(reading, _CUE):
        if _defines(frame):
            yield frame.match()


def _defines(frame: Frame) -> bool:
    cue, rest = frame.cue.text, frame.rest
    thing = frame.generic or frame.article == "quoted" or activity(frame.term)
    if re.search(r"\bmeans?$", cue):
        if rest.startswith(_CONSEQUENCES):
            return frame.article == "quoted"
        return (gerund(rest) and frame.article != "the") or (thing and genus(rest, strict=frame.article != "quoted"))
    if "equal" in cue:
        return _SUM.search(rest) is not None
    if re.search(r"(?:as|mean|by)$", cue) and "stands" not in cue:
        if cue.endswith("by"):
            return re.search(r"calculated|computed", cue) is not None and gerund(rest)
        return _GRADED.search(cue) is not None or (thing and (gerund(rest) or genus(rest)))
    if cue.startswith(("describe", "signif", "designate", "represent", "reflect", "measure")):
        return thing and genus(rest)
    return (frame.article != "the" and len(rest.split()) >= 3) or (frame.article == "the" and genus(rest))
