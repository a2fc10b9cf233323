"""Every quotation says whose words it shows, and every name leads to its bearer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from playbook.checks.facts import UNNAMED, Facts, joined
from playbook.checks.links import Ground, Place, entry
from playbook.checks.page import Credit, Link, Page, Shown
from playbook.checks.quotations import Witness
from playbook.checks.words import excerpt, fold
from playbook.errors import Problem
from playbook.model import Span

_LONGEST_NAME = 8  # words; the longest of the corpus has four
_BEFORE_WORDS = re.compile(r"^[\W_]+")
_PARAGRAPH = re.compile(r", ¶\s*(?P<number>\d+)$")


@dataclass(slots=True, kw_only=True)
class Names:
    """Knows who says what, and whose page is whose."""

    facts: Facts
    ground: Ground
    witness: Witness
    bearers: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    """Of each name, by the kind of its page: whom it may mean. Two sources may share a title."""

    names: set[str] = field(default_factory=set)
    """The names of all people and speakers, their case folded: 'A CEO' may begin a sentence."""

    def __post_init__(self) -> None:
        people, sources = self.bearers.setdefault("people", {}), self.bearers.setdefault("sources", {})
        for one, name in self.facts.people.items():
            people.setdefault(name, set()).add(one)
        for quotation in self.facts.quotations.values():
            if quotation.kind == "speaker":
                people.setdefault(quotation.name, set())  # "a CEO" is no person: no page is called so
        people.setdefault(UNNAMED, set())
        self.names = {name.casefold() for name in people}
        for one, source in self.facts.sources.items():
            for name in filter(None, (source.get("title"), source.get("cite"))):
                sources.setdefault(name, set()).add(one)

    def check(self, page: Page) -> Iterator[Problem]:
        """What is wrong with the names on a page."""
        for quote in page.quotes:
            place = self.witness.place(quote)
            for wrong, mend in self._credit(page, quote.credit, *place) if place else ():
                yield Problem(page.path, quote.line, f"the quotation {quote.mark} {wrong}", mend)
        for credit in page.credits:
            if credit.kind == "ref":
                yield from self._reference(page, credit)
        for link in page.links:
            if link.tag == "a":
                yield from self._link(page, link)
        yield from self._bearer(page)
        yield from self._copies(page)

    def _credit(self, page: Page, credit: Credit | None, source: str, span: Span) -> Iterator[tuple[str, str]]:
        """The first name after a quotation is that of the one whose words it shows."""
        if credit is None:
            yield "names nobody", "put an element of class pb-who or pb-ref after it"
        elif credit.kind == "who":
            voice = self.facts.voice(source, span)
            if credit.text != voice:
                yield f"is ascribed to '{excerpt(credit.text)}'", f"ascribe it to '{voice}'"
        else:
            printed = self.facts.prints(source, page.path) and not self.facts.shows(source, span)
            spoken = None if printed else self.facts.speaker(source, span)
            label = self.facts.label(source, spoken.name if spoken else None)
            if not _begins(credit.text, label):
                yield f"is ascribed to '{excerpt(credit.text)}'", f"begin its reference with '{label}'"
            if not any(self._source(page, link) == source for link in credit.links):
                yield "has a reference that leads to no page of its source", f"link it to /sources/{source}/"
            said = _PARAGRAPH.search(credit.text)
            stated = {one.paragraph for one in self.facts.of.get(source, ()) if one.span == span and one.paragraph}
            if said and stated and int(said["number"]) not in stated:
                yield f"is placed in paragraph {said['number']}", f"say ¶ {min(stated)}"

    def _source(self, page: Page, link: Link) -> str | None:
        """The source that a link leads to, by its page or by one of its quotations'."""
        kind, one = entry(self.ground.place(page.path, link.value))
        if kind == "q" and one in self.facts.quotations:
            return self.facts.quotations[one].source
        return one if kind == "sources" and one in self.facts.sources else None

    def _reference(self, page: Page, credit: Credit) -> Iterator[Problem]:
        """A reference names the source it leads to, wherever it stands."""
        for source in sorted({one for link in credit.links if (one := self._source(page, link))}):
            speakers = {one.name for one in self.facts.of.get(source, ()) if one.kind == "speaker"}
            labels = {self.facts.label(source, name) for name in (None, *speakers)}
            if not any(_begins(credit.text, label) for label in labels):
                yield Problem(
                    page.path,
                    credit.line,
                    f"the reference '{excerpt(credit.text)}' leads to '{self.facts.label(source)}'",
                    "name the source that the link leads to",
                )
        said = _PARAGRAPH.search(credit.text)
        places = (self.ground.place(page.path, link.value) for link in credit.links if said)
        names = [place.anchor if entry(place)[0] == "sources" else entry(place)[1] for place in places]
        for known in (self.facts.quotations[name] for name in names if name in self.facts.quotations):
            if said and known.paragraph and int(said["number"]) != known.paragraph:
                wrong = f"the quotation '{known.id}' is placed in paragraph {said['number']}"
                yield Problem(page.path, credit.line, wrong, f"say ¶ {known.paragraph}")

    def _copies(self, page: Page) -> Iterator[Problem]:
        """Where an attribute repeats a quotation of the page, for copying, the name after it is the right one."""
        places = {place for quote in page.quotes if (place := self.witness.place(quote))}
        shown = [(self.witness.text(*place), *place) for place in sorted(places)]
        for line, name, value in page.attributes:
            text = fold(value)
            for words, source, span in shown:
                if words not in text:
                    continue
                after = text.partition(words)[2]
                voice, author = self.facts.voice(source, span), joined(self.facts.authors(source))
                other = self._other(after, voice) or self._other(after.partition("quoted by ")[2], author)
                if other:
                    wrong = f"the {name} ascribes '{excerpt(words)}' to '{other}'"
                    yield Problem(page.path, line, wrong, f"ascribe it to '{voice}', in an article by '{author}'")

    def _headed(self, page: Page, voice: str) -> Iterator[Problem]:
        """A quotation's page that is headed with a name is headed with that of whom it quotes."""
        heads = [(line, "".join(words)) for line, words in page.headings] + [(0, "".join(page.title))]
        heads += [(line, value) for line, name, value in page.attributes if name == "content"]
        for line, text in heads:
            if self._other(text, voice):
                yield Problem(page.path, line, f"words of '{voice}' are headed '{excerpt(text)}'", f"name '{voice}'")

    def _other(self, text: str, voice: str) -> str | None:
        """The name with which a text begins, marks left out, where it is not that of the voice."""
        words = _BEFORE_WORDS.sub("", text, count=1).split(maxsplit=_LONGEST_NAME)[:_LONGEST_NAME]
        starts = [" ".join(words[:count]).rstrip(',.:;]*_”"') for count in range(len(words), 0, -1)]
        name = next((start for start in starts if start.casefold() in self.names), None)
        return name if name and not voice.casefold().startswith(name.casefold()) else None

    def _bearer(self, page: Page) -> Iterator[Problem]:
        """A person's page bears that person's name, a quotation's page that of whom it quotes."""
        kind, one = entry(Place(page.path))
        if kind == "q" and one in self.facts.quotations:
            known = self.facts.quotations[one]
            if known.source in self.facts.sources:
                yield from self._headed(page, self.facts.voice(known.source, known.span))
        for line, words in page.headings if kind == "people" and one in self.facts.people else ():
            if self.facts.people[one] not in " ".join("".join(words).split()):
                yield Problem(
                    page.path,
                    line,
                    f"the page of '{self.facts.people[one]}' is headed '{excerpt(''.join(words))}'",
                    "head it with the person's name",
                )

    def _link(self, page: Page, link: Link) -> Iterator[Problem]:
        """A name leads to its bearer; a caption leads to its own source and people."""
        named = "people/" in link.value or any(link.text in names for names in self.bearers.values())
        if not link.captions and not named:
            return  # most links are the theme's
        kind, one = entry(self.ground.place(page.path, link.value))
        if kind == "people" and (other := self._other(link.text, self.facts.people.get(one, ""))):
            wrong = f"'{excerpt(link.text)}' leads to /people/{one}/"
            yield Problem(page.path, link.line, wrong, f"lead to the page of '{other}', or name nobody there")
            return
        bearers = self.bearers.get(kind, {}).get(link.text)
        if bearers is not None and one not in bearers:
            yield Problem(
                page.path,
                link.line,
                f"'{excerpt(link.text)}' leads to /{kind}/{one}/",
                f"link the name to /{kind}/{min(bearers)}/" if bearers else "give the name no link",
            )
        if kind and link.captions and not self._belongs(page, link, link.captions):
            yield Problem(
                page.path,
                link.line,
                f"the caption of the quotation {link.captions.mark} leads to /{kind}/{one}/",
                "lead to the quotation's own source and to the people whose words it shows",
            )

    def _belongs(self, page: Page, link: Link, quote: Shown) -> bool:
        """Whether a link in a caption leads to the source or to the people of its quotation."""
        place = self.witness.place(quote)
        if place is None:
            return True  # reported where quotations are
        kind, one = entry(self.ground.place(page.path, link.value))
        if kind != "people":
            return self._source(page, link) == place[0]
        spoken = self.facts.speaker(*place)
        return one in self.facts.sources[place[0]]["authors"] or (spoken is not None and spoken.person == one)


def _begins(text: str, label: str) -> bool:
    """Whether a reference begins with a label: 'Hunter 2014' does not begin 'Hunter 2014b, ¶ 3'."""
    return text.startswith(label) and not text[len(label) : len(label) + 1].isalnum()
