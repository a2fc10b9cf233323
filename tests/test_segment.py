"""Passages and sentences: where they begin and end, and that every offset stays true.

The cases are files in cases/segment; an expected line is one passage:
``number kind group.ordinal [heading] sentence | sentence``, boilerplate as number 0.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playbook.clean import clean
from playbook.model import Article, Markup, Passage, Reading, Record, Slug
from playbook.segment import segment, sentence_spans

CASES = Path(__file__).parent / "cases" / "segment"
SOURCES = sorted(path for path in CASES.iterdir() if path.suffix in (".txt", ".md"))


def cut(body: str, markup: Markup) -> tuple[Article, Reading]:
    article = clean(Article(slug=Slug("case"), path="case", markup=markup, body=body, record=Record(title="")))
    return article, segment(article)


def read(path: Path) -> tuple[Article, Reading]:
    return cut(path.read_text(encoding="utf-8"), "markdown" if path.suffix == ".md" else "text")


def line(passage: Passage) -> str:
    place = f"{passage.group}.{passage.ordinal}" if passage.group >= 0 else "-"
    said = " | ".join(passage.text[span.start : span.end] for span in passage.sentences)
    return f"{passage.number} {passage.kind} {place} [{passage.heading}] {said}\n"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    expected = path.with_suffix(".expected").read_text(encoding="utf-8")
    assert "".join(line(passage) for passage in read(path)[1].passages) == expected


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_word_leads_back_to_its_place(path: Path) -> None:
    article, reading = read(path)
    for passage in reading.passages:
        for run in passage.runs:
            shown = passage.text[run.plain : run.plain + run.length]
            stands = article.body[run.source : run.source + run.length]
            assert shown == stands or shown[:1] in " &", (shown, stands)
        for start in range(len(passage.text)):
            if passage.text[start].isalnum():
                span = passage.place(start, start + 1)
                assert article.body[span.start] == passage.text[start]


def test_place_of_a_stretch_across_marks() -> None:
    article, reading = cut("A *moat* is an **edge** &amp; [a wall](https://example.org) too.", "markdown")
    (passage,) = reading.passages
    assert passage.text == "A moat is an edge & a wall too."
    at = passage.text.index("edge & a wall")
    span = passage.place(at, at + len("edge & a wall"))
    assert article.body[span.start : span.end] == "edge** &amp; [a wall"


def test_hidden_heading_heads_nothing_but_a_title_does() -> None:
    body = "# What is a moat?\n\nIt is an edge that lasts for years.\n\n## Related posts\n\n- Walls"
    _, reading = cut(body, "markdown")
    assert [(one.heading, one.boilerplate) for one in reading.passages] == [
        ("", True),
        ("What is a moat?", False),
        ("What is a moat?", True),
        ("What is a moat?", True),
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Dr. Long left. “Why?” Nobody knew.", ["Dr. Long left.", "“Why?”", "Nobody knew."]),
        ("It grew 3.5 percent vs. last year. Good.", ["It grew 3.5 percent vs. last year.", "Good."]),
        ("  Wait… Go.  ", ["Wait…", "Go."]),
        ("J. K. Long wrote it.", ["J. K. Long wrote it."]),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[span.start : span.end] for span in sentence_spans(text)] == sentences


LETTERS = st.sampled_from('Aa b.!?“”"*_[]()#>|-1\n&;`~')


@given(st.text(alphabet=LETTERS, max_size=120), st.sampled_from(["text", "markdown"]))
def test_any_text_is_cut_and_offsets_stay_inside(body: str, markup: Markup) -> None:
    article, reading = cut(body, markup)
    for passage in reading.passages:
        assert passage.text.strip()
        span = passage.span
        assert 0 <= span.start < span.end <= len(article.body)
        for sentence in passage.sentences:
            assert 0 <= sentence.start < sentence.end <= len(passage.text)
