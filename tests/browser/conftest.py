"""The shipped playbook, built once and served under a path of a host, as many hosts do; and a reader with a browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playbook.pipeline import Project, build
from playwright.sync_api import Browser, sync_playwright

from tests.browser.web import ARGUMENTS, Reader, Server, find_chromium
from tests.support import shipped

UNDER = "/books/sales/"


@dataclass(frozen=True, kw_only=True)
class Shipped:
    """The shipped playbook: its folder, its built site, where it is served."""

    root: Path
    site: Path
    server: Server

    @property
    def url(self) -> str:
        """The address of its first page."""
        return self.server.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, with a profile of its own that is thrown away."""
    path = find_chromium()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def book(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shipped]:
    """Built for the address where it is served."""
    root = tmp_path_factory.mktemp("book")
    project = Project(root=shipped(root).root)
    server = Server(project.folder / "site", UNDER)
    build(Project(root=root, site_url=server.url))
    yield Shipped(root=root, site=server.folder, server=server)
    server.close()


@pytest.fixture
def reader(browser: Browser, book: Shipped) -> Iterator[Reader]:
    """Somebody who opens pages of the playbook."""
    reading = Reader(browser=browser, origins={book.server.origin})
    yield reading
    reading.close()
