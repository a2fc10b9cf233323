"""Who is said to have said something: the words round a quotation, read outwards from its marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playbook.rules.contrast_words import ADVERBS
from playbook.rules.kit import Mark
from playbook.rules.phrases import Word, folded, words
from playbook.rules.voice_words import AUTHORIAL_NOUNS, HELPERS, INDEFINITE, OPENERS, PARTICLES, SAYING

_SEGMENT = re.compile(r"\s*(?:,|;|:|--|—|–|\()\s*")
_DASHED = re.compile(r"\s*[-–—―~]{1,2}\s*(?=[^\W\d_])")
_MINE = re.compile(
    r"\b(?:my|our)\s+(?:\w+\s+){0,3}(?:" + "|".join(AUTHORIAL_NOUNS) + r")\b|\bI\b|\bI'(?:ve|m|ll|d)\b", re.I
)
_HEARD = re.compile(
    r"\b(?:(?:you|we)(?:'ve| have|'ll)?(?: \w+)? (?:heard?|say|ask|think)|people (?:\w+ )?(?:say|ask|think)|"
    r"(?:old|common|popular|well-known) (?:saying|adage|proverb)|it is (?:often )?said)\b",
    re.I,
)
_ASK = re.compile(
    r"(?:^|[.,;:] )(?:then |so |just |and |instead |always )?(?:ask|tell|say|remember|repeat|consider)\b", re.I
)
_ACCORDING = re.compile(
    r"\b(?:according to|in the words of|words of|quote (?:from|by)|quoted?)\s+(?P<who>[^,:;\"]{2,60})[,:]?\s*$", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who said it, as far as the words tell."""

    speaker: Mark | None = None
    cue: Mark | None = None
    pronoun: bool = False
    """The cue has 'he' or 'she': the speaker is the one named before."""

    authorial: bool = False


def before(lead: Mark) -> Attribution | None:
    """What the words before the opening mark tell: 'A nurse told me,'."""
    text = folded(lead.passage.text)
    if found := _ACCORDING.search(text, lead.start, lead.end):
        who = person(Mark(lead.passage, found.start("who"), found.end("who")))
        return Attribution(speaker=who, cue=Mark(lead.passage, found.start(), found.start("who"))) if who else None
    told = words(lead)
    ends = text[lead.start : lead.end].rstrip()[-1:]
    last = next((at for at in range(len(told) - 1, max(-1, len(told) - 9), -1) if told[at].low in SAYING), None)
    if last is None or (ends not in ",:-–—" and last != len(told) - 1 and told[-1].low not in ("that", "this")):
        if ends == ":" and told and (script := _script(lead)):
            return script
        if _MINE.search(text, lead.start, lead.end) and ends in ",:":
            return Attribution(authorial=True)
        return Attribution() if _HEARD.search(text, lead.start, lead.end) else None
    cue = Mark(lead.passage, told[last].start, told[-1].end)
    if _ASK.search(text, lead.start, told[last].end) and (
        last == 0 or told[last - 1].low in OPENERS | {"just", "always", "instead"}
    ):
        return Attribution(cue=cue, authorial=True)
    return _subject(lead, told[:last], cue)


def _script(lead: Mark) -> Attribution | None:
    """'Coach: "..."'"""
    who = words(lead)
    if (
        len(who) > 3
        or not lead.text[:1].isupper()
        or who[0].low in OPENERS | INDEFINITE
        or who[-1].low in AUTHORIAL_NOUNS
    ):
        return None
    if len(who) > 1 and not all(lead.passage.text[one.start].isupper() for one in who):
        return None
    return Attribution(speaker=Mark(lead.passage, who[0].start, who[-1].end), cue=lead)


def _subject(lead: Mark, told: list[Word], cue: Mark) -> Attribution | None:
    if (
        told
        and told[-1].low in ("don't", "never", "not", "to", "let's")
        and told[-1:] != [told[0]]
        and told[-1].low != "never"
        and told[-2].low != "used"
    ):
        return Attribution(cue=cue)
    while told and (told[-1].low in HELPERS or told[-1].low in ADVERBS):
        told.pop()
    if not told:
        return Attribution(cue=cue) if words(cue)[0].low not in ("put", "goes", "went") else None
    text = folded(lead.passage.text)
    stretch = Mark(lead.passage, lead.start, told[-1].end)
    cuts = [stretch.start, *(one.end() for one in _SEGMENT.finditer(text, stretch.start, stretch.end))]
    ends = [*(one.start() for one in _SEGMENT.finditer(text, stretch.start, stretch.end)), stretch.end]
    parts = [Mark(lead.passage, start, end) for start, end in zip(cuts, ends, strict=True) if end > start]
    for one in parts[::-1]:
        found = words(one)
        while len(found) > 1 and found[0].low in OPENERS:
            found = found[1:]
        if (
            found
            and named(Mark(one.passage, found[0].start, found[-1].end))
            and found[0].low not in INDEFINITE | {"i", "he", "she"}
            and (one is not parts[0] or len(parts) < 3)
        ):
            return Attribution(speaker=Mark(one.passage, found[0].start, found[-1].end), cue=cue)
    return _told_by(parts[-1], cue)


