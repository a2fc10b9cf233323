"""The form of a page: one h1, a title, a language, no empty section, no stray marks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from playbook.checks.page import EXEMPT, EXEMPT_END, QUOTED, Page
from playbook.checks.words import count_words, excerpt
from playbook.errors import Problem

_FEWEST = 3  # words between quotation marks that make a quotation: scare quotes hold one or two

_MARKED = re.compile(
    "“(?P<double>[^“”\n]*)”|„(?P<low>[^„“”\n]*)[“”]|«(?P<guillemets>[^«»\n]*)»"
    # The apostrophe inside or at the end of a word is the same character as the closing mark.
    r"|‘(?P<single>(?:[^‘’\n]|(?<=\w)’(?=\w))*)’(?!\w)"
    # A straight mark opens before a letter and after none: 5" and 6" are inches.
    r'|(?<!\w)"(?=\S)(?P<straight>[^"\n]*)"'
)
_EXEMPTED = re.compile(f"{EXEMPT}[^{EXEMPT_END}]*{EXEMPT_END}?|{QUOTED}")
_LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|\bUndefined\b")
_LEFTOVER_ATTRIBUTE = re.compile(r"\{\{|\{%|\bUndefined\b")  # JSON may end in two braces, never begin with them


class Form:
    """Asks what every page owes its readers whatever it says."""

    def __init__(self, knowledge: Mapping[str, Any]) -> None:
        self.knowledge = knowledge

    @cached_property
    def _stated(self) -> str:
        """All that knowledge.json says, for what a source itself may have written."""
        return json.dumps(self.knowledge, ensure_ascii=False)

    def check(self, page: Page) -> Iterator[Problem]:
        """What is wrong with the form of a page."""
        for line, wrong, mend in (*_frame(page), *(self._generated(page) if page.generated else ())):
            yield Problem(page.path, line, wrong, mend)

    def _generated(self, page: Page) -> Iterator[tuple[int, str, str]]:
        for text in page.prose:
            bare = _EXEMPTED.sub(QUOTED, text)
            yield from _quotation_marks(bare)
            yield from self._leftovers(0, bare, _LEFTOVER)
        for line, _, value in page.attributes:
            yield from self._leftovers(line, value, _LEFTOVER_ATTRIBUTE)
        yield from self._leftovers(0, "".join(page.title), _LEFTOVER)
        for bare_quote in page.bare:
            text = "".join(bare_quote.words)
            if count_words(text) >= _FEWEST:
                yield (
                    bare_quote.line,
                    f"'{excerpt(' '.join(text.split()))}' is set as a quotation but not marked as one",
                    "give it data-quote='<source>:<start>-<end>', or set it as plain text",
                )

    def _leftovers(self, line: int, text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, str, str]]:
        for mark in sorted({match[0] for match in pattern.finditer(text)}):
            if mark not in self._stated:
                around = excerpt(text, text.index(mark))
                yield line, f"a template's '{mark}' is left in '{' '.join(around.split())}'", "mend the template"


def _frame(page: Page) -> Iterator[tuple[int, str, str]]:
    if len(page.headings) != 1:
        line = page.headings[1][0] if page.headings else 0
        yield line, f"the page has {len(page.headings)} h1", "give it exactly one"
    if not "".join(page.title).strip():
        yield 0, "the page has no title", "fill its <title>"
    if not (page.language or "").strip():
        yield 0, "the page does not say its language", "set lang on <html>"
    for line, words in page.empty_sections:
        yield line, f"the section '{excerpt(words)}' is empty", "drop its heading, or put something under it"


def _quotation_marks(text: str) -> Iterator[tuple[int, str, str]]:
    for match in _MARKED.finditer(text):
        if count_words(match[match.lastgroup or 0].replace(QUOTED, " ")) >= _FEWEST:
            words = excerpt(match[0].replace(QUOTED, "[...]"))
            yield (
                0,
                f"quotation marks round {words} outside an element with data-quote",
                "quote an article in such an element, or drop the marks",
            )
