"""Every text is hostile until it is escaped: what is built is read back with another parser."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playbook import publish
from playbook.cli import main
from playbook.errors import TemplateError
from playbook.knowledge import Concept, Knowledge
from playbook.model import Slug
from playbook.pipeline import build
from playbook.render import TEMPLATES, Page, render

from tests.support import FREE, Playbook, quotation

HOSTILE = (
    '</p></div></figure><script>alert(1)</script><img src=x onerror=alert(1)> & &amp; &#60; "double" '
    "'single' *a* _b_ **c** [d](javascript:alert) {{ 7*7 }} {% raw %} {# x #} | `e` ``` \\f #g ![h](i) "
    "<!-- j --> http://k.l <m@n.o> {: .p } { #q } ]]> \x85\u2028\u2029\x7f é 🕯"
)
TEXTS = frozenset(
    "title short cite publisher posted_by note label text name lead_in before after headline queries "
    "aliases statement mark body".split()
)


def spoiled(value: Any, field: str = "") -> Any:
    """The same knowledge, with hostile words wherever words stand."""
    if isinstance(value, str):
        return HOSTILE if field in TEXTS else value
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: spoiled(getattr(value, one.name), one.name) for one in fields(value)})
    if isinstance(value, tuple):
        return tuple(spoiled(one, field) for one in value)
    if isinstance(value, Mapping):
        return {key: spoiled(one, field) for key, one in value.items()}
    return value


OVERLAY = """\
site: {lead: Of a lantern.}
sources: {brook-2020: {summary: Of a wick.}}
topics: {lights: {label: Lights, lead: Of oil., concepts: [lantern, wick]}}
concepts:
  beacon:
    definition: No lantern.
    agreement: All agree.
    aliases: [harbour]
    relations: {opposite: [lantern], see-also: [wick]}
    rests_on: [{source: brook-2020, exact: a beacon shows}]
    seen_when: [{words: It stays., source: brook-2020, exact: a beacon shows}]
    unseen_when: [{words: It moves., source: brook-2020, exact: a beacon shows}]
contrasts:
  - a: beacon
    b: lantern
    difference: One moves.
    reading: Read both.
    rows:
      - {name: Way, note: by night, b: {source: brook-2020, exact: A lantern shows the path}}
