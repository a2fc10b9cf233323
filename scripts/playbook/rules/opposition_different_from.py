"""One said to be different from the other: 'That is vastly different from a loan.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.contrast_words import PRONOUNS
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import clauses, folded, key, kin, last_name, name, part, readable, subject, words
from playbook.rules.sides import double, single

KIND = "opposition"
CONFIDENCE = 0.75
HITS = (
    "[[A [grant]{a} is very different from a [loan]{b}.]{a_extent}]{b_extent}",
    '[When you "[advise]{a}" a friend you share what you know]{a_extent} ([way different than '
    '"[lecturing]{b}" one]{b_extent}).',
)
MISSES = (
    "This year is different from the last.",
    "It felt different than before.",
    "Every town is different.",
)

_CUE = re.compile(
    r"\b(?:different|differs?|distinct|a far cry|worlds? apart|the opposite)(?: \w+ly| greatly)? "
    r"(?:from|than|to|of) ",
    re.I,
)
_QUOTED = re.compile(r"\"(?P<name>[^\"\s]+(?: [^\"\s]+){0,3})\"")
_TIMES = frozenset(
    (
        "before",
        "last",
        "usual",
        "year",
        "other",
        "others",
        "previous",
        "past",
        "ever",
        "expected",
    )
)


def find(reading: Reading) -> Iterator[Match]:
    """Both names; what stands in brackets is set against the clause before them."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)
        for found in _CUE.finditer(text, sentence.start, sentence.end):
            b = name(Mark(sentence.passage, found.end(), sentence.end))
            if b is None or any(one.low in _TIMES or one.low in PRONOUNS for one in words(b)):
                continue
            if match := _match(sentence, found, b):
                yield match


def _match(sentence: Mark, found: re.Match[str], b: Mark) -> Match | None:
    text = folded(sentence.passage.text)
    bracket = text.rfind("(", sentence.start, found.start())
    if bracket > 0 and ")" not in text[bracket : found.start()] and found.start() - bracket < 30:
        before = part(
            sentence,
            max(sentence.start, text.rfind("… ", sentence.start, bracket) + 1, _dots(text, sentence.start, bracket)),
            bracket,
        )
        if "…" in before.text:
            before = part(sentence, before.start + before.text.index("…") + 1, before.end)
        quoted = _QUOTED.search(text, before.start, before.end)
        begun = subject(before)
        a = Mark(sentence.passage, *quoted.span("name")) if quoted else begun[0] if begun else None
        closing = text.find(")", found.end(), sentence.end)
        b_extent = part(sentence, bracket + 1, closing if closing > 0 else sentence.end)
        return double(a, b, before, b_extent) if a and key(a) != key(b) else None
    clause = next((one for one in clauses(sentence) if one.start <= found.start() < one.end), sentence)
    if (a := _left(clause, found.start())) is None or key(a) == key(b) or kin(a, b):
        return None
    comma = text.rfind(", and that", clause.start, found.start())
    if comma > 0:
        return double(a, b, clause, part(clause, comma + 6, clause.end))
    return single(a, b, clause)


def _dots(text: str, start: int, end: int) -> int:
    """Behind the last three dots; 0 where there are none."""
    found = text.rfind("...", start, end)
    return found + 3 if found >= 0 else 0


def _left(clause: Mark, end: int) -> Mark | None:
    """The subject; where it is 'that', the subject of the clause before."""
    begun = subject(Mark(clause.passage, clause.start, end))
    if begun is None:
        return None
    a = name(begun[0])
    if a is None or words(a)[-1].low in PRONOUNS or words(a)[-1].low in _TIMES:
        return None
    return a if words(begun[0])[0].low not in ("this", "every") or len(words(begun[0])) > 2 else last_name(begun[0])
