"""Two things said to differ as wholes: 'Saving and hoarding are not the same.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.contrast_words import DETERMINERS, PRONOUNS
from playbook.rules.kit import Mark, Match
from playbook.rules.phrases import bare, folded, part, readable, words

KIND = "claim"
CONFIDENCE = 0.85
HITS = (
    "[[Saving]{subject} and [hoarding]{object}, though both need a cellar, are different habits.]{extent}",
    "[[Listening]{subject} is not the same as [hearing]{object}.]{extent}",
    "Because [[guessing]{subject} and [estimating]{object} are different activities.]{extent}",
)
MISSES = (
    "The two halves are different this time.",
    "It is not the same as before.",
    "People are different.",
)

_NAME = r"[^\s,.;:!?()\"]+(?: [^\s,.;:!?()\"]+){0,3}?"
_CONJUNCTION = r"(?:(?:because|since|but|and|so|yet|while|although|though|that),? )"
_ARE = re.compile(
    rf"(?:^|(?<=[.!?] )|\b(?:because|that|but|and|while|although|since|course)[, ]|, |: |\()"
    rf"\s*{_CONJUNCTION}?(?P<a>{_NAME}) and (?P<b>{_NAME})"
    rf"(?:, [^.;!?]{{3,80}}?,)? (?:are|is|aren't|aren’t|remain)(?: \w+ly| two| very| quite| actually| in fact){{0,2}} "
    rf"(?:(?P<plain>different|distinct|separate|opposite|opposed|not the same|not interchangeable|"
    rf"not synonym\w*|not identical|opposites)\b|the same\b)",
    re.I,
)
_SAME_AS = re.compile(
    rf"(?:^|(?<=[.!?] )|\b(?:because|that|but|and|while|although|since)[, ]|, |: |\()\s*{_CONJUNCTION}?(?P<a>{_NAME}) "
    rf"(?:is|are) (?:not|n't) (?:necessarily )?(?:the same(?: thing)? as|synonymous with|identical "
    rf"to|equivalent to|interchangeable with) (?P<b>{_NAME})(?=[,.;:!?)\"]|$)",
    re.I,
)
_ISNT = re.compile(
    rf"(?:^|(?<=[.!?] )|\b(?:because|that|but|and|while|although|since)[, ]|, |: |\()\s*{_CONJUNCTION}?(?P<a>{_NAME}) "
    rf"(?:isn't|aren't) (?:necessarily )?(?:the same(?: thing)? as|synonymous with|identical to|"
    rf"equivalent to|interchangeable with) (?P<b>{_NAME})(?=[,.;:!?)\"]|$)",
    re.I,
)
_NOT_NAMES = frozenset(
    (
        "two",
        "things",
        "both",
        "people",
        "ones",
        "ways",
        "times",
        "days",
        "before",
        "usual",
        "last",
    )
)


def find(reading: Reading) -> Iterator[Match]:
    """Both names and the sentence that tells them apart."""
    for sentence in readable(reading):
        text = folded(sentence.passage.text)[: sentence.end]
        for pattern in (_ARE, _SAME_AS, _ISNT):
            for found in pattern.finditer(text, sentence.start):
                negated = found[0].lower().split()
                if pattern is _ARE and not found["plain"] and not {"aren't", "isn't"} & set(negated):
                    continue
                if pattern is _ARE and found["plain"] and {"aren't", "isn't"} & set(negated):
                    continue
                a, b = bare(Mark(sentence.passage, *found.span("a"))), bare(Mark(sentence.passage, *found.span("b")))
                if _name(a) and _name(b):
                    yield Match(
                        marks=(("subject", a), ("object", b), ("extent", _extent(sentence, text, a))),
                        relation="different-from",
                    )
                    break


def _extent(sentence: Mark, text: str, subject: Mark) -> Mark:
    """The sentence; without the conjunction that tied it to the one before."""
    tied = re.match(_CONJUNCTION, text[sentence.start : subject.start], re.I)
    return part(sentence, sentence.start + tied.end() if tied else sentence.start, sentence.end)


def _name(mark: Mark) -> bool:
    return all(
        one.low not in PRONOUNS and one.low not in DETERMINERS and one.low not in _NOT_NAMES for one in words(mark)
    )
