"""Every link and anchor is alive, no published address is lost."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playbook.checks.page import Link, Page
from playbook.checks.words import excerpt
from playbook.errors import Problem

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_FORBIDDEN = re.compile(r"[\s<>\"\\^`{|}\x00-\x1f\x7f]|%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"(?:[^\W_][\w-]{0,62}\.)*[^\W_][\w-]{0,62}\.?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")
_MAILBOX = re.compile(r"[^\s@,]+@[^\s@,]+")
_HTML = (".html", ".htm")
_ALWAYS = frozenset(("", "top"))  # the HTML standard: both mean the top of the page


@dataclass(frozen=True, slots=True)
class Place:
    """Where a link leads."""

    path: str = ""
    """The file of the site, relative to it; empty where the link leads out of the site, or nowhere."""

    anchor: str = ""
    fault: str = ""
    """Why it leads nowhere."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The files of the built site, and the address under which they will be served."""

    site: Path
    files: frozenset[str]
    origin: str = ""
    base: str = "/"
    """The path of the site's root, with a slash at both ends."""

    @property
    def pages(self) -> list[str]:
        """Its HTML files, in order."""
        return sorted(path for path in self.files if path.endswith(_HTML))

    def place(self, page: str, value: str) -> Place:
        """Where an address on a page leads."""
        value = value.strip("\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r ")
        if self.origin and value.lower().startswith(self.origin):
            rest = value[len(self.origin) :] or "/"
            if rest[0] in "/?#" and (rest.startswith(self.base) or rest + "/" == self.base):
                return self._inside(page, rest)
        if value.startswith("//") or _SCHEME.match(re.sub(r"[\t\r\n]", "", value)):
            return Place(fault=outside_fault(value))
        return self._inside(page, value)

    def _inside(self, page: str, value: str) -> Place:
        address, _, anchor = value.partition("#")
        address = address.partition("?")[0]
        anchor = anchor.partition(":~:")[0]
        if "%" in value:
            address, anchor = unquote(address), unquote(anchor)
        if not address:
            return Place(page, anchor)
        folder = page.split("/")[:-1]
        if address.startswith("/"):
            if not (address + "/").startswith(self.base):
                return Place(fault=f"leads out of the site, which is served under {self.base}")
            folder, address = [], address[len(self.base) :]
        path = _walk(folder, address)
        if path is None:
            return Place(fault="leads above the site's root")
        return self._file(path, anchor, address.endswith("/"))

    def _file(self, path: str, anchor: str, folder: bool) -> Place:
        if path in self.files and not folder:
            return Place(path, anchor)
        index = f"{path}/index.html" if path else "index.html"
        return Place(index, anchor) if index in self.files else Place(fault="leads to no page or file of the site")


def _walk(folder: list[str], address: str) -> str | None:
    """The path that a relative address means in a folder; None above the root."""
    parts = list(folder)
    for part in address.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def survey(site: Path, site_url: str) -> Ground:
    """The ground that links stand on."""
    found = []
    for folder, _, names in os.walk(site):
        inside = os.path.relpath(folder, site).replace(os.sep, "/")
        found += [name if inside == "." else f"{inside}/{name}" for name in names]
    split = urlsplit(site_url)
    origin = f"{split.scheme}://{split.netloc}".lower() if split.netloc else ""
    return Ground(site, frozenset(found), origin, f"/{split.path.strip('/')}/" if split.path.strip("/") else "/")


def outside_fault(value: str) -> str:
    """Why an address is no http, https or mailto address; empty where it is one."""
    try:
        split = urlsplit(value)
        host, _port = split.hostname or "", split.port
    except ValueError as error:
        return f"is no valid address ({error})"
    if split.scheme not in ("http", "https", "mailto"):
        return "is neither a page of the site nor an http, https or mailto address"
    if _FORBIDDEN.search(value):
        return "holds characters that an address must not hold unescaped"
    if split.scheme == "mailto":
        whole = all(_MAILBOX.fullmatch(one) for one in split.path.split(",")) if split.path else bool(split.query)
        return "" if whole else "names no mailbox"
    return "" if _HOST.fullmatch(host) else "names no host"


class Anchors:
    """Anchors that links ask for, kept until every page has been seen."""

    def __init__(self) -> None:
        self.of: dict[str, frozenset[str]] = {}
        self.asked: list[tuple[str, int, str, Place]] = []

    def check(self, ground: Ground, page: Page) -> Iterator[Problem]:
        """The links of a page that lead nowhere, and ids that stand twice; anchors wait."""
        self.of[page.path] = frozenset(page.ids) | page.names
        for line, name in page.twice:
            yield Problem(page.path, line, f"the id '{name}' stands here for the second time", "give each its own")
        seen: set[str] = set()
        for link in page.links:
            if link.value not in seen:
                seen.add(link.value)
                yield from self._link(ground, page, link)

    def _link(self, ground: Ground, page: Page, link: Link) -> Iterator[Problem]:
        if link.name == "src" and link.value.startswith("data:image/"):
            return
        place = ground.place(page.path, link.value)
        if place.fault:
            yield Problem(
                page.path, link.line, f"the {link.name} '{excerpt(link.value)}' {place.fault}", "mend or drop the link"
            )
        elif place.anchor in _ALWAYS or not place.path.endswith(_HTML):
            return
        elif place.path != page.path:
            self.asked.append((page.path, link.line, link.value, place))
        elif place.anchor not in self.of[page.path]:
            yield _no_anchor(page.path, link.line, link.value, place)

    def settle(self) -> Iterator[Problem]:
        """The links whose anchor the page they lead to does not have."""
        for path, line, value, place in self.asked:
            if place.anchor not in self.of.get(place.path, ()):
                yield _no_anchor(path, line, value, place)

    def lost(self, ground: Ground, addresses: Sequence[str]) -> Iterator[Problem]:
        """Published addresses that the site no longer has."""
        for address in addresses:
            path, _, anchor = address.partition("#")
            file = f"{path}index.html" if not path or path.endswith("/") else path
            if file not in ground.files:
                yield Problem(
                    file, 0, f"the published address '{address}' is gone", "keep the page, or leave a redirect there"
                )
            elif anchor and anchor not in self.of.get(file, ()):
                yield Problem(
                    file, 0, f"the published address '{address}' has lost its anchor", f"keep the id '{anchor}'"
                )


def _no_anchor(path: str, line: int, value: str, place: Place) -> Problem:
    return Problem(
        path,
        line,
        f"the link '{excerpt(value)}' asks for an anchor that {place.path} does not have",
        "mend the link, or give its target that id",
    )


PATHS: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(rf"{kind}/(?P<id>[^/]+)/index\.html") for kind in ("sources", "people", "q")
}


def entry(place: Place) -> tuple[str, str]:
    """What a page of the site is about: its kind (sources, people, q) and its id; two empty strings: of none."""
    for kind, pattern in PATHS.items():
        if match := pattern.fullmatch(place.path):
            return kind, match["id"]
    return "", ""
