"""A tree of what people wrote (YAML), in which every value knows its line.

`Form` reads such a tree field by field and gathers what is wrong with it instead of stopping
at the first fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from playbook.errors import Problem


@dataclass(frozen=True, slots=True)
class Node:
    """One value of the tree: a mapping, a list or a scalar, and the line it begins on."""

    value: dict[str, Node] | list[Node] | str | int | float | bool | None
    line: int


@dataclass(slots=True)
class Form:
    """Reads a mapping of the tree; what does not fit becomes a `Problem` with its line."""

    path: str
    node: Node
    where: str
    """What the mapping is, in the user's words: ``concept 'leader'``."""

    problems: list[Problem] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        if not isinstance(self.node.value, dict):
            self.wrong(self.node.line, f"{self.where} is not a mapping", "write it as 'key: value' lines")

    @property
    def fields(self) -> dict[str, Node]:
        """The mapping's entries; none where it is no mapping."""
        return self.node.value if isinstance(self.node.value, dict) else {}

    def wrong(self, line: int, what: str, mend: str) -> None:
        """Note a fault."""
        self.problems.append(Problem(self.path, line, what, mend))

    def line(self, key: str) -> int:
        """The line of a field, or of the mapping where the field is missing."""
        return self.fields[key].line if key in self.fields else self.node.line

    def _get(self, key: str) -> Node | None:
        self.seen.add(key)
        node = self.fields.get(key)
        return None if node is None or node.value is None else node

    def text(self, key: str, *, required: bool = False) -> str | None:
        """A string, white space folded; numbers that YAML read as such are written back."""
        node = self._get(key)
        if node is not None and isinstance(node.value, (dict, list, bool)):
            self.wrong(node.line, f"'{key}' of {self.where} is not a text", "write one line of text")
            return None
        text = "" if node is None else " ".join(str(node.value).split())
        if required and not text and isinstance(self.node.value, dict):
            self.wrong(self.line(key), f"{self.where} has no '{key}'", f"add '{key}: ...'")
        return text or None

    def number(self, key: str) -> float | None:
        """A number of zero or more."""
        node = self._get(key)
        if node is None:
            return None
        if isinstance(node.value, (int, float)) and not isinstance(node.value, bool) and node.value >= 0:
            return node.value
        self.wrong(node.line, f"'{key}' of {self.where} is not a number", "write a number, or null for none")
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; a single string counts as a list of one."""
        return tuple(text for text, _ in self.lined_texts(key))

    def lined_texts(self, key: str) -> tuple[tuple[str, int], ...]:
        """The same, each with its line."""
        node = self._get(key)
        if node is None:
            return ()
        entries = node.value if isinstance(node.value, list) else [node]
        found = []
        for entry in entries:
            if isinstance(entry.value, (dict, list, bool)) or entry.value is None or not str(entry.value).strip():
                self.wrong(
                    entry.line, f"'{key}' of {self.where} holds something that is not a text", "write plain text"
                )
            else:
                found.append((" ".join(str(entry.value).split()), entry.line))
        return tuple(found)

    def form(self, key: str) -> Form | None:
        """A mapping inside this one; its faults are gathered here."""
        node = self._get(key)
        return None if node is None else Form(self.path, node, f"'{key}' of {self.where}", self.problems)

    def forms(self, key: str) -> Iterator[Form]:
        """Each mapping of a list."""
        node = self._get(key)
        if node is None:
            return
        if not isinstance(node.value, list):
            self.wrong(node.line, f"'{key}' of {self.where} is not a list", "begin each entry with '- '")
            return
        for entry in node.value:
            yield Form(self.path, entry, f"an entry of '{key}' of {self.where}", self.problems)

    def named_forms(self, key: str) -> Iterator[tuple[str, Form]]:
        """Each mapping of a mapping, with its name."""
        node = self._get(key)
        if node is None:
            return
        if not isinstance(node.value, dict):
            self.wrong(node.line, f"'{key}' of {self.where} is not a mapping", "write 'name:' and its fields below")
            return
        for name, entry in node.value.items():
            empty = Node({}, entry.line) if entry.value is None else entry
            yield name, Form(self.path, empty, f"{key} '{name}'", self.problems)

    def done(self, known: Sequence[str] = ()) -> None:
        """Complain of every field that nothing has asked for."""
        for key, node in self.fields.items():
            if key not in self.seen and key not in known:
                wanted = ", ".join(sorted(self.seen))
                self.wrong(node.line, f"{self.where} has an unknown field '{key}'", f"known are: {wanted}")
