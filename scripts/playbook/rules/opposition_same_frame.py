"""The same noun denied of one and said of the other: 'The risk isn't losing. The risk is not playing.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import folded, key, last_name, lemma, name, readable, subject, words
from playbook.rules.sides import double

KIND = "opposition"
CONFIDENCE = 0.75
HITS = (
    "[The danger of a big garden isn't that it brings [weeds]{b}.]{b_extent} Those you can pull. "
    "[The danger of a big garden is that it brings [pride]{a}.]{a_extent}",
    "[[Shouting]{b} is not a way to be heard.]{b_extent} [The only way to be heard is being the "
    "[listener]{a}.]{a_extent}",
)
MISSES = (
    "The problem is not that we are late. We can run.",
    "Shouting is not a way to be heard. It is loud.",
)

_ISNT = re.compile(
    r"(?P<head>[^.;!?]{3,80}?) (?:is not|isn't|was not|wasn't|are not|aren't)(?: simply| just| "
    r"merely| only)? (?P<that>that |about )?(?P<b>[^.;!?]{3,})",
    re.I,
)
_IS = re.compile(
    r"(?:no, |but |instead, |rather, )?(?P<head>(?:the|a|an|my|your|our|their) [^.;!?]{2,80}?) "
    r"(?:is|was|are)(?: rather| really| actually)? (?P<that>that |about )?(?!not\b)(?P<a>[^.;!?]{3,})",
    re.I,
)
_ONLY = re.compile(
    r"(?:no, )?(?:but )?(?:the|your|our) (?P<sole>only|real|true|best|surest|right) (?P<noun>[^.;!?,]{3,60}?) "
    r"(?:is|are) (?P<a>[^.;!?]{3,})",
    re.I,
)
_CLASS = re.compile(
    r"(?P<b>[^.;!?]{3,60}?) (?:is|are)(?: simply| just)? (?:not|n't|never)(?: simply| just)? (?:an?|"
    r"the) (?P<noun>[^.;!?,]{3,60})",
    re.I,
)
_LEAD = re.compile(r"^(?:no, )?(?:what i'm saying is |i mean |the truth is |in fact, )?", re.I)
WINDOW = 6  # sentences between the two; the farthest marked pair has two between


def find(reading: Reading) -> Iterator[Match]:
    """B is what is denied, a what is said; the nouns before the two verbs must be the same."""
    told = list(readable(reading))
    for at, sentence in enumerate(told):
        text = folded(sentence.text)
        lead = _LEAD.match(text)
        start = lead.end() if lead else 0
        denied, sort = _ISNT.match(text, start), _CLASS.match(text, start)
        if denied is None and sort is None:
            continue
        for other in told[at + 1 : at + 1 + WINDOW]:
            if other.passage.number - sentence.passage.number > 1:
                break
            match = (denied and _again(sentence, denied, other)) or (sort and _only(sentence, sort, other))
            if match:
                yield match
                break


def _again(sentence: Mark, denied: re.Match[str], other: Mark) -> Match | None:
    said = _IS.match(folded(other.text))
    if said is None or _lemmas(said["head"]) != _lemmas(denied["head"]) or bool(said["that"]) != bool(denied["that"]):
        return None
    a, b = _told(other, said.start("a"), bool(said["that"])), _told(sentence, denied.start("b"), bool(denied["that"]))
    return double(a, b, other, sentence) if a and b and key(a) != key(b) else None


def _only(sentence: Mark, sort: re.Match[str], other: Mark) -> Match | None:
    said = _ONLY.match(folded(other.text))
    if said is None or _lemmas(said["noun"])[:1] != _lemmas(sort["noun"])[:1]:
        return None
    a, b = (
        name(Mark(other.passage, other.start + _seen(said), other.end)),
        name(Mark(sentence.passage, sentence.start + sort.start("b"), sentence.start + sort.end("b"))),
    )
    return double(a, b, other, sentence) if a and b and key(a) != key(b) else None


def _seen(said: re.Match[str]) -> int:
    """Past 'being seen as': what one is taken for is the name."""
    passed = re.compile(r"(?:being|to be|becoming|to become) (?:seen|viewed|known) as ", re.I).match(
        said.string, said.start("a")
    )
    return passed.end() if passed else said.start("a")


def _told(sentence: Mark, start: int, clause: bool) -> Mark | None:
    """The name of what is said; of a clause, what its verb takes: of 'it brings weeds', 'weeds'."""
    side = Mark(sentence.passage, sentence.start + start, sentence.end)
    found = words(side)
    if not clause:
        return name(side)
    if len(found) > 2 and found[0].low in ("it", "they", "we", "you", "he", "she", "people", "i"):
        return name(Mark(side.passage, found[2].start, side.end))
    begun = subject(side)
    return name(Mark(side.passage, begun[1].end, side.end)) if begun else last_name(side)


def _lemmas(head: str) -> list[str]:
    return [
        lemma(word)
        for word in head.lower().split()
        if word not in ("the", "a", "an", "my", "your", "our", "their", "real", "only", "biggest")
    ]
