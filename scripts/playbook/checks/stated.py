"""What knowledge.json states of people and of words is borne out by the articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from playbook.checks.facts import UNNAMED, Facts, Known, joined
from playbook.checks.quotations import Witness
from playbook.checks.words import excerpt, fold
from playbook.errors import Problem
from playbook.model import Article


def check(facts: Facts, articles: Mapping[str, Article], witness: Witness) -> Iterator[Problem]:
    """What the articles do not bear out."""
    for source in facts.sources:
        if source not in articles:
            yield _unborne(f"the source '{source}' is no article of the corpus", "build the playbook anew")
            continue
        yield from _authors(facts, source, articles[source])
    for source, known in facts.of.items():
        if source not in facts.sources or source not in articles:
            yield _unborne(f"'{known[0].id}' quotes '{source}', which is no source", "build the playbook anew")
            continue
        body = fold(articles[source].body).casefold()
        for one in known:
            yield from _exact(one, articles[source], witness)
            if one.kind == "author" or one.name in facts.authors(source):
                yield from _author(facts, one, articles[source])
            else:
                yield from _speaker(facts, one, body)


def _unborne(wrong: str, mend: str) -> Problem:
    return Problem("knowledge.json", 0, wrong, mend)


def _authors(facts: Facts, source: str, article: Article) -> Iterator[Problem]:
    stated, written = facts.authors(source), article.record.authors
    if written and sorted(stated) != sorted(written):
        yield _unborne(
            f"'{source}' is said to be by {joined(stated) or 'nobody'}, {article.path} says {joined(written)}",
            "name the authors that the article names",
        )


def _author(facts: Facts, known: Known, article: Article) -> Iterator[Problem]:
    """Words of an author name one of the article's authors, or all of them."""
    authors = article.record.authors or facts.authors(known.source)
    person = facts.people.get(known.person or "")
    if known.name not in (*authors, joined(authors)) or (known.person and person not in authors):
        yield _unborne(
            f"'{known.id}' is ascribed to the author '{known.name}', {article.path} is by {joined(authors)}",
            "ascribe it to the author, or to a speaker whom the article names",
        )


def _speaker(facts: Facts, known: Known, body: str) -> Iterator[Problem]:
    """A speaker's name stands in the article."""
    name = fold(known.name).casefold()
    if known.name != UNNAMED and not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", body):
        yield _unborne(
            f"'{known.id}' is ascribed to '{known.name}', whom its article never mentions",
            "name the speaker as the article does",
        )
    if known.person and facts.people.get(known.person) != known.name:
        yield _unborne(
            f"'{known.id}' is ascribed to '{known.name}' and to the person '{known.person}', who has another name",
            "make the name and the person one",
        )


def _exact(known: Known, article: Article, witness: Witness) -> Iterator[Problem]:
    """The selector's words are those of its place; in Markdown as written or as shown."""
    start, end = known.span.start, known.span.end
    if not 0 <= start < end <= len(article.body):
        yield _unborne(f"'{known.id}' stands at {start}-{end}, outside {article.path}", "build the playbook anew")
    elif known.exact is not None and fold(known.exact) not in (
        witness.text(known.source, known.span),
        fold(article.body[start:end]),
    ):
        yield _unborne(
            f"'{known.id}' is said to read '{excerpt(known.exact)}', not so in {article.path} at {start}-{end}",
            "build the playbook anew",
        )
