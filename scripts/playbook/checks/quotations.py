"""Every quotation is verbatim, known, and no longer than its rights allow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from playbook.checks.facts import Facts
from playbook.checks.page import Page, Shown
from playbook.checks.plain import shown
from playbook.checks.words import count_words, excerpt, first_difference, fold
from playbook.errors import Problem
from playbook.model import Article, Span

_MARK = re.compile(r"(?P<source>[^:\s]+):(?P<start>\d{1,9})-(?P<end>\d{1,9})")


@dataclass(slots=True, kw_only=True)
class Witness:
    """Holds what the pages quote against what the articles say."""

    facts: Facts
    articles: Mapping[str, Article]
    spans: dict[str, set[Span]] = field(default_factory=dict)
    """What the site shows of each source."""

    texts: dict[tuple[str, Span], str] = field(default_factory=dict)
    """What a quotation must read: the same one stands on many pages."""

    def text(self, source: str, span: Span) -> str:
        """The plain text of a stretch of a source."""
        if (source, span) not in self.texts:
            self.texts[source, span] = shown(self.articles[source], span)
        return self.texts[source, span]

    def place(self, quote: Shown) -> tuple[str, Span] | None:
        """The source and the stretch that a quotation names; None where there is no such place."""
        match = _MARK.fullmatch(quote.mark)
        if not match or match["source"] not in self.articles or match["source"] not in self.facts.sources:
            return None
        span = Span(int(match["start"]), int(match["end"]))
        return (match["source"], span) if span.start < span.end <= len(self.articles[match["source"]].body) else None

    def check(self, page: Page) -> Iterator[Problem]:
        """What is wrong with the quotations of a page."""
        for quote in page.quotes:
            place = self.place(quote)
            if place is None:
                yield Problem(
                    page.path,
                    quote.line,
                    f"no article holds the place '{excerpt(quote.mark)}'",
                    "write data-quote as '<source>:<start>-<end>', inside the source's body",
                )
                continue
            self.spans.setdefault(place[0], set()).add(place[1])
            for wrong, mend in (*self._words(quote, *place), *self._setting(page, quote, *place)):
                yield Problem(page.path, quote.line, f"the quotation {quote.mark} {wrong}", mend)

    def _words(self, quote: Shown, source: str, span: Span) -> Iterator[tuple[str, str]]:
        """Verbatim and short enough."""
        said, written = fold("".join(quote.words)), self.text(source, span)
        if said != written:
            at = first_difference(said, written)
            yield (
                f"reads '{excerpt(said, at)}' where the article has '{excerpt(written, at)}'",
                "show the article's words as they stand",
            )
        rights = self.facts.sources[source]["rights"]
        words, limit = count_words(written), rights["words_per_quotation"]
        if rights["policy"] == "quote" and words > limit:
            yield f"has {words} words, its rights allow {limit}", "show a shorter stretch"

    def _setting(self, page: Page, quote: Shown, source: str, span: Span) -> Iterator[tuple[str, str]]:
        """Known, in the right element, with the right address."""
        if quote.tag not in ("blockquote", "q"):
            yield f"stands in an element '{quote.tag}'", "use a blockquote or a q"
        if not self.facts.shows(source, span) and not self.facts.prints(source, page.path):
            yield "is none that knowledge.json lists as shown", "show only quotations that it lists, or parts of them"
        url = self.facts.sources[source]["url"]
        if quote.cite is not None and quote.cite != url:
            yield f"cites '{excerpt(quote.cite)}' where its source's address is '{url}'", "cite that address, or none"
