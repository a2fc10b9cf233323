"""A line of a glossary: 'Runway: the months until the money is gone', and rows of a table of terms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Passage, Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.term_words import LABELS
from playbook.rules.terms import bare_term, folded, genus

KIND = "definition"
CONFIDENCE = 0.8
HITS = (
    "[[Runway]{term}: the months until the money is gone.]{extent}",
    "[[Lead time]{term} – a measure of how long a customer waits.]{extent}",
    "- [[Churn]{term}: customers lost in a year, as a share.]{extent}\n- [[Lift]{term}: how much better a change "
    "does than none.]{extent}\n- [Cohort]{term}: everybody who began in the same month.",
    "[[Gross margin]{term} = revenue less the cost of goods.]{extent}",
)
MISSES = (
    "Note: the shop is closed on Monday.",
    "Monday: a day of rest for all.",
    "Step 1: the bread is cut.",
    "We sell three things: a book, a pen and a map.",
    "- Ada: hello there to all of you.\n- Bob: hello to you too, Ada.",
    "Email: the address of the shop.",
)
_LINE = re.compile(
    r"(?P<term>[^:=.?!()\n]{2,50}?(?: \([^()]{2,30}\))?)(?:\s?(?P<cue>:)|\s+(?P<dash>--?"
    r"|=))\s+(?P<rest>\S.{11,})",
    re.S,
)
_OPENING = re.compile(
    r"(?:an?|the|any|when|how|what|where|one|someone|something|whatever|to|refers?|means"
    r"|[a-z][\w-]*|[A-Z][\w-]* (?:of|that|which|who|in|to|for|used|by)) "
)
_NAME_COLUMN = frozenset(("term", "terms", "word", "concept", "phrase", "name", "abbreviation", "acronym"))
_MEANING_COLUMN = frozenset(("definition", "definitions", "meaning", "explanation", "description", "what it means"))
RUN = 3  # lines in a row that are built so make a glossary


def find(reading: Reading) -> Iterator[Match]:
    """Lines one after another need less than a line alone, which must name a kind of thing."""
    yield from _table(reading)
    shown = [one for one in reading.passages if not one.boilerplate and one.kind in ("item", "paragraph")]
    lines = [_read(passage) for passage in shown]
    for at, line in enumerate(lines):
        if line is None:
            continue
        first, last = at, at
        while first > 0 and lines[first - 1]:
            first -= 1
            if at - first > RUN:
                break
        while last + 1 < len(lines) and lines[last + 1] and last - at <= RUN:
            last += 1
        term, rest, sign = line
        alone = genus(rest, strict=True) or sign == "=" or (term.text.isupper() and rest[0].islower())
        if (alone and len(term.text.split()) <= 4) or (last - first + 1 >= RUN and _OPENING.match(rest)):
            yield Match(marks=(("extent", Mark(term.passage, 0, len(term.passage.text))), ("term", term)))


def _read(passage: Passage) -> tuple[Mark, str, str] | None:
    text = folded(passage.text)
    found = _LINE.match(text)
    if found is None or (passage.ordinal and "step" in found["term"].casefold()):
        return None
    end = found.end("term")
    if (announced := re.search(r"(?: definition| defined)$", text[:end], re.I)) is not None:
        end = announced.start()
    if (bracket := text.find(" (", 0, end)) > 0:
        end = bracket
    bare = bare_term(Mark(passage, found.start("term"), end))
    words = found["term"].casefold().split()
    if bare is None or words[0] in LABELS or any(word.isdigit() for word in words):
        return None
    return bare[0], found["rest"], found["dash"] or ":"


def _table(reading: Reading) -> Iterator[Match]:
    """Rows under 'Term' and 'Definition'."""
    columns: dict[int, tuple[int, int]] = {}
    cells = [passage for passage in reading.passages if passage.kind == "cell" and not passage.boilerplate]
    named = {(cell.group, cell.row): cell for cell in cells if cell.row == 0 and cell.text.casefold() in _NAME_COLUMN}
    for cell in cells:
        if cell.row == 0 and cell.text.casefold() in _MEANING_COLUMN and (name := named.get((cell.group, 0))):
            columns[cell.group] = (name.column, cell.column)
    none = (-1, -1)
    terms = {(cell.group, cell.row): cell for cell in cells if cell.column == columns.get(cell.group, none)[0]}
    for cell in cells:
        if cell.row > 0 and cell.column == columns.get(cell.group, none)[1]:
            term = terms.get((cell.group, cell.row))
            bare = bare_term(Mark(term, 0, len(term.text))) if term else None
            if bare:
                yield Match(marks=(("extent", Mark(cell, 0, len(cell.text))), ("term", bare[0])))
