"""The words that a site publishes outside its quotations, and where an article's words recur in them."""

from __future__ import annotations

import html
import json
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from playbook.checks.page import QUOTED, Page
from playbook.checks.words import atoms

RUN = 8
"""Words in a row that, found outside quotations, count as taken from the source."""

_GRAM = 5
_STEP = RUN - _GRAM + 1  # every run of 8 holds a five that begins at a multiple of 4
_SENTENCE = 15  # letters: the shortest eight words with their blanks

_TEXTS = frozenset(
    {
        ".atom",
        ".csv",
        ".js",
        ".json",
        ".jsonl",
        ".jsonld",
        ".md",
        ".rss",
        ".svg",
        ".tsv",
        ".txt",
        ".webmanifest",
        ".xml",
        ".yaml",
        ".yml",
    }
)
_TAG = re.compile(r"</?[A-Za-z!][^<>]*>")
_MARKDOWN_TARGET = re.compile(r"\]\([^()\s]*\)")
_ESCAPE = re.compile(r"\\(?:u(?P<code>[0-9A-Fa-f]{4})|[nrt])")


class Published:
    """All those words in one row, a text after the other. Add everything, `index` once, then `find`."""

    def __init__(self) -> None:
        self.vocabulary: dict[str, int] = {}
        self.row = array("L")
        self.starts: list[int] = []
        self.files: list[str] = []
        self.seen: set[int] = set()
        self.first: dict[int, int] = {}
        self.further: dict[int, list[int]] = {}

    def add_page(self, page: Page) -> None:
        """What a page says outside its quotations, visible or not."""
        for text in page.prose:
            for part in text.split(QUOTED):
                self.add(page.path, part)
        for _, _, value in page.attributes:
            self.add(page.path, value)
        for text in page.hidden:
            self.add(page.path, text)
        for link in page.links:
            if ":~:" in link.value:
                self.add(page.path, unquote(link.value.partition(":~:")[2]))

    def add_file(self, file: Path, path: str) -> None:
        """What a file that is no page says, where it holds text."""
        if file.suffix.lower() in _TEXTS:
            self.add(path, file.read_text(encoding="utf-8", errors="replace"))

    def add(self, path: str, text: str) -> None:
        """Some published text; JSON, markup and escapes are seen through."""
        if len(text) < _SENTENCE or hash(text) in self.seen:
            return
        self.seen.add(hash(text))
        if text.lstrip("\ufeff \n\r\t")[:1] in ("{", "["):
            try:
                for part in _strings(json.loads(text)):
                    self.add(path, part)
                return
            except (ValueError, RecursionError):
                pass  # no JSON after all: its words are read as they stand
        words = atoms(_seen_through(text))
        if len(words) >= RUN:
            self.starts.append(len(self.row))
            self.files.append(path)
            self.row.extend(self.vocabulary.setdefault(word, len(self.vocabulary) + 1) for word in words)
            self.row.append(0)

    def index(self) -> None:
        """Make it ready to be asked."""
        row = self.row
        for at in range(0, len(row) - _GRAM + 1, _STEP):
            key = hash(tuple(row[at : at + _GRAM]))
            if self.first.setdefault(key, at) != at:
                self.further.setdefault(key, []).append(at)

    def file(self, at: int) -> str:
        """The file that holds a place of the row."""
        return self.files[bisect_right(self.starts, at) - 1]

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """Every longest stretch of these words that stands in the row: its start, its end, its place there."""
        ids = [self.vocabulary.get(word, -1) for word in words]
        done: dict[int, int] = {}
        known = 0
        for last, one in enumerate(ids):
            known = known + 1 if one > 0 else 0
            if known < _GRAM:
                continue
            at = last - _GRAM + 1
            key = hash(tuple(ids[at : last + 1]))
            if key not in self.first:
                continue
            for place in (self.first[key], *self.further.get(key, ())):
                if done.get(place - at, -1) <= at:
                    start, end = self._stretch(ids, at, place)
                    done[place - at] = end
                    if end - start >= RUN:
                        yield start, end, place

    def _stretch(self, ids: Sequence[int], at: int, place: int) -> tuple[int, int]:
        """How far words and row agree round a place where they may."""
        row, start, end, shift = self.row, at, at, place - at
        while end < len(ids) and end + shift < len(row) and ids[end] == row[end + shift]:
            end += 1
        while start > 0 and start + shift > 0 and ids[start - 1] == row[start + shift - 1]:
            start -= 1
        return start, end


def _strings(value: Any) -> Iterator[str]:
    """All strings of a parsed JSON text, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def _seen_through(text: str) -> str:
    """The words of a text that may be HTML, HTML escaped in XML, Markdown or JSON in a script."""
    if "\\" in text:
        text = _ESCAPE.sub(lambda match: chr(int(match["code"], 16)) if match["code"] else " ", text)
    for _ in range(2):
        if "<" in text:
            text = _TAG.sub(" ", text)
        if "&" in text:
            text = html.unescape(text)
    return _MARKDOWN_TARGET.sub("]", _TAG.sub(" ", text))
