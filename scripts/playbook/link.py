"""Joins pages both ways: the first mention of a concept in prose links to it, and is told there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from playbook.knowledge import Concept, Contrast, Knowledge, Mention, Piece, Prose, Source, plain
from playbook.matching import Matcher
from playbook.model import Slug

MAX_MENTIONS = 8  # backlinks on one page; the quotes page of the concept has the rest

_SENTENCE = re.compile(r"\S.*?(?:[.!?]+(?=\s|$)|$)", re.S)


def link(knowledge: Knowledge) -> Knowledge:
    """The knowledge with links in its prose and backlinks with their sentence."""
    matcher = Matcher({one.id: (one.label, *one.aliases) for one in knowledge.concepts.values()})
    concepts = {name: _linked_concept(one, matcher) for name, one in knowledge.concepts.items()}
    contrasts = {name: _linked_contrast(one, matcher) for name, one in knowledge.contrasts.items()}
    sources = {
        name: replace(one, summary=_linked(one.summary, matcher, set())) for name, one in knowledge.sources.items()
    }
    topics = {name: replace(one, lead=_linked(one.lead, matcher, set())) for name, one in knowledge.topics.items()}
    found = _mentions(knowledge, concepts, contrasts, sources, matcher)
    return replace(
        knowledge,
        concepts={
            name: replace(one, mentions=tuple(found.get(name, ())[:MAX_MENTIONS])) for name, one in concepts.items()
        },
        contrasts=contrasts,
        sources=sources,
        topics=topics,
        site=replace(knowledge.site, lead=_linked(knowledge.site.lead, matcher, set())),
    )


def _linked(prose: Prose, matcher: Matcher, seen: set[Slug]) -> Prose:
    """Prose with the first mention of each concept linked; `seen` grows."""
    pieces: list[Piece] = []
    for piece in prose:
        at = 0
        for concept, start, end in matcher.find(piece.text):
            if concept in seen:
                continue
            seen.add(concept)
            if start > at:
                pieces.append(Piece(piece.text[at:start]))
            pieces.append(Piece(piece.text[start:end], concept))
            at = end
        if at < len(piece.text):
            pieces.append(Piece(piece.text[at:]))
    return tuple(pieces)


def _linked_concept(concept: Concept, matcher: Matcher) -> Concept:
    seen = {concept.id}
    return replace(
        concept,
        definition=_linked(concept.definition, matcher, seen),
        agreement=_linked(concept.agreement, matcher, seen),
        seen_when=tuple(replace(sign, words=_linked(sign.words, matcher, seen)) for sign in concept.seen_when),
        unseen_when=tuple(replace(sign, words=_linked(sign.words, matcher, seen)) for sign in concept.unseen_when),
    )


def _linked_contrast(contrast: Contrast, matcher: Matcher) -> Contrast:
    seen: set[Slug] = set()
    return replace(
        contrast,
        difference=_linked(contrast.difference, matcher, seen),
        reading=_linked(contrast.reading, matcher, seen),
    )


def _mentions(
    knowledge: Knowledge,
    concepts: Mapping[Slug, Concept],
    contrasts: Mapping[Slug, Contrast],
    sources: Mapping[Slug, Source],
    matcher: Matcher,
) -> dict[Slug, list[Mention]]:
    found: dict[Slug, list[Mention]] = {}
    for contrast in contrasts.values():
        for prose in (contrast.difference, contrast.reading):
            _told(found, prose, "Contrast", contrast.title, f"contrasts/{contrast.id}/")
    for concept in concepts.values():
        for prose in (concept.definition, concept.agreement):
            _told(found, prose, "Concept", concept.label, f"concepts/{concept.id}/")
    for source in sources.values():
        _told(found, source.summary, "Source", source.short, f"sources/{source.id}/")
    shown = knowledge.shown
    for quotation in shown:
        if any(
            one is not quotation and one.source == quotation.source and one.span.holds(quotation.span) for one in shown
        ):
            continue  # a clause of another quotation is told there
        told: set[Slug] = set()
        for name, start, end in matcher.find(quotation.text):
            own = concepts[name]
            if name in told or quotation.id in (*own.definitions, *own.quotations):
                continue
            told.add(name)
            found.setdefault(name, []).append(
                Mention(
                    kind="Quotation",
                    title=knowledge.sources[quotation.source].short,
                    address=f"q/{quotation.id}/",
                    before=quotation.text[:start],
                    name=quotation.text[start:end],
                    after=quotation.text[end:],
                    quotation=quotation.id,
                )
            )
    return found


def _told(found: dict[Slug, list[Mention]], prose: Prose, kind: str, title: str, address: str) -> None:
    text, at = plain(prose), 0
    for piece in prose:
        if piece.concept is not None:
            sentence = next(one for one in _SENTENCE.finditer(text) if one.start() <= at < one.end())
            found.setdefault(piece.concept, []).append(
                Mention(
                    kind="Contrast" if kind == "Contrast" else "Source" if kind == "Source" else "Concept",
                    title=title,
                    address=address,
                    before=text[sentence.start() : at].lstrip(),
                    name=piece.text,
                    after=text[at + len(piece.text) : sentence.end()],
                )
            )
        at += len(piece.text)
