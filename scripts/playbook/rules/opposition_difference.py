"""The difference between two names told: 'The difference between a loan and a gift is the due date.'"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.pairs import extended, fuller
from playbook.rules.parallel import faces
from playbook.rules.phrases import bare, clauses, folded, key, kin, part, readable, words
from playbook.rules.sides import double, single

KIND = "opposition"
CONFIDENCE = 0.85
HITS = (
    "[[The difference between a [loan]{a} and a [gift]{b} is the due date.]{a_extent}]{b_extent}",
    "The difference between a [loan officer]{a} and a [lender]{b} is that [the officer sees the "
    "face.]{a_extent} [The lender sees the file.]{b_extent}",
)
MISSES = (
    "There is no difference between a loan and a debt.",
    "The difference between the two is small.",
    "She knows the difference between Ada Moss and Ben.",
)

_BETWEEN = re.compile(
    r"\b(?:(?P<no>no|little|not much|any) (?:\w+ )?)?(?:differences?|distinctions?|contrast) (?:\w+ "
    r")?between (?:being )?(?P<a>[^.,;:!?()]{2,50}?) (?:and|from|versus) (?:being )?(?P<b>)(?=\w)",
    re.I,
)
_TOLD = re.compile(
    r"\s*(?:,[^,]{2,60},)?\s*(?:is|are|was|lies|lie|comes down to|boils down to|can be|could be|"
    r"[:–—]|--)(?P<that>(?: \w+ly)?(?: that| this)?:?)\s",
    re.I,
)
_TURN = re.compile(r",? (?:while|whereas|whilst)\b|, and\b", re.I)
_FAR = 4


def find(reading: Reading) -> Iterator[Match]:
    """The clauses that speak of each where they follow; else the sentence that tells the difference."""
    told = list(readable(reading))
    for at, sentence in enumerate(told):
        text = folded(sentence.passage.text)
        for found in _BETWEEN.finditer(text[: sentence.end], sentence.start):
            a, b_raw = bare(Mark(sentence.passage, *found.span("a"))), extended(sentence, found.end())
            b = bare(b_raw)
            if found["no"] or key(a) == key(b) or not _named(a) or not _named(b):
                continue
            cue = _TOLD.match(text, b_raw.end, sentence.end)
            following = [clause for one in told[at + 1 : at + 1 + _FAR] for clause in clauses(one)]
            after = [*_halves(part(sentence, cue.end(), sentence.end))] if cue else []
            if sides := _sides(a, b, [*after, *following], len(after)):
                yield double(a, b, *sides, 0.85 if cue else 0.75)
            elif (
                cue
                and len(words(Mark(sentence.passage, cue.end(), sentence.end))) > 1
                and not _announces(text[cue.end() : sentence.end])
            ):
                yield single(a, b, sentence)


def _halves(told: Mark) -> Iterator[Mark]:
    """The clauses of what is told, cut also before 'while', 'whereas' and 'and'."""
    for clause in clauses(told):
        start = clause.start
        for cut in _TURN.finditer(folded(clause.passage.text), clause.start, clause.end):
            yield part(clause, start, cut.start())
            start = cut.end()
        yield part(clause, start, clause.end)


def _sides(a: Mark, b: Mark, spoken: list[Mark], told: int) -> tuple[Mark, Mark] | None:
    """Two neighbours of which one speaks of a and the other of b, each named by its own subject."""
    for first, second in pairwise(spoken[: told + 4]):
        one = [face.name for face in faces(first)]
        other = [face.name for face in faces(second)]
        if any(_is(a, name) for name in one) and any(_is(b, name) for name in other):
            return first, second
        if any(_is(b, name) for name in one) and any(_is(a, name) for name in other):
            return second, first
    return None


def _is(announced: Mark, name: Mark) -> bool:
    return kin(announced, name) or fuller(announced, name) is not name


def _named(mark: Mark) -> bool:
    found = words(mark)
    return (
        0 < len(found) <= 4
        and found[0].low not in ("the", "two", "these", "those", "them", "what", "how", "where", "when")
        and not (mark.text[0].isupper() and len(found) > 1)
    )


def _announces(rest: str) -> bool:
    """Whether only a judgement follows: 'is important', 'is huge'."""
    return len(rest.split()) <= 2 and not rest.startswith(("a ", "the ", "in "))
