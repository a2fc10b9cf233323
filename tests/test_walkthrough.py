"""The walkthrough tells the truth: its code runs, prints what it says, and quotes one sentence only."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest
from playbook.read import read_corpus

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "walkthrough.md"
QUOTED = "The sales leader leads today based on the goals for tomorrow."
RUN = 8  # words in a row that count as taken from an article, as in playbook.checks.published

FENCE = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.S | re.M)


def blocks() -> list[tuple[str, str]]:
    """The fenced blocks in order: language and text."""
    return [(match["language"], match["text"]) for match in FENCE.finditer(PAGE.read_text(encoding="utf-8"))]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.replace("’", "").replace("'", "").casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    said = words(text)
    return {tuple(said[at : at + RUN]) for at in range(len(said) - RUN + 1)}


def test_code_and_output_alternate() -> None:
    languages = [language for language, _ in blocks()]
    assert languages == ["python", "text"] * (len(languages) // 2)
    assert len(languages) > 2


def test_each_block_prints_what_follows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    ledger = (ROOT / "docs" / "permalinks.yml").read_bytes()
    namespace: dict[str, object] = {}
    shown = blocks()
    for number, ((_, code), (_, output)) in enumerate(zip(shown[::2], shown[1::2], strict=True), start=1):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, f"{PAGE.name}, block {number}", "exec"), namespace)
        assert printed.getvalue() == output, f"block {number} prints something else: copy it into {PAGE.name}"
    assert (ROOT / "docs" / "permalinks.yml").read_bytes() == ledger, "telling how an id is minted must not mint one"


def test_no_more_than_the_one_sentence_is_quoted() -> None:
    said = runs(PAGE.read_text(encoding="utf-8"))
    for article in read_corpus(ROOT / "corpus", ROOT):
        taken = said & runs(article.body)
        assert taken <= runs(QUOTED), f"{article.slug}: {taken - runs(QUOTED)}"


def test_page_is_published_outside_the_navigation() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text.startswith("---\ntitle: ")
    assert "hide:\n- navigation\n" in text
    assert f"/{PAGE.name}" in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
