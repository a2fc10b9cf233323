"""What something has stopped being, and what it is now: 'no longer a guest, but a host'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import folded, key, last_name, name, part, readable, sentence_at, words
from playbook.rules.sides import double

KIND = "opposition"
CONFIDENCE = 0.8
HITS = (
    "After a week, [you are no longer a [guest]{b}]{b_extent}, but rather [you are a [host]{a}.]{a_extent}",
    "[The library is no longer a [store of books]{b}]{b_extent}; [it is a [workshop]{a}.]{a_extent}",
)
MISSES = (
    "The shop is no longer open.",
    "It is no longer raining, but we stayed inside all day.",
)

_CUE = re.compile(
    r"\bno longer (?P<be>(?:about|just|simply|being|seen as|viewed as) )?(?P<b>[^.;!?–—]{2,80}?)(?:, "
    r"(?:but|and)?(?: rather| instead)?,? ?|; | [–—-]+ |\. )"
    r"(?P<a>(?:(?:but )?(?:rather|instead),? )?(?:it's|it is|they're|they are|we're|we are|you're|"
    r"you are|he is|she is|he's|she's|now|a|an|the)\b )",
    re.I,
)
_PLACE = re.compile(
    r"(?:(?:but )?(?:rather|instead),? )?(?:it's|it is|they're|they are|we're|we are|you're|you "
    r"are|he is|she is|he's|she's|now)?\s*",
    re.I,
)


def find(reading: Reading) -> Iterator[Match]:
    """B is what it was, a what it is; each clause speaks of its own."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)
        for found in _CUE.finditer(text, sentence.start, min(len(text), sentence.end + 80)):
            if found.start() >= sentence.end:
                break
            end = sentence.end
            if found.start("a") >= sentence.end:
                end = sentence_at(sentence.passage, found.end()).end
            now = _PLACE.match(text, found.start("a"), end)
            a = _named(Mark(sentence.passage, now.end() if now else found.end(), end))
            b = name(Mark(sentence.passage, *found.span("b")))
            first = max(sentence.start, text.rfind(", ", sentence.start, found.start()) + 1)
            if a and b and key(a) != key(b):
                yield double(
                    a,
                    b,
                    part(sentence, found.start("a"), end),
                    part(sentence, first, found.end("b")),
                    None if found["be"] or text[found.start("b")] in "at" else 0.7,
                )


def _named(side: Mark) -> Mark | None:
    """Of 'the one who is focused on a bigger picture', 'bigger picture'."""
    found = words(side)
    if len(found) > 3 and found[0].low == "the" and found[1].low == "one" and found[2].low in ("who", "that"):
        return last_name(side)
    return name(side)
