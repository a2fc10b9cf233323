"""A question which of two one is: 'Are you a guide or a guard?'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.pairs import announced, known
from playbook.rules.phrases import bare, folded, is_agent, key, part, readable, words
from playbook.rules.sides import single

KIND = "opposition"
CONFIDENCE = 0.75
HITS = (
    "[[Are you a [teacher]{a} or a [judge]{b}?]{a_extent}]{b_extent}",
    'Ask them, "[[Do you see me as an [adviser]{a} or a [vendor]{b}?]{a_extent}]{b_extent}"',
)
MISSES = (
    "Would you like a tea or a coffee?",
    "Are you a member or a guest of a member who has paid?",
    "Do you need a doctor or a nurse?",
)

_WHICH = re.compile(
    r"\b(?:(?:are|is|am|was|were) (?:you|we|they|i|it|he|she|your \w+|this)(?: \w+ly| really| being)?|"
    r"(?:see|view|regard|treat|think of|perceive|describe) (?:me|us|you|them|him|her|it|yourself|"
    r"myself|my \w+|your \w+) as)"
    r" (?:more of )?(?P<a>(?:an? |the )?[^\s,.;:!?\"]+(?: [^\s,.;:!?\"]+){0,2}?),? or (?P<b>(?:an? "
    r"|the )?[^\s,.;:!?\"]+(?: [^\s,.;:!?\"]+){0,2})\?",
    re.I,
)


def find(reading: Reading) -> Iterator[Match]:
    """Both names and the question."""
    pairs = announced(reading)
    for sentence in readable(reading):
        text = folded(sentence.passage.text)
        for found in _WHICH.finditer(text, sentence.start, sentence.end):
            a_side, b_side = Mark(sentence.passage, *found.span("a")), Mark(sentence.passage, *found.span("b"))
            a, b = bare(a_side), bare(b_side)
            same = words(a_side)[0].low in ("a", "an", "the") and words(b_side)[0].low in ("a", "an", "the")
            agents = is_agent(words(a)[-1].low) and is_agent(words(b)[-1].low)
            if key(a) != key(b) and (known(pairs, a, b) or (same and agents)):
                opening = max(text.rfind('"', sentence.start, found.start()), sentence.start - 1) + 1
                yield single(a, b, part(sentence, opening, found.end()))
