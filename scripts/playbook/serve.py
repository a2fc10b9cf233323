"""The site, live: a change in corpus/, docs/, the templates or the theme shows in the browser by itself.

The whole pipeline runs on every change into ``build/live``; what is published in ``build/site`` is
not touched, and no address is minted. While something is wrong with what people wrote the last good
site stays; the checks follow what is shown, and say what a build would refuse.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

from watchfiles import watch

from playbook.errors import PlaybookError, Problem
from playbook.pipeline import Project, preview
from playbook.publish import THEME
from playbook.render import TEMPLATES

# The page asks again and again which version there is. A question that waits for its answer would hold one of the
# six connections that a browser opens to a host, and the seventh open page would not load.
SCRIPT = (
    b"<script>(async()=>{for(;;){await new Promise(f=>setTimeout(f,300));"
    b"try{const r=await fetch('/.playbook/version',{cache:'no-store'});"
    b"if(+await r.text()!==%d){location.reload();return}}catch{}}})()</script></body>"
)


class Version:
    """A number that grows with every new site."""

    def __init__(self) -> None:
        self.number = 1

    def grow(self) -> None:
        """A new site is there."""
        self.number += 1


class Handler(SimpleHTTPRequestHandler):
    """Serves the live site; adds the reload script to pages on their way out."""

    version: ClassVar[Version]

    def handle(self) -> None:
        """One connection; a browser that has gone on is no news."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """A page, a file, or the answer to 'which version is there?'."""
        if self.path.partition("?")[0] == "/.playbook/version":
            self._send(str(self.version.number).encode(), "text/plain")
            return
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() and self.path.partition("?")[0].endswith("/") else path
        if page.suffix == ".html" and page.is_file():
            self._page(page, HTTPStatus.OK)
        elif not path.exists() and (page := Path(self.directory) / "404.html").is_file():
            self._page(page, HTTPStatus.NOT_FOUND)
        else:
            super().do_GET()

    def _page(self, page: Path, status: HTTPStatus) -> None:
        body = page.read_bytes().replace(b"</body>", SCRIPT % self.version.number, 1)
        self._send(body, "text/html; charset=utf-8", status)

    def _send(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name is the standard library's)
        """Requests are not news."""


def serve(root: Path, host: str, port: int, say: Callable[[str], None]) -> None:
    """Build, serve and watch until interrupted."""
    address = f"http://{host}:{port}/"
    project = Project(root=root, site_url=address, build="build/live")
    version = Version()
    if not _previewed(project, version, say):
        say("mend it and save: the site will appear by itself")
    site = project.folder / "site"
    site.mkdir(parents=True, exist_ok=True)
    handler = type("LiveHandler", (Handler,), {"version": version})
    try:
        server = ThreadingHTTPServer((host, port), partial(handler, directory=str(site)))
    except OSError as fault:
        problem = Problem(f"{host}:{port}", 0, f"cannot be served at: {fault.strerror}", "name another port: --port N")
        raise PlaybookError(problem) from None
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"Serving {address} (stop with Ctrl+C)")
    folders = [
        folder for folder in (root / "corpus", root / "docs", TEMPLATES, THEME, root / "mkdocs.yml") if folder.exists()
    ]
    try:
        for changes in watch(*folders, debounce=100, step=50, raise_interrupt=True):
            names = sorted({Path(path).name for _, path in changes})
            say(f"changed: {', '.join(names[:5])}")
            _previewed(project, version, say)
    except KeyboardInterrupt:
        say("stopped")
    finally:
        server.shutdown()


def _previewed(project: Project, version: Version, say: Callable[[str], None]) -> bool:
    try:
        summary = preview(project, version.grow)
    except PlaybookError as fault:
        for problem in fault.problems:
            say(str(problem))
        return False
    for remark in summary.remarks:
        say(f"warning: {remark}")
    say(f"built {summary.pages} pages in {summary.seconds:.1f} s")
    return True
