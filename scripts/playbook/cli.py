"""argv to exit status; alone prints. 0: done; 1: the playbook has errors; 2: the command was not understood."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.table import Table

from playbook import __version__
from playbook.errors import PlaybookError, Problem
from playbook.found import as_tree, dump
from playbook.new import create
from playbook.pipeline import Project, Summary, build, check_built, read_one
from playbook.publish import ENGINES
from playbook.read import read_loose
from playbook.serve import serve

STAGES = ("read", "extract", "resolve", "render", "stage", "publish", "check")


def run() -> None:
    """The command `playbook`."""
    sys.exit(main(sys.argv[1:]))


def main(argv: Sequence[str]) -> int:
    """Do what the arguments say."""
    parser = _parser()
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    try:
        status: int = arguments.do(arguments)
    except PlaybookError as fault:
        return _complain(fault.problems)
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="playbook", description="Articles in, a linked playbook out.")
    parser.add_argument("--version", action="version", version=f"playbook {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    building = commands.add_parser("build", help="the whole way from corpus/ to build/site")
    building.add_argument("--strict", action="store_true", help="warnings are errors")
    building.add_argument("--engine", choices=ENGINES, default="mkdocs", help="what publishes the pages")
    building.add_argument("--jobs", type=_count, default=1, metavar="N", help="so many articles at a time")
    building.set_defaults(do=_build)

    serving = commands.add_parser("serve", help="the same, live: a change shows in the browser by itself")
    serving.add_argument("--port", type=_count, default=8000, metavar="N")
    serving.add_argument("--host", default="127.0.0.1")
    serving.set_defaults(do=_serve)

    checking = commands.add_parser("check", help="look at the built site: quotations, links, addresses, rights")
    checking.set_defaults(do=_check)

    extracting = commands.add_parser("extract", help="what is found in any text or Markdown file")
    extracting.add_argument("files", nargs="+", metavar="FILE")
    extracting.add_argument("--json", action="store_true", help="one object, keyed by path as given")
    extracting.add_argument("--jsonl", action="store_true", help="one object a line, file by file")
    extracting.set_defaults(do=_extract)

    making = commands.add_parser("new", help="a fresh playbook in a new folder")
    making.add_argument("folder", metavar="DIR", type=Path)
    making.set_defaults(do=_new)
    return parser


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _build(arguments: argparse.Namespace) -> int:
    project = Project(root=Path.cwd())
    with Reporter() as report:
        summary = build(
            project, engine=arguments.engine, jobs=arguments.jobs, strict=arguments.strict, progress=report.step
        )
    _warn(summary)
    _console().print(_table(summary))
    print("Next: make serve" if Path("Makefile").is_file() else "Next: playbook serve")
    return 0


def _serve(arguments: argparse.Namespace) -> int:
    def say(line: str) -> None:
        print(line, flush=True)

    serve(Path.cwd(), arguments.host, arguments.port, say)
    return 0


def _check(_: argparse.Namespace) -> int:
    problems = check_built(Project(root=Path.cwd()))
    if problems:
        return _complain(problems)
    print("All is well: every quotation verbatim and credited, every link alive, every address kept, rights kept.")
    return 0


def _extract(arguments: argparse.Namespace) -> int:
    problems: list[Problem] = []
    trees = {}
    for name in arguments.files:
        path = Path(name)
        try:
            if not path.is_file():
                raise PlaybookError(Problem(name, 0, "is not a file", "name a text or Markdown file"))
            article, _, findings = read_one(read_loose(path, name))
        except PlaybookError as fault:
            problems.extend(fault.problems)
            continue
        tree = as_tree(article, findings)
        if arguments.jsonl:
            print(dump({name: tree}, line=True), flush=True)
        else:
            trees[name] = tree
    if arguments.json:
        print(dump(trees))
    elif not arguments.jsonl:
        for name, tree in trees.items():
            _console().print(_findings(name, tree))
    return _complain(problems) if problems else 0


def _new(arguments: argparse.Namespace) -> int:
    create(arguments.folder)
    print(f"A fresh playbook is in {arguments.folder}/. Next: cd {arguments.folder} && playbook build")
    return 0


# What is printed


def _console() -> Console:
    return Console(highlight=False, soft_wrap=True, markup=False, emoji=False)


def _tame(text: object) -> str:
    """A text for the terminal, on one line: what would move its cursor or change its colours is shown as a mark."""
    blank = "".join(" " if letter.isspace() else letter for letter in str(text))
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in blank)


def _complain(problems: Sequence[Problem]) -> int:
    for problem in problems:
        print(_tame(problem), file=sys.stderr)
    return 1


def _warn(summary: Summary) -> None:
    for remark in summary.remarks:
        print(_tame(f"warning: {remark}"), file=sys.stderr)


def _table(summary: Summary) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right")
    table.add_column()
    for count, name in (
        (summary.articles, "articles"),
        (summary.concepts, "concepts"),
        (summary.contrasts, "contrasts"),
        (summary.quotations, "quotations"),
        (summary.pages, "pages"),
    ):
        table.add_row(str(count), name)
    table.add_row(f"{summary.seconds:.1f}", "seconds")
    return table


def _findings(name: str, tree: dict[str, object]) -> Table:
    table = Table(title=_tame(name), title_justify="left", box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="bold", no_wrap=True)
    table.add_column()
    for kind in ("definitions", "contrasts", "similarities", "claims", "quotes", "steps"):
        entries = tree[kind]
        assert isinstance(entries, list)
        for entry in entries:
            table.add_row(kind, _tame(_line(entry)))
    return table


def _line(entry: dict[str, object]) -> str:
    named = [
        str(entry[key])
        for key in ("term", "a", "b", "subject", "relation", "object", "speaker", "title")
        if entry.get(key)
    ]
    return " | ".join([*named, str(entry.get("text", ""))]).rstrip(" |")


class Reporter:
    """Progress: a bar a stage on a terminal, plain lines otherwise."""

    def __init__(self) -> None:
        self.console = Console(stderr=True)
        self.bars = Progress(
            TextColumn("{task.description:>10}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=self.console,
            transient=False,
        )
        self.tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Reporter:
        if self.console.is_terminal:
            self.bars.start()
            self.tasks = {stage: self.bars.add_task(stage, total=None) for stage in STAGES}
        return self

    def __exit__(self, *fault: object) -> None:
        if self.console.is_terminal:
            self.bars.stop()

    def step(self, stage: str, done: int, of: int) -> None:
        """One step of a stage is done."""
        if self.console.is_terminal:
            self.bars.update(self.tasks[stage], completed=done, total=max(of, 1))
        elif done == of:
            print(f"{stage}: {done}", file=sys.stderr, flush=True)
