"""What pages tell beside the quotations, of who holds what and of who wrote where, is as knowledge.json states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from lxml import etree

from playbook.checks.facts import Facts
from playbook.checks.links import Ground, Place, entry
from playbook.checks.reader import read_page
from playbook.checks.words import excerpt
from playbook.errors import Problem

_REQUIRED = ("404.html", "search/search_index.json", "sitemap.xml")
_CONTRAST = re.compile(r"contrasts/(?P<id>[^/]+)/index\.html")
_LEADERS = ("a", "meta")
_RELATIONS = {"same": "same-as", "differ": "different-from"}
"""What a page calls a relation."""


@dataclass(slots=True, kw_only=True)
class Told:
    """Knows what knowledge.json states of contrasts, of quotations' places and of redirects."""

    knowledge: Mapping[str, Any]
    facts: Facts
    ground: Ground
    positions: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Of each contrast: the relations and quotations of its positions."""

    def __post_init__(self) -> None:
        for contrast in self.knowledge.get("contrasts", ()):
            pairs = [(one["relation"], one["quotation"]) for one in contrast.get("positions", ())]
            self.positions[contrast["id"]] = [pair for pair in pairs if self._known(pair[1])]

    def _known(self, quotation: str) -> bool:
        """Whether it is a quotation of a source; reported elsewhere where it is not."""
        return quotation in self.facts.quotations and self.facts.quotations[quotation].source in self.facts.sources

    def check(self) -> Iterator[Problem]:
        """Every page that tells what is not so, every file that is missing."""
        for path in _REQUIRED if self.ground.pages else ():
            if path not in self.ground.files:
                yield Problem(path, 0, "the file is missing from the site", "build the site anew")
        yield from self._redirects()
        for path in self.ground.pages:
            kind, one = entry(Place(path))
            contrast = _CONTRAST.fullmatch(path)
            if path == "index.html":
                yield from self._holders(path)
            elif contrast and contrast["id"] in self.positions:
                yield from self._sides(path, self.positions[contrast["id"]])
            elif kind == "q" and self._known(one):
                yield from self._place(path, one)
            elif kind == "sources" and one in self.facts.sources:
                yield from self._source(path, self.facts.sources[one])

    def _root(self, path: str) -> etree._Element | None:
        """What is on a page; None where there is no HTML."""
        content = (self.ground.site / path).read_bytes()
        parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
        return etree.fromstring(content, parser) if content.strip() else None

    def _redirects(self) -> Iterator[Problem]:
        """An old address leads to the new one."""
        for old, new in self.knowledge.get("redirects", {}).items():
            path = f"{old}index.html"
            page = read_page(self.ground.site / path, path) if path in self.ground.files else None
            links = page.links if page else ()
            led = {
                tag: {self.ground.place(path, one.value).path for one in links if one.tag == tag} for tag in _LEADERS
            }
            target = f"{new}index.html"
            # A reader clicks; a browser that refreshes must not go elsewhere.
            if target not in led["a"] or any(one.endswith(".html") for one in led["meta"] - {target}):
                yield Problem(path, 0, f"the old address '{old}' does not lead to '{new}'", "leave a redirect there")

    def _people(self, path: str, element: etree._Element) -> set[str]:
        """The people to whose pages an element links."""
        places = (entry(self.ground.place(path, link.get("href") or "")) for link in element.iter("a"))
        return {one for kind, one in places if kind == "people"}

    def _holders(self, path: str) -> Iterator[Problem]:
        """The home page lists each person under the stance that person takes on the thesis."""
        positions = self.positions.get(self.knowledge.get("site", {}).get("thesis") or "")
        for listed in _classed(self._root(path), "pb-holds") if positions is not None else ():
            for title, said in _entries(listed):
                relation = next((name for word, name in _RELATIONS.items() if word in _text(title).casefold()), None)
                quotations = [self.facts.quotations[one] for held, one in positions or () if held == relation]
                holders = {one.person for one in quotations if one.person}
                linked = self._people(path, said)
                if relation and linked != holders:
                    yield Problem(
                        path,
                        _line(said),
                        f"'{_text(title)}' is said to be held by {_listed(linked)}",
                        f"name those who hold it: {_listed(holders)}",
                    )

    def _sides(self, path: str, positions: list[tuple[str, str]]) -> Iterator[Problem]:
        """A contrast's page shows a position under the relation that it states."""
        for short, relation in _RELATIONS.items():
            known = (self.facts.quotations[one] for held, one in positions if held == relation)
            marks = {f"{one.source}:{one.span.start}-{one.span.end}" for one in known}
            for section in _classed(self._root(path), f"pb-position--{short}"):
                for quote in section.iter("blockquote"):
                    mark = quote.get("data-quote")
                    if mark and mark not in marks:
                        wrong = f"the quotation {mark} stands among those that say '{relation}'"
                        yield Problem(path, _line(quote), wrong, "set it under the relation that it states")

    def _place(self, path: str, name: str) -> Iterator[Problem]:
        """A quotation's page says who said it, who wrote it down, and where."""
        known = self.facts.quotations[name]
        source = self.facts.sources[known.source]
        stated = f"paragraph {known.paragraph} of {source.get('paragraphs')}"
        for listed in _classed(self._root(path), "pb-facts"):
            for title, said in _entries(listed):
                head, text = _text(title), _text(said)
                if head == "Author" and known.kind == "speaker":
                    yield Problem(
                        path, _line(title), f"words of '{known.name}' are given an author", "name the speaker"
                    )
                elif head in ("Author", "Quoted by"):
                    yield from self._authors(path, said, head, source)
                elif head == "Speaker" and not re.match(rf"{re.escape(known.name)}(?!\w)", text):
                    wrong = f"the speaker is said to be '{excerpt(text)}'"
                    yield Problem(path, _line(said), wrong, f"begin with '{known.name}'")
                elif head == "Place" and known.paragraph and source.get("paragraphs") and text != stated:
                    yield Problem(path, _line(said), f"the place is said to be '{excerpt(text)}'", f"say '{stated}'")

    def _authors(self, path: str, said: etree._Element, head: str, source: Mapping[str, Any]) -> Iterator[Problem]:
        """Who wrote a source, by the links to people."""
        linked = self._people(path, said)
        if linked != set(source["authors"]):
            yield Problem(
                path,
                _line(said),
                f"'{head}' names {_listed(linked)}",
                f"name the authors of '{source['id']}': {_listed(set(source['authors']))}",
            )

    def _source(self, path: str, source: Mapping[str, Any]) -> Iterator[Problem]:
        """A source's page names its authors and how much of it is quoted."""
        root = self._root(path)
        for byline in _classed(root, "pb-byline"):
            yield from self._authors(path, byline, "By", source)
        for counted in _classed(root, "pb-rights__n"):
            number = counted.find("b")
            if number is not None and re.sub(r"\D", "", _text(number)) != str(source["quoted_words"]):
                wrong = f"{_text(number)} words are said to be quoted"
                yield Problem(path, _line(number), wrong, f"say {source['quoted_words']}, as knowledge.json does")


def _classed(root: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """The elements of a class."""
    for element in () if root is None else root.iter(etree.Element):
        if name in (element.get("class") or "").split():
            yield element


def _entries(listed: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """The terms of a description list, each with what is said of it."""
    title: etree._Element | None = None
    for element in listed.iter("dt", "dd"):
        if element.tag == "dt":
            title = element
        elif title is not None:
            yield title, element


def _text(element: etree._Element) -> str:
    """What an element says, white space folded."""
    return " ".join("".join(cast("Iterator[str]", element.itertext())).split())


def _listed(people: set[str]) -> str:
    """People, for a message."""
    return ", ".join(sorted(people)) or "nobody"


def _line(element: etree._Element) -> int:
    """The line of the file on which an element begins; 0 where the parser lost it."""
    return cast("int | None", element.sourceline) or 0  # lxml-stubs 0.5 call it an ellipsis
