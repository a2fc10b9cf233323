"""A concept page's parts: definitions, steps, words, contrasts, relations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from playbook.decisions import ConceptEntry, SignEntry, StepsEntry
from playbook.knowledge import RELATIONS, Cite, Concept, Contrast, Quotation, Sign, Step, StepList, Thin
from playbook.matching import Matcher
from playbook.model import Anchor, Definition, Finding, Opposition, Slug, Steps
from playbook.resolve.contrasts import prose
from playbook.resolve.desk import Desk, paragraph_at
from playbook.resolve.names import Names
from playbook.resolve.pool import Pool
from playbook.terms import is_name, key, label

_VERBS = frozenset("is are was were be means equals versus vs".split())
MAX_WORDS = 4  # quotations under "In their words"; more are on the quotes page of the concept


def make_concepts(
    desk: Desk, names: Names, pool: Pool, contrasts: Mapping[Slug, Contrast], steps: Mapping[Slug, tuple[StepList, ...]]
) -> dict[Slug, Concept]:
    """The pages, by label. A term with neither a definition nor a contrast has none."""
    made: list[Concept] = []
    for concept in names.labels:
        built = _concept(desk, names, pool, contrasts, steps, concept)
        if built.definitions or built.contrasts:
            made.append(built)
    ordered = {one.id: one for one in sorted(made, key=lambda one: (one.label.casefold(), one.id))}
    return _relate(desk, names, ordered)


def _concept(
    desk: Desk,
    names: Names,
    pool: Pool,
    contrasts: Mapping[Slug, Contrast],
    steps: Mapping[Slug, tuple[StepList, ...]],
    concept: Slug,
) -> Concept:
    entry = names.entries.get(concept)
    definitions = _definitions(desk, names, pool, concept)
    own = [one for one in contrasts.values() if concept in (one.a.concept, one.b.concept)]
    words = _words(desk, names, pool, concept, entry, definitions)
    sources = {pool.quotations[anchor].source for anchor in (*definitions, *words)}
    sources |= {source for contrast in own for source in contrast.sources}
    return Concept(
        id=concept,
        label=names.labels[concept],
        aliases=names.aliases.get(concept, ()),
        definition=prose(entry.definition.text if entry and entry.definition else None),
        rests_on=_rests(desk, pool, entry),
        definitions=definitions,
        agreement=prose(entry.agreement.text if entry and entry.agreement else None),
        steps=steps.get(concept, ()),
        seen_when=_signs(desk, entry.seen_when if entry else ()),
        unseen_when=_signs(desk, entry.unseen_when if entry else ()),
        quotations=words,
        contrasts=tuple(one.id for one in own),
        sources=tuple(sorted(sources)),
    )


def _definitions(desk: Desk, names: Names, pool: Pool, concept: Slug) -> tuple[Anchor, ...]:
    """Best first: pinned, shown, sure; one author's three sentences do not crowd out another's one."""
    found: dict[Anchor, Quotation] = {}
    for _, finding in desk.each(Definition):
        assert isinstance(finding, Definition)
        if names.concept(finding.term) == concept and (anchor := pool.at(finding.excerpt)) is not None:
            found[anchor] = pool.quotations[anchor]
    ranked = sorted(
        found.values(), key=lambda one: (not one.pinned, not one.shown, -one.confidence, one.source, one.span)
    )
    seen: dict[Slug, int] = {}
    turns = []
    for quotation in ranked:
        seen[quotation.source] = seen.get(quotation.source, 0) + 1
        turns.append((not quotation.shown, seen[quotation.source], quotation))
    return tuple(one.id for _, _, one in sorted(turns, key=lambda turn: turn[:2]))


def _words(
    desk: Desk, names: Names, pool: Pool, concept: Slug, entry: ConceptEntry | None, definitions: Sequence[Anchor]
) -> tuple[Anchor, ...]:
    """What is said of it and shown: what the editor chose, what sets it against others, then speech."""
    chosen = []
    for place in entry.quotations if entry else ():
        hit = desk.found(place)
        if hit is not None and (anchor := pool.at(hit[2])) is not None:
            chosen.append(anchor)
    told = [
        anchor
        for _, finding in desk.each(Opposition)
        if isinstance(finding, Opposition) and not finding.single
        for term, excerpt in ((finding.a, finding.a_excerpt), (finding.b, finding.b_excerpt))
        if names.concept(term) == concept and (anchor := pool.at(excerpt)) and pool.quotations[anchor].shown
    ]
    said = [
        one.id
        for one in sorted(pool.quotations.values(), key=lambda one: (-one.confidence, one.source, one.span))
        if one.shown and "speech" in one.roles and concept in one.concepts
    ]
    free = [anchor for anchor in dict.fromkeys([*chosen, *told, *said]) if anchor not in definitions]
    listed = [pool.quotations[anchor] for anchor in (*definitions, *free)]
    whole = [anchor for anchor in free if not any(_inside(pool.quotations[anchor], other) for other in listed)]
    return tuple(whole[:MAX_WORDS])


def _inside(one: Quotation, other: Quotation) -> bool:
    """Whether a quotation is a clause of another that is shown."""
    return other.shown and one.id != other.id and one.source == other.source and other.span.holds(one.span)


def _rests(desk: Desk, pool: Pool, entry: ConceptEntry | None) -> tuple[Cite, ...]:
    cites = []
    for place in entry.rests_on if entry else ():
        if (cite := desk.cite(place)) is None:
            continue
        spot = desk.place(place)
        shown = next(
            (
                one.id
                for one in pool.quotations.values()
                if spot and one.shown and one.source == spot[0] and one.span.overlap(spot[1])
            ),
            None,
        )
        cites.append(replace(cite, quotation=shown))
    return tuple(cites)


def _signs(desk: Desk, entries: Sequence[SignEntry]) -> tuple[Sign, ...]:
    return tuple(
        Sign(words=prose(entry.words.text), cite=cite) for entry in entries if (cite := desk.cite(entry.at)) is not None
    )


def _relate(desk: Desk, names: Names, concepts: dict[Slug, Concept]) -> dict[Slug, Concept]:
    """Typed relations, each with its inverse; a compound is narrower than its head ("sales leader" than "leader")."""
    relations: dict[Slug, dict[Slug, str]] = {concept: {} for concept in concepts}

    def relate(one: Slug, kind: str, other: Slug) -> None:
        relations[one].setdefault(other, kind)
        relations[other].setdefault(one, RELATIONS[kind])

    for concept, entry in names.entries.items():
        for kind, target, line in entry.relations:
            other = Slug(target) if target in concepts else names.concept(target)
            if other is None or other not in concepts:
                desk.wrong(line, f"'{target}' is no concept with a page", "use the id of a concept that has one")
            elif concept in concepts and other != concept:
                relate(concept, kind, other)
    for narrow in concepts.values():
        for broad in concepts.values():
            if _compound(narrow.label.casefold(), broad.label.casefold()):
                relate(narrow.id, "broader", broad.id)
    order = list(RELATIONS)
    return {
        concept: replace(
            one,
            related=tuple(
                sorted(
                    ((kind, other) for other, kind in relations[concept].items()),
                    key=lambda pair: (order.index(pair[0]), concepts[pair[1]].label.casefold()),
                )
            ),
        )
        for concept, one in concepts.items()
    }


def _compound(label: str, head: str) -> bool:
    """Whether a label names a kind of the other: 'sales leader' of 'leader'; a sentence ends in its last word only."""
    return label.endswith(f" {head}") and not _VERBS & set(label.split())


def place_steps(
    desk: Desk, names: Names, pool: Pool, contrasts: Mapping[Slug, Contrast]
) -> tuple[dict[Slug, tuple[StepList, ...]], dict[Slug, tuple[StepList, ...]]]:
    """Steps by concept and by contrast: where the editor says, else where their title names a concept."""
    of_concept: dict[Slug, tuple[StepList, ...]] = {}
    of_contrast: dict[Slug, tuple[StepList, ...]] = {}
    entries: dict[Finding, StepsEntry] = {}
    for entry in desk.editorial.steps:
        if (hit := desk.found(entry.at, "steps")) is not None:
            entries[hit[1]] = entry
    matcher = names.matcher()
    for source, finding in desk.each(Steps):
        assert isinstance(finding, Steps)
        own = entries.get(finding)
        listed = _step_list(desk, pool, source, finding, own)
        if listed is None:
            continue
        homes = _homes(desk, names, matcher, listed.title, own)
        for concept in homes:
            of_concept[concept] = (*of_concept.get(concept, ()), listed)
        for name, line in own.contrasts if own else ():
            if name not in contrasts:
                desk.wrong(line, f"'{name}' is no contrast", f"known are: {', '.join(sorted(contrasts))}")
                continue
            of_contrast[Slug(name)] = (*of_contrast.get(Slug(name), ()), listed)
    return of_concept, of_contrast


def _homes(desk: Desk, names: Names, matcher: Matcher, title: str, entry: StepsEntry | None) -> list[Slug]:
    if entry is None:
        return list(dict.fromkeys(concept for concept, _, _ in matcher.find(title)))
    homes = []
    for name, line in entry.concepts:
        concept = Slug(name) if name in names.labels else names.concept(name)
        if concept is None:
            desk.wrong(line, f"'{name}' is no concept", "use the id of a concept")
        else:
            homes.append(concept)
    return homes


def _step_list(desk: Desk, pool: Pool, source: Slug, finding: Steps, entry: StepsEntry | None) -> StepList | None:
    words = entry.words if entry else ()
    if entry and words and len(words) != len(finding.items):
        wrong = f"{len(words)} steps are named, {len(finding.items)} were found"
        desk.wrong(entry.at.line, wrong, "name each step once, in order")
        return None
    reading = desk.readings[source]
    steps = []
    for index, item in enumerate(finding.items):
        anchor = pool.at(item)
        shown = anchor if anchor and pool.quotations[anchor].shown else None
        cite = Cite(source=source, paragraph=paragraph_at(reading, item.span), quotation=shown)
        steps.append(Step(quotation=shown, words=prose(words[index].text) if words else (), cite=cite))
    if not words and not any(step.quotation for step in steps):
        return None
    title = (entry.title if entry else None) or finding.title
    first = (
        next((step.quotation for step in steps if step.quotation), None)
        or f"{source}-{steps[0].cite.paragraph if steps[0].cite else 0}"
    )
    return StepList(id=f"steps-{first}", title=title[:1].upper() + title[1:], source=source, steps=tuple(steps))


def thin_terms(
    desk: Desk, names: Names, concepts: Mapping[Slug, Concept], contrasts: Mapping[Slug, Contrast]
) -> tuple[Thin, ...]:
    """Terms that were found but have no page, with the places that speak of them."""
    cites: dict[str, set[tuple[Slug, int]]] = {}
    spelled: dict[str, list[str]] = {}

    def note(term: str, source: Slug, paragraph: int) -> None:
        if names.concept(term) in concepts or not is_name(term) or not paragraph:
            return
        cites.setdefault(key(term), set()).add((source, paragraph))
        spelled.setdefault(key(term), []).append(term)

    for source, finding in desk.each(Definition):
        assert isinstance(finding, Definition)
        note(finding.term, source, finding.excerpt.paragraph)
    told = {contrast.a.id: contrast.id for contrast in contrasts.values()}
    told |= {contrast.b.id: contrast.id for contrast in contrasts.values()}
    for source, finding in desk.each(Opposition):
        assert isinstance(finding, Opposition)
        if names.side(finding.a)[0] in told:
            note(finding.a, source, finding.a_excerpt.paragraph)
        if names.side(finding.b)[0] in told:
            note(finding.b, source, finding.b_excerpt.paragraph)
    for concept in names.entries:
        if concept not in concepts:
            _mentions(desk, names, concept, note)
    thin = [
        Thin(
            label=label(spelled[term]),
            cites=tuple(Cite(source=source, paragraph=number) for source, number in sorted(cites[term])),
            contrast=told.get(names.side(spelled[term][0])[0]),
        )
        for term in cites
    ]
    return tuple(sorted(thin, key=lambda one: one.label.casefold()))


def _mentions(desk: Desk, names: Names, concept: Slug, note: Callable[[str, Slug, int], None]) -> None:
    own = Matcher({concept: (names.labels[concept], *names.aliases.get(concept, ()))})
    for source in sorted(desk.readings):
        for passage in desk.readings[source].passages:
            if not passage.boilerplate and any(True for _ in own.find(passage.text)):
                note(names.labels[concept], source, passage.number)
