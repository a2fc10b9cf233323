"""What the check reads by itself: addresses, Markdown, words that recur."""

from __future__ import annotations

import random

import pytest
from playbook.check import count_words
from playbook.checks.links import outside_fault
from playbook.checks.plain import shown
from playbook.checks.published import Published
from playbook.checks.words import fold
from playbook.model import Article, Record, Slug, Span
from playbook.segment import segment


@pytest.mark.parametrize(
    "value",
    [
        "https://example.org",
        "http://example.org:80/a?b=c#d",
        "https://münchen.example/ä",
        "https://[::1]/",
        "mailto:a@b.c",
        "mailto:?subject=x",
    ],
)
def test_addresses_that_are_well_formed(value: str) -> None:
    assert outside_fault(value) == ""


@pytest.mark.parametrize(
    "value",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "ftp://example.org",
        "http://",
        "http:x",
        "https://exa mple.org/",
        "https://example.org/100%",
        "https://example.org/<b>",
        "https://example.org:port/",
        "https://[::1",
        "mailto:",
        "mailto:a",
    ],
)
def test_addresses_that_are_not(value: str) -> None:
    assert outside_fault(value) != ""


def test_words_hold_a_letter_or_a_digit() -> None:
    assert count_words("It’s 5 – or 6?\n(Well ...)") == 5
    assert count_words("") == 0


PIECES = (
    "a",
    "be ",
    "word ",
    "*em* ",
    "**bold** ",
    "_u_ ",
    "`co de` ",
    "~~st~~ ",
    "[li nk](x) ",
    "[l](<y z>)",
    "\\*",
    "&amp;",
    "<b>t</b>",
    "<http://x.y> ",
    "\n",
    ", ",
    ". ",
    '"',
    "it's ",
    "—",
    "5",
    "![i](u) ",
    "snake_case ",
    "5 * 3 ",
)


@pytest.mark.parametrize("seed", range(200))
def test_markdown_shows_what_the_other_reader_shows(seed: int) -> None:
    chance = random.Random(seed)
    text = "".join(chance.choice(PIECES) for _ in range(chance.randint(3, 20)))
    body = f"# Head\n\nStart {text} end.\n\n> Quoted {text.replace(chr(10), chr(10) + '> ')}x.\n"
    read = Article(slug=Slug("a"), path="a.md", markup="markdown", body=body, record=Record(title="A"))
    for passage in segment(read).passages:
        start = chance.choice([at for at, letter in enumerate(passage.text) if not letter.isspace()])
        for one in (passage.span, passage.place(start, len(passage.text))):
            words = passage.text if one == passage.span else passage.text[start:]
            assert shown(read, one) == fold(words)


def test_recurring_words_are_found_from_end_to_end() -> None:
    published = Published()
    published.add("a.txt", "one two three four five six seven")
    published.add("b.txt", "zero one two three four five six seven eight nine")
    published.index()
    found = list(published.find(["x", "one", "two", "three", "four", "five", "six", "seven", "eight", "y"]))
    assert [(start, end, published.file(place)) for start, end, place in found] == [(1, 9, "b.txt")]


def test_text_that_is_made_to_be_slow_is_read_at_once() -> None:
    for hostile in ("[" * 20000, "](" * 20000, "`" * 9 + "`a" * 9000, "*a_" * 9000, "<!--" * 9000, "- " * 9000):
        body = f"x {hostile}"
        article = Article(slug=Slug("a"), path="a", markup="markdown", body=body, record=Record(title=""))
        assert shown(article, Span(0, 9)), hostile[:4]
