"""Addresses: where a page stands, how one page leads to another, how a link opens at a sentence."""

from __future__ import annotations

import posixpath
from urllib.parse import quote, urlsplit

from playbook.knowledge import Quotation, Source

EDGE = 8  # words; a quotation longer than two edges is named by its first and last words


def relative(page: str, target: str) -> str:
    """The way from a page ("concepts/leader/") to another ("q/abc/#x"); both from the site's root."""
    path, hash_, fragment = target.partition("#")
    if path == page and hash_:
        return f"#{fragment}"
    way = posixpath.relpath(f"/{path}", f"/{page}")
    slash = "/" if (path.endswith("/") or not path) and not way.endswith("/") else ""
    return f"{way}{slash}{hash_}{fragment}"


def at_sentence(source: Source, quotation: Quotation) -> str | None:
    """The original, opened at the quotation: a text fragment (WICG Scroll to Text Fragment)."""
    if source.url is None:
        return None
    words = quotation.text.split()
    if len(words) <= 2 * EDGE:
        fragment = _encoded(" ".join(words))
    else:
        fragment = f"{_encoded(' '.join(words[:EDGE]))},{_encoded(' '.join(words[-EDGE:]))}"
    return f"{source.url.partition('#')[0]}#:~:text={fragment}"


def _encoded(text: str) -> str:
    # A hyphen, a comma and an ampersand have a meaning of their own in a text directive.
    return quote(text, safe="").replace("-", "%2D")


def host(url: str) -> str:
    """The site of an address, for people: "thesaleshunter.com"."""
    return (urlsplit(url).hostname or url).removeprefix("www.")
