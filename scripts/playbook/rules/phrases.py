"""Small grammar without a parser: words, clauses, subjects, and the bare name of a side.

Everything takes and gives a `Mark`, so that what is found still points into its passage.
Each function reads its stretch once from left to right.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from playbook.model import Passage, Reading, Span
from playbook.rules.contrast_words import (
    ADVERBS,
    AGENT_ENDINGS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    COMMON_VERBS,
    CONTRACTED,
    COPULAS,
    DETERMINERS,
    NOT_AGENTS,
    PAST_VERBS,
    PLACEHOLDERS,
    PRAISE,
    PREPOSITIONS,
    PRONOUNS,
)
from playbook.rules.kit import Mark, sentences

FOLD = str.maketrans("“”„‟«»’‘‚‹›‐‑", '""""""\'\'\'\'\'--')
"""One for one, so that offsets in the folded text are offsets in the text."""

MAX_NAME_WORDS = 4  # longer "names" in the marked articles were all clauses
MAX_SUBJECT_WORDS = 6

_WORD = re.compile(r"[^\W_]+(?:['.&/-][^\W_]+)*")
_STRONG = re.compile(r"\s*(?:;|:(?=\s)|--+|\s[–—-]\s|—|[()]|,(?=\s+(?:but|so|then|yet|because)\b))\s*")
_CONJUNCTION = re.compile(r"(?:but|so|then|yet|because)\b[ ,]*(?!rather\b|also\b)", re.I)
_CONDITION = re.compile(r"[\"“]?(?:if|unless|until|provided|assuming|suppose)\b", re.I)
_BREAK = re.compile(r"[,;:!?()\[\]–—…\"]|\.(?=\s|$)|--")

_LEADING = frozenset(
    (*DETERMINERS, *ADVERBS, *PREPOSITIONS, "being", "becoming", "having", "be", "become", "rather", "and")
)
_TRAILING = frozenset((*DETERMINERS, *PREPOSITIONS, *ADVERBS, "and", "or", "to", "be", "being"))
_ENDING = frozenset((*CLAUSE_OPENERS, *AUXILIARIES, *CONTRACTED, "they", "we", "he", "she", "i", "you", "not", "who"))
_CUTTING = frozenset(PREPOSITIONS) - {"of", "like", "to"}
_BOUNDARY = frozenset(
    (*DETERMINERS, *PREPOSITIONS, *AUXILIARIES, *CLAUSE_OPENERS, *PRONOUNS, "and", "or", "not", "being")
)
_VERBS = frozenset((*COMMON_VERBS, *AUXILIARIES, *PAST_VERBS))
_QUESTIONS = ("what", "how", "who", "why", "where")
_PLACEHOLDERS = frozenset(PLACEHOLDERS)
_GENERIC = ("person", "people", "man", "men", "woman", "women", "team", "professional", "mindset", "model", "rep")


MAX_SENTENCE = 1500  # letters; what is longer is no sentence but a list or a log
MAX_BEGINNING = 160  # letters; a subject and its verb stand within them
MAX_PAIR = 90  # letters that two names of a pair may take


class Word(NamedTuple):
    """A word, folded and in lower case, and where it stands in its passage."""

    low: str
    start: int
    end: int


@lru_cache(maxsize=256)
def folded(text: str) -> str:
    """The text with straight quotation marks and apostrophes, letter for letter as long."""
    return text.translate(FOLD)


def words(mark: Mark) -> list[Word]:
    """The words of a stretch."""
    text = folded(mark.passage.text)
    return [Word(one[0].lower(), one.start(), one.end()) for one in _WORD.finditer(text, mark.start, mark.end)]


def readable(reading: Reading) -> Iterator[Mark]:
    """Every sentence that is short enough to be one; so no rule's time grows with the square of a text."""
    return (one for one in sentences(reading) if one.end - one.start <= MAX_SENTENCE)


def sentence_at(passage: Passage, place: int) -> Span:
    """The sentence of a passage that holds the place, or ends last before it."""
    found = bisect_right(passage.sentences, place, key=lambda span: span.start) - 1
    return passage.sentences[max(0, found)] if passage.sentences else Span(0, len(passage.text))


def part(mark: Mark, start: int, end: int) -> Mark:
    """A piece of the same passage, white space and loose punctuation at both ends left out."""
    text = mark.passage.text
    while start < end and (text[start].isspace() or text[start] in ",;:-–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:-–—"):
        end -= 1
    return Mark(mark.passage, start, end)


