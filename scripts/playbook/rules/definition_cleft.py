"""What is meant is said after 'what': 'What I mean by slack is time that nobody has planned.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.terms import bare_term, matches

KIND = "definition"
CONFIDENCE = 0.75
HITS = (
    "[What I [mean]{cue} by [slack]{term} is time that nobody has planned.]{extent}",
    "[What I am [talking about]{cue} is a [quiet expert]{term} who is asked by everybody and promoted by "
    "nobody.]{extent}",
    "[What [ownership]{term} really [means]{cue} is finishing the dull half.]{extent}",
    "[What [makes]{cue} a [host]{term} is noticing who stands alone.]{extent}",
)
MISSES = (
    "What I mean is clear.",
    "What I am talking about is easy.",
    "What it means is that we lose.",
    "What makes it hard is the price.",
    "What is a host?",
)
_BY = re.compile(
    r"(?P<extent>what (?:I|we|people|they|most people|[\w']+s?) (?:really |usually |often "
    r")?(?P<cue>mean|call|understand|have in mind)(?:s)? by (?:an? |the )?(?P<term>[^.;?!]{2,40}?) (?:is|are) "
    r"[^;?!]{8,})",
    re.I,
)
_ABOUT = re.compile(
    r"(?P<extent>what (?:I'm|I am|we're|we are|I) (?:really )?(?P<cue>talking about|describing|after|looking for"
    r"|mean)(?: here)? (?:is|are) (?:an? |the )(?P<term>[\w'-]+(?: [\w'-]+){0,3}?) "
    r"(?:who|that|which|whose|where)\b [^;?!]{8,})",
    re.I,
)
_MEANS = re.compile(
    r"(?P<extent>what (?P<term>[^.;?!,]{2,40}?) (?:really |actually |truly |ultimately "
    r")?(?P<cue>means|comes down to|boils down to|stands for)(?: to (?:me|us))? is (?!that\b)[^;?!]{8,})",
    re.I,
)
_MAKES = re.compile(
    r"(?P<extent>what (?P<cue>makes|defines|characterizes|characterises|distinguishes) (?:an? "
    r")(?:true |real |good |great )?(?P<term>[\w'-]+(?: [\w'-]+){0,2}?) is [^;?!]{8,})",
    re.I,
)


def find(reading: Reading) -> Iterator[Match]:
    """Clefts whose term is a name."""
    for pattern in (_BY, _ABOUT, _MEANS, _MAKES):
        for match in matches(reading, pattern, start=True):
            term = match.mark("term")
            bare = bare_term(term) if term else None
            if bare is not None:
                rest = tuple(one for one in match.marks if one[0] != "term")
                yield Match(marks=(*rest, ("term", Mark(bare[0].passage, bare[0].start, bare[0].end))))
