"""What an editor decides, as values that keep the lines they were written on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A place in a source: a W3C TextQuoteSelector (exact, prefix, suffix)."""

    source: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The editor's own words."""

    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """How a source is called and summed up."""

    id: str
    line: int
    short: str | None
    cite: str | None
    summary: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """Two letters for a person's seal."""

    id: str
    line: int
    mark: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicEntry:
    """A topic; its concepts in order."""

    id: str
    line: int
    label: str
    lead: Words | None
    concepts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignEntry:
    """A sign in the editor's words and the place that bears it out."""

    words: Words
    at: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptEntry:
    """What an editor says of a concept."""

    id: str
    line: int
    label: str | None
    aliases: tuple[tuple[str, int], ...]
    definition: Words | None
    rests_on: tuple[Pointer, ...]
    agreement: Words | None
    relations: tuple[tuple[str, str, int], ...]
    seen_when: tuple[SignEntry, ...]
    unseen_when: tuple[SignEntry, ...]
    quotations: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowEntry:
    """A row's name and the findings that fill it."""

    name: str
    note: str
    line: int
    a: Pointer | None
    b: Pointer | None
    both: Pointer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastEntry:
    """What an editor says of a contrast."""

    line: int
    a: str
    b: str
    difference: Words | None
    reading: Words | None
    includes: tuple[tuple[str, str, int], ...]
    rows: tuple[RowEntry, ...]
    similarities: tuple[Pointer, ...]
    only: bool
    """Whether the rows named here are all; else what else was found follows them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsEntry:
    """Where found steps belong, their title and the editor's words for each."""

    at: Pointer
    title: str | None
    concepts: tuple[tuple[str, int], ...]
    contrasts: tuple[tuple[str, int], ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A finding rejected, pinned, moved to another concept, given a speaker or a lead-in."""

    at: Pointer
    reject: bool
    pin: bool
    kind: str | None
    rule: str | None
    """Where two findings stand in the same words: the rule of the one meant."""

    concept: str | None
    speaker: str | None
    lead_in: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteEntry:
    """What the home page says."""

    headline: str | None = None
    lead: Words | None = None
    queries: tuple[str, ...] = ()
    thesis: tuple[str, int] | None = None
    terms: tuple[tuple[str, int], ...] = ()
    pairs: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Editorial:
    """The whole overlay; empty is allowed."""

    path: str = "corpus/editorial.yml"
    site: SiteEntry = SiteEntry()
    sources: tuple[SourceEntry, ...] = ()
    people: tuple[PersonEntry, ...] = ()
    topics: tuple[TopicEntry, ...] = ()
    concepts: tuple[ConceptEntry, ...] = ()
    contrasts: tuple[ContrastEntry, ...] = ()
    steps: tuple[StepsEntry, ...] = ()
    findings: tuple[Decision, ...] = ()
