"""Which pages there are and what each shows: choices that a template should not make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from playbook.drawing import KINDS, neighbourhood
from playbook.knowledge import Concept, Contrast, Knowledge, Person, Quotation, Source, lower_first, plain
from playbook.model import Anchor, Slug

PAGE_SIZE = 200  # entries of an index page
MONTHS = "January February March April May June July August September October November December".split()
NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A page to be rendered: its address from the site's root, its template, its fields."""

    address: str
    template: str
    fields: Mapping[str, Any] = field(default_factory=dict)


def plans(k: Knowledge) -> Iterator[Plan]:
    """Every page of the site, hubs first."""
    yield Plan(address="", template="home.md.j2", fields=_home(k))
    yield from _hub("concepts/", "concepts.md.j2", tuple(k.concepts.values()), lambda part: _glossary(k, part))
    yield from _hub("contrasts/", "contrasts.md.j2", tuple(k.contrasts.values()), lambda part: {"contrasts": part})
    yield Plan(address="quotes/", template="quotes.md.j2", fields=_quotes(k))
    yield from _hub("sources/", "sources.md.j2", tuple(k.sources.values()), lambda part: _bibliography(k, part))
    yield from _hub(
        "people/", "people.md.j2", tuple(k.people.values()), lambda part: {"people": part, "counts": _by_person(k)}
    )
    yield Plan(address="topics/", template="topics.md.j2")
    for concept in k.concepts.values():
        yield Plan(address=f"concepts/{concept.id}/", template="concept.md.j2", fields=_concept(k, concept))
        own = [one for one in k.shown if concept.id in one.concepts]
        if own:
            fields = {"concept": concept, "quotations": _whole(_telling(k, concept))}
            yield Plan(address=f"quotes/{concept.id}/", template="quotes_of.md.j2", fields=fields)
    for contrast in k.contrasts.values():
        yield Plan(address=f"contrasts/{contrast.id}/", template="contrast.md.j2", fields=_contrast(k, contrast))
    for quotation in k.shown:
        yield Plan(address=f"q/{quotation.id}/", template="quotation.md.j2", fields=_quotation(k, quotation))
    for source in k.sources.values():
        yield Plan(address=f"sources/{source.id}/", template="source.md.j2", fields=_source(k, source))
    for person in k.people.values():
        yield Plan(address=f"people/{person.id}/", template="person.md.j2", fields=_person(k, person))
    for topic in k.topics.values():
        yield Plan(address=f"topics/{topic.id}/", template="topic.md.j2", fields={"topic": topic})


def _hub(address: str, template: str, entries: Sequence[Any], fields: Any) -> Iterator[Plan]:
    """An index in pages of at most 200 entries: /concepts/, /concepts/page-2/."""
    parts = [entries[at : at + PAGE_SIZE] for at in range(0, len(entries), PAGE_SIZE)] or [()]
    for number, part in enumerate(parts, start=1):
        own = address if number == 1 else f"{address}page-{number}/"
        ways = {
            "number": number,
            "of": len(parts),
            "total": len(entries),
            "base": address,
            "previous": None if number == 1 else address if number == 2 else f"{address}page-{number - 1}/",
            "next": f"{address}page-{number + 1}/" if number < len(parts) else None,
        }
        yield Plan(address=own, template=template, fields={"paging": ways, **fields(part)})


# Hubs


def _home(k: Knowledge) -> dict[str, Any]:
    linked = Counter[Slug]()
    for concept in k.concepts.values():
        linked[concept.id] += len(concept.mentions) + len(concept.related) + len(concept.contrasts)
    most = sorted(linked.items(), key=lambda pair: (-pair[1], k.concepts[pair[0]].label))[:6]
    top = max((count for _, count in most), default=1) or 1
    thesis = k.contrasts.get(k.site.thesis) if k.site.thesis else None
    return {
        "most": [(k.concepts[name], count, f"{count / top:.2f}") for name, count in most if count],
        "thesis": thesis,
        "words": _thesis_words(k, thesis),
        "holders": _holders(k, thesis) if thesis else {},
        "quotation_count": len(k.shown),
    }


