"""Files -> Articles. Alone knows YAML, both ways; encodings and limits of what comes in.

Nothing is raised for the first fault: what is wrong with every file is gathered and raised at once.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from playbook.errors import CorpusError, PlaybookError, Problem
from playbook.model import Article, Markup, Record, Rights, Slug
from playbook.nodes import Form, Node

SUFFIXES: Mapping[str, Markup] = {".txt": "text", ".md": "markdown"}
MAX_BYTES = 20_000_000  # an article of 20 MB is a dump, not an article
MAX_DEPTH = 20  # ours need five; libyaml's composer overflows its stack at some ten thousand
POLICIES = ("quote", "full")

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_FRONT = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.S | re.M)

try:
    _Loader: Any = yaml.CSafeLoader
except AttributeError:  # PyYAML built without libyaml: ten times slower, the same tree
    _Loader = yaml.SafeLoader


class UnreadableError(PlaybookError):
    """One file could not be read."""


def decode(path: Path, shown: str) -> str:
    """A file's text: UTF-8 (a byte-order mark is dropped), newlines as line feeds. Raises `UnreadableError`."""
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableError(
            Problem(shown, 1, f"is larger than {MAX_BYTES // 1_000_000} MB", "split it or leave it out")
        )
    raw = path.read_bytes()
    if b"\0" in raw:
        raise UnreadableError(Problem(shown, 1, "is not a text file", "save the article as .txt or .md"))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        wrong = f"byte 0x{raw[fault.start]:02x} is not UTF-8"
        raise UnreadableError(Problem(shown, line, wrong, "save the file in the UTF-8 encoding")) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_corpus(folder: Path, root: Path) -> tuple[Article, ...]:
    """Every article of a folder, by slug. Raises one `CorpusError` with all that is wrong."""
    articles: dict[Slug, Article] = {}
    problems: list[Problem] = []
    files = sorted(path for path in folder.glob("*") if path.suffix in SUFFIXES and path.is_file())
    for path in files:
        try:
            article = read_article(path, path.relative_to(root).as_posix())
        except PlaybookError as fault:
            problems.extend(fault.problems)
            continue
        if article.slug in articles:
            wrong = f"'{article.slug}' is also the slug of {articles[article.slug].path}"
            problems.append(Problem(article.path, 1, wrong, "rename one of the two files"))
        articles.setdefault(article.slug, article)
    if not files:
        shown = f"{folder.relative_to(root).as_posix()}/"
        problems.append(Problem(shown, 0, "holds no article", "put a .txt or .md file with front matter there"))
    if problems:
        raise CorpusError(*problems)
    return tuple(articles[slug] for slug in sorted(articles))


def read_article(path: Path, shown: str) -> Article:
    """One article of a corpus: front matter and body. Raises `PlaybookError`."""
    text = decode(path, shown)
    if not text.strip():
        raise CorpusError(Problem(shown, 1, "is empty", "write front matter and the article's text, or delete it"))
    if not _SLUG.fullmatch(path.stem):
        wrong = f"'{path.stem}' cannot be part of an address"
        raise CorpusError(Problem(shown, 1, wrong, "rename it with a-z, 0-9 and single hyphens"))
    front = _FRONT.match(text)
    if front is None:
        raise CorpusError(
            Problem(shown, 1, "has no front matter", "begin with '---', 'title: ...' and a closing '---'")
        )
    tree = parse_yaml(front["yaml"], shown, first_line=2)
    form = Form(shown, tree, "the front matter")
    if form.problems:
        raise CorpusError(*form.problems)
    record = _record(form)
    body = text[front.end() :]
    if not body.strip():
        form.wrong(text.count("\n", 0, front.end()) + 1, "has front matter but no text", "put the article below it")
    if form.problems:
        raise CorpusError(*form.problems)
    return Article(
        slug=Slug(path.stem),
        path=shown,
        markup=SUFFIXES[path.suffix],
        body=body,
        first_line=text.count("\n", 0, front.end()) + 1,
        record=record,
    )


