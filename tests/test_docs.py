"""What is written about the playbook is true: commands, files, modules, numbers, examples."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from playbook import __version__
from playbook.cli import main
from playbook.model import Article, Record, Slug
from playbook.pipeline import Project, compose
from playbook.render import render
from playbook.rules.kit import Rule, unmark
from playbook.segment import segment

from tests.support import ROOT, Playbook

PACKAGE = ROOT / "scripts" / "playbook"
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
LONGEST_DECISION = 40  # lines: a record that is longer is an essay

FENCE = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.S | re.M)
LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")


def fenced(text: str, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return [match["text"] for match in FENCE.finditer(text) if match["language"] == language]


def printed_help(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*arguments, "--help"]) == 0
    return capsys.readouterr().out


# Commands


def command_rows() -> dict[str, str]:
    """Command -> its line of the README's table."""
    return {row[1]: row[0] for row in re.finditer(r"^\| `playbook (\w+)[^`]*` \|.*$", README, re.M)}


def test_every_command_and_option_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    commands = re.findall(r"^    (\w+) {2,}\S", printed_help(capsys), re.M)
    rows = command_rows()
    assert sorted(rows) == sorted(commands)
    for command in commands:
        told = printed_help(capsys, command)
        for option in set(re.findall(r"(?<![\w-])--[a-z]+", told)) - {"--help"}:
            assert f"`{option}" in rows[command], f"README: {option} of 'playbook {command}'"
        for option in re.findall(r"`(--[a-z]+)", rows[command]):
            assert option in told, f"README: 'playbook {command}' has no {option}"


def test_exit_status_as_documented(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("A moat is an edge that lasts.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["extract", "a.txt"]) == 0
    assert main(["extract", "--json", "no.txt", "a.txt"]) == 1
    assert '"a.txt"' in capsys.readouterr().out, "the others are printed"
    assert main(["new", "."]) == 1
    assert main(["build"]) == 1
    assert main(["check"]) == 1
    for command in command_rows():
        assert main([command, "--no-such-option"]) == 2


def test_commands_of_the_readme_are_make_targets() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.M))
    named = set(re.findall(r"^make ([a-z]+)|`make ([a-z]+)`", README + CONTRIBUTING, re.M))
    named = {target for pair in named for target in pair if target}
    assert {"site", "test", "serve"} <= named <= targets


# What it prints


def test_numbers_of_the_readme_are_those_of_a_build() -> None:
    (shown,) = (text for text in fenced(README, "text") if "playbook build" in text)
    composed = compose(Project(root=ROOT))
    pages, knowledge = render(composed.knowledge), composed.knowledge
    made = {
        "articles": len(composed.articles),
        "concepts": len(knowledge.concepts),
        "contrasts": len(knowledge.contrasts),
        "quotations": len(knowledge.shown),
        "pages": sum(page.path.endswith(".md") for page in pages),
    }
    told = {name: int(count) for count, name in re.findall(r"^ *(\d+)  ([a-z]+)$", shown, re.M)}
    assert told == made, "copy the last lines of 'make site' into README.md"
    assert f"\nrender: {len(pages)}\n" in shown


# The example


def test_example_of_the_readme_builds_without_a_warning(tmp_path: Path) -> None:
    article, editorial = fenced(README, "yaml")
    assert main(["new", str(tmp_path / "mybook")]) == 0
    playbook = Playbook(tmp_path / "mybook")
    playbook.write("corpus/night-shift-2024.txt", article)
    playbook.editorial(editorial)
    composed = playbook.compose()
    assert composed.remarks == ()
    assert {"handover", "report"} <= set(composed.knowledge.concepts)
    assert composed.knowledge.concepts[Slug("handover")].label == "Handover"


def test_example_names_every_field_that_may_be_written() -> None:
    """The fields that the readers of front matter and overlay ask for."""
    asked: set[str] = set()
    for name in ("read.py", "editorial.py"):
        code = (PACKAGE / name).read_text(encoding="utf-8")
        asked |= set(re.findall(r'\.(?:text|texts|lined_texts|number|form|forms|named_forms)\("(\w+)"', code))
        asked |= set(re.findall(r'\b_\w+\((?:form|entry|own), "(\w+)"', code))
    asked -= {"site_name", "site_url", "site_description"}  # mkdocs.yml
    assert len(asked) > 40
    missing = {field for field in asked if not re.search(rf"\b{field}\b", README)}
    assert not missing


