"""What the pages are made of: concepts, contrasts, quotations, sources, people.

The field's own words: SKOS for concepts (label, alias, related, broader), W3C Web Annotation
for places, schema.org for what machines read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from playbook.model import Anchor, Excerpt, Relation, Rights, Slug, Span

Role = Literal["definition", "opposition", "similarity", "claim", "speech", "step"]
RELATIONS: Mapping[str, str] = {
    "broader": "narrower",
    "narrower": "broader",
    "part-of": "has-part",
    "has-part": "part-of",
    "opposite": "opposite",
    "see-also": "see-also",
}
"""Every typed relation and its inverse (skos:broader, dcterms:isPartOf, skos:related)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the editor's own prose, and the concept it links to."""

    text: str
    concept: Slug | None = None


Prose = tuple[Piece, ...]
"""The editor's own words; never a source's."""


def plain(prose: Prose) -> str:
    """Prose without its links."""
    return "".join(piece.text for piece in prose)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Whose words they are: the article's author, or a speaker inside the article."""

    kind: Literal["author", "speaker"]
    name: str
    person: Slug | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A verbatim excerpt with an id, an anchor and a page of its own."""

    id: Anchor
    source: Slug
    span: Span
    text: str
    paragraph: int
    attribution: Attribution
    roles: tuple[Role, ...]
    rule: str
    confidence: float
    concepts: tuple[Slug, ...] = ()
    lead_in: str = ""
    """What must be said before it for it to make sense; never inside the quotation."""

    pinned: bool = False
    shown: bool = True
    """False: its words are beyond what may be quoted, so it is cited by its place alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """A place that is named without its words: "Hunter 2014, ¶ 7"."""

    source: Slug
    paragraph: int
    quotation: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: a quotation, or the editor's words for it with its place."""

    quotation: Anchor | None = None
    words: Prose = ()
    cite: Cite | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepList:
    """Steps under one title."""

    id: str
    title: str
    source: Slug
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Something by which one sees a concept at work, in the editor's words, with its place."""

    words: Prose
    cite: Cite


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A page that speaks of a concept, and the sentence in which it does."""

    kind: Literal["Concept", "Contrast", "Source", "Quotation"]
    title: str
    address: str
    before: str
    name: str
    after: str
    quotation: Anchor | None = None
    """Set where the sentence is a source's; None where it is the editor's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A term of the playbook (skos:Concept)."""

    id: Slug
    label: str
    aliases: tuple[str, ...] = ()
    topic: Slug | None = None
    definition: Prose = ()
    rests_on: tuple[Cite, ...] = ()
    definitions: tuple[Anchor, ...] = ()
    """Best first; what is cited without words is among them."""

    agreement: Prose = ()
    steps: tuple[StepList, ...] = ()
    seen_when: tuple[Sign, ...] = ()
    unseen_when: tuple[Sign, ...] = ()
    quotations: tuple[Anchor, ...] = ()
    contrasts: tuple[Slug, ...] = ()
    related: tuple[tuple[str, Slug], ...] = ()
    mentions: tuple[Mention, ...] = ()
    sources: tuple[Slug, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a contrast; a concept where it has a page."""

    id: Slug
    label: str
    concept: Slug | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One point of comparison: a quotation a side, or one for both."""

    id: str
    name: str
    note: str = ""
    a: Anchor | None = None
    b: Anchor | None = None
    both: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Who holds that the two are the same, or differ, and in which words."""

    relation: Relation
    quotation: Anchor
    source: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """Two terms side by side."""

    id: Slug
    a: Side
    b: Side
    also_at: tuple[Slug, ...] = ()
    """Other ids that lead here: the sides turned round, and the concepts' own ids."""

    difference: Prose = ()
    reading: Prose = ()
    rows: tuple[Row, ...] = ()
    similarities: tuple[Anchor, ...] = ()
    positions: tuple[Position, ...] = ()
    related: tuple[Slug, ...] = ()
    sources: tuple[Slug, ...] = ()
    steps: tuple[StepList, ...] = ()

    @property
    def title(self) -> str:
        """What the page is called: "Sales manager vs sales leader"."""
        return f"{self.a.label} vs {lower_first(self.b.label)}"

    @property
    def disputed(self) -> bool:
        """Whether sources hold both that they are the same and that they differ."""
        return len({position.relation for position in self.positions}) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An author, or a named speaker."""

    id: Slug
    name: str
    mark: str
    """Two letters for the seal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article, as the playbook speaks of it."""

    id: Slug
    title: str
    short: str
    cite: str
    """"Hunter 2014"."""

    authors: tuple[Slug, ...]
    publisher: str | None
    published: str | None
    posted_by: str | None
    posted: str | None
    url: str | None
    accessed: str | None
    language: str
    note: str | None
    rights: Rights
    checksum: str
    """SHA-256 of the body in UTF-8."""

    words: int
    """Of the content; boilerplate is not counted."""

    paragraphs: int
    quoted: int = 0
    allowed: int | None = None
    """How many distinct words may be quoted; None: no limit."""

    summary: Prose = ()
    body: tuple[Excerpt, ...] = ()
    """The paragraphs, where the rights allow the whole; else none."""

    @property
    def year(self) -> str:
        """Four digits, or "undated"."""
        return self.published[:4] if self.published else "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A group of concepts."""

    id: Slug
    label: str
    lead: Prose = ()
    concepts: tuple[Slug, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thin:
    """A term with too little behind it for a page: listed with the places that mention it."""

    label: str
    cites: tuple[Cite, ...]
    contrast: Slug | None = None


@dataclass(frozen=True, slots=True)
class Successor:
    """Where an old address leads."""

    address: str
    withdrawn: bool = False
    """Whether what stood there is gone; False: it has only moved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What the home page says."""

    title: str
    url: str
    headline: str
    lead: Prose = ()
    queries: tuple[str, ...] = ()
    thesis: Slug | None = None
    terms: tuple[Slug, ...] = ()
    pairs: tuple[Slug, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """The whole of it; mappings are in the order in which pages list their entries."""

    site: Site
    sources: Mapping[Slug, Source]
    people: Mapping[Slug, Person]
    topics: Mapping[Slug, Topic]
    concepts: Mapping[Slug, Concept]
    contrasts: Mapping[Slug, Contrast]
    quotations: Mapping[Anchor, Quotation]
    thin: tuple[Thin, ...] = ()
    redirects: Mapping[str, Successor] = field(default_factory=dict)
    """A published address without a page of its own, from the site's root, and where it leads now."""

    @property
    def shown(self) -> tuple[Quotation, ...]:
        """The quotations whose words are published."""
        return tuple(one for one in self.quotations.values() if one.shown)


def lower_first(label: str) -> str:
    """The label inside a phrase: 'Sales leader' -> 'sales leader', 'CEO' stays."""
    return label if label[1:2].isupper() or label[:2] in ("I ", "I’") else label[:1].lower() + label[1:]
