"""The old way of seeing a thing, then one's own: 'In the old school, it is about control. To me, it is about trust.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match, sentences
from playbook.rules.phrases import folded

KIND = "opposition"
CONFIDENCE = 0.65
HITS = (
    "[In the [old command model]{b} it's about telling people what to do.]{b_extent}\n"
    "[To me, as a cook who teaches [Open Kitchens]{a}®, cooking is about asking.]{a_extent}",
    "[Under the [traditional approach]{b}, a budget is a fence.]{b_extent} "
    "[In the [new approach]{a}, it is a map.]{a_extent}",
)
MISSES = (
    "In the old house it was cold. To me, the new one is warm.",
    "In the old model, it's about speed. Nobody liked it.",
    "In the old town, we sell bread. To me, that is enough.",
)
_OLD = r"(?:old|traditional|conventional|classic|classical|usual|previous|former)"
_NEW = r"(?:new|modern|newer|better|open|current|different)"
_HEADS = r"(?:model|approach|school|view|way|paradigm|method|mindset|style|thinking|playbook)"
# The name is what stands before the first comma, else as far as the head noun.
_BEFORE = re.compile(
    rf"(?:in|under|with|by) the (?P<name>{_OLD}(?:[ -][\w'-]+){{0,3}}?)"
    r"(?=,| (?:it|it's|they|we|you|one|a|an|the)\b)",
    re.I,
)
_HEAD = re.compile(rf"\b{_HEADS}\b", re.I)
_OWN = re.compile(r"(?:to|for) (?:me|us)\b|in (?:my|our) (?:view|opinion|eyes|experience)\b", re.I)
_TOLD = re.compile(rf"(?:in|under|with) (?:the|a|an|our|my) (?P<name>{_NEW}(?: [\w'-]+){{0,2}}? {_HEADS})\b", re.I)
_MARKED = re.compile(r"(?P<name>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3}) ?[®™]")
REACH = 2  # sentences: further on, the article speaks of something else


def find(reading: Reading) -> Iterator[Match]:
    """The old view must be called a view, the own one must have a name."""
    told = list(sentences(reading))
    for index, old in enumerate(told):
        text = folded(old.passage.text)
        before = _BEFORE.match(text, old.start, old.end)
        if before is None or not _HEAD.search(text, old.start, min(old.end, before.end() + 60)):
            continue
        for own in told[index + 1 : index + 1 + REACH]:
            name = _name(own)
            if name is not None:
                yield Match(
                    marks=(
                        ("a", name),
                        ("b", Mark(old.passage, *before.span("name"))),
                        ("a_extent", own),
                        ("b_extent", old),
                    )
                )
                break


def _name(sentence: Mark) -> Mark | None:
    """What one's own view is called: by its frame, else by a registered name."""
    text = sentence.passage.text
    told = _TOLD.match(folded(text), sentence.start, sentence.end)
    if told is None and _OWN.match(folded(text), sentence.start, sentence.end):
        told = _MARKED.search(text, sentence.start, sentence.end)
    return Mark(sentence.passage, *told.span("name")) if told else None
