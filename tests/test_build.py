"""From the articles of this repository to its site, with nothing left to chance."""

from __future__ import annotations

import filecmp
import json
import os
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playbook.cli import main
from playbook.errors import CheckError, EngineError, PlaybookError
from playbook.pipeline import compose
from playbook.publish import EPOCH

from tests.support import ROOT, Playbook, shipped

CONCEPTS = (
    "leader leadership sales sales-leadership salesperson sales-leader sales-professional sales-manager "
    "sales-leadership-team follower commodity outcome status-quo enroll discovery confidence top-performing-salesperson"
).split()
CONTRASTS = (
    "leadership-vs-sales sales-leader-vs-sales-manager leader-vs-salesperson leadership-vs-management "
    "follower-vs-leader sales-professional-vs-salesperson activity-vs-outcome strategic-vs-tactical "
    "leadership-model-vs-managing-model leading-vs-pushing"
).split()


def turned(contrast: str) -> str:
    """The other way to name a contrast."""
    first, second = contrast.split("-vs-")
    return f"{second}-vs-{first}"


def run(playbook: Playbook, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "playbook", *arguments],
        cwd=playbook.root,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    """The playbook of this repository, built in a folder of its own."""
    playbook = shipped(tmp_path_factory.mktemp("one"))
    ran = run(playbook, "build", PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LANG="C.UTF-8")
    assert ran.returncode == 0, ran.stderr
    return playbook


@pytest.fixture(scope="module")
def facts(built: Playbook) -> dict[str, Any]:
    """Its knowledge.json."""
    found: dict[str, Any] = json.loads((built.root / "build/knowledge.json").read_bytes())
    return found


