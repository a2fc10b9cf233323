"""An activity said to be what one does: 'Selling is helping people choose.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Match
from playbook.rules.terms import ADVERBS, activity, frames, gerund, matches, past, proper_name

KIND = "definition"
CONFIDENCE = 0.7
HITS = (
    "[[Mentoring]{term} [is]{cue} lending someone your mistakes.]{extent}",
    "[[Empathy]{term} [is]{cue} seeing the day through another person's eyes.]{extent}",
    "[To [delegate]{term} [is]{cue} to trust someone with the result.]{extent}",
    "[Being a [host]{term} [means]{cue} noticing who has nobody to talk to.]{extent}",
)
MISSES = (
    "Demand is growing again.",
    "The team is helping people move.",
    "Management is asking for cuts.",
    "He is making a list.",
    "To win is hard.",
    "Being late means trouble.",
)
_CUE = re.compile(rf"\bis{ADVERBS}(?= (?:not )?[\w-]+ing )")
_INFINITIVE = re.compile(
    r"(?P<extent>To (?P<term>[a-z]+(?: [a-z]+)?)(?: well)?,? (?P<cue>is|means) to [a-z]+ [^.;!?]+[.!]?)", re.I
)
_BEING = re.compile(
    r"(?P<extent>Being an? (?:true |good |great |real |effective )?(?P<term>[\w'’-]+(?: [\w'’-]+){0,2}?) "
    r"(?P<cue>means|is (?:all )?about|requires no more than) (?:not )?(?:[a-z-]+ing|to [a-z]+) [^.;!?]+[.!]?)",
    re.I,
)


def find(reading: Reading) -> Iterator[Match]:
    """'X is doing', 'to X is to do', 'being an X means doing'."""
    for frame in frames(reading, _CUE):
        lasting = activity(frame.term) and gerund(frame.rest) and not past(frame.rest)
        if frame.article == "" and lasting and not proper_name(frame.term, frame.sentence):
            yield frame.match()
    yield from matches(reading, _INFINITIVE, start=True)
    yield from matches(reading, _BEING, start=True)
