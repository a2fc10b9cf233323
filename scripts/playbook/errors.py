"""What can go wrong, as values: each says where, what is wrong and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing the user must mend. Prints as ``file:line: what is wrong; what to do``."""

    path: str
    """The file, as the user would type it from the project's folder."""

    line: int
    """Counted from 1; 0 where the file as a whole is meant."""

    wrong: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.wrong}; {self.mend}"


@dataclass(frozen=True, slots=True, order=True)
class Remark(Problem):
    """Odd, but not fatal: the build goes on. ``build --strict`` makes it an error."""


class PlaybookError(Exception):
    """Everything the playbook raises on purpose. Carries all the problems found, not the first."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(one) for one in problems))
        self.problems = tuple(sorted(set(problems)))


class CorpusError(PlaybookError):
    """An article or its front matter cannot be used."""


class EditorialError(PlaybookError):
    """An entry of ``editorial.yml`` cannot be followed."""


class LedgerError(PlaybookError):
    """``permalinks.yml`` cannot be read, or an address would be lost."""


class TemplateError(PlaybookError):
    """A template is broken or names a field that is not there."""


class EngineError(PlaybookError):
    """The site engine refused what was staged."""


class CheckError(PlaybookError):
    """The built site breaks a promise; it was not published."""