def clauses(sentence: Mark) -> Iterator[Mark]:
    """The sentence cut at semicolons, dashes, brackets and before 'but', 'so', 'then', 'yet', 'because'."""
    start = sentence.start
    for cut in _STRONG.finditer(folded(sentence.passage.text), sentence.start, sentence.end):
        if (one := _unquoted(part(sentence, start, cut.start()))).text:
            yield one
        conjunction = _CONJUNCTION.match(sentence.passage.text, cut.end(), sentence.end)
        start = conjunction.end() if conjunction else cut.end()
    if (one := _unquoted(part(sentence, start, sentence.end))).text:
        yield one


def _unquoted(clause: Mark) -> Mark:
    """Without a quotation mark at an end whose partner stands in another clause."""
    text, start, end = folded(clause.passage.text), clause.start, clause.end
    if text.count('"', start, end) == 1:
        start += text[start] == '"'
        end -= end > start and text[end - 1] == '"'
    return Mark(clause.passage, start, end)


def clause_around(sentence: Mark, start: int, end: int) -> Mark:
    """The clause that holds the stretch; the whole sentence where none does, or where it stands under a condition.

    "If you want to be average, there is no need to change" does not say that there is no need to change.
    """
    clause = next((one for one in clauses(sentence) if one.start <= start and end <= one.end), sentence)
    return sentence if clause.start > sentence.start and _CONDITION.match(sentence.text) else clause


def lemma(word: str) -> str:
    """The singular, near enough to compare with: 'companies', 'company'."""
    if word in ("people", "persons"):
        return "person"
    if word in ("men", "women"):
        return word[:-2] + "an"
    if word.endswith("people"):
        return word[:-6] + "person"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def root(word: str) -> str:
    """What 'leader', 'leading', 'leads' and 'leadership' have in common."""
    stem = lemma(word)
    for ending in ("ship", "ment", "ing", "er", "or", "ed"):
        if stem.endswith(ending) and len(stem) - len(ending) >= 3:
            stem = stem[: -len(ending)]
    return stem.rstrip("e")


def key(mark: Mark) -> tuple[str, ...]:
    """A name to compare with: its words in the singular, praise and articles left out."""
    found = [lemma(one.low) for one in words(mark) if one.low not in PRAISE and one.low not in DETERMINERS]
    return tuple(found)


def kin(one: Mark, other: Mark) -> bool:
    """Whether two names are of the same thing: 'the manager', 'sales managers', 'management'."""
    mine, theirs = key(one), key(other)
    if not mine or not theirs:
        return False
    if mine == theirs:
        return True
    return _head(mine) == _head(theirs)


def _head(name: tuple[str, ...]) -> str:
    """The root of the word that tells: of 'sales person', 'sale'."""
    telling = [one for one in name if one not in _GENERIC] or list(name)
    return root(telling[-1])


