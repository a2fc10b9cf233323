"""The editor's overlay: what it may do shows in the knowledge, what it may not do is one line with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from playbook.cli import main
from playbook.knowledge import plain
from playbook.model import Slug

from tests.support import LANTERNS, Playbook, line_of, only_contrast, quotation, shipped

BODY = LANTERNS + "A beacon is a fire on a hill.\nWhile a lantern is oil, a beacon is wood.\n"
GUARD = "Keep watch, said the guard. A torch is a light that burns in the open.\n"
PATH = "A lantern shows the path"
HARBOUR = "a beacon shows the harbour."
FIRE = "A beacon is a fire on a hill."
HAND = "Unlike a beacon, a lantern needs a hand."


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    made = Playbook(tmp_path)
    made.article(body=BODY)
    made.article("stone-2021.txt", GUARD, authors=["Ben Stone"])
    return made


def at(exact: str, source: str = "brook-2020", **more: str) -> str:
    """A place, as the overlay writes it."""
    fields = {"source": source, "exact": exact, **more}
    return "{" + ", ".join(f'{key}: "{value}"' for key, value in fields.items()) + "}"


def words(count: int) -> str:
    """So many words."""
    return " ".join(["word"] * count)


# What is malformed: what is written, the words on whose line the fault is, what is said of it.

OWN = "say it in your own words, or point to the place it stands"
MALFORMED: dict[str, tuple[str, str, str]] = {
    "no mapping": ("- concepts", "- concepts", "corpus/editorial.yml is not a mapping; write it as 'key: value' lines"),
    "an unknown section": (
        "concepts: {}\nconcept: {}",
        "concept: {}",
        "corpus/editorial.yml has an unknown field 'concept'; "
        "known are: concepts, contrasts, findings, people, site, sources, steps, topics",
    ),
    "concepts as a list": ("concepts:\n  - leader", "concepts", "not a mapping; write 'name:' and its fields below"),
    "contrasts as a mapping": ("contrasts:\n  a: b", "contrasts", "is not a list; begin each entry with '- '"),
    "a contrast that is a text": (
        "contrasts:\n  - a vs b",
        "- a vs b",
        "is not a mapping; write it as 'key: value' lines",
    ),
    "an id with a capital": (
        "concepts:\n  x: {}\n  Lantern: {}",
        "Lantern",
        "'Lantern' cannot be an id; use a-z, 0-9 and",
    ),
    "a topic's id with a blank": (
        "topics:\n  my topic: {label: A}",
        "my topic",
        "'my topic' cannot be an id; use a-z,",
    ),
    "a person's id": ("people:\n  Ada_B: {mark: AB}", "Ada_B", "'Ada_B' cannot be an id; use a-z, 0-9 and"),
    "an unknown field of a concept": (
        "concepts:\n  lantern:\n    label: Lantern\n    defintion: A light.",
        "defintion",
        "concepts 'lantern' has an unknown field 'defintion'; known are: agreement, aliases, definition, "
        "label, quotations, relations, rests_on, seen_when, unseen_when",
    ),
    "an unknown field of a contrast": (
        "contrasts:\n  - a: lantern\n    b: beacon\n    diff: x",
        "diff",
        "has an unknown field 'diff'; known are: a, b, difference, includes, other_rows, reading, rows, similarities",
    ),
    "an unknown field of a row": (
        "contrasts:\n  - a: lantern\n    b: beacon\n    rows:\n      - {name: x, c: y}",
        "{name",
        "has an unknown field 'c'; known are: a, b, both, name, note",
    ),
    "an unknown field of a finding": (
        f"findings:\n  - {at(PATH, reject='x', rejct='y')}",
        "{source",
        "has an unknown field 'rejct'; known are: concept, exact, kind, lead_in, pin, prefix, reject, rule, "
        "source, speaker, suffix",
    ),
    "an unknown field of a place": (
        f"concepts:\n  lantern:\n    quotations:\n      - {at(PATH, page='3')}",
        "{source",
        "has an unknown field 'page'; known are: exact, prefix, source, suffix",
    ),
    "an unknown field of the steps": ("steps:\n  - " + at("Trim", word="x"), "{source", "has an unknown field 'word'"),
    "an unknown field of a source": (
        "sources:\n  brook-2020: {title: x}",
        "brook-2020",
        "unknown field 'title'; known are: cite,",
    ),
    "an unknown field of a person": (
        "people:\n  ada-brook: {mark: A, name: Ada}",
        "ada-brook",
        "field 'name'; known are: mark",
    ),
    "an unknown field of a topic": (
        "topics:\n  lights: {label: A, x: y}",
        "lights",
        "unknown field 'x'; known are: concepts",
    ),
    "an unknown field of the site": (
        "site:\n  title: x",
        "title",
        "unknown field 'title'; known are: headline, lead, pairs,",
    ),
    "an unknown field of an inclusion": (
        "contrasts:\n  - a: lantern\n    b: beacon\n    includes:\n      - {a: x, b: y, c: z}",
        "{a: x",
        "has an unknown field 'c'; known are: a, b",
    ),
    "an unknown relation": (
        "concepts:\n  lantern:\n    relations:\n      broader: [beacon]\n      cousin: [beacon]",
        "cousin",
        "'cousin' is no relation; known are: broader, narrower, part-of, has-part, opposite, see-also",
    ),
    "relations as a list": (
        "concepts:\n  lantern:\n    relations: [beacon]",
        "relations",
        "is not a mapping; write it as",
    ),
    "an alias that is a mapping": (
        "concepts:\n  lantern:\n    aliases: [{a: b}]",
        "aliases",
        "not a text; write plain text",
    ),
    "a definition that is a list": (
        "concepts:\n  lantern:\n    definition: [a]",
        "definition",
        "is not a text; write one line",
    ),
    "a long definition": (
        f"concepts:\n  lantern:\n    label: Lantern\n    definition: {words(31)}",
        "definition",
        "'definition' of concepts 'lantern' has 31 words; write at most 30",
    ),
    "a long difference": (
        f"contrasts:\n  - a: lantern\n    b: beacon\n    difference: {words(31)}",
        "difference",
        "has 31 words; write at most 30",
    ),
    "a long summary": (
        f"sources:\n  brook-2020:\n    short: x\n    summary: {words(81)}",
        "summary",
        "'summary' of sources 'brook-2020' has 81 words; write at most 80",
    ),
    "a topic without a label": (
        "topics:\n  lights: {lead: Of light.}",
        "lights",
        "topics 'lights' has no 'label'; add",
    ),
    "a person without a mark": (
        "people:\n  ada-brook: {}",
        "ada-brook",
        "people 'ada-brook' has no 'mark'; add 'mark: ...'",
    ),
    "a contrast without a side": ("contrasts:\n  - a: lantern", "- a: lantern", "has no 'b'; add 'b: ...'"),
    "a row without a name": (
        f"contrasts:\n  - a: lantern\n    b: beacon\n    rows:\n      - both: {at(HAND)}",
        "- both",
        "has no 'name'; add 'name: ...'",
    ),
    "a place without a source": (
        "findings:\n  - {exact: x, reject: y}",
        "{exact",
        "has no 'source'; add 'source: ...'",
    ),
    "a place without words": (
        "findings:\n  - {source: brook-2020, reject: y}",
        "{source",
        "has no 'exact'; add 'exact: ...'",
    ),
    "a sign without words": (
        f"concepts:\n  lantern:\n    seen_when:\n      - {at(PATH)}",
        "{source",
        "has no 'words'; say the sign in your own words",
    ),
    "a decision that decides nothing": (
        f"findings:\n  - {at(PATH)}",
        "{source",
        "an entry of 'findings' of corpus/editorial.yml decides nothing; add reject, pin, concept, speaker or lead_in",
    ),
    "other rows": (
        "contrasts:\n  - a: lantern\n    b: beacon\n    other_rows: leave",
        "other_rows",
        "other_rows is 'leave'; write 'leave out', or nothing",
    ),
    "a field twice": (
        "concepts:\n  lantern: {}\n  beacon: {}\n  lantern: {}",
        "  lantern: {}\n$",
        "'lantern' stands here twice;",
    ),
    "broken YAML": (
        "concepts:\n  lantern: {label: [}",
        "lantern",
        "broken YAML: did not find expected node content; mend",
    ),
    "an encoding": (
        "concepts:\n  lantern: {label: \x92}",
        "lantern",
        "byte 0x92 is not UTF-8; save the file in the UTF-8",
    ),
}
QUOTES: dict[str, str] = {
    "site lead": "site:\n  lead: X",
    "site headline": "site:\n  headline: X",
    "source summary": "sources:\n  brook-2020:\n    summary: X",
    "topic lead": "topics:\n  lights:\n    label: A\n    lead: X",
    "topic label": "topics:\n  lights:\n    label: X",
    "definition": "concepts:\n  lantern:\n    definition: X",
    "agreement": "concepts:\n  lantern:\n    agreement: X",
    "difference": "contrasts:\n  - a: lantern\n    b: beacon\n    difference: X",
    "reading": "contrasts:\n  - a: lantern\n    b: beacon\n    reading: X",
    "row name": f"contrasts:\n  - a: lantern\n    b: beacon\n    rows:\n      - both: {at(HAND)}\n        name: X",
    "row note": f"contrasts:\n  - a: lantern\n    b: beacon\n    rows:\n      - both: {at(HAND)}\n"
    "        name: a\n        note: X",
    "step": "steps:\n  - source: brook-2020\n    exact: Fill it with oil.\n    words:\n      - a\n      - X\n      - b",
    "title of steps": "steps:\n  - source: brook-2020\n    exact: Fill it with oil.\n    title: X",
    "lead-in": f"findings:\n  - source: brook-2020\n    exact: {PATH}\n    lead_in: X",
    "sign": f"concepts:\n  lantern:\n    seen_when:\n      - source: brook-2020\n        exact: {PATH}\n"
    "        words: X",
}


@pytest.mark.parametrize("name", MALFORMED)
def test_what_is_malformed_is_one_line(playbook: Playbook, name: str) -> None:
    written, where, wrong = MALFORMED[name]
    raw = f"# What the editor decides.\n{written}\n"
    line = raw.count("\n") if where.endswith("$") else line_of(raw, where)
    playbook.write("corpus/editorial.yml", raw.replace("\x92", "¤").encode().replace("¤".encode(), b"\x92"))
    (problem,) = playbook.problems()
    assert problem.startswith(f"corpus/editorial.yml:{line}: ")
    assert wrong in problem


@pytest.mark.parametrize("where", QUOTES)
def test_own_words_quote_nobody(playbook: Playbook, where: str) -> None:
    written = QUOTES[where].replace("X", "'He said “keep it low” twice.'")
    playbook.editorial(written)
    (problem,) = playbook.problems()
    assert problem.startswith(f"corpus/editorial.yml:{line_of(written, 'He said')}: '")
    assert problem.endswith(f"quotes three words or more; {OWN}")


@pytest.mark.parametrize(
    "text", ["“keep it low”", '"keep it low"', "«keep it low»", "„keep it low“", "‘don’t keep it low’"]
)
def test_whatever_marks_they_stand_in(playbook: Playbook, text: str) -> None:
    playbook.editorial(f"concepts:\n  lantern:\n    definition: >-\n      As he says, {text}\n")
    (problem,) = playbook.problems()
    assert problem == f"corpus/editorial.yml:3: 'definition' of concepts 'lantern' quotes three words or more; {OWN}"


@pytest.mark.parametrize(
    "text",
    [
        "Neither “low light” nor “dark”, and no “lamp” at all.",
        'Some 5" wide, 6" high and 7" deep.',
        "The keepers’ own light, the masters’ too.",
        "It's what isn't there that's dark.",
        "‘Low light’, they’d say.",
    ],
)
def test_scare_quotes_inches_and_apostrophes_are_no_quotation(playbook: Playbook, text: str) -> None:
    playbook.editorial(f"concepts:\n  lantern:\n    definition: >-\n      {text}\n")
    assert playbook.problems() == []


def test_thirty_words_are_not_too_many(playbook: Playbook) -> None:
    playbook.editorial(
        f"sources: {{brook-2020: {{summary: {words(80)}}}}}\nconcepts: {{lantern: {{definition: {words(30)}}}}}\n"
    )
    assert playbook.problems() == []


def test_everything_that_is_malformed_is_told_at_once(playbook: Playbook) -> None:
    playbook.editorial("concepts:\n  Lantern:\n    relations: {cousin: [x]}\n    colour: red\ncontrast: []\n")
    assert [problem.split(":")[1] for problem in playbook.problems()] == ["2", "3", "4", "5"]


# What fits nothing

STRAY: dict[str, tuple[str, str, str]] = {
    "a concept": (
        "concepts:\n  lantern: {}\n  cheese:\n    definition: Food.",
        "cheese",
        "concept 'cheese' fits nothing found; mend its label, or delete the entry",
    ),
    "an alias": (
        "concepts:\n  lantern:\n    aliases:\n      - light\n      - cheese",
        "- cheese",
        "'cheese' stands in no source; mend the spelling or delete the alias",
    ),
    "a name of two concepts": (
        "concepts:\n  lantern: {}\n  lamp:\n    label: Light\n    aliases: [lanterns]",
        "aliases",
        "'lanterns' is a name of 'lamp' and of 'lantern'; give it to one of the two",
    ),
    "a relation": (
        "concepts:\n  lantern:\n    relations:\n      opposite: [beacon]\n      broader: [cheese]",
        "broader",
        "'cheese' is no concept with a page; use the id of a concept that has one",
    ),
    "a contrast": (
        "contrasts:\n  - {a: lantern, b: beacon}\n  - {a: lantern, b: wick}",
        "{a: lantern, b: wick",
        "no source sets 'lantern' against 'wick'; mend the two sides, or delete the entry",
    ),
    "a contrast twice": (
        "contrasts:\n  - {a: lantern, b: beacon}\n  - {a: beacon, b: lanterns}",
        "{a: beacon",
        "'beacon' is set against 'lanterns' in an entry above; join the two entries",
    ),
    "a row of no finding": (
        "contrasts:\n  - a: lantern\n    b: beacon\n    rows:\n      - name: Work\n        a: "
        + at("the keeper of the north light"),
        "a: {",
        "nothing was found at 'the keeper of the north light' of corpus/brook-2020.txt; "
        "see 'playbook extract' for what was found there, or delete the entry",
    ),
    "a row of words that are not there": (
        "contrasts:\n  - a: lantern\n    b: beacon\n    rows:\n      - name: Work\n        a: "
        + at("A lantern shows the way"),
        "a: {",
        "'A lantern shows the way' is not in corpus/brook-2020.txt; copy the words from the article, letter for letter",
    ),
    "a row without a cell": (
        "contrasts:\n  - a: lantern\n    b: beacon\n    rows:\n      - name: Work",
        "- name",
        "row 'Work' has no cell; give it 'a', 'b' or 'both' with source and exact words",
    ),
    "a similarity that is none": (
        f"contrasts:\n  - a: lantern\n    b: beacon\n    similarities:\n      - {at(FIRE)}",
        "{source",
        f"nothing was found at '{FIRE}' of corpus/brook-2020.txt; see 'playbook extract'",
    ),
    "a rejection": (
        f"findings:\n  - {at('a light that one', reject='x')}\n  - {at(PATH, reject='x')}",
        "{source",
        "nothing was found at 'a light that one' of corpus/brook-2020.txt; see 'playbook extract'",
    ),
    "a pin": (
        f"findings:\n  - {at('No such words', pin='x')}",
        "{source",
        "'No such words' is not in corpus/brook-2020.txt; copy the words from the article, letter for letter",
    ),
    "a kind": (
        f"findings:\n  - {at(FIRE, pin='x', kind='steps')}",
        "{source",
        f"nothing was found at '{FIRE}' of corpus/brook-2020.txt; see",
    ),
    "a kind that is none": (
        f"findings:\n  - {at(FIRE, pin='x', kind='poem')}",
        "{source",
        "'poem' is no kind of finding; known are: definition, contrast, similarity, claim, quote, steps",
    ),
    "a rule": (
        f"findings:\n  - {at(FIRE, pin='x', rule='opposition_but')}",
        "{source",
        f"nothing was found at '{FIRE}' of corpus/brook-2020.txt; see",
    ),
    "a move of what is no definition": (
        f"findings:\n  - {at(HAND, concept='lantern')}",
        "{source",
        f"the finding at '{HAND}' is no definition; take 'concept' out: only a definition can be moved",
    ),
    "a place with other words before it": (
        f"findings:\n  - {at(FIRE, pin='x', prefix='oil.')}",
        "{source",
        f"'{FIRE}' is not in corpus/brook-2020.txt; copy",
    ),
    "a source of a place": (
        f"findings:\n  - {at(PATH, 'brook-2019', pin='x')}",
        "{source",
        "there is no source 'brook-2019'; known are: brook-2020, stone-2021",
    ),
    "a place a definition rests on": (
        f"concepts:\n  lantern:\n    definition: A light.\n    rests_on:\n      - {at('No such words')}",
        "{source",
        "'No such words' is not in corpus/brook-2020.txt; copy",
    ),
    "a place of a sign": (
        "concepts:\n  lantern:\n    unseen_when:\n      - {words: x, source: stone-2021, exact: No such}",
        "{words",
        "'No such' is not in corpus/stone-2021.txt; copy",
    ),
    "a chosen quotation": (
        f"concepts:\n  lantern:\n    quotations:\n      - {at('the keeper of the north light')}",
        "{source",
        "nothing was found at 'the keeper of the north light' of corpus/brook-2020.txt; see",
    ),
    "steps": (
        f"steps:\n  - {at(FIRE)}",
        "{source",
        f"nothing was found at '{FIRE}' of corpus/brook-2020.txt; see",
    ),
    "too few steps": (
        "steps:\n  - source: brook-2020\n    exact: Fill it with oil.\n    words: [Fill, Light]",
        "- source",
        "2 steps are named, 3 were found; name each step once, in order",
    ),
    "steps of no concept": (
        "steps:\n  - source: brook-2020\n    exact: Fill it with oil.\n    concepts: [lantern, cheese]",
        "concepts",
        "'cheese' is no concept; use the id of a concept",
    ),
    "steps of no contrast": (
        "steps:\n  - source: brook-2020\n    exact: Fill it with oil.\n    contrasts: [lantern-vs-beacon]",
        "contrasts",
        "'lantern-vs-beacon' is no contrast; known are: beacon-vs-lantern, lighting-vs-signalling",
    ),
    "a member of a topic": (
        "topics:\n  lights:\n    label: Lights\n    concepts:\n      - lantern\n      - cheese",
        "- cheese",
        "'cheese' is no concept with a page; use the id of a concept that has one",
    ),
    "a member of two topics": (
        "topics:\n  lights: {label: A, concepts: [lantern]}\n  fires:\n    label: B\n    concepts: [lantern]",
        "concepts: [lantern]\n",
        "'lantern' is in topic 'lights' too; leave it in one of the two",
    ),
    "a source": (
        "sources:\n  brook-2020: {}\n  brook-2019: {short: x}",
        "brook-2019",
        "there is no source 'brook-2019'; known are: brook-2020, stone-2021",
    ),
    "a person": (
        "people:\n  nick-niesen: {mark: NN}",
        "nick-niesen",
        "'nick-niesen' is no author and no speaker; known are: ada-brook, ben-stone, mara-vale",
    ),
    "a thesis": (
        "site:\n  headline: x\n  thesis: lantern-vs-beacon",
        "thesis",
        "'lantern-vs-beacon' is no contrast with a page; known are: beacon-vs-lantern, lighting-vs-signalling",
    ),
    "a term of the home page": (
        "site:\n  terms:\n    - lantern\n    - cheese",
        "- cheese",
        "'cheese' is no concept with a page; known are: beacon, lantern,",
    ),
    "a pair of the home page": (
        "site:\n  pairs: [x-vs-y]",
        "pairs",
        "'x-vs-y' is no contrast with a page; known are: ",
    ),
    "a speaker whom the text does not name": (
        f"findings:\n  - {at(FIRE, speaker='Albert Einstein')}",
        "{source",
        "'Albert Einstein' is neither an author of corpus/brook-2020.txt nor named in it; name the speaker "
        "as the article does",
    ),
    "a speaker who is half a name": (
        f"findings:\n  - {at(FIRE, speaker='Mara Va')}",
        "{source",
        "'Mara Va' is neither an author of corpus/brook-2020.txt nor named in it; name the speaker as the article does",
    ),
    "an author of another article": (
        f"findings:\n  - {at(FIRE, speaker='Ben Stone')}",
        "{source",
        "'Ben Stone' is neither an author of corpus/brook-2020.txt nor named in it;",
    ),
}


@pytest.mark.parametrize("name", STRAY)
def test_what_fits_nothing_is_one_line(playbook: Playbook, name: str) -> None:
    written, where, wrong = STRAY[name]
    raw = f"# What the editor decides.\n{written}\n"
    playbook.editorial(raw)
    (problem,) = playbook.problems()
    assert problem.startswith(f"corpus/editorial.yml:{line_of(raw, where)}: {wrong}")


def test_everything_that_fits_nothing_is_told_at_once(playbook: Playbook) -> None:
    playbook.editorial(
        "site: {thesis: x-vs-y}\nsources: {none: {}}\npeople: {nobody: {mark: NB}}\n"
        "topics: {t: {label: T, concepts: [z]}}\n"
        f"concepts: {{cheese: {{}}}}\ncontrasts: [{{a: p, b: q}}]\nsteps: [{at(FIRE)}]\n"
        f"findings: [{at('No', reject='x')}]\n"
    )
    assert [problem.split(":")[1] for problem in playbook.problems()] == [str(line) for line in range(1, 9)]


# What reads differently by now


CHANGED = f"findings:\n  - {at('A beacon is a fire', pin='x')}\n"
NOW = f"corpus/editorial.yml:2: the finding here now reads '{FIRE}'; look at it again and copy its words"


def test_a_finding_that_changed_is_a_warning(playbook: Playbook) -> None:
    playbook.editorial(CHANGED)
    assert playbook.problems() == []
    assert playbook.remarks() == [NOW]
    assert quotation(playbook.knowledge(), FIRE).pinned


def test_a_warning_is_an_error_where_one_is_strict(
    playbook: Playbook, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    playbook.editorial(CHANGED)
    monkeypatch.chdir(playbook.root)
    assert main(["build", "--strict"]) == 1
    assert NOW in capsys.readouterr().err.splitlines()
    assert not playbook.site.exists()


def test_a_join_of_nothing_is_a_warning(playbook: Playbook) -> None:
    playbook.editorial("contrasts:\n  - a: lantern\n    b: beacon\n    includes:\n      - {a: lantern, b: cheese}\n")
    assert playbook.remarks() == [
        "corpus/editorial.yml:5: no source sets 'lantern' against 'cheese'; mend the two sides, or delete the line"
    ]


def test_nothing_is_said_where_all_is_well(playbook: Playbook) -> None:
    playbook.editorial("")
    assert playbook.remarks() == []


# What an editor may do


def test_a_finding_is_rejected(playbook: Playbook) -> None:
    playbook.editorial(f"findings:\n  - {at(FIRE, reject='a poor one')}\n")
    knowledge = playbook.knowledge()
    assert FIRE not in {one.text for one in knowledge.quotations.values()}
    assert len(knowledge.concepts[Slug("beacon")].definitions) == 1


def test_one_kind_of_finding_is_rejected_and_another_stays(playbook: Playbook) -> None:
    light = "A lantern is a light that one person carries."
    playbook.editorial(f"findings:\n  - {at(light, reject='not one of the rows', kind='contrast')}\n")
    one = quotation(playbook.knowledge(), light)
    assert one.roles == ("definition",)


def test_a_finding_is_pinned_to_the_first_place(playbook: Playbook) -> None:
    before = playbook.knowledge()
    assert before.quotations[before.concepts[Slug("beacon")].definitions[0]].text != FIRE
    playbook.editorial(f"findings:\n  - {at(FIRE, pin='the best')}\n")
    after = playbook.knowledge()
    assert after.quotations[after.concepts[Slug("beacon")].definitions[0]].text == FIRE


def test_a_definition_moves_to_another_concept(playbook: Playbook) -> None:
    playbook.editorial(f"findings:\n  - {at(FIRE, concept='wick')}\n")
    knowledge = playbook.knowledge()
    moved = quotation(knowledge, FIRE).id
    assert moved in knowledge.concepts[Slug("wick")].definitions
    assert moved not in knowledge.concepts[Slug("beacon")].definitions


def test_a_finding_has_a_speaker_whom_the_article_names(playbook: Playbook) -> None:
    playbook.editorial(f"findings:\n  - {at(FIRE, speaker='Mara Vale')}\n  - {at(HAND, speaker='the keeper')}\n")
    knowledge = playbook.knowledge()
    named, unnamed = quotation(knowledge, FIRE).attribution, quotation(knowledge, HAND).attribution
    assert (named.kind, named.name, named.person) == ("speaker", "Mara Vale", "mara-vale")
    assert (unnamed.kind, unnamed.name, unnamed.person) == ("speaker", "the keeper", None)


def test_speech_is_given_back_to_the_author(playbook: Playbook) -> None:
    said = "Keep the flame low,"
    assert quotation(playbook.knowledge(), said).attribution.name == "Mara Vale"
    playbook.editorial(f"findings:\n  - {at(said, speaker='Ada Brook')}\n")
    one = quotation(playbook.knowledge(), said).attribution
    assert (one.kind, one.name, one.person) == ("author", "Ada Brook", "ada-brook")


def test_a_lead_in_stands_before_one_quotation(playbook: Playbook) -> None:
    same = "A lantern is a light that one person carries."
    playbook.article("twin.txt", BODY, authors=["Cleo Marsh"])
    playbook.editorial(f"findings:\n  - {at(same, lead_in='Of the smallest light:')}\n")
    led = {one.source: one.lead_in for one in playbook.knowledge().quotations.values() if one.text == same}
    assert led == {"brook-2020": "Of the smallest light:", "twin": ""}


def test_spellings_become_one_concept(playbook: Playbook) -> None:
    playbook.editorial("concepts:\n  lantern: {label: Hand light, aliases: [torch, lantern]}\n")
    knowledge = playbook.knowledge()
    lantern = knowledge.concepts[Slug("lantern")]
    assert (lantern.label, lantern.aliases) == ("Hand light", ("torch", "lantern"))
    assert "torch" not in knowledge.concepts
    assert lantern.sources == ("brook-2020", "stone-2021")
    assert knowledge.contrasts[Slug("beacon-vs-lantern")].a.label == "Hand light"


def test_own_words_stand_beside_the_sources(playbook: Playbook) -> None:
    playbook.editorial(
        "site: {headline: Lights and fires, lead: For keepers., queries: [oil], terms: [wick], pairs: "
        "[beacon-vs-lantern]}\n"
        "sources: {brook-2020: {short: Lanterns, cite: Brook, summary: She tells of light.}}\n"
        "people: {ada-brook: {mark: A}}\n"
        "concepts:\n  lantern:\n    definition: A small light.\n    agreement: All agree.\n"
        f"    rests_on:\n      - {at('one person carries')}\n    quotations:\n      - {at(HAND)}\n"
        f"    seen_when:\n      - {at(PATH, words='somebody walks')}\n    unseen_when:\n"
        f"      - {at(FIRE, words='it burns')}\n"
        "contrasts:\n  - {a: lantern, b: beacon, difference: One moves., reading: Read both.}\n"
    )
    knowledge = playbook.knowledge()
    site, source, lantern = knowledge.site, knowledge.sources[Slug("brook-2020")], knowledge.concepts[Slug("lantern")]
    contrast = knowledge.contrasts[Slug("beacon-vs-lantern")]
    assert (site.headline, plain(site.lead), site.queries) == ("Lights and fires", "For keepers.", ("oil",))
    assert (site.terms, site.pairs) == (("wick",), ("beacon-vs-lantern",))
    assert (source.short, source.cite, plain(source.summary)) == ("Lanterns", "Brook", "She tells of light.")
    assert knowledge.people[Slug("ada-brook")].mark == "A"
    assert (plain(lantern.definition), plain(lantern.agreement)) == ("A small light.", "All agree.")
    (rests,) = lantern.rests_on
    assert (rests.source, rests.paragraph) == ("brook-2020", 1)
    assert rests.quotation in lantern.definitions
    assert quotation(knowledge, HAND).id == lantern.quotations[0]
    assert [(plain(one.words), one.cite.paragraph) for one in lantern.seen_when] == [("somebody walks", 2)]
    assert [plain(one.words) for one in lantern.unseen_when] == ["it burns"]
    assert (plain(contrast.difference), plain(contrast.reading)) == ("One moves.", "Read both.")


ROWS = f"""\
contrasts:
  - a: beacon
    b: lantern
    rows:
      - name: What it takes
        both: {at(HAND)}
      - name: What it shows
        note: by night
        a: {at(HARBOUR)}
        b: {at(PATH)}
