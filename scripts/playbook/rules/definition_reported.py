"""Somebody defines a term as something: 'Porter defines strategy as the creation of a unique position.'"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from playbook.model import Reading
from playbook.rules.antecedents import subject_before
from playbook.rules.kit import Match
from playbook.rules.terms import bare_term, folded, genus, gerund, matches

KIND = "definition"
CONFIDENCE = 0.85
HITS = (
    "[Ada Long [defines]{cue} [craft]{term} as the care that nobody sees.]{extent}",
    "[We [define]{cue} a [lead]{term} as a person who asked twice.]{extent}",
    "What is [craft]{term}? [Ada Long [defines]{cue} it as “the care that nobody sees”.]{extent}",
    "[I [consider]{cue} [coaching]{term} to be the art of asking one question more.]{extent}",
    "[The handbook [describes]{cue} [triage]{term} as the art of choosing who waits.]{extent}",
)
MISSES = (
    "She described the trip as a nightmare.",
    "They define it as broken.",
    "He defines the rules.",
    "We see growth as a promise.",
)
_REPORTED = re.compile(
    r"(?P<extent>(?:[^.;:?!]{0,80}\s)?(?P<cue>defines?|defined|describes?|define) (?:the (?:term|word|concept) "
    r")?(?P<term>[^,.;:?!]{2,45}?) "
    r"(?:simply |broadly |narrowly )?as (?P<rest>[^;?!]{8,}))"
)
_LINK = re.compile(r"^.*?\b(?:as|to be) ")
_CONSIDERED = re.compile(
    r"(?P<extent>(?:[^.;:?!]{0,60}\s)?(?P<cue>considers?|understands?|views?|takes?) (?P<term>[^,.;:?!]{2,45}?) to be "
    r"(?P<rest>[^;?!]{8,}))"
)


def find(reading: Reading) -> Iterator[Match]:
    """'defines X as', and 'describes X as' a kind of thing."""
    found = chain(matches(reading, _REPORTED, start=True), matches(reading, _CONSIDERED, start=True))
    for match in found:
        term, extent, cue = match.mark("term"), match.mark("extent"), match.mark("cue")
        bare = bare_term(term) if term else None
        if term is not None and term.text.casefold() in ("it", "this", "that"):
            meant = subject_before(reading, match.marks[0][1])
            bare = (meant, "") if meant else None
        if bare is None or extent is None or cue is None or term is None:
            continue
        rest = folded(extent.passage.text)[term.end : extent.end]
        rest = _LINK.sub("", rest, count=1)
        loose = cue.text.startswith("defin")
        clause = loose and rest.startswith(("when", "what", "how", "any"))
        if (bare[1] == "the" and not loose) or not (clause or gerund(rest) or genus(rest, strict=not loose)):
            continue
        yield Match(marks=(("extent", extent), ("term", bare[0]), ("cue", cue)))
