"""What a pronoun stands for: the term asked for above, spoken of or quoted in the sentence before."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from playbook.model import Passage, Reading, Span
from playbook.rules.kit import Mark
from playbook.rules.terms import bare_term, folded, frames, slogan

_ASKED = re.compile(
    r"(?:(?:so|and|but|ok|okay|first|now)[,. ]+)?(?:what|who)(?: exactly| really| then| actually)?(?:(?: is|'s| "
    r"are)(?: an?| the)?(?: real| true)?(?: (?:definition|meaning|point|essence) of(?: an?| the)?)?"
    r" (?P<is>[^?]{2,60}?)|(?: do| does)(?: we| I| you| people| they)? (?:really )?(?:mean by|call)? ?(?:an? |the "
    r")?(?P<does>[^?]{2,60}?)(?: mean| stand for| refer to)?)"
    r"(?:,? (?:really|exactly|anyway|actually|then|about|all about|after all))?\?",
    re.I,
)
_HEADING_TERM = re.compile(
    r"(?:\d{1,2}[.)] )?(?:(?:defining|understanding|definition of|the definition of|the "
    r"meaning of) )?(?P<term>[^?:.!]{2,60}?)(?: defined|: (?:a )?definition|:)?$",
    re.I,
)
_NAMED = re.compile(
    r"(?:the|this|that|my|our) (?:phrase|slogan|word|term|expression|motto|saying|line|sentence"
    r"|mantra|maxim) ",
    re.I,
)
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
    at = _number(reading, sentence)
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
    at = _number(reading, sentence)
    for passage in reversed(reading.passages[max(0, at - 1) : at + 1]):
        end = sentence.start if passage is sentence.passage else len(passage.text)
        found = list(_QUOTATION.finditer(folded(passage.text), 0, end))
        if found and not passage.boilerplate:
            return slogan(Mark(passage, *found[-1].span("inner")))
    return None


def subject_before(reading: Reading, sentence: Mark) -> Mark | None:
    """What 'it' stands for: the term asked for, spoken of or quoted in the sentence before."""
    before = previous(sentence) or _line_above(reading, sentence)
    if before is None:
        return None
    if asked := asked_for(before):
        return asked
    if _NAMED.match(folded(before.text)):
        return quoted_before(reading, before)
    for frame in frames(Reading(article=reading.article, passages=(_only(before),)), _ANY_COPULA):
        if frame.term.start < before.start + 40:
            return Mark(before.passage, frame.term.start, frame.term.end)
    return None


_ANY_COPULA = re.compile(r"\b(?:is|means|refers to|isn't|comes down to|consists of)\b")


def _only(sentence: Mark) -> Passage:
    return replace(sentence.passage, sentences=(Span(sentence.start, sentence.end),))


def previous(sentence: Mark) -> Mark | None:
    """The sentence before, in the same passage."""
    spans = sentence.passage.sentences
    at = bisect_left(spans, sentence.start, key=lambda span: span.start)
    return Mark(sentence.passage, spans[at - 1].start, spans[at - 1].end) if at else None


def _line_above(reading: Reading, sentence: Mark) -> Mark | None:
    """A paragraph of one sentence right above: some writers break every line."""
    at = _number(reading, sentence)
    above = reading.passages[at - 1] if at else None
    if above is None or above.boilerplate or above.kind != "paragraph" or len(above.sentences) != 1:
        return None
    return Mark(above, above.sentences[0].start, above.sentences[0].end)


def _number(reading: Reading, sentence: Mark) -> int:
    """Which of the passages holds the sentence."""
    first = sentence.passage.runs[0].source
    return bisect_left(reading.passages, first, key=lambda passage: passage.runs[0].source)
