"""Puts the knowledge together, stage by stage; what is wrong with the overlay is raised at once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from playbook.decisions import Editorial
from playbook.errors import EditorialError, Remark
from playbook.knowledge import Concept, Contrast, Knowledge, Person, Quotation, Role, Site, Source, StepList, Topic
from playbook.ledger import Ledger, redirects
from playbook.model import Anchor, Article, Excerpt, Findings, Passage, Reading, Slug
from playbook.resolve.concepts import make_concepts, place_steps, thin_terms
from playbook.resolve.contrasts import group, make_contrasts, prose, wanted
from playbook.resolve.desk import Desk
from playbook.resolve.names import name_concepts
from playbook.resolve.pool import Pool, make_pool
from playbook.rights import allowance, content_words, covered, word_spans
from playbook.terms import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The knowledge, and what the editor should look at again."""

    knowledge: Knowledge
    remarks: tuple[Remark, ...]


def resolve(
    articles: Mapping[Slug, Article],
    readings: Mapping[Slug, Reading],
    findings: Mapping[Slug, Findings],
    editorial: Editorial,
    ledger: Ledger,
    site: Site,
) -> Resolved:
    """Findings -> Knowledge. Raises one `EditorialError` with every entry that fits nothing."""
    desk = Desk(articles=articles, readings=readings, findings=findings, editorial=editorial)
    desk.decide()
    names = name_concepts(desk, ledger)
    words = {source: content_words(readings[source]) for source in articles}
    allowed = {source: allowance(articles[source].record.rights, words[source]) for source in articles}
    pool = make_pool(desk, names, ledger, allowed, wanted(desk))
    sources = _sources(desk, words, allowed, pool)
    groups = group(desk, names)
    contrasts = make_contrasts(desk, names, pool, groups, {one.id: one.cite for one in sources.values()})
    of_concept, of_contrast = place_steps(desk, names, pool, contrasts)
    concepts = make_concepts(desk, names, pool, contrasts, of_concept)
    contrasts = {name: _settled(one, concepts, of_contrast) for name, one in contrasts.items()}
    topics, concepts = _topics(desk, concepts)
    quotations = _told(pool, concepts, contrasts)
    sources = {name: _counted(desk, one, quotations) for name, one in sources.items()}
    knowledge = Knowledge(
        site=_site(desk, site, concepts, contrasts),
        sources=sources,
        people=_people(desk, pool),
        topics=topics,
        concepts=concepts,
        contrasts=contrasts,
        quotations={
            name: replace(one, concepts=tuple(concept for concept in one.concepts if concept in concepts))
            for name, one in quotations.items()
        },
        thin=thin_terms(desk, names, concepts, contrasts),
    )
    if desk.problems:
        raise EditorialError(*desk.problems)
    knowledge = replace(knowledge, redirects=redirects(ledger, knowledge))
    return Resolved(knowledge=knowledge, remarks=tuple(sorted(set(desk.remarks))))


def _settled(
    contrast: Contrast, concepts: Mapping[Slug, Concept], steps: Mapping[Slug, tuple[StepList, ...]]
) -> Contrast:
    """Sides link only to concepts that have a page."""
    return replace(
        contrast,
        a=replace(contrast.a, concept=contrast.a.concept if contrast.a.concept in concepts else None),
        b=replace(contrast.b, concept=contrast.b.concept if contrast.b.concept in concepts else None),
        steps=steps.get(contrast.id, ()),
    )


# What makes sense wherever it stands; the halves of an opposition, a step or a claim do so only where they are told.
_FREE: frozenset[Role] = frozenset({"definition", "speech"})


def _told(pool: Pool, concepts: Mapping[Slug, Concept], contrasts: Mapping[Slug, Contrast]) -> dict[Anchor, Quotation]:
    """The quotations without those that no page tells."""
    told: set[Anchor | None] = set()
    for concept in concepts.values():
        told.update((*concept.definitions, *concept.quotations))
        told.update(step.quotation for steps in concept.steps for step in steps.steps)
    for contrast in contrasts.values():
        told.update(name for row in contrast.rows for name in (row.a, row.b, row.both))
        told.update((*contrast.similarities, *(one.quotation for one in contrast.positions)))
        told.update(step.quotation for steps in contrast.steps for step in steps.steps)
    return {name: one for name, one in pool.quotations.items() if name in told or _FREE & set(one.roles)}


def _counted(desk: Desk, source: Source, quotations: Mapping[Anchor, Quotation]) -> Source:
    """The source with the distinct words that are quoted of it in the end."""
    tokens = word_spans(desk.articles[source.id].body)
    own = [one.span for one in quotations.values() if one.source == source.id and one.shown]
    own.extend(one.span for one in source.body)
    return replace(source, quoted=len(covered(tokens, own)))


def _sources(
    desk: Desk, words: Mapping[Slug, int], allowed: Mapping[Slug, int | None], pool: Pool
) -> dict[Slug, Source]:
    entries = {entry.id: entry for entry in desk.editorial.sources}
    for name, stray in entries.items():
        if name not in desk.articles:
            known = ", ".join(sorted(desk.articles))
            desk.wrong(stray.line, f"there is no source '{name}'", f"known are: {known}")
    cites = _cites(desk)
    made = []
    for source, article in desk.articles.items():
        record, entry = article.record, entries.get(source)
        authors = article.authors
        content = [one for one in desk.readings[source].passages if not one.boilerplate]
        made.append(
            Source(
                id=source,
                title=record.title,
                short=(entry.short if entry else None) or record.title,
                cite=(entry.cite if entry else None) or cites[source],
                authors=tuple(slug(name) for name in authors),
                publisher=record.publisher,
                published=record.published,
                posted_by=record.posted_by,
                posted=record.posted,
                url=record.url,
                accessed=record.accessed,
                language=record.language,
                note=record.note,
                rights=record.rights,
                checksum=hashlib.sha256(article.body.encode()).hexdigest(),
                words=words[source],
                paragraphs=max((one.number for one in content), default=0),
                quoted=pool.quoted[source],
                allowed=allowed[source],
                summary=prose(entry.summary.text if entry and entry.summary else None),
                body=_body(source, content) if record.rights.policy == "full" else (),
            )
        )
    return {one.id: one for one in sorted(made, key=lambda one: (one.published or "9999", one.id))}


