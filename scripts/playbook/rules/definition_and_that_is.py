"""What a term is, said before its name: 'He lacks the first thing a host needs, and that is patience.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.terms import bare_term, folded, statements

KIND = "definition"
CONFIDENCE = 0.6
HITS = (
    "[A host lacks nothing but the first quality that guests look for, [and that is]{cue} [patience]{term}.]{extent}",
    "Shops fail because [they skip the chief habit of the whole trade [and that is]{cue} [stocktaking]{term}.]{extent}",
)
MISSES = (
    "It rained all day, and that is sad.",
    "She left early, and that is the problem.",
    "There is one rule here and that is to be kind to everyone who comes in.",
    "He won the quality award and that is his car.",
)
# The head of what stands before must be a kind of thing that a name can fill, and be told apart from others.
_BEFORE = re.compile(
    r"\b(?:the|one|that) (?:single |very )?(?:\w+ )?(?:first|most \w+|one|only|key|core|central|main|basic|essential|"
    r"chief|greatest|deepest)(?: \w+)? (?:quality|trait|virtue|skill|habit|ability|principle|ingredient|thing|property|"
    r"condition|requirement|value|art|attitude|discipline)\b[^.;:?!]{4,90}$",
    re.I,
)
_CUE = re.compile(
    r",? (?P<cue>and that is|and that's|namely)(?: called)? (?P<term>[a-z][\w'-]*(?: [\w'-]+){0,2})(?=[.!]|$)", re.I
)


def find(reading: Reading) -> Iterator[Match]:
    """The name must be bare, and what stands before it must promise one."""
    for sentence in statements(reading):
        text = folded(sentence.passage.text)
        for cue in _CUE.finditer(text, sentence.start, sentence.end):
            before = _BEFORE.search(text, max(sentence.start, cue.start() - 160), cue.start())
            name = bare_term(Mark(sentence.passage, *cue.span("term")))
            if before is None or name is None or name[1]:
                continue
            extent = Mark(sentence.passage, _start(text, sentence.start, before.start()), sentence.end)
            marks = (("extent", extent), ("term", name[0]), ("cue", Mark(sentence.passage, *cue.span("cue"))))
            yield Match(marks=marks)


def _start(text: str, sentence: int, head: int) -> int:
    """Where the clause begins that holds the head."""
    start = sentence
    for boundary in re.finditer(
        r"(?:[,;] |\bbecause |\bsince )(?:because |since |but |and |so )?", text[sentence:head]
    ):
        start = sentence + boundary.end()
    return start
