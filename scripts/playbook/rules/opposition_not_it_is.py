"""One thing denied and the other put in its place: 'A budget is not a cage, it's a map.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.contrast_words import AUXILIARIES
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import bare, folded, key, name, part, readable, sentence_at, subject, words
from playbook.rules.sides import double, single

KIND = "opposition"
CONFIDENCE = 0.8
HITS = (
    "[[A budget is not a [cage]{b}, it's a [map]{a}.]{a_extent}]{b_extent}",
    "[Feedback that helps a writer grow isn't about finding every [fault]{x} on the page]{b_extent}; "
    "[it's about asking what the page is for.]{a_extent}".replace("[fault]{x}", "fault"),
    "[Good hosts don't [fill silence]{b}.]{b_extent} [They [make room]{a}.]{a_extent}",
)
MISSES = (
    "It is not cheap, it is free of charge only for members of the club, and it is late.",
    "The train isn't late. It is raining in the hills today.",
    "She is not only a baker, she is a teacher.",
    "He isn't here. He is in Oslo.",
)

_LONG = 14  # words; where a sentence of both sides has more, each side is shown by itself
_NOT_IS = re.compile(
    r"\b(?P<be>is not|isn't|are not|aren't|was not|wasn't|'s not|'re not|'m not|am not)"
    r"(?! (?:only|just|merely|simply|all|because|that|going|sure|always|necessarily|yet|enough|"
    r"here|there|in|at|on|[a-z]+ing to)\b)"
    r" (?P<b>[^.;!?–—]{2,140}?)"
    r"(?P<joint>,| ?;| ?--| ?[–—]| -|\.|:|\)) (?:but )?(?:rather,? |instead,? )?"
    r"(?P<pro>it's|it is|he's|he is|she's|she is|they're|they are|we're|we are|you're|you are|that's|"
    r"i'm|i am) (?P<a>(?!not\b|also\b|just as\b)\S)",
    re.I,
)
_DONT = re.compile(
    r"\b(?P<do>do not|don't|does not|doesn't|never)(?! (?:only|just|have to|need to|mean|know|think|"
    r"want to|forget)\b) (?P<b>[^.;,!?–—]{2,80})(?P<joint>[.;,]| ?[–—]| --) (?P<pro>they|it|he|"
    r"she) (?P<a>\S)",
    re.I,
)
_AS_DOES = re.compile(
    r"\((?:as|like|which is what|that's what|unlike) (?P<other>[^()]{3,40}?)(?: (?:does|do|is|are))?\)", re.I
)
_DETAIL = (
    "a",
    "an",
    "the",
    "about",
    "how",
    "what",
    "who",
    "when",
    "where",
    "whether",
    "to",
    "your",
    "their",
    "our",
    "by",
    "in",
    "on",
    "for",
)


def find(reading: Reading) -> Iterator[Match]:
    """B is what is denied, a what is said instead."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)
        end = min(len(text), sentence.end + 160)
        for found in _NOT_IS.finditer(text, sentence.start, end):
            if found.start() < sentence.end and (match := _copula(sentence, found)):
                yield match
        for found in _DONT.finditer(text, sentence.start, end):
            if found.start() < sentence.end and (match := _action(sentence, found)):
                yield match


def _end(sentence: Mark, place: int) -> int:
    return sentence_at(sentence.passage, place).end


def _copula(sentence: Mark, found: re.Match[str]) -> Match | None:
    a_side = Mark(
        sentence.passage, found.start("a"), _cut(sentence, found.start("a"), _end(sentence, found.start("a")))
    )
    b_side = Mark(sentence.passage, *found.span("b"))
    mine, theirs = words(a_side), words(b_side)
    if not mine or not theirs or not _alike(mine[0].low, theirs[0].low):
        return None
    a, b = name(a_side), name(b_side)
    extents = _extents(sentence, found, a_side.end)
    if other := _AS_DOES.search(folded(sentence.passage.text), found.start("b"), found.start("a")):
        head = subject(Mark(sentence.passage, sentence.start, found.start("a")))
        b = bare(Mark(sentence.passage, *other.span("other")))
        if head:
            return double(bare(head[0]), b, extents[0], extents[1], 0.85)
    if a is None or b is None or key(a) == key(b):
        return None
    if len(words(Mark(sentence.passage, extents[1].start, extents[0].end))) <= _LONG and found["joint"] == ",":
        return single(a, b, Mark(sentence.passage, extents[1].start, extents[0].end))
    return double(a, b, *extents)


def _alike(one: str, other: str) -> bool:
    """Whether both sides begin alike: both with an article, both with 'about', both with a gerund."""
    if one == other or {one, other} <= {"a", "an", "the"} or (one.endswith("ing") and other.endswith("ing")):
        return True
    if {one, other} <= {
        "a",
        "an",
        "the",
        "your",
        "their",
        "our",
        "my",
        "someone",
        "something",
        "one",
        "who",
        "what",
        "how",
        "when",
        "whether",
    }:
        return True
    nouny = ("ness", "ship", "ment", "tion", "sion", "ity", "ance", "ence", "ism", "ers", "s")
    return one not in _DETAIL and other not in _DETAIL and one.endswith(nouny) and other.endswith(nouny)


def _cut(sentence: Mark, start: int, end: int) -> int:
    """Where the positive side ends: its sentence, or a new clause in it."""
    stop = re.compile(r";|\s[–—]\s|, (?:and|but|so|because|which) ").search(sentence.passage.text, start, end)
    return stop.start() if stop else end


def _extents(sentence: Mark, found: re.Match[str], end: int) -> tuple[Mark, Mark]:
    text = folded(sentence.passage.text)
    opening = max(
        sentence.start,
        text.rfind('"', sentence.start, found.start()) + 1,
        text.rfind("; ", sentence.start, found.start()) + 1,
    )
    closing = found.end("b") + (found["joint"] in ".)")
    while end > found.start("a") and text[end - 1] == '"':
        end -= 1
    return part(sentence, found.start("pro"), end), part(sentence, opening, closing)


def _action(sentence: Mark, found: re.Match[str]) -> Match | None:
    """'They don't X. They Y': the subject must be a name, and Y an act."""
    begun = subject(Mark(sentence.passage, sentence.start, found.end("b")))
    if begun is None or begun[1].start not in range(found.start("do") - 1, found.end("do") + 1):
        return None
    end = _end(sentence, found.start("a"))
    a_side = Mark(sentence.passage, found.start("a"), end)
    told = words(a_side)
    if (
        not told
        or told[0].low in AUXILIARIES
        or told[0].low in ("also", "all", "both", "just", "still")
        or len(told) > 25
        or words(begun[0])[-1].low in ("i", "you", "we", "it")
    ):
        return None
    plural = words(begun[0])[-1].low.endswith("s") or words(begun[0])[-1].low == "people"
    if plural != (found["pro"].lower() == "they"):
        return None
    a, b = name(a_side), name(Mark(sentence.passage, *found.span("b")))
    if a is None or b is None or key(a) == key(b):
        return None
    a_extent, b_extent = _extents(sentence, found, end)
    return double(a, b, a_extent, b_extent, 0.75)
