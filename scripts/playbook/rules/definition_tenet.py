"""What the heart of a term is: 'The essence of planning is leaving room', 'That is the point of a budget'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Match
from playbook.rules.term_words import EVALUATIONS
from playbook.rules.terms import bare_term, genus, gerund, matches

KIND = "definition"
CONFIDENCE = 0.7
HITS = (
    "[The essence of [planning]{term} [is]{cue} making room for what one did not plan.]{extent}",
    "[A core principle of [lean work]{term} [is]{cue} to stop when something breaks]{extent}, because it will break "
    "again.",
    "[At the heart of [mediation]{term} [is]{cue} the belief that both sides want peace.]{extent}",
)
MISSES = (
    "The point of no return is near.",
    "The heart of the city is old.",
    "The principle of it is clear.",
    "A key part of selling is good.",
    "The core of the team is staying.",
)
_HEAD = (
    r"(?:(?:the|an?|one|its) )?(?:(?:very|key|core|central|basic|main|real|true|whole|fundamental|first|defining"
    r"|guiding) ){0,2}"
    r"(?:essence|heart|core|crux|gist|tenet|tenant|principle|hallmark|meaning|soul|spirit|idea|definition|point"
    r"|premise)"
)
_TENET = re.compile(
    rf"(?P<extent>(?:at )?{_HEAD} (?:of|behind) (?P<term>[^,;:.?!]{{3,50}}?) "
    r"(?P<cue>(?:is|lies in|lies)(?: (?:simply|just|really|always|not only))?) (?P<rest>[^;?!]{8,}?)(?:[.!]|(?=, "
    r"because|, but|, so|;)|$))",
    re.I,
)


def find(reading: Reading) -> Iterator[Match]:
    """What is said of it must be something done, or a kind of thing, or a clause."""
    for match in matches(reading, _TENET, start=True):
        term, extent, cue = match.mark("term"), match.mark("extent"), match.mark("cue")
        if term is None or extent is None or cue is None:
            continue
        bare = bare_term(term)
        rest = extent.passage.text[cue.end : extent.end].strip()
        good = gerund(rest) or rest.startswith(("to ", "that ", "being ")) or genus(rest)
        if bare is not None and bare[1] != "the" and good and rest.split()[0] not in EVALUATIONS:
            yield Match(marks=(("extent", extent), ("term", bare[0]), ("cue", cue)))
