"""A kind told by its true members: 'A true craftsman's hands never hurry.', 'Real friends tell you early.'

A persuasive definition (Stevenson 1938): "true" and "real" say that what follows is what the word should mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.terms import folded, statements

KIND = "definition"
CONFIDENCE = 0.6
HITS = (
    "[A true [craftsman]{term} never hurries the last coat.]{extent}",
    "[Real [friends]{term} tell you early.]{extent}",
    "[A real [negotiator]{term}'s voice stays low when the other side shouts.]{extent}",
    "[The genuine [teacher]{term} knows when to leave the room.]{extent}",
)
MISSES = (
    "Real estate prices rise in spring.",
    "A true story moves people.",
    "A real problem was found in the kitchen.",
    "True leaders were rare that year.",
    "A true expert helped us last week.",
    "Real wages have fallen.",
    "True leaders of men are rare.",
)
_TRUE = re.compile(
    r"(?:(?:an?|the) )?(?:true|real|genuine|truly great) (?P<term>[a-z][\w-]*(?: [a-z][\w-]*)?)(?P<owner>'s|s')? "
    r"(?P<rest>[^;:?!]{8,})",
    re.I,
)
# A person or a body of people: what acts can be told by how it acts.
_AGENT = re.compile(
    r"(?:\w*(?:er|or|ist|ian|ant|ent|man|men|woman|women|person|people|coach|ally|friend|host|chief|boss|pro|team)s?)$"
)
_NOT_AGENTS = frozenset(
    """
    number order matter power error offer paper answer corner danger letter factor wonder water center
    moment talent intent event extent content parent present current power weather manner estate never ever
    rather either neither whether together
    """.split()
)
_ACTS = re.compile(
    r"(?:(?:always|never|often|also|do not|does not|don't|doesn't|will|can|cannot|must|[a-z]+ly) )*"
    r"(?!(?:of|in|on|at|for|from|by|with|to|and|or|but|who|that|which|whose|as|than|like)\b)[a-z]{2,}\b"
)
_PAST = re.compile(r"\b(?:was|were|had|did|has|have|is|are)\b|^\w+ed\b")


def find(reading: Reading) -> Iterator[Match]:
    """Only of those who act, only in the present, only at the head of a sentence."""
    for sentence in statements(reading):
        text = folded(sentence.passage.text)
        found = _TRUE.match(text, sentence.start, sentence.end)
        if found is None:
            continue
        term, start, end = _agent(found)
        if not term:
            continue
        rest = text[end : found.end("rest")].removeprefix("'s").removeprefix("'").strip()
        if _ACTS.match(rest) is None or _PAST.search(" ".join(rest.split()[:3])):
            continue
        extent = Mark(sentence.passage, sentence.start, sentence.end)
        yield Match(marks=(("extent", extent), ("term", Mark(sentence.passage, start, end))))


def _agent(found: re.Match[str]) -> tuple[str, int, int]:
    """The name as far as its agent goes: two words ("sales leader") or one; nothing where none acts."""
    start = found.start("term")
    words = found["term"].split()
    for count in (2, 1):
        if len(words) < count:
            continue
        last = words[count - 1].casefold()
        if _AGENT.match(last) and last.rstrip("s") not in _NOT_AGENTS:
            term = " ".join(words[:count])
            return term, start, start + len(term)
    return "", start, start
