"""What one becomes, and what one is till then: 'becoming a cook who tastes. Until then, you are a stove.'"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import folded, key, name, readable
from playbook.rules.sides import double

KIND = "opposition"
CONFIDENCE = 0.75
HITS = (
    "Taste everything and you are on the way to [becoming a [cook]{a} who knows salt.]{a_extent} "
    "[Until then, you are only a [helper]{b}.]{b_extent}",
    "One day you will [become an [editor]{a}.]{a_extent}\n[Before that, you're just a [reader]{b} "
    "with a pencil.]{b_extent}",
)
MISSES = (
    "She became a cook. Until then, the kitchen was closed.",
    "Until that point, you are on your own.",
)

_THEN = re.compile(
    r"(?:(?:up )?until|before|till) (?:that point|then|that|that day|that happens|this point|you "
    r"do)[^,.;]{0,20}, (?:you|we|they|he|she|it|one)(?:'re| are| is|'s|'ll be| will be| remain|"
    r" remains) (?:just |only |merely |simply |still |nothing (?:more|but) than )*(?=an? |the )",
    re.I,
)
_BECOME = re.compile(r"(?:(?:actually|truly|really) )?\bbecom(?:e|ing|es) (?=an? |the )", re.I)


def find(reading: Reading) -> Iterator[Match]:
    """A is what one becomes, b what one is until then; two sentences in a row."""
    for first, second in pairwise(readable(reading)):
        then = _THEN.match(folded(second.text))
        become = _BECOME.search(folded(first.passage.text), first.start, first.end) if then else None
        if then is None or become is None:
            continue
        a = name(Mark(first.passage, become.end(), first.end))
        b = name(Mark(second.passage, second.start + then.end(), second.end))
        if a and b and key(a) != key(b):
            yield double(a, b, Mark(first.passage, become.start(), first.end), second)
