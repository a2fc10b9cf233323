"""What a stretch of an article shows, read without a Markdown library.

Written against the CommonMark specification 0.31 (sections 6.1 to 6.9) and GFM's strikethrough,
block by block, so that it can disagree with the reader that the pages are made with.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from playbook.checks.words import fold
from playbook.model import Article, Span

# The bounds keep text that opens a link or a comment and never closes it from costing a square.
_TARGET = r"(?:\((?:[^()\\]|\\.|\((?:[^()\\]|\\.){0,500}\)){0,2000}\)|\[[^\[\]]{0,200}\])"
_INLINE = re.compile(
    rf"""
      (?P<code>(?<!`)(?P<ticks>`+)(?!`)(?P<inner>.{{1,2000}}?)(?<!`)(?P=ticks)(?!`))
    | (?P<line>\\?\n[ \t]*(?:>[ \t]?)*(?:[ \t]*(?:[-+*]|\#{{1,6}})[ \t]+)?)
    | (?P<escape>\\[!-/:-@\[-`{{-~])
    | (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    | (?P<auto><(?:[A-Za-z][A-Za-z0-9+.-]{{1,31}}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>)
    | (?P<tag></?[A-Za-z][^<>]{{0,2000}}>|<!--.{{0,2000}}?-->)
    | (?P<open>!?\[)
    | (?P<close>\](?P<target>{_TARGET})?)
    | (?P<run>\*+|_+|~~)
    """,
    re.X | re.S,
)
_GAP = re.compile(r"\n(?:[ \t>]*\n)+")
_HEAD = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-+*]|\#{1,6}|\d{1,9}[.)])[ \t]+)?")
_REFERENCE = re.compile(r"^ {0,3}\[(?P<label>[^\[\]]{1,200})\]:[ \t]*\S+.*$", re.M)


@dataclass(slots=True)
class Piece:
    """Some shown text and where it stands in the source."""

    offset: int
    text: str
    literal: bool = True
    """Whether it stands there letter for letter."""


@dataclass(slots=True)
class _Run:
    """A run of emphasis marks; what is left of `count` after pairing is shown."""

    piece: Piece
    mark: str
    count: int
    opens: bool
    closes: bool


def shown(article: Article, span: Span) -> str:
    """The plain text of a stretch of the body, white space folded."""
    if article.markup == "text":
        return fold(article.body[span.start : span.end])
    return fold("".join(_cut(pieces(article.body, span), span)))


def pieces(body: str, span: Span | None = None) -> Iterator[Piece]:
    """What Markdown shows, in order; of the blocks that a span touches, or of them all."""
    labels = frozenset(_label(match["label"]) for match in _REFERENCE.finditer(body))
    start = 0
    for gap in [*(match.span() for match in _GAP.finditer(body)), (len(body), len(body))]:
        if span is None or (start < span.end and span.start < gap[0]):
            yield from _block(body[start : gap[0]], start, labels)
            yield Piece(gap[0], "\n", literal=False)
        start = gap[1]


def _cut(found: Iterator[Piece], span: Span) -> Iterator[str]:
    for piece in found:
        if not piece.literal:
            yield piece.text if span.start <= piece.offset < span.end else ""
        elif piece.offset < span.end and span.start < piece.offset + len(piece.text):
            yield piece.text[max(0, span.start - piece.offset) : span.end - piece.offset]


def _label(text: str) -> str:
    return " ".join(text.split()).casefold()


def _block(block: str, base: int, labels: frozenset[str]) -> list[Piece]:
    """The pieces of one block; marks that show nothing have become empty."""
    if labels:
        block = _REFERENCE.sub(lambda match: " " * len(match[0]), block)
    head = _HEAD.match(block)
    cursor = head.end() if head else 0
    found: list[Piece] = []
    brackets: list[int] = []
    runs: list[_Run] = []
    for match in _INLINE.finditer(block, cursor):
        found.append(Piece(base + cursor, block[cursor : match.start()]))
        cursor = match.end()
        piece = _piece(match, base)
        found.append(piece)
        if match.lastgroup == "open":
            brackets.append(len(found) - 1)
        elif match.lastgroup == "close" and brackets:
            _close(found, brackets.pop(), match, block, base, labels)
        elif match.lastgroup == "run":
            runs.append(_flanks(piece, block, match.start(), match.end()))
    found.append(Piece(base + cursor, block[cursor:]))
    _pair(runs)
    return found


def _piece(match: re.Match[str], base: int) -> Piece:
    """What one mark shows by itself."""
    offset, text = base + match.start(), match[0]
    match match.lastgroup:
        case "code":
            inner = match["inner"].replace("\n", " ")
            trim = int(inner[0] == inner[-1] == " " and bool(inner.strip()))
            return Piece(base + match.start("inner") + trim, inner[trim : len(inner) - trim])
        case "line":
            return Piece(offset, " ", literal=False)
        case "escape":
            return Piece(offset, text[1:], literal=False)
        case "entity":
            return Piece(offset, html.unescape(text), literal=False)
        case "auto":
            return Piece(offset + 1, text[1:-1])
        case "tag":
            return Piece(offset, "", literal=False)
    return Piece(offset, text)


def _close(
    found: list[Piece], opening: int, match: re.Match[str], block: str, base: int, labels: frozenset[str]
) -> None:
    """Blank both brackets of a link, and all of an image, whose alternative text no page shows."""
    inside = block[found[opening].offset - base + len(found[opening].text) : match.start()]
    target = match["target"] or ""
    named = _label(target[1:-1] or inside) if target.startswith("[") else _label(inside)
    if not target.startswith("(") and named not in labels:
        return
    image = found[opening].text.startswith("!")
    for piece in found[opening:] if image else (found[opening], found[-1]):
        piece.text = ""


def _flanks(piece: Piece, block: str, start: int, end: int) -> _Run:
    """CommonMark 6.2: whether a run may open or close emphasis."""
    before = block[start - 1] if start else " "
    after = block[end] if end < len(block) else " "
    soft = {side: not (side.isalnum() or side.isspace()) for side in (before, after)}
    left = not after.isspace() and (not soft[after] or before.isspace() or soft[before])
    right = not before.isspace() and (not soft[before] or after.isspace() or soft[after])
    if block[start] != "_":
        return _Run(piece, block[start], end - start, left, right)
    return _Run(piece, "_", end - start, left and (not right or soft[before]), right and (not left or soft[after]))


def _pair(runs: list[_Run]) -> None:
    """CommonMark's process for emphasis: each closer takes the nearest opener of its kind."""
    openers: list[_Run] = []
    for run in runs:
        size = run.count
        while run.closes and run.count:
            at = next((at for at in reversed(range(len(openers))) if _fits(openers[at], run, size)), None)
            if at is None:
                break
            used = 2 if openers[at].count > 1 and run.count > 1 else 1
            openers[at].count -= used
            run.count -= used
            del openers[at + 1 :]
            if not openers[at].count:
                openers.pop()
        if run.opens and run.count:
            openers.append(run)
    for run in runs:
        run.piece.text = run.piece.text[: run.count]


def _fits(opener: _Run, closer: _Run, size: int) -> bool:
    if opener.mark != closer.mark:
        return False
    both = (opener.opens and opener.closes) or (closer.opens and closer.closes)
    whole = len(opener.piece.text)
    return not both or (whole + size) % 3 != 0 or (whole % 3 == 0 and size % 3 == 0)
