"""Somebody defines a term as something: 'Porter defines strategy as the creation of a unique position.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Match
from playbook.rules.terms import bare_term, genus, gerund, matches

KIND = "definition"
CONFIDENCE = 0.85
HITS = (
    "[Ada Long [defines]{cue} [craft]{term} as the care that nobody sees.]{extent}",
    "[We [define]{cue} a [lead]{term} as a person who asked twice.]{extent}",
    "[The handbook [describes]{cue} [triage]{term} as the art of choosing who waits.]{extent}",
)
MISSES = (
    "She described the trip as a nightmare.",
    "They define it as broken.",
    "He defines the rules.",
    "We see growth as a promise.",
)
_REPORTED = re.compile(
    r"(?P<extent>(?:[^.;:?!]{0,80}\s)?(?P<cue>defines?|defined|describes?|define) (?:the (?:term|word|concept) )?(?P<term>[^,.;:?!]{2,45}?) "
    r"(?:simply |broadly |narrowly )?as (?P<rest>[^;?!]{8,}))"
)


def find(reading: Reading) -> Iterator[Match]:
    """'defines X as', and 'describes X as' a kind of thing."""
    for match in matches(reading, _REPORTED, start=True):
        term, extent, cue = match.mark("term"), match.mark("extent"), match.mark("cue")
        bare = bare_term(term) if term else None
        if bare is None or extent is None or cue is None or term is None:
            continue
        rest = extent.passage.text[term.end : extent.end].partition(" as ")[2]
        loose = cue.text.startswith("defin")
        if bare[1] == "the" and not loose or not (gerund(rest) or genus(rest, strict=not loose) or loose and rest.startswith(("when", "what", "how", "any"))):
            continue
        yield Match(marks=(("extent", extent), ("term", bare[0]), ("cue", cue)))