def _thesis_words(k: Knowledge, thesis: Contrast | None) -> Quotation | None:
    """The shortest words in which the most held position is put."""
    if thesis is None or not thesis.positions:
        return None
    relation = Counter(one.relation for one in thesis.positions).most_common(1)[0][0]
    held = [k.quotations[one.quotation] for one in thesis.positions if one.relation == relation]
    shown = [one for one in held if one.shown]
    return max(shown, key=lambda one: (one.pinned, one.confidence, -len(one.text), one.id), default=None)


def _holders(k: Knowledge, thesis: Contrast) -> dict[str, list[tuple[Person, list[Source]]]]:
    """By relation: who holds it, and in which sources by year."""
    held: dict[str, dict[Slug, list[Source]]] = {}
    for position in thesis.positions:
        source = k.sources[position.source]
        who = k.quotations[position.quotation].attribution.person
        if who is not None:
            held.setdefault(position.relation, {}).setdefault(who, []).append(source)
    return {
        relation: [
            (k.people[who], sorted(sources, key=lambda one: (one.published or "9999", one.id)))
            for who, sources in sorted(people.items(), key=lambda pair: (-len(pair[1]), pair[0]))
        ]
        for relation, people in held.items()
    }


def _glossary(k: Knowledge, part: Sequence[Concept]) -> dict[str, Any]:
    """By topic where an editor made topics, else by first letter."""
    if not k.topics:
        letters: dict[str, list[Concept]] = {}
        for concept in part:
            letters.setdefault(concept.label[:1].upper(), []).append(concept)
        groups = [(letter, _letter_anchor(letter), None, entries) for letter, entries in letters.items()]
        return {"groups": groups, "leads": {one.id: lead(k, one) for one in part}}
    by_topic = [
        (topic.label, f"topic-{topic.id}", topic.id, [one for one in part if one.topic == topic.id])
        for topic in k.topics.values()
    ]
    others = ("Other terms", "topic-none", None, [one for one in part if one.topic is None])
    return {"groups": [one for one in (*by_topic, others) if one[3]], "leads": {one.id: lead(k, one) for one in part}}


def _letter_anchor(letter: str) -> str:
    return f"letter-{letter.lower()}" if letter.isascii() and letter.isalnum() else f"letter-u{ord(letter):x}"


def lead(k: Knowledge, concept: Concept) -> Quotation | None:
    """The quotation that stands for a definition where the editor has written none."""
    if concept.definition:
        return None
    return next((one for name in concept.definitions if (one := k.quotations[name]).shown), None)


def _quotes(k: Knowledge) -> dict[str, Any]:
    """One quotation a concept, its best; the rest on the concept's own page."""
    shown = k.shown
    counts = Counter(concept for one in shown for concept in one.concepts)
    used: set[Anchor] = set()
    groups = []
    for concept in sorted(k.concepts.values(), key=lambda one: (-counts[one.id], one.label)):
        own = [one for one in _telling(k, concept) if one.id not in used]
        if own:
            used.add(own[0].id)
            groups.append((concept, own[0], counts[concept.id]))
    groups.sort(key=lambda group: group[0].label.casefold())
    years: dict[str, list[Source]] = {}
    for source in k.sources.values():
        years.setdefault(source.year, []).append(source)
    others = [one for one in shown if one.attribution.kind == "speaker"]
    per_source = Counter(one.source for one in shown)
    return {
        "groups": groups,
        "years": years,
        "others": others,
        "counts": _by_person(k),
        "per_source": per_source,
        "total": len(shown),
    }


def _telling(k: Knowledge, concept: Concept) -> list[Quotation]:
    """What says most of a concept first: what defines it, what is said of it, then whatever speaks of it."""
    told = [k.quotations[name] for name in (*concept.definitions, *concept.quotations)]
    rest = _ranked(one for one in k.shown if concept.id in one.concepts and one not in told)
    return [one for one in (*told, *rest) if one.shown]


def _by_person(k: Knowledge) -> Counter[Slug]:
    return Counter(one.attribution.person for one in k.shown if one.attribution.person)


