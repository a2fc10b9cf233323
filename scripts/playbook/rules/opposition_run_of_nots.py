"""A run of short denials and then what is meant: 'Not shouting. Not begging. But asking.'"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import bare, folded, key, name, readable
from playbook.rules.sides import double

KIND = "opposition"
CONFIDENCE = 0.75
HITS = (
    "[Not [shouting]{b}.]{b_extent} Not begging. [But [asking]{a} until they listen.]{a_extent}",
    "[Not a [lecture]{b}.]{b_extent}\nNot a sermon.\n[Just a [talk]{a} with friends.]{a_extent}",
)
MISSES = (
    "Not bad. Not bad at all. But we can do better.",
    "Not today. But it will come.",
)

_NOT = re.compile(r"(?:not|no) (?P<b>[^.;!?]{3,60})[.;!]?$", re.I)
_BUT = re.compile(r"(?:but |just |only |instead,? |simply |rather,? )+(?P<a>[^.;!?]{3,})", re.I)
_LAST = re.compile(r"(?:who|which|that) ", re.I)
_NOT_NAMES = frozenset(
    (
        "bad",
        "today",
        "yet",
        "now",
        "really",
        "quite",
        "always",
        "everyone",
        "everything",
        "everybody",
        "all",
        "me",
        "you",
        "anymore",
        "here",
        "there",
        "only",
        "just",
        "because",
    )
)


def find(reading: Reading) -> Iterator[Match]:
    """B is what the first of two or more denials denies; a what the turn after them says."""
    run: list[Mark] = []
    told = list(readable(reading))
    for sentence, following in pairwise([*told, *told[-1:]]):
        text = folded(sentence.text)
        denied = _NOT.match(text)
        if denied and len(denied["b"].split()) <= 8:
            run.append(sentence)
            turn = _BUT.match(folded(following.text)) if following is not sentence else None
            if turn and len(run) >= 2 and (match := _match(run[0], following, turn.start("a"))):
                yield match
                run = []
        else:
            run = []


def _match(first: Mark, turn: Mark, start: int) -> Match | None:
    b = name(Mark(first.passage, first.start + first.text.index(" "), first.end))
    a = name(Mark(turn.passage, turn.start + start, turn.end))
    if a is None or b is None or key(a) == key(b) or b.text.lower().split()[0] in _NOT_NAMES:
        return None
    if re.match(r"(?:we|you|i|it|they|he|she)\b", folded(turn.text[start:]), re.I):
        return None
    return double(bare(a), b, turn, first)
