"""What a word is, and when two texts read the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(r"\S+")
_ATOM = re.compile(r"[^\W_]+")
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ\u00ad\u200b"))
# A control character has no place in HTML: what the parser drops cannot be asked for.
_CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if not chr(code).isspace()}


def count_words(text: str) -> int:
    """How many pieces between white space hold a letter or a digit."""
    return sum(1 for token in text.split() if any(map(str.isalnum, token)))


def word_places(text: str) -> list[tuple[int, int]]:
    """Where those words start and end."""
    return [match.span() for match in _TOKEN.finditer(text) if match[0].isalnum() or any(map(str.isalnum, match[0]))]


def fold(text: str) -> str:
    """The text with each stretch of white space made one blank, none at the ends."""
    return " ".join(text.translate(_CONTROLS).split())


def atoms(text: str) -> list[str]:
    """The letters and digits of a text in lower case, cut at everything else but apostrophes.

    The same words give the same atoms however their punctuation is set, escaped or marked up.
    """
    return [text.casefold()] if text.isalnum() else _ATOM.findall(text.translate(_APOSTROPHES).casefold())


def placed_atoms(text: str) -> Iterator[tuple[int, str]]:
    """The atoms of a text, each with the place of the white-space-separated piece that holds it."""
    for token in _TOKEN.finditer(text):
        for atom in atoms(token[0]):
            yield token.start(), atom


def excerpt(text: str, around: int = 0, length: int = 60) -> str:
    """A short stretch of a text for a message: one line, nothing that a terminal obeys."""
    start = max(0, min(around - length // 2, len(text) - length))
    cut = "".join(letter if letter.isprintable() else " " for letter in text[start : start + length])
    return f"{'...' if start else ''}{cut}{'...' if start + length < len(text) else ''}"


def first_difference(one: str, other: str) -> int:
    """The place of the first letter in which two texts differ."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))
