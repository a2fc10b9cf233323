"""No more of a source stands anywhere in the site than its rights allow."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from playbook.checks.facts import Facts
from playbook.checks.plain import pieces
from playbook.checks.published import RUN, Published
from playbook.checks.words import atoms, placed_atoms, word_places
from playbook.errors import Problem
from playbook.model import Article, Span


def check(
    facts: Facts, articles: Mapping[str, Article], spans: Mapping[str, Iterable[Span]], published: Published
) -> Iterator[Problem]:
    """The sources of which too much is shown, or another number of words than knowledge.json states."""
    published.index()
    for source, entry in facts.sources.items():
        if source not in articles:
            continue
        article = articles[source]
        words = word_places(article.body)
        quoted, counted = _touched(words, spans.get(source, ())), entry.get("quoted_words")
        if counted != len(quoted):
            yield Problem(
                "knowledge.json",
                0,
                f"'{source}' is said to be quoted with {counted} words, the pages quote {len(quoted)}",
                "count the distinct words of the quotations that are shown",
            )
        if entry["rights"]["policy"] != "full":
            yield from _limits(entry, article, words, quoted, published)


def _limits(
    entry: Mapping[str, Any], article: Article, words: Sequence[tuple[int, int]], quoted: set[int], published: Published
) -> Iterator[Problem]:
    allowed = _allowed(entry)
    if allowed is None:
        return
    elsewhere: set[int] = set()
    files: dict[str, int] = {}
    for found, file in _recurring(article, words, published):
        new = len(found - quoted - elsewhere)
        if new:
            files[file] = files.get(file, 0) + new
        elsewhere |= found
    total = len(quoted | elsewhere)
    if total > allowed:
        worst = max(files, key=lambda file: (files[file], file), default="")
        further = f" and {total - len(quoted)} outside quotations, most of them in {worst}" if worst else ""
        yield Problem(
            article.path,
            0,
            f"{total} of its words stand in the site ({len(quoted)} in quotations{further}), "
            f"its rights allow {allowed:g}",
            "show fewer or shorter quotations, and its words nowhere else",
        )


def _allowed(entry: Mapping[str, Any]) -> float | None:
    """How many distinct words may be shown; None: no limit."""
    rights = entry["rights"]
    limits: list[float] = [] if rights["words"] is None else [rights["words"]]
    if rights["share"] is not None:
        limits.append(int(rights["share"] * entry["content_words"]))
    return min(limits, default=None)


def _touched(words: Sequence[tuple[int, int]], spans: Iterable[Span]) -> set[int]:
    """Which words, by their index, some spans touch."""
    starts, found = [start for start, _ in words], set[int]()
    for span in spans:
        index = max(0, bisect_right(starts, span.start) - 1)
        while index < len(words) and words[index][0] < span.end:
            if words[index][1] > span.start:
                found.add(index)
            index += 1
    return found


def _recurring(
    article: Article, words: Sequence[tuple[int, int]], published: Published
) -> Iterator[tuple[set[int], str]]:
    """Runs of the article's words outside quotations, with the file; its title and notice are no part of it."""
    places, said = _atoms(article, words)
    named = _named(article, said)
    for start, end, place in published.find(said):
        found = set(places[start:end])
        if len(found) >= RUN:
            found.difference_update(places[at] for at in range(start, end) if at in named)
            yield found, published.file(place)


def _atoms(article: Article, words: Sequence[tuple[int, int]]) -> tuple[list[int], list[str]]:
    """Of each word and part of a word that the article shows: which word of its body holds it, and how it reads."""
    places, said = list[int](), list[str]()
    if article.markup == "text":
        for index, (start, end) in enumerate(words):
            found = atoms(article.body[start:end])
            places.extend([index] * len(found))
            said.extend(found)
        return places, said
    shown = list(pieces(article.body))
    begins = [0, *accumulate(len(piece.text) for piece in shown)]
    starts = [start for start, _ in words]
    for at, atom in placed_atoms("".join(piece.text for piece in shown)):
        index = bisect_right(begins, at) - 1
        offset = shown[index].offset + (at - begins[index] if shown[index].literal else 0)
        places.append(max(0, bisect_right(starts, offset) - 1))
        said.append(atom)
    return places, said


def _named(article: Article, said: Sequence[str]) -> set[int]:
    """Where the article's title and its rights statement stand in it: facts that any page may give."""
    found: set[int] = set()
    for fact in filter(None, (article.record.title, article.record.rights.statement)):
        wanted = atoms(fact)
        for at in range(len(said) - len(wanted) + 1 if wanted else 0):
            if said[at] == wanted[0] and said[at : at + len(wanted)] == wanted:
                found.update(range(at, at + len(wanted)))
    return found
