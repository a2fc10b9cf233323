"""Small grammar of definitions: the clause round a cue, the bare term, what may define it.

Everything is a `Mark`, so that what is found points into its passage. Where the words leave a
doubt the answer is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from playbook.model import Passage, Reading, Span
from playbook.rules import term_words as vocabulary
from playbook.rules.kit import Mark, Match, sentences

FOLD = str.maketrans("“”„«»‘’‚–—\u00a0", "\"\"\"\"\"'''-- ")
MAX_TERM_WORDS = 5  # longer "terms" in the marked articles were all clauses
MAX_LEAD_WORDS = 6  # 'In the language of finance,' belongs to the sentence; longer ones say something else


def alternatives(words: tuple[str, ...]) -> str:
    """A pattern for any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda one: (-len(one), one))) + ")"


ADVERB = alternatives(vocabulary.ADVERBS)
ADVERBS = rf"(?:,? {ADVERB}\b,?){{0,3}}"
IS = r"(?:\b(?:is|are)|(?<=\w)'s)\b(?! not\b|n't)"
_ASIDE = re.compile(r"(?:,[^,;:()\"]{1,60},|\s*\([^()]{1,90}\)|\s-\s[^-;:]{1,70}\s-)\s*$")
_BOUNDARY = re.compile(
    r"[;:(]\s*|\s-{1,2}\s|—|,\s+(?:(?:and|but|so|because|since|while|whereas|then|or|yet)\s+)?|\.{3}\s*|…\s*"
    r"|\b(?:that|because|but|whereas|so)\s+"
)
_ATTITUDE = re.compile(
    r"(?:I|we|you could|one could|I'd|I would|we'd)(?: (?:firmly|strongly|really|truly|also|would|'d|like to|have come to|often))*"
    r" (?:believe|think|feel|argue|say|hold|suggest|maintain|find)(?: that)? $", re.I
)
_HEDGE = re.compile(alternatives(vocabulary.HEDGES) + r"\b,?\s+", re.I)
_TITLE_HEAD = re.compile(
    rf"(?:(?:the|a|my|our|this|one) )?(?:(?:very|basic|simple|working|common|best|core|whole) )?{alternatives(vocabulary.TITLE_HEADS)}(?: of)? (?=[\w\"'])", re.I
)
_ARTICLE = re.compile(alternatives(vocabulary.ARTICLES) + r"\s+", re.I)
_PRAISE = re.compile(alternatives(vocabulary.PRAISE) + r"\s+(?=\w)", re.I)
_WORD = re.compile(r"[^\W_]+(?:['&./®™-]+[^\W_]+)*")
_QUOTED = re.compile(r"[\"'](?P<inner>[^\"]{2,90}?)[.,]?[\"']$")
_MIRROR = re.compile(r"(?P<first>(?P<a>\w+(?: \w+)?) is (?P<b>\w+(?: \w+)?))[.,]?(?: and|\s*/|;)? (?P=b) is (?P=a)$", re.I)
_TAIL = re.compile(
    r"\s*(?:;|,\s+(?:because|but|so|yet|although|though|which means|and (?:it|that|this|we|you|they|he|she|I|then)\b)"
    r"|\s-\s(?:and|but|so|not)\b).*$"
)
_PAST = re.compile(r"\b(?:was|were|had|did|told|ago|yesterday|last (?:year|week|month|night)|this (?:year|week|month|morning))\b", re.I)


@dataclass(frozen=True, slots=True)
class Frame:
    """A clause 'SUBJECT cue REST', the subject a term."""

    sentence: Mark
    extent: Mark
    term: Mark
    cue: Mark
    article: str
    """What stood before the term, lower case: 'a', 'the', '' and so on."""

    rest: str
    """What follows the cue, folded, as far as the clause goes."""

    @property
    def generic(self) -> bool:
        """Whether the subject speaks of the kind: 'a moat', 'moats', 'trust'; not 'the moat'."""
        return self.article in ("a", "an", "any", "every", "each")

    def match(self, confidence: float | None = None) -> Match:
        """What a rule answers."""
        marks = (("extent", self.extent), ("term", self.term), ("cue", self.cue))
        return Match(marks=marks, confidence=confidence)


@lru_cache(maxsize=256)
def folded(text: str) -> str:
    """The text with straight quotation marks, letter for letter as long."""
    return text.translate(FOLD)


def frames(reading: Reading, cue: re.Pattern[str]) -> Iterator[Frame]:
    """Every clause of the article in which a term stands before the cue."""
    for sentence in sentences(reading):
        text = folded(sentence.passage.text)
        if question(sentence):
            continue
        for found in cue.finditer(text, sentence.start, sentence.end):
            frame = _frame(sentence, text, found)
            if frame is not None:
                yield frame


