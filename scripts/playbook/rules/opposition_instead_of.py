"""One thing done in place of another: 'Ask questions instead of giving answers.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Match
from playbook.rules.sides import fronted, inside

KIND = "opposition"
CONFIDENCE = 0.8
HITS = (
    "[[Try [asking questions]{a} instead of [giving answers]{b}.]{a_extent}]{b_extent}",
    "[Instead of [chasing discounts]{b}]{b_extent}, [a wise buyer will [build trust]{a}.]{a_extent}",
)
MISSES = (
    "We took the bus instead.",
    "Instead, we waited.",
)

_CUE = re.compile(r"\b(?:instead|in place|in lieu) of\b", re.I)


def find(reading: Reading) -> Iterator[Match]:
    """Both names, with the clause that holds them or the part that speaks of each."""
    yield from inside(reading, _CUE)
    yield from fronted(reading, _CUE)