def is_verb(word: str) -> bool:
    """Whether the word may be a finite verb: an auxiliary or one of the common verbs, in any person."""
    if word in _VERBS:
        return True
    return any(
        word.endswith(ending) and word[: -len(ending)] + rest in _VERBS
        for ending, rest in (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ied", "y"))
    ) or (word.endswith("ed") and len(word) > 5 and word[-3] == word[-4] and word[:-3] in _VERBS)


def is_agent(word: str) -> bool:
    """Whether the word looks like one who does something: 'manager', 'therapists', 'salespeople'."""
    return word.endswith(AGENT_ENDINGS) and word not in NOT_AGENTS and len(word) > 3 and "'" not in word


def subject(clause: Mark) -> tuple[Mark, Word] | None:
    """What the clause begins with and its verb; None where no verb follows a short beginning."""
    found = words(Mark(clause.passage, clause.start, min(clause.end, clause.start + MAX_BEGINNING)))
    text = folded(clause.passage.text)
    if found and found[0].low in ("and", "but", "because", "that", "however", "whereas", "while", "yet", "conversely"):
        found = found[1:]
    for index, word in enumerate(found[: MAX_SUBJECT_WORDS + 3]):
        if index and _BREAK.search(text, found[index - 1].end, word.start):
            return None
        if index and (_governs(found, index) or (is_verb(word.low) and not _noun_after_all(found, index))):
            last = index - 1
            while last >= 0 and found[last].low in ADVERBS:
                last -= 1
            if last < 0 or last >= MAX_SUBJECT_WORDS:
                return None
            return Mark(clause.passage, found[0].start, found[last].end), word
        if word.low in CLAUSE_OPENERS:
            return None
    return None


def _governs(found: list[Word], index: int) -> bool:
    """Whether the word stands where only a verb can: right before an article or a pronoun."""
    if found[index].low in _BOUNDARY or found[index].low in ADVERBS or found[index].low.endswith(("ing", "ly")):
        return False
    following = found[index + 1].low if index + 1 < len(found) else ""
    return following in ("the", "a", "an", "it", "them", "you", "us", "their", "your", "its", "our")


def _noun_after_all(found: list[Word], index: int) -> bool:
    """A word that may be verb or noun is the noun where the next is an auxiliary: 'their plan is'."""
    word = found[index].low
    before = found[index - 1].low
    if word in AUXILIARIES:
        return False
    if before in DETERMINERS or before in PREPOSITIONS or before == "and" or before in PRAISE:
        return True
    following = found[index + 1].low if index + 1 < len(found) else ""
    return following in COPULAS or (following in AUXILIARIES and following not in ("have", "do"))


def bare(mark: Mark) -> Mark:
    """The name without article, possessive, adverb or praise at its beginning."""
    found = words(mark)
    while len(found) > 1 and (found[0].low in _LEADING or found[0].low in PRAISE):
        found = found[1:]
    while len(found) > 1 and found[-1].low in _TRAILING:
        found = found[:-1]
    return Mark(mark.passage, found[0].start, found[-1].end) if found else mark


def name(side: Mark) -> Mark | None:
    """The bare term that a side begins with; None where it begins with a pronoun or a clause.

    Of 'the person who only wants a bonus' it is 'bonus': a placeholder is named by what is said of it.
    """
    text, found = folded(side.passage.text), words(side)
    first = 0
    while first < len(found) and found[first].low in _LEADING:
        first += 1
    if first == len(found):
        return None
    if found[first].low in _PLACEHOLDERS:
        after = found[first + 1].low if first + 1 < len(found) else ""
        return (
            last_name(Mark(side.passage, found[first + 1].start, side.end))
            if after in ("who", "that", "which")
            else None
        )
    doing = not (first and found[first - 1].low in DETERMINERS) and (
        found[first].low.endswith("ing") or (is_verb(found[first].low) and not found[first].low.endswith("s"))
    )
    if found[first].low in _QUESTIONS:
        return _question(side, found[first:])
    last = first
    while last < len(found) and last - first < MAX_NAME_WORDS:
        if last > first and _BREAK.search(text, found[last - 1].end, found[last].start):
            break
        if found[last].low in _ENDING or (last > first and found[last].low in _CUTTING and not doing):
            break
        if last > first and not doing and is_verb(found[last].low) and _followed(found, last):
            break
        if found[last].low == "and" and last + 2 < len(found) and found[last + 2].low not in _ENDING:
            break
        last += 1
    while last > first and found[last - 1].low in _TRAILING:
        last -= 1
    if last == first or found[first].low in PRONOUNS:
        return None
    return Mark(side.passage, found[first].start, found[last - 1].end)


def _followed(found: list[Word], at: int) -> bool:
    """Whether the word is followed as a finite verb is: by a preposition, an article or a pronoun."""
    following = found[at + 1].low if at + 1 < len(found) else ""
    return following in DETERMINERS or (following in PREPOSITIONS and following != "of")


def _question(side: Mark, found: list[Word]) -> Mark | None:
    """A short indirect question is a name of its own: 'what you say'."""
    text = folded(side.passage.text)
    size = next(
        (at for at in range(1, len(found)) if _BREAK.search(text, found[at - 1].end, found[at].start)), len(found)
    )
    return Mark(side.passage, found[0].start, found[size - 1].end) if 2 < size <= MAX_NAME_WORDS + 1 else None


def last_name(side: Mark, most: int = MAX_NAME_WORDS) -> Mark | None:
    """The name that a side ends with: of 'wants to make the quarterly number', 'quarterly number'."""
    found = words(side)
    while found and found[-1].low in _TRAILING:
        found.pop()
    first = len(found)
    text = folded(side.passage.text)
    while first and len(found) - first < most and found[first - 1].low not in _BOUNDARY:
        if first < len(found) and _BREAK.search(text, found[first - 1].end, found[first].start):
            break
        first -= 1
    while first < len(found) and found[first].low in ADVERBS:
        first += 1
    if first == len(found) or found[first].low in PRONOUNS:
        return None
    return Mark(side.passage, found[first].start, found[-1].end)
