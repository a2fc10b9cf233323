"""Two neighbours built alike about two names, with no word between: 'Buyers fix the price. Sellers fix the terms.'"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.pairs import Pairs, announced
from playbook.rules.parallel import facing, units
from playbook.rules.phrases import part, words

KIND = "opposition"
CONFIDENCE = 0.65
HITS = (
    "[[Buyers]{a} fix the price.]{a_extent} [[Sellers]{b} fix the terms.]{b_extent}",
    "This is about the difference between a wine merchant and a wine maker. [The [merchant]{x} "
    "waits for customers.]{a_extent} "
    "[The maker waits for rain.]{b_extent}".replace("[merchant]{x}", "merchant"),
    "(1) [[Buyers]{a} must ask for a price.]{a_extent} [[Sellers]{b} may have to refuse one.]{b_extent}",
)
NEAR = 8  # letters; over a line break the second name stands at the very beginning
MISSES = (
    "Teachers met on Monday. Parents came on Tuesday.",
    "The report is long. The weather is cold.",
    "Managers like coffee. They drink it often.",
)


def find(reading: Reading) -> Iterator[Match]:
    """Each sentence or clause with its subject for a name; over a line break only for announced pairs."""
    pairs = announced(reading)
    last: Mark | None = None
    for clauses in units(reading):
        for clause in clauses:
            if match := _spliced(pairs, clause):
                yield match
        for first, second in pairwise(clauses):
            semicolon = first.passage.text.startswith(";", first.end)
            if match := facing(pairs, first, second, cued=False, joined=semicolon):
                yield _graded(match, first)
        if (
            clauses
            and last
            and _paired(last, clauses[0])
            and (match := facing(pairs, last, clauses[0], cued=False, announced_only=True))
        ):
            about = match.mark("b")
            if about and about.start - clauses[0].start < NEAR:
                yield replace(match, confidence=0.75)
        last = clauses[0] if clauses else None


def _spliced(pairs: Pairs, clause: Mark) -> Match | None:
    """'Coaching is short, mentoring is long': two clauses with only a comma between."""
    comma = clause.passage.text.find(", ", clause.start, clause.end)
    if comma < 0 or clause.passage.text.find(", ", comma + 2, clause.end) >= 0:
        return None
    first, second = part(clause, clause.start, comma), part(clause, comma + 1, clause.end)
    if words(second) and words(second)[0].low in ("while", "whereas", "but", "whilst"):
        return None
    return facing(pairs, first, second, cued=False, announced_only=True)


def _paired(last: Mark, here: Mark) -> bool:
    """Whether two paragraphs may be one pair: items of one list without numbers, or two short lines."""
    one, other = last.passage, here.passage
    if one.kind == other.kind == "item":
        return one.group == other.group and not one.ordinal
    return one.kind == other.kind == "paragraph" and len(words(last)) > 3


def _graded(match: Match, first: Mark) -> Match:
    """Surer at the head of a numbered point, where differences are listed."""
    listed = first.passage.ordinal > 0 and first.start == first.passage.sentences[0].start
    return replace(match, confidence=0.9) if listed and match.confidence and match.confidence > 0.8 else match
