"""What stands on the two sides of a cue such as 'rather than', and what each side is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.contrast_words import ADVERBS, AUXILIARIES, DETERMINERS, NUMBERS, PAST_VERBS, PREPOSITIONS, PRONOUNS
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import (
    Word,
    clause_around,
    clauses,
    folded,
    is_verb,
    key,
    last_name,
    name,
    part,
    readable,
    subject,
    words,
)

_SIDE_END = re.compile(
    r"[;:!?]|\.(?=\s|[\"')]|$)|,(?=\s+(?:and|but|so|which|who|because|then|or|we|you|they|it|he|"
    r"she|I)\b)"
)
_FOCUS = re.compile(r"\bfocus(?:es|ing|ed)?(?: \w+)? on (?=\w)", re.I)
_NOT_SIDES = frozenset(("that", "this", "these", "those", "it", "them", "you", "me", "him", "us", "others", "other"))


def right_of(clause: Mark, end: int) -> Mark:
    """The stretch after the cue, up to the next clause."""
    stop = _SIDE_END.search(folded(clause.passage.text), end, clause.end)
    return part(clause, end, stop.start() if stop else clause.end)


def left_of(clause: Mark, start: int, right: Mark) -> Mark | None:
    """The stretch before the cue that is built as the right side is: 'the outcome' for 'the activity'."""
    before, after = words(Mark(clause.passage, clause.start, start)), words(right)
    while before and before[-1].low in ("and", "but", "or", *ADVERBS):
        before.pop()
    while len(after) > 1 and after[0].low in ADVERBS:
        after = after[1:]
    if not before or not after:
        return None
    first = _parallel(before, after)
    if first is None:
        return last_name(Mark(clause.passage, clause.start, before[-1].end), min(4, max(1, len(after))))
    return Mark(clause.passage, before[first].start, before[-1].end)


def _parallel(before: list[Word], after: list[Word]) -> int | None:
    """Where the left side begins: at the last word of the same kind as the right side's first."""
    opening = after[0].low
    places = range(len(before) - 1, max(-1, len(before) - 14), -1)
    same = next((at for at in places if before[at].low == opening), None)
    if same is not None and (opening not in DETERMINERS or same < len(before) - 1):
        return same
    if opening in DETERMINERS:
        return next((at for at in places if before[at].low in DETERMINERS and at < len(before) - 1), None)
    if opening in PREPOSITIONS or opening == "to":
        return next((at for at in places if before[at].low in PREPOSITIONS and at < len(before) - 1), None)
    if opening.endswith("ing") and len(opening) > 4:
        return next((at for at in places if before[at].low.endswith("ing") and len(before[at].low) > 4), None)
    if is_verb(opening) and len(after) > 1 and after[1].low not in AUXILIARIES:
        return next(
            (at for at in places if at and is_verb(before[at].low) and before[at - 1].low not in DETERMINERS), None
        )
    return None


def names(left: Mark | None, right: Mark) -> tuple[Mark, Mark] | None:
    """The bare names of both sides; None where one has none or both have the same."""
    if left is None:
        return None
    a, b = name(left), _nominal(name(right), len(words(left)))
    if a and b and any(mark.text[0].isdigit() or words(mark)[0].low in NUMBERS for mark in (a, b)):
        return None
    if a is None or b is None or key(a) == key(b) or not key(a) or not key(b):
        return None
    if b.text.lower() in _NOT_SIDES or a.text.lower() in PRONOUNS:
        return None
    return a, b


def _nominal(right: Mark | None, size: int) -> Mark | None:
    """Cut before a verb where the side runs on: of 'habits shape us' as long a name as the left side has."""
    found = words(right) if right else []
    if right is None or len(found) <= size or found[0].low.endswith("ing"):
        return right
    verb = next((at for at, one in enumerate(found) if at and is_verb(one.low) and one.low.endswith("s")), None)
    return right if verb is None else Mark(right.passage, found[0].start, found[verb - 1].end)


def inside(reading: Reading, cue: re.Pattern[str]) -> Iterator[Match]:
    """'A cue B' inside one clause: both sides are shown by the clause."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)
        for clause in clauses(sentence):
            for found in cue.finditer(text, clause.start, clause.end):
                right = right_of(clause, found.end())
                both = names(left_of(clause, found.start(), right), right)
                if both and found.start() > clause.start and not _event(clause, right):
                    yield single(*both, clause)


def _event(clause: Mark, right: Mark) -> bool:
    """Whether it only tells what somebody once did: 'He took the bus instead of the train.'"""
    begun = subject(clause)
    opening = words(right)[:1]
    return bool(
        begun
        and words(begun[0])[0].low in ("he", "she", "i", "we", "they")
        and opening
        and opening[0].low in DETERMINERS
        and (begun[1].low in PAST_VERBS or begun[1].low.endswith("ed"))
    )


def single(a: Mark, b: Mark, extent: Mark, confidence: float | None = None) -> Match:
    """Two names that one stretch holds."""
    return Match(marks=(("a", a), ("b", b), ("a_extent", extent), ("b_extent", extent)), confidence=confidence)


def double(a: Mark, b: Mark, a_extent: Mark, b_extent: Mark, confidence: float | None = None) -> Match:
    """Two names, each with its own stretch."""
    return Match(marks=(("a", a), ("b", b), ("a_extent", a_extent), ("b_extent", b_extent)), confidence=confidence)


def fronted(reading: Reading, cue: re.Pattern[str]) -> Iterator[Match]:
    """'Instead of B, we do A': the cue opens the clause and a comma ends its side."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)
        for found in cue.finditer(text, sentence.start, sentence.end):
            before = text[sentence.start : found.start()].rstrip("\"'(")
            if before and not before.endswith(("; ", ": ")):
                continue
            comma = text.find(",", found.end(), sentence.end)
            if comma < 0:
                continue
            main = clause_around(sentence, comma + 1, comma + 2)
            main = part(sentence, comma + 1, sentence.end if main == sentence else main.end)
            if main.text[:1] in "\"'”’»)":
                main = part(sentence, comma + 2, main.end)
            right = part(sentence, found.end(), comma)
            a, b = said(main, right), name(right)
            if a and b and key(a) != key(b) and b.text.lower() not in _NOT_SIDES:
                yield double(a, b, main, part(sentence, found.start(), main.start))


def said(main: Mark, other: Mark, *, past: bool = False) -> Mark | None:
    """The name of what a clause says is done, built as the other side is where it can be.

    What once happened is no statement about two things: unless `past`, such a clause has no name.
    """
    text = folded(main.passage.text)
    if focus := _FOCUS.search(text, main.start, main.end):
        return name(Mark(main.passage, focus.end(), main.end))
    found = words(main)
    if not found:
        return None
    at = 0
    if begun := subject(main):
        at = next(index for index, word in enumerate(found) if word.start == begun[1].start)
    elif found[0].low in PRONOUNS:
        at = 1
    while at < len(found) - 1 and (
        found[at].low in AUXILIARIES or found[at].low in ADVERBS or found[at].low in ("to", "try")
    ):
        at += 1
    if not past and (found[at].low in PAST_VERBS or found[at].low.endswith("ed")):
        return None
    gerund = bool(words(other)) and words(other)[0].low.endswith("ing")
    predicate = Mark(main.passage, found[at].start, main.end)
    if not gerund and is_verb(found[at].low) and at + 1 < len(found):
        taken = name(Mark(main.passage, found[at + 1].start, main.end))
        if taken is not None:
            return taken
    return name(predicate)
