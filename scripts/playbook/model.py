"""The values that flow through the playbook: articles, passages, findings.

Offsets count Unicode code points. A `Span` counts in the body of an article (the text after
its front matter, newlines as line feeds); what a page shows is always such a stretch of a body.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal, NewType

Slug = NewType("Slug", str)
"""An id that is also a piece of an address: ``[a-z0-9]`` and single hyphens."""

Anchor = NewType("Anchor", str)
"""The id of a quotation, minted once: a slug of its first words and four hexadecimal digits."""

UNKNOWN_AUTHOR = "Unknown author"
Markup = Literal["text", "markdown"]
PassageKind = Literal["heading", "paragraph", "item", "quote", "cell", "code"]
Relation = Literal["same-as", "different-from"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's body: a W3C TextPositionSelector."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlap(self, other: Span) -> int:
        """How many code points the two have in common."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def matches(self, other: Span) -> bool:
        """Whether it covers half of the other or more and lies half or more inside it."""
        return 2 * self.overlap(other) >= max(len(self), len(other)) > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What may be shown of an article."""

    policy: Literal["quote", "full"] = "quote"
    statement: str | None = None
    """What the article itself states, in its words."""

    words_per_quotation: int = 60
    words: int | None = 300
    """Distinct words that may be quoted in the whole playbook; None: no such limit."""

    share: float | None = 1 / 3
    """The same as a share of the article's content words; None: no such limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The bibliographic facts of an article, as its front matter states them."""

    title: str
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    """ISO 8601, as precise as is known: ``2014``, ``2014-05``, ``2014-05-31``; None: undated."""

    url: str | None = None
    accessed: str | None = None
    rights: Rights = field(default_factory=Rights)
    language: str = "en"
    note: str | None = None
    posted_by: str | None = None
    """Who put it where it was read, where that is not the author."""

    posted: str | None = None

    @property
    def year(self) -> str | None:
        """The year it was published, four digits; None: undated."""
        return self.published[:4] if self.published else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Boilerplate:
    """A stretch that is no part of what the article says, and why it is thought so."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What the text itself tells of its origin, read off its lines before they are hidden."""

    title: str | None = None
    author: str | None = None
    """The byline's name, else the copyright's holder, else whom the biography speaks of."""

    published: str | None = None
    copyright: str | None = None
    """The copyright line, whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One source article. The body is never edited: what is hidden is marked."""

    slug: Slug
    path: str
    """The file, relative to the project's folder."""

    markup: Markup
    body: str
    first_line: int = 1
    """The line of the file on which the body begins."""

    record: Record
    boilerplate: tuple[Boilerplate, ...] = ()
    imprint: Imprint = field(default_factory=Imprint)

    @property
    def authors(self) -> tuple[str, ...]:
        """Whose words they are: whom the front matter names, else whom the text names, else nobody known."""
        return self.record.authors or ((self.imprint.author or UNKNOWN_AUTHOR),)

    def line(self, offset: int) -> int:
        """The line of the file that holds this offset of the body."""
        return self.first_line + self.body.count("\n", 0, offset)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of plain text that stands in the source letter for letter."""

    plain: int
    source: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A block of an article: a paragraph, a heading, a list item, a table cell.

    Its `text` is plain (Markdown's marks are gone); `place` leads back to the body.
    """

    article: Slug
    kind: PassageKind
    text: str
    runs: tuple[Run, ...]
    number: int
    """Of the content paragraphs, from 1; boilerplate has 0 and headings share the next one's."""

    heading: str = ""
    """The nearest heading above; empty where there is none."""

    level: int = 0
    """Of a heading (1 the highest), or of a list item (0 outermost)."""

    group: int = -1
    """List items and table cells of one list or table share a number."""

    ordinal: int = 0
    """Of an item in a numbered list, or the number its text begins with; 0: none."""

    row: int = -1
    column: int = -1
    boilerplate: bool = False
    sentences: tuple[Span, ...] = ()
    """In the plain text, not in the body."""

    def place(self, start: int, end: int) -> Span:
        """The stretch of the body that holds the plain text from `start` to `end`."""
        first = self.runs[max(0, bisect_right(self.runs, start, key=lambda run: run.plain) - 1)]
        last = self.runs[max(0, bisect_right(self.runs, end - 1, key=lambda run: run.plain) - 1)]
        opening = first.source + min(start - first.plain, first.length)
        closing = last.source + min(end - last.plain, last.length)
        return Span(opening, max(opening, closing))

    @property
    def span(self) -> Span:
        """The whole passage in the body."""
        return self.place(0, len(self.text)) if self.text else Span(0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article cut into passages: all that a rule sees."""

    article: Slug
    passages: tuple[Passage, ...]
    author: str | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A verbatim stretch of an article, with the plain words it shows."""

    article: Slug
    span: Span
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something a rule saw."""

    rule: str
    confidence: float
    """How often the rule is right, 0 to 1, measured on marked articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition(Finding):
    """A stretch that says what a term is. Roles as in definition research: term, cue, definiens."""

    term: str
    excerpt: Excerpt
    named: bool = True
    """Whether the term stands in the excerpt; False: it was taken from the words before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition(Finding):
    """Two things set against each other, each with the stretch that speaks of it."""

    a: str
    b: str
    a_excerpt: Excerpt
    b_excerpt: Excerpt

    @property
    def single(self) -> bool:
        """Whether one stretch speaks of both."""
        return self.a_excerpt.span == self.b_excerpt.span


@dataclass(frozen=True, slots=True, kw_only=True)
class Similarity(Finding):
    """A statement that holds of both."""

    a: str
    b: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Finding):
    """A statement that two concepts are the same, or differ, as wholes."""

    subject: str
    relation: Relation
    object: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech(Finding):
    """Words the article sets in quotation marks as somebody's: content, cue, speaker."""

    speaker: str | None
    """As the article names the speaker ("a CEO"); None where it names none."""

    authorial: bool = False
    """Whether the words are the author's own (a slogan, a coined phrase)."""

    cue: str = ""
    excerpt: Excerpt
    """The content alone, without its quotation marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps(Finding):
    """A sequence that tells how something is done, or numbered points under one announcement."""

    title: str
    items: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was found in one article, each kind in the order of its place."""

    article: Slug
    definitions: tuple[Definition, ...] = ()
    oppositions: tuple[Opposition, ...] = ()
    similarities: tuple[Similarity, ...] = ()
    claims: tuple[Claim, ...] = ()
    speech: tuple[Speech, ...] = ()
    steps: tuple[Steps, ...] = ()
