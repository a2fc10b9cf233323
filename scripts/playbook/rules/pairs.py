"""The pairs that an article announces: 'the difference between A and B', 'A vs B', 'Both A and B'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.contrast_words import DETERMINERS, PREPOSITIONS, PRONOUNS
from playbook.rules.kit import Mark
from playbook.rules.phrases import MAX_PAIR, Word, bare, folded, is_verb, key, kin, last_name, name, part, words

_TERM = r"[^\s,.;:!?()\"]+(?: [^\s,.;:!?()\"]+){0,3}?"
_BETWEEN = re.compile(
    rf"\b(?:differences?|distinctions?|contrasts?|gap|line|boundary|comparison|tension|choice|confusion|relationship|"
    rf"similarities|choosing|distinguish(?:es|ing)?|differentiat\w+)"
    rf"(?: [^\s,.;:!?()]+){{0,2}}? between (?:(?:being|what) )?(?P<a>{_TERM}) (?:and|from|vs\.?|versus) "
    rf"(?:being )?(?P<b>{_TERM})(?=$|[\s,.;:!?()\"])",
    re.I,
)
_VERSUS = re.compile(r"(?:^|[:,(] ?)(?P<a>[^.,;:!?()]{2,60}?) (?:vs\.?|versus) (?P<b>[^.,;:!?()]{2,60})", re.I)
_BOTH = re.compile(rf"\bboth (?P<a>{_TERM}) and (?P<b>{_TERM})(?=$|[\s,.;:!?()\"])", re.I)
_HEADING = re.compile(
    r"^(?:the )?(?P<a>[^\s,.;:!?()]+(?: [^\s,.;:!?()]+){0,2}) (?:and|&|or) (?P<b>[^\s,.;:!?()]+(?: "
    r"[^\s,.;:!?()]+){0,2})(?=$|[:?,]| [–—-])",
    re.I,
)
Pairs = tuple[tuple[Mark, Mark], ...]
MAX_PAIRS = 40  # an article that announces more is a list of links
_END = frozenset(
    (
        "is",
        "are",
        "was",
        "were",
        "can",
        "could",
        "will",
        "would",
        "may",
        "might",
        "must",
        "has",
        "have",
        "had",
        "do",
        "does",
        "in",
        "on",
        "at",
        "for",
        "with",
        "that",
        "which",
        "who",
        "when",
        "where",
        "lies",
        "lie",
        "comes",
        "come",
        "to",
        "by",
        "as",
        "from",
        "because",
        "if",
        "but",
        "so",
        "and",
        "or",
        "matter",
        "matters",
        "than",
        "about",
        "you",
        "we",
        "they",
        "it",
        "i",
        "of",
    )
)


def announced(reading: Reading) -> Pairs:
    """Every pair announced anywhere in the article, headings included, in order."""
    seen: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[Mark, Mark]] = {}
    for a, b in _announced(reading):
        if len(seen) < MAX_PAIRS:
            seen.setdefault((key(a), key(b)), (a, b))
    return tuple(seen.values())


def _announced(reading: Reading) -> Iterator[tuple[Mark, Mark]]:
    for passage in reading.passages:
        if passage.boilerplate or passage.kind == "code":
            continue
        text = folded(passage.text)
        short = len(text) < 120 and passage.sentences[:1] and passage.kind in ("heading", "paragraph")
        if passage.kind == "cell" and passage.row == 0:
            continue
        for pattern in (_BETWEEN, _BOTH, _VERSUS, *((_HEADING,) if short and passage is not None else ())):
            for found in pattern.finditer(text):
                whole = Mark(passage, 0, len(text))
                if pair := _pair(whole, found, pattern is _VERSUS):
                    yield pair


def _pair(whole: Mark, found: re.Match[str], loose: bool) -> tuple[Mark, Mark] | None:
    a = Mark(whole.passage, *found.span("a"))
    b = extended(whole, found.start("b"))
    if loose:
        a = last_name(a) or a
    a, b = bare(a), bare(b)
    good = 0 < len(words(a)) <= 4 and 0 < len(words(b)) <= 4 and key(a) != key(b)
    if not good or any(one.low in PRONOUNS for one in (*words(a), *words(b))) or a.text[:1].isdigit():
        return None
    return a, b


def extended(whole: Mark, start: int) -> Mark:
    """The name that begins here: up to a verb, a preposition or a mark, four words at most."""
    text = folded(whole.passage.text)
    found = words(Mark(whole.passage, start, min(whole.end, start + MAX_PAIR)))[:6]
    last = start
    for at, one in enumerate(found):
        if (
            at
            and (
                one.low in _END
                or _verb_here(found, at)
                or re.compile(r"[,.;:!?()\"–—]").search(text, found[at - 1].end, one.start)
            )
        ) or at >= 5:
            break
        last = one.end
    return part(whole, start, last)


def known(pairs: Pairs, one: Mark, other: Mark) -> tuple[Mark, Mark] | None:
    """The announced pair that two subjects are of, in the subjects' order."""
    for a, b in pairs:
        if kin(a, one) and kin(b, other):
            return a, b
        if kin(a, other) and kin(b, one):
            return b, a
    return None


def fuller(announced_name: Mark, own: Mark) -> Mark:
    """The longer name where the shorter is its end: 'sales manager' for 'the manager'."""
    long, short = key(announced_name), key(own)
    return bare(announced_name) if len(long) > len(short) and long[-len(short) :] == short else own


def named(mark: Mark) -> Mark | None:
    """The bare name in a subject."""
    return name(mark)


def _verb_here(found: list[Word], at: int) -> bool:
    """Whether a word that may be a verb is one here, as what follows tells: 'leadership focus on ways'."""
    following = found[at + 1].low if at + 1 < len(found) else ""
    return is_verb(found[at].low) and (following in PREPOSITIONS or following in DETERMINERS)
