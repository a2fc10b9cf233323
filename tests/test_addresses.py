"""How one page leads to another, and how a link opens at a sentence."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playbook.addresses import at_sentence, host, relative
from playbook.knowledge import Quotation, Source

from tests.support import Playbook


@pytest.mark.parametrize(
    ("page", "target", "way"),
    [
        ("", "concepts/leader/", "concepts/leader/"),
        ("", "", "./"),
        ("concepts/leader/", "", "../../"),
        ("concepts/leader/", "concepts/", "../"),
        ("concepts/leader/", "concepts/sales/", "../sales/"),
        ("concepts/leader/", "q/abc/#x", "../../q/abc/#x"),
        ("concepts/leader/", "concepts/leader/#definition", "#definition"),
        ("concepts/leader/", "concepts/leader/", "./"),
        ("concepts/", "concepts/leader/", "leader/"),
        ("concepts/", "concepts/page-2/", "page-2/"),
        ("sources/a/", "knowledge.json", "../../knowledge.json"),
        ("", "#top", "#top"),
    ],
)
def test_the_way_from_page_to_page(page: str, target: str, way: str) -> None:
    assert relative(page, target) == way


PARTS = st.lists(st.from_regex(r"[a-z0-9]{1,3}", fullmatch=True), max_size=4).map(
    lambda parts: "".join(f"{one}/" for one in parts)
)


@given(PARTS, PARTS, st.sampled_from(["", "https://x.org/", "https://x.org/deep/er/"]))
def test_a_browser_goes_where_the_way_leads(page: str, target: str, root: str) -> None:
    root = root or "https://x.org/"
    assert urljoin(f"{root}{page}", relative(page, target)) == f"{root}{target}"
    assert urljoin(f"{root}{page}", relative(page, f"{target}#x")) == f"{root}{target}#x"


@cache
def pair() -> tuple[Source, Quotation]:
    """A source and one of its quotations."""
    with TemporaryDirectory() as folder:
        playbook = Playbook(Path(folder))
        playbook.article()
        knowledge = playbook.knowledge()
    return next(iter(knowledge.sources.values())), knowledge.shown[0]


def opened(text: str, url: str | None = "https://example.org/a") -> str | None:
    """The link that opens a source of this address at these words."""
    source, quotation = pair()
    return at_sentence(replace(source, url=url), replace(quotation, text=text))


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("Sales is leadership", "Sales%20is%20leadership"),
        ("Sales, leadership", "Sales%2C%20leadership"),
        ("top-performing seller", "top%2Dperforming%20seller"),
        ("cats & dogs", "cats%20%26%20dogs"),
        ("“Don’t push”", "%E2%80%9CDon%E2%80%99t%20push%E2%80%9D"),
        ("50% #1 a/b?", "50%25%20%231%20a%2Fb%3F"),
        ("two\nlines  here", "two%20lines%20here"),
        ("a b c d e f g h i j k l m n o p", "a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l%20m%20n%20o%20p"),
        ("a b c d e f g h i j k l m n o p q", "a%20b%20c%20d%20e%20f%20g%20h,j%20k%20l%20m%20n%20o%20p%20q"),
        (
            "a, b c d e f g h i j k, l m n o-p q r",
            "a%2C%20b%20c%20d%20e%20f%20g%20h,j%20k%2C%20l%20m%20n%20o%2Dp%20q%20r",
        ),
    ],
)
def test_a_link_opens_at_the_sentence(text: str, fragment: str) -> None:
    assert opened(text) == f"https://example.org/a#:~:text={fragment}"


def test_a_fragment_of_the_address_gives_way() -> None:
    assert opened("A light", "https://example.org/a?b=c#top") == "https://example.org/a?b=c#:~:text=A%20light"


def test_no_address_no_link() -> None:
    assert opened("A light", None) is None


@given(st.text(min_size=1))
def test_no_text_breaks_out_of_the_fragment(text: str) -> None:
    link = opened(text)
    assert link is not None
    directive = urlsplit(link).fragment.removeprefix(":~:text=")
    assert not set(directive) & set("\"'<>&#- \n")
    assert directive.count(",") <= 1


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.thesaleshunter.com/x", "thesaleshunter.com"),
        ("http://answers.salesforce.com:8080/", "answers.salesforce.com"),
        ("https://WWW.X.ORG", "x.org"),
    ],
)
def test_the_site_of_an_address(url: str, name: str) -> None:
    assert host(url) == name
