"""A list, numbered or bulleted, under a line that tells that something is done so: 'To prune a rose:'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Passage, Reading
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import folded, is_verb, words

KIND = "steps"
CONFIDENCE = 0.8
HITS = (
    "Follow these steps to [prune a rose]{title}:\n1. [Look for dead wood.]{item}\n2. [Cut above "
    "a bud.]{item}\n3. [Burn what you cut.]{item}",
    "Here is how to [store apples]{title}:\n- [First, sort them by size.]{item}\n- [Then wrap each in paper.]{item}",
    "There are [two differences between hiring and renting]{title}.\n(1) [You rent a room by the "
    "day.]{item} It is short.\n"
    "(2) [You hire a hand by the hour.]{item} It is shorter.",
)
MISSES = (
    "Please bring:\n- a hat\n- a coat",
    "Our offices:\n- Oslo\n- Lima\n- Rome",
)

MIN_ITEMS = 2
LONG_ITEM = 160  # an item longer than this is a paragraph: its first sentence is the point

_HOW = re.compile(
    r"\b(?:how (?:to|do|does|we|you|it)|steps?|stages?|phases?|process|procedure|method|framework|"
    r"recipe|checklist|sequence|"
    r"instructions|think about it|in order|follow(?:ing)? these|do (?:this|the following)|approach|"
    r"formula|routine|cycle|works)\b",
    re.I,
)
_COUNTED = re.compile(
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|several|some|the|"
    r"these|few|key|main) )+"
    r"(?:\w+[- ]){0,3}?(?:differences|(?<!these )steps|ways|stages|phases|rules|principles|habits|"
    r"tips|reasons|things|points|questions|"
    r"practices|elements|strategies|tactics|keys|mistakes|lessons|techniques|laws|qualities|skills|"
    r"traits|signs|actions)\b[^.:;!?]{0,80}",
    re.I,
)
_TO = re.compile(
    r"\b(?:how|steps|needed|order|here is how|process) to (?P<title>[^.:;!?,]{3,80})|^to (?P<goal>[^.:;!?,]{3,80}"
    r")",
    re.I,
)
_NOTE = re.compile(r"\W*(?:another |a )?(?:sub-?bullet |side |foot ?|quick )*note\b|\W*\(?(?:ps|nb|n\.b|p\.s)\b", re.I)
_ORDER = re.compile(
    r"(?:first|second|third|fourth|fifth|next|then|after|once|lastly|finally|last|step|start|begin|"
    r"now|your first)\b",
    re.I,
)
_AFTER = re.compile(
    r"\b(?:with|using|following|that is|that's|this is|by) (?:that|this|the|our|these)?\s*(?P<title>(?:[\w-]+ ){0,3}"
    r"(?:framework|process|method|steps|approach|recipe|procedure|routine|cycle|formula|sequence))\b",
    re.I,
)


def find(reading: Reading) -> Iterator[Match]:
    """Each list that is a sequence or a count of points, its title from the line above or the paragraph below."""
    passages = [one for one in reading.passages if not one.boilerplate]
    for first, last in _groups(passages):
        items = passages[first : last + 1]
        points = [
            item
            for item in items
            if item.kind == "item" and item.level == items[0].level and not _NOTE.match(item.text)
        ]
        if len(points) < MIN_ITEMS:
            continue
        lead = _lead(passages, first)
        below = passages[last + 1] if last + 1 < len(passages) else None
        sure = _sequence(points, lead)
        if sure is None:
            continue
        title = _title(lead, below)
        marks = [("item", _point(item)) for item in points]
        yield Match(marks=(*((("title", title),) if title else ()), *marks), confidence=sure)


def _groups(passages: list[Passage]) -> Iterator[tuple[int, int]]:
    """First and last of each list; the items of a numbered one may have paragraphs between them."""
    at = 0
    while at < len(passages):
        if passages[at].kind != "item" or passages[at].level:
            at += 1
            continue
        last = at
        for following in range(at + 1, len(passages)):
            one = passages[following]
            if one.kind == "item" and (one.group == passages[at].group or one.level):
                last = following
            elif one.kind == "heading" or not passages[at].ordinal:
                break
        yield at, last
        at = last + 1


def _lead(passages: list[Passage], first: int) -> Passage | None:
    above = passages[first - 1] if first else None
    return above if above and above.kind in ("paragraph", "heading", "item") and len(above.text) < 700 else None


def _sequence(points: list[Passage], lead: Passage | None) -> float | None:
    """How sure the items tell how something is done, or are counted points."""
    said = (
        " ".join((lead.text if lead and lead.kind == "heading" else _last_sentence(lead), points[0].heading))
        if lead
        else points[0].heading
    )
    ordered = sum(bool(_ORDER.match(point.text)) for point in points)
    told = sum(_telling(point) for point in points) >= (len(points) + 1) // 2
    numbered = all(point.ordinal for point in points)
    if ordered >= 2 or (ordered and _HOW.search(said)):
        return 0.85
    if numbered and (_COUNTED.search(said) or _HOW.search(said)):
        return 0.9
    if (_HOW.search(said) or _TO.search(said)) and told:
        return 0.8
    if _COUNTED.search(said) and told:
        return 0.7
    bidding = sum(
        is_verb(words(Mark(point, 0, len(point.text)))[0].low)
        for point in points
        if words(Mark(point, 0, len(point.text)))
    )
    return 0.7 if numbered and 3 * bidding >= 2 * len(points) >= 6 else None


def _telling(point: Passage) -> bool:
    """Whether the item says to do something or says something whole: no bare name."""
    found = words(Mark(point, 0, min(len(point.text), 200)))
    return len(found) >= 3 and (
        is_verb(found[0].low) or found[0].low in ("you", "do", "be", "don't", "never", "always") or len(found) >= 6
    )


def _last_sentence(lead: Passage) -> str:
    """The lead-in's last two sentences: an announcement may be followed by one remark."""
    return lead.text[lead.sentences[-2:][0].start :] if lead.sentences else lead.text


def _point(item: Passage) -> Mark:
    first = item.sentences[0]
    if len(item.text) > LONG_ITEM or (len(item.sentences) > 1 and first.end - first.start > 12 and item.ordinal):
        return Mark(item, first.start, first.end)
    return Mark(item, 0, len(item.text))


def _title(lead: Passage | None, below: Passage | None) -> Mark | None:
    if lead is not None:
        text = folded(lead.text)
        start = lead.sentences[-2:][0].start if lead.sentences else 0
        if (goal := _TO.search(text, start)) and not _COUNTED.search(text, start):
            return _short(Mark(lead, *goal.span("title" if goal["title"] else "goal")))
        if counted := _COUNTED.search(text, start):
            return _short(Mark(lead, *counted.span()))
    if below is not None and (named := _AFTER.search(folded(below.text[:200]))):
        return Mark(below, *named.span("title"))
    if lead is not None and lead.kind == "heading":
        return Mark(lead, 0, len(lead.text))
    if lead is not None and lead.text.endswith(":") and len(words(Mark(lead, 0, len(lead.text)))) <= 10:
        return Mark(lead, 0, len(lead.text.rstrip(": ")))
    return None


def _short(title: Mark) -> Mark:
    """Without what follows a relative 'that', and at most ten words."""
    found = words(title)
    stop = next(
        (at for at, one in enumerate(found) if at > 1 and one.low in ("that", "which", "who", "you", "to", "so")),
        len(found),
    )
    found = found[: min(stop, 10)]
    if found[0].low in ("these", "some", "the") and len(found) > 1:
        found = found[1:]
    return Mark(title.passage, found[0].start, found[-1].end)
