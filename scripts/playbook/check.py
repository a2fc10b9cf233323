"""Looks at the built site with eyes of its own: what it promises its readers, it must keep.

Reads the HTML and the other files that would be published, knowledge.json and the articles;
shares no code with what wrote the pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from playbook.checks import rights, stated, words
from playbook.checks.credits import Names
from playbook.checks.facts import gather
from playbook.checks.form import Form
from playbook.checks.links import Anchors, Ground, survey
from playbook.checks.page import Page
from playbook.checks.published import Published
from playbook.checks.quotations import Witness
from playbook.checks.reader import read_page
from playbook.checks.told import Told
from playbook.errors import Problem
from playbook.model import Article

__all__ = ["check", "count_words"]


def count_words(text: str) -> int:
    """How many words a text has: what white space parts and holds a letter or a digit."""
    return words.count_words(text)


def check(
    site: Path,
    knowledge: Mapping[str, Any],
    articles: Mapping[str, Article],
    addresses: Sequence[str] = (),
    site_url: str = "",
) -> list[Problem]:
    """Every broken promise of the built site, in order; none where all are kept.

    `knowledge` is the parsed knowledge.json; `addresses` are those once published, relative to
    the site's root, with or without an anchor; `site_url` is where the site will be served.
    A problem's path is relative to the site, or is the article's or knowledge.json.
    """
    return sorted(set(_problems(site, knowledge, articles, addresses, site_url)))


def _problems(
    site: Path, knowledge: Mapping[str, Any], articles: Mapping[str, Article], addresses: Sequence[str], site_url: str
) -> Iterator[Problem]:
    facts, ground = gather(knowledge), survey(site, site_url)
    witness = Witness(facts=facts, articles=articles)
    names = Names(facts=facts, ground=ground, witness=witness)
    form, anchors, published = Form(knowledge), Anchors(), Published()
    if not ground.pages:
        yield Problem(".", 0, "the site has no pages", "build it")
    for page in _pages(ground):
        if isinstance(page, Problem):
            yield page
            continue
        yield from form.check(page)
        yield from witness.check(page)
        yield from names.check(page)
        yield from anchors.check(ground, page)
        published.add_page(page)
    for path in sorted(ground.files.difference(ground.pages)):
        published.add_file(site / path, path)
    yield from anchors.settle()
    yield from anchors.lost(ground, addresses)
    yield from Told(knowledge=knowledge, facts=facts, ground=ground).check()
    yield from stated.check(facts, articles, witness)
    yield from rights.check(facts, articles, witness.spans, published)


def _pages(ground: Ground) -> Iterator[Page | Problem]:
    for path in ground.pages:
        yield read_page(ground.site / path, path) or Problem(path, 0, "the file holds no HTML", "build the page anew")