def question(sentence: Mark) -> bool:
    """Whether it asks instead of saying."""
    return sentence.text.rstrip("\"'”’)* ").endswith("?")


def _frame(sentence: Mark, text: str, found: re.Match[str]) -> Frame | None:
    subject_end = found.start()
    while subject_end > sentence.start and text[subject_end - 1].isspace():
        subject_end -= 1
    aside = _ASIDE.search(text, max(sentence.start, subject_end - 95), subject_end)
    if aside is not None and aside.start() > sentence.start:
        subject_end = aside.start()
    start = sentence.start
    for boundary in _BOUNDARY.finditer(text, sentence.start, subject_end):
        if not _inside_quotes(text, sentence.start, boundary.start()):
            start = boundary.end()
    opening = text[sentence.start : start].casefold().rstrip(" ,")
    if re.search(r"(?:^|[ ,])(?:if|unless|whether|as if|as though|suppose)(?: \w+)?$", opening):
        return None
    extent_start, subject_start = _opening(text, sentence.start, start, subject_end)
    bare = bare_term(Mark(sentence.passage, subject_start, subject_end))
    if bare is None:
        return None
    term, article = bare
    end = _closing(text, found.end(), sentence.end)
    rest = text[found.end() : end].strip()
    if not rest:
        return None
    return Frame(
        sentence, Mark(sentence.passage, extent_start, end), term, Mark(sentence.passage, *_trim(text, *found.span())),
        article, rest,
    )


def _inside_quotes(text: str, start: int, at: int) -> bool:
    return text.count('"', start, at) % 2 == 1


def _opening(text: str, sentence_start: int, start: int, end: int) -> tuple[int, int]:
    """Where the extent begins and where the subject does."""
    subject = start
    while hedge := _HEDGE.match(text, subject, end):
        subject = hedge.end()
    extent = start if subject == start else subject
    if re.match(r"if |unless |whether |when ", text[start:end], re.I):
        return start, end  # a condition: no subject is left, so nothing is found
    lead = text[sentence_start:start]
    if attitude := _ATTITUDE.search(text[sentence_start:subject]):
        return sentence_start + attitude.start(), subject
    if attitude := re.match(_ATTITUDE.pattern.rstrip("$"), text[subject:end], re.I):
        return subject, subject + attitude.end()
    if lead.rstrip().endswith(",") and len(lead.split()) <= MAX_LEAD_WORDS and not _clause(lead):
        extent = sentence_start
    elif subject > start and not lead and len(text[start:subject].split()) > 1:
        extent = sentence_start
    elif subject > start and not lead:
        extent = start
    return extent, subject


def _clause(words: str) -> bool:
    return any(word in vocabulary.AUXILIARIES for word in words.casefold().split())


def _closing(text: str, start: int, end: int) -> int:
    """The end of the clause: the sentence's, or where a reason or an objection begins."""
    tail = _TAIL.search(text, start, end)
    if tail is not None and len(text[start : tail.start()].split()) >= 3:
        return tail.start()
    return end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,":
        start += 1
    while end > start and text[end - 1] in " ,":
        end -= 1
    return start, end


def bare_term(subject: Mark) -> tuple[Mark, str] | None:
    """The term without article and quotation marks, and its article; None where it is no name of a thing."""
    text, article = folded(subject.passage.text), ""
    start, end = _trim(text, subject.start, subject.end)
    for pattern in (_TITLE_HEAD, _ARTICLE, _PRAISE):
        if lead := pattern.match(text, start, end):
            article = lead[0].strip().casefold() if pattern is _ARTICLE else article
            start = lead.end()
    if quoted := _QUOTED.match(text, start, end):
        return _slogan(Mark(subject.passage, *quoted.span("inner"))), article or "quoted"
    words = [(word[0].casefold(), word.start(), word.end()) for word in _WORD.finditer(text, start, end)]
    if not words or len(words) > MAX_TERM_WORDS or re.search(r"[,;:.!?\"()\[\]]", text[start:end]):
        return None
    names = [word for word, _, _ in words]
    if names[0] in vocabulary.PRONOUNS or names[0] in vocabulary.PREPOSITIONS or names[-1] in vocabulary.PREPOSITIONS:
        return None
    if any(word in vocabulary.AUXILIARIES or (word in vocabulary.PRONOUNS and word != "no") for word in names):
        return None
    if "and" in names or "or" in names:
        at = names.index("and") if "and" in names else names.index("or")
        if at == 0 or at == len(names) - 1:
            return None
        if names[-1].endswith("ing") and not names[0].endswith("ing"):
            words, names = words[:at], names[:at]
    head = next((at for at, word in enumerate(names) if word in vocabulary.PREPOSITIONS), len(names)) - 1
    determined = any(word in vocabulary.ARTICLES for word in names[head + 1 :])
    if names[head] in vocabulary.NEVER_TERMS or (
        len(names) == 1 and names[0] in vocabulary.NOT_TERMS and article not in ("a", "an")
    ) or names[-1] in ("ones", "one") or names[0].isdigit():
        return None
    if determined and names[head + 1 : head + 3] not in (["as", "a"], ["of", "the"]):
        return None
    if names[0] in vocabulary.EVALUATIONS - vocabulary.GENERA - {"key"} and len(names) > 1:
        return None  # 'the best manager', 'a bad hire': graded, not named
    return Mark(subject.passage, words[0][1], words[-1][2]), article


