"""One thing put above the other: 'They value speed over polish.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import clause_around, folded, key, name, readable, words
from playbook.rules.sides import right_of, single

KIND = "opposition"
CONFIDENCE = 0.7
HITS = (
    "[[Small shops value [speed]{a} over [polish]{b}.]{a_extent}]{b_extent}",
    "[[A wise editor prefers [clarity]{a} to [wit]{b}.]{a_extent}]{b_extent}",
    "[[[Clarity]{a} matters more than [wit]{b}.]{a_extent}]{b_extent}",
)
MISSES = (
    "They put a cloth over the table.",
    "We prefer to wait.",
    "It costs more than ten pounds.",
    "She chose the chair over there.",
)

_NP = r"[^\s,.;:!?()\"]+(?: [^\s,.;:!?()\"]+){0,3}?"
_OVER = re.compile(
    rf"\b(?:valu(?:e|es|ed|ing)|choos(?:e|es|ing)|chose|favou?r(?:s|ed|ing)?|priorit\w+|prefer(?:s|"
    rf"red|ring)?|emphasi[sz]\w+|reward(?:s|ed|ing)?|prize[sd]?) (?P<a>{_NP}) over (?P<b>)(?!there\b|"
    rf"here\b|time\b|and\b|again\b|the (?:next|last|past|course|years?)\b|\d|(?:one|two|three|four|"
    rf"five|ten|several|many|many years)\b)(?=\w)",
    re.I,
)
_PREFER = re.compile(rf"\bprefer(?:s|red|ring)? (?P<a>(?!to\b){_NP}) to (?P<b>)(?=\w)", re.I)
_MATTERS = re.compile(
    rf"(?:^|(?<=[.!?;:] )|, |\bthat )(?P<a>{_NP}) (?:matters?|counts?|weighs?|is worth|are worth|"
    rf"is more important|are more important|is better|are better) (?:far |much |a lot )?(?:more "
    rf")?than (?P<b>)(?=\w)",
    re.I,
)


def find(reading: Reading) -> Iterator[Match]:
    """A is what is preferred; the clause holds both."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)[: sentence.end]
        for pattern in (_OVER, _PREFER, _MATTERS):
            for found in pattern.finditer(text, sentence.start):
                right = right_of(sentence, found.end())
                a, b = name(Mark(sentence.passage, *found.span("a"))), name(right)
                if a and b and key(a) != key(b) and not _amount(b) and len(words(b)) <= 4:
                    yield single(a, b, clause_around(sentence, found.start(), b.end))


def _amount(mark: Mark) -> bool:
    return any(
        one.low[0].isdigit()
        or one.low in ("half", "ever", "others", "before", "usual", "anything", "two", "ten", "three")
        for one in words(mark)
    )
