"""Where the names of concepts stand in a text: whole words, the longest name first, any case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from playbook.model import Slug

_APOSTROPHES = str.maketrans("’‘", "''")


class Matcher:
    """Finds the names of concepts, plurals included."""

    def __init__(self, names: Mapping[Slug, Iterable[str]]) -> None:
        self._concept: dict[str, Slug] = {}
        for concept in sorted(names):
            for name in names[concept]:
                for form in _forms(name):
                    self._concept.setdefault(form, concept)
        ordered = sorted(self._concept, key=lambda form: (-len(form), form))
        body = "|".join(re.escape(form).replace(r"\ ", r"[\s-]+") for form in ordered)
        self._pattern = re.compile(rf"(?<![\w-])(?:{body})(?![\w-])", re.I) if ordered else None

    def find(self, text: str) -> Iterator[tuple[Slug, int, int]]:
        """Each mention: the concept, and where its name begins and ends."""
        if self._pattern is None:
            return
        folded = text.translate(_APOSTROPHES)
        for match in self._pattern.finditer(folded):
            name = re.sub(r"[\s-]+", " ", match[0]).lower()
            concept = self._concept.get(name) or self._concept.get(match[0].lower())
            if concept is not None:
                yield concept, match.start(), match.end()


def _forms(name: str) -> Iterator[str]:
    folded = re.sub(r"[\s-]+", " ", name.translate(_APOSTROPHES)).strip().lower()
    if not folded:
        return
    yield folded
    if folded.endswith("person"):
        yield folded[:-6] + "people"
    if folded.endswith("y") and folded[-2:-1] not in "aeiou":
        yield folded[:-1] + "ies"
    elif folded.endswith(("s", "x", "ch", "sh")):
        yield folded + "es"
    else:
        yield folded + "s"
