"""Words in quotation marks that somebody says or writes: 'A nurse told me, "Rest is work too."'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import folded, is_agent, sentence_at, subject, words
from playbook.rules.quotations import Quoted, quoted
from playbook.rules.speakers import Attribution, after, before, heard, mine, named
from playbook.rules.voice_words import NOT_FIRST, SAYING

KIND = "speech"
CONFIDENCE = 0.9
HITS = (
    '[A baker]{speaker} [told me]{cue}, "[Good bread is mostly patience.]{content}"',
    "“[We never stop learning here,]{content}” said [Ada Moss]{speaker}.",
    "“[Start small,” said [Ada Moss]{speaker}, “and finish everything you start.]{content}”",
    "My old teacher used to say: ‘[A map is a promise about a place.]{content}’",
)
MISSES = (
    'Her so-called "rest day" was anything but that.',
    'He wrote a book titled "The Long Way Home From Work" in one winter.',
    'The word "budget" frightens people.',
    'A 24" screen stood next to a 27" one on the long desk.',
)

_TITLED = re.compile(
    r"(?:\b(?:titled|entitled|called|named|subtitled|dubbed|headed|labell?ed|known as|so-called|renamed|the title|"
    r"(?:book|article|blog|post|essay|podcast|video|song|film|movie|chapter|course|report|paper|"
    r"poem|newsletter|workshop|"
    r"webinar|section|episode|series|play|novel|study|program|speech|lecture|talk|column|playlist|"
    r"page|document|tab|button|"
    r"field|folder|file|menu|guide|show)s?(?: (?:on|is|was|of|about|for|in))?)[,:]?\s*)$",
    re.I,
)
_MENTIONED = re.compile(
    r"\b(?:words?|terms?|labels?|letters?|names?|concept of|notion of|idea of|like|as|nouns?|verbs?)[,:]?\s*$", re.I
)
_COINED = re.compile(
    r"\b(?:phrase|expression|slogan|motto|saying|question|statement|sentence)s?(?: is| was| like)?[,:]?\s*$", re.I
)
_WORK = re.compile(
    r"\s*(?:blog|book|podcast|article|episode|column|series|course|newsletter|webinar|training|"
    r"button|tab|menu|page)\b",
    re.I,
)
_NOUN_USE = re.compile(r"\b(?:an?|the|this|that|our|your|their|his|her|its|my|of|in)\s*$", re.I)
MAX_LEAD = 400  # letters round a quotation in which its attribution stands
MAX_CARRIED = 12  # sentences of a paragraph over which 'she says' still holds
_MET = re.compile(
    r"([A-Z][a-z]+)(?:, (?:who|our|the|my|an?)\b"
    r"| (?:thinks|says|believes|knows|told|said|smiled|nodded|laughed)\b)"
)
_NAME = re.compile(r"\b[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+)+")


def find(reading: Reading) -> Iterator[Match]:
    """What is said, without its quotation marks, and by whom."""
    found = _joined(list(quoted(reading)))
    owned: set[frozenset[str]] = set()
    carried: Mark | None = None
    last_at = -9
    for at, one in found:
        told = _attribution(reading, at, one)
        if one.continued and carried and last_at >= at - 1:
            told = told or Attribution(speaker=carried)
        if told is None and last_at == at and carried and len(words(one.content)) > 5:
            told = Attribution(speaker=carried)
        if told is None and carried and at - last_at <= 3 and _said_before(one):
            told = Attribution(speaker=carried)
        sure = _spoken(one, told)
        if sure is None:
            continue
        told = told or Attribution()
        speaker, confidence = told.speaker, sure
        if told.pronoun:
            speaker = carried if carried and at - last_at <= 3 else _last_named(reading, at, one)
            confidence = min(sure, 0.75)
        words_of = frozenset(word.low for word in words(one.content)) - {"and"}
        authorial = told.authorial or (told == Attribution() and (words_of in owned or _owned(one)))
        if authorial and speaker is None:
            owned.add(words_of)
        yield _match(one, speaker, told.cue, authorial and speaker is None, confidence)
        carried, last_at = (speaker, at) if speaker else (carried, last_at)


def _match(one: Quoted, speaker: Mark | None, cue: Mark | None, authorial: bool, confidence: float) -> Match:
    marks = [("content", one.content)]
    shown: dict[str, str] = {}
    if speaker is not None:
        marks.append(("speaker", speaker))
        first, _, rest = speaker.text.partition(" ")
        if first in ("A", "An", "The", "My", "Our", "One", "His", "Her", "Their", "Your"):
            shown["speaker"] = f"{first.lower()} {rest}"
    if cue is not None:
        marks.append(("cue", cue))
    return Match(marks=tuple(marks), words=shown, authorial=authorial, confidence=confidence)


def _lead(reading: Reading, at: int, one: Quoted) -> Mark | None:
    """The words before the opening mark: of its sentence, or the line above where that ends with a colon."""
    passage = one.content.passage
    start = sentence_at(passage, one.opening).start
    lead = Mark(passage, max(start, one.opening - MAX_LEAD), one.opening)
    if words(lead):
        return lead
    if one.opening < MAX_LEAD and not words(Mark(passage, 0, one.opening)) and at:
        above = reading.passages[at - 1]
        if not above.boilerplate and above.text.endswith((":", ": ")) and above.kind != "code":
            return Mark(above, above.sentences[-1].start if above.sentences else 0, len(above.text))
    return None


def _follow(one: Quoted) -> Mark:
    passage = one.content.passage
    stop = re.compile(r"[.!?;](?=\s|$)|[\"“«]").search(
        passage.text, one.closing, min(len(passage.text), one.closing + MAX_LEAD)
    )
    return Mark(passage, one.closing, stop.start() if stop else min(len(passage.text), one.closing + MAX_LEAD))


def _attribution(reading: Reading, at: int, one: Quoted) -> Attribution | None:
    follow = _follow(one)
    last = one.content.text.rstrip()[-1:]
    behind = _inside(one) or after(follow, last)
    if behind:
        return behind
    if below := _line_below(reading, at, one):
        return below
    lead = _lead(reading, at, one)
    return before(lead) if lead else None


def _inside(one: Quoted) -> Attribution | None:
    """Of a split quotation: the words between its parts."""
    text = folded(one.content.passage.text)
    closing = text.find('"', one.content.start, one.content.end)
    opening = text.find('"', closing + 1, one.content.end) if closing >= 0 else -1
    return after(Mark(one.content.passage, closing + 1, opening), ",") if opening > 0 else None


def _line_below(reading: Reading, at: int, one: Quoted) -> Attribution | None:
    """A line of its own below a quotation that fills its paragraph: '- Ada Moss, baker'."""
    passage = one.content.passage
    if one.opening > 3 or len(passage.text) > one.closing + 3:
        return None
    below = reading.passages[at + 1] if at + 1 < len(reading.passages) else None
    if below is None or below.boilerplate or len(below.text) > 90:
        return None
    if below.kind != "item" and below.text[:1] not in "-–—―~":
        return None
    start = 0
    while start < len(below.text) and not below.text[start].isalnum():
        start += 1
    end = next((place for place, mark in enumerate(below.text) if mark in ",(;" and place > start), len(below.text))
    who = Mark(below, start, end)
    if not named(who) or len(words(who)) > 4 or (below.kind == "item" and below.ordinal):
        return None
    return Attribution(speaker=Mark(below, start, words(who)[-1].end), cue=who)


def _joined(found: list[tuple[int, Quoted]]) -> list[tuple[int, Quoted]]:
    """Parts of one quotation that its attribution splits made one."""
    whole: list[tuple[int, Quoted]] = []
    for at, one in found:
        if whole and whole[-1][0] == at:
            first = whole[-1][1]
            between = Mark(one.content.passage, first.closing, one.opening)
            comma = first.content.text[-1:] in ",;—–" or between.text.lstrip()[:1] == ","
            ends = between.text.rstrip()[-1:]
            if comma and ends in ",.:;—–" and len(words(between)) <= 14 and after(between, ","):
                content = Mark(one.content.passage, first.content.start, one.content.end)
                whole[-1] = (
                    at,
                    Quoted(content=content, opening=first.opening, closing=one.closing, continued=first.continued),
                )
                continue
        whole.append((at, one))
    return whole


def _spoken(one: Quoted, told: Attribution | None) -> float | None:
    """How sure it is speech, and no title, mentioned word or scare quotes; None: it is none."""
    passage, content = one.content.passage, one.content.text
    lead = passage.text[max(0, one.opening - 60) : one.opening]
    size = len(words(one.content))
    if _TITLED.search(lead) or _WORK.match(passage.text, one.closing):
        return None
    if (size < 4 and _MENTIONED.search(lead)) or (size < 4 and _COINED.search(lead)):
        return None
    if told and (told.speaker or told.pronoun or told.authorial) and (size > 2 or told.cue):
        touches = lead.rstrip()[-1:] in ",:" or content[-1:] in ",.!?" or not lead.strip()
        return 0.95 if touches and size > 2 else (0.7 if touches or size > 3 else None)
    sentence = content[:1].isupper() and content[-1:] in ".!?,…"
    noun = _NOUN_USE.search(lead) is not None
    if _COINED.search(lead):
        return 0.85
    if size >= 5 and sentence:
        return 0.85
    if size >= 6 and not noun and not _MENTIONED.search(lead):
        return 0.7
    titled = all(content[word.start - one.content.start].isupper() for word in words(one.content))
    if size >= 3 and sentence and not titled and (told is not None or lead.rstrip()[-1:] in ",:"):
        return 0.7
    return None


def _owned(one: Quoted) -> bool:
    """A slogan or question that the author speaks of in the first person in the same or the next sentence."""
    passage = one.content.passage
    before_it = sentence_at(passage, one.opening).start
    ends = sentence_at(passage, one.closing + 1).end
    ends = min(max(ends, one.closing), one.closing + MAX_LEAD)
    around = (Mark(passage, max(before_it, one.opening - MAX_LEAD), one.opening), Mark(passage, one.closing, ends))
    return any(mine(part) and not heard(part) for part in around if len(part.text) < 300)


def _said_before(one: Quoted) -> bool:
    """Whether a sentence before in the paragraph tells what 'he' or 'she' says."""
    passage = one.content.passage
    start = sentence_at(passage, one.opening).start
    for span in passage.sentences[:MAX_CARRIED]:
        if span.end > start:
            return False
        found = words(Mark(passage, span.start, min(span.end, span.start + 60)))[:3]
        if len(found) > 1 and found[0].low in ("he", "she") and any(word.low in SAYING for word in found[1:]):
            return True
    return False


def _last_named(reading: Reading, at: int, one: Quoted) -> Mark | None:
    """The last person named before in the same or the last paragraph: two capitals in a row."""
    passage = one.content.passage
    start = sentence_at(passage, one.opening).start
    above = sentence_at(passage, start - 1) if start > 1 else None
    if above and above.end <= one.opening and (begun := subject(Mark(passage, above.start, above.end))):
        who = begun[0]
        if is_agent(words(who)[-1].low) and len(words(who)) <= 4:
            return who
    if above and (met := _MET.match(passage.text, above.start)) and met[1].lower() not in NOT_FIRST:
        return Mark(passage, *met.span(1))
    for named_in, end in ((passage, one.opening), (reading.passages[at - 1] if at else passage, None)):
        stop = len(named_in.text) if end is None else end
        found = [
            met
            for met in _NAME.finditer(named_in.text, max(0, stop - 2 * MAX_LEAD), stop)
            if met[0].split()[0].lower() not in NOT_FIRST
        ]
        if found:
            return Mark(named_in, found[-1].start(), found[-1].end())
    return None
