"""What the pages tell beside the quotations is as knowledge.json states.

The case's own pages hold little of it: most tests write it first.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from playbook.errors import Problem

from tests.test_check import BROOK, CONCEPT, Built, only


@pytest.fixture
def built(tmp_path: Path) -> Built:
    """A fresh copy."""
    return Built(tmp_path / "site")


THESIS = {
    "id": "lantern-vs-beacon",
    "positions": [
        {"relation": "same-as", "quotation": "a-beacon-shows-1c2d", "source": "brook-2020"},
        {"relation": "different-from", "quotation": "a-keeper-is-4c5d", "source": "stone-2021"},
    ],
}
ADA = '<a href="{0}people/ada-brook/">Ada Brook</a>'
BEN = '<a href="{0}people/ben-stone/">Ben Stone</a>'
SHORE = (
    '<blockquote data-quote="brook-2020:60-103" cite="https://example.org/lanterns">'
    "<p>A beacon shows the shore you are bound for.</p></blockquote>"
    '<p><span class="pb-who">Ada Brook</span></p>'
)
STAYS = (
    '<blockquote data-quote="stone-2021:22-137"><p>A keeper is somebody who stays when the others go home.</p>'
    '</blockquote><p><span class="pb-who">Ben Stone</span></p>'
)
ON_WICKS = "q/a-short-wick-7c8d/index.html"
ON_KEEPERS = "q/a-keeper-is-4c5d/index.html"


def tell(built: Built, path: str, html: str) -> list[Problem]:
    """What the check finds where a page's main part ends with `html`."""
    built.change(path, "</main>", html + "\n</main>")
    return built.problems()


def holders(same: str, differ: str) -> str:
    """The home page's list."""
    return (
        f'<dl class="pb-holds"><div><dt><span>=</span> The same</dt><dd>{same.format("")}, 2020</dd></div>'
        f"<div><dt>They differ</dt><dd>{differ.format('')}, 2021</dd></div></dl>"
    )


@pytest.mark.parametrize(
    ("same", "differ", "broken"),
    [(ADA, BEN, 0), (BEN, ADA, 2), (f"{ADA}; {BEN}", BEN, 1), (ADA, "nobody", 1)],
    ids=["as stated", "swapped", "one too many", "one too few"],
)
def test_the_home_page_lists_who_holds_what(built: Built, same: str, differ: str, broken: int) -> None:
    built.knowledge.update(site={"thesis": THESIS["id"]}, contrasts=[THESIS])
    problems = tell(built, "index.html", holders(same, differ))
    assert len(problems) == broken
    if problems:
        assert only(problems, "is said to be held by").path == "index.html"


@pytest.mark.parametrize(("same", "differ", "broken"), [(SHORE, STAYS, 0), (STAYS, SHORE, 2), (SHORE, SHORE, 1)])
def test_a_position_stands_on_its_side(built: Built, same: str, differ: str, broken: int) -> None:
    built.knowledge["contrasts"] = [THESIS]
    path = "contrasts/lantern-vs-beacon/index.html"
    shutil.copytree(built.site / "concepts/lantern", (built.site / path).parent)
    (built.site / path).with_name("index.md").unlink()
    sides = f'<section class="pb-position pb-position--same"><h3>The same</h3>{same}</section>'
    sides += f'<section class="pb-position pb-position--differ"><h3>They differ</h3>{differ}</section>'
    problems = tell(built, path, sides)
    assert len(problems) == broken
    if problems:
        assert only(problems, "stands among those that say").path == path


def who_and_where(**said: str) -> str:
    """A quotation's facts."""
    return '<dl class="pb-facts">' + "".join(f"<div><dt>{k}</dt><dd>{v}</dd></div>" for k, v in said.items()) + "</dl>"


UP_ADA, UP_BEN = ADA.format("../../"), BEN.format("../../")
FACTS: Mapping[str, tuple[str, dict[str, str], str]] = {
    "an author": (ON_KEEPERS, {"Author": f"{UP_BEN}; posted by a friend", "Place": "paragraph 1 of 3"}, ""),
    "another author": (ON_KEEPERS, {"Author": UP_ADA}, "'Author' names ada-brook"),
    "no author": (ON_KEEPERS, {"Author": "Ben"}, "'Author' names nobody"),
    "another paragraph": (ON_KEEPERS, {"Place": "paragraph 2 of 3"}, "the place is said to be"),
    "another number of paragraphs": (ON_KEEPERS, {"Place": "paragraph 1 of 4"}, "the place is said to be"),
    "a speaker": (ON_WICKS, {"Speaker": "Mara Vale; a keeper", "Quoted by": UP_BEN}, ""),
    "another speaker": (ON_WICKS, {"Speaker": "a captain", "Quoted by": UP_BEN}, "the speaker is said to be"),
    "a longer name": (ON_WICKS, {"Speaker": "Mara Valery", "Quoted by": UP_BEN}, "the speaker is said to be"),
    "another writer": (ON_WICKS, {"Speaker": "Mara Vale", "Quoted by": UP_ADA}, "'Quoted by' names ada-brook"),
    "a speaker's words given to the author": (ON_WICKS, {"Author": UP_BEN}, "are given an author"),
}


