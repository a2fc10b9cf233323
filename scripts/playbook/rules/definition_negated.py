"""A term told from what it is not: 'Planning is not a document, it's a conversation.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.terms import folded, frames, person

KIND = "definition"
CONFIDENCE = 0.8
HITS = (
    "[[Planning]{term} [is not]{cue} a document, it's a conversation about limits.]{extent}",
    "[[Quality]{term} [isn't]{cue} about polish. It's about what still works in ten years.]{extent}",
    "[A [brand]{term} [is not just]{cue} a logo; it is the promise that people remember.]{extent}",
    "[[Service]{term} [goes beyond]{cue} mere politeness; it is about seeing what was not asked for.]{extent}",
    "[[Strategy]{term} [is not]{cue} a list of wishes but a choice.]{extent}",
)
MISSES = (
    "Selling is not easy, it's hard.",
    "He is not a manager, he is a clerk.",
    "It's not a bug, it's a feature.",
    "The report is not about you.",
    "The shop is not open. It is a holiday.",
)
_CUE = re.compile(
    r"\b(?:(?:is|are)(?: \w+ly)? not|isn't|aren't|was never|is never|'s not|goes (?:far |well )?beyond"
    r"|is (?:much |far |even |so much )?more than)(?: (?:just|only|merely|simply|really|necessarily))?(?= (?:about "
    r"|an? |the |some |what |mere |[\w-]+ing ))"
)
_TURN = re.compile(
    r"(?P<stop>[,;.]|\s[-–—])\s*(?:[Bb]ut )?(?:rather,? )?(?:it|they|that)(?:'s| is| are|'re)(?:,? (?:also|really"
    r"|rather|instead|simply|just|all|actually|more)){0,2}"
    r" (?P<rest>(?:about |an? |the |what |how |[\w-]+ing )[^.!?]{2,})[.!]?",
    re.I,
)
_BUT = re.compile(r"(?:,)? but (?:rather )?(?P<rest>(?:about |an? |the |[\w-]+ing |to )[^.,;!?]+)[.!]?")


def find(reading: Reading) -> Iterator[Match]:
    """The denial and what is put in its place, in one sentence or two."""
    for frame in frames(reading, _CUE):
        if person(frame) or frame.article == "the":
            continue
        text, sentence = folded(frame.sentence.passage.text), frame.sentence
        turn = _TURN.search(text, frame.cue.end, sentence.end) or _BUT.search(text, frame.cue.end, sentence.end)
        end = turn.end() if turn else _next(frame.sentence)
        if end:
            extent = Mark(sentence.passage, frame.extent.start, end)
            yield Match(marks=(("extent", extent), ("term", frame.term), ("cue", frame.cue)))


def _next(sentence: Mark) -> int:
    """Where the next sentence ends, if it says what the thing is instead."""
    text = folded(sentence.passage.text)
    after = next((span for span in sentence.passage.sentences if span.start >= sentence.end), None)
    if after is None:
        return 0
    turn = _TURN.match(text, sentence.end - 1, after.end)
    return turn.end() if turn else 0
