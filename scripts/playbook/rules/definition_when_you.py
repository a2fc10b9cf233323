"""A word explained by what one does: 'When you “park” an idea you write it down for later.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Match
from playbook.rules.terms import matches

KIND = "definition"
CONFIDENCE = 0.75
HITS = (
    "Note this: [[when]{cue} you “[park]{term}” an idea you write it down and promise to come back to it]{extent} "
    "(and you do).",
    "[By [slack]{term} I [mean]{cue} the time that nobody has planned.]{extent}",
    "[When we talk about “[debt]{term}”, we [mean]{cue} shortcuts somebody will have to undo.]{extent}",
    "[When I say [craft]{term}, I [mean]{cue} the care that nobody sees.]{extent}",
)
MISSES = (
    "When you call a client you learn something.",
    "When you “win” at cards we go home.",
    "By Monday I mean to finish.",
    "When I say stop, I mean it.",
)
_WHEN = re.compile(
    r"(?:^|[^.!?]{0,80}?[ .,:])?(?P<extent>(?P<cue>[Ww]hen) (?P<who>you|we|I|people|they) "
    r"[\"'](?P<term>[^\"']{2,30})[\"'](?: [^,.;()]{1,40}?)?,? (?P=who) [^.;()!?]{8,}[.!]?)"
)
_MEAN = re.compile(
    r"(?P<extent>(?:[Bb]y|[Ww]hen (?:I|we|people|they) (?:say|talk about|speak of|use the word|use the term|refer to"
    r"|mention)) "
    r"(?:the (?:term|word) )?(?:an? )?[\"']?(?P<term>[^,.;\"']{2,40}?)[,.]?[\"']?,? (?:(?:I|we|they|people)(?:'m|'re"
    r"| am| are)? (?:really |simply |usually )?(?P<cue>mean|talking about|referring to))"
    r" (?!it\b|business\b|to\b|that\b)[^;!?]{8,})",
    re.I,
)


def find(reading: Reading) -> Iterator[Match]:
    """The word must stand in quotation marks, or be said to be meant."""
    yield from matches(reading, _WHEN)
    yield from matches(reading, _MEAN, start=True)
