"""The first mention of a concept links to it, and is told there with its sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from playbook.knowledge import Concept, Knowledge, Mention, Prose
from playbook.link import MAX_MENTIONS
from playbook.model import Slug

from tests.support import LANTERNS, Playbook


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    made = Playbook(tmp_path)
    made.article(body=LANTERNS + "A hand lantern is a lantern with a handle.\n")
    return made


def links(prose: Prose) -> list[tuple[str, str]]:
    """What links where."""
    return [(piece.text, piece.concept) for piece in prose if piece.concept]


def concept(playbook: Playbook, editorial: str, name: str = "beacon") -> Concept:
    """A concept, given what the editor wrote."""
    playbook.editorial(editorial)
    return playbook.knowledge().concepts[Slug(name)]


def told(knowledge: Knowledge, name: str, kind: str) -> list[Mention]:
    """The mentions of a concept of one kind."""
    return [one for one in knowledge.concepts[Slug(name)].mentions if one.kind == kind]


def defined(text: str) -> str:
    """An editor's definition of the beacon."""
    return f"concepts:\n  beacon:\n    definition: {text}\n"


def test_the_first_mention_links_and_no_other(playbook: Playbook) -> None:
    beacon = concept(playbook, defined("Not a lantern; lanterns move, and a wick burns."))
    assert links(beacon.definition) == [("lantern", "lantern"), ("wick", "wick")]
    assert "".join(piece.text for piece in beacon.definition) == "Not a lantern; lanterns move, and a wick burns."


def test_a_page_does_not_link_to_itself(playbook: Playbook) -> None:
    assert links(concept(playbook, defined("A beacon is no lantern, and beacons stay.")).definition) == [
        ("lantern", "lantern")
    ]


def test_the_longest_name_wins(playbook: Playbook) -> None:
    beacon = concept(playbook, defined("Neither a Hand Lantern nor a lantern."))
    assert links(beacon.definition) == [("Hand Lantern", "hand-lantern"), ("lantern", "lantern")]


def test_only_whole_words_link(playbook: Playbook) -> None:
    assert links(concept(playbook, defined("A lanternlike thing with a wick-work.")).definition) == []


def test_an_alias_links_too(playbook: Playbook) -> None:
    beacon = concept(playbook, defined("It guides people on their way.") + "  lantern: {aliases: [person]}\n")
    assert links(beacon.definition) == [("people", "lantern")]


def test_one_mention_a_page_is_enough(playbook: Playbook) -> None:
    beacon = concept(
        playbook,
        defined("No lantern.")
        + "    agreement: All agree that a lantern has a wick.\n    seen_when:\n"
        + "      - {words: no wick and no hand lantern, source: brook-2020, exact: a beacon shows the harbour}\n",
    )
    assert links(beacon.definition) == [("lantern", "lantern")]
    assert links(beacon.agreement) == [("wick", "wick")]
    assert links(beacon.seen_when[0].words) == [("hand lantern", "hand-lantern")]


def test_a_mention_is_told_with_its_sentence(playbook: Playbook) -> None:
    playbook.editorial(defined('Old, i.e. from A.D. 80. It is no "lantern" at 3.5 miles! It stays.'))
    (mention,) = told(playbook.knowledge(), "lantern", "Concept")
    assert (mention.before, mention.name, mention.after) == ('It is no "', "lantern", '" at 3.5 miles!')
    assert (mention.title, mention.address, mention.quotation) == ("Beacon", "concepts/beacon/", None)


@pytest.mark.parametrize("text", ["lantern.com is a site", "Off.Lantern on", "See ...lantern", "?!lantern", "lantern"])
def test_a_sentence_without_blanks_is_told_too(playbook: Playbook, text: str) -> None:
    playbook.editorial(defined(f'"{text}"'))
    (mention,) = told(playbook.knowledge(), "lantern", "Concept")
    assert f"{mention.before}{mention.name}{mention.after}" == text


def test_contrasts_and_summaries_tell_too(playbook: Playbook) -> None:
    playbook.editorial(
        "sources:\n  brook-2020: {short: Lights, summary: Brook tells of a wick. And of oil.}\n"
        "contrasts:\n  - {a: lantern, b: beacon, difference: A wick is in one of them., reading: Read of the "
        "hand lantern.}\n"
    )
    knowledge = playbook.knowledge()
    contrast = knowledge.contrasts[Slug("beacon-vs-lantern")]
    assert links(contrast.difference) == [("wick", "wick")]
    assert links(contrast.reading) == [("hand lantern", "hand-lantern")]
    (of_contrast,) = told(knowledge, "wick", "Contrast")
    assert (of_contrast.title, of_contrast.address) == ("Lantern vs beacon", "contrasts/beacon-vs-lantern/")
    (of_source,) = told(knowledge, "wick", "Source")
    assert (of_source.title, of_source.address, of_source.after) == ("Lights", "sources/brook-2020/", ".")


def test_a_quotation_tells_of_the_concepts_it_names(playbook: Playbook) -> None:
    knowledge = playbook.knowledge()
    mentions = told(knowledge, "lantern", "Quotation")
    assert mentions
    for mention in mentions:
        assert mention.quotation is not None
        assert f"{mention.before}{mention.name}{mention.after}" == knowledge.quotations[mention.quotation].text
        assert mention.name.casefold() == "lantern"
        assert mention.address == f"q/{mention.quotation}/"


def test_a_quotation_on_the_page_itself_is_not_told_again(playbook: Playbook) -> None:
    for one in playbook.knowledge().concepts.values():
        shown = {*one.definitions, *one.quotations}
        assert not shown & {mention.quotation for mention in one.mentions}


def test_words_that_may_not_be_shown_are_not_told(playbook: Playbook) -> None:
    playbook.article(rights={"words": 0})
    assert not any(one.mentions for one in playbook.knowledge().concepts.values())


def test_a_page_tells_of_so_many_mentions(playbook: Playbook) -> None:
    lines = [f"A lamp{letter} is a lantern that keeper {letter} carries." for letter in "abcdefghijklmn"]
    playbook.article("many.txt", "\n".join(lines))
    assert len(playbook.knowledge().concepts[Slug("lantern")].mentions) == MAX_MENTIONS


def test_leads_link(playbook: Playbook) -> None:
    playbook.editorial(
        "site: {lead: Of a lantern.}\ntopics:\n  lights: {label: Lights, lead: Of a wick., concepts: [wick]}\n"
    )
    knowledge = playbook.knowledge()
    assert links(knowledge.site.lead) == [("lantern", "lantern")]
    assert links(knowledge.topics[Slug("lights")].lead) == [("wick", "wick")]
