"""One thing denied for the other in one clause: 'not the tool but the hand', 'progress, not perfection'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.contrast_words import PREPOSITIONS
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import clauses, folded, key, name, readable, words
from playbook.rules.sides import left_of, names, right_of, single

KIND = "opposition"
CONFIDENCE = 0.75
HITS = (
    "[[What counts is not the [tool]{b} but the [hand]{a}.]{a_extent}]{b_extent}",
    "[[Aim for [progress]{a}, not [perfection]{b}.]{a_extent}]{b_extent}",
    "[[It is less about [talent]{b} and more about [practice]{a}.]{a_extent}]{b_extent}",
)
MISSES = (
    "It is not only the tool but also the hand.",
    "The room was not large but it was warm.",
    "We waited, not knowing why.",
    "He came late, not surprisingly.",
    "It is not perfect, but it works.",
)

_NOT_BUT = re.compile(
    r"\b(?:not|n't|never)(?! (?:only|just|merely|simply|all|to mention|surprisingly)\b) (?:so much "
    r")?(?P<b>[^.;!?]{2,70}?)(?P<comma>,?) but (?P<rather>rather |instead )?(?!also\b|still\b|even\b|"
    r"they\b|it\b|he\b|she\b|we\b|you\b|i\b|that's\b|it's\b)(?=\w)",
    re.I,
)
_COMMA_NOT = re.compile(
    r"(?:,| [–—]| --)(?: and)? not (?!only\b|just\b|because\b|to mention\b|all\b|every\b|even\b|"
    r"if\b|when\b|that\b|at all\b|surprisingly\b|necessarily\b|knowing\b|really\b|yet\b|so\b|until\b|"
    r"unless\b|sure\b|least\b|always\b|too\b|very\b|bad\b|long\b|far\b)(?P<b>[^.,;:!?()\"–—]{2,50})(?=[.,;:!?)\"–—]"
    r"|$)",
    re.I,
)
_LESS_MORE = re.compile(r"\bless (?P<b>[^.;!?,]{2,60}?),?(?: and| but)? (?P<more>more) (?=(?P<a>\w))", re.I)
_SO_MUCH = re.compile(r"\bnot so much (?P<b>[^.;!?,]{2,60}?),? (?:as|but) (?=\w)", re.I)


def find(reading: Reading) -> Iterator[Match]:
    """Both names and the clause; the sides must be built alike."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)
        seen = False
        for pattern in (_SO_MUCH, _LESS_MORE, _NOT_BUT):
            for found in pattern.finditer(text[: sentence.end], sentence.start):
                right = right_of(sentence, found.end())
                b_side = Mark(sentence.passage, *found.span("b"))
                if not seen and _alike(right, b_side, found) and (pair := names(right, b_side)):
                    yield single(*pair, _around(sentence, found))
                    seen = True
        for found in () if seen else _COMMA_NOT.finditer(text[: sentence.end], sentence.start):
            b_side = Mark(sentence.passage, *found.span("b"))
            clause = next(
                (one for one in clauses(sentence) if one.start <= found.start() and found.end("b") <= one.end), sentence
            )
            left = left_of(clause, found.start(), b_side)
            if left and (pair := _noun_pair(left, b_side)):
                yield single(*pair, clause, 0.7)


def _around(sentence: Mark, found: re.Match[str]) -> Mark:
    """The clause up to a semicolon or dash on either side; a comma before 'but' does not cut it."""
    text = folded(sentence.passage.text)
    start = max(
        sentence.start,
        *(
            text.rfind(cut, sentence.start, found.start()) + len(cut)
            if cut in text[sentence.start : found.start()]
            else 0
            for cut in ("; ", " – ", "— ", " -- ")
        ),
    )
    end = min(
        sentence.end,
        *(
            text.find(cut, found.end(), sentence.end) if cut in text[found.end() : sentence.end] else sentence.end
            for cut in ("; ", " – ", " — ", " -- ")
        ),
    )
    return Mark(sentence.passage, start, end)


def _alike(right: Mark, b_side: Mark, found: re.Match[str]) -> bool:
    mine, theirs = words(right), words(b_side)
    if not mine or not theirs:
        return False
    one, other = mine[0].low, theirs[0].low
    if one == other or {one, other} <= {"a", "an", "the", "your", "their", "our", "my", "his", "her"}:
        return True
    if "rather" in found.re.groupindex and (
        found["rather"] or (not found["comma"] and _bare(one) and _bare(other) and len(mine) < 4 and len(theirs) < 4)
    ):
        return True
    asking = ("what", "how", "who", "why", "where", "when", "whether")
    if one in asking and other in asking:
        return True
    return (one.endswith("ing") and other.endswith("ing")) or "more" in found.re.groupindex


def _bare(word: str) -> bool:
    return word not in PREPOSITIONS and word not in ("a", "an", "the", "to", "very") and not word.endswith("ed")


def _noun_pair(left: Mark, b_side: Mark) -> tuple[Mark, Mark] | None:
    pair = names(left, b_side)
    if pair is None or len(words(b_side)) > 6 or key(pair[0]) == key(pair[1]) or name(left) is None:
        return None
    return pair