"""


def test_rows_have_the_editors_names_and_order(playbook: Playbook) -> None:
    playbook.editorial(ROWS)
    knowledge = playbook.knowledge()
    contrast = knowledge.contrasts[Slug("beacon-vs-lantern")]
    assert contrast.title == "Beacon vs lantern"
    first, second, *others = contrast.rows
    assert (first.name, first.note) == ("What it takes", "")
    assert first.both == quotation(knowledge, HAND).id
    assert (second.name, second.note) == ("What it shows", "by night")
    assert [knowledge.quotations[one].text for one in (second.a, second.b) if one] == [HARBOUR, PATH]
    assert {one.name for one in others} == {"Brook 2020"}


def test_other_rows_are_left_out(playbook: Playbook) -> None:
    playbook.editorial(f"{ROWS}    other_rows: leave out\n")
    assert [row.name for row in playbook.knowledge().contrasts[Slug("beacon-vs-lantern")].rows] == [
        "What it takes",
        "What it shows",
    ]


def test_a_similarity_is_added(playbook: Playbook) -> None:
    playbook.editorial(
        "contrasts:\n  - a: signalling\n    b: lighting\n    similarities:\n"
        f"      - {at('Both a lantern and a beacon need oil.')}\n"
    )
    knowledge = playbook.knowledge()
    (shared,) = knowledge.contrasts[Slug("lighting-vs-signalling")].similarities
    assert knowledge.quotations[shared].text == "Both a lantern and a beacon need oil."


def test_a_pair_is_told_on_the_page_of_another(playbook: Playbook) -> None:
    playbook.editorial(
        "contrasts:\n  - a: lantern\n    b: beacon\n    includes:\n      - {a: signalling, b: lighting}\n"
        "      - {a: x, b: y}\n"
    )
    knowledge = playbook.knowledge()
    assert only_contrast(knowledge).id == "beacon-vs-lantern"
    (position,) = only_contrast(knowledge).positions
    assert position.relation == "different-from"


def test_concepts_have_a_topic(playbook: Playbook) -> None:
    playbook.editorial(
        "topics:\n  fires: {label: Fires}\n  lights: {label: Lights, lead: Of light., concepts: [wick, lantern]}\n"
    )
    knowledge = playbook.knowledge()
    assert [(one.label, one.concepts) for one in knowledge.topics.values()] == [
        ("Fires", ()),
        ("Lights", ("wick", "lantern")),
    ]
    assert plain(knowledge.topics[Slug("lights")].lead) == "Of light."
    assert knowledge.concepts[Slug("wick")].topic == "lights"
    assert knowledge.concepts[Slug("beacon")].topic is None


@pytest.mark.parametrize(
    ("kind", "inverse"),
    [
        ("broader", "narrower"),
        ("narrower", "broader"),
        ("part-of", "has-part"),
        ("has-part", "part-of"),
        ("opposite", "opposite"),
        ("see-also", "see-also"),
    ],
)
def test_a_relation_has_its_inverse(playbook: Playbook, kind: str, inverse: str) -> None:
    playbook.editorial(f"concepts:\n  wick:\n    relations: {{{kind}: [lantern, the beacons]}}\n")
    concepts = playbook.knowledge().concepts
    assert concepts[Slug("wick")].related == ((kind, "beacon"), (kind, "lantern"))
    assert concepts[Slug("lantern")].related == concepts[Slug("beacon")].related == ((inverse, "wick"),)


def test_a_compound_is_narrower_than_its_head(playbook: Playbook) -> None:
    playbook.article("more.txt", "A storm lantern is a lantern that no wind puts out.\n")
    concepts = playbook.knowledge().concepts
    assert concepts[Slug("storm-lantern")].related == (("broader", "lantern"),)
    assert concepts[Slug("lantern")].related == (("narrower", "storm-lantern"),)


def test_steps_are_told_in_own_words(playbook: Playbook) -> None:
    playbook.editorial(
        "steps:\n  - source: brook-2020\n    exact: Fill it with oil.\n    title: three steps to light\n"
        "    concepts: [wick]\n    contrasts: [beacon-vs-lantern]\n    words: [Oil., Wick., Fire.]\n"
    )
    knowledge = playbook.knowledge()
    (steps,) = knowledge.concepts[Slug("wick")].steps
    assert knowledge.contrasts[Slug("beacon-vs-lantern")].steps == (steps,)
    assert knowledge.concepts[Slug("lantern")].steps == ()
    assert (steps.title, [plain(one.words) for one in steps.steps]) == (
        "Three steps to light",
        ["Oil.", "Wick.", "Fire."],
    )
    assert [one.quotation for one in steps.steps] == [None, None, None]
    assert not any(one.text.startswith("Fill it") for one in knowledge.quotations.values())


def test_steps_without_own_words_are_quoted(playbook: Playbook) -> None:
    knowledge = playbook.knowledge()
    (steps,) = knowledge.concepts[Slug("lantern")].steps
    assert steps.title == "Light a lantern"
    texts = [knowledge.quotations[one.quotation].text for one in steps.steps if one.quotation]
    assert texts == ["Fill it with oil.", "Trim the wick.", "Strike a match."]


def test_a_place_is_found_whatever_its_quotation_marks(playbook: Playbook) -> None:
    playbook.article("curly.txt", "A lamp isn’t a light; a lamp is a “dark” thing that waits for oil.\n")
    playbook.editorial(
        "concepts:\n  lantern:\n    rests_on:\n"
        '      - {source: curly, exact: "isn\'t a light; a lamp is a \\"dark\\""}\n'
    )
    (cite,) = playbook.knowledge().concepts[Slug("lantern")].rests_on
    assert cite.source == "curly"


def test_of_words_that_stand_twice_those_with_the_prefix_are_meant(playbook: Playbook) -> None:
    playbook.article("twice.txt", "First. A beacon is a fire on a hill.\nSecond. A beacon is a fire on a hill.\n")
    for prefix, paragraph in (("First.", 1), ("Second.", 2)):
        playbook.editorial(f"concepts:\n  beacon:\n    rests_on:\n      - {at(FIRE, 'twice', prefix=prefix)}\n")
        (cite,) = playbook.knowledge().concepts[Slug("beacon")].rests_on
        assert cite.paragraph == paragraph


def test_an_empty_overlay_is_allowed(playbook: Playbook) -> None:
    playbook.editorial("")
    empty = playbook.knowledge()
    (playbook.root / "corpus/editorial.yml").unlink()
    assert playbook.knowledge() == empty
    playbook.editorial("# nothing yet\nconcepts:\nsite:\n")
    assert playbook.knowledge() == empty


def test_a_name_without_fields_is_enough_for_a_page(playbook: Playbook) -> None:
    playbook.editorial("concepts:\n  lantern:\n")
    assert "lantern" in playbook.knowledge().concepts


@pytest.mark.parametrize(
    "gone", ["hunter-2013", "hunter-2014", "hunter-2019", "filson-2006", "cutter-sales-leadership"]
)
def test_an_article_that_is_taken_out_leaves_errors_and_no_traceback(tmp_path: Path, gone: str) -> None:
    playbook = shipped(tmp_path)
    (playbook.root / f"corpus/{gone}.txt").unlink()
    problems = playbook.problems()
    assert problems
    assert all(line.startswith("corpus/editorial.yml:") for line in problems)
