"""The stages in order, nothing else; can be read aloud."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playbook import editorial as overlay
from playbook import ledger as permalinks
from playbook import publish
from playbook.check import check
from playbook.clean import clean
from playbook.decisions import Editorial
from playbook.errors import CheckError, PlaybookError, Problem, Remark
from playbook.exports import knowledge_json
from playbook.extract import extract
from playbook.knowledge import Knowledge, Site
from playbook.ledger import Ledger
from playbook.link import link
from playbook.model import Article, Findings, Reading, Slug
from playbook.read import dump_yaml, read_corpus, read_settings, read_yaml
from playbook.render import TEMPLATES, render
from playbook.resolve import resolve
from playbook.segment import segment

EDITORIAL, LEDGER = "corpus/editorial.yml", "docs/permalinks.yml"
CHUNK = 16  # articles a task; a task should be 50 ms of work or more

Progress = Callable[[str, int, int], None]
"""Told of each step: the stage, how many of its parts are done, how many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build made."""

    articles: int
    concepts: int
    contrasts: int
    quotations: int
    pages: int
    seconds: float
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A playbook's folder."""

    root: Path
    site_url: str | None = None
    """Overrides that of mkdocs.yml (which SITE_URL overrides)."""

    build: str = "build"

    @property
    def folder(self) -> Path:
        """Where what is built goes."""
        return self.root / self.build


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """Everything before pages."""

    articles: Mapping[Slug, Article]
    knowledge: Knowledge
    ledger: Ledger
    remarks: tuple[Remark, ...]


def silent(stage: str, done: int, of: int) -> None:
    """A `Progress` that says nothing."""


def read_one(article: Article) -> tuple[Article, Reading, Findings]:
    """One article through clean, segment and extract: the part that can run anywhere."""
    cleaned = clean(article)
    reading = segment(cleaned)
    return cleaned, reading, extract(reading)


