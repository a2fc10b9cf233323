"""One said to be as the other is: 'Like a gardener, a teacher waits.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.contrast_words import PRONOUNS
from playbook.rules.kit import Mark, Match
from playbook.rules.parallel import faces
from playbook.rules.phrases import bare, folded, is_agent, key, kin, readable, words

KIND = "similarity"
CONFIDENCE = 0.7
HITS = (
    "[Just like a [gardener]{a}, a [teacher]{b} waits for the season.]{extent}",
    "[Like [buyers]{a}, [sellers]{b} fear regret.]{extent}",
)
MISSES = (
    "Like it or not, prices rise.",
    "Like most people, I forget names.",
    "Like last year, the garden was late.",
)

_LIKE = re.compile(r"(?:just |much )?(?:like|as with|similar to) (?P<a>[^,.;:!?()]{2,40}), (?=\w)", re.I)


def find(reading: Reading) -> Iterator[Match]:
    """Both names where both are of one kind, and the whole sentence."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)[: sentence.end]
        found = _LIKE.match(text, sentence.start)
        if not found:
            continue
        a = bare(Mark(sentence.passage, *found.span("a")))
        for face in faces(Mark(sentence.passage, found.end(), sentence.end)):
            if face.bound and _alike(a, face.name):
                yield Match(marks=(("a", a), ("b", face.name), ("extent", sentence)))
                break


def _alike(a: Mark, b: Mark) -> bool:
    mine, theirs = words(a), words(b)
    if not mine or not theirs or key(a) == key(b) or kin(a, b) or any(one.low in PRONOUNS for one in (*mine, *theirs)):
        return False
    if max(len(mine), len(theirs)) > 3:
        return False
    return (is_agent(mine[-1].low) and is_agent(theirs[-1].low)) or (mine[-1].low[-3:] == theirs[-1].low[-3:] == "ing")