# Files


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file(page: Path) -> None:
    text = re.sub(FENCE, "", page.read_text(encoding="utf-8"))
    for target in LINK.findall(text):
        path = target.partition("#")[0]
        if re.match(r"[a-z]+:", target) or not path:
            continue
        if page.parent == ROOT / "docs" and path.endswith("/"):
            continue  # an address of the site: `playbook check` follows it
        assert (page.parent / path).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem[:4])
def test_decision_has_its_three_parts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.M) == ["Context", "Decision", "Consequences"]
    assert text.startswith(f"# {path.name[:4]}. ")
    assert len(text.splitlines()) <= LONGEST_DECISION
    for _, body in zip(range(3), re.split(r"^## .+$", text, flags=re.M)[1:], strict=True):
        assert body.strip()


def test_decisions_are_numbered_without_gap() -> None:
    assert [path.name[:5] for path in DECISIONS] == [f"{number:04}-" for number in range(1, len(DECISIONS) + 1)]


def test_flow_names_real_modules() -> None:
    (flow,) = (text for text in fenced(README, "text") if "corpus/*.txt" in text)
    named = re.findall(r"\b[a-z_]+\.py\b|\b(?:rules|resolve|templates|theme)/", flow)
    assert len(named) > 8
    for name in named:
        assert (PACKAGE / name).exists(), name


def test_layout_names_every_module_and_no_other() -> None:
    listed = re.findall(r"^\| `([a-z_]+(?:\.py|/))` \|", CONTRIBUTING, re.M)
    listed += re.findall(r"`((?:noise|views)\.py|(?:checks|starter)/)`", CONTRIBUTING)
    present = {path.name for path in PACKAGE.glob("*.py") if not path.name.startswith("__")}
    present |= {f"{path.name}/" for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert set(listed) == present


def test_layout_names_the_import_contracts() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = [contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]]
    assert re.search("^- " + r"\n- ".join(map(re.escape, names)) + "$", CONTRIBUTING, re.M)


def test_example_of_a_rule_proves_itself() -> None:
    (code,) = fenced(CONTRIBUTING, "python")
    module = ModuleType("definition_spelled_out")
    exec(compile(code, "CONTRIBUTING.md", "exec"), module.__dict__)
    rule = Rule(
        name=module.__name__,
        kind=module.KIND,
        confidence=module.CONFIDENCE,
        hits=module.HITS,
        misses=module.MISSES,
        doc=module.__doc__ or "",
        find=module.find,
    )
    assert rule.doc
    assert min(len(rule.hits), len(rule.misses)) >= 2
    for example in rule.hits:
        text, roles = unmark(example)
        assert {("extent", text), *roles} == set(_seen(rule, text))
    for example in rule.misses:
        assert not list(_seen(rule, example))


def _seen(rule: Rule, text: str) -> Iterator[tuple[str, str]]:
    article = Article(slug=Slug("example"), path="example.txt", markup="text", body=text, record=Record(title=""))
    for match in rule.find(segment(article)):
        yield from ((role, mark.text) for role, mark in match.marks)


def test_version_is_the_same_everywhere() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[(.+?)\] - (?:Unreleased|\d{4}-\d\d-\d\d)$", changes, re.M)
    assert newest
    assert settings["project"]["version"] == __version__ == newest[1]


# Nothing of the place where it was written


def tracked() -> list[Path]:
    """Every file that is, or would be, under version control; without git, what stands beside the tests."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no git checkout")  # an unpacked archive has no list of tracked files to read
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


HOSTS = ("pypi" + ".org", "python" + "hosted", "index" + "-url", "trusted" + "-host", "find" + "-links")
MACHINE = re.compile(r"(?<![\w.:/-])/(?:home|root|Users|work|workspace|tmp)/|\b[A-Z]:\\\\?Users")


def test_no_file_names_a_registry_or_a_machine() -> None:
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found = [host for host in HOSTS if host in text] + MACHINE.findall(text)
        assert not found or path == Path(__file__), f"{path.relative_to(ROOT)}: {found}"


@pytest.mark.parametrize("path", sorted(ROOT.glob("requirements*.txt")), ids=lambda path: path.name)
def test_lock_file_has_names_and_hashes_only(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "http" not in re.sub(r"^http[\w-]*==", "", text, flags=re.M)
    pinned = re.findall(r"^([a-z0-9][\w.-]*)(?:\[[\w,-]+\])?==", text, re.M | re.I)
    assert pinned
    assert text.count("--hash=sha256:") >= len(pinned)


def test_python_is_new_enough_to_run_this() -> None:
    assert sys.version_info >= (3, 11)
