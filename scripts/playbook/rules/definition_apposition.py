"""A term explained in passing: 'Churn, which is the share of customers who leave, rose.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.term_words import PREPOSITIONS
from playbook.rules.terms import bare_term, folded, genus, past, statements

KIND = "definition"
CONFIDENCE = 0.6
HITS = (
    "Most firms watch [[churn]{term}, [which is]{cue} the share of customers who leave in a month]{extent}, and "
    "little else.",
    "They are short of [[runway]{term}, [that is]{cue}, the time until the money is gone]{extent}.",
    "It rests on [[slack]{term}, [or]{cue} the amount of time that nobody has planned]{extent}.",
    "Beware of [“[false peace]{term}” – [the]{cue} feeling that nobody disagrees because nobody speaks.]{extent}",
    "[[Loss aversion]{term} – [the]{cue} tendency to fear a loss more than one likes a gain]{extent} – keeps people "
    "in bad jobs.",
)
MISSES = (
    "We went to Leeds, which is a town that I like.",
    "He called, which is a good sign of trust.",
    "Take the bus, or the train that leaves at nine.",
    "“Go home,” the feeling in the room said, that nobody would object.",
    "She won, which is the point of it all.",
)
_RELATIVE = re.compile(
    r"(?:^|[\s(\"])(?P<extent>(?:an? )?(?P<term>[\w'-]+(?: [\w'-]+){0,2}),? (?P<cue>which is|which are|which means"
    r"|that is|i\.e\.,?|meaning|or)"
    r"(?=,? (?:simply |basically |essentially |just )?(?:an?|the) ),? (?:simply |basically |essentially |just "
    r")?(?P<rest>(?:an?|the) [^,.;:()!?]{12,}))"
)
_DASHED = re.compile(
    r"(?P<extent>(?:an? )?(?P<term>[\w'-]+(?: [\w'-]+){0,3}) (?:-|--) (?P<cue>the|an?) "
    r"(?P<rest>[^.;:()!?-]{12,}?))(?= -{1,2} )",
    re.I,
)
_NOUN_BEFORE = (*PREPOSITIONS, "is", "are", "called", "watch", "need", "needs", "have", "has", "and", "use", "uses")
_QUOTED = re.compile(
    r"(?P<extent>\"(?P<term>[^\"]{2,40}?)\"(?:, | ?-{1,2} ?)(?P<cue>the|an?) (?P<rest>[^.;:()!?\"]{12,}[.!]?))", re.I
)


def find(reading: Reading) -> Iterator[Match]:
    """What explains must be a kind of thing with a restriction, and hold of no moment."""
    for sentence in statements(reading):
        text = folded(sentence.passage.text)
        for found in _RELATIVE.finditer(text, sentence.start, sentence.end):
            if "," in text[found.start("term") : found.start("cue")] and _kind(found):
                yield from _shown(sentence, found)
        for found in _QUOTED.finditer(text, sentence.start, sentence.end):
            if genus(f"{found['cue']} {found['rest']}") and not past(found["rest"]):
                roles = ("extent", "term", "cue")
                yield Match(marks=tuple((role, Mark(sentence.passage, *found.span(role))) for role in roles))
        dashed = _DASHED.match(text, sentence.start, sentence.end)
        if dashed and genus(dashed["cue"] + " " + dashed["rest"]) and not past(dashed["rest"]):
            yield from _shown(sentence, dashed)


def _kind(found: re.Match[str]) -> bool:
    return genus(found["rest"]) and not past(found["rest"])


def _shown(sentence: Mark, found: re.Match[str]) -> Iterator[Match]:
    """The term is the noun before the comma: what stands after the last small word."""
    words, start = found["term"].split(), found.start("term")
    while len(words) > 1 and any(word.casefold() in _NOUN_BEFORE for word in words):
        start += len(words[0]) + 1
        words = words[1:]
    bare = bare_term(Mark(sentence.passage, start, found.end("term")))
    if bare is None or bare[1] == "the" or words[0].casefold().endswith("ed"):
        return
    if bare[0].text[0].isupper() and start > sentence.start and not bare[0].text.isupper():
        return
    extent = Mark(sentence.passage, start, found.end("extent"))
    yield Match(marks=(("extent", extent), ("term", bare[0]), ("cue", Mark(sentence.passage, *found.span("cue")))))
