"""What a reader does: find the way, copy, search, compare, follow a link, check a quotation at its source."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Shipped
from tests.browser.web import DESK, PHONE, Box, Reader, Server, body_of

pytestmark = pytest.mark.browser

HUBS = ["Home", "Concepts", "Contrasts", "Quotes", "Topics", "Sources", "People", "How we quote"]
CONCEPT, CONTRAST = "concepts/sales-leader/", "contrasts/leader-vs-salesperson/"
PLAIN = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>{}</title>'
PLAIN_MARKS = str.maketrans("“”‘’", "\"\"''")
CLIPBOARD: dict[str, Any] = {"permissions": ["clipboard-read", "clipboard-write"]}
COVERED = """panel => {
  const box = panel.getBoundingClientRect(), covered = [];
  const over = it => it.width > 1 && it.left < box.right - 1 && it.right > box.left + 1
    && it.top < box.bottom - 1 && it.bottom > box.top + 1;
  const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    if (texts.currentNode.data.trim() && !panel.contains(texts.currentNode))
      if ([...range.getClientRects()].some(over)) covered.push(texts.currentNode.data);
  }
  return covered;
}"""
QUOTED = """() => [...document.querySelectorAll("[data-quote]")].map(it => [it.dataset.quote, it.innerText])"""


# The way


def test_the_menu_of_a_phone_lists_every_hub(book: Shipped, reader: Reader) -> None:
    page = reader.open(book.url + CONCEPT, width=PHONE)
    links = page.locator(".md-nav--primary > .md-nav__list").first.locator("a")
    expect(links.first).not_to_be_in_viewport()
    page.get_by_title("Menu").click()
    for link in links.all():
        expect(link).to_be_in_viewport()
    assert links.all_inner_texts() == HUBS
    assert page.locator(".pb-foot a").all_inner_texts() == HUBS
    links.get_by_text("Contrasts", exact=True).click()
    expect(page).to_have_url(f"{book.url}contrasts/")


@pytest.mark.parametrize(
    ("path", "hub"),
    [
        ("concepts/", "Concepts"),
        ("concepts/leader/", "Concepts"),
        (CONTRAST, "Contrasts"),
        ("q/sales-leadership-47de/", "Quotes"),
        ("quotes/leadership/", "Quotes"),
        ("sources/filson-2006/", "Sources"),
        ("people/mark-hunter/", "People"),
        ("topics/sales/", "Topics"),
        ("about/", "How we quote"),
    ],
)
def test_the_tab_of_a_page_is_marked(book: Shipped, reader: Reader, path: str, hub: str) -> None:
    page = reader.open(book.url + path, java_script_enabled=False)
    marked = page.locator(".md-tabs a[aria-current]")
    expect(marked).to_have_text([hub])
    expect(marked).to_be_visible()
    assert marked.get_attribute("aria-current") == ("page" if path.count("/") == 1 else "true")
    seen = "it => [getComputedStyle(it).color, getComputedStyle(it).boxShadow]"
    other = page.locator(".md-tabs__item:not(:first-child) a:not([aria-current])").first
    assert marked.evaluate(seen) != other.evaluate(seen)


# The keyboard and the clipboard


def press_on(page: Page, target: str, within: int) -> None:
    """Tab until the focus is on the element, which then shows it."""
    for _ in range(within):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert focused.evaluate("it => getComputedStyle(it).outlineStyle") != "none"
        if focused.evaluate("(it, target) => it.matches(target)", target):
            return
    pytest.fail(f"{target} is not reached with {within} presses of Tab")


def test_the_keyboard_reaches_the_text_and_what_can_be_done_with_it(book: Shipped, reader: Reader) -> None:
    page = reader.open(book.url + CONCEPT, **CLIPBOARD)
    press_on(page, "a.md-skip", within=1)
    expect(page.locator(":focus")).to_have_text("Skip to content")
    expect(page.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#__skip")).to_be_focused()
    press_on(page, ".pb-actions button", within=12)
    expect(page.locator(":focus")).to_have_text("Copy link")
    press_on(page, "summary", within=1)
    page.keyboard.press("Enter")
    expect(page.locator(".pb-act__panel")).to_be_visible()
    press_on(page, ".pb-act__panel button", within=2)
    page.keyboard.press("Enter")
    page.wait_for_function("async () => (await navigator.clipboard.readText()).startsWith('Sales leader. In: ')")


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_citation_opens_without_covering_anything(book: Shipped, reader: Reader, width: int) -> None:
    page = reader.open(book.url + CONCEPT, width=width)
    panel = page.locator(".pb-act__panel")
    expect(panel).not_to_be_visible()
    page.get_by_text("Cite", exact=True).click()
    expect(panel).to_be_visible()
    expect(panel).to_contain_text(book.url + CONCEPT)
    assert panel.evaluate(COVERED) == []


@pytest.mark.parametrize("path", [CONCEPT, CONTRAST, "q/sales-leadership-47de/"])
def test_copy_link_copies_the_address_of_the_page(book: Shipped, reader: Reader, path: str) -> None:
    page = reader.open(book.url + path, **CLIPBOARD)
    page.get_by_role("button", name="Copy link", exact=True).first.click()
    expect(page.locator(".md-dialog")).to_contain_text("Copied")
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url == book.url + path


# Search


def test_the_search_form_of_the_first_page_finds_the_concept(book: Shipped, reader: Reader) -> None:
    page = reader.open(book.url)
    page.get_by_role("searchbox", name="Look up a term").fill("sales leader")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=sales[+]leader$"))
    found = page.locator(f".md-search-result__link[href*='{CONCEPT}']").first
    expect(found).to_be_visible()
    expect(found).to_contain_text("Sales leader")
    found.click()
    expect(page).to_have_url(re.compile(re.escape(book.url + CONCEPT)))
    expect(page.locator("h1")).to_have_text("Sales leader")


def test_every_query_to_try_finds_something(book: Shipped, reader: Reader) -> None:
    page = reader.open(book.url)
    queries = {link.inner_text(): link.get_attribute("href") for link in page.locator(".pb-try a").all()}
    assert len(queries) == 6
    for words, href in queries.items():
        page.goto(f"{book.url}{href}")
        expect(page.locator("[data-md-component=search-query]")).to_have_value(words)
        expect(page.locator(".md-search-result__item").first).to_be_visible()


# Quotations


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("path", ["concepts/leadership/", CONTRAST, "sources/cutter-sales-leadership/"])
def test_what_stands_in_quotation_marks_is_what_the_article_says(book: Shipped, reader: Reader, path: str) -> None:
    page = reader.open(book.url + path, java_script_enabled=False)
    quoted = page.evaluate(QUOTED)
    assert len(quoted) >= 5
    for place, text in quoted:
        source, _, offsets = place.partition(":")
        start, end = map(int, offsets.split("-"))
        assert squeezed(text) == squeezed(body_of(book.root, source)[start:end])


@pytest.mark.parametrize(
    "path", ["concepts/leadership/", "sources/cutter-sales-leadership/", "q/sales-leadership-47de/"]
)
def test_quotation_marks_stand_round_every_quotation(book: Shipped, reader: Reader, path: str) -> None:
    """Those of a block are drawn by the style sheet, and lie on the paper."""
    page = reader.open(book.url + path, java_script_enabled=False)
    blocks = page.locator("blockquote[data-quote]").all()
    assert blocks
    for block in blocks:
        marks = "p => ['::before', '::after'].map(side => getComputedStyle(p, side).content)"
        assert block.locator("p").first.evaluate(marks)[0] == '"“"'
        assert block.locator("p").last.evaluate(marks)[1] == '"”"'
        box = block.bounding_box()
        assert box is not None
        assert box["x"] >= 8  # there is room for the opening mark, which hangs in the margin
    for inline in page.locator("q[data-quote]").all():
        assert inline.evaluate("it => getComputedStyle(it).quotes").startswith('"“" "”"')


def opening(book: Shipped) -> Iterator[tuple[str, str, int, int]]:
    """Of each quotation that can be opened at its sentence: the fragment, the source, and the place."""
    for file in sorted((book.site / "q").rglob("index.html")):
        page = file.read_text(encoding="utf-8")
        figure = page[page.find('<figure class="pb-quote pb-quote--page"') :].partition("</figure>")[0]
        if link := re.search(r'href="[^"]*#:~:(text=[^"]*)"', figure):
            place = re.search(r'data-quote="(.*?):(\d+)-(\d+)"', figure)
            assert place is not None
            yield html.unescape(link[1]), place[1], int(place[2]), int(place[3])


def meant(fragment: str, body: str) -> tuple[int, int] | None:
    """What a browser finds: the first start that stands there as whole words, and the first end after it.

    It makes no difference between upper and lower case, or between one shape of quotation mark and another.
    """
    found: list[re.Match[str]] = []
    for part in fragment.removeprefix("text=").split(","):
        words = r"\s+".join(map(re.escape, unquote(part).translate(PLAIN_MARKS).split()))
        pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.I)
        match = pattern.search(body.translate(PLAIN_MARKS), found[-1].end() if found else 0)
        if match is None:
            return None
        found.append(match)
    return found[0].start(), found[-1].end()


def test_the_fragment_of_a_link_means_the_quotation_and_nothing_else(book: Shipped) -> None:
    """From its first word to its last, or nearly: marks at either end may be missing."""
    wrong, links = [], list(opening(book))
    assert len(links) > 20
    for fragment, source, start, end in links:
        first, last = meant(fragment, body_of(book.root, source)) or (0, 0)
        if not (start <= first <= start + 3 and end - 3 <= last <= end):
            wrong.append(f"{source}:{start}-{end}: {fragment}")
    assert wrong == []


def test_the_browser_opens_the_article_at_the_sentence(book: Shipped, reader: Reader, tmp_path: Path) -> None:
    """On a copy of the article, its paragraphs far apart."""
    source, at, copy = "hunter-2014", 0, PLAIN.format("Copy")
    begins = []
    for line in body_of(book.root, source).split("\n"):
        begins.append(at)
        copy += f'<p id="at-{at}" style="margin: 100vh 0">{html.escape(line)}</p>'
        at += len(line) + 1
    (tmp_path / "index.html").write_text(copy, encoding="utf-8")
    server = Server(tmp_path)
    reader.origins.add(server.origin)
    page = reader.tab(java_script_enabled=False)
    links = [(fragment, start) for fragment, own, start, _ in opening(book) if own == source]
    assert len(links) >= 5
    for fragment, start in links:
        page.goto("about:blank")
        page.goto(f"{server.url}#:~:{fragment}")
        paragraph = max(begin for begin in begins if begin <= start)
        expect(page.locator(f"#at-{paragraph}"), fragment).to_be_in_viewport(timeout=2000)
    server.close()


# Comparing


def box_of(place: Locator) -> Box:
    box = place.bounding_box()
    assert box is not None
    return {"left": box["x"], "right": box["x"] + box["width"], "top": box["y"], "bottom": box["y"] + box["height"]}


def test_a_contrast_is_a_table_on_a_desk_and_cards_on_a_phone(book: Shipped, reader: Reader) -> None:
    """On a phone every card repeats the row's name and whose side is whose."""
    page = reader.open(book.url + CONTRAST, width=DESK, java_script_enabled=False)
    rows = page.locator(".pb-contrast tbody tr")
    assert rows.count() >= 5
    for name in ("Salesperson", "Leader"):
        expect(page.locator("thead").get_by_text(name)).to_be_visible()
    for row in rows.all():
        cells = [box_of(cell) for cell in row.locator("th, td").all()]
        assert all(cell["top"] == cells[0]["top"] for cell in cells)
        assert all(one["right"] <= other["left"] + 1 for one, other in pairwise(cells))
        expect(row.locator(".pb-cellhead").first).not_to_be_visible()
    page.set_viewport_size({"width": PHONE, "height": 844})
    for row in rows.all():
        expect(row.locator("th")).to_be_visible()
        said = row.locator("td").all()
        heads = ["Salesperson", "Leader"] if len(said) == 2 else ["Salesperson and leader"]
        for cell, head in zip(said, heads, strict=True):
            expect(cell.locator(".pb-cellhead").get_by_text(head)).to_be_visible()
        places = [box_of(part) for part in row.locator("th, td").all()]
        assert all(one["bottom"] <= other["top"] + 1 for one, other in pairwise(places))
        assert all(place["left"] >= 0 and place["right"] <= PHONE for place in places)
        assert row.evaluate("it => getComputedStyle(it).borderTopStyle") == "solid"


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize(
    ("path", "prefix"), [(CONTRAST, "row-"), ("concepts/leadership/", "def-")], ids=["rows", "definitions"]
)
def test_an_address_inside_a_page_shows_its_place(
    book: Shipped, reader: Reader, path: str, prefix: str, width: int
) -> None:
    """Below the header, not under it; and marked."""
    page = reader.open(book.url + path, width=width)
    names = page.locator(f"[id^='{prefix}']").evaluate_all("all => all.map(it => it.id)")
    assert len(names) >= 2
    for name in (names[0], names[-1]):
        page.goto("about:blank")
        page.goto(f"{book.url}{path}#{name}")
        target = page.locator(f"#{name}")
        expect(target).to_be_in_viewport()
        top, header = box_of(target)["top"], box_of(page.locator(".md-header"))["bottom"]
        assert header - 1 <= top <= 500, f"#{name} stands at {top} px, the header ends at {header} px"
        inner = target.locator("th, blockquote").first
        assert inner.evaluate("it => getComputedStyle(it).backgroundColor") != "rgba(0, 0, 0, 0)"


