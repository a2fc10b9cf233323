"""The thing first, its name after: 'The months until the money is gone are called the runway.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.antecedents import previous
from playbook.rules.kit import Mark, Match
from playbook.rules.term_words import PRONOUNS
from playbook.rules.terms import bare_term, folded, question, statements

KIND = "definition"
CONFIDENCE = 0.75
HITS = (
    "[The months until the money is gone are [called]{cue} the [runway]{term}.]{extent}",
    "[You sit beside a clerk for a day and take notes (we [call]{cue} this a ‘[shadow day]{term}’ here)]{extent}, "
    "and then you sketch.",
    "[Every order waits for the slowest machine. This is [known as]{cue} a [bottleneck]{term}.]{extent}",
    "[What is left when all the bills are paid is what accountants [call]{cue} [profit]{term}.]{extent}",
    "[Money that customers owe is [referred to as]{cue} [accounts receivable]{term}.]{extent}",
    "[The fear of losing outweighs the joy of winning, a bias [known as]{cue} [loss aversion]{term}.]{extent}",
)
MISSES = (
    "She was called to the office.",
    "The dog is called Rex.",
    "He called it a day.",
    "The book is called Quiet Hands.",
    "It is called progress.",
    "This is called for by the contract.",
    "He is known as a hard worker.",
)
SHORTEST = 20  # letters before the cue that can describe a thing
_NAMING = r"(?:called|known as|referred to as|termed|dubbed|labeled|labelled|named)"
_OFTEN = (
    r"(?:(?:also|often|commonly|usually|sometimes|generally|what is|formally|collectively|technically|better"
    r"|typically) )?"
)
_STOP = r"(?=[.;,)!?]|\s[-(]|\s(?:and|because|which|that|in|by|here|for|when|or)\b|$|(?<=['\"]))"
_NAME = rf"(?:an? |the )?(?P<term>[\"'][^\"]{{2,50}}?[\"']|[a-z][\w'-]*(?: [\w'-]+){{0,3}}?|[A-Z]{{2,6}}){_STOP}"
_BRACKET = re.compile(
    rf"\((?:which )?(?:we|I|they|some|people|experts|you might|you can)?(?: \w+ly| often| "
    rf"sometimes| also)? ?(?P<cue>call|term|dub|calls)(?: (?:this|it|that|these|them))? {_NAME}[^()]{{0,40}}\)"
)
_BACK = re.compile(
    rf"(?:this|that|these|such \w+(?: \w+)?|this \w+(?: \w+)?) (?:is|are) {_OFTEN}(?P<cue>{_NAMING}) "
    rf"{_NAME}|(?:we|I|they|economists|designers|experts|people) (?:\w+ly |often )?(?P<cue_too>call) (?:this|these"
    rf"|that) (?:\w+ )?{_NAME.replace('<term>', '<term_too>')}",
    re.I,
)
_PASSIVE = re.compile(rf"(?<!\w)(?:is|are) {_OFTEN}(?P<cue>{_NAMING}) {_NAME}")
_WHAT = re.compile(rf"\bwhat (?:we|I|they|people|[a-z]+s|the \w+) (?:\w+ly |often )?(?P<cue>call) {_NAME}")
_TAIL = re.compile(rf", (?:an?|the) (?:[\w-]+ ){{1,3}}(?P<cue>{_NAMING}) {_NAME}")
_NO_NAMES = re.compile(
    r"(?:upon|on|for|to|out|back|in|off|into|by|as|up|over|home|from|at|after|again|good|hard"
    r"|bad)\b"
)
_BEARERS = re.compile(
    r"\b(?:book|film|movie|song|dog|cat|man|woman|boy|girl|company|firm|product|app|program|show|town|city|village"
    r"|series|"
    r"article|post|episode|podcast|he|she|it|who|I|you|we|they|was|were|child|son|daughter|hotel|restaurant|ship"
    r"|street|tool)$",
    re.I,
)


def find(reading: Reading) -> Iterator[Match]:
    """Names in quotes or small letters; a pronoun's thing is the sentence before, shown with it."""
    for sentence in statements(reading):
        text, bounds = folded(sentence.passage.text), (sentence.start, sentence.end)
        if found := _BRACKET.search(text, *bounds):
            yield from _named(sentence, found, sentence.start, found.end())
        elif found := _BACK.match(text, *bounds):
            before = previous(sentence)
            if before is not None and not question(before) and len(before.text.split()) >= 5:
                yield from _named(sentence, found, before.start, sentence.end)
        elif found := _WHAT.search(text, *bounds) or _TAIL.search(text, *bounds):
            if found.start() - sentence.start > SHORTEST:
                yield from _named(sentence, found, sentence.start, sentence.end)
        elif found := _PASSIVE.search(text, *bounds):
            subject = text[sentence.start : found.start()].strip()
            words = subject.casefold().split()
            vague = words[0] in PRONOUNS - {"what", "those", "people"} if words else True
            if len(words) >= 4 and not vague and not _BEARERS.search(subject):
                yield from _named(sentence, found, sentence.start, sentence.end)


def _named(sentence: Mark, found: re.Match[str], start: int, end: int) -> Iterator[Match]:
    late = "term_too" in found.groupdict() and found["term_too"]
    role, cue = ("term_too", "cue_too") if late else ("term", "cue")
    if _NO_NAMES.match(found[role]):
        return
    bare = bare_term(Mark(sentence.passage, *found.span(role)))
    if bare is not None:
        extent = Mark(sentence.passage, start, end)
        yield Match(marks=(("extent", extent), ("term", bare[0]), ("cue", Mark(sentence.passage, *found.span(cue)))))
