"""A word that was avoided for another: 'Our guests ... I did not say "customers".'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import folded, key, lemma, readable, words
from playbook.rules.sides import double

KIND = "opposition"
CONFIDENCE = 0.75
HITS = (
    'We seat every [house guest]{a} by the window. [Notice that I did not say "[paying guest]{b}."]{b_extent}',
    'They need a [[reading plan]{a}]{a_extent}. [I didn\'t use the words "[reading list]{b}."]{b_extent}',
)
MISSES = (
    "I did not say that.",
    'They left early. I did not use the word "late".',
)

_AVOIDED = re.compile(
    r"\bI (?:did not|didn't|do not|don't|never) (?:say|said|use|used|write|call (?:it|them)) (?:the "
    r"(?:words?|phrase|term) )?\"(?P<b>[^\"]{3,60})\"",
    re.I,
)


def find(reading: Reading) -> Iterator[Match]:
    """B is the word avoided; a the one used in its place just before, which shares a word with it."""
    told = list(readable(reading))
    for at, sentence in enumerate(told):
        found = _AVOIDED.search(folded(sentence.passage.text), sentence.start, sentence.end)
        if not found:
            continue
        b = _bare(Mark(sentence.passage, *found.span("b")))
        for before in told[max(0, at - 2) : at][::-1]:
            if a := _counterpart(before, b):
                yield double(a, b, a, sentence)
                break


def _bare(mark: Mark) -> Mark:
    found = words(mark)
    return Mark(mark.passage, found[0].start, found[-1].end) if found else mark


def _counterpart(before: Mark, b: Mark) -> Mark | None:
    """As many words in a row, of which the first or the last is the same."""
    wanted = key(b)
    found = words(before)
    for size in (len(wanted),):
        for at in range(len(found) - size, -1, -1):
            own = tuple(lemma(one.low) for one in found[at : at + size])
            if (
                size > 1
                and own != wanted
                and (
                    (own[0] == wanted[0] and own[-1] == wanted[-1])
                    or (size == 2 and (own[0] == wanted[0]) != (own[1] == wanted[1]))
                )
            ):
                return Mark(before.passage, found[at].start, found[at + size - 1].end)
    return None
