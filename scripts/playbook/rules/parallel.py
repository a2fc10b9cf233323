"""Two clauses that face each other: their subjects are two names of one pair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from playbook.model import Reading
from playbook.rules.contrast_words import AUXILIARIES, COPULAS, DETERMINERS, PAST_VERBS, PRONOUNS
from playbook.rules.kit import Mark, Match
from playbook.rules.pairs import fuller, known
from playbook.rules.phrases import bare, clauses, folded, is_agent, kin, lemma, part, subject, words
from playbook.rules.sides import double

CONNECTORS = (
    "however", "by contrast", "in contrast", "conversely", "on the other hand", "on the one hand", "meanwhile", "by comparison",
    "but", "yet", "and", "whereas", "while", "though", "instead", "contrastingly", "in comparison",
)
MAX_RATIO = 4  # sides of marked plain parallels differ in length by less

_CONNECTOR = re.compile(rf"(?:(?:{'|'.join(CONNECTORS)})\b[, ]\s*)+", re.I)
_INSERTED = re.compile(
    r"(?P<name>[^\s,.;:]+(?: [^\s,.;:]+){0,3}), (?:however|by contrast|in contrast|on the other hand|conversely|meanwhile|though|"
    r"by comparison|in turn|instead), ",
    re.I,
)
_TOPIC = re.compile(r"(?:in|for|with|under|as|to|during) (?P<name>[^\s,.;:]+(?: [^\s,.;:]+){0,3}?)(?P<comma>,| )\s*", re.I)


class Face(NamedTuple):
    """A clause, what it speaks of, and its verb (empty under a topic: 'In sales, ...')."""

    clause: Mark
    name: Mark
    verb: str
    after: str
    """The word behind the verb."""

    bound: bool
    """Whether the name is certainly all of the subject; a topic without a comma is not."""


def faces(clause: Mark) -> Iterator[Face]:
    """What a clause may speak of, the likelier first."""
    text = folded(clause.passage.text)
    connector = _CONNECTOR.match(text, clause.start, clause.end)
    start = connector.end() if connector else clause.start
    if inserted := _INSERTED.match(text, start, clause.end):
        told = words(Mark(clause.passage, inserted.end(), clause.end))
        verb, after = (*(one.low for one in told[:2]), "", "")[:2]
        yield Face(clause, bare(Mark(clause.passage, *inserted.span("name"))), verb, after, True)
        return
    body = Mark(clause.passage, start, clause.end)
    topic = _TOPIC.match(text, start, clause.end)
    if topic:
        yield Face(clause, bare(Mark(clause.passage, *topic.span("name"))), "", "", topic["comma"] == ",")
    elif begun := subject(body):
        about, verb = begun
        rest = words(Mark(clause.passage, verb.end, clause.end))
        yield Face(clause, bare(about), verb.low, rest[0].low if rest else "", True)
    for comma in re.compile(r", | that ").finditer(text, start, min(clause.end, start + 160)):
        if begun := subject(Mark(clause.passage, comma.end(), clause.end)):
            about, verb = begun
            rest = words(Mark(clause.passage, verb.end, clause.end))
            yield Face(
                part(clause, comma.end(), clause.end), bare(about), verb.low, rest[0].low if rest else "", True
            )
            return


def facing(reading: Reading, first: Mark, second: Mark, *, cued: bool, announced_only: bool = False) -> Match | None:
    """The contrast that two clauses make together; without a cue it asks for more than two subjects."""
    for one in faces(first):
        for other in faces(second):
            if match := _compare(reading, one, other, cued, announced_only):
                return match
    return None


def _compare(reading: Reading, one: Face, other: Face, cued: bool, announced_only: bool) -> Match | None:
    if _same(one.name, other.name) or not _nameable(one.name) or not _nameable(other.name):
        return None
    if pair := known(reading, one.name, other.name):
        return double(fuller(pair[0], one.name), fuller(pair[1], other.name), one.clause, other.clause, 0.85)
    if announced_only or not (one.bound and other.bound):
        return None
    if bool(one.verb) != bool(other.verb) or _past(one.verb) or _past(other.verb):
        return None
    if cued:
        return double(one.name, other.name, one.clause, other.clause, 0.75)
    sizes = sorted((len(words(one.clause)), len(words(other.clause))))
    if sizes[1] > MAX_RATIO * sizes[0] or sizes[1] > 40 or not one.verb:
        return None
    agents = is_agent(_last(one.name)) and is_agent(_last(other.name)) and _shape(one) == _shape(other)
    if agents and not _tensed(one.verb, other.verb):
        return double(one.name, other.name, one.clause, other.clause, 0.7 if _frame(one, other) else 0.6)
    if _frame(one, other) and _shape(one) == _shape(other) and max(len(words(one.name)), len(words(other.name))) <= 2:
        return double(one.name, other.name, one.clause, other.clause, 0.6)
    return None


def _same(one: Mark, other: Mark) -> bool:
    mine, theirs = ([lemma(word.low) for word in words(mark)] for mark in (one, other))
    return mine == theirs or (kin(one, other) and (len(mine) == 1 or len(theirs) == 1 or mine[:-1] == theirs[:-1]))


def _nameable(name: Mark) -> bool:
    found = words(name)
    return 0 < len(found) <= 4 and not any(one.low in PRONOUNS or one.low in AUXILIARIES for one in found) and all(one.low != "and" for one in found)


def _last(name: Mark) -> str:
    return words(name)[-1].low


def _shape(face: Face) -> tuple[str, bool]:
    """Article and number: what parallel subjects share."""
    found = words(face.clause)
    first = next((one.low for one in found if one.start < face.name.start and one.low in DETERMINERS), "")
    return {"an": "a"}.get(first, first), _last(face.name).endswith("s")


def _frame(one: Face, other: Face) -> bool:
    """Whether both say it the same way: the same verb, and behind a mere copula the same next word."""
    if lemma(one.verb) != lemma(other.verb):
        return one.verb in AUXILIARIES and other.verb in AUXILIARIES and one.verb not in COPULAS and other.verb not in COPULAS
    return one.verb not in COPULAS or (one.after == other.after and one.after not in ("", "not", "also"))


def _past(verb: str) -> bool:
    return verb in PAST_VERBS and verb not in ("put", "set", "let", "read", "found") or verb in ("was", "were", "had", "did") or (
        verb.endswith("ed") and verb not in ("need", "feed", "heed")
    )


def _tensed(one: str, other: str) -> bool:
    return _past(one) or _past(other)


def units(reading: Reading) -> Iterator[list[Mark]]:
    """The clauses of each passage in order."""
    for passage in reading.passages:
        if not passage.boilerplate and passage.kind not in ("heading", "code"):
            yield [
                clause for span in passage.sentences for clause in clauses(Mark(passage, span.start, span.end))
            ]
