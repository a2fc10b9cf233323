"""Oppositions, similarities and claims about one pair become one contrast page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from playbook.decisions import ContrastEntry, Pointer, RowEntry
from playbook.knowledge import Contrast, Piece, Position, Prose, Row, Side
from playbook.model import Anchor, Claim, Opposition, Similarity, Slug, Span
from playbook.resolve.desk import SHOW, Desk
from playbook.resolve.names import Names
from playbook.resolve.pool import Pool
from playbook.terms import is_name, slug

Pair = tuple[Slug, Slug]


@dataclass(slots=True)
class Group:
    """What was found about one pair, its sides in the order first met."""

    a: tuple[Slug, str]
    b: tuple[Slug, str]
    oppositions: list[tuple[Slug, Opposition]] = field(default_factory=list)
    similarities: list[Similarity] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    entry: ContrastEntry | None = None


def prose(text: str | None) -> Prose:
    """The editor's words, not linked yet."""
    return (Piece(text),) if text else ()


def pair(a: Slug, b: Slug) -> Pair:
    """The two ids in their fixed order."""
    return (a, b) if a <= b else (b, a)


def group(desk: Desk, names: Names) -> dict[Pair, Group]:
    """Every pair that something was found about; the editor's joins are followed."""
    groups: dict[Pair, Group] = {}
    joined, sides = _joins(desk, names)
    met: set[Pair] = set()

    def at(first: str, second: str) -> tuple[Group, bool] | None:
        a, b = names.side(first), names.side(second)
        if a[0] == b[0]:
            return None
        met.add(pair(a[0], b[0]))
        own = joined.get(pair(a[0], b[0]), pair(a[0], b[0]))
        turned = False
        if own in sides:
            into_a, _ = sides[own]
            turned = own != pair(a[0], b[0]) and b[0] == into_a[0]
        made = groups.setdefault(own, Group(a=sides[own][0], b=sides[own][1]) if own in sides else Group(a=a, b=b))
        return made, turned or (made.a[0] == b[0])

    for source, finding in desk.each(Opposition):
        assert isinstance(finding, Opposition)
        chosen = finding.confidence >= SHOW or finding in desk.pinned
        if chosen and (hit := at(finding.a, finding.b)) is not None:
            hit[0].oppositions.append((source, _turn(finding) if hit[1] else finding))
    for _, finding in desk.each(Claim):
        assert isinstance(finding, Claim)
        if finding.confidence >= SHOW and (hit := at(finding.subject, finding.object)) is not None:
            hit[0].claims.append(finding)
    for _, finding in desk.each(Similarity):
        assert isinstance(finding, Similarity)
        if finding.confidence >= SHOW and (hit := at(finding.a, finding.b)) is not None:
            hit[0].similarities.append(finding)
    for entry in desk.editorial.contrasts:
        own = pair(names.side(entry.a)[0], names.side(entry.b)[0])
        if own not in groups or not (groups[own].oppositions or groups[own].claims):
            wrong = f"no source sets '{entry.a}' against '{entry.b}'"
            desk.wrong(entry.line, wrong, "mend the two sides, or delete the entry")
        elif groups[own].entry is not None:
            wrong = f"'{entry.a}' is set against '{entry.b}' in an entry above"
            desk.wrong(entry.line, wrong, "join the two entries")
        else:
            groups[own].entry = entry
        for first, second, line in entry.includes:
            if pair(names.side(first)[0], names.side(second)[0]) not in met:
                desk.remark(
                    line, f"no source sets '{first}' against '{second}'", "mend the two sides, or delete the line"
                )
    return groups


def _joins(desk: Desk, names: Names) -> tuple[dict[Pair, Pair], dict[Pair, tuple[tuple[Slug, str], tuple[Slug, str]]]]:
    """Pair -> the pair whose page it is told on; and the sides of the editor's pairs, in the editor's order."""
    joined: dict[Pair, Pair] = {}
    sides: dict[Pair, tuple[tuple[Slug, str], tuple[Slug, str]]] = {}
    for entry in desk.editorial.contrasts:
        a, b = _titled(names, entry.a), _titled(names, entry.b)
        own = pair(a[0], b[0])
        sides[own] = (a, b)
        for first, second, _ in entry.includes:
            joined[pair(names.side(first)[0], names.side(second)[0])] = own
    return joined, sides


def _titled(names: Names, term: str) -> tuple[Slug, str]:
    """A side as the editor names it: the id is the term's, the label as written."""
    return names.side(term)[0], term[:1].upper() + term[1:]


def _turn(finding: Opposition) -> Opposition:
    return Opposition(
        rule=finding.rule,
        confidence=finding.confidence,
        a=finding.b,
        b=finding.a,
        a_excerpt=finding.b_excerpt,
        b_excerpt=finding.a_excerpt,
    )


def pointers(entry: ContrastEntry) -> Iterable[Pointer]:
    """Every place an entry shows."""
    for row in entry.rows:
        yield from (one for one in (row.a, row.b, row.both) if one is not None)
    yield from entry.similarities


def wanted(desk: Desk) -> set[tuple[Slug, Span]]:
    """The stretches that the editor's contrasts and concepts show: they are pinned."""
    spans: set[tuple[Slug, Span]] = set()
    places = [place for entry in desk.editorial.contrasts for place in pointers(entry)]
    places += [place for entry in desk.editorial.concepts for place in entry.quotations]
    for place in places:
        if (hit := desk.found(place)) is not None:
            spans.add((hit[0], hit[2].span))
    return spans