@contextmanager
def standing_in(folder: Path) -> Iterator[None]:
    """The command works in the folder it is called from."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


# What there is


@pytest.mark.parametrize("name", CONCEPTS)
def test_a_concept_has_its_page(built: Playbook, name: str) -> None:
    page = built.page(f"concepts/{name}")
    assert page.xpath("//h1")
    assert not page.xpath("//meta[@http-equiv='refresh']")


def contrast_page(built: Playbook, name: str) -> str:
    """Under which of its two names a contrast has its page."""
    (own,) = [
        one for one in (name, turned(name)) if not built.page(f"contrasts/{one}").xpath("//meta[@http-equiv='refresh']")
    ]
    return own


@pytest.mark.parametrize("name", CONTRASTS)
def test_a_contrast_has_its_page_and_its_turned_address_leads_there(built: Playbook, name: str) -> None:
    own = contrast_page(built, name)
    (goal,) = built.page(f"contrasts/{turned(own)}").xpath("//meta[@http-equiv='refresh']/@content")
    assert goal == f"0; url=../{own}/"
    assert " vs " in built.page(f"contrasts/{own}").text_content()


def test_what_has_no_page_is_listed(built: Playbook) -> None:
    assert "authentic persuasion" in built.page("concepts").text_content().casefold()


def test_every_source_and_every_author_has_a_page(built: Playbook, facts: dict[str, Any]) -> None:
    assert sorted(one["id"] for one in facts["sources"]) == sorted(
        path.stem for path in (ROOT / "corpus").glob("*.txt")
    )
    for source in facts["sources"]:
        assert source["title"] in built.page(f"sources/{source['id']}").text_content()
    assert {"jason-cutter", "mark-hunter", "the-filson-leadership-group"} <= {one["id"] for one in facts["people"]}
    assert "nick-niesen" not in {one["id"] for one in facts["people"]}


def test_the_chief_executive_speaks_his_own_sentence(built: Playbook, facts: dict[str, Any]) -> None:
    spoken = [
        one
        for one in facts["quotations"]
        if one["source"] == "filson-2006" and "grace under pressure" in (one["selector"]["exact"] or "")
    ]
    assert [(one["attribution"]["kind"], one["attribution"]["name"]) for one in spoken if one["shown"]] == [
        ("speaker", "a CEO")
    ]
    (one,) = spoken
    (caption,) = built.page(f"q/{one['id']}").xpath("//figure[@id='quote']/figcaption")
    assert "a CEO, quoted by The Filson Leadership Group" in caption.text_content()


def test_every_quotation_has_a_page_with_its_words(built: Playbook, facts: dict[str, Any]) -> None:
    shown = [one for one in facts["quotations"] if one["shown"]]
    assert len(shown) > 50
    for one in shown:
        (words,) = built.page(f"q/{one['id']}").xpath("//figure[@id='quote']/blockquote")
        assert " ".join(words.text_content().split()) == " ".join(one["selector"]["exact"].split())


def test_the_repository_builds_without_a_warning(built: Playbook) -> None:
    assert built.remarks() == []


def test_the_ledger_of_the_repository_is_up_to_date(built: Playbook) -> None:
    assert (built.root / "docs/permalinks.yml").read_bytes() == (ROOT / "docs/permalinks.yml").read_bytes()


# Nothing left to chance


def differing(one: Path, other: Path) -> list[str]:
    """The files of two folders that are not the same, byte for byte."""

    def walk(pair: filecmp.dircmp[str], at: str) -> Iterator[str]:
        yield from (f"{at}{name}" for name in (*pair.left_only, *pair.right_only, *pair.funny_files))
        different = filecmp.cmpfiles(pair.left, pair.right, pair.common_files, shallow=False)
        yield from (f"{at}{name}" for name in (*different[1], *different[2]))
        for name, below in pair.subdirs.items():
            yield from walk(below, f"{at}{name}/")

    return list(walk(filecmp.dircmp(one, other, ignore=[]), ""))


def test_two_builds_are_the_same_to_the_byte(built: Playbook, tmp_path: Path) -> None:
    other = shipped(tmp_path / "a folder of another name")
    ran = run(other, "build", PYTHONHASHSEED="2", TZ="America/Anchorage", LANG="de_DE.UTF-8", COLUMNS="40")
    assert ran.returncode == 0, ran.stderr
    assert differing(built.root / "build/docs", other.root / "build/docs") == []
    assert differing(built.site, other.site) == []
    for file in ("build/knowledge.json", "docs/permalinks.yml"):
        assert (built.root / file).read_bytes() == (other.root / file).read_bytes()


def test_nothing_tells_where_it_was_built(built: Playbook) -> None:
    for path in built.site.rglob("*"):
        if path.is_file():
            assert str(built.root).encode() not in path.read_bytes(), path


def test_no_clock_is_asked(built: Playbook) -> None:
    days = [(datetime.now(UTC) - timedelta(days=ago)).date().isoformat().encode() for ago in (-1, 0, 1)]
    for path in built.site.rglob("*"):
        raw = path.read_bytes() if path.is_file() else b""
        assert not [day for day in days if day in raw], path
        if path.suffix == ".gz":
            (packed,) = struct.unpack("<I", raw[4:8])
            assert packed == int(EPOCH), path


def test_a_build_without_an_editor_tells_how_many_contrasts_it_found(tmp_path: Path) -> None:
    playbook = shipped(tmp_path)
    playbook.editorial("")
    ran = run(playbook, "build")
    assert ran.returncode == 0, ran.stderr
    counts = {
        words[1]: int(words[0])
        for line in ran.stdout.splitlines()
        if len(words := line.split()) == 2 and words[0].isdigit()
    }
    assert counts["articles"] == 5
    assert counts["contrasts"] >= 10
    assert counts["concepts"] >= 10


# The last good site


def contents(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def small(tmp_path: Path) -> Playbook:
    """A tiny playbook that was built."""
    playbook = Playbook(tmp_path)
    playbook.article()
    playbook.build()
    return playbook


def test_a_site_that_fails_its_check_is_not_published(small: Playbook) -> None:
    good, ledger = contents(small.site), (small.root / "docs/permalinks.yml").read_bytes()
    facts = (small.root / "build/knowledge.json").read_bytes()
    small.article("stone-2021.txt", "A torch is a light that burns in the open.\n")
    small.write("docs/about.md", '# How we quote\n\n<a href="../nowhere/">Letter</a> for letter.\n')
    with pytest.raises(CheckError, match=r"about/index\.html"):
        small.build()
    assert contents(small.site) == good
    assert (small.root / "docs/permalinks.yml").read_bytes() == ledger
    assert (small.root / "build/knowledge.json").read_bytes() == facts
    assert not (small.root / "build/site.new").exists()
    small.write("docs/about.md", "# How we quote\n\nLetter for letter.\n")
    small.build()
    assert "concepts/torch/index.html" in contents(small.site)


def test_what_people_wrote_wrong_leaves_the_site_alone(small: Playbook) -> None:
    good = contents(small.root / "build")
    small.editorial("concepts: [")
    with pytest.raises(PlaybookError):
        small.build()
    assert contents(small.root / "build") == good


def test_what_the_engine_refuses_is_told_and_leaves_the_site_alone(small: Playbook) -> None:
    good = contents(small.site)
    small.write("mkdocs.yml", (small.root / "mkdocs.yml").read_text() + "\nno_such_setting: true\n")
    with pytest.raises(EngineError, match="no_such_setting") as caught:
        small.build()
    assert all(str(problem).startswith("mkdocs.yml: mkdocs: ") for problem in caught.value.problems)
    assert contents(small.site) == good


def test_a_second_build_changes_nothing(small: Playbook) -> None:
    good, ledger = contents(small.site), (small.root / "docs/permalinks.yml").read_bytes()
    small.build()
    assert contents(small.site) == good
    assert (small.root / "docs/permalinks.yml").read_bytes() == ledger


def test_what_is_gone_from_the_corpus_is_gone_from_the_site(small: Playbook) -> None:
    small.article("stone-2021.txt", "A torch is a light that burns in the open.\n", authors=["Ben Stone"])
    small.build()
    assert "concepts/torch/index.html" in contents(small.site)
    (small.root / "corpus/stone-2021.txt").unlink()
    small.build()
    assert small.page("concepts/torch").findtext("body/h1") == "Withdrawn"
    assert not [name for name, raw in contents(small.root / "build").items() if b"burns in the open" in raw]


def test_several_articles_at_a_time_give_the_same(tmp_path: Path) -> None:
    playbook = Playbook(tmp_path)
    for number in range(20):
        playbook.article(f"a{number}.txt", f"A lamp{chr(97 + number)} is a light that one person carries.\n")
    assert playbook.knowledge() == compose(playbook.project, jobs=2).knowledge


# The check sees what was changed after the build


@pytest.mark.parametrize(
    ("page", "old", "new"),
    [
        ("concepts/leader/index.html", "ability to inspire others", "ability to impress others"),
        ("contrasts/{contrast}/index.html", "Sales people must satisfy", "Sales people can satisfy"),
        ("sources/hunter-2014/index.html", ">Mark Hunter<", ">Jason Cutter<"),
        ("sources/filson-2006/index.html", ">a CEO<", ">The Filson Leadership Group<"),
        ("concepts/index.html", 'href="leader/"', 'href="leaders/"'),
    ],
)
def test_a_word_a_name_or_a_link_that_changed_fails_the_check(
    built: Playbook, capsys: pytest.CaptureFixture[str], page: str, old: str, new: str
) -> None:
    name = page.format(contrast=contrast_page(built, "leader-vs-salesperson"))
    path = built.site / name
    good = path.read_text(encoding="utf-8")
    assert old in good
    path.write_text(good.replace(old, new), encoding="utf-8")
    try:
        with standing_in(built.root):
            assert main(["check"]) == 1
        assert all(line.startswith(f"{name}:") for line in capsys.readouterr().err.splitlines())
    finally:
        path.write_text(good, encoding="utf-8")


def test_names_that_were_swapped_fail_the_check(built: Playbook, capsys: pytest.CaptureFixture[str]) -> None:
    path = built.site / "concepts/leadership/index.html"
    good = path.read_text(encoding="utf-8")
    assert ">Jason Cutter<" in good
    assert ">Mark Hunter<" in good
    swapped = (
        good.replace(">Jason Cutter<", ">X<").replace(">Mark Hunter<", ">Jason Cutter<").replace(">X<", ">Mark Hunter<")
    )
    path.write_text(swapped, encoding="utf-8")
    try:
        with standing_in(built.root):
            assert main(["check"]) == 1
    finally:
        path.write_text(good, encoding="utf-8")
    assert "concepts/leadership/index.html" in capsys.readouterr().err


def test_a_page_that_is_gone_fails_the_check(built: Playbook, capsys: pytest.CaptureFixture[str]) -> None:
    path = built.site / "concepts/follower"
    aside = path.with_name("aside")
    path.rename(aside)
    try:
        with standing_in(built.root):
            assert main(["check"]) == 1
    finally:
        aside.rename(path)
    assert "concepts/follower/" in capsys.readouterr().err


def test_an_article_that_changed_fails_the_check(built: Playbook, capsys: pytest.CaptureFixture[str]) -> None:
    path = built.root / "corpus/filson-2006.txt"
    good = path.read_bytes()
    path.write_bytes(good.replace(b"Sales people must satisfy", b"Sales people may satisfy"))
    try:
        with standing_in(built.root):
            assert main(["check"]) == 1
    finally:
        path.write_bytes(good)
    assert "filson-2006" in capsys.readouterr().err


def test_the_site_as_built_passes(built: Playbook, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(built.root)
    with standing_in(built.root):
        assert main(["check"]) == 0
    assert capsys.readouterr().out.startswith("All is well")
    assert contents(built.root) == before
