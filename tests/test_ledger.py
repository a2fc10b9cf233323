"""Ids minted once: what has been published keeps its address, or leaves a sign that leads to its new place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playbook.knowledge import Knowledge, Successor
from playbook.ledger import HEADER, KINDS, Ledger, Mint, Published, addresses, as_tree, extended, parse
from playbook.model import Anchor, Slug, Span
from playbook.read import dump_yaml, parse_yaml
from playbook.terms import anchor

from tests.support import Playbook, quotation

HARBOUR = """\
A lantern is a light that one person carries.
Oil is dear in winter.
A beacon is a light that stays where it is.
Salt is dear in summer.
A lantern shows the path, but a beacon shows the harbour.
"""
LANTERN = "A lantern is a light that one person carries."


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    made = Playbook(tmp_path)
    made.article(body=HARBOUR)
    return made


def publish(playbook: Playbook) -> Ledger:
    """Write the ledger that a build would write."""
    composed = playbook.compose()
    ledger = extended(composed.ledger, composed.knowledge)
    playbook.write("docs/permalinks.yml", HEADER + dump_yaml(as_tree(ledger)))
    return ledger


def lost(playbook: Playbook) -> dict[str, str]:
    """Of the published addresses, those that lead elsewhere now."""
    knowledge, ledger = playbook.knowledge(), playbook.compose().ledger
    assert set(addresses(ledger)) <= {*pages(knowledge), *knowledge.redirects}
    return {old: new.address for old, new in knowledge.redirects.items() if old in addresses(ledger)}


def withdrawn(playbook: Playbook) -> set[str]:
    """The published addresses of what is gone; the others of the lost have moved."""
    return {old for old, new in playbook.knowledge().redirects.items() if new.withdrawn}


def pages(knowledge: Knowledge) -> set[str]:
    """The addresses that have a page."""
    kinds = {name: getattr(knowledge, name) for name in KINDS}
    return {f"{kind}/{one}/" for kind, ids in kinds.items() for one in ids} | {
        f"q/{one.id}/" for one in knowledge.shown
    }


def test_nothing_changes_where_nothing_changed(playbook: Playbook) -> None:
    first = publish(playbook)
    assert publish(playbook) == first
    assert lost(playbook) == {}


def test_an_id_goes_with_its_words(playbook: Playbook) -> None:
    publish(playbook)
    before = quotation(playbook.knowledge(), LANTERN).id
    playbook.article(body=f"A preface that was not there before, of some length.\n\n{HARBOUR}")
    assert quotation(playbook.knowledge(), LANTERN).id == before
    assert lost(playbook) == {}


def test_an_id_goes_with_its_words_whatever_blanks_part_them(playbook: Playbook) -> None:
    playbook.article(body=HARBOUR.replace("carries", " carries"))
    publish(playbook)
    before = quotation(playbook.knowledge(), "A lantern is").id
    playbook.article(body=f"A preface that was not there before.\n\n{HARBOUR.replace('carries', '  carries')}")
    assert quotation(playbook.knowledge(), "A lantern is").id == before


def test_an_id_is_inherited_where_the_sentence_was_edited(playbook: Playbook) -> None:
    publish(playbook)
    before = quotation(playbook.knowledge(), LANTERN).id
    playbook.article(body=HARBOUR.replace("one person carries", "one person carries up the stairs"))
    after = quotation(playbook.knowledge(), "A lantern is")
    assert (after.id, after.text) == (before, "A lantern is a light that one person carries up the stairs.")
    assert lost(playbook) == {}


def test_of_two_heirs_the_one_that_did_not_move_inherits() -> None:
    ledger = Ledger(quotations=(Published(id=Anchor("old-0000"), source=Slug("a"), span=Span(10, 20), exact="x"),))
    mint = Mint(ledger, Slug("a"), "", set())
    assert mint.keeps(Span(10, 20))
    assert not mint.keeps(Span(5, 20))


def test_a_wider_neighbour_does_not_take_the_id(playbook: Playbook) -> None:
    playbook.article(body=f'"We keep it low. {LANTERN} We always did," said Mara Vale.\n')
    part, whole = quotation(playbook.knowledge(), "A lantern is"), quotation(playbook.knowledge(), "We keep it low")
    assert whole.span.holds(part.span)
    playbook.write(
        "docs/permalinks.yml",
        f"quotations:\n- {{id: lantern-0000, source: brook-2020, start: {part.span.start}, end: {part.span.end}, "
        f"exact: {part.text}}}\n",
    )
    assert quotation(playbook.knowledge(), "A lantern is").id == "lantern-0000"


def test_half_of_the_old_words_are_enough_and_less_are_not() -> None:
    old = Published(id=Anchor("old-0000"), source=Slug("a"), span=Span(10, 20), exact="gone")
    for span, inherits in ((Span(15, 40), True), (Span(0, 15), True), (Span(16, 40), False), (Span(20, 30), False)):
        name, published = Mint(Ledger(quotations=(old,)), Slug("a"), "x" * 50, set()).id(span, "some words")
        assert (name == "old-0000", published) == (inherits, inherits)


def test_the_nearest_of_words_that_stand_twice_is_meant() -> None:
    body = "Keep the flame low. " * 9
    old = Published(id=Anchor("old-0000"), source=Slug("a"), span=Span(101, 120), exact="Keep the flame low.")
    assert Mint(Ledger(quotations=(old,)), Slug("a"), body, set()).keeps(Span(100, 119))


def test_an_id_of_one_source_is_not_inherited_by_another() -> None:
    old = Published(id=Anchor("old-0000"), source=Slug("a"), span=Span(0, 10), exact="x")
    assert Mint(Ledger(quotations=(old,)), Slug("b"), "x" * 50, set()).id(Span(0, 10), "words")[0] != "old-0000"


def test_an_id_is_inherited_once() -> None:
    old = Published(id=Anchor("old-0000"), source=Slug("a"), span=Span(0, 10), exact="gone")
    mint = Mint(Ledger(quotations=(old,)), Slug("a"), "x" * 50, set())
    assert [mint.id(Span(0, 10), "words")[1], mint.id(Span(1, 10), "words")[1]] == [True, False]


def test_a_new_id_is_never_one_that_was_retired() -> None:
    text = "A light for all."
    retired = Published(id=anchor("a", text), source=Slug("a"), span=Span(400, 420), exact="other words by now")
    mint = Mint(Ledger(quotations=(retired,)), Slug("a"), text, set())
    name, published = mint.id(Span(0, len(text)), text)
    assert not published
    assert name != retired.id
    assert re.fullmatch(r"light-all-light-[0-9a-f]{4}", name)
    assert mint.id(Span(50, 60), text)[0] not in (retired.id, name)


def test_nothing_is_ever_removed(playbook: Playbook) -> None:
    first = publish(playbook)
    playbook.article(body="A wick is a cord that draws oil to the flame.")
    second = publish(playbook)
    assert set(first.quotations) <= set(second.quotations)
    assert all(set(first.pages[kind]) <= set(second.pages[kind]) for kind in KINDS)
    assert second.pages["concepts"] == {"lantern": "Lantern", "beacon": "Beacon", "wick": "Wick"}


def test_a_label_may_change_and_its_address_stays(playbook: Playbook) -> None:
    publish(playbook)
    playbook.editorial("concepts:\n  lantern: {label: Hand lantern, aliases: [lantern]}\n")
    assert playbook.knowledge().concepts[Slug("lantern")].label == "Hand lantern"
    assert publish(playbook).pages["concepts"]["lantern"] == "Lantern"


def test_an_id_once_minted_is_used_again_for_its_label(playbook: Playbook) -> None:
    playbook.write("docs/permalinks.yml", "concepts: {lantern-1: Lantern}\n")
    assert "lantern-1" in playbook.knowledge().concepts


def test_a_vanished_quotation_leads_to_its_source(playbook: Playbook) -> None:
    publish(playbook)
    name = quotation(playbook.knowledge(), LANTERN).id
    playbook.article(body="x" * 60 + HARBOUR.replace(LANTERN, "Nothing more is said of it at all, at any length."))
    assert lost(playbook)[f"q/{name}/"] == "sources/brook-2020/"


def test_a_withdrawn_source_leads_to_the_sources(playbook: Playbook) -> None:
    publish(playbook)
    name = quotation(playbook.knowledge(), LANTERN).id
    (playbook.root / "corpus/brook-2020.txt").unlink()
    playbook.article("stone-2021.txt", "A wick is a cord that draws oil to the flame.", authors=["Ben Stone"])
    assert lost(playbook) == {
        "concepts/beacon/": "concepts/",
        "concepts/lantern/": "concepts/",
        "contrasts/beacon-vs-lantern/": "contrasts/",
        "people/ada-brook/": "people/",
        "sources/brook-2020/": "sources/",
        f"q/{name}/": "sources/",
        **{f"q/{one.id}/": "sources/" for one in playbook.compose().ledger.quotations},
    }
    assert withdrawn(playbook) == set(lost(playbook))


def test_a_withdrawn_source_keeps_its_addresses_and_not_its_words(playbook: Playbook) -> None:
    before = publish(playbook)
    (playbook.root / "corpus/brook-2020.txt").unlink()
    playbook.article("stone-2021.txt", "A wick is a cord that draws oil to the flame.", authors=["Ben Stone"])
    after = publish(playbook)
    assert set(addresses(before)) <= set(addresses(after))
    assert "one person carries" not in (playbook.root / "docs/permalinks.yml").read_text()
    assert publish(playbook) == after
    assert set(lost(playbook)) >= set(addresses(before))


def test_a_merged_concept_leads_to_its_heir(playbook: Playbook) -> None:
    publish(playbook)
    playbook.editorial("concepts:\n  light-source: {label: Light source, aliases: [lantern]}\n")
    assert lost(playbook)["concepts/lantern/"] == "concepts/light-source/"
    assert "concepts/lantern/" not in withdrawn(playbook)


@pytest.mark.parametrize("minted", ["lantern: Old light", "lantern-1: Lantern"])
def test_an_heir_is_known_by_its_id_or_its_label(playbook: Playbook, minted: str) -> None:
    playbook.write("docs/permalinks.yml", f"concepts: {{{minted}}}\n")
    playbook.editorial("concepts:\n  light-source: {label: Light source, aliases: [lantern]}\n")
    assert set(lost(playbook).values()) == {"concepts/light-source/"}


def test_a_topic_that_is_gone_leads_to_the_topics(playbook: Playbook) -> None:
    playbook.editorial("topics:\n  lights: {label: Lights, concepts: [lantern]}\n")
    publish(playbook)
    playbook.editorial("")
    assert lost(playbook) == {"topics/lights/": "topics/"}


def test_a_contrast_is_found_whichever_way_it_is_turned(playbook: Playbook) -> None:
    knowledge = playbook.knowledge()
    assert list(knowledge.contrasts) == ["beacon-vs-lantern"]
    assert knowledge.redirects == {"contrasts/lantern-vs-beacon/": Successor(address="contrasts/beacon-vs-lantern/")}


def test_words_that_may_not_be_shown_any_more_lead_to_their_source(playbook: Playbook) -> None:
    publish(playbook)
    name = quotation(playbook.knowledge(), LANTERN).id
    playbook.article(body=HARBOUR, rights={"words": 0})
    assert lost(playbook)[f"q/{name}/"] == "sources/brook-2020/"


WORDS = st.text().map(lambda text: " ".join(text.split())).filter(bool)
LEDGERS = st.builds(
    Ledger,
    pages=st.fixed_dictionaries(
        {kind: st.dictionaries(st.from_regex(r"[a-z0-9-]{1,9}", fullmatch=True), WORDS, max_size=3) for kind in KINDS}
    ),
    quotations=st.lists(
        st.builds(
            Published,
            id=st.from_regex(r"[a-z]{1,9}-[0-9a-f]{4}", fullmatch=True),
            source=st.sampled_from(["a", "2013", "null"]),
            span=st.builds(Span, st.integers(0, 10**7), st.integers(0, 10**7)),
            exact=WORDS,
        ),
        max_size=4,
    ).map(tuple),
)


@settings(max_examples=25)
@given(LEDGERS)
def test_what_is_written_is_read_back(ledger: Ledger) -> None:
    text = HEADER + dump_yaml(as_tree(ledger))
    again = parse(parse_yaml(text, "docs/permalinks.yml"), "docs/permalinks.yml")
    assert again.pages == ledger.pages
    assert sorted(again.quotations, key=repr) == sorted(ledger.quotations, key=repr)
    assert HEADER + dump_yaml(as_tree(again)) == HEADER + dump_yaml(as_tree(parse(parse_yaml(text, ""), "")))


@pytest.mark.parametrize(
    ("written", "line"),
    [
        (
            "quotations: [x]",
            "1: an entry of 'quotations' of the ledger is not a mapping; write it as 'key: value' lines",
        ),
        (
            "quotations:\n- {id: a, start: 1, end: 2, exact: x}",
            "2: an entry of 'quotations' of the ledger has no 'source'; add 'source: ...'",
        ),
        (
            "quotations:\n- {id: a, source: b, start: one, end: 2, exact: x}",
            "2: 'start' of an entry of 'quotations' of the ledger is not a number; write a number, or null for none",
        ),
        (
            "quotations:\n- {id: a, source: b, start: 1, end: 2, exact: x, note: y}",
            "2: an entry of 'quotations' of the ledger has an unknown field 'note'; known are: end, exact, id, "
            "source, start",
        ),
        ("concepts: []", "1: 'concepts' of the ledger is not a mapping; write it as 'key: value' lines"),
        ("concept: {}", "1: the ledger has an unknown field 'concept'; known are: "),
        ("- x", "1: the ledger is not a mapping; write it as 'key: value' lines"),
        ("concepts: {a: A, a: B}", "1: 'a' stands here twice; join the two entries"),
    ],
)
def test_a_broken_ledger_is_one_line(playbook: Playbook, written: str, line: str) -> None:
    playbook.write("docs/permalinks.yml", f"{written}\n")
    (problem,) = playbook.problems()
    assert problem.startswith(f"docs/permalinks.yml:{line}")
