"""Pair the quotation marks of an article, whatever their shape; one pass, never an error.

Straight, curly, mismatched, single marks and guillemets are paired paragraph by paragraph. A mark
that opens and is not closed goes on in the next paragraph where that begins with one, or closes one;
else it is thought a slip and nothing is quoted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from playbook.model import Passage, Reading
from playbook.rules.kit import Mark

DOUBLE = frozenset('"“”„‟«»')
SINGLE = frozenset("'‘’‹›")
CLOSING = frozenset("”»")
MAX_SINGLE = 400  # letters between single marks; without this an apostrophe could open half a chapter
OPENING = frozenset("“„")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """What stands between two quotation marks."""

    content: Mark
    opening: int
    """Where the opening mark stands; the content's start where the quotation goes on from above."""

    closing: int
    """Just behind the closing mark."""

    continued: bool = False
    """Whether it goes on from the paragraph above."""


def quoted(reading: Reading) -> Iterator[tuple[int, Quoted]]:
    """Every quoted stretch with the place of its passage in the reading, in order."""
    passages = reading.passages
    carried = False
    for at, passage in enumerate(passages):
        if passage.boilerplate or passage.kind in ("heading", "code"):
            carried = False
            continue
        found, still_open = _pairs(passage, carried)
        goes_on = still_open is not None and _goes_on(passages, at)
        yield from ((at, one) for one in _cuts(passage, found, carried))
        if goes_on and still_open is not None:
            found = [(still_open, len(passage.text), False)]
            yield from ((at, one) for one in _cuts(passage, found, carried))
        carried = goes_on


def _cuts(passage: Passage, found: list[tuple[int, int, bool]], carried: bool) -> Iterator[Quoted]:
    for opening, closing, ended in found:
        if one := _cut(passage, opening, closing, ended, carried and opening < 0):
            yield one


def _cut(passage: Passage, opening: int, closing: int, ended: bool, continued: bool) -> Quoted | None:
    start, end = opening + 1, closing
    text = passage.text
    while start < end and (text[start].isspace() or (continued and text[start] in DOUBLE)):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    return Quoted(
        content=Mark(passage, start, end), opening=max(opening, 0), closing=closing + ended, continued=continued
    )


def _goes_on(passages: tuple[Passage, ...], at: int) -> bool:
    following = passages[at + 1] if at + 1 < len(passages) else None
    if following is None or following.boilerplate or following.kind not in ("paragraph", "quote"):
        return False
    if following.text[0] in DOUBLE and following.text[0] not in CLOSING:
        return True
    pairs, _ = _pairs(following, False)
    first = next((index for index, mark in enumerate(following.text) if mark in DOUBLE), -1)
    return first > 0 and _closes(following.text, first) and not any(opening == first for opening, _, _ in pairs)


def _pairs(passage: Passage, carried: bool) -> tuple[list[tuple[int, int, bool]], int | None]:
    """(opening, closing, whether a mark closes it) of each pair; and where the last is still open."""
    text = passage.text
    found: list[tuple[int, int, bool]] = []
    start: int | None = -1 if carried else None
    skip = carried and text[:1] in DOUBLE
    single = False
    for at, mark in enumerate(text):
        if (mark not in DOUBLE and mark not in SINGLE) or (skip and at == 0):
            continue
        if start is None:
            single = mark in SINGLE
            if _opens(text, at) and (not single or _single_opens(text, at)):
                start = at
        elif single and mark in DOUBLE:
            if _opens(text, at):
                start, single = at, False
        elif (mark in SINGLE) == single and mark not in OPENING and _closes(text, at):
            found.append((start, at, True))
            start = None
        elif mark in OPENING and not single and start >= 0 and _opens(text, at):
            start = at
    return found, None if single else start


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not after.isspace() and not before.isalnum() and before not in ".,!?" and text[at] not in CLOSING | {"’"}


def _single_opens(text: str, at: int) -> bool:
    """Whether a single mark opens a quotation and is no apostrophe: a closing one must follow."""
    if not text[at + 1].isalnum() or (at and not text[at - 1].isspace() and text[at - 1] not in '([—–-"“'):
        return False
    for end in range(at + 2, min(len(text), at + MAX_SINGLE)):
        if text[end] in DOUBLE:
            return False
        if text[end] in SINGLE and _closes(text, end) and not (text[end - 1] == "s" and text[end + 1 : end + 2] == " "):
            return True
    return False


def _closes(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isspace() and not after.isalnum()
