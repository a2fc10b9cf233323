"""Findings become quotations: one for each stretch, with its roles, its speaker and its id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from playbook.knowledge import Attribution, Quotation, Role
from playbook.ledger import Ledger, Mint
from playbook.matching import Matcher
from playbook.model import (
    Anchor,
    Claim,
    Definition,
    Excerpt,
    Finding,
    Opposition,
    Similarity,
    Slug,
    Span,
    Speech,
    Steps,
)
from playbook.resolve.desk import SHOW, Desk
from playbook.resolve.names import Names
from playbook.rights import admit
from playbook.terms import slug

# Words at the head of a sentence that point back to one the reader does not see.
_ANAPHORA = re.compile(
    r"(?:(?:and|but|because|so|or|yes|no|well|however|also|instead|then|thus|therefore|in fact),?\s+)*"
    r"(?!it (?:wasn|isn|was|is)(?:[’']t)? (?:only |not )?until\b)"
    r"(?:it|its|that|this|these|those|they|their|them|he|his|she|her|such|both of them|until that point)\b"
    r"(?:[’'](?:s|re|ll|d|ve))?",
    re.I,
)
_WORTH: Mapping[Role, float] = {
    "claim": 0.5,
    "definition": 0.4,
    "opposition": 0.4,
    "similarity": 0.3,
    "speech": 0.3,
    "step": -0.2,
}
MIN_WORDS = 4  # fewer words that are no sentence ("sales leadership team") say nothing by themselves
UNNAMED = "unnamed speaker"


@dataclass(slots=True)
class Use:
    """One stretch and everything it was found to be."""

    excerpt: Excerpt
    roles: dict[Role, float] = field(default_factory=dict)
    rule: str = ""
    confidence: float = 0.0
    terms: list[str] = field(default_factory=list)
    lead_in: str = ""
    pinned: bool = False
    wanted: bool = False
    """Whether an entry of the overlay shows it, in a row or on a page."""

    names_its_term: bool = True

    def add(self, role: Role, finding: Finding, terms: Iterable[str], pinned: bool) -> None:
        """One more finding on the same stretch."""
        self.roles[role] = max(self.roles.get(role, 0.0), finding.confidence)
        self.terms.extend(term for term in terms if term and term not in self.terms)
        self.pinned = self.pinned or pinned
        if finding.confidence > self.confidence:
            self.rule, self.confidence = finding.rule, finding.confidence

    @property
    def chosen(self) -> bool:
        """Whether an editor asks for it."""
        return self.pinned or self.wanted

    @property
    def score(self) -> float:
        """What it is worth to show: sure, and of many uses."""
        return self.confidence + sum(_WORTH[role] for role in self.roles)


@dataclass(slots=True)
class Pool:
    """The quotations of all sources, and the way from a stretch to its quotation."""

    quotations: dict[Anchor, Quotation]
    by_span: dict[tuple[Slug, Span], Anchor]
    quoted: dict[Slug, int]

    def at(self, excerpt: Excerpt) -> Anchor | None:
        """The quotation that shows an excerpt."""
        return self.by_span.get((excerpt.article, excerpt.span))


def make_pool(
    desk: Desk, names: Names, ledger: Ledger, allowed: Mapping[Slug, int | None], wanted: set[tuple[Slug, Span]]
) -> Pool:
    """Mint and admit the quotations. `wanted` are the stretches that the editor's entries show."""
    matcher = names.matcher()
    pool = Pool(quotations={}, by_span={}, quoted={})
    taken: set[str] = set()
    for source in sorted(desk.articles):
        article = desk.articles[source]
        uses, merged = _join(_uses(desk, source, wanted))
        mint = Mint(ledger, source, article.body, taken)
        ranked: list[tuple[tuple[object, ...], Quotation]] = []
        for use in sorted(uses, key=lambda use: (not mint.keeps(use.excerpt.span), use.excerpt.span)):
            quotation = _quotation(desk, names, matcher, use)
            if not _stands_alone(quotation, use):
                continue
            name, old = mint.id(use.excerpt.span, use.excerpt.text)
            ranked.append(((not old, not use.chosen, -use.score, use.excerpt.span), replace(quotation, id=name)))
        ranked.sort(key=lambda pair: pair[0])
        admitted, pool.quoted[source] = admit(
            article.body, article.record.rights, allowed[source], ((one.id, one.span) for _, one in ranked)
        )
        for _, quotation in sorted(ranked, key=lambda pair: pair[1].span):
            pool.quotations[quotation.id] = replace(quotation, shown=quotation.id in admitted)
            pool.by_span[source, quotation.span] = quotation.id
        for old_span, new_span in merged.items():
            if (source, new_span) in pool.by_span:
                pool.by_span.setdefault((source, old_span), pool.by_span[source, new_span])
    return pool


