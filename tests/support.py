"""A tiny playbook in a folder of its own, for tests to read, build and break."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from lxml import html
from playbook.errors import PlaybookError
from playbook.knowledge import Contrast, Knowledge, Quotation
from playbook.pipeline import Composed, Project, Summary, build, compose

ROOT = Path(__file__).parents[1]
SETTINGS = ROOT / "scripts" / "playbook" / "starter" / "mkdocs.yml"

FREE: dict[str, Any] = {"policy": "quote", "words": None, "share": None}
"""Rights without a limit on how much is quoted."""

FRONT: dict[str, Any] = {
    "title": "Lanterns and beacons",
    "authors": ["Ada Brook"],
    "published": "2020",
    "url": "https://example.org/lanterns",
    "rights": FREE,
}
LANTERNS = """\
A lantern is a light that one person carries. A beacon is a light that stays where it is.
A lantern shows the path, but a beacon shows the harbour.
Unlike a beacon, a lantern needs a hand.
Both a lantern and a beacon need oil.
"Keep the flame low," said Mara Vale, the keeper of the north light.
Signalling is not the same as lighting.
A wick is a cord that draws oil to the flame.
How to light a lantern:
1. Fill it with oil.
2. Trim the wick.
3. Strike a match.
"""


def front_matter(fields: dict[str, Any]) -> str:
    """One field a line: the title stands on line 2, the body begins after the closing line."""
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items()]
    return f"---\n{''.join(lines)}---\n"


class Playbook:
    """A project that a test may write to."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        settings = SETTINGS.read_text(encoding="utf-8").replace("SITE NAME", "Lights")
        self.write("mkdocs.yml", settings)
        self.write("docs/about.md", "# How we quote\n\nLetter for letter.\n")

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file, its folders included."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def article(self, name: str = "brook-2020.txt", body: str = LANTERNS, **fields: Any) -> None:
        """An article with good front matter; `fields` replace or add to it."""
        self.write(f"corpus/{name}", front_matter(FRONT | fields) + body)

    def editorial(self, text: str) -> None:
        """The editor's overlay."""
        self.write("corpus/editorial.yml", text)

    @property
    def project(self) -> Project:
        """As the pipeline sees it."""
        return Project(root=self.root)

    @property
    def site(self) -> Path:
        """Where the site stands once it is built."""
        return self.root / "build" / "site"

    def compose(self) -> Composed:
        """Everything before pages."""
        return compose(self.project)

    def knowledge(self) -> Knowledge:
        """What the pages would be made of."""
        return self.compose().knowledge

    def build(self, **options: Any) -> Summary:
        """The whole way."""
        return build(self.project, **options)

    def problems(self) -> list[str]:
        """What is wrong, as it would be printed; nothing where all is well."""
        try:
            self.compose()
        except PlaybookError as fault:
            return [str(problem) for problem in fault.problems]
        return []

    def remarks(self) -> list[str]:
        """What is odd and not wrong."""
        return [str(remark) for remark in self.compose().remarks]

    def page(self, address: str) -> Any:
        """A built page."""
        return html.fromstring((self.site / address / "index.html").read_bytes())


def shipped(root: Path) -> Playbook:
    """A copy of the playbook of this repository."""
    made = Playbook.__new__(Playbook)
    made.root = root
    root.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", root)
    for folder in ("corpus", "docs"):
        shutil.copytree(ROOT / folder, root / folder)
    return made


def line_of(text: str, words: str) -> int:
    """The line on which the words stand first."""
    return text[: text.index(words)].count("\n") + 1


def quotation(knowledge: Knowledge, words: str) -> Quotation:
    """The one quotation that begins so."""
    found = [one for one in knowledge.quotations.values() if one.text.startswith(words)]
    assert len(found) == 1, [one.text for one in knowledge.quotations.values()]
    return found[0]


def only_contrast(knowledge: Knowledge) -> Contrast:
    """The one contrast there is."""
    (contrast,) = knowledge.contrasts.values()
    return contrast
