"""Knowledge -> pages in memory. Alone uses jinja2; templates lay out, they do not think.

Everything that comes from a source or an editor is escaped by the engine (HTML text and attributes
alike); front matter goes through JSON, addresses through `playbook.addresses`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError
from markupsafe import Markup, escape

from playbook import views
from playbook.addresses import at_sentence, host, relative
from playbook.errors import Problem, TemplateError
from playbook.knowledge import Knowledge, lower_first, plain

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file to be published, by its path under the site's root."""

    path: str
    text: str


def render(knowledge: Knowledge, templates: Path = TEMPLATES) -> tuple[Page, ...]:
    """Every page. Raises one `TemplateError` with each template that is broken."""
    environment = _environment(templates)
    pages: list[Page] = []
    problems: dict[Problem, None] = {}
    for plan in views.plans(knowledge):
        try:
            template = environment.get_template(plan.template)
            text = template.render(
                {
                    "k": knowledge,
                    "here": plan.address,
                    "to": partial(relative, plan.address),
                    "absolute": f"{knowledge.site.url}{plan.address}",
                    "at_sentence": at_sentence,
                    **plan.fields,
                }
            )
        except (JinjaError, TypeError, AttributeError, KeyError) as fault:
            problems[_problem(fault, templates, plan.template)] = None
            continue
        pages.append(Page(path=f"{plan.address}index.md", text=_tidy(text)))
    if problems:
        raise TemplateError(*problems)
    return (*pages, *_redirects(knowledge, {page.path for page in pages}))


def _environment(templates: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters.update(
        yaml=_yaml,
        md=_markdown,
        lower_first=lower_first,
        host=host,
        plain=plain,
        date=views.long_date,
        plural=views.plural,
        phrase=views.phrase,
        seal=views.seal,
        words=lambda text: len(str(text).split()),
    )
    return environment


_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")  # plain in JSON, a line's end or a fault in YAML


def _yaml(value: Any) -> Markup:
    """A value for front matter: JSON is YAML, and knows how to quote."""
    quoted = json.dumps(value, ensure_ascii=False)
    escaped = _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)
    return Markup(escaped)  # noqa: S704  (JSON is the escaping for this target)


_MARKS = re.compile(r"([\\`*_{}\[\]()#+.!-])")  # what Python-Markdown takes back from a backslash


def _markdown(value: Any) -> Markup:
    """A text inside a Markdown heading: nothing in it is markup."""
    return escape(_MARKS.sub(r"\\\1", str(value)))


def _tidy(text: str) -> str:
    """No trailing blanks, no more than one empty line."""
    lines = [line.rstrip(" \t") for line in text.split("\n")]
    kept = [line for index, line in enumerate(lines) if line or (index and lines[index - 1])]
    return "\n".join(kept).strip("\n") + "\n"


def _redirects(knowledge: Knowledge, present: set[str]) -> Iterator[Page]:
    """A static page for each address that has moved, and for each whose page was withdrawn."""
    for old, new in sorted(knowledge.redirects.items(), key=lambda pair: pair[0]):
        if f"{old}index.md" in present:
            continue
        way = relative(old, new.address)
        if new.withdrawn:
            title, jump = "Withdrawn", ""
            told = f'What stood here has been withdrawn. <a href="{way}">See what is there now</a>.'
        else:
            title, jump = "Moved", f'<meta http-equiv="refresh" content="0; url={way}">\n'
            told = f'This page has moved: <a href="{way}">go there</a>.'
        text = (
            f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<link rel="icon" href="{relative(old, "assets/mark.svg")}">\n'
            f'<link rel="canonical" href="{knowledge.site.url}{new.address}">\n<meta name="robots" content="noindex">\n'
            f"{jump}</head>\n<body>\n<h1>{title}</h1>\n<p>{told}</p>\n</body>\n</html>\n"
        )
        yield Page(path=f"{old}index.html", text=text)


def _problem(fault: Exception, templates: Path, name: str) -> Problem:
    """The template and the line at which rendering stopped."""
    if isinstance(fault, TemplateSyntaxError):
        return Problem(
            f"templates/{fault.name or name}", fault.lineno, fault.message or "is broken", "mend the template"
        )
    line, where = 0, name
    trace = fault.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(str(templates)):
            line, where = trace.tb_lineno, Path(file).relative_to(templates).as_posix()
        trace = trace.tb_next
    return Problem(f"templates/{where}", line, str(fault), "name a field that is there, or guard it")
