"""What was found in one article, in the format that `playbook extract --json` prints."""

from __future__ import annotations

import json
from typing import Any

from playbook.model import Article, Excerpt, Findings, Span


def as_tree(article: Article, findings: Findings) -> dict[str, Any]:
    """The findings as plain values; offsets count code points of the article's body."""
    imprint, record = article.imprint, article.record
    return {
        "definitions": [
            {"term": one.term, **_stretch(one.excerpt), "rule": one.rule, "confidence": one.confidence}
            for one in findings.definitions
        ],
        "contrasts": [
            {
                "a": one.a,
                "b": one.b,
                "spans": [_pair(one.a_excerpt.span), _pair(one.b_excerpt.span)],
                "rule": one.rule,
                "confidence": one.confidence,
            }
            for one in findings.oppositions
        ],
        "similarities": [
            {"a": one.a, "b": one.b, **_place(one.excerpt), "rule": one.rule} for one in findings.similarities
        ],
        "claims": [
            {
                "subject": one.subject,
                "relation": one.relation,
                "object": one.object,
                **_place(one.excerpt),
                "rule": one.rule,
            }
            for one in findings.claims
        ],
        "quotes": [
            {"speaker": one.speaker, **_stretch(one.excerpt), "cue": one.cue, "rule": one.rule}
            for one in findings.speech
        ],
        "steps": [{"title": one.title, "items": [_pair(item.span) for item in one.items]} for one in findings.steps],
        "boilerplate": [_pair(one.span) for one in article.boilerplate],
        "metadata": {
            "title": record.title or imprint.title,
            "author": (record.authors[0] if record.authors else None) or imprint.author,
            "published": record.published or imprint.published,
            "copyright": imprint.copyright,
        },
    }


def dump(tree: Any, *, line: bool = False) -> str:
    """JSON, two blanks deep or on one line."""
    return json.dumps(tree, ensure_ascii=False, indent=None if line else 2)


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _place(excerpt: Excerpt) -> dict[str, Any]:
    return {"start": excerpt.span.start, "end": excerpt.span.end}


def _stretch(excerpt: Excerpt) -> dict[str, Any]:
    return {**_place(excerpt), "text": excerpt.text}
