"""A small web to read the playbook in: a server that remembers what it sent, a reader who notes what went wrong."""

from __future__ import annotations

import mimetypes
import os
import re
import shutil
import warnings
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from threading import Thread
from typing import Any, Literal, cast
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

Scheme = Literal["light", "dark"]
Box = dict[str, float]

PHONE, DESK = 390, 1280
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = (
    "NO BROWSER: no Chromium is on PATH, so no page was looked at. Install it (Debian: apt install chromium) "
    "and run the tests again; PLAYBOOK_BROWSER=required makes this a failure."
)
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.S | re.M)


def find_chromium() -> str:
    """Where Chromium is; without it the test is skipped, loudly, or fails where one is required."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        if os.environ.get("PLAYBOOK_BROWSER") == "required":
            pytest.fail(MISSING, pytrace=False)
        warnings.warn(MISSING, stacklevel=1)
        pytest.skip(MISSING)  # a laptop without a browser; PLAYBOOK_BROWSER=required, as .ci/run sets it, fails above
    return found


class Server(ThreadingHTTPServer):
    """Serves a folder under a path, as hosts of static sites do: with index pages, and the site's own 404 page."""

    daemon_threads = True

    def __init__(self, folder: Path, path: str = "/") -> None:
        self.folder, self.path = folder, path
        self.sent: list[tuple[str, int]] = []
        super().__init__(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self.server_port}"
        self.url = self.origin + path
        Thread(target=self.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Stop serving."""
        self.shutdown()
        self.server_close()


class Handler(BaseHTTPRequestHandler):
    """One request."""

    def do_GET(self) -> None:
        server = cast("Server", self.server)
        path = unquote(urlsplit(self.path).path)
        file = server.folder / path.removeprefix(server.path).lstrip("/")
        page = file / "index.html" if file.is_dir() else file
        missing = server.folder / "404.html"
        if not path.startswith(server.path):
            self.answer(HTTPStatus.NOT_FOUND, "text/plain", b"another site")
        elif file.is_dir() and not path.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif page.is_file():
            self.answer(HTTPStatus.OK, mimetypes.guess_type(page.name)[0] or "text/plain", page.read_bytes())
        else:
            self.answer(HTTPStatus.NOT_FOUND, "text/html", missing.read_bytes() if missing.is_file() else b"")

    def answer(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        cast("Server", self.server).sent.append((self.path, len(body)))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):  # the reader has gone on
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@dataclass(kw_only=True)
class Reader:
    """Opens pages, and notes what no page may do: complain in the console, ask another server for anything."""

    browser: Browser
    origins: set[str]
    complaints: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def tab(self, *, width: int = DESK, scheme: Scheme = "light", **options: Any) -> Page:
        """A tab with nothing in it, of a browser that has seen nothing yet."""
        height = 844 if width < 600 else 900
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", **options
        )
        self.contexts.append(context)
        context.on("request", self.asked)
        context.on("console", self.told)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        return context.new_page()

    def open(self, url: str, *, width: int = DESK, scheme: Scheme = "light", **options: Any) -> Page:
        """The page at an address."""
        page = self.tab(width=width, scheme=scheme, **options)
        page.goto(url)
        return page

    def asked(self, request: Request) -> None:
        """A request leaves the browser."""
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and f"{parts.scheme}://{parts.netloc}" not in self.origins:
            self.complaints.append(f"a request left for {request.url}")

    def told(self, message: ConsoleMessage) -> None:
        """Something is said in the console; not that the page itself is missing, or an icon that no page asked for."""
        page, url = message.page, message.location["url"]
        known = (page is not None and url == page.url) or url.endswith("/favicon.ico")
        if message.type in {"error", "warning"} and not known:
            self.complaints.append(f"{message.type}: {message.text}")

    def close(self) -> None:
        """Close every tab; fails where a page did what none may do."""
        for context in self.contexts:
            context.close()
        assert not self.complaints, self.complaints


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the page as it stands."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [f"{one['id']}: {node['target']} {node['html'][:200]}" for one in found for node in one["nodes"]]


def body_of(folder: Path, source: str) -> str:
    """An article's text, read without any help of the playbook."""
    (path,) = (path for path in (folder / "corpus").iterdir() if path.stem == source)
    text = path.read_text(encoding="utf-8").lstrip("\ufeff").replace("\r\n", "\n")
    return FRONT_MATTER.sub("", text, count=1)
