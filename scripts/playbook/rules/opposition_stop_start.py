"""One thing to end and one to begin: 'Stop guessing and start measuring.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import clause_around, folded, key, name, readable
from playbook.rules.sides import double, right_of, single

KIND = "opposition"
CONFIDENCE = 0.75
HITS = (
    "[[Stop [guessing]{b} and start [measuring]{a}.]{a_extent}]{b_extent}",
    "[Stop [selling features]{b}.]{b_extent} [Start [solving problems]{a}.]{a_extent}",
    "[[We stopped being [gatekeepers]{b} and became [hosts]{a}.]{a_extent}]{b_extent}",
)
MISSES = (
    "The bus stopped and we started walking.",
    "Stop here. Start again tomorrow.",
)

_ONE = re.compile(
    r"\b(?:stop(?:s|ped|ping)?|quit|ceas(?:e|es|ed)) (?:being |thinking like |acting like )?(?P<b>(?:an? "
    r"|the |your |their )?[^\W\d_][^.;!?,]{2,50}?)"
    r"(?P<joint>,? (?:and|but) |, |; | [–—-] )(?:instead )?(?:start(?:s|ed|ing)?|beg[aiu]n|beginning|"
    r"becom(?:e|es|ing)|became) "
    r"(?:being |thinking like |acting like )?(?=\w)",
    re.I,
)
_STOP = re.compile(r"(?:so |then |and )?stop (?:being )?(?=\w+ing\b|an? )", re.I)
_START = re.compile(r"(?:instead,? )?(?:and )?(?:start|begin) (?:being )?(?=\w+ing\b|an? )", re.I)


def find(reading: Reading) -> Iterator[Match]:
    """B is what ends, a what begins; one clause, or two sentences in a row."""
    last: Mark | None = None
    for sentence in readable(reading):
        text = folded(sentence.passage.text)
        for found in _ONE.finditer(text[: sentence.end], sentence.start):
            a, b = name(right_of(sentence, found.end())), name(Mark(sentence.passage, *found.span("b")))
            if a and b and key(a) != key(b) and _alike(a, b, found):
                yield single(a, b, clause_around(sentence, found.start(), a.end))
        start = _START.match(text, sentence.start)
        stop = _STOP.match(folded(last.passage.text), last.start) if last and start else None
        if last and stop and start:
            a, b = (
                name(Mark(sentence.passage, start.end(), sentence.end)),
                name(Mark(last.passage, stop.end(), last.end)),
            )
            if a and b and key(a) != key(b):
                yield double(a, b, sentence, last)
        last = sentence


def _alike(a: Mark, b: Mark, found: re.Match[str]) -> bool:
    """Both deeds, or both what somebody is: 'stopped being ... became'."""
    doing = [mark.text.split()[0].lower().endswith("ing") for mark in (a, b)]
    return all(doing) or (not any(doing) and ("being" in found[0].lower() or "like" in found[0].lower()))
