"""The commands: what each prints, and its exit status. 0: done; 1: the playbook has errors; 2: not understood."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest
from playbook import __version__
from playbook.cli import _parser, main

from tests.support import LANTERNS, ROOT, Playbook


def commands() -> list[str]:
    """The name of every command."""
    (found,) = [one for one in _parser()._actions if isinstance(one, argparse._SubParsersAction)]
    return sorted(found.choices)


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """`python -m playbook` in a folder."""
    command = [sys.executable, "-m", "playbook", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def playbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Playbook:
    """A tiny playbook, and we stand in its folder."""
    made = Playbook(tmp_path)
    made.article()
    monkeypatch.chdir(tmp_path)
    return made


def test_python_dash_m_is_the_same_program(tmp_path: Path) -> None:
    ran = run("--version", folder=tmp_path)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"playbook {__version__}\n", "")


def test_the_version_is_that_of_the_package() -> None:
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text()


@pytest.mark.parametrize("name", commands())
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"playbook {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", commands())
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: playbook {name}")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bake"],
        ["build", "--engine", "hugo"],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "many"],
        ["build", "now"],
        ["extract"],
        ["extract", "--yaml", "x.txt"],
        ["new"],
        ["check", "--all"],
        ["serve", "--port", "-1"],
    ],
    ids=" ".join,
)
def test_what_is_not_understood_ends_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.err.startswith("usage: playbook")
    assert told.out == ""


def test_a_build_tells_what_it_did_and_what_comes_next(playbook: Playbook, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build"]) == 0
    told = capsys.readouterr()
    lines = {tuple(line.split()) for line in told.out.splitlines()}
    assert {("1", "articles"), ("5", "concepts"), ("2", "contrasts")} <= lines
    assert told.out.splitlines()[-1] == "Next: playbook serve"
    assert told.err.splitlines() == [line for line in told.err.splitlines() if line.split(": ")[1].isdigit()]
    assert (playbook.site / "concepts/lantern/index.html").is_file()
    assert main(["check"]) == 0
    assert capsys.readouterr().out.startswith("All is well")


def test_a_build_of_a_folder_that_is_no_playbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "corpus/: holds no article; put a .txt or .md file with front matter there",
        "mkdocs.yml: is not there; run this in a playbook's folder, or 'playbook new DIR'",
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_check_before_a_build(playbook: Playbook, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 1
    assert capsys.readouterr().err == "build/site: there is no built site; run 'playbook build' first\n"


def test_a_check_of_broken_facts(playbook: Playbook, capsys: pytest.CaptureFixture[str]) -> None:
    playbook.write("build/site/index.html", "<html></html>")
    playbook.write("build/knowledge.json", "{")
    assert main(["check"]) == 1
    assert capsys.readouterr().err == "build/knowledge.json: is not JSON; run 'playbook build' again\n"


def test_warnings_are_printed_and_the_build_goes_on(playbook: Playbook, capsys: pytest.CaptureFixture[str]) -> None:
    playbook.article("german.txt", "Nichts.\n", language="de", authors=None)
    assert main(["build"]) == 0
    warnings = [line for line in capsys.readouterr().err.splitlines() if line.startswith("warning: ")]
    assert warnings == [
        "warning: corpus/german.txt:1: has no author; the text names none; name the author in 'authors'",
        "warning: corpus/german.txt:1: language 'de' has no rules yet; "
        "what was found in it may be poor; look through it",
    ]
    assert main(["build", "--strict"]) == 1


def test_a_message_cannot_speak_to_the_terminal(playbook: Playbook, capsys: pytest.CaptureFixture[str]) -> None:
    playbook.write(
        "corpus/bad.txt", '---\ntitle: "x"\nauthors: []\npublished: "\\e[2J\\nnow"\nurl: null\nrights:\n---\nText.\n'
    )
    assert main(["build"]) == 1
    assert capsys.readouterr().err == (
        "corpus/bad.txt:4: 'published' is '\N{REPLACEMENT CHARACTER}[2J now', no date; "
        "write YYYY, YYYY-MM or YYYY-MM-DD, or null\n"
    )


# extract


def test_findings_as_json(playbook: Playbook, capsys: pytest.CaptureFixture[str]) -> None:
    playbook.write("loose.txt", LANTERNS + "© 2020 Ada Brook\n")
    assert main(["extract", "--json", "loose.txt", "corpus/brook-2020.txt"]) == 0
    tree = json.loads(capsys.readouterr().out)
    assert list(tree) == ["loose.txt", "corpus/brook-2020.txt"]
    text = (playbook.root / "loose.txt").read_text()
    loose = tree["loose.txt"]
    assert list(loose) == [
        "definitions", "contrasts", "similarities", "claims", "quotes", "steps", "boilerplate", "metadata",
    ]  # fmt: skip
    definition = loose["definitions"][0]
    assert list(definition) == ["term", "start", "end", "text", "rule", "confidence"]
    assert definition["text"] == text[definition["start"] : definition["end"]]
    assert 0 < definition["confidence"] <= 1
    contrast = loose["contrasts"][0]
    assert list(contrast) == ["a", "b", "spans", "rule", "confidence"]
    assert [len(span) for span in contrast["spans"]] == [2, 2]
    (similarity,) = loose["similarities"]
    assert list(similarity) == ["a", "b", "start", "end", "rule"]
    assert text[similarity["start"] : similarity["end"]] == "Both a lantern and a beacon need oil."
    (claim,) = loose["claims"]
    assert list(claim) == ["subject", "relation", "object", "start", "end", "rule"]
    assert claim["relation"] == "different-from"
    (said,) = loose["quotes"]
    assert list(said) == ["speaker", "start", "end", "text", "cue", "rule"]
    assert (said["speaker"], text[said["start"] : said["end"]]) == ("Mara Vale", "Keep the flame low,")
    (steps,) = loose["steps"]
    assert list(steps) == ["title", "items"]
    assert [text[start:end] for start, end in steps["items"]] == [
        "Fill it with oil.",
        "Trim the wick.",
        "Strike a match.",
    ]
    (hidden,) = loose["boilerplate"]
    assert text[hidden[0] : hidden[1]] == "© 2020 Ada Brook"
    assert loose["metadata"] == {
        "title": None,
        "author": "Ada Brook",
        "published": "2020",
        "copyright": "© 2020 Ada Brook",
    }
    assert tree["corpus/brook-2020.txt"]["metadata"]["title"] == "Lanterns and beacons"


def test_findings_as_a_line_a_file(playbook: Playbook, capsys: pytest.CaptureFixture[str]) -> None:
    playbook.write("a.txt", "A moat is a ditch that keeps enemies out.\n")
    playbook.write("b.md", "A *moat* is a ditch that keeps enemies out.\n")
    assert main(["extract", "--jsonl", "a.txt", "b.md"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [list(line) for line in lines] == [["a.txt"], ["b.md"]]
    assert lines[1]["b.md"]["definitions"][0]["text"] == "A moat is a ditch that keeps enemies out."


@pytest.mark.parametrize("form", ["--json", "--jsonl", None])
def test_a_missing_file_does_not_silence_the_others(
    playbook: Playbook, capsys: pytest.CaptureFixture[str], form: str | None
) -> None:
    playbook.write("a.txt", "A moat is a ditch that keeps enemies out.\n")
    playbook.write("b.txt", b"\xff\xfe\0")
    assert main(["extract", *([form] if form else []), "none.txt", "a.txt", "b.txt", "corpus"]) == 1
    told = capsys.readouterr()
    assert "moat" in told.out
    assert sorted(told.err.splitlines()) == [
        "b.txt:1: is not a text file; save the article as .txt or .md",
        "corpus: is not a file; name a text or Markdown file",
        "none.txt: is not a file; name a text or Markdown file",
    ]
    if form == "--json":
        assert list(json.loads(told.out)) == ["a.txt"]


def test_findings_for_people(playbook: Playbook, capsys: pytest.CaptureFixture[str]) -> None:
    playbook.write("a [b].txt", "A moat is a ditch that keeps [/b] :smile: or \x1b[2J out.\n")
    assert main(["extract", "a [b].txt"]) == 0
    told = capsys.readouterr().out
    assert "a [b].txt" in told
    assert "moat | A moat is a ditch that keeps [/b] :smile: or \N{REPLACEMENT CHARACTER}[2J out." in told


def test_extract_writes_nothing(playbook: Playbook) -> None:
    before = sorted(playbook.root.rglob("*"))
    assert main(["extract", "--json", "corpus/brook-2020.txt"]) == 0
    assert sorted(playbook.root.rglob("*")) == before


def test_a_reader_who_goes_away_is_no_error(playbook: Playbook) -> None:
    for number in range(40):
        playbook.write(f"many/{number}.txt", LANTERNS * 20)
    names = " ".join(f"many/{number}.txt" for number in range(40))
    line = f"{sys.executable} -m playbook extract --jsonl {names} | head -c 10; exit ${{PIPESTATUS[0]}}"
    ran = subprocess.run(["bash", "-c", line], cwd=playbook.root, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
