"""Every promise of the built site has a site that keeps it and one that breaks it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from playbook.check import check
from playbook.errors import Problem
from playbook.model import Article, Markup, Record, Rights, Slug

CASES = Path(__file__).parent / "cases" / "check"
ADDRESS = "https://lights.example/playbook/"
PUBLISHED = ("", "concepts/lantern/", "concepts/lantern/#definition", "lamp/", "search/search_index.json")
CONCEPT = "concepts/lantern/index.html"
BROOK = "sources/brook-2020/index.html"


def article(name: str, author: str, title: str, statement: str | None = None) -> Article:
    """An article of the cases."""
    markup: Markup = "markdown" if name.endswith(".md") else "text"
    return Article(
        slug=Slug(name.partition(".")[0]),
        path=f"corpus/{name}",
        markup=markup,
        body=(CASES / "corpus" / name).read_text(encoding="utf-8"),
        record=Record(title=title, authors=(author,), rights=Rights(statement=statement)),
    )


NOTICE = "© 2020 Ada Brook. All rights reserved to the keepers of the northern lights."
ARTICLES: Mapping[str, Article] = {
    "brook-2020": article("brook-2020.txt", "Ada Brook", "Lanterns and beacons", NOTICE),
    "stone-2021": article("stone-2021.md", "Ben Stone", "On keeping a light"),
}


class Built:
    """A copy of the built site that a test may spoil."""

    def __init__(self, site: Path) -> None:
        self.site = shutil.copytree(CASES / "site", site)
        self.knowledge: dict[str, Any] = json.loads((CASES / "knowledge.json").read_text(encoding="utf-8"))

    def change(self, path: str, old: str, new: str, count: int = 1) -> None:
        """Write something else where `old` stands first; it must stand there."""
        text = (self.site / path).read_text(encoding="utf-8")
        assert old in text
        (self.site / path).write_text(text.replace(old, new, count), encoding="utf-8")

    def source(self, name: str) -> dict[str, Any]:
        """What knowledge.json says of a source."""
        found: dict[str, Any] = next(one for one in self.knowledge["sources"] if one["id"] == name)
        return found

    def quotation(self, name: str) -> dict[str, Any]:
        """What knowledge.json says of a quotation."""
        found: dict[str, Any] = next(one for one in self.knowledge["quotations"] if one["id"] == name)
        return found

    def problems(self, site_url: str = ADDRESS) -> list[Problem]:
        """What the check finds."""
        return check(self.site, self.knowledge, ARTICLES, PUBLISHED, site_url)


@pytest.fixture
def built(tmp_path: Path) -> Built:
    """A fresh copy."""
    return Built(tmp_path / "site")


def only(problems: list[Problem], wrong: str) -> Problem:
    """The one problem that says so; every problem says so where there are more."""
    assert problems, f"nothing was found where '{wrong}' should be"
    assert all(wrong in one.wrong for one in problems), "\n".join(map(str, problems))
    return problems[0]


def test_a_site_that_keeps_every_promise_passes(built: Built) -> None:
    assert built.problems() == []


def test_a_site_without_pages_does_not_pass(tmp_path: Path, built: Built) -> None:
    (tmp_path / "none").mkdir()
    assert "the site has no pages" in {one.wrong for one in check(tmp_path / "none", built.knowledge, ARTICLES)}


def test_a_file_without_html_does_not_pass(built: Built) -> None:
    (built.site / "about/empty.html").write_text("\n")
    assert only(built.problems(), "no HTML").path == "about/empty.html"


def test_problems_are_sorted_and_point_at_the_line(built: Built) -> None:
    built.change(CONCEPT, "the step before you.</p>", "the steps before you.</p>")
    built.change("index.html", "<h2>The thesis</h2>", "<h2>The thesis</h2><h1>Again</h1>")
    problems = built.problems()
    assert problems == sorted(problems)
    text = (built.site / CONCEPT).read_text(encoding="utf-8")
    line = text[: text.index("<blockquote")].count("\n") + 1
    assert [(one.path, one.line) for one in problems if "reads" in one.wrong] == [(CONCEPT, line)]


# One row a promise: the file, what stands there, what is written instead, what the check says.
SPOILED: Mapping[str, tuple[str, str, str, str]] = {
    "a letter of a quotation": (CONCEPT, "lights the step before you.</p>", "lights the stop before you.</p>", "reads"),
    "its punctuation": (CONCEPT, "lights the step before you.</p>", "lights the step before you</p>", "reads"),
    "an escape shown twice": (CONCEPT, "is R&amp;D at", "is R&amp;amp;D at", "reads"),
    "a Markdown mark left standing": (CONCEPT, "A keeper is", "A *keeper* is", "reads"),
    "a gap inside the element": (CONCEPT, "before you.</p>", "before you. [...]</p>", "reads"),
    "a place outside the body": (CONCEPT, "brook-2020:22-59", "brook-2020:22-99999", "no article holds the place"),
    "a source that is none": (CONCEPT, "brook-2020:22-59", "brook-2019:22-59", "no article holds the place"),
    "a place that is none": (CONCEPT, "brook-2020:22-59", "brook-2020", "no article holds the place"),
    "another element": (
        CONCEPT,
        '<q data-quote="brook-2020:60-103">A beacon shows the shore you are bound for.</q>',
        '<i data-quote="brook-2020:60-103">A beacon shows the shore you are bound for.</i>',
        "stands in",
    ),
    "an unknown stretch": (
        CONCEPT,
        'brook-2020:60-103">A beacon shows the shore you are bound for.',
        'brook-2020:22-103">A lantern lights the step before you. A beacon shows the shore you are bound for.',
        "none that knowledge.json lists",
    ),
    "another address": (CONCEPT, 'cite="https://example.org/lanterns"', 'cite="https://example.org/"', "cites"),
    "an address of a source that has none": (
        CONCEPT,
        'data-quote="stone-2021:22-137"',
        'data-quote="stone-2021:22-137" cite="https://example.org/"',
        "cites",
    ),
    "no name": (BROOK, '<span class="pb-who">Ada Brook</span>', "<span>Ada Brook</span>", "names nobody"),
    "another name": (BROOK, 'class="pb-who">Ada Brook<', 'class="pb-who">Ben Stone<', "is ascribed to 'Ben Stone'"),
    "the author for the speaker": (
        BROOK,
        'class="pb-who">a pilot<',
        'class="pb-who">Ada Brook<',
        "is ascribed to 'Ada Brook'",
    ),
    "another reference": (
        CONCEPT,
        '<a class="pb-ref" href="../../q/a-beacon-shows-1c2d/">Brook 2020',
        '<a class="pb-ref" href="../../q/a-beacon-shows-1c2d/">Stone 2021',
        "20",
    ),
    "a longer label": (CONCEPT, "Brook 2020, ¶ 2</a></td><td>", "Brook 2020b, ¶ 2</a></td><td>", "Brook 2020"),
    "a reference without its speaker": (CONCEPT, ">a pilot in Brook 2020, ¶ 2<", ">Brook 2020, ¶ 2<", "is ascribed to"),
    "a reference without a link": (
        CONCEPT,
        '<a class="pb-ref" href="../../q/a-beacon-shows-1c2d/">Brook 2020, ¶ 2</a>',
        '<span class="pb-ref">Brook 2020, ¶ 2</span>',
        "leads to no page of its source",
    ),
    "a reference to a quotation of another source": (
        CONCEPT,
        'href="../../q/a-beacon-shows-1c2d/">Brook',
        'href="../../q/keep-the-wick-5e6f/">Brook',
        "lead",
    ),
    "a reference in the text to another source": (
        CONCEPT,
        'It rests on <a class="pb-ref" href="../../sources/brook-2020/#a-lantern-lights-0a1b"',
        'It rests on <a class="pb-ref" href="../../sources/stone-2021/"',
        "leads to 'Stone 2021'",
    ),
    "a caption that leads to another source": (
        CONCEPT,
        '<cite><a href="../../sources/brook-2020/">Lanterns and beacons</a></cite> <a href="https',
        '<cite><a href="../../sources/stone-2021/">this article</a></cite> <a href="https',
        "caption",
    ),
    "a name that leads to another": (
        CONCEPT,
        'heard by <a href="../../people/ada-brook/">Ada Brook',
        'heard by <a href="../../people/ada-brook/">Ben Stone',
        "'Ben Stone' leads to /people/ada-brook/",
    ),
    "a name and a number that lead to another": (
        CONCEPT,
        'heard by <a href="../../people/ada-brook/">Ada Brook',
        'heard by <a href="../../people/ada-brook/">Ben Stone (3)',
        "leads to /people/ada-brook/",
    ),
    "another name in a copied text": (
        "q/a-short-wick-7c8d/index.html",
        "A short wick smokes less than a long one. https",
        "“A short wick smokes less than a long one.” Ben Stone, https",
        "to 'Ben Stone'",
    ),
    "another name over a quotation": (
        "q/a-short-wick-7c8d/index.html",
        "<h1>A quotation",
        "<h1>Ben Stone on wicks",
        "words of 'Mara Vale' are headed",
    ),
    "another name over a person's page": (
        "people/ada-brook/index.html",
        "<h1>Ada Brook",
        "<h1>A. Brook",
        "the page of 'Ada Brook' is headed",
    ),
    "a title that leads to another": (
        BROOK,
        '<a href="https://example.org/lanterns">',
        '<a href="../stone-2021/">Lanterns and beacons</a> <a href="#content">',
        "'Lanterns and beacons' leads to /sources/stone-2021/",
    ),
    "double quotation marks": (CONCEPT, "no “beacon”", "“no small beacon”", "quotation marks"),
    "straight quotation marks": (CONCEPT, "no “beacon”", '"no small beacon"', "quotation marks"),
    "single quotation marks": (CONCEPT, "no “beacon”", "‘it isn’t a beacon’", "quotation marks"),
    "guillemets": (CONCEPT, "no “beacon”", "«no small beacon»", "quotation marks"),
    "quotation marks across elements": (CONCEPT, "no “beacon”", "“no <b>small</b> beacon”", "quotation marks"),
    "a q that says of nothing": (CONCEPT, "no “beacon”", "<q>no small beacon</q>", "set as a quotation"),
    "a dead link": (CONCEPT, 'href="../../about/"', 'href="../../abuot/"', "leads to no page"),
    "a link above the root": (CONCEPT, 'href="../../about/"', 'href="../../../about/"', "leads above"),
    "a root-absolute link that forgets the sub-path": ("404.html", 'href="/playbook/"', 'href="/"', "leads out"),
    "a dead absolute link": ("about/index.html", f"{ADDRESS}q/a-lantern", f"{ADDRESS}q/no-lantern", "leads to no page"),
    "a dead style sheet": (CONCEPT, "assets/style.css", "assets/styles.css", "the href"),
    "a dead redirect": ("lamp/index.html", "url=../concepts/lantern/", "url=../concepts/lamp/", "the content"),
    "a dead anchor on the page": ("about/index.html", 'href="#by-hand"', 'href="#by-foot"', "asks for an anchor"),
    "a dead anchor elsewhere": ("index.html", "lantern/#definition", "lantern/#meaning", "asks for an anchor"),
    "a script as a link": ("about/index.html", 'href="#by-hand"', 'href="java\nscript:alert(1)"', "is neither"),
    "no host": ("about/index.html", 'href="#by-hand"', 'href="https:///x"', "names no host"),
    "no scheme": ("about/index.html", 'href="#by-hand"', 'href="//example.org/x"', "is neither"),
    "no mailbox": ("index.html", "mailto:keeper@lights.example", "mailto:keeper", "names no mailbox"),
    "an id twice": (CONCEPT, '<h2 id="side-by-side">', '<h2 id="definition">', "second time"),
    "no h1": (CONCEPT, '<h1 id="lantern">Lantern</h1>', '<p id="lantern">Lantern</p>', "0 h1"),
    "two h1": (CONCEPT, "<h3>Articles</h3>", "<p>Articles</p><h1>More</h1>", "2 h1"),
    "no title": (CONCEPT, "<title>Lantern - A playbook of lights</title>", "<title> </title>", "no title"),
    "no language": (CONCEPT, '<html lang="en">', "<html>", "language"),
    "a section followed by a section": (CONCEPT, "<h2>Mentioned", "<h2>Steps</h2>\n<h2>Mentioned", "'Steps' is empty"),
    "a section followed by nothing": (CONCEPT, "</main>", "<h2>Changes</h2>\n</main>", "'Changes' is empty"),
    "a template's braces": (CONCEPT, "A light that one", "A {{ kind }} that one", "a template's"),
    "a template's tag": (CONCEPT, "A light that one", "A {% light that one", "a template's"),
    "an undefined value": (CONCEPT, "A light that one", "A Undefined that one", "a template's 'Undefined'"),
    "braces in an attribute": (CONCEPT, 'content="Lantern, in', 'content="{{ title }}, in', "a template's"),
}


@pytest.mark.parametrize("promise", SPOILED)
def test_a_broken_promise_is_found(built: Built, promise: str) -> None:
    path, old, new, wrong = SPOILED[promise]
    built.change(path, old, new)
    # A place that no quotation has is also missing from the words that were counted.
    problems = [one for one in built.problems() if "is said to be quoted with" not in one.wrong]
    assert only(problems, wrong).path == path


def test_a_part_of_a_quotation_is_its_speakers_too(built: Built) -> None:
    whole = 'brook-2020:240-292">I have never thanked a lantern for bringing me home.'
    built.change(CONCEPT, whole, 'brook-2020:240-270">I have never thanked a lantern')
    assert built.problems() == []
    built.change(CONCEPT, ">a pilot in Brook 2020, ¶ 2<", ">Brook 2020, ¶ 2<")
    assert only(built.problems(), "is ascribed to 'Brook 2020, ¶ 2'").path == CONCEPT


NAMES = ("Ada Brook", "Ben Stone", "Mara Vale", "a pilot", "unnamed speaker")
NAMED = re.compile(rf"(?<=>)(?:{'|'.join(NAMES)})(?=<| in )")
PAGES = sorted(path.relative_to(CASES / "site").as_posix() for path in CASES.glob("site/**/index.html"))


@pytest.mark.parametrize("path", PAGES)
def test_no_name_can_be_exchanged_for_another(built: Built, path: str) -> None:
    file = built.site / path
    text = file.read_text(encoding="utf-8")
    for match in NAMED.finditer(text):
        for name in set(NAMES) - {match[0]}:
            file.write_text(text[: match.start()] + name + text[match.end() :], encoding="utf-8")
            assert {one.path for one in built.problems()} == {path}, f"{name} for {match[0]} in {path}"


def test_two_people_cannot_change_places(built: Built) -> None:
    ada, ben = built.knowledge["people"][:2]
    ada["name"], ben["name"] = ben["name"], ada["name"]
    assert any("'brook-2020' is said to be by Ben Stone" in one.wrong for one in built.problems())


# Each breaks one promise of knowledge.json and tells what the check must say of it.


def spoil_speaker(built: Built) -> str:
    built.quotation("never-thanked-a-2e3f")["attribution"]["name"] = "a captain"
    return "whom its article never mentions"


def spoil_part_of_a_word(built: Built) -> str:
    built.quotation("never-thanked-a-2e3f")["attribution"]["name"] = "pilo"
    return "whom its article never mentions"


def spoil_author(built: Built) -> str:
    built.quotation("a-beacon-shows-1c2d")["attribution"].update(name="Ben Stone", person="ben-stone")
    return "is ascribed to the author 'Ben Stone'"


def spoil_person(built: Built) -> str:
    built.quotation("a-short-wick-7c8d")["attribution"]["person"] = "ada-brook"
    return "who has another name"


def spoil_exact(built: Built) -> str:
    built.quotation("a-beacon-shows-1c2d")["selector"]["exact"] = "A beacon shows the shore."
    return "is said to read"


def spoil_place(built: Built) -> str:
    built.quotation("most-nights-nobody-3a4b")["selector"]["end"] = 99999
    return "outside corpus/brook-2020.txt"


def spoil_source(built: Built) -> str:
    built.quotation("most-nights-nobody-3a4b")["source"] = "brook-2019"
    return "which is no source"


def spoil_shown(built: Built) -> str:
    built.quotation("a-beacon-shows-1c2d")["shown"] = False
    return "none that knowledge.json lists as shown"


def spoil_length(built: Built) -> str:
    built.source("brook-2020")["rights"]["words_per_quotation"] = 9
    return "has 10 words, its rights allow 9"


def spoil_number(built: Built) -> str:
    built.source("brook-2020")["quoted_words"] = 25
    return "is said to be quoted with 25 words, the pages quote 26"


def spoil_words(built: Built) -> str:
    built.source("brook-2020")["rights"]["words"] = 25
    return "26 of its words stand in the site (26 in quotations), its rights allow 25"


def spoil_share(built: Built) -> str:
    built.source("stone-2021")["rights"]["share"] = 0.59
    return "42 of its words stand in the site (42 in quotations), its rights allow 41"


STATED: tuple[Callable[[Built], str], ...] = (
    spoil_speaker,
    spoil_part_of_a_word,
    spoil_author,
    spoil_person,
    spoil_exact,
    spoil_place,
    spoil_source,
    spoil_shown,
    spoil_length,
    spoil_number,
    spoil_words,
    spoil_share,
)


@pytest.mark.parametrize("spoil", STATED)
def test_what_knowledge_states_is_borne_out(built: Built, spoil: Callable[[Built], str]) -> None:
    wrong = spoil(built)
    assert any(wrong in one.wrong for one in built.problems())


def test_an_unnamed_speaker_need_not_be_named(built: Built) -> None:
    built.quotation("never-thanked-a-2e3f")["attribution"]["name"] = "unnamed speaker"
    assert not any("never mentions" in one.wrong for one in built.problems())


def test_rights_to_the_whole_know_no_limit(built: Built) -> None:
    built.source("brook-2020")["rights"] = {"policy": "full", "words_per_quotation": 1, "words": 1, "share": 0.01}
    assert built.problems() == []


UNSEEN = "Most nights nobody comes, and the oil is used up all the same."
HIDDEN_IN: Mapping[str, tuple[str, str, str]] = {
    "text": ("about/index.html", "<h1>About</h1>", f"<h1>About</h1><p>{UNSEEN}</p>"),
    "text with marks in it": ("about/index.html", "</h1>", f"</h1>{UNSEEN.replace('oil', '<b>oil</b>')}"),
    "a description": (CONCEPT, 'content="Lantern, in', f'content="{UNSEEN} Lantern, in'),
    "a copied text": ("index.html", "<input ", f'<input data-clipboard-text="&lt;p&gt;{UNSEEN}&lt;/p&gt;" '),
    "an alternative text": ("index.html", "<h2>", f'<img src="assets/style.css" alt="{UNSEEN}"><h2>'),
    "a comment": (CONCEPT, "<h3>", f"<!-- {UNSEEN} --><h3>"),
    "data for machines": (CONCEPT, "<h3>", f'<script type="application/ld+json">{{"text": "{UNSEEN}"}}</script><h3>'),
    "the search index": ("search/search_index.json", "<p>A lantern", f"<p>{UNSEEN.upper()}</p> <p>A lantern"),
    "a Markdown copy": ("concepts/lantern/index.md", "A light", f"{UNSEEN.replace('oil', '[oil](../oil/)')}\n\nA"),
    "a link to a sentence": (CONCEPT, "#:~:text=A%20lantern", f"#:~:text={UNSEEN.replace(' ', '%20')}"),
}


@pytest.mark.parametrize("place", HIDDEN_IN)
def test_words_beyond_the_rights_are_found_wherever_they_stand(built: Built, place: str) -> None:
    path, old, new = HIDDEN_IN[place]
    built.change(path, old, new)
    problem = only(built.problems(), "39 of its words stand in the site (26 in quotations and 13 outside")
    assert problem.path == "corpus/brook-2020.txt"
    assert path in problem.wrong


def test_seven_words_are_no_run(built: Built) -> None:
    built.change("about/index.html", "<h1>About</h1>", "<h1>About</h1><p>comes, and the oil is used up.</p>")
    assert built.problems() == []


def test_a_lost_address_is_found(built: Built) -> None:
    shutil.rmtree(built.site / "lamp")
    built.change(CONCEPT, '<p id="definition">', "<p>")
    built.change("index.html", "#definition", "")
    problems = built.problems()
    assert [one.path for one in problems] == [CONCEPT, "lamp/index.html"]
    assert all("published address" in one.wrong for one in problems)


def test_a_site_at_the_root_of_its_host(built: Built) -> None:
    assert {one.path for one in built.problems("https://lights.example/")} >= {"404.html", "about/index.html"}
