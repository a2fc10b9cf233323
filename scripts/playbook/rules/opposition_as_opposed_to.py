"""Two things kept apart in one clause: 'saving as opposed to hoarding'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Match
from playbook.rules.sides import inside

KIND = "opposition"
CONFIDENCE = 0.85
HITS = (
    "[[This chapter treats [saving]{a} as opposed to [hoarding]{b}.]{a_extent}]{b_extent}",
    "[[It is a matter of the [process]{a}, in contrast to the [product]{b}.]{a_extent}]{b_extent}",
)
MISSES = (
    "She is opposed to the plan.",
    "The vote was opposed by the board.",
)

_CUE = re.compile(r"\b(?:as (?:opposed|compared|distinct) (?:to|from)|in contrast (?:to|with)|as against)\b", re.I)


def find(reading: Reading) -> Iterator[Match]:
    """Both names, and the clause that holds them."""
    yield from inside(reading, _CUE)