def _slogan(quoted: Mark) -> Mark:
    """Of a slogan and its mirror image, 'A is B and B is A', the first half."""
    mirror = _MIRROR.match(folded(quoted.text))
    if mirror is None:
        return quoted
    return Mark(quoted.passage, quoted.start, quoted.start + mirror.end("first"))


# What may define


_GENUS = re.compile(
    r"(?P<article>an?|the|any|one|that)\s+(?P<words>[\w'-]+(?:,? (?:(?:and|or) )?[\w'-]+){0,5}?)"
    r"(?:,? (?P<link>of|that|which|who|whom|whose|where|when|in which|from which|by which|on which|at which|to which|for which|through which|to|for|in|by|with|"
    r"between|used|designed|given|made|held|paid|owed|built|meant|intended|created|based|among|about|from|on|as|without|within|than|until|before|after|over|at|[\w-]+ed|[\w-]+ing|you|we|they|people|owners|customers)\b|[.,;!]|$)",
    re.I,
)


def genus(rest: str, *, strict: bool = True) -> bool:
    """Whether a definiens begins here: 'an edge that lasts', 'the share of ...'; evaluations are none.

    Strict: the noun is one that dictionaries file terms under; else any noun with a restriction will do.
    """
    if re.match(alternatives(vocabulary.CLAUSE_NOUNS) + r"\b,? (?:\w+ )?(?:who|that|which|whose|you|we|with|to|in)\b", rest, re.I):
        return True
    found = _GENUS.match(rest)
    if found is None:
        return False
    words = [word.strip(",") for word in found["words"].casefold().split()]
    if words[0] in vocabulary.EVALUATIONS or words[-1] in vocabulary.EVALUATIONS - vocabulary.GENERA:
        return False
    if not found["link"]:
        return False
    if words[-1] in vocabulary.GENERA or (len(words) > 1 and words[-2] in vocabulary.GENERA and found["link"] == "of"):
        return True
    return not strict


def person(frame: Frame) -> bool:
    """Whether it classifies somebody or some firm: 'Ada Long is a coach', 'the buyer is my friend'."""
    start = frame.rest.casefold().split()[:8]
    return frame.article in ("", "the") and not frame.term.text.casefold().endswith("s") and any(
        word.strip(",.") in vocabulary.PERSON_NOUNS for word in start
    ) or proper_name(frame.term, frame.sentence)


def proper_name(term: Mark, sentence: Mark) -> bool:
    """A single capital in the middle of a sentence, the rest of the article's terms being small."""
    words = term.text.split()
    inside = term.start > sentence.start + 4
    return inside and all(word[:1].isupper() and not word.isupper() for word in words)


def past(rest: str) -> bool:
    """Whether it tells of an event instead of saying what holds."""
    return _PAST.search(rest) is not None


def activity(term: Mark) -> bool:
    """Whether the term names something one does or has, not somebody: 'selling', 'leadership', 'trust'."""
    word = term.text.casefold().split()[-1]
    return word in vocabulary.ACTIVITIES or (word.endswith(vocabulary.ACTIVITY_ENDINGS) and len(word) > 4)


def gerund(rest: str) -> bool:
    """Whether it begins with what one does: 'helping people', 'not pushing but pulling'."""
    word = re.match(r"(?:not )?([\w-]+ing)\b(?= \w)", rest)
    return word is not None and word[1].casefold() not in vocabulary.PROGRESSIVE and len(word[1]) > 4


def previous(reading: Reading, sentence: Mark) -> Mark | None:
    """The sentence before, in the same passage."""
    before = None
    for span in sentence.passage.sentences:
        if span.start >= sentence.start:
            break
        before = Mark(sentence.passage, span.start, span.end)
    return before


