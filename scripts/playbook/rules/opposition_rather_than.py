"""One thing preferred to another in the same clause: 'Reward effort rather than talent.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Match
from playbook.rules.sides import fronted, inside

KIND = "opposition"
CONFIDENCE = 0.8
HITS = (
    "[[A good tutor praises the [effort]{a} rather than the [result]{b}.]{a_extent}]{b_extent}",
    "[[Budgets should follow [needs]{a} rather than [habits]{b}.]{a_extent}]{b_extent}",
)
MISSES = (
    "The room was rather cold.",
    "I would rather stay at home.",
)

_CUE = re.compile(r"\brather than\b", re.I)


def find(reading: Reading) -> Iterator[Match]:
    """Both names, and the clause that holds them."""
    yield from inside(reading, _CUE)
    yield from fronted(reading, _CUE)
