"""Every kind of page, as a reader's browser shows it: accessible, light, whole on a phone, quiet."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Shipped
from tests.browser.web import DESK, PHONE, Reader, Scheme, violations

pytestmark = pytest.mark.browser

PAGES = {
    "home": "",
    "concepts": "concepts/",
    "concept": "concepts/sales-leader/",
    "contrasts": "contrasts/",
    "contrast of things": "contrasts/leadership-vs-sales/",
    "contrast of people": "contrasts/leader-vs-salesperson/",
    "quotes": "quotes/",
    "quotes of a concept": "quotes/leadership/",
    "quotation": "q/*",
    "sources": "sources/",
    "source": "sources/filson-2006/",
    "people": "people/",
    "person": "people/mark-hunter/",
    "topics": "topics/",
    "topic": "topics/sales/",
    "hand-written": "about/",
    "with code": "walkthrough/",
    "not there": "no/such/page/",
}
LARGEST_PAGE = 40_000
FIRST_LOAD = 350 * 1024
NARROWEST = 320  # what a page zoomed to 400 % on a desk has

NAMES = {"default": "light", "slate": "dark"}
WIDE = """() => [
  ...[document.documentElement.scrollWidth].filter(width => width > innerWidth).map(width => `the page: ${width} px`),
  ...[...document.querySelectorAll("article, article :not(pre, pre *)")]
    .filter(it => /auto|scroll/.test(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth + 1)
    .map(it => `${it.localName}.${it.className}`)]"""


def address(book: Shipped, name: str) -> str:
    """Where a page of the list stands; `q/*` is the first quotation."""
    path = PAGES[name]
    if path.endswith("*"):
        first = min(one.name for one in (book.site / path[:-1]).iterdir())
        path = f"{path[:-1]}{first}/"
    return book.url + path


def scheme_of(page: Page) -> str:
    """Whether the page is light or dark, by what paints it."""
    paper = str(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
    level = sum(int(part) for part in paper[paper.index("(") + 1 : -1].split(",")[:3]) / 3
    name = NAMES[str(page.locator("body").get_attribute("data-md-color-scheme"))]
    assert name == ("light" if level > 128 else "dark")
    return name


@pytest.mark.parametrize(("width", "scheme"), [(DESK, "light"), (PHONE, "dark")], ids=["desk", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_in_light_and_dark_and_as_wide_as_the_screen(
    book: Shipped, reader: Reader, name: str, width: int, scheme: Scheme
) -> None:
    """It opens in the scheme that the reader's system prefers; the button changes it."""
    page = reader.open(address(book, name), width=width, scheme=scheme)
    expect(page.locator("h1")).to_have_count(1)
    assert scheme_of(page) == scheme
    assert violations(page) == []
    assert page.evaluate(WIDE) == []
    other = "dark" if scheme == "light" else "light"
    page.get_by_title(f"Switch to {other}", exact=True).click()
    assert scheme_of(page) == other
    assert violations(page) == []


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_what_opens_is_accessible_too(book: Shipped, reader: Reader, width: int) -> None:
    page = reader.open(f"{book.url}concepts/sales-leader/", width=width)
    page.get_by_text("Cite", exact=True).click()
    expect(page.locator(".pb-act__panel")).to_be_visible()
    assert violations(page) == []
    page.goto(f"{book.url}?q=sales%20leader")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert violations(page) == []


def test_the_open_menu_is_accessible(book: Shipped, reader: Reader) -> None:
    page = reader.open(f"{book.url}concepts/sales-leader/", width=PHONE)
    page.get_by_title("Menu").click()
    expect(page.locator(".md-nav--primary .md-nav__link").first).to_be_in_viewport()
    assert violations(page) == []


def test_no_page_scrolls_sideways_even_on_the_narrowest_screen(book: Shipped, reader: Reader) -> None:
    """Of the quotations, those with the largest pages; without scripts, which must not be needed for that."""
    alike = sorted((book.site / "q").rglob("index.html"), key=lambda file: file.stat().st_size)[:-5]
    page = reader.tab(width=NARROWEST, java_script_enabled=False)
    wide = {}
    for file in sorted({*book.site.rglob("index.html")} - {*alike}):
        if b'http-equiv="refresh"' not in file.read_bytes():
            page.goto(book.url + quote(file.parent.relative_to(book.site).as_posix()) + "/")
            page.locator(".md-header").evaluate("it => it.remove()")  # a script lays out its second, unseen title
            wide[page.url] = page.evaluate(WIDE)
    assert {url: found for url, found in wide.items() if found} == {}


def test_no_page_is_heavy(book: Shipped) -> None:
    sizes = {file.relative_to(book.site).as_posix(): file.stat().st_size for file in book.site.rglob("*.html")}
    heaviest = max(sizes, key=sizes.__getitem__)
    print(f"the heaviest of {len(sizes)} pages: {heaviest}, {sizes[heaviest]} bytes")
    assert {name: size for name, size in sizes.items() if size > LARGEST_PAGE} == {}


@pytest.mark.parametrize("name", ["home", "concept"])
def test_the_first_page_is_light(book: Shipped, reader: Reader, name: str) -> None:
    """Everything that the browser asks for, uncompressed; the search index comes on top."""
    page = reader.tab()
    book.server.sent.clear()
    page.goto(address(book, name), wait_until="networkidle")
    sent = {path: size for path, size in book.server.sent if not path.endswith("search_index.json")}
    print(f"first load of {name}: {sum(sent.values())} bytes in {len(sent)} files")
    assert sum(sent.values()) <= FIRST_LOAD, sent
