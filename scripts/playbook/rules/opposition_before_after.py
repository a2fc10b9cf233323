"""How it was seen at first and how later: 'Early on I counted pages. It wasn't until spring that I read them.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import folded, key, name, part, readable, words
from playbook.rules.sides import double, said

KIND = "opposition"
CONFIDENCE = 0.7
HITS = (
    "[Early on, I was focused on the [harvest]{b}.]{b_extent} Soil bored me. [It wasn't until "
    "a dry year that I began to care for the [soil]{a}.]{a_extent}",
    "[In the past, schools rewarded [silence]{b}.]{b_extent} [Today, they reward [curiosity]{a}.]{a_extent}",
    "[We used to measure [attendance]{b}.]{b_extent} [Now we measure [learning]{a}.]{a_extent}",
)
MISSES = (
    "Early on, it rained. Later the sun came out.",
    "Today we open at nine. In the past year we grew.",
    "She used to live in Oslo. Now she lives in Lima.",
)

_EARLY = re.compile(
    r"(?:and |but )?(?:early (?:on|in)\b|at first\b|when i (?:first )?started|in the beginning|"
    r"initially|for (?:years|a long time)|i used to (?:think|believe|focus))",
    re.I,
)
_UNTIL = re.compile(
    r"(?:but )?(?:it (?:wasn't|was not) until|not until|only (?:later|when|after)|eventually|over "
    r"time,|then i (?:realized|realised|learned|discovered))\b",
    re.I,
)
_PAST = re.compile(
    r"(?:in the past|traditionally|historically|in the old (?:days|model|world|way)|(?:the )?old(?:[- ]school)?"
    r" (?:way|model|view|approach|thinking)|yesterday's \w+|once)\b|[^,.;]{2,30} used to (?!be "
    r"in\b|live\b)",
    re.I,
)
_NOW = re.compile(
    r"(?:but )?(?:today|nowadays|these days|now|in the new (?:model|world|way)|(?:the )?new (?:way|"
    r"model|view|approach|thinking))\b",
    re.I,
)
_FOCUS = re.compile(
    r"\b(?:focus(?:ed)?|concentrated|obsessed|fixated|worried|judged|measured|thought only)(?: "
    r"\w+ly| only)? (?:on|with|about|by) ",
    re.I,
)
_USED = re.compile(r"\bused to (?:be (?:about )?)?", re.I)
_REALIZED = re.compile(
    r"\b(?:began|started|learned|learnt|came|realized|realised|discovered|understood|saw)(?: to "
    r"\w+)?(?: for| about| that| how)? ",
    re.I,
)
_PLAIN = re.compile(r"(?P<a>[^\s.,;]+(?: [^\s.,;]+)?) is (?P<what>[^.;!?]{3,60})", re.I)
WINDOW = 4


def find(reading: Reading) -> Iterator[Match]:
    """B is the earlier, a the later; each sentence speaks of its own."""
    told = list(readable(reading))
    for at, sentence in enumerate(told):
        text = folded(sentence.text)
        match = None
        if _EARLY.match(text) and _FOCUS.search(text):
            match = _turned(told, at)
        elif _PAST.match(text) and at + 1 < len(told) and _NOW.match(folded(told[at + 1].text)):
            match = _then_now(sentence, told[at + 1])
        if match:
            yield match


def _turned(told: list[Mark], at: int) -> Match | None:
    """'Early on I was focused on ... It wasn't until ...', with what is seen now there or right behind."""
    first = told[at]
    focus = _FOCUS.search(folded(first.passage.text), first.start, first.end)
    b = name(Mark(first.passage, focus.end(), first.end)) if focus else None
    for place in range(at + 1, min(len(told), at + 1 + WINDOW)):
        turn = told[place]
        if turn.passage.number - first.passage.number > 1 or b is None:
            return None
        if not _UNTIL.match(folded(turn.text)):
            continue
        after = told[place + 1] if place + 1 < len(told) and told[place + 1].passage is turn.passage else None
        plain = _PLAIN.fullmatch(folded(after.text).rstrip(".! ")) if after else None
        if after and plain and len(words(after)) <= 8:
            a = name(Mark(after.passage, after.start + plain.start("what"), after.end))
            extent = Mark(turn.passage, turn.start, after.end)
        else:
            seen = list(_REALIZED.finditer(folded(turn.passage.text), turn.start, turn.end))
            a = name(Mark(turn.passage, seen[-1].end(), turn.end)) if seen else None
            extent = turn
        return double(a, b, extent, first) if a and key(a) != key(b) else None
    return None


def _then_now(then: Mark, now: Mark) -> Match | None:
    b_side, a_side = _body(then), _body(now)
    if b_side is None or a_side is None:
        return None
    a, b = said(a_side, b_side), said(b_side, a_side, past=True)
    if a is None or b is None or key(a) == key(b) or a.text[0].isupper() or b.text[0].isupper():
        return None
    mine, theirs = words(a), words(b)
    return double(a, b, now, then) if max(len(mine), len(theirs)) <= 4 else None


def _body(sentence: Mark) -> Mark | None:
    text = folded(sentence.passage.text)
    if used := _USED.search(text, sentence.start, sentence.end):
        return Mark(sentence.passage, used.end(), sentence.end)
    now = _NOW.match(text, sentence.start, sentence.end) or _PAST.match(text, sentence.start, sentence.end)
    if now is None:
        return None
    comma = re.compile(r"[^.,;]{0,40},").match(text, now.end(), sentence.end)
    return part(sentence, comma.end() if comma else now.end(), sentence.end)
