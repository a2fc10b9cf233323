"""Boilerplate: what is hidden, why, and what the imprint tells. The cases are files in cases/clean."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from playbook.clean import clean
from playbook.model import Article, Markup, Record, Slug
from playbook.rules.kit import sentences
from playbook.segment import segment

CASES = Path(__file__).parent / "cases" / "clean"
SOURCES = sorted(path for path in CASES.iterdir() if path.suffix in (".txt", ".md"))
SECONDS = 5.0  # a hundred times what it takes; a pattern that backtracks takes hours


def article_of(body: str, markup: Markup = "text", title: str = "") -> Article:
    return Article(slug=Slug("case"), path="case", markup=markup, body=body, record=Record(title=title))


def cleaned(path: Path) -> Article:
    return clean(article_of(path.read_text(encoding="utf-8"), "markdown" if path.suffix == ".md" else "text"))


def listing(article: Article) -> str:
    """The imprint, then every hidden stretch with its reason: what an expected file holds."""
    imprint = article.imprint
    lines = [
        f"{field}: {value}"
        for field, value in (
            ("title", imprint.title),
            ("author", imprint.author),
            ("published", imprint.published),
            ("copyright", imprint.copyright),
        )
        if value
    ]
    hidden = [
        f"{one.reason}: {' '.join(article.body[one.span.start : one.span.end].split())}" for one in article.boilerplate
    ]
    return "\n".join([*lines, "---", *hidden, ""])


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    assert listing(cleaned(path)) == path.with_suffix(".expected").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_nothing_but_marks_is_added(path: Path) -> None:
    after = cleaned(path)
    before = article_of(path.read_text(encoding="utf-8"), after.markup)
    assert replace(after, boilerplate=(), imprint=before.imprint) == before
    spans = [one.span for one in after.boilerplate]
    assert spans == sorted(spans)
    assert all(one.end <= following.start for one, following in pairwise(spans))
    assert all(after.body[one.start : one.end].strip() for one in spans)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_rules_never_see_what_is_hidden(path: Path) -> None:
    article = cleaned(path)
    for sentence in sentences(segment(article)):
        hidden = sum(sentence.span.overlap(one.span) for one in article.boilerplate)
        assert 2 * hidden <= len(sentence.span)


def test_title_is_hidden_only_where_it_is_said_again() -> None:
    body = "The dull half\nOwnership is doing the dull half.\nIt takes years."
    assert [one.reason for one in clean(article_of(body, title="The Dull Half.")).boilerplate] == ["title"]
    assert clean(article_of(body, title="Something else")).boilerplate == ()


@pytest.mark.parametrize(
    ("line", "author", "published"),
    [
        ("By Ada Long", "Ada Long", None),
        ("Written by Ada Long on 2014-05-31", "Ada Long", "2014-05-31"),
        ("Posted by Ada Long on October 26th, 2010", "Ada Long", "2010-10-26"),
        ("Posted on May 3, 2012 by Ada Long", "Ada Long", "2012-05-03"),
        ("Voiced by the Author, Ada Long.", "Ada Long", None),
        ("Copyright 2013, Ada Long “The Teacher.” Teaching Blog.", "Ada Long", "2013"),
        ("2006 © The Long Group, Inc. All rights reserved.", "The Long Group, Inc.", "2006"),
        ("© 2019-2024 Ada Long", "Ada Long", "2019"),
        ("Ada Long, head of Long & Co., is an expert on hedges.", "Ada Long", None),
        ("Copyright 2020, Ada Brook. All rights reserved.", "Ada Brook", "2020"),
    ],
)
def test_imprint(line: str, author: str, published: str | None) -> None:
    body = "Trust is what a hedge sells.\nIt takes years to grow and a minute to cut down.\nNobody knows why.\n" + line
    article = clean(article_of(body))
    assert (article.imprint.author, article.imprint.published) == (author, published)
    assert [article.body[one.span.start : one.span.end] for one in article.boilerplate] == [line]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\n\n",
        "a",
        "By",
        "©",
        "[" * 4000,
        "[a](" * 3000,
        "*" * 20000,
        "By " + "A" * 20000,
        "share " * 8000,
        "Copyright " * 4000,
        "Ada Long, " + "head of " * 5000,
        "1 " * 20000,
        '"' * 20000,
        "a.\n" * 9000,
        "- " * 9000,
        ("subscribe to my " * 4000),
        "| " * 9000,
        "#" * 9000,
        "Posted by " + "Ada " * 5000,
        "w" * 60000,
    ],
    ids=range(21),
)
@pytest.mark.parametrize("markup", ["text", "markdown"])
def test_hostile_text_takes_linear_time(body: str, markup: Markup) -> None:
    started = time.monotonic()
    segment(clean(article_of(body, markup)))
    assert time.monotonic() - started < SECONDS
