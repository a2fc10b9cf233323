"""What lies on the editor's table: articles, findings, the overlay; and how an entry finds its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from playbook.decisions import Decision, Editorial, Pointer
from playbook.errors import Problem, Remark
from playbook.knowledge import Cite
from playbook.model import (
    Article,
    Claim,
    Definition,
    Excerpt,
    Finding,
    Findings,
    Opposition,
    Reading,
    Similarity,
    Slug,
    Span,
    Speech,
    Steps,
)

SHOW = 0.5  # below it a finding is no page's business; an editor may pin it
KINDS: Mapping[str, type[Finding]] = {
    "definition": Definition,
    "contrast": Opposition,
    "similarity": Similarity,
    "claim": Claim,
    "quote": Speech,
    "steps": Steps,
}

_FOLD = str.maketrans("“”‘’\u00a0", "\"\"'' ")


def excerpts(finding: Finding) -> tuple[Excerpt, ...]:
    """Every stretch a finding shows."""
    if isinstance(finding, Opposition):
        return (finding.a_excerpt,) if finding.single else (finding.a_excerpt, finding.b_excerpt)
    if isinstance(finding, Steps):
        return finding.items
    if isinstance(finding, (Definition, Similarity, Claim, Speech)):
        return (finding.excerpt,)
    return ()


def all_findings(found: Findings) -> tuple[Finding, ...]:
    """Every finding of an article, kind after kind."""
    return (*found.definitions, *found.oppositions, *found.similarities, *found.claims, *found.speech, *found.steps)


@dataclass(slots=True)
class Desk:
    """The table, and the list of what is wrong."""

    articles: Mapping[Slug, Article]
    readings: Mapping[Slug, Reading]
    findings: Mapping[Slug, Findings]
    editorial: Editorial
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    pinned: set[Finding] = field(default_factory=set)
    lead_ins: dict[tuple[Slug, Span], str] = field(default_factory=dict)
    speakers: dict[tuple[Slug, Span], str] = field(default_factory=dict)
    kept: dict[Slug, tuple[Finding, ...]] = field(default_factory=dict)
    retold: set[Finding] = field(default_factory=set)
    """Steps that the editor tells in words of their own: their items are not quoted."""

    def wrong(self, line: int, what: str, mend: str) -> None:
        """An entry of the overlay that cannot be followed."""
        self.problems.append(Problem(self.editorial.path, line, what, mend))

    def remark(self, line: int, what: str, mend: str) -> None:
        """An entry that can be followed, but reads oddly by now."""
        self.remarks.append(Remark(self.editorial.path, line, what, mend))

    def each(self, kind: type[Finding]) -> Iterator[tuple[Slug, Finding]]:
        """Every finding of a kind that was not rejected, sources in order."""
        for source in sorted(self.kept):
            for finding in self.kept[source]:
                if isinstance(finding, kind):
                    yield source, finding

    def place(self, pointer: Pointer) -> tuple[Slug, Span] | None:
        """Where an entry points; a problem where the source or its words are not there."""
        source = Slug(pointer.source)
        if source not in self.articles:
            known = ", ".join(sorted(self.articles))
            self.wrong(pointer.line, f"there is no source '{pointer.source}'", f"known are: {known}")
            return None
        span = _search(self.readings[source], pointer)
        if span is None:
            wrong = f"'{pointer.exact}' is not in {self.articles[source].path}"
            self.wrong(pointer.line, wrong, "copy the words from the article, letter for letter")
            return None
        return source, span

    def cite(self, pointer: Pointer) -> Cite | None:
        """The place as a citation without words."""
        placed = self.place(pointer)
        if placed is None:
            return None
        source, span = placed
        return Cite(source=source, paragraph=paragraph_at(self.readings[source], span))

    def found(
        self, pointer: Pointer, kind: str | None = None, rule: str | None = None
    ) -> tuple[Slug, Finding, Excerpt] | None:
        """The finding an entry points to; a problem where none is, a remark where it reads differently now."""
        placed = self.place(pointer)
        if placed is None:
            return None
        source, span = placed
        if kind is not None and kind not in KINDS:
            self.wrong(pointer.line, f"'{kind}' is no kind of finding", f"known are: {', '.join(KINDS)}")
            return None
        candidates = [
            (_likeness(span, excerpt.span), -order, finding, excerpt)
            for order, finding in enumerate(all_findings(self.findings[source]))
            if (kind is None or isinstance(finding, KINDS[kind])) and rule in (None, finding.rule)
            for excerpt in excerpts(finding)
        ]
        best = max(candidates, key=lambda one: one[:2], default=None)
        if best is None or best[0] < 0.5:
            wrong = f"nothing was found at '{pointer.exact}' of {self.articles[source].path}"
            self.wrong(pointer.line, wrong, "see 'playbook extract' for what was found there, or delete the entry")
            return None
        if best[3].span != span:
            self.remark(
                pointer.line, f"the finding here now reads '{best[3].text}'", "look at it again and copy its words"
            )
        return source, best[2], best[3]

    def decide(self) -> None:
        """Follow the editor's decisions on single findings; fills `kept`."""
        rejected: dict[Slug, set[Finding]] = {}
        changed: dict[Finding, Finding] = {}
        for decision in self.editorial.findings:
            hit = self.found(decision.at, decision.kind, decision.rule)
            if hit is None:
                continue
            source, finding, excerpt = hit
            alike = [
                other
                for other in all_findings(self.findings[source])
                if (decision.kind is decision.rule is None and any(one.span == excerpt.span for one in excerpts(other)))
                or other is finding
            ]
            if decision.reject:
                rejected.setdefault(source, set()).update(alike)
            if decision.pin:
                self.pinned.update(alike)
            if decision.lead_in:
                self.lead_ins[source, excerpt.span] = decision.lead_in
            if decision.concept and isinstance(finding, Definition):
                changed[finding] = replace(finding, term=decision.concept)
            elif decision.concept:
                wrong = f"the finding at '{decision.at.exact}' is no definition"
                self.wrong(decision.at.line, wrong, "take 'concept' out: only a definition can be moved")
            if decision.speaker:
                self._speaker(decision, source, excerpt)
        for entry in self.editorial.steps:
            if entry.words and (hit := self.found(entry.at, "steps")) is not None:
                self.retold.add(hit[1])
        for source, found in self.findings.items():
            out = rejected.get(source, set())
            self.kept[source] = tuple(changed.get(one, one) for one in all_findings(found) if one not in out)
        self.pinned.update(changed[one] for one in list(self.pinned) if one in changed)

    def _speaker(self, decision: Decision, source: Slug, excerpt: Excerpt) -> None:
        name = decision.speaker or ""
        article = self.articles[source]
        named = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", article.body, re.I)
        if not named and name not in article.record.authors:
            wrong = f"'{name}' is neither an author of {article.path} nor named in it"
            self.wrong(decision.at.line, wrong, "name the speaker as the article does")
            return
        self.speakers[source, excerpt.span] = name


def paragraph_at(reading: Reading, span: Span) -> int:
    """The number of the paragraph that holds the beginning of a span; 0 in boilerplate."""
    for passage in reading.passages:
        if passage.span.overlap(span):
            return passage.number
    return 0


def _likeness(one: Span, other: Span) -> float:
    """Common code points over all code points of both (Jaccard), 0 to 1."""
    common = one.overlap(other)
    return common / (len(one) + len(other) - common) if common else 0.0


def _search(reading: Reading, pointer: Pointer) -> Span | None:
    """The first place where the words stand, with the words before and after where they are given."""
    exact = " ".join(pointer.exact.split()).translate(_FOLD)
    places: list[tuple[bool, Span]] = []
    for passage in reading.passages:
        text = passage.text.translate(_FOLD)
        at = text.find(exact)
        while at >= 0:
            before, after = text[:at].rstrip(), text[at + len(exact) :].lstrip()
            fits = before.endswith(pointer.prefix.translate(_FOLD)) and after.startswith(
                pointer.suffix.translate(_FOLD)
            )
            places.append((fits, passage.place(at, at + len(exact))))
            at = text.find(exact, at + 1)
    fitting: Sequence[Span] = [span for fits, span in places if fits]
    return fitting[0] if fitting else None
