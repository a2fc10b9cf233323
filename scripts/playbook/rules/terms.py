"""Small grammar of definitions: the clause round a cue, the bare term, what may define it.

Everything is a `Mark`, so that what is found points into its passage. Where the words leave a
doubt the answer is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from playbook.model import Reading
from playbook.rules import term_words as vocabulary
from playbook.rules.kit import Mark, Match, sentences

FOLD = str.maketrans("“”„«»‘’‚–—\u00a0", '"""""\'\'\'-- ')
MAX_TERM_WORDS = 5  # longer "terms" in the marked articles were all clauses
LONGEST_SENTENCE = 1500  # letters; keeps the work linear where a text has no full stops
MAX_ASIDES = 2  # 'Lead time (LT), often called wait, is'
SIZES = frozenset(("short", "long", "small", "large", "big", "brief", "low", "high"))  # of a kind, no praise of it
MAX_LEAD_WORDS = 6  # 'In the language of finance,' belongs to the sentence; longer ones say something else


def alternatives(words: tuple[str, ...]) -> str:
    """A pattern for any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda one: (-len(one), one))) + ")"


ADVERB = alternatives(vocabulary.ADVERBS)
ADVERBS = rf"(?:,? {ADVERB}\b,?){{0,3}}"
IS = r"(?:\b(?:is|are)|(?<=\w)'s)\b(?! not\b|n't)"
_ASIDE = re.compile(r"(?:,[^,;:\"]{1,60},|\s*\([^()]{1,90}\)|\s-\s[^-;:]{1,70}\s-)\s*$")
_BOUNDARY = re.compile(
    r"[;:(]\s*|\s-{1,2}\s|—|,\s+(?:(?:and|but|so|because|since|while|whereas|then|or|yet)\s+)?|\.{3}\s*|…\s*"
    r"|\b(?:that|because|but|whereas|so)\s+"
)
_QUALIFIED = re.compile(
    r"(?P<term>[^,;:()\"]{2,50}), (?:when|if|as|in|at|like|unlike|however|done|properly|by|for"
    r"|after)\b[^;:?!]{2,120},\s*$",
    re.I,
)
_ATTITUDE = re.compile(
    r"(?:I|we|you could|one could|I'd|I would|we'd)(?: (?:firmly|strongly|really|truly|also|would|'d|like to|have "
    r"come to|often))*"
    r" (?:believe|think|feel|argue|say|hold|suggest|maintain|find)(?: that)? $",
    re.I,
)
_HEDGE = re.compile(alternatives(vocabulary.HEDGES) + r"\b,?\s+", re.I)
_TITLE_HEAD = re.compile(
    rf"(?:(?:the|a|my|our|this|one) )?(?:(?:very|basic|simple|working|common|best|core|whole) "
    rf")?{alternatives(vocabulary.TITLE_HEADS)}(?: of)? (?=[\w\"'])",
    re.I,
)
_ARTICLE = re.compile(alternatives(vocabulary.ARTICLES) + r"\s+", re.I)
_PRAISE = re.compile(alternatives(vocabulary.PRAISE) + r"\s+(?=\w)", re.I)
_WORD = re.compile(r"[^\W_]+(?:['&./®™-]+[^\W_]+)*")
_QUOTED = re.compile(r"[\"'](?P<inner>[^\"]{2,90}?)[.,]?[\"']$")
_MIRROR = re.compile(
    r"(?P<first>(?P<a>\w+(?: \w+)?) is (?P<b>\w+(?: \w+)?))[.,]?(?: and|\s*/|;)? (?P=b) is "
    r"(?P=a)$",
    re.I,
)
_TAIL = re.compile(
    r"\s*(?:;|,?\s+(?:while|whereas)\b(?=[^,.]*\b(?:is|are|means)\b)|,\s+(?:because|but|so|yet|although|though"
    r"|which means|and (?:it|that|this|we|you|they|he|she|I|then)\b)"
    r"|\s-\s(?:and|but|so|not)\b).*$"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|told|ago|yesterday|last (?:year|week|month|night)|this (?:year|week|month"
    r"|morning))\b",
    re.I,
)


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
    for sentence in statements(reading):
        text = folded(sentence.passage.text)
        for found in cue.finditer(text, sentence.start, sentence.end):
            frame = _frame(sentence, text, found)
            if frame is not None:
                yield frame


def statements(reading: Reading) -> Iterator[Mark]:
    """The sentences that can define: no questions, and none longer than people write."""
    for sentence in sentences(reading):
        if sentence.end - sentence.start <= LONGEST_SENTENCE and not question(sentence):
            yield sentence


def question(sentence: Mark) -> bool:
    """Whether it asks instead of saying."""
    return sentence.text.rstrip("\"'”’)* ").endswith("?")


def _frame(sentence: Mark, text: str, found: re.Match[str]) -> Frame | None:
    subject_end = found.start()
    while subject_end > sentence.start and text[subject_end - 1].isspace():
        subject_end -= 1
    for _ in range(MAX_ASIDES):
        aside = _ASIDE.search(text, max(sentence.start, subject_end - 95), subject_end)
        if aside is None or aside.start() <= sentence.start:
            break
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
    if bare is None and (qualified := _QUALIFIED.match(text, sentence.start, found.start())):
        extent_start, bare = sentence.start, bare_term(Mark(sentence.passage, *qualified.span("term")))
    if bare is None:
        return None
    term, article = bare
    end = _closing(text, found.end(), sentence.end)
    rest = text[found.end() : end].strip()
    if not rest:
        return None
    return Frame(
        sentence,
        Mark(sentence.passage, extent_start, end),
        term,
        Mark(sentence.passage, *_trim(text, *found.span())),
        article,
        rest,
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
    adverbial = lead.rstrip().endswith(",") and len(lead.split()) <= MAX_LEAD_WORDS and not _clause(lead)
    if adverbial or (not lead and len(text[start:subject].split()) > 1):
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
        return slogan(Mark(subject.passage, *quoted.span("inner"))), article or "quoted"
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
    if (
        names[head] in vocabulary.NEVER_TERMS
        or (len(names) == 1 and names[0] in vocabulary.NOT_TERMS and article not in ("a", "an"))
        or names[-1] in ("ones", "one")
        or names[0].isdigit()
    ):
        return None
    if determined and names[head + 1 : head + 3] not in (["as", "a"], ["of", "the"]):
        return None
    if names[0] in vocabulary.EVALUATIONS - vocabulary.GENERA - {"key"} and len(names) > 1:
        return None  # 'the best manager', 'a bad hire': graded, not named
    return Mark(subject.passage, words[0][1], words[-1][2]), article


def slogan(quoted: Mark) -> Mark:
    """Of a slogan and its mirror image, 'A is B and B is A', the first half."""
    mirror = _MIRROR.match(folded(quoted.text))
    if mirror is None:
        return quoted
    return Mark(quoted.passage, quoted.start, quoted.start + mirror.end("first"))


# What may define


_GENUS = re.compile(
    r"(?P<article>an?|the|any|one|that)\s+(?P<words>[\w'-]+(?:,? (?:(?:and|or) )?[\w'-]+){0,5}?)"
    r"(?:,? (?P<link>of|that|which|who|whom|whose|where|when|in which|from which|by which|on which|at which|to which"
    r"|for which|through which|to|for|in|by|with|"
    r"between|used|designed|given|made|held|paid|owed|built|meant|intended|created|based|among|about|from|on|as"
    r"|without|within|than|until|before|after|over|at|[\w-]{2,}ed|(?!thing|something|anything)[\w-]{3,}ing|you|we"
    r"|they|people|owners|customers)\b|[.;!]|$)",
    re.I,
)


_NOMINALISED = re.compile(
    r"the (?:[\w-]+ )?(?!beginning|question|mention)[a-z]{3,}(?:ing|tion|sion|ment|ance|ence"
    r"|sis) of (?!the (?:day|week|year|month|problem)\b)\w",
    re.I,
)
_MEASURED = re.compile(r"(?:the|an?) (?:[\w-]+ )?[a-z]+ (?:at|by|in|to|from|with|through|on|for) which \w", re.I)


def genus(rest: str, *, strict: bool = True) -> bool:
    """Whether a definiens begins here: 'an edge that lasts', 'the share of ...'; evaluations are none.

    Strict: the noun is one that dictionaries file terms under; else any noun with a restriction will do.
    """
    if re.match(
        alternatives(vocabulary.CLAUSE_NOUNS) + r"\b,? (?:\w+ )?(?:who|that|which|whose|you|we|with|to"
        r"|in)\b",
        rest,
        re.I,
    ):
        return True
    rest = rest.lstrip("\"'")
    if _NOMINALISED.match(rest) or _MEASURED.match(rest):
        return True
    found = _GENUS.match(rest)
    if found is None:
        return False
    words = [word.strip(",") for word in found["words"].casefold().split()]
    if words[0] in vocabulary.EVALUATIONS - SIZES or words[-1] in vocabulary.EVALUATIONS - vocabulary.GENERA:
        return False
    if not found["link"]:
        return False
    filed = words[-1] in vocabulary.GENERA or words[-1].removesuffix("s") in vocabulary.GENERA
    return filed or not strict or (len(words) > 1 and words[-2] in vocabulary.GENERA and found["link"] == "of")


def graded(rest: str) -> bool:
    """Whether praise or blame begins here: 'a great idea', 'the best part of the day'."""
    words = re.findall(r"[\w'-]+", rest.casefold())[:2]
    return any(word in vocabulary.EVALUATIONS - vocabulary.GENERA for word in words)


def person(frame: Frame) -> bool:
    """Whether it classifies somebody or some firm: 'Ada Long is a coach', 'the buyer is my friend'."""
    start = frame.rest.casefold().split()[:8]
    return (
        frame.article in ("", "the")
        and not frame.term.text.casefold().endswith("s")
        and any(word.strip(",.") in vocabulary.PERSON_NOUNS for word in start)
    ) or proper_name(frame.term, frame.sentence)


def proper_name(term: Mark, sentence: Mark) -> bool:
    """A single capital in the middle of a sentence, the rest of the article's terms being small."""
    words = term.text.split()
    before = term.passage.text[sentence.start : term.start].rstrip()
    inside = term.start > sentence.start + 4 and not before.endswith((":", "-", "–", "“", '"'))
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
    word = re.match(r"(?:not )?(?!(?:some|any|every|no)?thing\b)([\w-]+ing)\b(?= \w)", rest)
    return word is not None and word[1].casefold() not in vocabulary.PROGRESSIVE and len(word[1]) > 4


def matches(reading: Reading, pattern: re.Pattern[str], *, start: bool = False) -> Iterator[Match]:
    """Where a pattern with groups named for roles fits a sentence; `start`: from its beginning only."""
    for sentence in statements(reading):
        text = folded(sentence.passage.text)
        fits = pattern.match if start else pattern.search
        if found := fits(text, sentence.start, sentence.end):
            roles = [role for role in ("extent", "term", "cue", "definiens") if found.groupdict().get(role)]
            yield Match(marks=tuple((role, Mark(sentence.passage, *_trim(text, *found.span(role)))) for role in roles))
