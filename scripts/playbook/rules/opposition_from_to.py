"""A change from one thing to the other: 'moving from guessing to measuring'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.contrast_words import CHANGE, DETERMINERS, NUMBERS
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import clause_around, folded, key, name, readable, words
from playbook.rules.sides import double, right_of, single

KIND = "opposition"
CONFIDENCE = 0.8
HITS = (
    "[If you are content with that, then there is no need to move from a [renting model]{b} to an "
    "[owning model]{a}.]{a_extent}",
    "[[A young firm has to move from [guessing]{b} to [measuring]{a}.]{a_extent}]{b_extent}",
    "[[The shift from a [seller market]{b} to a [buyer market]{a} is slow.]{a_extent}]{b_extent}",
    "It is time to [move past the habit of [blaming people]{b}]{b_extent} and [focus on [mending "
    "systems]{a}]{a_extent}.",
)
MISSES = (
    "We moved from Oslo to Lima.",
    "Sales went from 5 to 10 million.",
    "The shop is open from Monday to Friday.",
    "Prices changed from time to time.",
    "He moved from city to city.",
)

_FROM = re.compile(
    rf"\b(?:{'|'.join(CHANGE)})\b(?: [^\s,.;:!?]+){{0,4}}?,? (?:away )?from (?P<b>[^.;:!?]{{2,70}}?) "
    rf"(?:in)?to(?:wards?)? (?=\w)",
    re.I,
)
_HEADED = re.compile(
    r"(?:^|(?<=[.!?] ))(?:the (?:move|shift|journey|path) )?from (?P<b>[^.;:!?,]{2,50}?) to (?=\w)", re.I
)
_PAST = re.compile(
    r"\b(?:mov(?:e|es|ed|ing)|go(?:es|ing)?|get(?:s|ting)?|shift(?:s|ed|ing)?) (?:past|beyond|away "
    r"from) (?P<b>[^.;:!?]{2,80}?)"
    r"(?P<joint>,? (?:and |to |towards? |in order to )(?:instead )?)(?P<focus>focus(?:ing)?(?: "
    r"instead)? on |start |begin )?(?=\w)",
    re.I,
)
_TRADITIONAL = re.compile(
    r"^(?:the |a |an |our |your )?(?:\w+ )?(?:objective|goal|habit|idea|notion|practice|focus|culture|"
    r"mindset) of (?:selling |just |simply )?",
    re.I,
)
_PLACES = frozenset(
    (
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "time",
        "day",
        "year",
        "top",
        "start",
        "beginning",
        "bottom",
        "left",
        "right",
        "side",
        "end",
        "place",
        "one",
        "morning",
    )
)


def find(reading: Reading) -> Iterator[Match]:
    """Where one comes from is b, where one goes is a; the clause holds both."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)[: sentence.end]
        for pattern in (_FROM, _HEADED):
            for found in pattern.finditer(text, sentence.start):
                right = right_of(sentence, found.end())
                a, b = name(right), name(Mark(sentence.passage, *found.span("b")))
                if a and b and _sides(a, b):
                    extent = clause_around(sentence, found.start(), a.end)
                    yield single(a, b, extent)
                    break
        for found in _PAST.finditer(text, sentence.start):
            start = found.start("b")
            if habit := _TRADITIONAL.match(text[: found.end("b")][start:]):
                start += habit.end()
            a, b = name(right_of(sentence, found.end())), name(Mark(sentence.passage, start, found.end("b")))
            if a and b and (found["focus"] or "to" in found["joint"]) and _sides(a, b):
                opening = found.start("focus") if found["focus"] else found.end("joint")
                b_extent = Mark(sentence.passage, found.start(), found.end("b"))
                yield double(a, b, right_of(Mark(sentence.passage, opening, sentence.end), opening), b_extent, 0.7)


def _sides(a: Mark, b: Mark) -> bool:
    """Whether both are things and not places, dates, amounts or names of people."""
    mine, theirs = words(a), words(b)
    if (
        key(a) == key(b)
        or not key(a)
        or not key(b)
        or any(one.low[0].isdigit() or one.low in _PLACES or one.low in NUMBERS for one in (*mine, *theirs))
    ):
        return False
    capital = [mark.text[0].isupper() for mark in (a, b)]
    return not all(capital) and mine[0].low not in DETERMINERS
