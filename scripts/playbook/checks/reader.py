"""HTML to `Page`, in one pass over the parsed tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import cast

from lxml import etree

from playbook.checks.page import EXEMPT, EXEMPT_END, QUOTED, Bare, Credit, Link, Page, Shown

_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "label",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "text",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    }
)
_REGIONS = frozenset({"aside", "body", "footer", "header", "main", "nav"})
_SECTIONS = frozenset({"article", "aside", "body", "details", "footer", "main", "nav", "section"})
_QUOTES = frozenset({"blockquote", "q"})
_SILENT = frozenset({"script", "style"})
_EXEMPTS = frozenset({"cite", "code", "title"})
_MEDIA = frozenset(
    {
        "audio",
        "button",
        "canvas",
        "embed",
        "iframe",
        "img",
        "input",
        "object",
        "picture",
        "select",
        "svg",
        "textarea",
        "video",
    }
)
_LINKS = frozenset({"action", "formaction", "href", "poster", "src", "xlink:href"})
_MUTE = frozenset({"class", "d", "points", "style", "transform", "viewbox", "viewBox"})  # nobody reads them as words
_LINKED_METAS = frozenset({"og:image", "og:url", "twitter:image"})
_SENTENCE = 15  # letters: the shortest eight words with their blanks

_REFRESH = re.compile(r"^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?[\"']?(?P<url>[^\"']*)", re.I)


def read_page(file: Path, path: str) -> Page | None:
    """The page in a file; None where there is no HTML in it."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    content = file.read_bytes()
    root = etree.fromstring(content, parser) if content.strip() else None
    return None if root is None else _Reader(Page(path=path)).read(root)


