"""A fresh, empty playbook anywhere, with one tiny article of our own to start from."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playbook.errors import PlaybookError, Problem
from playbook.publish import write

STARTER = Path(__file__).parent / "starter"


def create(folder: Path) -> tuple[Path, ...]:
    """Fill a new or empty folder. Raises `PlaybookError` where it holds anything already."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise PlaybookError(Problem(str(folder), 0, "is not an empty folder", "name a new one"))
    name = re.sub(r"[-_]+", " ", folder.resolve().name).strip().capitalize() or "Playbook"
    made = []
    for path in sorted(STARTER.rglob("*")):
        if path.is_file():
            target = folder / path.relative_to(STARTER)
            text = path.read_text("utf-8").replace("SITE NAME", json.dumps(name, ensure_ascii=False)[1:-1])
            write(target.with_name(".gitignore") if target.name == "gitignore" else target, text)
            made.append(target)
    return tuple(made)
