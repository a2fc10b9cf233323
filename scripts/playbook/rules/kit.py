"""What a rule is, and the notation in which it proves itself.

A rule is a module ``rules/<kind>_<cue>.py`` with a docstring that names the phenomenon and

    KIND         one of `KINDS`
    CONFIDENCE   how often it is right, measured by ``make evaluate`` (0 to 1)
    HITS         marked examples: ``"A [moat]{term} [is]{cue} [an edge]{definiens}."``
    MISSES       plain examples in which it must see nothing
    find         Reading -> Match...

Dropping the file in adds the rule. Rules only see: which finding wins where two overlap is
settled in `playbook.extract`. Roles a rule must mark, by kind:

    definition   extent, term            (cue, definiens where it can)
    opposition   a, b, a_extent, b_extent
    similarity   a, b, extent
    claim        subject, object, extent, and `Match.relation`
    speech       content                 (speaker, cue where there are any)
    steps        item, item, ...         (title)

A role that the text around does not contain in so many words (a pronoun's term that no passage
spells out) may be given in `Match.words` instead.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

import playbook.rules
from playbook.model import Passage, Reading, Relation, Span

KINDS = ("definition", "opposition", "similarity", "claim", "speech", "steps")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a passage's plain text."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The plain words."""
        return self.passage.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where they stand in the article's body."""
        return self.passage.place(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a rule saw: roles, each with its stretch."""

    marks: tuple[tuple[str, Mark], ...]
    words: Mapping[str, str] = field(default_factory=dict)
    confidence: float | None = None
    """Where this match is more or less sure than its rule's CONFIDENCE."""

    relation: Relation = "same-as"
    authorial: bool = False

    def mark(self, role: str) -> Mark | None:
        """The first stretch marked with the role."""
        return next((mark for name, mark in self.marks if name == role), None)

    def all(self, role: str) -> tuple[Mark, ...]:
        """Every stretch marked with the role, in the rule's order."""
        return tuple(mark for name, mark in self.marks if name == role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule module, read."""

    name: str
    kind: str
    confidence: float
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    doc: str
    find: Callable[[Reading], Iterator[Match]]


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule in the folder, by name."""
    found = []
    for module_info in pkgutil.iter_modules(playbook.rules.__path__):
        if module_info.name.partition("_")[0] not in KINDS:
            continue
        module = importlib.import_module(f"playbook.rules.{module_info.name}")
        found.append(
            Rule(
                name=module_info.name,
                kind=module.KIND,
                confidence=module.CONFIDENCE,
                hits=tuple(module.HITS),
                misses=tuple(module.MISSES),
                doc=module.__doc__ or "",
                find=module.find,
            )
        )
    return tuple(sorted(found, key=lambda rule: rule.name))


_OPEN, _ROLE = re.compile(r"\["), re.compile(r"\]\{([a-z_]+)\}")


def unmark(example: str) -> tuple[str, list[tuple[str, str]]]:
    """Read a marked example: its plain text, and (role, words) in the order the marks close.

    Marks may nest: ``[[moats]{term} are edges]{extent}``. A bracket without a role is text.
    """
    plain: list[str] = []
    opened: list[int] = []
    roles: list[tuple[str, str]] = []
    at = 0
    while at < len(example):
        if closing := _ROLE.match(example, at):
            roles.append((closing[1], "".join(plain[opened.pop() :])))
            at = closing.end()
        else:
            if _OPEN.match(example, at):
                opened.append(len(plain))
            else:
                plain.append(example[at])
            at += 1
    return "".join(plain), roles


def sentences(reading: Reading) -> Iterator[Mark]:
    """Every sentence of what the article says, boilerplate and headings left out."""
    for passage in reading.passages:
        if not passage.boilerplate and passage.kind not in ("heading", "code"):
            for span in passage.sentences:
                yield Mark(passage, span.start, span.end)