def make_contrasts(
    desk: Desk, names: Names, pool: Pool, groups: Mapping[Pair, Group], cites: Mapping[Slug, str]
) -> dict[Slug, Contrast]:
    """The pages, by title. A pair whose sides are no names has none, unless an editor names them."""
    made: dict[Slug, Contrast] = {}
    for own, one in groups.items():
        if one.entry is None and not (is_name(one.a[1]) and is_name(one.b[1])):
            continue
        contrast = _contrast(desk, names, pool, own, one, cites)
        if contrast.rows or contrast.positions:
            made[contrast.id] = contrast
    ordered = sorted(made.values(), key=lambda one: (one.title.casefold(), one.id))
    return {one.id: _with_related(one, ordered) for one in ordered}


def _with_related(contrast: Contrast, others: list[Contrast]) -> Contrast:
    own = {contrast.a.id, contrast.b.id}
    related = [one.id for one in others if one.id != contrast.id and own & {one.a.id, one.b.id}]
    return replace(contrast, related=tuple(related[:6]))


def _contrast(desk: Desk, names: Names, pool: Pool, own: Pair, one: Group, cites: Mapping[Slug, str]) -> Contrast:
    entry = one.entry
    rows = [
        row for row_entry in (entry.rows if entry else ()) if (row := _named_row(desk, pool, row_entry)) is not None
    ]
    told = {anchor for row in rows for anchor in (row.a, row.b, row.both)}
    if entry is None or not entry.only:
        for source, finding in sorted(
            one.oppositions, key=lambda pair: (-pair[1].confidence, pair[0], pair[1].a_excerpt.span)
        ):
            row = _found_row(pool, finding, cites[source])
            if row is not None and not told & {anchor for anchor in (row.a, row.b, row.both) if anchor}:
                rows.append(row)
                told |= {row.a, row.b, row.both}
    similar = [pool.at(finding.excerpt) for finding in one.similarities]
    placed = [desk.found(place, "similarity") for place in (entry.similarities if entry else ())]
    similar.extend(pool.at(hit[2]) for hit in placed if hit is not None)
    quotations = pool.quotations
    positions = {
        (anchor, claim.relation): Position(relation=claim.relation, quotation=anchor, source=claim.excerpt.article)
        for claim in one.claims
        if (anchor := pool.at(claim.excerpt)) is not None
    }
    shown = [anchor for anchor in dict.fromkeys(similar) if anchor]
    used = [
        *(anchor for row in rows for anchor in (row.a, row.b, row.both) if anchor),
        *shown,
        *(key[0] for key in positions),
    ]
    identity = pair(slug(entry.a), slug(entry.b)) if entry else own
    ids = [Slug("-vs-".join(one)) for one in (identity, identity[::-1], own, own[::-1])]
    return Contrast(
        id=ids[0],
        also_at=tuple(sorted(set(ids) - {ids[0]})),
        a=_side(names, one.a),
        b=_side(names, one.b),
        difference=prose(entry.difference.text if entry and entry.difference else None),
        reading=prose(entry.reading.text if entry and entry.reading else None),
        rows=tuple(rows),
        similarities=tuple(shown),
        positions=_one_a_source(list(positions.values()), pool),
        sources=tuple(sorted({quotations[anchor].source for anchor in used})),
    )


def _one_a_source(positions: list[Position], pool: Pool) -> tuple[Position, ...]:
    """A source that says the same thing three times holds it once: its surest words that are shown."""
    best: dict[tuple[str, Slug], Position] = {}

    def rank(position: Position) -> tuple[bool, bool, float, int]:
        quotation = pool.quotations[position.quotation]
        return (not quotation.shown, not quotation.pinned, -quotation.confidence, quotation.span.start)

    for position in sorted(positions, key=rank):
        best.setdefault((position.relation, position.source), position)
    return tuple(sorted(best.values(), key=lambda one: (one.relation != "same-as", one.source)))


def _side(names: Names, side: tuple[Slug, str]) -> Side:
    return Side(id=side[0], label=side[1], concept=side[0] if side[0] in names.labels else None)


def _named_row(desk: Desk, pool: Pool, entry: RowEntry) -> Row | None:
    if not (entry.a or entry.b or entry.both):
        desk.wrong(
            entry.line, f"row '{entry.name}' has no cell", "give it 'a', 'b' or 'both' with source and exact words"
        )
    cells: dict[str, Anchor] = {}
    for name in ("a", "b", "both"):
        place: Pointer | None = getattr(entry, name)
        if place is None:
            continue
        hit = desk.found(place)
        if hit is not None and (anchor := pool.at(hit[2])) is not None:
            cells[name] = anchor
    if not cells:
        return None
    first = cells.get("a") or cells.get("b") or cells["both"]
    return Row(
        id=f"row-{first}", name=entry.name, note=entry.note, a=cells.get("a"), b=cells.get("b"), both=cells.get("both")
    )


def _found_row(pool: Pool, finding: Opposition, cite: str) -> Row | None:
    """A stretch that holds the other is quoted once, for both; a side that is no quotation stays empty."""
    a, b = pool.at(finding.a_excerpt), pool.at(finding.b_excerpt)
    if a and b:
        one, other = pool.quotations[a].span, pool.quotations[b].span
        if one.holds(other) or other.holds(one):
            wider = a if one.holds(other) else b
            return Row(id=f"row-{wider}", name=cite, both=wider)
    first = a or b
    return Row(id=f"row-{first}", name=cite, a=a, b=b) if first else None