"""


class Built:
    """A site with hostile words everywhere, read back."""

    def __init__(self, playbook: Playbook) -> None:
        playbook.article(
            publisher="North", posted_by="Cleo", posted="2021", note="A note.", rights=FREE | {"statement": "Ours."}
        )
        playbook.article("stone-2021.txt", "A buoy is a light that swims.\n", rights={"policy": "full"})
        playbook.editorial(OVERLAY)
        self.knowledge: Knowledge = spoiled(playbook.knowledge())
        folder = playbook.root / "build"
        pages = {page.path: page.text for page in render(self.knowledge)}
        publish.stage(folder / "docs", {**publish.handwritten(playbook.root / "docs"), **pages})
        publish.stage(folder / "theme", publish.theme_files())
        self.site = publish.run_engine(playbook.root, folder, "mkdocs", self.knowledge.site.url)
        self.pages: dict[str, Any] = {
            path.relative_to(self.site).parent.as_posix(): html.fromstring(path.read_bytes())
            for path in publish.pages_in(self.site)
            if b"<title>Moved</title>" not in path.read_bytes()
        }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(Playbook(tmp_path_factory.mktemp("hostile")))


def text(element: Any) -> str:
    """Its words, blanks folded as a browser folds them."""
    return fold("".join(str(one) for one in element.itertext()))


def fold(words: str) -> str:
    """A text with its blanks folded."""
    return " ".join(words.split())


def all_elements(built: Built) -> Iterator[tuple[str, Any]]:
    """Every element of every page."""
    for address, page in built.pages.items():
        for element in page.iter():
            if isinstance(element.tag, str):
                yield address, element


def test_there_is_a_page_of_every_kind(built: Built) -> None:
    kinds = {address.partition("/")[0] for address in built.pages}
    assert kinds == {".", "about", "concepts", "contrasts", "people", "q", "quotes", "sources", "topics"}


def test_no_word_becomes_an_element(built: Built) -> None:
    tame = {str(element.tag) for address, element in all_elements(built) if address == "about"}
    ours = (
        "article aside b blockquote button caption circle cite code col colgroup dd details div dl dt em figcaption "
        "figure footer form h1 h2 h3 header i img input label li line mark nav ol p path q rect section small span sub "
        "summary sup svg table tbody td text th thead time tr ul"
    )
    assert {str(element.tag) for _, element in all_elements(built)} <= tame | set(ours.split())
    for address, element in all_elements(built):
        assert element.tag != "img" or element.get("src") != "x", address
        assert element.tag not in ("strong", "iframe", "object"), address
        assert element.tag != "em" or text(element) == fold(HOSTILE), address
        if element.tag == "script":
            assert "alert(" not in (element.text or ""), address


def test_no_word_becomes_an_attribute(built: Built) -> None:
    for address, element in all_elements(built):
        assert not [name for name in element.attrib if str(name).startswith("on")], address
        for name in ("href", "src", "action", "data-md-src"):
            target = element.get(name, "")
            assert "javascript:" not in target, address
            assert not target or target.isascii(), (address, target)
        assert element.get("class") != "p"
        assert element.get("id") != "q"


def test_no_comment_is_made_of_words(built: Built) -> None:
    for page in built.pages.values():
        assert not [one for one in page.iter() if not isinstance(one.tag, str) and " j " in str(one)]


def test_every_id_stands_once(built: Built) -> None:
    for address, page in built.pages.items():
        ids = [str(one) for one in page.xpath("//@id")]
        assert sorted(ids) == sorted(set(ids)), address


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("concepts/beacon", "//h1"),
        ("concepts/beacon", "//nav[@aria-label='Breadcrumb']//li[last()]"),
        ("concepts/beacon", "//p[@class='pb-definition']"),
        ("concepts/beacon", "//h2[contains(., 'agree')]/following-sibling::p[1]"),
        ("concepts/beacon", "//blockquote/p"),
        ("concepts/beacon", "//p[@class='pb-leadin']"),
        ("concepts/beacon", "//*[@class='pb-who']"),
        ("concepts/beacon", "//cite"),
        ("concepts/beacon", "//dl[@class='pb-related']//a"),
        ("concepts/beacon", "//*[@class='pb-card__link']"),
        ("concepts/lantern", "//section[@class='pb-steplist']/h3"),
        ("concepts/lantern", "//mark"),
        ("contrasts/beacon-vs-lantern", "//tbody//q"),
        ("contrasts/beacon-vs-lantern", "//tbody//th/small"),
        ("contrasts/beacon-vs-lantern", "//p[@class='pb-definition']"),
        ("sources/brook-2020", "//h1"),
        ("sources/brook-2020", "//h2[contains(., 'About this text')]/following-sibling::p[1]"),
        ("sources/stone-2021", "//div[@class='pb-body']//p"),
        ("people/ada-brook", "//h1"),
        ("topics/lights", "//h1"),
        ("topics", "//ul[@class='pb-duels']/li/a"),
        ("concepts", "//dl/div/dt/a"),
        ("contrasts", "//ul[@class='pb-duels']/li//p"),
        ("people", "//article//li//a"),
        ("quotes", "//dd/q"),
        ("sources", "//article//cite//a"),
        (".", "//h1"),
        (".", "//form/following-sibling::p[@class='pb-try']/a"),
    ],
)
def test_the_words_stand_there_letter_for_letter(built: Built, address: str, path: str) -> None:
    found = [text(one) for one in built.pages[address].xpath(path)]
    assert any(fold(HOSTILE) in one for one in found), found


def test_headings_and_the_list_of_sections_show_the_words(built: Built) -> None:
    (heading,) = built.pages["concepts"].xpath("//h2[@id='topic-lights']")
    (entry,) = built.pages["concepts"].xpath("//nav[@aria-label='On this page']//a[@href='#topic-lights']")
    assert fold(HOSTILE) in text(heading)
    assert text(entry) == fold(HOSTILE)


def test_the_head_of_a_page_shows_the_words(built: Built) -> None:
    page = built.pages["concepts/beacon"]
    assert fold(page.findtext("head/title") or "") == f"{fold(HOSTILE)} - Lights"
    (title,) = page.xpath("//meta[@property='og:title']/@content")
    (description,) = page.xpath("//meta[@name='description']/@content")
    assert fold(str(title)) == fold(HOSTILE)
    assert fold(str(description)).startswith(fold(HOSTILE))


def test_what_is_copied_has_the_words(built: Built) -> None:
    copied = [fold(str(one)) for one in built.pages["concepts/beacon"].xpath("//@data-clipboard-text")]
    assert any(one.startswith(f"[{fold(HOSTILE)}](http") for one in copied)


def test_the_search_index_holds_no_markup(built: Built) -> None:
    entries = json.loads((built.site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    assert any("alert(1)" in entry["text"] for entry in entries)
    for entry in entries:
        for field in ("title", "text"):
            words = html.fromstring(f"<div>{entry[field]}</div>")
            assert not words.xpath("//script | //img | //*[@onerror]"), (entry["location"], field)


# The same through the front door: from files, and past the check

NASTY = '<b>Lanterns</b> & "beacons" *a* {{ b }} {% c %} | `d` [e](f) <!-- g'


def test_hostile_files_make_a_site_that_passes_its_checks(tmp_path: Path) -> None:
    playbook = Playbook(tmp_path)
    playbook.article(
        body=f"A lantern is a light that {NASTY} carries.\nA wick<script> is a cord & no more.\n\n"
        "A moat is a ditch {{ x }} that\x85keeps.\n",
        title=NASTY,
        authors=[f"Ada {NASTY}", "<i>Ben"],
        publisher=NASTY,
        posted_by=NASTY,
        posted="2021",
        note=NASTY,
        url="https://example.org/?a=b&c='d'#e",
        rights=FREE | {"statement": NASTY},
    )
    playbook.article(
        "md.md",
        f"A *beacon* is a `tall` light that {NASTY} -->\nkeeps & shows.\n\n- A <b>moat</b> is a \\*wet\\* ditch.\n",
    )
    one_line = json.dumps(NASTY)
    playbook.editorial(
        f"site: {{headline: {one_line}, lead: {one_line}, queries: [{one_line}]}}\n"
        f"sources: {{brook-2020: {{short: {one_line}, cite: {one_line}, summary: {one_line}}}}}\n"
        f"topics: {{lights: {{label: {one_line}, lead: {one_line}, concepts: [lantern]}}}}\n"
        f"concepts: {{lantern: {{label: {one_line}, aliases: [lantern], definition: {one_line}}}}}\n"
    )
    playbook.build()
    assert text(playbook.page("concepts/lantern").xpath("//h1")[0]) == NASTY
    assert text(playbook.page("sources/brook-2020").xpath("//h1")[0]) == NASTY
    (link,) = playbook.page("sources/brook-2020").xpath("//a[@class='pb-out__link']/@href")
    assert link == "https://example.org/?a=b&c='d'#e"
    spoken = quotation(playbook.knowledge(), "A lantern is")
    assert (
        text(playbook.page(f"q/{spoken.id}").xpath("//blockquote")[0]) == f"A lantern is a light that {NASTY} carries."
    )


def test_an_article_of_which_nothing_was_found_makes_a_site(tmp_path: Path) -> None:
    playbook = Playbook(tmp_path)
    playbook.article(body="Nothing here.\n", authors=None)
    assert playbook.build().concepts == 0


def test_pages_are_plain_and_end_in_one_line(tmp_path: Path) -> None:
    playbook = Playbook(tmp_path)
    playbook.article()
    pages = render(playbook.knowledge())
    assert pages == render(playbook.knowledge())
    for page in pages:
        assert page.text.endswith("\n")
        assert not page.text.endswith("\n\n")
        assert "\n\n\n" not in page.text
        assert not [line for line in page.text.split("\n") if line != line.rstrip(" \t")]


def test_first_letters_make_good_anchors(tmp_path: Path) -> None:
    playbook = Playbook(tmp_path)
    playbook.article()
    knowledge = playbook.knowledge()
    concepts = {
        Slug(f"c{number}"): Concept(id=Slug(f"c{number}"), label=label)
        for number, label in enumerate(["“Wick”", "}x", "Éclair", "Ember", "9 lights", "日本"])
    }
    site = replace(knowledge.site, thesis=None, terms=(), pairs=())
    bare = replace(knowledge, site=site, concepts=concepts, quotations={}, contrasts={})
    page = page_at(render(bare), "concepts/index.md")
    assert [line for line in page.text.splitlines() if line.startswith("## ")] == [
        "## “ { #letter-u201c }",
        "## \\} { #letter-u7d }",
        "## É { #letter-uc9 }",
        "## E { #letter-e }",
        "## 9 { #letter-9 }",
        "## 日 { #letter-u65e5 }",
    ]


def page_at(pages: tuple[Page, ...], path: str) -> Page:
    """The page of this path."""
    return next(page for page in pages if page.path == path)


# Broken templates


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    return shutil.copytree(TEMPLATES, tmp_path / "templates")


def add(templates: Path, name: str, words: str) -> int:
    """Write a line at the end of a template; returns which line it is."""
    path = templates / name
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before.rstrip()}\n{words}\n", encoding="utf-8")
    return before.rstrip().count("\n") + 2


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("{{ concept.colour }}", "has no attribute 'colour'"),
        ("{{ colour }}", "'colour' is undefined"),
        ("{{ m.colour(concept) }}", "colour"),
        ("{{ concept.label | colour }}", "No filter named 'colour'"),
        ("{% if %}", "Expected an expression"),
        ("{% endfor %}", "unknown tag 'endfor'"),
        ("{{ concept.label", "unexpected end of template"),
        ("{{ 1 + concept.label }}", "unsupported operand"),
    ],
)
def test_a_broken_template_is_one_line(tmp_path: Path, templates: Path, words: str, wrong: str) -> None:
    playbook = Playbook(tmp_path / "playbook")
    playbook.article()
    line = add(templates, "concept.md.j2", words)
    with pytest.raises(TemplateError) as caught:
        render(playbook.knowledge(), templates)
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("templates/concept.md.j2", line)
    assert wrong in problem.wrong
    assert "\n" not in str(problem)
    assert problem.mend


def test_a_fault_inside_a_macro_is_told_where_it_stands(tmp_path: Path, templates: Path) -> None:
    playbook = Playbook(tmp_path / "playbook")
    playbook.article()
    path = templates / "macros.md.j2"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if "{{ lead_in(q) }}" in line)
    lines[at] = "{{ q.colour }}"
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        render(playbook.knowledge(), templates)
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("templates/macros.md.j2", at + 1)


def test_every_broken_template_is_told_at_once(tmp_path: Path, templates: Path) -> None:
    playbook = Playbook(tmp_path / "playbook")
    playbook.article()
    broken = ("concept.md.j2", "source.md.j2", "home.md.j2")
    for name in broken:
        add(templates, name, "{{ colour }}")
    with pytest.raises(TemplateError) as caught:
        render(playbook.knowledge(), templates)
    assert sorted(problem.path for problem in caught.value.problems) == sorted(f"templates/{name}" for name in broken)


def test_a_missing_template_is_one_line(tmp_path: Path, templates: Path) -> None:
    playbook = Playbook(tmp_path / "playbook")
    playbook.article()
    (templates / "concept.md.j2").unlink()
    with pytest.raises(TemplateError) as caught:
        render(playbook.knowledge(), templates)
    (problem,) = caught.value.problems
    assert problem.path == "templates/concept.md.j2"
    assert "\n" not in str(problem)


def test_a_broken_template_ends_the_build_and_leaves_the_site(
    tmp_path: Path, templates: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    playbook = Playbook(tmp_path / "playbook")
    playbook.article()
    playbook.write("build/site/index.html", "the last good one")
    line = add(templates, "source.md.j2", "{{ colour }}")

    def with_ours(*arguments: Any, **options: Any) -> Any:
        return build(*arguments, **options, templates=templates)

    monkeypatch.setattr("playbook.cli.build", with_ours)
    monkeypatch.chdir(playbook.root)
    assert main(["build"]) == 1
    told = [one for one in capsys.readouterr().err.splitlines() if "colour" in one]
    assert told == [f"templates/source.md.j2:{line}: 'colour' is undefined; name a field that is there, or guard it"]
    assert (playbook.site / "index.html").read_text() == "the last good one"
