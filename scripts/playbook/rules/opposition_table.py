"""A table whose two columns are the two sides: '| Guest | Host |'."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from playbook.model import Passage, Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import bare, is_agent, key, root, words
from playbook.rules.sides import double

KIND = "opposition"
CONFIDENCE = 0.8
HITS = (
    "| [Renter]{a} | [Owner]{b} |\n|--|--|\n| [pays every month]{a_extent} | [pays once]{b_extent} |\n",
    "| | [Saving]{a} | [Hoarding]{b} |\n|--|--|--|\n| Aim | [a rainy day]{a_extent} | [never to spend]{b_extent} |\n",
)
MISSES = (
    "| Term | Meaning |\n|--|--|\n| moat | an edge |\n",
    "| Month | Price |\n|--|--|\n| May | 3 |\n",
)

_DIMENSIONS = frozenset(
    (
        "aspect",
        "dimension",
        "criterion",
        "criteria",
        "area",
        "feature",
        "factor",
        "topic",
        "category",
        "element",
        "attribute",
        "characteristic",
        "question",
        "trait",
        "basis",
        "point",
        "item",
    )
)
_NOT_SIDES = frozenset(
    (
        "term",
        "meaning",
        "definition",
        "description",
        "example",
        "month",
        "price",
        "name",
        "date",
        "step",
        "action",
        "word",
        "notes",
        "note",
        "comment",
        "value",
        "type",
        "role",
        "who",
        "what",
        "when",
        "where",
        "why",
        "how",
        "task",
        "owner",
        "status",
        "day",
        "time",
        "amount",
        "cost",
        "number",
        "total",
        "year",
        "question",
        "answer",
        "link",
        "source",
        "explanation",
        "detail",
        "details",
        "purpose",
        "use",
        "result",
        "author",
        "title",
        "tool",
        "page",
        "command",
        "option",
        "default",
        "key",
    )
)


def find(reading: Reading) -> Iterator[Match]:
    """One contrast a row, the heads of the columns for names."""
    cells = [one for one in reading.passages if one.kind == "cell" and not one.boilerplate]
    for _, table in groupby(cells, key=lambda one: one.group):
        yield from _rows(list(table))


def _rows(table: list[Passage]) -> Iterator[Match]:
    rows = {row: {one.column: one for one in cells} for row, cells in groupby(table, key=lambda one: one.row)}
    head = rows.get(0, {})
    columns = sorted(head)
    width = max((one.column for one in table), default=0) + 1
    if width == 3 and (0 not in head or head[0].text.lower().strip() in _DIMENSIONS):
        columns = [one for one in columns if one]
    if len(columns) != 2 or width > 3 or (width == 3 and columns != [1, 2]):
        return
    a, b = (bare(Mark(head[one], 0, len(head[one].text))) for one in columns)
    if not _sides(a, b, width) and not _told(a, b, [rows[row] for row in sorted(rows)[1:]], columns):
        return
    for row in sorted(rows)[1:]:
        cell = rows[row]
        if all(one in cell for one in columns):
            left, right = cell[columns[0]], cell[columns[1]]
            yield double(a, b, Mark(left, 0, len(left.text)), Mark(right, 0, len(right.text)))


def _told(a: Mark, b: Mark, rows: list[dict[int, Passage]], columns: list[int]) -> bool:
    """Whether both columns say something at about the same length, as the sides of a contrast do."""
    if {one.low for one in (*words(a), *words(b))} & _NOT_SIDES or not words(a) or not words(b) or key(a) == key(b):
        return False
    sizes = [sum(len(row[one].text.split()) for row in rows if one in row) / max(1, len(rows)) for one in columns]
    return min(sizes) >= 3 and max(sizes) <= 2 * min(sizes)


def _sides(a: Mark, b: Mark, width: int) -> bool:
    mine, theirs = words(a), words(b)
    if not mine or not theirs or key(a) == key(b) or len(mine) > 5 or len(theirs) > 5:
        return False
    if {one.low for one in (*mine, *theirs)} & _NOT_SIDES and not is_agent(mine[-1].low):
        return False
    if width == 3:
        return True
    return (
        (is_agent(mine[-1].low) and is_agent(theirs[-1].low))
        or mine[-1].low[-3:] == theirs[-1].low[-3:]
        or root(mine[-1].low) == root(theirs[-1].low)
        or (mine[0].low, theirs[0].low) in _OPPOSED
    )


_OPPOSED = frozenset(
    {
        ("do", "don't"),
        ("before", "after"),
        ("old", "new"),
        ("from", "to"),
        ("instead", "try"),
        ("good", "bad"),
        ("pros", "cons"),
        ("weak", "strong"),
        ("then", "now"),
        ("past", "present"),
        ("myth", "fact"),
        ("myth", "reality"),
    }
)
