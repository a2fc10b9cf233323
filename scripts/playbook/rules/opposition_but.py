"""Two clauses or sentences about two names, the second turned against the first: 'Writers add; but editors choose.'"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.pairs import announced
from playbook.rules.parallel import facing, units
from playbook.rules.phrases import folded, sentence_at

KIND = "opposition"
CONFIDENCE = 0.75
HITS = (
    "[[Writers]{a} add the words]{a_extent}; but [[editors]{b} choose what is kept.]{b_extent}",
    "[A [map]{a} shows what is there.]{a_extent} [By contrast, a [plan]{b} shows what could be.]{b_extent}",
    "[[Sprinters]{a} train for power.]{a_extent} [[Runners]{b}, on the other hand, train for patience.]{b_extent}",
)
MISSES = (
    "The soup was cold, but the bread was good.",
    "We tried twice, but it failed.",
    "The plan is simple. However, the budget is not settled yet.",
)

_WEAK = re.compile(r"[;,:]?\s*(?:--|[–—])?\s*(?:but|yet|however)\b", re.I)
_STRONG = re.compile(
    r"(?:[^\s,.;:]+ ){0,3}(?:[^\s,.;:]+, )?(?:and |but )?(?:by contrast|in contrast|conversely|"
    r"on the other hand|by comparison|contrastingly)\b(?! (?:to|with)\b)",
    re.I,
)


def find(reading: Reading) -> Iterator[Match]:
    """Each clause with its subject for a name."""
    pairs = announced(reading)
    last: Mark | None = None
    for clauses in units(reading):
        if (
            last
            and clauses
            and _STRONG.match(folded(clauses[0].passage.text), clauses[0].start, clauses[0].end)
            and (match := facing(pairs, last, clauses[0], cued=True))
        ):
            yield match
        last = clauses[0] if clauses else None
        for first, second in pairwise(clauses):
            text = folded(second.passage.text)
            end = sentence_at(second.passage, first.start).end
            joint = Mark(second.passage, first.end, second.end)
            strong = _STRONG.match(text, second.start, second.end) is not None
            weak = _WEAK.match(text, joint.start, joint.end) or _WEAK.match(text, second.start, second.end)
            if (strong or weak) and (
                match := facing(pairs, first, second, cued=strong, joined=bool(weak) and second.start < end)
            ):
                yield match
