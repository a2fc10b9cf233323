"""What the author means and what not: 'What I mean is rest. I am not talking about idleness.'"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from playbook.model import Reading
from playbook.rules.contrast_words import DETERMINERS, PLACEHOLDERS
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import folded, key, name, readable, words
from playbook.rules.sides import double

KIND = "opposition"
CONFIDENCE = 0.8
HITS = (
    "[I'm not talking about [idleness]{b}.]{b_extent} [What I am talking about is a [rest]{a}.]{a_extent}",
    "[What I mean is a [budget that breathes]{x}.]{a_extent} [I don't mean a [wish list]{b}.]{b_extent}".replace(
        "[budget that breathes]{x}", "[budget]{a} that breathes"
    ),
)
MISSES = (
    "I'm not talking about you.",
    "What I mean is simple. I don't mean to stop.",
)

_NOT = re.compile(
    r"\bI(?:'m| am| do)(?: not|n't) (?:talking about|referring to|speaking of|mean|describing)\s+|"
    r"\bI don't mean\s+|\bthis is not about\s+",
    re.I,
)
_IS = re.compile(
    r"\b(?:what )?I(?:'m| am)? (?:am )?(?:talking about|referring to|speaking of|mean|describing)(?: "
    r"here)?(?: is)? |\bit is about\s+",
    re.I,
)


def _thing(sentence: Mark, start: int) -> bool:
    """Whether a thing is named here: something with an article, a gerund, one who, or one word."""
    found = words(Mark(sentence.passage, start, sentence.end))
    return (
        bool(found)
        and found[0].low not in ("to", "that", "it", "this", "you")
        and (
            found[0].low in DETERMINERS
            or found[0].low in PLACEHOLDERS
            or found[0].low.endswith("ing")
            or is_noun(found[0].low)
        )
    )


def is_noun(word: str) -> bool:
    """Whether the word's ending is a noun's."""
    return word.endswith(("ness", "ship", "ment", "tion", "sion", "ity", "ance", "ence", "ism", "ers", "ors", "ists"))


def find(reading: Reading) -> Iterator[Match]:
    """A is what is meant, b what is not; the two sentences are neighbours, also over a line break."""
    told = list(readable(reading))
    for first, second in pairwise(told):
        for positive, negative in ((first, second), (second, first)):
            no = _NOT.search(folded(negative.passage.text), negative.start, negative.end)
            yes = _IS.search(folded(positive.passage.text), positive.start, positive.end)
            if no is None or yes is None or _NOT.search(folded(positive.passage.text), positive.start, positive.end):
                continue
            a = name(Mark(positive.passage, yes.end(), positive.end))
            b = name(Mark(negative.passage, no.end(), negative.end))
            nouns = _thing(positive, yes.end()) and _thing(negative, no.end())
            if a and b and nouns and key(a) != key(b):
                yield double(a, b, positive, negative)
                break