def _uses(desk: Desk, source: Slug, wanted: set[tuple[Slug, Span]]) -> dict[Span, Use]:
    uses: dict[Span, Use] = {}

    def note(excerpt: Excerpt, role: Role, finding: Finding, terms: Iterable[str]) -> None:
        pinned, told = finding in desk.pinned, (source, excerpt.span) in wanted
        if excerpt.paragraph == 0 or not (pinned or told or finding.confidence >= SHOW):
            return
        use = uses.setdefault(excerpt.span, Use(excerpt=excerpt, wanted=told))
        use.add(role, finding, terms, pinned)

    for finding in desk.kept[source]:
        if isinstance(finding, Definition):
            note(finding.excerpt, "definition", finding, [finding.term])
            if finding.excerpt.span in uses:
                uses[finding.excerpt.span].names_its_term &= finding.named
        elif isinstance(finding, Opposition):
            note(finding.a_excerpt, "opposition", finding, [finding.a, finding.b])
            note(finding.b_excerpt, "opposition", finding, [finding.b, finding.a])
        elif isinstance(finding, Similarity):
            note(finding.excerpt, "similarity", finding, [finding.a, finding.b])
        elif isinstance(finding, Claim):
            note(finding.excerpt, "claim", finding, [finding.subject, finding.object])
        elif isinstance(finding, Speech):
            note(finding.excerpt, "speech", finding, [])
        elif isinstance(finding, Steps) and finding not in desk.retold:
            for item in finding.items:
                note(item, "step", finding, [])
    for (where, span), words in desk.lead_ins.items():
        if where == source and span in uses:
            uses[span].lead_in = words
    return uses


def _join(uses: dict[Span, Use]) -> tuple[list[Use], dict[Span, Span]]:
    """Stretches that are nearly the same become one: the surer, else the longer."""
    kept: list[Use] = []
    merged: dict[Span, Span] = {}
    order = sorted(
        uses.values(), key=lambda use: (not use.chosen, -use.confidence, -len(use.excerpt.span), use.excerpt.span)
    )
    for use in order:
        span = use.excerpt.span
        twin = next((one for one in kept if _nearly(one.excerpt.span, span)), None)
        if twin is None:
            kept.append(use)
            continue
        merged[span] = twin.excerpt.span
        for role, sure in use.roles.items():
            twin.roles[role] = max(twin.roles.get(role, 0.0), sure)
        twin.terms.extend(term for term in use.terms if term not in twin.terms)
        twin.pinned, twin.wanted = twin.pinned or use.pinned, twin.wanted or use.wanted
        twin.lead_in = twin.lead_in or use.lead_in
    return sorted(kept, key=lambda use: use.excerpt.span), merged


def _nearly(one: Span, other: Span) -> bool:
    """Four fifths in common: a clause more or less, not another statement."""
    return 10 * one.overlap(other) >= 8 * max(len(one), len(other))


def _quotation(desk: Desk, names: Names, matcher: Matcher, use: Use) -> Quotation:
    """All but its id, which only a quotation that stands alone is given."""
    excerpt = use.excerpt
    direct = [concept for term in use.terms if (concept := names.concept(term)) is not None]
    mentioned = [concept for concept, _, _ in matcher.find(excerpt.text)]
    return Quotation(
        id=Anchor(""),
        source=excerpt.article,
        span=excerpt.span,
        text=excerpt.text,
        paragraph=excerpt.paragraph,
        attribution=_attribution(desk, excerpt),
        roles=tuple(sorted(use.roles)),
        rule=use.rule,
        confidence=use.confidence,
        concepts=tuple(dict.fromkeys([*direct, *mentioned])),
        lead_in=use.lead_in or _lead_in(names, use),
        pinned=use.pinned,
    )


def _lead_in(names: Names, use: Use) -> str:
    """What a quotation that points back needs said before it, as in a glossary: 'Sales leadership:'."""
    points_back = not use.names_its_term or _ANAPHORA.match(use.excerpt.text)
    if not points_back or not use.terms or set(use.roles) == {"opposition", "speech"}:
        return ""
    return f"{names.side(use.terms[0])[1]}:"


def _stands_alone(quotation: Quotation, use: Use) -> bool:
    """Whether a reader can make sense of it; what cannot is not shown at all."""
    if use.chosen or "speech" in use.roles:
        return True
    if len(quotation.text.split()) < MIN_WORDS and quotation.text[-1] not in ".!?":
        return False
    return bool(quotation.lead_in) or not _ANAPHORA.match(quotation.text)


def _attribution(desk: Desk, excerpt: Excerpt) -> Attribution:
    """The speaker in whose words it lies, else the author."""
    decided = desk.speakers.get((excerpt.article, excerpt.span))
    authors = desk.articles[excerpt.article].authors
    if decided is not None and decided not in authors:
        return _speaker(decided)
    if decided is None:
        for finding in desk.kept[excerpt.article]:
            inside = isinstance(finding, Speech) and not finding.authorial and finding.excerpt.span.holds(excerpt.span)
            if isinstance(finding, Speech) and inside and finding.speaker not in authors:
                return _speaker(finding.speaker or UNNAMED)
    name = author_line(authors)
    return Attribution(kind="author", name=name, person=slug(authors[0]))


def _speaker(name: str) -> Attribution:
    """A named speaker is a person; 'a CEO' is not."""
    named = name != UNNAMED and name[:1].isupper()
    return Attribution(kind="speaker", name=name, person=slug(name) if named else None)


def author_line(authors: tuple[str, ...]) -> str:
    """'A', 'A and B', 'A, B and C'."""
    return authors[0] if len(authors) == 1 else f"{', '.join(authors[:-1])} and {authors[-1]}"
