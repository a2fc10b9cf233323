"""Ids minted once: what has been published keeps its address for good.

`docs/permalinks.yml` lists every id that a published site has used. A quotation is known by its
place; where a later article or a better rule moves or widens it, the quotation that overlaps the
old one by half or more inherits its id.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from playbook.errors import LedgerError
from playbook.knowledge import Knowledge, Successor
from playbook.model import Anchor, Slug, Span
from playbook.nodes import Form, Node
from playbook.terms import anchor

HEADER = """\
# Addresses once published. Written by `playbook build`; commit it with the change that made it.
# Do not take lines out: each is a promise to somebody who linked to it.
"""
KINDS = ("concepts", "contrasts", "topics", "people", "sources")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A quotation that a published site has shown."""

    id: Anchor
    source: Slug
    span: Span
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Everything published so far."""

    pages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Kind -> id -> the label it had when it was minted."""

    quotations: tuple[Published, ...] = ()

    def published(self, source: str) -> tuple[Published, ...]:
        """What was published of one source."""
        return tuple(one for one in self.quotations if one.source == source)


def parse(tree: Node, path: str) -> Ledger:
    """Read the ledger. Raises `LedgerError`."""
    form = Form(path, tree, "the ledger")
    form.number("format")
    pages = {
        kind: {name: str(node.value or "") for name, node in own.fields.items()}
        for kind in KINDS
        if (own := form.form(kind)) is not None
    }
    quotations = []
    for entry in form.forms("quotations"):
        quotations.append(
            Published(
                id=Anchor(entry.text("id", required=True) or ""),
                source=Slug(entry.text("source", required=True) or ""),
                span=Span(int(entry.number("start") or 0), int(entry.number("end") or 0)),
                exact=entry.text("exact") or "",
            )
        )
        entry.done()
    form.done()
    if form.problems:
        raise LedgerError(*form.problems)
    return Ledger(pages=pages, quotations=tuple(quotations))


class Mint:
    """Gives ids to the quotations of one source: an inherited one, else a new one."""

    def __init__(self, ledger: Ledger, source: Slug, body: str, taken: set[str]) -> None:
        self.source = source
        self.taken = taken
        self.reserved = {one.id for one in ledger.quotations}
        self.old = [(one.id, _anchored(one, body)) for one in ledger.published(source)]

    def keeps(self, span: Span) -> bool:
        """Whether just this stretch was published: it keeps its id, whatever else overlaps it now."""
        return any(span == place for _, place in self.old)

    def id(self, span: Span, text: str) -> tuple[Anchor, bool]:
        """The id, and whether it was published before."""
        heirs = [
            (2 * span.overlap(place), known)
            for known, place in self.old
            if known not in self.taken and 2 * span.overlap(place) >= len(place) > 0 and span.overlap(place)
        ]
        if heirs:
            best = max(heirs, key=lambda heir: (heir[0], heir[1]))[1]
            self.taken.add(best)
            return best, True
        new = anchor(self.source, text)
        while new in self.taken or new in self.reserved:
            new = anchor(self.source, f"{text}\n{new}")
        self.taken.add(new)
        return new, False


def _anchored(one: Published, body: str) -> Span:
    """Where a published quotation stands today; its old place where its words are gone."""
    if body[one.span.start : one.span.end].split() == one.exact.split():
        return one.span
    words = r"\s+".join(map(re.escape, one.exact.split()))
    found = [Span(*match.span()) for match in re.finditer(words, body)]
    return min(found, key=lambda span: (abs(span.start - one.span.start), span), default=one.span)


def extended(ledger: Ledger, knowledge: Knowledge) -> Ledger:
    """The ledger with what this build publishes; nothing is ever taken out."""
    pages: dict[str, dict[str, str]] = {kind: dict(ledger.pages.get(kind, {})) for kind in KINDS}
    labels: dict[str, Iterable[tuple[str, str]]] = {
        "concepts": ((one.id, one.label) for one in knowledge.concepts.values()),
        "contrasts": ((one.id, one.title) for one in knowledge.contrasts.values()),
        "topics": ((one.id, one.label) for one in knowledge.topics.values()),
        "people": ((one.id, one.name) for one in knowledge.people.values()),
        "sources": ((one.id, one.short) for one in knowledge.sources.values()),
    }
    for kind, entries in labels.items():
        for name, label in entries:
            pages[kind].setdefault(name, label)
    # A withdrawn source keeps its addresses, not its words.
    old = [one if one.source in knowledge.sources else replace(one, exact="") for one in ledger.quotations]
    known = {one.id for one in old}
    new = [
        Published(id=one.id, source=one.source, span=one.span, exact=one.text)
        for one in knowledge.shown
        if one.id not in known
    ]
    return Ledger(pages=pages, quotations=(*old, *new))


def redirects(ledger: Ledger, knowledge: Knowledge) -> dict[str, Successor]:
    """Where a published address leads that has no page of its own any more."""
    named = {alias.casefold(): one.id for one in knowledge.concepts.values() for alias in (one.label, *one.aliases)}
    moved: dict[str, Successor] = {}
    for name, label in ledger.pages.get("concepts", {}).items():
        if name not in knowledge.concepts:
            heir = named.get(label.casefold()) or named.get(name.replace("-", " "))
            new = Successor(f"concepts/{heir}/") if heir else Successor("concepts/", withdrawn=True)
            moved[f"concepts/{name}/"] = new
    current: dict[str, Mapping[Any, Any]] = {
        "contrasts": knowledge.contrasts,
        "topics": knowledge.topics,
        "people": knowledge.people,
        "sources": knowledge.sources,
    }
    for kind, present in current.items():
        for name in ledger.pages.get(kind, {}):
            if name not in present:
                moved[f"{kind}/{name}/"] = Successor(f"{kind}/", withdrawn=True)
    shown = {one.id for one in knowledge.shown}
    for one in ledger.quotations:
        if one.id not in shown:
            there = one.source in knowledge.sources
            moved[f"q/{one.id}/"] = Successor(f"sources/{one.source}/" if there else "sources/", withdrawn=True)
    for contrast in knowledge.contrasts.values():
        for name in contrast.also_at:
            if name not in knowledge.contrasts:
                moved[f"contrasts/{name}/"] = Successor(f"contrasts/{contrast.id}/")
    return moved


def addresses(ledger: Ledger) -> tuple[str, ...]:
    """Every address ever published, relative to the site's root."""
    return (
        *(f"{kind}/{name}/" for kind in KINDS for name in ledger.pages.get(kind, {})),
        *(f"q/{one.id}/" for one in ledger.quotations),
    )


def as_tree(ledger: Ledger) -> dict[str, Any]:
    """The ledger as plain values, ready to be written as YAML."""
    return {
        "format": 1,
        **{kind: dict(sorted(ledger.pages.get(kind, {}).items())) for kind in KINDS},
        "quotations": [
            {
                "id": str(one.id),
                "source": str(one.source),
                "start": one.span.start,
                "end": one.span.end,
                "exact": one.exact,
            }
            for one in sorted(ledger.quotations, key=lambda one: (one.source, one.span, one.id))
        ],
    }
