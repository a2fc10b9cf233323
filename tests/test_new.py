"""A fresh playbook anywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from playbook.cli import main


def test_a_new_playbook_builds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "field-guide"]) == 0
    assert capsys.readouterr().out == "A fresh playbook is in field-guide/. Next: cd field-guide && playbook build\n"
    folder = tmp_path / "field-guide"
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()) == [
        ".gitignore",
        "corpus/a-checklist.md",
        "corpus/editorial.yml",
        "docs/about.md",
        "mkdocs.yml",
    ]
    assert 'site_name: "Field guide"' in (folder / "mkdocs.yml").read_text()
    monkeypatch.chdir(folder)
    assert main(["build", "--strict"]) == 0
    assert main(["check"]) == 0
    for page in (
        "index",
        "concepts/checklist/index",
        "concepts/procedure/index",
        "about/index",
        "sources/a-checklist/index",
    ):
        assert (folder / f"build/site/{page}.html").is_file()


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert main(["new", str(tmp_path / "a")]) == 0
    assert main(["new", str(tmp_path / "b/c")]) == 0
    assert (tmp_path / "b/c/mkdocs.yml").is_file()


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_what_is_there_is_left_alone(tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "taken"
    mine = target / "mine.txt" if kind == "folder" else target
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("mine")
    assert main(["new", str(target)]) == 1
    assert capsys.readouterr().err == f"{target}: is not an empty folder; name a new one\n"
    assert mine.read_text() == "mine"
    assert sum(1 for _ in tmp_path.rglob("*")) == (2 if kind == "folder" else 1)


def test_the_name_of_the_folder_cannot_break_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / 'a "b" \\x {{ c }} #'
    assert main(["new", str(folder)]) == 0
    monkeypatch.chdir(folder)
    assert main(["build"]) == 0
