"""How much of an article may be shown, and which quotations fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from playbook.exports.knowledge_json import as_tree
from playbook.model import Anchor, Rights, Slug, Span
from playbook.rights import admit, allowance, count_words, covered, word_spans

from tests.support import Playbook

TEN = "one two three four five six seven eight nine ten"


def fits(rights: Rights, allowed: int | None, *quotations: str) -> tuple[set[str], int]:
    """Which of the stretches of TEN are shown, and the words they show."""
    admitted, words = admit(TEN, rights, allowed, ranked(*quotations))
    return set(admitted), words


def ranked(*quotations: str) -> list[tuple[Anchor, Span]]:
    """Stretches of TEN in the order of their rank."""
    return [(Anchor(one), Span(TEN.index(one), TEN.index(one) + len(one))) for one in quotations]


def test_words_are_what_blanks_part_and_holds_a_letter_or_a_digit() -> None:
    assert count_words("Sales is leadership – and leadership is sales… 2 “x” ... & it's") == 10
    assert count_words(" \n") == 0
    assert [(one.start, one.end) for one in word_spans(" a – b,")] == [(1, 2), (5, 7)]


@pytest.mark.parametrize(
    ("rights", "words", "allowed"),
    [
        (Rights(), 600, 200),
        (Rights(), 899, 299),
        (Rights(), 3000, 300),
        (Rights(), 2, 0),
        (Rights(share=0.5), 100, 50),
        (Rights(share=None), 100, 300),
        (Rights(words=None), 3000, 1000),
        (Rights(words=400, share=None), 812, 400),
        (Rights(words=None, share=None), 812, None),
        (Rights(words=0), 812, 0),
        (Rights(policy="full"), 812, None),
        (Rights(policy="full", words=5, share=0.1), 812, None),
    ],
)
def test_a_third_and_three_hundred_words_unless_the_source_says_otherwise(
    rights: Rights, words: int, allowed: int | None
) -> None:
    assert allowance(rights, words) == allowed


def test_a_word_is_counted_once_and_wherever_a_quotation_touches_it() -> None:
    tokens = word_spans(TEN)
    assert covered(tokens, [Span(1, 5), Span(4, 7)]) == {0, 1}
    assert covered(tokens, [Span(3, 4)]) == set()


def test_the_best_come_first_and_what_fits_follows() -> None:
    quotations = ("six seven eight", "one two three four", "nine ten")
    assert fits(Rights(), 5, *quotations) == ({"six seven eight", "nine ten"}, 5)
    assert fits(Rights(), 7, *quotations) == ({"six seven eight", "one two three four"}, 7)
    assert fits(Rights(), 0, *quotations) == (set(), 0)
    assert fits(Rights(), None, *quotations) == (set(quotations), 9)


def test_words_shown_already_cost_nothing() -> None:
    assert fits(Rights(), 4, "one two three four", "two three", "four five") == ({"one two three four", "two three"}, 4)


def test_a_quotation_is_no_longer_than_its_limit() -> None:
    body = " ".join(f"w{number}" for number in range(61))
    whole, less = (Anchor("a"), Span(0, len(body))), (Anchor("b"), Span(0, len(body) - 4))
    assert admit(body, Rights(), None, [whole, less]) == (frozenset({Anchor("b")}), 60)
    assert admit(body, Rights(words_per_quotation=61), None, [whole]) == (frozenset({Anchor("a")}), 61)
    assert admit(body, Rights(policy="full"), None, [whole]) == (frozenset({Anchor("a")}), 61)


# The same, from articles to knowledge

LIGHTS = [f"A light{letter} is a lamp that one keeper carries up the stairs." for letter in "abcdefghijkl"]


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    return Playbook(tmp_path)


def shown(playbook: Playbook) -> set[str]:
    """The words that would be published."""
    return {one.text for one in playbook.knowledge().shown}


def test_an_article_of_twelve_sentences_may_be_quoted_with_four(playbook: Playbook) -> None:
    playbook.article(body="\n".join(LIGHTS), rights={"policy": "quote"})
    knowledge = playbook.knowledge()
    (source,) = knowledge.sources.values()
    assert (source.words, source.allowed, source.quoted) == (144, 48, 48)
    assert (len(knowledge.shown), len(knowledge.quotations)) == (4, 12)


def test_boilerplate_is_not_counted(playbook: Playbook) -> None:
    notice = "Copyright 2020, Ada Brook. All rights reserved."
    playbook.article(body="\n".join([*LIGHTS, notice]), rights={"policy": "quote"})
    (source,) = playbook.knowledge().sources.values()
    assert (source.words, source.allowed) == (144, 48)


def test_the_rights_of_one_source_are_not_those_of_another(playbook: Playbook) -> None:
    body = "\n".join(LIGHTS)
    playbook.article("free.txt", body, rights={"policy": "full"})
    playbook.article("half.txt", body, rights={"share": 0.5})
    playbook.article("short.txt", body, rights={"words_per_quotation": 11})
    playbook.article("words.txt", body, rights={"words": 30})
    playbook.article("none.txt", body, rights={"words": 0})
    sources = playbook.knowledge().sources.values()
    assert {one.id: (one.quoted, one.allowed) for one in sources} == {
        "free": (144, None),
        "half": (72, 72),
        "short": (0, 48),
        "words": (24, 30),
        "none": (0, 0),
    }


def test_the_whole_of_an_article_is_shown_only_where_its_rights_allow(playbook: Playbook) -> None:
    playbook.article("free.txt", "One line.\nCopyright 2020, Ada Brook.\n", rights={"policy": "full"})
    playbook.article("kept.txt", "One line.\n", rights={"policy": "quote"})
    sources = {str(one.id): [part.text for part in one.body] for one in playbook.knowledge().sources.values()}
    assert sources == {"free": ["One line."], "kept": []}


def test_what_an_editor_pins_comes_before_what_was_found(playbook: Playbook) -> None:
    playbook.article(body="\n".join(LIGHTS), rights={"words": 12})
    assert shown(playbook) == {LIGHTS[0]}
    playbook.editorial(f"findings:\n  - {{source: brook-2020, exact: {LIGHTS[7]}, pin: the best}}\n")
    assert shown(playbook) == {LIGHTS[7]}


def test_what_was_published_keeps_its_place(playbook: Playbook) -> None:
    playbook.article(body="\n".join(LIGHTS), rights={"words": 12})
    start = "\n".join(LIGHTS).index(LIGHTS[3])
    playbook.write(
        "docs/permalinks.yml",
        "format: 1\nquotations:\n"
        f"  - {{id: old-light-0000, source: brook-2020, start: {start}, end: {start + len(LIGHTS[3])}, exact: "
        f"{LIGHTS[3]}}}\n",
    )
    playbook.editorial(f"findings:\n  - {{source: brook-2020, exact: {LIGHTS[7]}, pin: the best}}\n")
    (one,) = playbook.knowledge().shown
    assert (one.id, one.text) == ("old-light-0000", LIGHTS[3])


def test_what_may_not_be_shown_is_cited_by_its_place(playbook: Playbook) -> None:
    playbook.article(body="\n".join(LIGHTS), rights={"words": 0})
    knowledge = playbook.knowledge()
    assert not knowledge.shown
    assert len(knowledge.concepts) == len(LIGHTS)
    assert {one.paragraph for one in knowledge.quotations.values()} == set(range(1, 13))


def test_pages_and_check_reckon_a_share_alike(playbook: Playbook) -> None:
    """A third of 669 words is 223; a share cut to six places gave 222 and refused a site that kept its rights."""
    line = "A lantern is a light that one person carries and a beacon is a light that stays.\n"
    for count in range(3, 60, 7):
        playbook.article("brook-2020.txt", line * count, rights={"policy": "quote", "words": None})
        source = playbook.knowledge().sources[Slug("brook-2020")]
        told = as_tree(playbook.knowledge())["sources"][0]["rights"]["share"]
        assert source.allowed == int(told * source.words), (count, source.words)
