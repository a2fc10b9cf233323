"""Two things said to be the same as wholes: 'Budgeting is planning and planning is budgeting.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.contrast_words import DETERMINERS, PRONOUNS
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import folded, part, readable

KIND = "claim"
CONFIDENCE = 0.85
HITS = (
    "[[Budgeting]{subject} is [planning]{object} and planning is budgeting.]{extent}",
    "[[Care]{subject} and [craft]{object} are one and the same.]{extent}",
    "[[Teaching]{subject} is [leadership]{object}.]{extent}",
    "He has said it for years: “[[Budgeting]{subject} is [planning]{object}. Planning is budgeting.]{extent}”",
)
MISSES = (
    "Selling is helping people.",
    "The lesson is free and the lesson is short.",
    "Ada and Ben are the same age.",
    "Service is key.",
)

_NOUN = r"[^\W\d_][\w-]*(?: [^\W\d_][\w-]*)?"
_ONE = r"[^\W\d_][\w-]*"
_MIRROR = re.compile(
    rf"\b(?P<a>{_ONE}(?: {_ONE})?) (?:is|are|equals|means) (?P<b>{_ONE}(?: {_ONE})?)[.,;]?(?: /|"
    rf" and| &|,| then)*(?: by definition)? (?P=b) (?:is|are|equals|means) (?P=a)\b",
    re.I,
)
_SAME = re.compile(
    rf"(?:^|(?<=[.!?] )|, |: |\bthat )(?P<a>{_NOUN}) (?:and|&) (?P<b>{_NOUN}) (?:are|mean|is)(?: "
    rf"\w+ly| really| all| basically)? "
    r"(?:one and the same|the same(?: thing| activity| concept| skill)?(?=[.,;!?]|$)|synonym\w*|"
    r"interchangeable|identical|inseparable|"
    r"two sides of the same coin|equivalent)",
    re.I,
)
_IS_SAME = re.compile(
    rf"(?:^|(?<=[.!?] )|, |: |\bthat )(?P<a>{_NOUN}) is (?:the same(?: thing)? as|synonymous with|"
    rf"identical to|equivalent to|just another (?:word|name) for|another (?:word|name) for) (?P<b>{_NOUN})",
    re.I,
)
_BARE = re.compile(
    rf"(?:^|(?<=[.!?] )|, |\b(?:that|if|because|why|see that|believe) )(?P<a>{_ONE}) is (?:truly "
    rf"|really |simply |just |literally |ultimately )?(?P<b>{_ONE})(?=[.!,;\"]|$)",
    re.I,
)
_ABSTRACT = (
    "ship",
    "ness",
    "ment",
    "tion",
    "sion",
    "ity",
    "ance",
    "ence",
    "acy",
    "ism",
    "ure",
    "age",
    "hood",
    "dom",
    "ing",
)
_NOUNS = frozenset(
    (
        "sales",
        "service",
        "design",
        "love",
        "power",
        "money",
        "trust",
        "change",
        "work",
        "culture",
        "art",
        "science",
        "business",
        "strategy",
        "craft",
        "care",
        "growth",
        "wealth",
        "freedom",
        "success",
        "failure",
        "risk",
        "quality",
        "time",
        "knowledge",
        "truth",
        "hope",
        "fear",
        "faith",
        "grace",
        "speed",
        "value",
        "branding",
        "data",
        "feedback",
    )
)
_NOT_NOUNS = frozenset(
    (
        "everything",
        "nothing",
        "something",
        "anything",
        "important",
        "missing",
        "boring",
        "exciting",
        "interesting",
        "lacking",
        "failing",
        "working",
        "growing",
    )
)


def find(reading: Reading) -> Iterator[Match]:
    """Both names and the words that equate them; a bare 'A is B' asks for two abstract nouns."""
    seen: set[tuple[str, frozenset[str]]] = set()
    for kind, names, match in sorted(_claims(reading), key=lambda one: -(one[2].confidence or 0)):
        if (kind, names) not in seen:
            seen.add((kind, names))
            yield match


def _claims(reading: Reading) -> Iterator[tuple[str, frozenset[str], Match]]:
    for sentence in readable(reading):
        text = folded(sentence.passage.text)
        told = next(_MIRROR.finditer(text, sentence.start, _far(sentence)), None)
        if told and _named(told["a"], told["b"]) and told.start() >= sentence.start:
            yield "mirror", _key(told), _match(sentence, told, 0.9)
            continue
        for pattern in (_SAME, _IS_SAME):
            for found in pattern.finditer(text[: sentence.end], sentence.start):
                if _named(found["a"], found["b"]):
                    yield "same", _key(found), _match(sentence, found, 0.85)
        for found in _BARE.finditer(text[: sentence.end], sentence.start):
            if (
                _abstract(found["a"])
                and _abstract(found["b"])
                and (found["a"].lower() != found["b"].lower() and not found["b"].lower().endswith("ing"))
            ):
                whole = found.start("a") == sentence.start and found.end("b") + 1 >= sentence.end
                yield "bare", _key(found), _match(sentence, found, 0.75 if whole else 0.65)


def _key(found: re.Match[str]) -> frozenset[str]:
    """The pair, whichever comes first: a slogan repeated is one claim."""
    return frozenset((found["a"].lower(), found["b"].lower()))


def _far(sentence: Mark) -> int:
    """The mirrored half may be the next, short sentence."""
    return min(len(sentence.passage.text), sentence.end + 60)


def _match(sentence: Mark, found: re.Match[str], confidence: float) -> Match:
    end = max(sentence.end, found.end())
    text = sentence.passage.text
    while end < len(text) and text[end] in ".!":
        end += 1
    if not any(mark in text[found.start("a") : end - 1] for mark in '"“'):
        while end > found.end() and text[end - 1] in '"”':  # the end of a quotation that began before
            end -= 1
    start = found.start("a")
    if text[sentence.start : start].lower().endswith("if "):  # a condition is not to be cut from what hangs on it
        start -= 3
    extent = part(sentence, start if end > sentence.end or confidence > 0.86 else sentence.start, end)
    return Match(
        marks=(
            ("subject", Mark(sentence.passage, *found.span("a"))),
            ("object", Mark(sentence.passage, *found.span("b"))),
            ("extent", extent),
        ),
        confidence=confidence,
    )


def _named(a: str, b: str) -> bool:
    return (
        all(
            word not in PRONOUNS and word not in DETERMINERS and len(word) > 2
            for word in (*a.lower().split(), *b.lower().split())
        )
        and a.lower() != b.lower()
    )


def _abstract(word: str) -> bool:
    low = word.lower()
    return (low.endswith(_ABSTRACT) or low in _NOUNS) and low not in _NOT_NOUNS and low not in PRONOUNS and len(low) > 3
