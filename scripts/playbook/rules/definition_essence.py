"""What a term is all about, comes down to or simply is: 'Selling is about trust', 'A price is just a signal'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Match
from playbook.rules.term_words import ADVERBS, NOT_TERMS
from playbook.rules.terms import Frame, activity, alternatives, frames, genus, gerund, person

KIND = "definition"
CONFIDENCE = 0.85
HITS = (
    "[[Negotiation]{term} [is about]{cue} finding what the other side can give for nothing.]{extent}",
    "[[Pricing]{term} [comes down to]{cue} knowing what a customer would miss.]{extent}",
    "[A [forecast]{term} [is nothing more than]{cue} a guess with a date on it.]{extent}",
    "People forget, and I say so often, that [[strategy]{term} [is simply]{cue} a choice of what to leave "
    "undone.]{extent}",
    "[“[Ship it]{term}” [is all about]{cue} learning early.]{extent}",
    "[[Coaching]{term}, however, [is really about]{cue} asking before telling.]{extent}",
    "[[Service design]{term} [consists of]{cue} planning what happens before, during and after a visit.]{extent}",
    "[I believe that [branding]{term} [is about]{cue} keeping a promise.]{extent}",
)
MISSES = (
    "The book is about a shepherd.",
    "It is about time.",
    "This is all about money.",
    "The project is about to end.",
    "The train is about an hour late.",
    "Our talk was about prices.",
    "She is simply the best.",
    "The choice comes down to price.",
    "Everything is about timing.",
    "The plan is just a start.",
)
_JUST = alternatives(ADVERBS)
_CUE = re.compile(
    rf"\b(?P<about>(?:is|are)(?:,? {_JUST},?){{0,2}} about)\b(?! to \w| (?:an? |the )?(?:\d|half|hour|week|month"
    rf"|time\b))"
    r"|\b(?P<down>(?:really |ultimately |always |simply )?(?:comes?|boils?) down to|(?:is|are) (?:all )?down to)\b"
    r"|\b(?P<sum>(?:consists? (?:of|in)|amounts? to|entails?)|(?:is|are) made up of|(?:is|are) composed of)\b"
    r"|\b(?P<more>(?:is|are)(?: \w+)? (?:nothing|little) (?:more|other|less|else) than|is nothing but)\b"
    r"|\b(?P<just>(?:is|are) (?:simply|just|essentially|really|basically|merely|fundamentally|at its core|in "
    r"essence))(?= (?:an? |the |what |how |that |[\w-]+ing |people ))"
)


def find(reading: Reading) -> Iterator[Match]:
    """Frames of these cues, where the subject is a thing one can define."""
    for frame in frames(reading, _CUE):
        if not person(frame) and _defines(frame):
            yield frame.match()


def _defines(frame: Frame) -> bool:
    cue = frame.cue.text
    if frame.term.text.casefold().split()[-1] in NOT_TERMS:
        return False
    if cue.endswith(("about", "down to")):
        return frame.article != "the" or gerund(frame.rest)
    if re.search(r"consist|amount|entail|made up|composed", cue):
        return (frame.generic or activity(frame.term)) and len(frame.rest.split()) >= 3
    if cue.endswith(("than", "but")):
        return len(frame.rest.split()) >= 2
    if frame.rest.startswith(("what ", "how ", "that ", "people ")):
        return len(frame.rest.split()) >= 4
    return (gerund(frame.rest) and (frame.article != "the")) or genus(frame.rest, strict=False)