def _told_by(stretch: Mark, cue: Mark) -> Attribution | None:
    """The subject right before the verb of saying."""
    found = words(stretch)
    if found[-1].low in ("he", "she"):
        return Attribution(cue=cue, pronoun=True)
    if found[-1].low == "i":
        return Attribution(cue=cue, authorial=True)
    if found[-1].low in INDEFINITE or found[0].low in ("no", "every", "any", "few", "anybody"):
        return Attribution(cue=cue)
    if found[0].low == "my" and found[-1].low in AUTHORIAL_NOUNS:
        return Attribution(cue=cue, authorial=True)
    who = person(stretch)
    return Attribution(speaker=_own_name(who), cue=cue) if who else Attribution(cue=cue)


def after(follow: Mark, content_end: str) -> Attribution | None:
    """What the words behind the closing mark tell: 'said Ann', 'the nurse told me', '- Ann Lee'."""
    text = folded(follow.passage.text)
    if dashed := _DASHED.match(text, follow.start, follow.end):
        stop = _SEGMENT.search(text, dashed.end(), follow.end)
        who = Mark(follow.passage, dashed.end(), stop.start() if stop else follow.end)
        who = _trim(who)
        if named(who) and len(words(who)) <= 5:
            return Attribution(speaker=who, cue=Mark(follow.passage, dashed.start(), who.end))
    said = words(follow)
    while said and said[0].low in ADVERBS:
        said = said[1:]
    if not said:
        return None
    if said[0].low in SAYING:
        stop = re.compile(
            r"[,.;:!?\"]|\s(?:in|at|during|when|as|to|after|before|with|about|of the|while|on|who)\s"
        ).search(text, said[0].end, follow.end)
        stretch = Mark(follow.passage, said[0].end, stop.start() if stop else follow.end)
        return _named_after(stretch, Mark(follow.passage, said[0].start, said[0].end))
    if content_end == "." or said[0].low in OPENERS:
        return None
    for at, word in enumerate(said[:8]):
        if at and word.low in SAYING and not re.compile(r"[.;!?]").search(text, said[0].start, word.start):
            return _subject(
                Mark(follow.passage, said[0].start, word.start), said[:at], Mark(follow.passage, word.start, word.end)
            )
    return None


def _named_after(stretch: Mark, cue: Mark) -> Attribution | None:
    found = words(stretch)
    if not found or len(found) > 7:
        return None
    if found[0].low in ("he", "she") and len(found) == 1:
        return Attribution(cue=cue, pronoun=True)
    if found[0].low == "i":
        return Attribution(cue=cue, authorial=True)
    if found[0].low in INDEFINITE:
        return Attribution(cue=cue)
    return Attribution(speaker=_own_name(Mark(stretch.passage, found[0].start, found[-1].end)), cue=cue)


def _own_name(mark: Mark) -> Mark:
    """Of 'the educator Ada Moss', 'Ada Moss'."""
    found, text = words(mark), mark.passage.text
    first = len(found)
    while (
        first
        and text[found[first - 1].start].isupper()
        and not mark.passage.text[found[first - 1].start : found[first - 1].end].isupper()
    ):
        first -= 1
    tail = found[first:]
    return Mark(mark.passage, tail[0].start, tail[-1].end) if first and tail and found[0].low != "of" else mark


def _trim(mark: Mark) -> Mark:
    found = words(mark)
    return Mark(mark.passage, found[0].start, found[-1].end) if found else mark


def named(mark: Mark) -> bool:
    """Whether it is a proper name: every word but particles begins with a capital letter."""
    text, found = mark.passage.text, words(mark)
    if not 0 < len(found) <= 6 or found[0].low in PARTICLES or found[-1].low in PARTICLES:
        return False
    if found[0].low in ("a", "an", "my", "our", "your", "his", "her", "one", "some"):
        return False
    return all(text[one.start].isupper() or one.low in PARTICLES for one in found)


def person(stretch: Mark) -> Mark | None:
    """The person or role that a stretch ends with: of 'when I left, my old boss', 'my old boss'."""
    found = words(stretch)
    while len(found) > 1 and found[0].low in OPENERS:
        found = found[1:]
    starts = [
        at
        for at, one in enumerate(found)
        if one.low in ("a", "an", "the", "my", "our", "one", "his", "her", "their", "your")
    ]
    if starts and len(found) - starts[0] <= 7 and (starts[0] == 0 or len(found) > 5):
        found = found[starts[0] :]
    if not found or len(found) > 7 or found[0].low in INDEFINITE | {"i", "he", "she"}:
        return None
    return Mark(stretch.passage, found[0].start, found[-1].end)


def heard(stretch: Mark) -> bool:
    """Whether the words say only that one hears it."""
    return _HEARD.search(folded(stretch.passage.text), stretch.start, stretch.end) is not None


def mine(stretch: Mark) -> bool:
    """Whether the words around are the author's, in the first person."""
    return _MINE.search(folded(stretch.passage.text), stretch.start, stretch.end) is not None
