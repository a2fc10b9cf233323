"""What knowledge.json states, made easy to ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playbook.model import Span

UNNAMED = "unnamed speaker"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A quotation as knowledge.json lists it."""

    id: str
    source: str
    span: Span
    exact: str | None
    kind: str
    name: str
    person: str | None
    shown: bool
    paragraph: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The sources, people and quotations of the playbook."""

    sources: Mapping[str, Mapping[str, Any]]
    people: Mapping[str, str]
    quotations: Mapping[str, Known]
    of: Mapping[str, Sequence[Known]]
    """A source's quotations."""

    def authors(self, source: str) -> tuple[str, ...]:
        """The names of a source's authors, in order."""
        return tuple(self.people.get(person, person) for person in self.sources[source]["authors"])

    def shows(self, source: str, span: Span) -> bool:
        """Whether a stretch is a quotation that may be shown, or lies inside one."""
        return any(one.shown and one.span.holds(span) for one in self.of.get(source, ()))

    def prints(self, source: str, path: str) -> bool:
        """Whether a page may show the whole of a source: its own, where its rights allow it."""
        return self.sources[source]["rights"]["policy"] == "full" and path == f"sources/{source}/index.html"

    def speaker(self, source: str, span: Span) -> Known | None:
        """The quotation whose speaker says these words; None where they are the author's."""
        known = self.of.get(source, ())
        equal = [one for one in known if one.span == span]
        near = equal or [one for one in known if one.span.holds(span) or one.span.matches(span)]
        spoken = [one for one in near if one.kind == "speaker"]
        return min(spoken, key=lambda one: (len(one.span), one.id), default=None)

    def voice(self, source: str, span: Span) -> str:
        """Who says the words: the speaker, else the author or authors, as a page must name them."""
        spoken = self.speaker(source, span)
        if spoken:
            return spoken.name
        stated = next((one.name for one in self.of.get(source, ()) if one.span.holds(span)), "")
        return joined(self.authors(source)) or stated

    def label(self, source: str, speaker: str | None = None) -> str:
        """How a short reference to a source begins: 'Filson 2006', 'a CEO in Filson 2006'."""
        cite: str = self.sources[source]["cite"]
        return f"{speaker} in {cite}" if speaker else cite


def joined(names: Sequence[str]) -> str:
    """'A', 'A and B', 'A, B and C'."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def gather(knowledge: Mapping[str, Any]) -> Facts:
    """The facts of a parsed knowledge.json."""
    quotations = {one["id"]: _known(one) for one in knowledge["quotations"]}
    of: dict[str, list[Known]] = {}
    for one in quotations.values():
        of.setdefault(one.source, []).append(one)
    return Facts(
        sources={one["id"]: one for one in knowledge["sources"]},
        people={one["id"]: one["name"] for one in knowledge["people"]},
        quotations=quotations,
        of=of,
    )


def _known(entry: Mapping[str, Any]) -> Known:
    selector, attribution = entry["selector"], entry["attribution"]
    return Known(
        id=entry["id"],
        source=entry["source"],
        span=Span(selector["start"], selector["end"]),
        exact=selector.get("exact"),
        kind=attribution["kind"],
        name=attribution["name"],
        person=attribution.get("person"),
        shown=bool(entry["shown"]),
        paragraph=entry.get("paragraph"),
    )
