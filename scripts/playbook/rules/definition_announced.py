"""A definition that the line above announces: 'Here is my definition of a moat:' and the lines after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.antecedents import asked_for
from playbook.rules.kit import Mark, Match
from playbook.rules.terms import bare_term, folded, genus

KIND = "definition"
CONFIDENCE = 0.85
HITS = (
    "Here is my definition of a [mentor]{term}:\n“[A person who lends you courage until yours grows back.]{extent}”",
    "My working definition of [quality]{term}: [whatever still works when nobody cares for it.]{extent}",
    "We define [waste]{term} as follows:\n[Any work that no customer would pay for.]{extent}",
    "[Contribution margin]{term}\n[The difference between what a thing sells for and what it costs to make one more "
    "of it.]{extent}",
    "What is a [pilot]{term}?\n[A small trial that shows whether the large one is worth its price.]{extent}",
)
MISSES = (
    "Here is my plan for the week:\nA person who lends a hand.",
    "The definition of a leader has changed.\nWe all know it.",
    "What is wrong?\nA person was hurt.",
    "What is a pilot?\nMost people have never asked.",
)
_ANNOUNCED = re.compile(
    r"(?:[^.:?!]{0,60}\b)?(?P<cue>(?:definition|meaning) of) (?P<term>[^.:?!]{2,50}?)(?: is(?: (?:this|as follows"
    r"|simple))?)?\s*[:-]",
    re.I,
)
_DEFINED = re.compile(
    r"(?:[^.:?!]{0,40}\b)?(?:(?:I|we|they|experts|dictionaries|\w+) (?P<cue>defines?|would define|describes?) "
    r"(?P<term>[^.:?!]{2,50}?) (?:as follows|as|like this|this way)|"
    r"(?P<term_too>[^.:?!]{2,50}?) (?:is|can be|may be) (?:defined|described) (?:as follows|as|like this))\s*:",
    re.I,
)
MOST = 3  # sentences of an announced definition; the marked ones have one or two
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|where|when|whether)\b")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|can|will|should|must)\b")
_NOMINAL = re.compile(r"[\"']*(?:an?|any|the|one|someone|whatever|something|when|how) ", re.I)


def find(reading: Reading) -> Iterator[Match]:
    """The announcement ends in a colon, or asks 'What is X?' and a noun phrase without a verb answers."""
    shown = [passage for passage in reading.passages if not passage.boilerplate]
    for at, passage in enumerate(shown):
        text = folded(passage.text)
        after = shown[at + 1] if at + 1 < len(shown) else None
        for span in passage.sentences:
            found = _ANNOUNCED.match(text, span.start, span.end) or _DEFINED.match(text, span.start, span.end)
            if found is None:
                continue
            role = "term" if found["term"] else "term_too"
            bare = bare_term(Mark(passage, *found.span(role)))
            rest = text[found.end() :].strip()
            where = Mark(passage, found.end(), len(text)) if rest else after and Mark(after, 0, len(after.text))
            if bare and where and len(where.text.split()) >= 3 and (rest or where.passage.kind != "heading"):
                yield _match(bare[0], _first(where, MOST))
        asked = asked_for(Mark(passage, 0, len(text))) if text.endswith("?") and len(passage.sentences) == 1 else None
        if asked is None and passage.kind == "heading" and (bare := bare_term(Mark(passage, 0, len(text)))):
            asked = bare[0]
        if asked and after and after.kind != "heading" and _fragment(folded(after.text)):
            yield _match(asked, _first(Mark(after, 0, len(after.text)), 1))


def _first(where: Mark, most: int) -> Mark:
    """As many sentences as a glossary would show; all of a quotation."""
    if folded(where.text).lstrip()[:1] == '"':
        return where
    ends = [span.end for span in where.passage.sentences if span.end > where.start]
    return Mark(where.passage, where.start, ends[min(most, len(ends)) - 1]) if ends else where


def _fragment(text: str) -> bool:
    """A noun phrase for a sentence: 'A trial that shows ...'."""
    first = re.split(r"(?<=[.!?])\s", text)[0]
    nominal = _NOMINAL.match(text) is not None and genus(first.lstrip("\"'").casefold(), strict=False)
    return nominal and not _VERB.search(_RELATIVE.split(first, maxsplit=1)[0])


def _match(term: Mark, where: Mark) -> Match:
    """The stretch without its quotation marks."""
    text = folded(where.passage.text)
    start = where.start
    while start < where.end and text[start] in " \"'":
        start += 1
    end = text.find('"', start, where.end) if '"' in text[where.start : start] else where.end
    end = end if end > start else where.end
    while end > start and text[end - 1] in " \"'":
        end -= 1
    return Match(marks=(("extent", Mark(where.passage, start, end)), ("term", term)))
