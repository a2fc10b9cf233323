"""'It' is defined, and the question or the sentence before says what it is: 'What is a moat? It's an edge ...'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.antecedents import headed, subject_before
from playbook.rules.kit import Mark, Match
from playbook.rules.terms import ADVERBS, folded, genus, gerund, past, statements

KIND = "definition"
CONFIDENCE = 0.6
HITS = (
    "What is a [persona]{term}?\n[It's a sketch of a typical user, drawn from real talks.]{extent}",
    "Everybody asks what is [churn]{term}. What is [churn]{term}? [It is the share of customers who leave.]{extent}",
    "[Pricing]{term} is hard to teach. [It's about knowing what people would miss.]{extent}",
    "The phrase “[Ship it]{term}” hangs on the wall. The phrase is older than the firm. [It’s a reminder to learn "
    "early from real users.]{extent}",
    "What does [runway]{term} mean?\nI get this one a lot from founders.\n[It's generally understood as the time "
    "until the money is gone.]{extent}",
)
MISSES = (
    "We left at nine. It is a place for families.",
    "What is a persona?\nIt is hard to say.",
    "Pricing is hard. It's about time.",
    "What is the time? It's a quarter past ten.",
    "Churn is rising. It is a problem for all of us.",
)
_PRONOUN = re.compile(
    rf"(?:(?:and|but|so|simply put|in short|to me|put simply|in essence|rather|instead|no),? )?(?P<cue>(?:it|this"
    rf"|that|they)(?:'s| is| are|'re| has been| can be)"
    rf"{ADVERBS}(?P<kind> (?:about|nothing more than)(?= )| (?:defined|understood|viewed|seen|described|thought of"
    rf"|regarded|known) as(?= )| (?:calculated|computed|measured) (?:by|as)(?= )|(?= (?:an?|the|any|one|someone"
    rf"|something|what|when|where|how|[\w-]+ing) ))"
    rf"|(?:it|this|that) (?P<verb>means|refers to|describes|stands for|consists of|comes down to|involves)(?= ))",
    re.I,
)
_WAY = re.compile(r"an? (?:\w+ )?way (?:of|to)\b")
_CLOCK = re.compile(r" ?(?:an? |the )?(?:time|half|quarter|hour|\d)", re.I)


def find(reading: Reading) -> Iterator[Match]:
    """Where the pronoun's term is asked for above, or is what the sentence before speaks of."""
    for sentence in statements(reading):
        text = folded(sentence.passage.text)
        found = _PRONOUN.match(text, sentence.start, sentence.end)
        if found is None:
            continue
        rest = text[found.end() : sentence.end].strip()
        if past(rest) or not _defines(found, rest, asked=headed(reading, sentence, plain=False) is not None):
            continue
        asked = headed(reading, sentence, plain=not found["verb"]) or None
        term = subject_before(reading, sentence) if found["verb"] != "involves" else None
        term = term or asked
        if term is not None:
            cue = Mark(sentence.passage, *found.span("cue"))
            yield Match(marks=(("extent", sentence), ("term", term), ("cue", cue)))


def _defines(found: re.Match[str], rest: str, *, asked: bool) -> bool:
    kind = (found["kind"] or "").strip()
    words = len(rest.split())
    if kind in ("about", "nothing more than"):
        return words >= 2 and not _CLOCK.match(rest)
    if kind.endswith(" by"):
        return gerund(rest)
    if kind.endswith(" as"):
        return gerund(rest) or genus(rest)
    it = found["cue"][:2].casefold() == "it"
    if found["verb"]:
        return it and words >= 3 and not rest.startswith(("we ", "you ", "that ", "they ", "I ", "a lot"))
    if rest.startswith(("what ", "when ", "where ", "how ")):
        return it and words >= 5
    return words >= 5 and (gerund(rest) or genus(rest) or (asked and _WAY.match(rest) is not None))
