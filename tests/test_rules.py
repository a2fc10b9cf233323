"""Every rule proves itself by the examples it carries."""

from __future__ import annotations

import re
import time

import pytest
from playbook.clean import clean
from playbook.model import Article, Reading, Record, Slug
from playbook.rules.kit import KINDS, Match, Rule, rules, unmark
from playbook.segment import segment

MINIMUM = 2
ROLES = {
    "definition": {"extent", "term"},
    "opposition": {"a", "b", "a_extent", "b_extent"},
    "similarity": {"a", "b", "extent"},
    "claim": {"subject", "object", "extent"},
    "speech": {"content"},
    "steps": {"item"},
}


def reading_of(text: str) -> Reading:
    """An article of these words, cut; Markdown where a line begins as a block quotation or a table's row does."""
    article = Article(
        slug=Slug("example"),
        path="example.txt",
        body=text,
        markup="markdown" if re.search(r"^(?:>|\|)", text, re.MULTILINE) else "text",
        record=Record(title="", authors=("Ada Long",)),
    )
    return segment(article)


def said(match: Match, role: str) -> list[str]:
    """What the match gives for a role: stretches, else the words it supplies."""
    stretches = [mark.text for mark in match.all(role)]
    return stretches or [match.words[role]] * (role in match.words)


def hit_of(rule: Rule, example: str) -> tuple[list[tuple[str, str]], list[Match]]:
    text, roles = unmark(example)
    return roles, list(rule.find(reading_of(text)))


HITS = [pytest.param(rule, hit, id=f"{rule.name}-{at}") for rule in rules() for at, hit in enumerate(rule.hits)]
MISSES = [pytest.param(rule, miss, id=f"{rule.name}-{at}") for rule in rules() for at, miss in enumerate(rule.misses)]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_rule_is_complete(rule: Rule) -> None:
    assert rule.kind in KINDS
    assert rule.name.startswith(f"{rule.kind}_")
    assert rule.doc.strip(), "a docstring names the phenomenon"
    assert len(rule.hits) >= MINIMUM
    assert len(rule.misses) >= MINIMUM
    assert 0.5 <= rule.confidence <= 1, "a rule that is wrong more often than right is not shipped"


@pytest.mark.parametrize(("rule", "example"), HITS)
def test_hit_is_found_to_the_word(rule: Rule, example: str) -> None:
    roles, found = hit_of(rule, example)
    assert roles, "the example marks its roles"
    for role in {role for role, _ in roles}:
        wanted = [words for name, words in roles if name == role]
        got = [words for match in found for words in said(match, role)]
        assert set(wanted) <= set(got), f"{role}: wanted {wanted}, got {got}"


@pytest.mark.parametrize(("rule", "example"), HITS)
def test_hit_gives_the_roles_of_its_kind(rule: Rule, example: str) -> None:
    _, found = hit_of(rule, example)
    for match in found:
        given = {role for role, _ in match.marks} | set(match.words)
        assert given >= ROLES[rule.kind]
        assert match.confidence is None or 0 < match.confidence <= 1


@pytest.mark.parametrize(("rule", "example"), MISSES)
def test_miss_is_left_alone(rule: Rule, example: str) -> None:
    found = list(rule.find(reading_of(unmark(example)[0])))
    assert not found, [[(role, mark.text) for role, mark in match.marks] for match in found]


def test_hidden_words_are_not_read() -> None:
    """A definition inside boilerplate is none, inside a partly hidden paragraph only what shows is."""
    body = (
        "A budget is a plan that says where the money goes. To receive a free tip, visit www.example.org today.\n\n"
        "Copyright 2020, Ada Long. A forecast is nothing more than a guess."
    )
    article = clean(Article(slug=Slug("x"), path="x.txt", markup="text", body=body, record=Record(title="")))
    terms = {
        match.marks[1][1].text for rule in rules() if rule.kind == "definition" for match in rule.find(segment(article))
    }
    assert terms == {"budget"}


def test_rules_need_no_order_and_no_text() -> None:
    for rule in rules():
        assert list(rule.find(Reading(article=Slug("empty"), passages=()))) == []


HOSTILE = (
    "A moat is " * 1500,
    "sales is about " * 1500,
    "“" * 5000,
    "(" * 5000,
    "not a, but " * 1500,
    "Ada said, “" * 1500,
    "A term: " * 1500,
    "1. Do it.\n" * 1500,
    "It is a plan of work. " * 1500,
    "What is a moat?\nIt is a kind of edge.\n" * 700,
    "when you “sell” you " * 1000,
    "word " * 5000,
    "x" * 20000,
    "Leaders lead. Managers manage. " * 1000,
)
SECONDS = 10.0  # each takes well under a second; a pattern that backtracks takes hours


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_hostile_text_takes_linear_time(rule: Rule) -> None:
    for text in HOSTILE:
        started = time.monotonic()
        for _ in rule.find(reading_of(text)):
            pass
        assert time.monotonic() - started < SECONDS, text[:30]