@pytest.mark.parametrize("told", FACTS)
def test_a_quotations_page_says_who_and_where(built: Built, told: str) -> None:
    path, said, wrong = FACTS[told]
    built.quotation("a-keeper-is-4c5d")["paragraph"] = 1
    built.source("stone-2021")["paragraphs"] = 3
    problems = tell(built, path, who_and_where(**said))
    assert only(problems, wrong).path == path if wrong else problems == []


def test_a_reference_names_the_paragraph_of_its_quotation(built: Built) -> None:
    built.quotation("a-beacon-shows-1c2d")["paragraph"] = 2
    assert built.problems() == []
    link = 'href="../../q/a-beacon-shows-1c2d/">Brook 2020, ¶ '
    built.change(CONCEPT, f"{link}2<", f"{link}12<")
    assert only(built.problems(), "is placed in paragraph 12").path == CONCEPT


@pytest.mark.parametrize("href", ["q/a-beacon-shows-1c2d/", "sources/brook-2020/#a-beacon-shows-1c2d"])
def test_a_reference_far_from_its_quotation_names_its_paragraph_too(built: Built, href: str) -> None:
    html = f'<p>See <a class="pb-ref" href="../../{href}">Brook 2020, ¶ 2</a>.</p>'
    built.quotation("a-beacon-shows-1c2d")["paragraph"] = 2
    assert tell(built, "people/ada-brook/index.html", html) == []
    built.change("people/ada-brook/index.html", f'{href}">Brook 2020, ¶ 2', f'{href}">Brook 2020, ¶ 3')
    assert only(built.problems(), "is placed in paragraph 3").path == "people/ada-brook/index.html"


def test_a_paragraph_is_wrong_where_the_link_leads_to_the_whole_article(built: Built) -> None:
    built.quotation("a-beacon-shows-1c2d")["paragraph"] = 2
    old = 'href="../../q/a-beacon-shows-1c2d/">Brook 2020, ¶ '
    built.change(CONCEPT, f"{old}2<", 'href="../../sources/brook-2020/">Brook 2020, ¶ 4<')
    assert only(built.problems(), "is placed in paragraph 4").path == CONCEPT


@pytest.mark.parametrize("path", ["404.html", "search/search_index.json", "sitemap.xml"])
def test_a_file_that_every_site_needs_is_missed(built: Built, path: str) -> None:
    (built.site / path).unlink()
    assert (path, "the file is missing from the site") in {(one.path, one.wrong) for one in built.problems()}


def test_an_old_address_leads_to_the_new_one(built: Built) -> None:
    built.knowledge["redirects"] = {"lamp/": "concepts/lantern/"}
    assert built.problems() == []
    built.knowledge["redirects"] = {"lamp/": "about/", "candle/": "concepts/lantern/"}
    problems = built.problems()
    assert [one.path for one in problems] == ["candle/index.html", "lamp/index.html"]
    assert only(problems, "does not lead to")


def test_a_browser_is_led_to_the_new_address_too(built: Built) -> None:
    built.knowledge["redirects"] = {"lamp/": "concepts/lantern/"}
    built.change("lamp/index.html", "url=../concepts/lantern/", "url=../about/")
    assert only(built.problems(), "does not lead to").path == "lamp/index.html"


SOURCE_TELLS: Mapping[str, tuple[str, str]] = {
    "its author": (f'<p class="pb-byline">{UP_ADA}, 2020</p>', ""),
    "another author": (f'<p class="pb-byline">{UP_BEN}, 2020</p>', "'By' names ben-stone"),
    "how much is quoted": ('<p class="pb-rights__n"><b>26</b> of 93 words quoted</p>', ""),
    "another number": ('<p class="pb-rights__n"><b>62</b> of 93 words quoted</p>', "62 words are said to be quoted"),
}


@pytest.mark.parametrize("told", SOURCE_TELLS)
def test_a_sources_page_says_whose_it_is_and_how_much_is_quoted(built: Built, told: str) -> None:
    html, wrong = SOURCE_TELLS[told]
    problems = tell(built, BROOK, html)
    assert only(problems, wrong).path == BROOK if wrong else problems == []
