"""Writes build/docs, runs the site engine as a program, swaps the new site in.

The border to the engine is a folder of plain files: no plugin, no hook. Files are written under a
temporary name and renamed; `build/site` is replaced only by a site that passed its checks.
"""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from rcssmin import cssmin

from playbook.errors import EngineError, Problem

THEME = Path(__file__).parent / "theme"
ENGINES = ("mkdocs", "zensical")
# Sitemap and its archive carry a build date unless the engine is told one: the same input gives the same bytes.
EPOCH = "315532800"
QUIET = {"PYTHONHASHSEED": "0", "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"}
HIDDEN = frozenset({"decisions"})  # of docs/: kept for whoever carries on the code, not for readers


def write(path: Path, text: str | bytes) -> bool:
    """Write a file aside and rename it; a file that has these bytes already is left alone."""
    raw = text.encode() if isinstance(text, str) else text
    if path.is_file() and path.read_bytes() == raw:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(raw)
    aside.replace(path)
    return True


def stage(folder: Path, files: Mapping[str, str | bytes]) -> int:
    """Make a folder hold exactly these files; returns how many were written."""
    written = sum(write(folder / name, text) for name, text in sorted(files.items()))
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(folder).as_posix() not in files:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return written


def handwritten(docs: Path) -> dict[str, bytes]:
    """The hand-written pages and their pictures, by their path in the site."""
    if not docs.is_dir():
        return {}
    found = {}
    for path in sorted(docs.rglob("*")):
        name = path.relative_to(docs)
        if path.is_file() and name.parts[0] not in HIDDEN and not path.name.startswith(".") and path.suffix != ".yml":
            found[name.as_posix()] = path.read_bytes()
    return found


def theme_files(theme: Path = THEME) -> dict[str, str | bytes]:
    """The theme as it is published: style sheets without their comments and blanks."""
    files: dict[str, str | bytes] = {}
    for path in sorted(theme.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            name = path.relative_to(theme).as_posix()
            files[name] = str(cssmin(path.read_text("utf-8"))) if path.suffix == ".css" else path.read_bytes()
    return files


def run_engine(root: Path, build: Path, engine: str, site_url: str) -> Path:
    """Build the staged pages aside, in ``site.new``. Raises `EngineError` with what the engine said."""
    target = build / "site.new"
    shutil.rmtree(target, ignore_errors=True)
    environment = {**os.environ, **QUIET, "SITE_URL": site_url, "SOURCE_DATE_EPOCH": EPOCH, "TZ": "UTC"}
    configuration = _configuration(root, build, target)
    command = [sys.executable, "-m", engine, "build", "-f", str(configuration)]
    if engine == "mkdocs":
        command.append("--strict")
    ran = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if ran.returncode or not (target / "index.html").is_file():
        shutil.rmtree(target, ignore_errors=True)
        said = [line.strip() for line in (ran.stderr + ran.stdout).splitlines() if line.strip()]
        faults = [line for line in said if line.startswith(("WARNING", "ERROR", "CRITICAL"))] or said
        problems = [Problem("mkdocs.yml", 0, f"{engine}: {line}", "mend what it names") for line in faults[-12:]]
        raise EngineError(
            *(problems or [Problem("mkdocs.yml", 0, f"{engine} wrote no site", "run it by hand to see why")])
        )
    _escape_titles(target / "search" / "search_index.json")
    return target


def _escape_titles(index: Path) -> None:
    """Titles of pages come from front matter, where they are plain; the theme's search shows them as HTML."""
    if not index.is_file():
        return
    tree = json.loads(index.read_bytes())
    for entry in tree["docs"]:
        if "#" not in entry["location"]:
            entry["title"] = html.escape(entry["title"], quote=False)
    write(index, json.dumps(tree, ensure_ascii=False, separators=(",", ":")))


def _configuration(root: Path, build: Path, target: Path) -> Path:
    """A configuration that inherits the project's and names this build's folders."""
    path = build / "engine.yml"
    lines = [
        f"INHERIT: {os.path.relpath(root / 'mkdocs.yml', build)}",
        f"docs_dir: {os.path.relpath(build / 'docs', build)}",
        f"site_dir: {os.path.relpath(target, build)}",
        "theme:",
        f"  custom_dir: {os.path.relpath(build / 'theme', build)}",
    ]
    write(path, "\n".join(lines) + "\n")
    return path


def add(site: Path, files: Mapping[str, str | bytes]) -> None:
    """Files that the engine would not copy."""
    for name, text in files.items():
        write(site / name, text)


def swap(new: Path, site: Path) -> None:
    """Put the new site in the place of the old one."""
    old = site.with_name(f"{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def pages_in(site: Path) -> Iterable[Path]:
    """Every page of a built site."""
    return sorted(site.rglob("index.html"))