class _Reader:
    """Walks a page in document order and notes what it passes."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.depth = 0
        self.closers: list[tuple[int, Callable[[], object]]] = []
        self.flow: list[str] = []
        self.all_said: list[list[str]] = []
        """Texts that take in whatever is said, quotations too."""

        self.said_outside: list[list[str]] = []
        """Texts that take in what is said outside quotations."""

        self.quoted = self.exempt = self.sections = self.in_heading = 0
        self.uncredited: list[Shown] = []
        self.credit: Credit | None = None
        self.figures: list[list[Shown]] = []
        self.captions: list[list[Link]] = []
        self.captioned: list[tuple[list[Shown], list[Link]]] = []
        self.heading: tuple[int, list[str], int] | None = None
        """An h2 with nothing under it so far: line, words, depth of its section."""

    def read(self, root: etree._Element) -> Page:
        """The whole page."""
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                self.start(element)
                continue
            if event == "end":
                self.end(element.tag)
            else:
                self.page.hidden.append(element.text or "")
            if element.tail:
                self.say(element.tail)
        self.flush()
        for quotes, links in self.captioned:
            for link in links if len(quotes) == 1 else ():
                link.captions = quotes[0]
        return self.page

    def start(self, element: etree._Element) -> None:
        """An element begins."""
        tag: str = element.tag
        self.depth += 1
        noted = tag in _NOTED
        if noted and tag in _BLOCKS:
            self.part(tag)
        attributes = dict(cast("Sequence[tuple[str, str]]", element.items()))
        if attributes:
            self.take_attributes(tag, _line(element), attributes)
            if "data-quote" in attributes:
                mark, cite = attributes["data-quote"], attributes.get("cite")
                self.begin_quote(Shown(mark=mark, tag=tag, line=_line(element), cite=cite))
        if noted:
            self.enter(tag, element, "data-quote" in attributes)
        text = element.text
        if text:
            if tag in _SILENT:
                self.page.hidden.append(text)
            else:
                self.say(text)

    def enter(self, tag: str, element: etree._Element, quote: bool) -> None:
        """An element begins that means something by its name."""
        if tag in _TAKERS:
            _TAKERS[tag](self, element)
        elif tag in _QUOTES and not quote and not self.quoted:
            self.page.bare.append(Bare(line=_line(element)))
            self.gather(self.said_outside, self.page.bare[-1].words)
        elif tag in _MEDIA and not self.in_heading:
            self.heading = None
        if tag in _EXEMPTS:
            self.begin_exempt()
        if tag in _SECTIONS:
            self.sections += 1
            self.until_end(self.end_section)

    def end(self, tag: str) -> None:
        """An element ends."""
        while self.closers and self.closers[-1][0] == self.depth:
            self.closers.pop()[1]()
        self.depth -= 1
        if tag in _BLOCKS:
            self.part(tag)

    def until_end(self, closer: Callable[[], object]) -> None:
        """Call it when the element that has just begun ends."""
        self.closers.append((self.depth, closer))

    def gather(self, where: list[list[str]], words: list[str]) -> None:
        """Take in what is said until the element ends."""
        where.append(words)
        self.until_end(where.pop)

    def say(self, text: str) -> None:
        """Some text stands here."""
        for words in self.all_said:
            words.append(text)
        if self.heading and not self.in_heading and not text.isspace():
            self.heading = None
        if self.quoted:
            return
        for words in self.said_outside:
            words.append(text)
        self.flow.append(text.replace("\n", " "))

    def part(self, tag: str) -> None:
        """A block begins or ends: the words before and after it do not touch."""
        for words in self.all_said:
            words.append("\n")
        self.flow.append("\n")
        if tag in _REGIONS:
            self.flush()

    def flush(self) -> None:
        """A region of the page begins or ends."""
        text = "".join(self.flow)
        if text and not text.isspace():
            self.page.prose.append(text)
        self.flow.clear()

    def take_attributes(self, tag: str, line: int, attributes: Mapping[str, str]) -> None:
        """What the element says beside its text."""
        page, link = self.page, None
        for name, value in attributes.items():
            if name in _LINKS:
                link = self.take_link(tag, name, value, line)
            elif name == "id":
                if value in page.ids:
                    page.twice.append((line, value))
                page.ids.setdefault(value, line)
            elif name == "srcset":
                for candidate in filter(None, map(str.split, value.split(","))):
                    self.take_link(tag, name, candidate[0], line)
            elif name == "data-generated":
                page.generated = True
            elif len(value) >= _SENTENCE and name not in _MUTE:
                page.attributes.append((line, name, value))
        if tag == "a" and "name" in attributes:
            page.names.add(attributes["name"])
        classes = attributes.get("class", "").split()
        if not self.credit and ("pb-who" in classes or "pb-ref" in classes):
            self.take_credit(Credit(kind="who" if "pb-who" in classes else "ref", line=line), link)

    def take_link(self, tag: str, name: str, value: str, line: int) -> Link:
        """An address."""
        link = Link(tag=tag, name=name, value=value, line=line)
        self.page.links.append(link)
        if tag == "a":
            self.gather(self.all_said, link.words)
            if self.captions:
                self.captions[-1].append(link)
            if self.credit:
                self.credit.links.append(link)
        return link

    def take_credit(self, credit: Credit, link: Link | None) -> None:
        """A name or a place; the first after a quotation is that quotation's."""
        self.credit = credit
        self.page.credits.append(credit)
        for quote in self.uncredited:
            quote.credit = credit
        self.uncredited.clear()
        if link:
            credit.links.append(link)
        self.gather(self.all_said, credit.words)
        self.until_end(lambda: setattr(self, "credit", None))

    def begin_quote(self, quote: Shown) -> None:
        """The words of a source begin."""
        self.page.quotes.append(quote)
        if self.figures:
            self.figures[-1].append(quote)
        self.uncredited.clear()
        if not self.quoted:
            self.flow.append(QUOTED)
        self.quoted += 1
        self.gather(self.all_said, quote.words)
        self.until_end(lambda: self.end_quote(quote))

    def end_quote(self, quote: Shown) -> None:
        """The words of a source end."""
        self.quoted -= 1
        self.uncredited.append(quote)

    def begin_exempt(self) -> None:
        """A title or code begins."""
        if not self.exempt and not self.quoted:
            self.flow.append(EXEMPT)
        self.exempt += 1
        self.until_end(self.end_exempt)

    def end_exempt(self) -> None:
        """A title or code ends."""
        self.exempt -= 1
        if not self.exempt and not self.quoted:
            self.flow.append(EXEMPT_END)

    def end_section(self) -> None:
        """A section ends: a heading in it that has nothing under it stays so."""
        if self.heading and self.heading[2] >= self.sections:
            self.note_empty()
        self.sections -= 1

    def note_empty(self) -> None:
        """Where a heading has nothing under it, it never will."""
        if self.heading:
            self.page.empty_sections.append((self.heading[0], " ".join("".join(self.heading[1]).split())))
        self.heading = None

    def begin_heading(self, element: etree._Element) -> None:
        """An h1 or h2."""
        self.note_empty()
        self.in_heading += 1
        self.until_end(self.end_heading)
        words: list[str] = []
        self.gather(self.all_said, words)
        if element.tag == "h1":
            self.page.headings.append((_line(element), words))
        else:
            self.heading = (_line(element), words, self.sections)

    def end_heading(self) -> None:
        """A heading ends."""
        self.in_heading -= 1

    def begin_html(self, element: etree._Element) -> None:
        """The page itself."""
        self.page.language = element.get("lang")

    def begin_title(self, element: etree._Element) -> None:
        """The page's title; a drawing's is none."""
        parent = element.getparent()
        if parent is not None and parent.tag == "head":
            self.gather(self.all_said, self.page.title)

    def begin_meta(self, element: etree._Element) -> None:
        """An address that a machine will follow."""
        content, line = element.get("content") or "", _line(element)
        refresh = _REFRESH.match(content) if (element.get("http-equiv") or "").lower() == "refresh" else None
        if refresh:
            self.take_link("meta", "content", refresh["url"].strip(), line)
        elif (element.get("property") or element.get("name")) in _LINKED_METAS:
            self.take_link("meta", "content", content, line)

    def begin_figure(self, _figure: etree._Element) -> None:
        """Quotations and their caption."""
        self.figures.append([])
        self.until_end(self.figures.pop)

    def begin_caption(self, _caption: etree._Element) -> None:
        """What is said of the quotations of a figure."""
        links: list[Link] = []
        self.captions.append(links)
        self.until_end(self.captions.pop)
        if self.figures:
            self.captioned.append((self.figures[-1], links))


def _line(element: etree._Element) -> int:
    """The line of the file on which an element begins; 0 where the parser lost it."""
    return cast("int | None", element.sourceline) or 0  # lxml-stubs 0.5 call it an ellipsis


_TAKERS: Mapping[str, Callable[[_Reader, etree._Element], None]] = {
    "html": _Reader.begin_html,
    "title": _Reader.begin_title,
    "meta": _Reader.begin_meta,
    "h1": _Reader.begin_heading,
    "h2": _Reader.begin_heading,
    "figure": _Reader.begin_figure,
    "figcaption": _Reader.begin_caption,
}
_NOTED = _BLOCKS | _SECTIONS | _EXEMPTS | _MEDIA | _QUOTES | _TAKERS.keys()
