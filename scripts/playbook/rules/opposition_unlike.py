"""One said to be unlike the other: 'Unlike a loan, a grant is never paid back.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.parallel import faces
from playbook.rules.phrases import folded, key, name, part, readable, words
from playbook.rules.sides import single

KIND = "opposition"
CONFIDENCE = 0.85
HITS = (
    "[[Unlike a [loan]{b}, a [grant]{a} is never paid back.]{a_extent}]{b_extent}",
    "[[A [grant]{a}, unlike a [loan]{b}, is never paid back.]{a_extent}]{b_extent}",
)
MISSES = (
    "Unlike last year, we finished early.",
    "It is not unlike a river.",
    "Unlike you, I never sleep.",
)

_FRONT = re.compile(
    r"(?:^|(?<=[.!?;:] )|(?<=[(\"]))(?:but |and |so )?(?:unlike|in contrast to|contrary to|as opposed "
    r"to|compared (?:to|with))(?: with)? ",
    re.I,
)
_MID = re.compile(r"(?P<a>[^.;:!?,()]{2,60}), unlike (?P<b>[^,.;:!?]{2,60}),", re.I)
_TIMES = frozenset(
    (
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "day",
        "days",
        "time",
        "times",
        "before",
        "yesterday",
        "today",
        "century",
        "decade",
    )
)


def find(reading: Reading) -> Iterator[Match]:
    """Both names, and the sentence that holds them."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)
        for cue in _FRONT.finditer(text, sentence.start, sentence.end):
            comma = text.find(",", cue.end(), sentence.end)
            if comma < 0:
                continue
            b = name(part(sentence, cue.end(), comma))
            for face in faces(part(sentence, comma + 1, sentence.end)):
                if b and _good(face.name, b) and face.bound:
                    yield single(face.name, b, sentence)
                    break
        for found in _MID.finditer(text, sentence.start, sentence.end):
            a, b = name(Mark(sentence.passage, *found.span("a"))), name(Mark(sentence.passage, *found.span("b")))
            if a and b and _good(a, b):
                yield single(a, b, sentence)


def _good(a: Mark, b: Mark) -> bool:
    return (
        key(a) != key(b)
        and bool(key(b))
        and words(b)[-1].low not in _TIMES
        and b.text.lower()
        not in (
            "others",
            "other",
            "me",
            "you",
            "him",
            "her",
            "them",
            "us",
            "popular belief",
            "previous",
        )
        and name(a) is not None
    )
