"""A term filed under a kind of thing and told apart in it: 'A moat is an edge that rivals cannot copy.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.antecedents import headed
from playbook.rules.kit import Match
from playbook.rules.terms import ADVERBS, IS, Frame, activity, frames, genus, graded, past, person

KIND = "definition"
CONFIDENCE = 0.75
HITS = (
    "[A [checklist]{term} [is]{cue} a short list of what must not be forgotten.]{extent}",
    "[A [budget]{term} [is]{cue} a plan that says where the money goes.]{extent}",
    "[[Delegation]{term} [is]{cue} the act of handing a task to somebody who can do it.]{extent}",
    "We learned that [a [persona]{term} [is]{cue} a sketch of a typical user]{extent}, because nobody designs for a "
    "crowd.",
    "[In finance, [leverage]{term} [is]{cue} the use of borrowed money to buy more than one could pay for.]{extent}",
    "[A [mentor]{term} [is]{cue} someone who has walked the road before you.]{extent}",
    "What is scope?\n[[Scope]{term} [is]{cue} a fence, a promise and a budget in one.]{extent}",
    "[[Culture]{term} [is]{cue} what people do when the manager is away.]{extent}",
    "[[Tactics]{term} [are]{cue} how you cross the street once you have chosen the shop.]{extent}",
    "[[Stakeholders]{term} [are]{cue} people who gain or lose by what a firm does.]{extent}",
)
MISSES = (
    "Ada Long is a consultant who works in Leeds.",
    "Hiring is a good example of slow work.",
    "The best manager is a person who listens.",
    "It is a plan that failed.",
    "My team is a group of six.",
    "The meeting is a chance to talk.",
    "Is a budget a plan that binds?",
    "If a budget is a plan that binds, nobody will love it.",
    "Selling is hard.",
    "Timing is what matters.",
    "The dog is a kind of alarm.",
    "The office is a place where I was happy last year.",
)
_CUE = re.compile(
    rf"{IS}{ADVERBS}(?= (?:an?|the|any|someone|somebody|anyone|something|anything|whatever|people"
    rf"|those|one|what|how|why|when) )"
)
_YOU = re.compile(r"(?:what|how|why) you\b")
_EMPTY = re.compile(
    r"(?:what|how|why|when) (?:matters|counts|makes|drives|works|happened|really|(?:we|you|they|I|it) "
    r"(?:need|want|like|love)\b|it (?:matters|counts|happens)\b|to\b)"
)


def find(reading: Reading) -> Iterator[Match]:
    """Frames whose definiens begins with a kind of thing."""
    for frame in frames(reading, _CUE):
        if person(frame) or past(frame.rest):
            continue
        asked = headed(reading, frame.sentence)
        if asked is not None and asked.text.casefold() == frame.term.text.casefold() and not graded(frame.rest):
            yield frame.match(CONFIDENCE + 0.1)
        elif _general(frame):
            yield frame.match(CONFIDENCE if frame.generic else CONFIDENCE - 0.1)


def _general(frame: Frame) -> bool:
    """Whether the kind is spoken of: 'a moat' takes any noun, 'trust' and 'the margin' one that files."""
    several = frame.cue.text.startswith("are")
    if frame.rest.startswith(("what ", "how ", "why ", "when ")):
        known = frame.generic or (frame.article == "" and (activity(frame.term) or _YOU.match(frame.rest) is not None))
        return known and len(frame.rest.split()) >= 3 and not _EMPTY.match(frame.rest)
    if frame.article == "the" and (several or not genus(frame.rest) or len(frame.rest.split()) < 4):
        return False
    if frame.article == "the" and not frame.rest.startswith("the ") and len(frame.term.text.split()) == 1:
        return False
    if frame.generic or frame.article == "quoted":
        return genus(frame.rest, strict=False)
    return genus(frame.rest, strict=several or not activity(frame.term))
