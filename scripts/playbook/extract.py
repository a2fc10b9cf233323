"""Passages x rules -> findings. The one place where overlaps between rules are settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from playbook.model import (
    Claim,
    Definition,
    Excerpt,
    Finding,
    Findings,
    Opposition,
    Reading,
    Similarity,
    Span,
    Speech,
    Steps,
)
from playbook.rules.kit import Mark, Match, Rule, rules

F = TypeVar("F", bound=Finding)


def extract(reading: Reading) -> Findings:
    """Run every rule over one article; of findings that say the same, keep the surest."""
    seen: dict[str, list[Finding]] = {}
    for rule in rules():
        read = _READERS[rule.kind]
        seen.setdefault(rule.kind, []).extend(
            finding for match in rule.find(reading) if (finding := read(rule, match, reading)) is not None
        )
    spoken = [one.excerpt.span for one in seen.get("speech", ()) if isinstance(one, Speech)]
    for kind in ("definition", "opposition", "similarity", "claim"):
        seen[kind] = [one for one in seen.get(kind, ()) if not _crosses(one, spoken)]
    return Findings(
        article=reading.article,
        definitions=_settle(seen.get("definition", ()), Definition, lambda one: [one.excerpt.span]),
        oppositions=_settle(
            seen.get("opposition", ()), Opposition, lambda one: sorted({one.a_excerpt.span, one.b_excerpt.span})
        ),
        similarities=_settle(seen.get("similarity", ()), Similarity, lambda one: [one.excerpt.span]),
        claims=_settle(seen.get("claim", ()), Claim, lambda one: [one.excerpt.span]),
        speech=_settle(seen.get("speech", ()), Speech, lambda one: [one.excerpt.span]),
        steps=_settle(seen.get("steps", ()), Steps, lambda one: [item.span for item in one.items]),
    )


def _crosses(finding: Finding, spoken: Sequence[Span]) -> bool:
    """Whether a stretch begins in somebody's mouth and ends in another's: nobody said that."""
    if isinstance(finding, Opposition):
        own = [finding.a_excerpt.span, finding.b_excerpt.span]
    elif isinstance(finding, (Definition, Similarity, Claim)):
        own = [finding.excerpt.span]
    else:
        return False
    return any(span.overlap(said) and not span.holds(said) and not said.holds(span) for span in own for said in spoken)


def _settle(found: Iterable[Finding], kind: type[F], spans: Callable[[F], Sequence[Span]]) -> tuple[F, ...]:
    """Of findings whose stretches match one to one, the surest; then by place."""
    kept: list[F] = []
    mine = [one for one in found if isinstance(one, kind)]
    for finding in sorted(mine, key=lambda one: (-one.confidence, one.rule, spans(one))):
        own = spans(finding)
        if not any(_same(own, spans(other)) for other in kept):
            kept.append(finding)
    return tuple(sorted(kept, key=lambda one: (spans(one), one.rule)))


def _same(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return len(one) == len(other) and all(a.matches(b) for a, b in zip(one, other, strict=True))


def _excerpt(mark: Mark) -> Excerpt:
    return Excerpt(article=mark.passage.article, span=mark.span, text=mark.text, paragraph=mark.passage.number)


def _sureness(rule: Rule, match: Match) -> float:
    return rule.confidence if match.confidence is None else match.confidence


def _word(match: Match, role: str) -> str:
    mark = match.mark(role)
    return match.words.get(role) or (" ".join(mark.text.split()) if mark else "")


def _definition(rule: Rule, match: Match, _: Reading) -> Finding | None:
    extent, term = match.mark("extent"), match.mark("term")
    if extent is None or not _word(match, "term"):
        return None
    inside = term is not None and extent.span.holds(term.span)
    return Definition(
        rule=rule.name,
        confidence=_sureness(rule, match),
        term=_word(match, "term"),
        excerpt=_excerpt(extent),
        named=inside,
    )


def _opposition(rule: Rule, match: Match, _: Reading) -> Finding | None:
    a, b = match.mark("a_extent"), match.mark("b_extent")
    if a is None or b is None or not _word(match, "a") or not _word(match, "b"):
        return None
    return Opposition(
        rule=rule.name,
        confidence=_sureness(rule, match),
        a=_word(match, "a"),
        b=_word(match, "b"),
        a_excerpt=_excerpt(a),
        b_excerpt=_excerpt(b),
    )


def _similarity(rule: Rule, match: Match, _: Reading) -> Finding | None:
    extent = match.mark("extent")
    if extent is None:
        return None
    return Similarity(
        rule=rule.name,
        confidence=_sureness(rule, match),
        a=_word(match, "a"),
        b=_word(match, "b"),
        excerpt=_excerpt(extent),
    )


def _claim(rule: Rule, match: Match, _: Reading) -> Finding | None:
    extent = match.mark("extent")
    if extent is None:
        return None
    return Claim(
        rule=rule.name,
        confidence=_sureness(rule, match),
        subject=_word(match, "subject"),
        relation=match.relation,
        object=_word(match, "object"),
        excerpt=_excerpt(extent),
    )


def _speech(rule: Rule, match: Match, reading: Reading) -> Finding | None:
    content = match.mark("content")
    if content is None:
        return None
    return Speech(
        rule=rule.name,
        confidence=_sureness(rule, match),
        cue=_word(match, "cue"),
        excerpt=_excerpt(content),
        speaker=reading.author if match.authorial else _word(match, "speaker") or None,
        authorial=match.authorial,
    )


def _steps(rule: Rule, match: Match, _: Reading) -> Finding | None:
    items = match.all("item")
    if len(items) < 2:
        return None
    return Steps(
        rule=rule.name,
        confidence=_sureness(rule, match),
        title=_word(match, "title"),
        items=tuple(_excerpt(item) for item in items),
    )


_READERS: dict[str, Callable[[Rule, Match, Reading], Finding | None]] = {
    "definition": _definition,
    "opposition": _opposition,
    "similarity": _similarity,
    "claim": _claim,
    "speech": _speech,
    "steps": _steps,
}