def matches(reading: Reading, pattern: re.Pattern[str], *, start: bool = False) -> Iterator[Match]:
    """Where a pattern with groups named for roles fits a sentence; `start`: from its beginning only."""
    for sentence in sentences(reading):
        if question(sentence):
            continue
        text = folded(sentence.passage.text)
        fits = pattern.match if start else pattern.search
        if found := fits(text, sentence.start, sentence.end):
            roles = [role for role in ("extent", "term", "cue", "definiens") if found.groupdict().get(role)]
            yield Match(marks=tuple((role, Mark(sentence.passage, *_trim(text, *found.span(role)))) for role in roles))


# Terms that a pronoun stands for


_ASKED = re.compile(
    r"(?:(?:so|and|but|ok|okay|first|now)[,. ]+)?(?:what|who)(?: exactly| really| then| actually)?(?:(?: is|'s| are)(?: an?| the)?(?: real| true)?(?: (?:definition|meaning|point|essence) of(?: an?| the)?)?"
    r" (?P<is>[^?]{2,60}?)|(?: do| does)(?: we| I| you| people| they)? (?:really )?(?:mean by|call)? ?(?:an? |the )?(?P<does>[^?]{2,60}?)(?: mean| stand for| refer to)?)"
    r"(?:,? (?:really|exactly|anyway|actually|then|about|all about|after all))?\?", re.I
)
_HEADING_TERM = re.compile(r"(?:\d{1,2}[.)] )?(?:(?:defining|understanding|definition of|the definition of|the meaning of) )?(?P<term>[^?:.!]{2,60}?)(?: defined|: (?:a )?definition|:)?$", re.I)
_NAMED = re.compile(r"(?:the|this|that|my|our) (?:phrase|slogan|word|term|expression|motto|saying|line|sentence|mantra|maxim) ", re.I)
_QUOTATION = re.compile(r"\"(?P<inner>[^\"]{2,90}?)[.,]?\"")
REACH = 4  # paragraphs under "What is X?" in which "it" was still X in the marked articles


def asked_for(mark: Mark) -> Mark | None:
    """The term a question asks for: of 'What is a moat?', 'moat'."""
    found = _ASKED.match(folded(mark.passage.text), mark.start, mark.end)
    if found is None:
        return None
    bare = bare_term(Mark(mark.passage, *found.span("is" if found["is"] else "does")))
    return bare[0] if bare else None


def headed(reading: Reading, sentence: Mark, *, plain: bool = True) -> Mark | None:
    """The term of the heading above: 'What is a moat?' for some paragraphs, 'Moat' (`plain`) for the first sentence."""
    at = reading.passages.index(sentence.passage)
    above = 0
    for before in reversed(reading.passages[:at]):
        if before.boilerplate and before.text != sentence.passage.heading:
            continue
        if before.kind == "heading" or before.text == sentence.passage.heading or before.text.endswith("?"):
            whole = Mark(before, 0, len(before.text))
            if asked := asked_for(whole):
                return asked
            if before.kind != "heading" or above or not plain or sentence.start > 0:
                return None
            found = _HEADING_TERM.match(folded(before.text))
            bare = bare_term(Mark(before, *found.span("term"))) if found else None
            return bare[0] if bare else None
        above += 1
        if above >= REACH:
            return None
    return None


def quoted_before(reading: Reading, sentence: Mark) -> Mark | None:
    """The last quoted phrase before the sentence, in this passage or the one above."""
    at = reading.passages.index(sentence.passage)
    for passage in reversed(reading.passages[max(0, at - 1) : at + 1]):
        end = sentence.start if passage is sentence.passage else len(passage.text)
        found = list(_QUOTATION.finditer(folded(passage.text), 0, end))
        if found and not passage.boilerplate:
            return _slogan(Mark(passage, *found[-1].span("inner")))
    return None


def subject_before(reading: Reading, sentence: Mark) -> Mark | None:
    """What 'it' stands for: the term asked for, spoken of or quoted in the sentence before."""
    before = previous(reading, sentence)
    if before is None:
        return None
    if asked := asked_for(before):
        return asked
    if _NAMED.match(folded(before.text)):
        return quoted_before(reading, before)
    for frame in frames(Reading(article=reading.article, passages=(_only(before),)), _ANY_COPULA):
        if frame.term.start < before.start + 40:
            return Mark(sentence.passage, frame.term.start, frame.term.end)
    return None


_ANY_COPULA = re.compile(r"\b(?:is|means|refers to|isn't|comes down to|consists of)\b")


def _only(sentence: Mark) -> Passage:
    return replace(sentence.passage, sentences=(Span(sentence.start, sentence.end),))
