"""When two words are one term, how a page spells it, and where it stands."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playbook.terms import anchor, bare, is_name, key, label, singular, slug

ONE_TERM = {
    "salesperson": (
        "salesperson", "Sales People", "sales people", "The Sales Person", "sales-person", "salesman", "salesmen",
        "saleswoman", "salespersons", "salespeople", "“Salesperson”", "real salespeople", "a true salesperson",
    ),
    "salesleader": ("sales leader", "Sales Leaders", "Sales-Leader", "the sales leaders,", "SALES LEADER"),
    "sales": ("sales", "Sales", "SALES.", "the sales"),
    "sale": ("sale", "a sale"),
    "statusquo": ("status quo", "The Status Quo", "status-quo"),
    "leadership": ("Leadership", "leadership:"),
    "person": ("person", "people", "The People"),
    "policy": ("policy", "policies"),
    "box": ("box", "boxes"),
    "class": ("class", "classes"),
    "analysis": ("analysis", "analyses"),
    "authenticpersuasion": ("Authentic Persuasion®", "authentic persuasion"),
    "cafe": ("café", "Cafés"),
    "apfel": ("Äpfel", "A\u0308pfel"),
    "leader": ("leader", "leaders’", "*leader*"),
}  # fmt: skip


@pytest.mark.parametrize("shared", ONE_TERM)
def test_spellings_of_one_term_share_a_key(shared: str) -> None:
    assert {spelling: key(spelling) for spelling in ONE_TERM[shared]} == dict.fromkeys(ONE_TERM[shared], shared)


def test_different_terms_keep_different_keys() -> None:
    terms = [
        "sales", "sale", "sales leader", "sales leadership", "salesperson", "sales professional", "leader", "leading",
        "lead", "leadership", "manager", "management", "status", "status quo", "business", "person",
    ]  # fmt: skip
    assert len({key(term) for term in terms}) == len(terms)


@pytest.mark.parametrize("nothing", ["", "  ", "a", "the", "The", "...", "“”", "its"])
def test_what_holds_no_term_has_no_key(nothing: str) -> None:
    assert key(nothing) == ""
    assert not is_name(nothing)


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("leaders", "leader"), ("sales", "sales"), ("status", "status"), ("glass", "glass"), ("basis", "basis"),
        ("focus", "focus"), ("people", "person"), ("salespeople", "salesperson"), ("children", "child"), ("is", "is"),
        ("batches", "batch"), ("wishes", "wish"), ("lives", "life"), ("gas", "gas"),
    ],
)  # fmt: skip
def test_singular(word: str, one: str) -> None:
    assert singular(word) == one


def test_a_bare_term_keeps_its_own_words() -> None:
    assert bare(" The  Sales\nLeader, ") == "Sales Leader"
    assert bare("the") == "the"
    assert bare("“a moat”") == "moat"


@pytest.mark.parametrize(
    "name", ["leader", "sales is leadership", "top-performing salesperson", "the sales leadership team"]
)
def test_few_words_are_a_name(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "clause", ["getting people to do it", "to lead", "without leading", "a", "one two three four five", "it"]
)
def test_a_clause_is_no_name(clause: str) -> None:
    assert not is_name(clause)


@pytest.mark.parametrize(
    ("spellings", "shown"),
    [
        (["sales people", "salesperson", "salespeople"], "Salesperson"),
        (["Sales Leaders", "sales leader"], "Sales leader"),
        (["poor results", "poor results"], "Poor results"),
        (["poor results", "poor result"], "Poor result"),
        (["CEO", "CEOs", "CEO"], "CEO"),
        (["true leader", "leaders"], "Leader"),
        (["sales"], "Sales"),
        (["leading"], "Leading"),
        (["b", "a"], "A"),
    ],
)
def test_the_spelling_of_a_page(spellings: list[str], shown: str) -> None:
    assert label(spellings) == shown


def test_the_spelling_does_not_hang_on_the_order() -> None:
    assert label(["outcome", "result", "results"]) == label(["results", "result", "outcome"]) == "Result"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Sales Leader", "sales-leader"),
        ("Don't push!", "dont-push"),
        ("Café & Äpfel", "cafe-apfel"),
        ("R&D", "r-d"),
        ("<script>", "script"),
        ("../../etc", "etc"),
    ],
)
def test_a_piece_of_an_address(text: str, address: str) -> None:
    assert slug(text) == address


@given(st.text())
def test_every_text_makes_a_piece_of_an_address(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(text))


def test_texts_without_letters_of_ours_are_told_apart() -> None:
    assert slug("日本") != slug("中国")


def test_an_anchor_is_three_telling_words_and_four_digits() -> None:
    made = anchor("hunter-2014", "The sales leader leads today based on the goals for tomorrow.")
    assert re.fullmatch(r"sales-leader-leads-[0-9a-f]{4}", made)
    assert re.fullmatch(r"words-[0-9a-f]{4}", anchor("hunter-2014", "It is what it is."))
    assert re.fullmatch(r"isnt-leader-[0-9a-f]{4}", anchor("x", "He isn’t a leader"))


def test_an_anchor_hangs_on_words_and_source_alone() -> None:
    assert anchor("a", "Same words here") == anchor("a", "Same words here")
    assert anchor("a", "Same words here") != anchor("b", "Same words here")
    assert anchor("a", "Same words here") != anchor("a", "Same words, here")


@given(st.text(), st.text(min_size=1))
def test_every_quotation_can_have_an_anchor(source: str, text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", anchor(source, text))
