"""Where the names of concepts stand in a text."""

from __future__ import annotations

import time

import pytest
from playbook.matching import Matcher
from playbook.model import Slug

NAMES = {
    Slug("leader"): ("Leader",),
    Slug("sales"): ("Sales", "selling"),
    Slug("sales-leader"): ("Sales leader", "head of sales"),
    Slug("salesperson"): ("Salesperson", "sales people"),
    Slug("policy"): ("Policy",),
    Slug("status-quo"): ("Status quo",),
    Slug("box"): ("Box",),
    Slug("top-performer"): ("Top-performer",),
    Slug("buyers-need"): ("Buyer’s need",),
    Slug("c"): ("C++",),
}


def found(text: str) -> list[tuple[str, str]]:
    """Each mention: the concept, and the words as they stand there."""
    return [(concept, text[start:end]) for concept, start, end in Matcher(NAMES).find(text)]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("A leader leads.", [("leader", "leader")]),
        ("LEADERS and Leaders", [("leader", "LEADERS"), ("leader", "Leaders")]),
        ("The sales leader sells.", [("sales-leader", "sales leader")]),
        (
            "sales leaders, sales, leaders",
            [("sales-leader", "sales leaders"), ("sales", "sales"), ("leader", "leaders")],
        ),
        (
            "a sales-leader; the sales\n  leader",
            [("sales-leader", "sales-leader"), ("sales-leader", "sales\n  leader")],
        ),
        ("salespeople and salespersons", [("salesperson", "salespeople"), ("salesperson", "salespersons")]),
        ("Sales people, salespeople", [("salesperson", "Sales people"), ("salesperson", "salespeople")]),
        ("policies", [("policy", "policies")]),
        ("two boxes", [("box", "boxes")]),
        ("top performers", [("top-performer", "top performers")]),
        ("the buyer's need", [("buyers-need", "buyer's need")]),
        ("the buyer’s needs", [("buyers-need", "buyer’s needs")]),
        ("selling", [("sales", "selling")]),
        ("We write C++ here", [("c", "C++")]),
        ("leader's and (leader)", [("leader", "leader"), ("leader", "leader")]),
    ],
)
def test_names_are_found(text: str, mentions: list[tuple[str, str]]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    "text", ["leadership", "cheerleader", "co-leader", "leader-like", "misleaders", "salesy", "status", ""]
)
def test_parts_of_words_are_no_mention(text: str) -> None:
    assert found(text) == []


def test_nothing_is_found_where_nothing_has_a_name() -> None:
    assert list(Matcher({}).find("A leader leads.")) == []
    assert list(Matcher({Slug("x"): ("", " ")}).find("A leader leads.")) == []


def test_a_name_of_two_concepts_belongs_to_the_first() -> None:
    names = {Slug("b"): ("light",), Slug("a"): ("light",)}
    assert [concept for concept, _, _ in Matcher(names).find("light")] == ["a"]


def test_thousands_of_names_are_found_in_good_time() -> None:
    matcher = Matcher({Slug(f"term-{number}"): (f"term number {number}",) for number in range(3000)})
    began = time.monotonic()
    assert len(list(matcher.find("term number 2999 and term number 7. " * 200))) == 400
    assert time.monotonic() - began < 20
