"""How well the rules do on marked articles: ``python tests/evaluate.py [-v] [GOLD CORPUS]``.

Prints recall of what is core, precision (what overlaps neither core nor fair is wrong) and F1 for
every kind, then every rule's hits and errors. ``-v`` lists what was missed and what is wrong.
A finding matches a marked stretch that it covers by half and in which it lies by half.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from playbook.clean import clean
from playbook.extract import extract
from playbook.model import Article, Excerpt, Findings, Markup, Record, Slug, Span
from playbook.segment import segment

ROOT = Path(__file__).resolve().parent.parent
Spans = tuple[Span, ...]


@dataclass(slots=True)
class Tally:
    """What was counted of one kind."""

    core: int = 0
    reached: int = 0
    found: int = 0
    wrong: int = 0
    extra: Counter[str] = field(default_factory=Counter)
    """Side figures: right terms, right speakers."""

    missed: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.reached / self.core if self.core else 1.0

    @property
    def precision(self) -> float:
        return 1 - self.wrong / self.found if self.found else 1.0

    @property
    def f1(self) -> float:
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


@dataclass(slots=True)
class Score:
    """The tallies of all kinds, and of all rules."""

    kinds: dict[str, Tally] = field(default_factory=dict)
    hits: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)

    def of(self, kind: str) -> Tally:
        return self.kinds.setdefault(kind, Tally())


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, as far as it is measured."""

    rule: str
    spans: Spans
    text: str
    said: tuple[str, ...] = ()
    """The term, or the speaker."""


def read(path: Path, author: str | None = None) -> Article:
    """A corpus file, its front matter taken off, cleaned."""
    body, record = path.read_text(encoding="utf-8").replace("\r\n", "\n"), Record(title="")
    if body.startswith("---\n") and (end := body.find("\n---\n", 4)) > 0:
        facts = yaml.safe_load(body[4:end])
        author = facts.get("author") or next(iter(facts.get("authors") or ()), author)
        record = Record(title=str(facts.get("title", "")), authors=(str(author),) if author else ())
        body = body[end + 5 :]
    markup: Markup = "markdown" if path.suffix == ".md" else "text"
    return clean(Article(slug=Slug(path.stem), path=path.name, markup=markup, body=body, record=record))


def fold(words: str | None) -> str:
    """Lower case, plain quotes, singular: so that 'Sales Leaders' is 'sales leader'."""
    folded = (words or "").translate(str.maketrans("“”’‘", "\"\"''")).casefold().strip(" .\"'")
    return " ".join(
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        for word in folded.split()
    )


def places(body: str, text: str) -> Spans:
    """Where a marked text stands first."""
    at = body.find(text)
    return (Span(at, at + len(text)),) if at >= 0 else ()


def same(one: Spans, other: Spans) -> bool:
    """Whether both (of a pair: in either order) match."""
    return len(one) == len(other) and any(
        all(a.matches(b) for a, b in zip(order, other, strict=True)) for order in (one, one[::-1])
    )


def touches(one: Spans, other: Spans) -> bool:
    return any(a.overlap(b) for a in one for b in other)


def measure(
    score: Score,
    kind: str,
    body: str,
    marks: Sequence[dict[str, Any]],
    found: Sequence[Found],
    texts: Callable[[dict[str, Any]], Sequence[str]],
    right: Callable[[dict[str, Any], Found], bool] | None = None,
) -> None:
    """Count one kind in one article."""
    tally = score.of(kind)
    gold = [(mark, tuple(span for text in texts(mark) for span in places(body, text))) for mark in marks]
    for mark, spans in gold:
        if mark.get("level", "core") != "core":
            continue
        tally.core += 1
        matching = [one for one in found if same(one.spans, spans)]
        if matching:
            tally.reached += 1
            if right:
                tally.extra["named"] += 1
                tally.extra["right"] += any(right(mark, one) for one in matching)
                if not any(right(mark, one) for one in matching):
                    tally.errors.append(f"(name) {matching[0].said} for {texts(mark)[0][:90]!r} [{matching[0].rule}]")
        else:
            tally.missed.append(" | ".join(texts(mark)))
    for one in found:
        tally.found += 1
        if any(touches(one.spans, spans) for _, spans in gold):
            score.hits[one.rule] += 1
        else:
            tally.wrong += 1
            score.wrong[one.rule] += 1
            tally.errors.append(f"[{one.rule}] {one.said} {one.text[:150]!r}")


def of(rule: str, *excerpts: Excerpt, said: tuple[str, ...] = ()) -> Found:
    return Found(rule, tuple(one.span for one in excerpts), " | ".join(one.text for one in excerpts), said)