def compose(project: Project, jobs: int = 1, progress: Progress = silent) -> Composed:
    """Files -> Knowledge. Raises `PlaybookError` with everything that is wrong with what people wrote."""
    problems: list[Problem] = []
    with _gathering(problems):
        settings = read_settings(project.root / "mkdocs.yml", "mkdocs.yml")
    articles: tuple[Article, ...] = ()
    with _gathering(problems):
        articles = read_corpus(project.root / "corpus", project.root)
    editorial = Editorial(path=EDITORIAL)
    with _gathering(problems):
        editorial = overlay.parse(read_yaml(project.root / EDITORIAL, EDITORIAL), EDITORIAL)
    ledger = Ledger()
    with _gathering(problems):
        ledger = permalinks.parse(read_yaml(project.root / LEDGER, LEDGER), LEDGER)
    if problems:
        raise PlaybookError(*problems)
    progress("read", len(articles), len(articles))
    read = {}
    for number, (article, reading, findings) in enumerate(_each(read_one, articles, jobs), start=1):
        read[article.slug] = (article, reading, findings)
        progress("extract", number, len(articles))
    site = Site(title=settings.site_name, url=project.site_url or settings.site_url, headline=settings.site_name)
    resolved = resolve(
        {slug: one[0] for slug, one in read.items()},
        {slug: one[1] for slug, one in read.items()},
        {slug: one[2] for slug, one in read.items()},
        editorial,
        ledger,
        site,
    )
    progress("resolve", 1, 1)
    remarks = (*resolved.remarks, *_remarks(one[0] for one in read.values()))
    return Composed(
        articles={slug: one[0] for slug, one in read.items()},
        knowledge=link(resolved.knowledge),
        ledger=ledger,
        remarks=tuple(sorted(set(remarks))),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A site that stands aside, not looked at yet."""

    composed: Composed
    site: Path
    pages: int
    ledger: Ledger


def make(
    project: Project,
    *,
    engine: str = "mkdocs",
    jobs: int = 1,
    strict: bool = False,
    progress: Progress = silent,
    templates: Path = TEMPLATES,
) -> Made:
    """Articles -> a new site aside; the old one is not touched."""
    composed = compose(project, jobs, progress)
    if strict and composed.remarks:
        raise PlaybookError(*composed.remarks)
    knowledge, folder = composed.knowledge, project.folder
    pages = render(knowledge, templates)
    progress("render", len(pages), len(pages))
    files: dict[str, str | bytes] = {**publish.handwritten(project.root / "docs")}
    files |= {page.path: page.text for page in pages}
    files[knowledge_json.SCHEMA_ADDRESS] = knowledge_json.SCHEMA.read_bytes()
    publish.stage(folder / "docs", files)
    publish.stage(folder / "theme", publish.theme_files())
    progress("stage", len(files), len(files))
    site = publish.run_engine(project.root, folder, engine, knowledge.site.url)
    progress("publish", 1, 1)
    return Made(
        composed=composed,
        site=site,
        pages=sum(page.path.endswith(".md") for page in pages),
        ledger=permalinks.extended(composed.ledger, knowledge),
    )


def build(
    project: Project,
    *,
    engine: str = "mkdocs",
    jobs: int = 1,
    strict: bool = False,
    progress: Progress = silent,
    templates: Path = TEMPLATES,
) -> Summary:
    """The whole way to build/site; the last good site stays until the new one has passed its checks."""
    began = time.perf_counter()
    made = make(project, engine=engine, jobs=jobs, strict=strict, progress=progress, templates=templates)
    problems = _checked(made, made.site)
    progress("check", 1, 1)
    if problems:
        shutil.rmtree(made.site)
        raise CheckError(*problems)
    _install(project, made)
    publish.write(project.root / LEDGER, permalinks.HEADER + dump_yaml(permalinks.as_tree(made.ledger)))
    return _summary(made, began)


def preview(project: Project, shown: Callable[[], None]) -> Summary:
    """The same for an editor's eyes: shown first and checked then, and no address is minted."""
    began = time.perf_counter()
    made = make(project)
    _install(project, made)
    shown()
    if problems := _checked(made, project.folder / "site"):
        raise CheckError(*problems)
    return _summary(made, began)


def _install(project: Project, made: Made) -> None:
    publish.write(project.folder / "knowledge.json", knowledge_json.dump(made.composed.knowledge))
    publish.swap(made.site, project.folder / "site")


def _summary(made: Made, began: float) -> Summary:
    knowledge = made.composed.knowledge
    return Summary(
        articles=len(made.composed.articles),
        concepts=len(knowledge.concepts),
        contrasts=len(knowledge.contrasts),
        quotations=len(knowledge.shown),
        pages=made.pages,
        seconds=time.perf_counter() - began,
        remarks=made.composed.remarks,
    )


def check_built(project: Project) -> tuple[Problem, ...]:
    """Look at the site that is there; nothing is written. The corpus is read afresh."""
    site, facts = project.folder / "site", project.folder / "knowledge.json"
    if not (site / "index.html").is_file() or not facts.is_file():
        return (Problem(f"{project.build}/site", 0, "there is no built site", "run 'playbook build' first"),)
    articles = {article.slug: clean(article) for article in read_corpus(project.root / "corpus", project.root)}
    ledger = permalinks.parse(read_yaml(project.root / LEDGER, LEDGER), LEDGER)
    try:
        knowledge = json.loads(facts.read_text("utf-8"))
    except ValueError:
        return (Problem(f"{project.build}/knowledge.json", 0, "is not JSON", "run 'playbook build' again"),)
    return tuple(
        check(
            site,
            knowledge,
            {str(slug): one for slug, one in articles.items()},
            permalinks.addresses(ledger),
            knowledge["site"]["url"],
        )
    )


def _checked(made: Made, site: Path) -> Sequence[Problem]:
    knowledge = made.composed.knowledge
    by_name = {str(slug): one for slug, one in made.composed.articles.items()}
    promised = permalinks.addresses(made.ledger)
    return check(site, knowledge_json.as_tree(knowledge), by_name, promised, knowledge.site.url)


def _each(
    work: Callable[[Article], tuple[Article, Reading, Findings]], articles: Sequence[Article], jobs: int
) -> Iterator[tuple[Article, Reading, Findings]]:
    """The map over articles: here, or in so many processes where there is enough to do."""
    if jobs == 1 or len(articles) <= CHUNK:
        yield from map(work, articles)
        return
    executor: Executor
    with ProcessPoolExecutor(max_workers=jobs or None) as executor:
        yield from executor.map(work, articles, chunksize=CHUNK)


def _remarks(articles: Iterable[Article]) -> Iterator[Remark]:
    """What is odd about an article, and not wrong."""
    for article in articles:
        record, imprint = article.record, article.imprint
        if not record.language.startswith("en"):
            wrong = f"language '{record.language}' has no rules yet"
            yield Remark(article.path, 1, wrong, "what was found in it may be poor; look through it")
        if not record.authors:
            known = f"the text names {imprint.author}" if imprint.author else "the text names none"
            yield Remark(article.path, 1, f"has no author; {known}", "name the author in 'authors'")


@contextmanager
def _gathering(problems: list[Problem]) -> Iterator[None]:
    """What is wrong is noted, and the next file is looked at."""
    try:
        yield
    except PlaybookError as fault:
        problems.extend(fault.problems)
