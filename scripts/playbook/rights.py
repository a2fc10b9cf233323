"""How much of an article may be shown, and which quotations are shown within it.

The best come first; what was published before keeps its place; the rest is cited without words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from playbook.model import Anchor, Reading, Rights, Span

_TOKEN = re.compile(r"\S+")


def word_spans(text: str) -> tuple[Span, ...]:
    """Where the words of a text stand: what white space parts and holds a letter or a digit."""
    return tuple(Span(*match.span()) for match in _TOKEN.finditer(text) if any(map(str.isalnum, match[0])))


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(word_spans(text))


def content_words(reading: Reading) -> int:
    """How many words an article has, boilerplate left out."""
    return sum(count_words(passage.text) for passage in reading.passages if not passage.boilerplate)


def allowance(rights: Rights, words: int) -> int | None:
    """How many distinct words of an article of so many words may be quoted; None: no limit."""
    if rights.policy == "full":
        return None
    limits = [] if rights.words is None else [rights.words]
    if rights.share is not None:
        limits.append(int(rights.share * words))
    return min(limits, default=None)


def covered(tokens: Sequence[Span], spans: Iterable[Span]) -> set[int]:
    """Which words (by their index) the spans touch."""
    found: set[int] = set()
    for span in spans:
        found.update(index for index, token in enumerate(tokens) if token.overlap(span))
    return found


def admit(
    body: str, rights: Rights, allowed: int | None, ranked: Iterable[tuple[Anchor, Span]]
) -> tuple[frozenset[Anchor], int]:
    """Of one source's quotations, in the order given, those that fit; and the distinct words they show."""
    tokens = word_spans(body)
    used: set[int] = set()
    admitted: set[Anchor] = set()
    for name, span in ranked:
        words = covered(tokens, [span])
        too_long = rights.policy == "quote" and len(words) > rights.words_per_quotation
        if too_long or (allowed is not None and len(used | words) > allowed):
            continue
        used |= words
        admitted.add(name)
    return frozenset(admitted), len(used)