def score_article(score: Score, gold: dict[str, Any], article: Article, findings: Findings) -> None:
    """Add one article's figures."""
    body, author = article.body, (*article.record.authors, article.imprint.author, None)[0]

    def spoken_by(mark: dict[str, Any], one: Found) -> bool:
        expected = {"unnamed": "", "the author": author}.get(mark["speaker"], mark["speaker"])
        return fold(expected) == fold(one.said[0] if one.said else "")

    measure(
        score,
        "definitions",
        body,
        gold.get("definitions") or (),
        [of(one.rule, one.excerpt, said=(one.term,)) for one in findings.definitions],
        lambda mark: (mark["text"],),
        lambda mark, one: fold(mark["term"]) == fold(one.said[0]),
    )
    measure(
        score,
        "contrasts",
        body,
        gold.get("contrasts") or (),
        [of(one.rule, one.a_excerpt, one.b_excerpt, said=(one.a, one.b)) for one in findings.oppositions],
        lambda mark: (mark["a_text"], mark["b_text"]),
    )
    measure(
        score,
        "quotes",
        body,
        gold.get("quotes") or (),
        [of(one.rule, one.excerpt, said=(one.speaker or "",)) for one in findings.speech],
        lambda mark: (mark["text"],),
        spoken_by,
    )
    measure(
        score,
        "similarities",
        body,
        gold.get("similarities") or (),
        [of(one.rule, one.excerpt, said=(one.a, one.b)) for one in findings.similarities],
        lambda mark: (mark["text"],),
    )
    measure(
        score,
        "claims",
        body,
        gold.get("claims") or (),
        [of(one.rule, one.excerpt, said=(one.subject, one.relation, one.object)) for one in findings.claims],
        lambda mark: (mark["text"],),
    )
    for mark in gold.get("steps") or ():
        tally = score.of("steps")
        tally.core += 1
        ends = places(body, mark["first"]) + places(body, mark["last"])
        reached = any(
            one.items[0].span.overlap(ends[0])
            and one.items[-1].span.overlap(ends[1])
            and len(one.items) == mark["items"]
            for one in findings.steps
        )
        tally.reached += reached
        if not reached:
            tally.missed.append(f"{mark['title']}: {mark['items']} items")
    for one in findings.steps:
        ranges = [places(body, mark["first"]) + places(body, mark["last"]) for mark in gold.get("steps") or ()]
        right = any(item.span.overlap(Span(ends[0].start, ends[-1].end)) for item in one.items for ends in ranges)
        score.of("steps").found += 1
        score.of("steps").wrong += not right
        (score.hits if right else score.wrong)[one.rule] += 1
    score_boilerplate(score.of("boilerplate"), gold, article)


def score_boilerplate(tally: Tally, gold: dict[str, Any], article: Article) -> None:
    """The marks are samples: what is hidden is wrong only where the article has marked content."""
    hidden = [one.span for one in article.boilerplate]
    for text in gold.get("boilerplate") or ():
        span = places(article.body, text)[0]
        tally.core += 1
        reached = 2 * sum(span.overlap(one) for one in hidden) > len(span)
        tally.reached += reached
        if not reached:
            tally.missed.append(text)
    content = list(_content(gold, article.body))
    for one in article.boilerplate:
        tally.found += 1
        if one.reason != "title" and any(one.span.overlap(span) for span in content):
            tally.wrong += 1
            tally.errors.append(article.body[one.span.start : one.span.end][:150])


def _content(gold: dict[str, Any], body: str) -> Iterator[Span]:
    for kind in ("definitions", "contrasts", "quotes", "similarities", "claims"):
        for mark in gold.get(kind) or ():
            for key in ("text", "a_text", "b_text"):
                if key in mark:
                    yield from places(body, mark[key])


def evaluate(gold: Path, corpus: Path) -> Score:
    """The figures of every marked article of a folder. A mark that its article does not hold raises ValueError."""
    score = Score()
    for marked in sorted(gold.glob("*.yml")):
        path = next(path for path in (corpus / f"{marked.stem}{end}" for end in (".txt", ".md")) if path.exists())
        marks, article = yaml.safe_load(marked.read_text(encoding="utf-8")), read(path)
        lost = [mark["text"] for mark in marks.get("definitions") or () if mark["text"] not in article.body]
        if lost:
            raise ValueError(f"{marked}: not in {path}: {lost[0]!r}")
        score_article(score, marks, article, extract(segment(article)))
    return score


def report(score: Score, *, verbose: bool) -> Iterator[str]:
    """The lines to print."""
    yield f"{'kind':14}{'recall':>8}{'prec.':>8}{'F1':>8}   core reached found wrong"
    for kind, tally in score.kinds.items():
        named = f"   named right {tally.extra['right']}/{tally.extra['named']}" if tally.extra else ""
        yield (
            f"{kind:14}{tally.recall:8.2f}{tally.precision:8.2f}{tally.f1:8.2f}"
            f"   {tally.core:4} {tally.reached:7} {tally.found:5} {tally.wrong:5}{named}"
        )
    yield ""
    for rule in sorted({*score.hits, *score.wrong}):
        yield f"{rule:38} hits {score.hits[rule]:3}  wrong {score.wrong[rule]:3}"
    if verbose:
        for kind, tally in score.kinds.items():
            yield from (f"missed {kind}: {text}" for text in tally.missed)
            yield from (f"wrong {kind}: {text}" for text in tally.errors)


def main(argv: Sequence[str]) -> int:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("folders", nargs="*", type=Path, metavar="GOLD CORPUS")
    asked = parser.parse_args(argv)
    gold, corpus = asked.folders or (ROOT / "tests" / "gold", ROOT / "corpus")
    print("\n".join(report(evaluate(gold, corpus), verbose=asked.verbose)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
