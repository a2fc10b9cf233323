"""A quotation set as a block of its own, with or without a line that tells whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Passage, Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import words
from playbook.rules.quotations import DOUBLE
from playbook.rules.speakers import Attribution, before, named

KIND = "speech"
CONFIDENCE = 0.85
HITS = (
    "[Ada Moss]{speaker} [wrote]{cue}:\n\n> [A loaf cannot be hurried, only spoiled.]{content}",
    "> [A good map leaves out almost everything.]{content}\n> — [Ada Moss]{speaker}",
)
MISSES = (
    "> **Note:** this chapter is still a draft.",
    "> Tip: begin with the smallest room.",
)

_CALLOUT = re.compile(
    r"\[!|\W*(?:note|tip|warning|example|important|caution|info|hint|remember|update|disclaimer|"
    r"key takeaway|takeaway|tl;dr|"
    r"definition|summary|question|exercise)s?\b\W*[:\n]",
    re.I,
)
_BY = re.compile(r"(?:^|[\s\"”’])(?:[-–—―]{1,2}|~)\s*(?=[^\W\d_])")
MIN_WORDS = 3


def find(reading: Reading) -> Iterator[Match]:
    """The words of each block, and the speaker from the line above, the line below or its own end."""
    for at, passage in enumerate(reading.passages):
        if passage.kind != "quote" or passage.boilerplate or _CALLOUT.match(passage.text):
            continue
        end, who = _signature(passage)
        content = _unquoted(Mark(passage, 0, end))
        if len(words(content)) < MIN_WORDS or _pieces(content):
            continue
        told = Attribution(speaker=who) if who else _below(reading, at) or _above(reading, at)
        marks = [("content", content)]
        if told and told.speaker:
            marks.append(("speaker", told.speaker))
        if told and told.cue:
            marks.append(("cue", told.cue))
        yield Match(
            marks=tuple(marks),
            words=_lowered(told),
            authorial=bool(told and told.authorial),
            confidence=0.9 if told and told.speaker else 0.7,
        )


def _lowered(told: Attribution | None) -> dict[str, str]:
    if told is None or told.speaker is None:
        return {}
    first, _, rest = told.speaker.text.partition(" ")
    return {"speaker": f"{first.lower()} {rest}"} if first in ("A", "An", "The", "My", "Our", "One") else {}


def _signature(passage: Passage) -> tuple[int, Mark | None]:
    """Where the words end, and who signed them."""
    for found in _BY.finditer(passage.text, max(0, len(passage.text) - 100)):
        stop = re.compile(r"[,(;]").search(passage.text, found.end())
        who = Mark(passage, found.end(), stop.start() if stop else len(passage.text))
        who = Mark(passage, who.start, who.start + len(who.text.rstrip(" .*_")))
        if named(who):
            return found.start() + (found[0][:1] in '"”’'), who
    return len(passage.text), None


def _unquoted(mark: Mark) -> Mark:
    start, end, text = mark.start, mark.end, mark.passage.text
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start > 2 and text[start] in DOUBLE:
        start += 1
        end -= text[end - 1] in DOUBLE
    return Mark(mark.passage, start, end)


def _pieces(content: Mark) -> bool:
    """Whether quotation marks inside show that the block tells a talk: that is for `speech_quoted`."""
    return sum(mark in DOUBLE for mark in content.text) >= 2 and content.text.rstrip()[-1:] in DOUBLE


def _below(reading: Reading, at: int) -> Attribution | None:
    for below in reading.passages[at + 1 : at + 2]:
        if (below.kind == "quote" or below.text[:1] in "-–—―~") and len(below.text) < 90:
            dash = _BY.match(below.text)
            if dash and (signed := _signature(below)[1]):
                return Attribution(speaker=signed)
    return None


def _above(reading: Reading, at: int) -> Attribution | None:
    above = reading.passages[at - 1] if at else None
    if above is None or above.boilerplate or above.kind not in ("paragraph", "item"):
        return None
    lead = Mark(above, above.sentences[-1].start if above.sentences else 0, len(above.text))
    return before(lead) if lead.text.rstrip()[-1:] in ":," else None
