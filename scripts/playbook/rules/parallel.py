"""Two clauses that face each other: their subjects are two names of one pair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from playbook.model import Reading
from playbook.rules.contrast_words import AUXILIARIES, COPULAS, DETERMINERS, PAST_VERBS, PRONOUNS
from playbook.rules.kit import Mark, Match
from playbook.rules.pairs import Pairs, fuller, known
from playbook.rules.phrases import MAX_SENTENCE, bare, clauses, folded, is_agent, key, kin, lemma, part, subject, words
from playbook.rules.sides import double

CONNECTORS = (
    "however",
    "by contrast",
    "in contrast",
    "conversely",
    "on the other hand",
    "on the one hand",
    "meanwhile",
    "by comparison",
    "but",
    "yet",
    "and",
    "whereas",
    "while",
    "though",
    "instead",
    "contrastingly",
    "in comparison",
)
MAX_RATIO = 4  # sides of marked plain parallels differ in length by less

_CONNECTOR = re.compile(rf"(?:(?:{'|'.join(CONNECTORS)})\b[, ]\s*)+", re.I)
_INSERTED = re.compile(
    r"(?P<name>[^\s,.;:]+(?: [^\s,.;:]+){0,3}), (?:however|by contrast|in contrast|on the other "
    r"hand|conversely|meanwhile|though|"
    r"by comparison|in turn|instead), ",
    re.I,
)
_TOPIC = re.compile(
    r"(?:in|for|with|under|as|to|during) (?P<name>[^\s,.;:]+(?: [^\s,.;:]+){0,3}?)(?P<comma>,| "
    r")\s*",
    re.I,
)
_WHEN = re.compile(r"(?:when|if) (?:you|we|i|they) (?P<name>[^\s,.;:]+(?: [^\s,.;:]+){0,2})(?P<comma>,)\s*", re.I)


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
        said = [one.low for one in words(Mark(clause.passage, inserted.end(), clause.end))[:2]]
        does, next_word = [*said, "", ""][:2]
        yield Face(clause, bare(Mark(clause.passage, *inserted.span("name"))), does, next_word, True)
        return
    body = Mark(clause.passage, start, clause.end)
    topic = _TOPIC.match(text, start, clause.end) or _WHEN.match(text, start, clause.end)
    if topic:
        rest = words(Mark(clause.passage, topic.end(), clause.end))
        yield Face(
            clause,
            bare(Mark(clause.passage, *topic.span("name"))),
            "",
            rest[0].low if rest else "",
            topic["comma"] == ",",
        )
    elif begun := subject(body):
        about, verb = begun
        rest = words(Mark(clause.passage, verb.end, min(clause.end, verb.end + 40)))
        yield Face(clause, bare(about), verb.low, rest[0].low if rest else "", True)
    for comma in re.compile(r", | that ").finditer(text, start, min(clause.end, start + 160)):
        if begun := subject(Mark(clause.passage, comma.end(), clause.end)):
            about, verb = begun
            rest = words(Mark(clause.passage, verb.end, min(clause.end, verb.end + 40)))
            yield Face(part(clause, comma.end(), clause.end), bare(about), verb.low, rest[0].low if rest else "", True)
            return


def facing(
    pairs: Pairs, first: Mark, second: Mark, *, cued: bool, joined: bool = False, announced_only: bool = False
) -> Match | None:
    """The contrast that two clauses make together; without a cue it asks for more than two subjects.

    `joined`: a word that only may turn ('while', 'but') joins them; then the same verb is enough.
    """
    others = list(faces(second))
    for one in faces(first) if others else ():
        for other in others:
            if match := _compare(pairs, one, other, (cued, joined, announced_only)):
                return match
    return None


def _compare(pairs: Pairs, one: Face, other: Face, how: tuple[bool, bool, bool]) -> Match | None:
    cued, joined, announced_only = how
    if _same(one.name, other.name) or not _nameable(one.name) or not _nameable(other.name):
        return None
    agents = [is_agent(_last(face.name)) for face in (one, other)]
    if agents[0] == agents[1] and (pair := known(pairs, one.name, other.name)):
        if announced_only and not (_exact(pair[0], one.name) and _exact(pair[1], other.name)):
            return None
        return double(fuller(pair[0], one.name), fuller(pair[1], other.name), one.clause, other.clause, 0.85)
    topics = not one.verb and not other.verb and one.after == other.after == "you"
    if topics and not announced_only and one.bound and other.bound and not one.name.text[0].isupper():
        return double(one.name, other.name, one.clause, other.clause, 0.65)
    if announced_only or not (one.bound and other.bound):
        return None
    if bool(one.verb) != bool(other.verb) or _past(one.verb) or _past(other.verb):
        return None
    if cued:
        return double(one.name, other.name, one.clause, other.clause, 0.75)
    sizes = sorted((len(words(one.clause)), len(words(other.clause))))
    if sizes[1] > MAX_RATIO * sizes[0] or sizes[1] > 40 or not one.verb:
        return None
    akin = joined or _frame(one, other) or lemma(_last(one.name)) == lemma(_last(other.name))
    if all(agents) and akin and _shape(one) == _shape(other) and not _tensed(one.verb, other.verb):
        return double(one.name, other.name, one.clause, other.clause, 0.7 if _frame(one, other) else 0.6)
    if joined and one.verb in COPULAS and lemma(one.verb) == lemma(other.verb):
        return double(one.name, other.name, one.clause, other.clause, 0.65)
    if _people(one) and _people(other):
        return None
    if _frame(one, other) and _shape(one) == _shape(other) and max(len(words(one.name)), len(words(other.name))) <= 2:
        return double(one.name, other.name, one.clause, other.clause, 0.6)
    return None


def _exact(announced: Mark, name: Mark) -> bool:
    return key(announced)[-1:] == key(name)[-1:]


def _people(face: Face) -> bool:
    """Whether the subject may be somebody's name: 'Ada is a teacher'."""
    name = face.name.text
    if not name[:1].isupper() or face.after not in ("a", "an", "the", "from", "in", "my", "his", "her"):
        return False
    bare_noun = name.lower().endswith(("s", "ing", "ship", "tion", "ment", "ness", "ity", "ce", "sm", "ure"))
    return not bare_noun and f" {name.lower()}" not in face.clause.passage.text and face.name.start == face.clause.start


