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
    | (?P<line>\\?\n[ \t]*(?:>[ \t]?)*(?:[ \t]*(?:[-+*]|\#{{1,6}})[ \t]+(?=\S))?)
    | (?P<escape>\\[!-/:-@\[-`{{-~])
    | (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    | (?P<auto><(?:[A-Za-z][A-Za-z0-9+.-]{{1,31}}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>)
    | (?P<tag></?[A-Za-z][^<>]{{0,2000}}>|<!--.{{0,2000}}?-->)
    | (?P<open>!?\[)
    | (?P<close>\](?P<target>{_TARGET})?)
    | (?P<run>\*+|_+|(?<!~)~~(?!~))
    """,
    re.X | re.S,
)
_SPECIAL = re.compile(r"[`\\\n&<!\[\]*_~]")  # with what a mark can begin: ten times faster than asking everywhere
_GAP = re.compile(r"\n(?:[ \t>]*\n)+")
_PREFIX = re.compile(r"\n[ \t]*(?:>[ \t]?)*")
_HEAD = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-+*]|\#{1,6}|\d{1,9}[.)])[ \t]+)?")
_REFERENCE = re.compile(r"^ {0,3}\[(?P<label>[^\[\]]{1,200})\]:[ \t]*\S+.*$", re.M)
_REFERENCES = re.compile(r"(?: {0,3}\[[^\[\]]{1,200}\]:[ \t]*\S+.*(?:\n|\Z))+")


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
    blocks, start = [], 0
    for match in _GAP.finditer(body):
        blocks.append((start, match.start()))
        start = match.end()
    blocks.append((start, len(body)))
    labels = frozenset(_labels(body, blocks))
    for start, end in blocks:
        if span is None or (start < span.end and span.start < end):
            yield from _block(body[start:end], start, labels)
            yield Piece(end, "\n", literal=False)


def _labels(body: str, blocks: list[tuple[int, int]]) -> Iterator[str]:
    """The labels of the reference definitions, which stand at the head of a block."""
    for start, end in blocks:
        if definitions := _REFERENCES.match(body, start, end):
            for match in _REFERENCE.finditer(body, definitions.start(), definitions.end()):
                yield _label(match["label"])


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
    references = _REFERENCES.match(block) if labels else None
    head = _HEAD.match(block, references.end() if references else 0)
    cursor = head.end() if head else 0
    found: list[Piece] = []
    brackets: list[int] = []
    runs: list[_Run] = []
    at = cursor
    while special := _SPECIAL.search(block, at):
        match = _INLINE.match(block, special.start())
        at = match.end() if match else special.end()
        if not match:
            continue
        found.append(Piece(base + cursor, block[cursor : match.start()]))
        found.append(_piece(match, base))
        cursor = match.end()
        if match.lastgroup == "open":
            brackets.append(len(found) - 1)
        elif match.lastgroup == "run":
            runs.append(_flanks(found[-1], block, match.start(), match.end()))
        elif match.lastgroup == "close" and not _links(found, brackets, block, base, match, labels):
            found[-1].text = "]"
            at = cursor = match.start() + 1
    found.append(Piece(base + cursor, block[cursor:]))
    _pair(runs)
    return found


def _piece(match: re.Match[str], base: int) -> Piece:
    """What one mark shows by itself."""
    offset, text = base + match.start(), match[0]
    match match.lastgroup:
        case "code":
            inner = _PREFIX.sub(" ", match["inner"])
            trim = int(inner[0] == inner[-1] == " " and bool(inner.strip()))
            literal = len(inner) == len(match["inner"])
            return Piece(base + match.start("inner") + trim, inner[trim : len(inner) - trim], literal=literal)
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


def _links(
    found: list[Piece], brackets: list[int], block: str, base: int, match: re.Match[str], labels: frozenset[str]
) -> bool:
    """Whether a bracket closes a link, or an image, whose alternative text no page shows; blanks their marks."""
    if not brackets:
        return False
    opening = brackets.pop()
    inside = block[found[opening].offset - base + len(found[opening].text) : match.start()]
    target = match["target"] or ""
    if not target.startswith("(") and _label(target[1:-1] or inside) not in labels:
        return False
    image = found[opening].text.startswith("!")
    for piece in found[opening:] if image else (found[opening], found[-1]):
        piece.text = ""
    if not image:  # a link holds no other link: brackets that are still open stay as they are
        brackets[:] = [at for at in brackets if found[at].text.startswith("!")]
    return True


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
            at = next((at for at in _latest(openers) if _fits(openers[at], run, size)), None)
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


def _latest(openers: list[_Run]) -> Iterator[int]:
    """The openers a closer looks at, the nearest first: marks that never close must not cost a square."""
    return reversed(range(max(0, len(openers) - 100), len(openers)))


def _fits(opener: _Run, closer: _Run, size: int) -> bool:
    if opener.mark != closer.mark:
        return False
    both = (opener.opens and opener.closes) or (closer.opens and closer.closes)
    whole = len(opener.piece.text)
    return not both or (whole + size) % 3 != 0 or (whole % 3 == 0 and size % 3 == 0)
