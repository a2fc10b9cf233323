"""A page of the built site, as its readers meet it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

# Unicode noncharacters: no text that is meant for readers holds them.
QUOTED = "\ufdd0"
"""Stands in `Page.prose` where a quotation stands on the page."""

EXEMPT, EXEMPT_END = "\ufdd1", "\ufdd2"
"""Stand in `Page.prose` round what may hold quotation marks: titles of works, code."""


@dataclass(slots=True, kw_only=True)
class Link:
    """An address that an element holds."""

    tag: str
    name: str
    """Of the attribute."""

    value: str
    line: int
    words: list[str] = field(default_factory=list)
    captions: Shown | None = None
    """The quotation in whose caption it stands, where that caption is of one quotation."""

    @property
    def text(self) -> str:
        """What a reader can click, white space folded."""
        return " ".join("".join(self.words).split())


@dataclass(slots=True, kw_only=True)
class Credit:
    """An element that says whose words a quotation shows, or where some words stand."""

    kind: Literal["who", "ref"]
    line: int
    words: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The name, white space folded."""
        return " ".join("".join(self.words).split())


@dataclass(slots=True, kw_only=True)
class Shown:
    """A quotation on a page."""

    mark: str
    """Its `data-quote`."""

    tag: str
    line: int
    cite: str | None
    words: list[str] = field(default_factory=list)
    credit: Credit | None = None


@dataclass(slots=True, kw_only=True)
class Bare:
    """A `q` or `blockquote` without `data-quote`; its words outside quotations."""

    line: int
    words: list[str] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Page:
    """All that the promises ask of one page. Filled once by the reader, then only read."""

    path: str
    """Relative to the site: ``concepts/leader/index.html``."""

    generated: bool = False
    language: str | None = None
    title: list[str] = field(default_factory=list)
    headings: list[tuple[int, list[str]]] = field(default_factory=list)
    """The lines and words of its h1."""

    empty_sections: list[tuple[int, str]] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    twice: list[tuple[int, str]] = field(default_factory=list)
    """Ids that stand on the page already, with the line of the second."""

    names: set[str] = field(default_factory=set)
    """What `a[name]` names."""

    links: list[Link] = field(default_factory=list)
    quotes: list[Shown] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    bare: list[Bare] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    """The visible text outside quotations, a region of the page each, its blocks parted by line breaks."""

    attributes: list[tuple[int, str, str]] = field(default_factory=list)
    """Line, name and value of the attributes that are long enough to hold a sentence."""

    hidden: list[str] = field(default_factory=list)
    """Comments, scripts and style sheets."""
