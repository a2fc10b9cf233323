"""Cut an article into passages and sentences; every offset leads back to the body.

Text files: every line break ends a paragraph. Markdown: CommonMark with tables; what is
shown is the plain text, where it stands is counted in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from playbook.model import Article, Boilerplate, Passage, PassageKind, Reading, Run, Span

MAX_HEADING_WORDS = 12  # the longest heading on a line of its own in 35 articles has 11
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sr jr st inc ltd co corp vs etc e.g i.e cf al no vol pp fig approx dept est".split()
)

_ITEM = re.compile(r"(?P<mark>[-*•–‣]|\(?(?P<number>\d{1,2})[.)])[ \t]+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s+[\"“‘'«(\[]*[^\W_a-z])")
_LAST_WORD = re.compile(r"[\w.]*\w(?=\W*$)")


def segment(article: Article) -> Reading:
    """The article's passages in order, boilerplate included and marked."""
    cut = _markdown_passages if article.markup == "markdown" else _text_passages
    return Reading(
        article=article.slug,
        passages=tuple(_number(cut(article), article)),
        author=article.record.authors[0] if article.record.authors else article.imprint.author,
        language=article.record.language,
    )


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Where the sentences of a paragraph stand, white space around them left out."""
    spans, start = [], 0
    for ending in _SENTENCE_END.finditer(text):
        if _abbreviated(text, start, ending.start(), ending[0]):
            continue
        spans.append(_trimmed(text, start, ending.end()))
        start = ending.end()
    spans.append(_trimmed(text, start, len(text)))
    return tuple(span for span in spans if len(span))


def _abbreviated(text: str, start: int, dot: int, ending: str) -> bool:
    if not ending.startswith(".") or ending.startswith(".."):
        return False
    word = _LAST_WORD.search(text, max(start, dot - 24), dot)
    return word is not None and (
        word[0].lower() in ABBREVIATIONS or (len(word[0]) == 1 and word[0].isupper() and word[0] != "I")
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _number(passages: Iterator[Passage], article: Article) -> Iterator[Passage]:
    """Give each passage its number, its heading and the sentences that are not hidden.

    A passage is boilerplate where all of its sentences are.
    """
    hidden = sorted(article.boilerplate, key=lambda one: one.span)
    number, heading, first = 0, "", 0
    for passage in passages:
        span = passage.span
        while first < len(hidden) and hidden[first].span.end <= span.start:
            first += 1
        last = first
        while last < len(hidden) and hidden[last].span.start < span.end:
            last += 1
        here = hidden[first:last]
        spans = sentence_spans(passage.text)
        shown = tuple(one for one in spans if not _covered(passage.place(one.start, one.end), here))
        boilerplate = not shown
        counts = not boilerplate and passage.kind not in ("heading", "code")
        number += counts
        yield replace(
            passage,
            number=0 if boilerplate else number + (not counts),
            heading=heading,
            boilerplate=boilerplate,
            sentences=spans if boilerplate else shown,
        )
        if passage.kind == "heading" and (not boilerplate or any(one.reason == "title" for one in here)):
            heading = passage.text


def _covered(span: Span, hidden: list[Boilerplate]) -> bool:
    """Whether more than half of it is hidden."""
    return 2 * sum(span.overlap(one.span) for one in hidden) > len(span)


# Text files


def _text_passages(article: Article) -> Iterator[Passage]:
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", article.body)]
    lines = [span for span in (_trimmed(article.body, one.start, one.end) for one in lines) if len(span)]
    group, last = 0, 0
    for index, line in enumerate(lines):
        words = article.body[line.start : line.end]
        item = _ITEM.match(words)
        ordinal = int(item["number"] or 0) if item else 0
        kind: PassageKind = "paragraph"
        if item:
            if ordinal != last + 1 or (not ordinal and not _follows_item(article.body, lines, index)):
                group += 1
            last, kind = ordinal or -1, "item"
        elif _headlike(words) and _leads(lines, index):
            kind = "heading"
        start = line.start + (item.end() if item else 0)
        yield Passage(
            article=article.slug,
            kind=kind,
            text=article.body[start : line.end],
            runs=(Run(0, start, line.end - start),),
            number=0,
            level=2 if kind == "heading" else 0,
            group=group if item else -1,
            ordinal=ordinal,
        )


def _follows_item(body: str, lines: list[Span], index: int) -> bool:
    return index > 0 and _ITEM.match(body, lines[index - 1].start) is not None


def _headlike(words: str) -> bool:
    """A short line that is no sentence: 'What is sales?', 'About the author'."""
    if len(words.split()) > MAX_HEADING_WORDS or words[-1] in ".,;!…”\"'’)" or not words[0].isalnum():
        return False
    return words[-1] not in ":" or len(words.split()) <= 3


def _leads(lines: list[Span], index: int) -> bool:
    """Whether a longer line, no item, follows: a heading has something under it."""
    own = lines[index]
    following = next((one for one in lines[index + 1 : index + 3] if len(one) > 2 * len(own) or len(one) > 60), None)
    return following is not None


# Markdown


@dataclass(slots=True)
class _Writer:
    """Collects the plain text of one block and where each piece of it stands."""

    source: str
    cursor: int
    plain: str = ""
    runs: tuple[Run, ...] = ()

    def write(self, words: str, end: int) -> None:
        """Letters that stand in the source from the cursor on."""
        found = self.source.find(words, self.cursor, end)
        if words and found >= 0:
            self.runs += (Run(len(self.plain), found, len(words)),)
            self.plain += words
            self.cursor = found + len(words)

    def stand_for(self, shown: str, markup: str, end: int) -> None:
        """Letters that the source spells otherwise: an entity, an escape, a line break."""
        found = self.source.find(markup, self.cursor, end)
        if found >= 0:
            self.runs += (Run(len(self.plain), found, len(markup)),)
            self.plain += shown
            self.cursor = found + len(markup)

    def skip(self, markup: str, end: int) -> None:
        """Past marks that show nothing."""
        found = self.source.find(markup, self.cursor, end)
        if found >= 0:
            self.cursor = found + len(markup)


_LINK_REST = re.compile(r"\](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\]]*\])?")


def _markdown_passages(article: Article) -> Iterator[Passage]:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")
    starts = [0, *(match.end() for match in re.finditer("\n", article.body)), len(article.body)]
    stack: list[Token] = []
    groups, row, column = 0, -1, -1
    group_of: list[int] = []
    cursor = 0
    for token in parser.parse(article.body):
        if token.type in ("bullet_list_open", "ordered_list_open", "table_open"):
            groups, row = groups + 1, -1
            group_of.append(groups)
        elif token.type in ("bullet_list_close", "ordered_list_close", "table_close"):
            group_of.pop()
        elif token.type == "tr_open":
            row, column = row + 1, -1
        elif token.type in ("th_open", "td_open"):
            column += 1
        if token.nesting == 1:
            stack.append(token)
        elif token.nesting == -1:
            stack.pop()
        lines = token.map or next((one.map for one in reversed(stack) if one.map), None)
        if lines is None or token.type not in ("inline", "fence", "code_block"):
            continue
        end = starts[min(lines[1], len(starts) - 1)]
        writer = _Writer(article.body, max(cursor, starts[lines[0]]))
        if token.type == "inline":
            _write_inline(writer, token.children or [], end)
        cursor = writer.cursor
        text = writer.plain.rstrip()
        if not text.strip():
            continue
        kind, level, ordinal = _place_of(stack)
        yield Passage(
            article=article.slug,
            kind=kind,
            text=text,
            runs=writer.runs,
            number=0,
            level=level,
            group=group_of[-1] if group_of and kind in ("item", "cell") else -1,
            ordinal=ordinal,
            row=row if kind == "cell" else -1,
            column=column if kind == "cell" else -1,
        )


def _place_of(stack: list[Token]) -> tuple[PassageKind, int, int]:
    """The kind, level and number of the block that the open tokens hold."""
    types = [token.type for token in stack]
    if "heading_open" in types:
        return "heading", int(stack[types.index("heading_open")].tag[1]), 0
    if "th_open" in types or "td_open" in types:
        return "cell", 0, 0
    if "list_item_open" in types:
        item = stack[len(types) - 1 - types[::-1].index("list_item_open")]
        depth = sum(name == "list_item_open" for name in types) - 1
        return "item", depth, int(item.info) if item.info.isdigit() else 0
    return ("quote" if "blockquote_open" in types else "paragraph"), 0, 0


def _write_inline(writer: _Writer, tokens: list[Token], end: int) -> None:
    for token in tokens:
        if token.type == "text":
            writer.write(token.content, end)
        elif token.type == "text_special":
            writer.stand_for(token.content, token.markup, end)
        elif token.type in ("softbreak", "hardbreak"):
            writer.stand_for(" ", "\n", end)
        elif token.type == "code_inline":
            writer.skip(token.markup, end)
            writer.write(token.content, end)
            writer.skip(token.markup, end)
        elif token.type == "link_close":
            if token.info != "auto" and (rest := _LINK_REST.search(writer.source, writer.cursor, end)):
                writer.cursor = rest.end()
        elif token.type == "image":
            if rest := re.compile(r"!\[.*?\](?:\([^)]*\)|\[[^\]]*\])?", re.S).search(writer.source, writer.cursor, end):
                writer.cursor = rest.end()
        elif token.type == "html_inline":
            writer.skip(token.content, end)
        elif token.markup and token.type.endswith(("_open", "_close")) and not token.type.startswith("link"):
            writer.skip(token.markup, end)
