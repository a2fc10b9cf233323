"""Two names with 'versus' between them: 'Renting vs. owning a tool'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.contrast_words import PRONOUNS
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import clause_around, folded, key, readable, words
from playbook.rules.sides import left_of, names, right_of, single

KIND = "opposition"
CONFIDENCE = 0.7
HITS = (
    "[[It all comes down to [renting]{a} versus [owning]{b}.]{a_extent}]{b_extent}",
    "[[Think of [depth]{a} vs. [breadth]{b} when you plan a course.]{a_extent}]{b_extent}",
)
MISSES = (
    "Lima vs. Oslo was the final.",
    "In Moss v. Wood the court said no.",
    "Sales were 20 vs. 30 last year.",
)

_CUE = re.compile(r"\b(?:versus|vs\.?) (?=\w)", re.I)


def find(reading: Reading) -> Iterator[Match]:
    """Both names and the clause that holds them; headings only announce and are left out."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)
        for cue in _CUE.finditer(text, sentence.start, sentence.end):
            clause = clause_around(sentence, cue.start(), cue.end())
            right = right_of(clause, cue.end())
            pair = names(left_of(clause, cue.start(), right), right)
            if pair and len(words(clause)) >= 6 and not _proper(*pair):
                yield single(*pair, clause)


def _proper(a: Mark, b: Mark) -> bool:
    """Teams, courts and numbers."""
    found = (*words(a), *words(b))
    return (
        (a.text[0].isupper() and b.text[0].isupper())
        or any(one.low[0].isdigit() or one.low in PRONOUNS for one in found)
        or key(a) == key(b)
    )