def _bibliography(k: Knowledge, part: Sequence[Source]) -> dict[str, Any]:
    groups: dict[Slug, list[Source]] = {}
    for source in part:
        groups.setdefault(source.authors[0], []).append(source)
    ordered = sorted(groups.items(), key=lambda pair: k.people[pair[0]].name.casefold())
    return {"groups": [(k.people[who], own) for who, own in ordered]}


def _ranked(quotations: Iterable[Quotation]) -> list[Quotation]:
    return sorted(quotations, key=lambda one: (not one.pinned, -one.confidence, one.source, one.span))


def _whole(quotations: Sequence[Quotation]) -> list[Quotation]:
    """In a list, a clause that stands in another quotation of the list is not told twice."""
    return [
        one
        for one in quotations
        if not any(
            other is not one and other.source == one.source and other.span.holds(one.span) for other in quotations
        )
    ]


# Pages


def _concept(k: Knowledge, concept: Concept) -> dict[str, Any]:
    best = lead(k, concept)
    defining = _whole([one for name in concept.definitions if (one := k.quotations[name]).shown])
    shown = [one for one in defining if one is not best]
    told = {(one.source, one.paragraph) for one in defining}
    pairs = [(k.contrasts[name], _other(k.contrasts[name], concept.id)) for name in concept.contrasts]
    hidden = [one for name in concept.definitions if not (one := k.quotations[name]).shown]
    silent = [one for one in hidden if (one.source, one.paragraph) not in told]
    return {
        "concept": concept,
        "topic": k.topics[concept.topic] if concept.topic else None,
        "lead": best,
        "definitions": shown[:4],
        "more": shown[4:],
        "silent": silent,
        "words": [k.quotations[name] for name in concept.quotations],
        "contrasts": [pair for pair in pairs if not pair[0].disputed],
        "disputed": [pair for pair in pairs if pair[0].disputed],
        "sources": [k.sources[name] for name in _by_year(k, concept.sources)],
        "related": _related(k, concept),
        "near": neighbourhood(concept, k),
        "sentence": plain(concept.definition) or (best.text if best else ""),
        "quote_count": sum(concept.id in one.concepts for one in k.shown),
    }


def _other(contrast: Contrast, concept: Slug) -> str:
    return contrast.b.label if contrast.a.concept == concept else contrast.a.label


def _related(k: Knowledge, concept: Concept) -> list[tuple[str, list[Concept]]]:
    kinds: dict[str, list[Concept]] = {}
    for kind, other in concept.related:
        kinds.setdefault(KINDS[kind], []).append(k.concepts[other])
    return list(kinds.items())


def _by_year(k: Knowledge, sources: Iterable[Slug]) -> list[Slug]:
    return sorted(sources, key=lambda name: (k.sources[name].published or "9999", name))


def _contrast(k: Knowledge, contrast: Contrast) -> dict[str, Any]:
    q = k.quotations
    sides = []
    for letter, side in (("a", contrast.a), ("b", contrast.b)):
        if side.concept:
            own = k.concepts[side.concept]
            sides.append((letter, own, lead(k, own)))
    held = {
        relation: sorted(
            ((k.sources[one.source], q[one.quotation]) for one in contrast.positions if one.relation == relation),
            key=lambda pair: (pair[0].published or "9999", pair[0].id),
        )
        for relation in ("same-as", "different-from")
    }
    only = contrast.rows[0] if len(contrast.rows) == 1 and contrast.rows[0].both else None
    return {
        "contrast": contrast,
        "rows": contrast.rows,
        "single": q[only.both] if only and only.both else None,
        "sides": sides,
        "held": {relation: own for relation, own in held.items() if own},
        "similar": [q[name] for name in contrast.similarities],
        "related": [k.contrasts[name] for name in contrast.related],
        "sources": [k.sources[name] for name in _by_year(k, contrast.sources)],
        "sentence": plain(contrast.difference) or f"{contrast.title}: what the sources say of each, side by side.",
        "facts": {relation: _who_count(own) for relation, own in held.items()},
    }


def _who_count(held: Sequence[tuple[Source, Quotation]]) -> str:
    people = len({one.attribution.name for _, one in held})
    return f"{plural(people, 'author', spelled=True).capitalize()}, {plural(len(held), 'article', spelled=True)}"


