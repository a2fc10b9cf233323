"""`playbook serve`: an open page shows a change by itself; what is broken is told, and the last good site stays.

A change to a template is not among these: where the package is installed in place, that is the checkout itself.
"""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.web import Reader
from tests.support import Playbook, line_of, shipped

pytestmark = pytest.mark.browser

PATIENCE = 45.0  # seconds: on an idle machine a change shows in less than 5, on a busy one in three times that
START = 60.0
TERM = "A tailwind is the help that comes from somebody who wants you to win."


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Live:
    """A playbook that is being served, and what the command says."""

    def __init__(self, root: Path) -> None:
        self.playbook, self.said = shipped(root), list[str]()
        self.url = f"http://127.0.0.1:{(port := free_port())}/"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "playbook", "serve", "--port", str(port)],
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        Thread(target=self.listen, daemon=True).start()
        self.hear(r"Serving ", within=START)

    def listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line.rstrip("\n"))

    def hear(self, pattern: str, since: int = 0, within: float = PATIENCE) -> str:
        """Wait for a line."""
        until = time.monotonic() + within
        while time.monotonic() < until:
            for line in self.said[since:]:
                if re.match(pattern, line):
                    return line
            assert self.process.poll() is None, self.said
            time.sleep(0.02)
        raise AssertionError(f"{pattern!r} was not said in {within} s: {self.said[since:]}")

    def file(self, path: str) -> str:
        """A file of the playbook."""
        return (self.playbook.root / path).read_text(encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Change one place of a file, as an editor would."""
        text = self.file(path)
        assert text.count(old) == 1
        self.playbook.write(path, text.replace(old, new))

    def close(self) -> None:
        """Stop serving."""
        self.process.terminate()
        self.process.wait(10)


@pytest.fixture(scope="module")
def live(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    serving = Live(tmp_path_factory.mktemp("live"))
    yield serving
    serving.close()


@pytest.fixture
def reader(browser: Browser, live: Live) -> Iterator[Reader]:
    reading = Reader(browser=browser, origins={live.url.rstrip("/")})
    yield reading
    reading.close()


def shows(page: Page, selector: str, text: str, what: str) -> None:
    """The page comes to show a text, untouched; prints how long that took."""
    began = time.monotonic()
    expect(page.locator(selector)).to_contain_text(text, timeout=PATIENCE * 1000)
    print(f"{what}: shown after {time.monotonic() - began:.1f} s")


def test_an_open_page_shows_a_change_by_itself(live: Live, reader: Reader) -> None:
    concept = reader.open(f"{live.url}concepts/sales-manager/")
    about = reader.open(f"{live.url}about/")
    concepts = reader.open(f"{live.url}concepts/")
    expect(concepts.locator("article")).not_to_contain_text("Tailwind")

    live.change("docs/about.md", "Everything in quotation marks", "Truly everything in quotation marks")
    shows(about, "article", "Truly everything in quotation marks", "a page of docs/")

    live.change("corpus/editorial.yml", "Set against the sales leader", "Compared with the sales leader")
    shows(concept, "article", "Compared with the sales leader", "the editor's words")

    mark = "Watch this 40-second"
    live.change("corpus/hunter-2019.txt", mark, f"{TERM}\n\n{mark}")
    shows(concepts, "article", "Tailwind", "a term in an article")
    concepts.get_by_role("link", name="Tailwind").first.click()
    expect(concepts.locator("h1")).to_have_text("Tailwind")
    expect(concepts.locator("blockquote").first).to_contain_text(TERM)


def test_what_is_broken_is_told_and_the_last_good_site_stays(live: Live, reader: Reader) -> None:
    good = live.file("corpus/editorial.yml")
    page = reader.open(f"{live.url}concepts/leader/")
    definition = page.locator(".pb-definition").inner_text()
    heard = len(live.said)
    broken = good.replace("\n  leader:\n    label: Leader\n", "\n  leader:\n    lable: Leader\n")
    live.playbook.editorial(broken)
    line = live.hear(rf"corpus/editorial\.yml:{line_of(broken, 'lable')}: ", since=heard)
    assert "lable" in line
    page.reload()
    assert page.locator(".pb-definition").inner_text() == definition

    heard = len(live.said)
    live.playbook.editorial(good.replace("Somebody whom others choose", "A person whom others choose"))
    shows(page, ".pb-definition", "A person whom others choose to follow", "mended")
    live.hear("built ", since=heard)
    assert not [line for line in live.said if "Traceback" in line], "\n".join(live.said)


def test_many_pages_may_be_open_at_once(live: Live, reader: Reader) -> None:
    """A browser opens six connections to a host: none may be held by a page that waits. Its cache would hide that."""
    context = reader.tab().context
    context.route("**/*", lambda route: route.continue_())  # turns the cache off
    answers = [context.new_page().goto(f"{live.url}people/", timeout=PATIENCE * 1000) for _ in range(8)]
    assert [answer.status for answer in answers if answer is not None] == [200] * 8


def test_nothing_of_what_is_live_is_published(live: Live) -> None:
    """The addresses are minted by a build alone."""
    root = live.playbook.root
    assert not (root / "build" / "site").exists()
    assert "tailwind" not in live.file("docs/permalinks.yml")


def test_a_port_in_use_is_told_in_one_line(tmp_path: Path) -> None:
    playbook = Playbook(tmp_path)
    playbook.article()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        command = [sys.executable, "-m", "playbook", "serve", "--port", port]
        ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=START, check=False)
    assert ran.returncode == 1
    (line,) = ran.stderr.splitlines()
    assert f"127.0.0.1:{port}" in line