def read_loose(path: Path, shown: str) -> Article:
    """Any text or Markdown file, no project needed; front matter, where there is any, is not required.

    Offsets count in the whole decoded text where it has no front matter, else in what is below it.
    """
    text = decode(path, shown)
    front = _FRONT.match(text)
    return Article(
        slug=Slug(shown),
        path=shown,
        markup=SUFFIXES.get(path.suffix, "text"),
        body=text[front.end() :] if front else text,
        first_line=text.count("\n", 0, front.end()) + 1 if front else 1,
        record=_loose_record(front["yaml"] if front else "", shown),
    )


def _loose_record(front: str, shown: str) -> Record:
    """What front matter tells that need not be ours; nothing where it is broken."""
    try:
        form = Form(shown, parse_yaml(front, shown), "the front matter")
    except PlaybookError:
        return Record(title="")
    return Record(
        title=form.text("title") or "",
        authors=form.texts("authors") or form.texts("author"),
        published=next((text for key in ("published", "date") if _is_date(text := form.text(key) or "")), None),
    )


def _record(form: Form) -> Record:
    record = Record(
        title=form.text("title", required=True) or "",
        authors=form.texts("authors"),
        publisher=form.text("publisher"),
        published=_date(form, "published"),
        url=_url(form, "url"),
        accessed=_date(form, "accessed"),
        rights=_rights(form),
        language=form.text("language") or "en",
        note=form.text("note"),
        posted_by=form.text("posted_by"),
        posted=_date(form, "posted"),
    )
    for key in ("authors", "published", "url", "rights"):
        if key not in form.fields:
            form.wrong(form.node.line, f"the front matter has no '{key}'", "add it; 'null' says that it is not known")
    form.done()
    return record


def _date(form: Form, key: str) -> str | None:
    text = form.text(key)
    if text and not _is_date(text):
        form.wrong(form.line(key), f"'{key}' is '{text}', no date", "write YYYY, YYYY-MM or YYYY-MM-DD, or null")
    return text


def _is_date(text: str) -> bool:
    with suppress(ValueError):
        return bool(_DATE.fullmatch(text)) and (len(text) < 10 or bool(date.fromisoformat(text)))
    return False


def _url(form: Form, key: str) -> str | None:
    text = form.text(key)
    if text and not _is_url(text):
        form.wrong(form.line(key), f"'{key}' is '{text}', no web address", "write http(s)://..., or null")
    return text


def _is_url(text: str) -> bool:
    with suppress(ValueError):  # a host that is no host: "http://[::1"
        return bool(re.fullmatch(r"https?://[^\s\"<>\\\x00-\x1f\x7f]+", text) and urlsplit(text).hostname)
    return False


def _rights(form: Form) -> Rights:
    own = form.form("rights")
    default = Rights()
    if own is None:
        return default
    policy = own.text("policy") or "quote"
    if policy not in POLICIES:
        own.wrong(own.line("policy"), f"rights.policy is '{policy}'", "write 'quote' or 'full'")
    words, share, length = own.number("words"), own.number("share"), own.number("words_per_quotation")
    if share is not None and share > 1:
        own.wrong(own.line("share"), f"rights.share is {share:g}", "write a share of the article, 0 to 1")
    rights = Rights(
        policy="full" if policy == "full" else "quote",
        statement=own.text("statement"),
        words_per_quotation=default.words_per_quotation if length is None else int(length),
        words=(None if words is None else int(words)) if "words" in own.fields else default.words,
        share=share if "share" in own.fields else default.share,
    )
    own.done()
    return rights


# YAML, both ways


