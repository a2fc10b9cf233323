"""What a kind of team, role or field concerns itself with: 'A design team is focused on what users do.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Match
from playbook.rules.terms import activity, frames

KIND = "definition"
CONFIDENCE = 0.6
HITS = (
    "[A [design team]{term} [is focused on]{cue} what users do rather than what they say.]{extent}",
    "[[Cost accounting]{term} [deals with]{cue} what it takes to make one more unit.]{extent}",
    "[[Operations research]{term} [is concerned with]{cue} the best use of scarce means.]{extent}",
)
MISSES = (
    "The team is focused on the launch.",
    "He focuses on sales.",
    "Our firm deals with banks.",
    "Marketing focuses on Europe this year.",
)
_FIELDS = ("research", "accounting", "economics", "engineering", "analytics", "studies")
_CUE = re.compile(
    r"\b(?:(?:is|are)(?: \w+ly| always)? (?:focused on|concerned with|dedicated to|devoted to)|focuses on|deals with"
    r"|involves|encompasses|seeks to|aims to)(?= )"
)


def find(reading: Reading) -> Iterator[Match]:
    """Only where the kind is meant: 'a team', or the name of a field."""
    for frame in frames(reading, _CUE):
        cue = frame.cue.text
        field = (frame.article == "" and activity(frame.term)) or frame.term.text.endswith(_FIELDS)
        wide = cue.endswith(("with", "focused on", "encompasses")) or (cue == "involves" and field)
        known = frame.article in ("a", "an", "quoted") or (field and "focus" not in cue)
        if wide and known and len(frame.rest.split()) >= 4:
            yield frame.match()
