"""Something that holds of two names: 'Both tutors and coaches ask questions.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.contrast_words import PRONOUNS
from playbook.rules.kit import Mark, Match
from playbook.rules.pairs import extended
from playbook.rules.phrases import bare, folded, is_verb, key, readable, words
from playbook.rules.speakers import named

MAX_HEDGE_WORDS = 6  # what is longer says something of its own
KIND = "similarity"
CONFIDENCE = 0.85
HITS = (
    "[Both [tutors]{a} and [coaches]{b} ask questions.]{extent}",
    "[On the surface, both a [loan]{a} and a [lease]{b} spread the cost.]{extent}",
    "[[Tutors]{a} and [coaches]{b} share a love of questions.]{extent}",
)
MISSES = (
    "We met both Ada Moss and Ben Wood.",
    "She was both tired and hungry.",
    "They split the cost and share the profit.",
    "Both sides and all guests left early.",
)

_BOTH = re.compile(r"(?:^|(?<=[.!?,:;(] )|(?<=\bthat ))both (?P<a>[^,.;:!?()]{2,50}?) and (?P<b>)(?=\w)", re.I)
_SHARE = re.compile(
    r"(?:^|(?<=[.!?,:;(] )|(?<=\bthat ))(?P<a>[^,.;:!?()]{2,40}?) and (?P<b>)(?=(?P<rest>[^,.;:!?()]{2,40}?) "
    r"(?:(?:also|both|all|do) )?"
    r"(?:share (?!(?:his|her|our|my)\b)\w|have (?:\w+ ){1,3}in common|overlap\b|are (?:both|alike|"
    r"similar)\b|both \w|require the same))",
    re.I,
)
_NOT_NAMES = frozenset(
    (
        "sides",
        "parties",
        "hands",
        "ends",
        "cases",
        "us",
        "them",
        "you",
        "of",
    )
)


def find(reading: Reading) -> Iterator[Match]:
    """Both names, and the clause from them on."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)[: sentence.end]
        for pattern in (_BOTH, _SHARE):
            for found in pattern.finditer(text, sentence.start):
                if match := _match(sentence, found, pattern is _BOTH):
                    yield match
                    break
            else:
                continue
            break


def _match(sentence: Mark, found: re.Match[str], both: bool) -> Match | None:
    a = bare(Mark(sentence.passage, *found.span("a")))
    if both:
        b_raw = extended(sentence, found.end())
        named_so_far = words(b_raw)
        verb = next((at for at, one in enumerate(named_so_far) if at and is_verb(one.low)), len(named_so_far))
        b_raw = Mark(b_raw.passage, b_raw.start, named_so_far[verb - 1].end)
        after = words(Mark(sentence.passage, b_raw.end, sentence.end))
        if (
            not after
            or after[0].low in ("will", "won't", "had", "was", "were", "did")
            or not (is_verb(after[0].low) or (len(after) > 1 and is_verb(after[1].low)))
        ):
            return None
    else:
        b_raw = Mark(sentence.passage, *found.span("rest"))
    b = bare(b_raw)
    if not _named(a) or not _named(b) or key(a) == key(b) or (named(a) and named(b) and a.start != sentence.start):
        return None
    # "On the surface, both ..." concedes; "both ..." alone would assert.
    hedged = len(sentence.passage.text[sentence.start : found.start()].split()) <= MAX_HEDGE_WORDS
    extent = Mark(sentence.passage, sentence.start if hedged else found.start(), sentence.end)
    return Match(marks=(("a", a), ("b", b), ("extent", extent)))


def _named(mark: Mark) -> bool:
    found = words(mark)
    return 0 < len(found) <= 4 and not any(one.low in PRONOUNS or one.low in _NOT_NAMES for one in found)