def _same(one: Mark, other: Mark) -> bool:
    mine, theirs = ([lemma(word.low) for word in words(mark)] for mark in (one, other))
    return mine == theirs or (kin(one, other) and (len(mine) == 1 or len(theirs) == 1 or mine[:-1] == theirs[:-1]))


def _nameable(name: Mark) -> bool:
    found = words(name)
    return (
        0 < len(found) <= 4
        and not any(one.low in PRONOUNS or one.low in AUXILIARIES for one in found)
        and all(one.low != "and" for one in found)
    )


def _last(name: Mark) -> str:
    return words(name)[-1].low


def _shape(face: Face) -> tuple[str, bool]:
    """Article and number: what parallel subjects share."""
    found = words(face.clause)
    first = next((one.low for one in found if one.start < face.name.start and one.low in DETERMINERS), "")
    return {"an": "a"}.get(first, first), lemma(_last(face.name)) != _last(face.name)


def _frame(one: Face, other: Face) -> bool:
    """Whether both say it the same way: the same verb, and behind a mere copula the same next word."""
    if lemma(one.verb) != lemma(other.verb):
        return (
            one.verb in AUXILIARIES
            and other.verb in AUXILIARIES
            and one.verb not in COPULAS
            and other.verb not in COPULAS
        )
    return one.verb not in COPULAS or (
        {"an": "a"}.get(one.after, one.after) == {"an": "a"}.get(other.after, other.after)
        and one.after not in ("", "not", "also")
    )


def _past(verb: str) -> bool:
    return (
        (verb in PAST_VERBS and verb not in ("put", "set", "let", "read", "found"))
        or verb in ("was", "were", "had", "did")
        or (verb.endswith("ed") and verb not in ("need", "feed", "heed"))
    )


def _tensed(one: str, other: str) -> bool:
    return _past(one) or _past(other)


def units(reading: Reading) -> Iterator[list[Mark]]:
    """The clauses of each passage in order."""
    for passage in reading.passages:
        if not passage.boilerplate and passage.kind not in ("heading", "code"):
            yield [
                clause
                for span in passage.sentences
                if len(span) <= MAX_SENTENCE
                for clause in clauses(Mark(passage, span.start, span.end))
            ]