# Links from elsewhere


def published(book: Shipped) -> list[str]:
    """Every published page, ten quotations, and the contrasts with their sides turned."""
    ledger = yaml.safe_load((book.root / "docs" / "permalinks.yml").read_text(encoding="utf-8"))
    kinds = ("concepts", "contrasts", "topics", "people", "sources")
    pages = [f"{kind}/{name}/" for kind in kinds for name in ledger[kind]]
    turned = ["-vs-".join(reversed(name.split("-vs-"))) for name in ledger["contrasts"]]
    quotations = [one["id"] for one in ledger["quotations"]]
    some = quotations[:: len(quotations) // 10][:10]
    return [*pages, *(f"contrasts/{name}/" for name in turned), *(f"q/{name}/" for name in some)]


def test_every_link_from_another_site_arrives(book: Shipped, browser: Browser, tmp_path: Path) -> None:
    """Without scripts, from another origin. One link of each kind is clicked, and every one that leads on."""
    paths = published(book)
    links = "".join(f'<p><a href="{book.url}{path}">{path}</a></p>' for path in paths)
    (tmp_path / "index.html").write_text(PLAIN.format("Onboarding") + links, encoding="utf-8")
    server = Server(tmp_path)
    reading = Reader(browser=browser, origins={server.origin, book.server.origin})
    page = reading.tab(java_script_enabled=False)
    statuses: list[int] = []
    page.on("response", lambda response: statuses.append(response.status))
    clicked: set[str] = set()
    for path in paths:
        statuses.clear()
        answer = page.request.get(book.url + path, headers={"Referer": server.url})
        assert (answer.status, answer.url) == (200, book.url + path)
        text, kind = answer.text(), path.partition("/")[0]
        assert text.count("<h1") == 1
        if kind not in clicked or 'http-equiv="refresh"' in text:
            clicked.add(kind)
            page.goto(server.url)
            page.locator(f'a[href="{answer.url}"]').click()
            expect(page.locator("article h1")).to_have_count(1)
            assert set(statuses) == {200}
    reading.close()
    server.close()
    assert len(paths) >= 70
    assert clicked == {"concepts", "contrasts", "topics", "people", "sources", "q"}