def _quotation(k: Knowledge, quotation: Quotation) -> dict[str, Any]:
    source = k.sources[quotation.source]
    concepts = [k.concepts[name] for name in quotation.concepts]
    about = concepts[0] if concepts else None
    told = _telling(k, about) if about else []
    others = [one for one in told if one.source != quotation.source or not one.span.overlap(quotation.span)]
    others.sort(key=lambda one: one.source == quotation.source)
    in_contrasts = [
        one
        for one in k.contrasts.values()
        if quotation.id
        in {
            *(name for row in one.rows for name in (row.a, row.b, row.both)),
            *one.similarities,
            *(position.quotation for position in one.positions),
        }
    ]
    speaker = quotation.attribution.name[:1].upper() + quotation.attribution.name[1:]
    subject = f"on {lower_first(about.label)}" if about else f"in {source.short}"
    return {
        "quotation": quotation,
        "source": source,
        "about": about,
        "concepts": concepts,
        "contrasts": in_contrasts,
        "others": others[:2],
        "speaker": speaker,
        "heading": f"{speaker} {subject}",
        "roles": quotation.roles,
    }


def _source(k: Knowledge, source: Source) -> dict[str, Any]:
    own = _whole(sorted((one for one in k.shown if one.source == source.id), key=lambda one: one.span))
    silent = [one for one in k.quotations.values() if one.source == source.id and not one.shown]
    spoken = {one.span: one for one in k.shown if one.source == source.id and one.attribution.kind == "speaker"}
    uses = [one for one in k.quotations.values() if one.source == source.id]
    defines = [one for one in k.concepts.values() if any(q.id in one.definitions for q in uses)]
    contrasts = [one for one in k.contrasts.values() if source.id in one.sources]
    holds = [
        (one, position.relation)
        for one in k.contrasts.values()
        for position in one.positions
        if position.source == source.id
    ]
    return {
        "source": source,
        "authors": [k.people[name] for name in source.authors],
        "body": [(part, spoken.get(part.span)) for part in source.body],
        "quotations": own,
        "silent": sorted({one.paragraph for one in silent}),
        "defines": defines,
        "contrasts": contrasts,
        "holds": holds,
        "percent": round(100 * source.quoted / source.words) if source.words else 0,
    }


def _person(k: Knowledge, person: Person) -> dict[str, Any]:
    own = [one for one in k.shown if one.attribution.person == person.id]
    counts = Counter(concept for one in own for concept in one.concepts)
    positions = [
        (contrast, position.relation, k.sources[position.source])
        for contrast in k.contrasts.values()
        for position in contrast.positions
        if k.quotations[position.quotation].attribution.person == person.id
    ]
    return {
        "person": person,
        "quotations": _whole(_ranked(own))[:12],
        "count": len(own),
        "concepts": [
            (k.concepts[name], count)
            for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], k.concepts[pair[0]].label))
        ],
        "positions": positions,
        "sources": [one for one in k.sources.values() if person.id in one.authors],
    }


# Words and numbers


def long_date(iso: str | None) -> str:
    """'2010-10-26' -> '26 October 2010'; None -> 'undated'."""
    if not iso:
        return "undated"
    year, month, day = [*iso.split("-"), "", ""][:3]
    return " ".join(part for part in (day.lstrip("0"), MONTHS[int(month) - 1] if month else "", year) if part)


def seal(name: str) -> str:
    """The letter for somebody without a name: 'a CEO' -> 'C', 'unnamed speaker' -> '?'."""
    words = [
        word
        for word in name.split()
        if word.lower() not in ("a", "an", "the", "one", "some", "my", "our", "his", "her")
    ]
    return "?" if not words or words[0] == "unnamed" else words[0][0].upper()


def number(count: int) -> str:
    """Small numbers as words."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def plural(count: int, one: str, *, spelled: bool = False) -> str:
    """'1 row', '5 rows'; spelled: 'one row', 'five rows'."""
    return f"{number(count) if spelled else count} {one if count == 1 else one + 's'}"


def phrase(entries: Sequence[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    return entries[0] if len(entries) == 1 else f"{', '.join(entries[:-1])} and {entries[-1]}" if entries else ""