def _body(source: Slug, content: list[Passage]) -> tuple[Excerpt, ...]:
    return tuple(Excerpt(article=source, span=one.span, text=one.text, paragraph=one.number) for one in content)


def _cites(desk: Desk) -> dict[Slug, str]:
    """Author's last name and year; a letter where two would be the same."""
    plain: dict[Slug, str] = {}
    for source, article in desk.articles.items():
        author = article.authors[0]
        words = [word for word in author.split() if word.lower() not in ("the", "inc.", "ltd.", "group")] or [author]
        organisation = author.lower().startswith("the ")
        name = words[0] if organisation else words[-1]
        plain[source] = f"{name} {article.record.year}" if article.record.year else name
    made: dict[Slug, str] = {}
    for source in sorted(plain):
        twins = [one for one in sorted(plain) if plain[one] == plain[source]]
        letter = chr(ord("a") + twins.index(source)) if len(twins) > 1 else ""
        made[source] = plain[source] + letter
    return made


def _people(desk: Desk, pool: Pool) -> dict[Slug, Person]:
    names: dict[Slug, str] = {}
    for article in desk.articles.values():
        for author in article.authors:
            names.setdefault(slug(author), author)
    for quotation in pool.quotations.values():
        if quotation.shown and quotation.attribution.kind == "speaker" and quotation.attribution.person:
            names.setdefault(quotation.attribution.person, quotation.attribution.name)
    marks = {}
    for entry in desk.editorial.people:
        if Slug(entry.id) not in names:
            desk.wrong(
                entry.line, f"'{entry.id}' is no author and no speaker", f"known are: {', '.join(sorted(names))}"
            )
        elif entry.mark:
            marks[Slug(entry.id)] = entry.mark
    made = [Person(id=one, name=name, mark=marks.get(one) or initials(name)) for one, name in names.items()]
    return {one.id: one for one in sorted(made, key=lambda one: (one.name.casefold(), one.id))}


def initials(name: str) -> str:
    """Two letters for the seal: 'Mark Hunter' -> 'MH', 'The Filson Leadership Group' -> 'FL'."""
    words = [word for word in name.split() if word.lower() not in ("the", "a", "an") and word[0].isalnum()] or [name]
    picked = words[:2] if name.lower().startswith("the ") else [words[0], *words[1:][-1:]]
    return "".join(word[0].upper() for word in picked)


def _topics(desk: Desk, concepts: dict[Slug, Concept]) -> tuple[dict[Slug, Topic], dict[Slug, Concept]]:
    topics: dict[Slug, Topic] = {}
    home: dict[Slug, Slug] = {}
    for entry in desk.editorial.topics:
        members = []
        for name, line in entry.concepts:
            if name not in concepts:
                desk.wrong(line, f"'{name}' is no concept with a page", "use the id of a concept that has one")
            elif Slug(name) in home:
                desk.wrong(line, f"'{name}' is in topic '{home[Slug(name)]}' too", "leave it in one of the two")
            else:
                members.append(Slug(name))
                home[Slug(name)] = Slug(entry.id)
        topics[Slug(entry.id)] = Topic(
            id=Slug(entry.id),
            label=entry.label,
            lead=prose(entry.lead.text if entry.lead else None),
            concepts=tuple(members),
        )
    return topics, {name: replace(one, topic=home.get(name)) for name, one in concepts.items()}


def _site(desk: Desk, site: Site, concepts: Mapping[Slug, Concept], contrasts: Mapping[Slug, Contrast]) -> Site:
    entry = desk.editorial.site

    def known(named: tuple[tuple[str, int], ...], pages: Mapping[Slug, object], kind: str) -> tuple[Slug, ...]:
        for name, line in named:
            if name not in pages:
                desk.wrong(line, f"'{name}' is no {kind} with a page", f"known are: {', '.join(sorted(pages))}")
        return tuple(Slug(name) for name, _ in named)

    disputed = sorted(
        (one for one in contrasts.values() if one.positions),
        key=lambda one: (not one.disputed, -len(one.positions), one.id),
    )
    thesis = known((entry.thesis,), contrasts, "contrast") if entry.thesis else ()
    busiest = sorted(concepts.values(), key=lambda one: (-len(one.definitions) - len(one.contrasts), one.id))
    fullest = sorted(contrasts.values(), key=lambda one: (-len(one.rows) - len(one.positions), one.id))
    return replace(
        site,
        headline=entry.headline or site.title,
        lead=prose(entry.lead.text if entry.lead else None),
        queries=entry.queries or tuple(one.label.lower() for one in busiest[:6]),
        thesis=thesis[0] if thesis else (disputed[0].id if disputed else None),
        terms=known(entry.terms, concepts, "concept") or tuple(one.id for one in busiest[:4]),
        pairs=known(entry.pairs, contrasts, "contrast") or tuple(one.id for one in fullest[:4]),
    )