def parse_yaml(text: str, shown: str, first_line: int = 1) -> Node:
    """YAML as a tree that knows its lines. Raises `UnreadableError` where it is broken."""
    try:
        _refuse_endless(text, shown, first_line)
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line = first_line + (mark.line if mark else 0)
        raise UnreadableError(Problem(shown, line, f"broken YAML: {fault.problem}", "mend this line")) from None
    except yaml.YAMLError as fault:
        line = first_line + text.encode()[: getattr(fault, "position", 0)].count(b"\n")
        said = str(fault).partition("\n")[0]
        raise UnreadableError(Problem(shown, line, f"broken YAML: {said}", "mend this line")) from None
    if root is None:
        return Node({}, first_line)
    return _tree(root, shown, first_line)


def _refuse_endless(text: str, shown: str, first_line: int) -> None:
    """A few lines of aliases or brackets can make a tree without end. Raises `UnreadableError`."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = first_line + (event.start_mark.line if event.start_mark else 0)
        if isinstance(event, yaml.AliasEvent):
            raise UnreadableError(
                Problem(shown, line, f"'*{event.anchor}' repeats what stands elsewhere", "write the value out")
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise UnreadableError(
                Problem(shown, line, f"is nested more than {MAX_DEPTH} deep", "take brackets or dashes out")
            )


def _tree(node: yaml.Node, shown: str, first_line: int) -> Node:
    line = first_line + node.start_mark.line
    if isinstance(node, yaml.MappingNode):
        fields: dict[str, Node] = {}
        for key, value in node.value:
            name, at = str(key.value), first_line + key.start_mark.line
            if not isinstance(key, yaml.ScalarNode):
                raise UnreadableError(
                    Problem(shown, at, "the name of a field is not a text", "write it as 'name: value'")
                )
            if name in fields:
                raise UnreadableError(Problem(shown, at, f"'{name}' stands here twice", "join the two entries"))
            child = _tree(value, shown, first_line)
            fields[name] = Node(child.value, at)
        return Node(fields, line)
    if isinstance(node, yaml.SequenceNode):
        return Node([_tree(entry, shown, first_line) for entry in node.value], line)
    return Node(_scalar(node), line)


def _scalar(node: yaml.Node) -> str | int | float | bool | None:
    kind = node.tag.rpartition(":")[2]
    text = str(node.value)
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() in ("true", "yes", "on")
    if kind == "int" and re.fullmatch(r"-?\d+", text):
        return int(text)
    if kind == "float" and re.fullmatch(r"-?\d+\.\d*", text):
        return float(text)
    if node.tag == "!ENV":
        return text
    return text


def read_yaml(path: Path, shown: str) -> Node:
    """A YAML file as a tree; an absent or empty file is an empty mapping."""
    if not path.exists():
        return Node({}, 1)
    return parse_yaml(decode(path, shown), shown)


def dump_yaml(tree: Any) -> str:
    """YAML as people read it: block style, keys as given, no line folded."""
    return yaml.dump(tree, Dumper=yaml.SafeDumper, allow_unicode=True, sort_keys=False, width=10_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What ``mkdocs.yml`` says that we need too."""

    site_name: str
    site_url: str
    description: str


def read_settings(path: Path, shown: str, environment: Mapping[str, str] = os.environ) -> Settings:
    """Name and address of the site; ``!ENV [NAME, default]`` is read as MkDocs reads it."""
    if not path.exists():
        raise CorpusError(Problem(shown, 0, "is not there", "run this in a playbook's folder, or 'playbook new DIR'"))
    form = Form(shown, parse_yaml(decode(path, shown), shown), "mkdocs.yml")
    url = form.fields.get("site_url")
    address = ""
    if url is not None and isinstance(url.value, list):
        *names, default = [str(entry.value or "") for entry in url.value]
        address = next((environment[name] for name in names if environment.get(name)), default)
    elif url is not None:
        address = str(url.value or "")
    settings = Settings(
        site_name=form.text("site_name", required=True) or "",
        site_url=address if address.endswith("/") or not address else f"{address}/",
        description=form.text("site_description") or "",
    )
    if form.problems:
        raise CorpusError(*form.problems)
    return settings
