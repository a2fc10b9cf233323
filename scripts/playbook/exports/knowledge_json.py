"""build/knowledge.json: the whole knowledge base; its schema stands beside this file.

Words that may not be shown are not in it either: their place is, with ``exact: null``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playbook.knowledge import (
    Cite,
    Concept,
    Contrast,
    Knowledge,
    Quotation,
    Row,
    Side,
    Sign,
    Source,
    StepList,
    plain,
)

VERSION = 1
SCHEMA = Path(__file__).parent / "knowledge.schema.json"
SCHEMA_ADDRESS = "schema/knowledge-1.json"


def dump(knowledge: Knowledge) -> str:
    """The knowledge as JSON: sorted where order means nothing, two blanks deep, one line end at the end."""
    return json.dumps(as_tree(knowledge), ensure_ascii=False, indent=2) + "\n"


def as_tree(k: Knowledge) -> dict[str, Any]:
    """The knowledge as plain values."""
    return {
        "version": VERSION,
        "site": {"title": k.site.title, "url": k.site.url, "thesis": k.site.thesis},
        "sources": [_source(one) for one in k.sources.values()],
        "people": [{"id": one.id, "name": one.name, "mark": one.mark} for one in k.people.values()],
        "topics": [
            {"id": one.id, "label": one.label, "lead": plain(one.lead) or None, "concepts": list(one.concepts)}
            for one in k.topics.values()
        ],
        "concepts": [_concept(k, one) for one in k.concepts.values()],
        "contrasts": [_contrast(one) for one in k.contrasts.values()],
        "quotations": [_quotation(one) for one in k.quotations.values()],
        "thin": [
            {"label": one.label, "contrast": one.contrast, "places": [_cite(cite) for cite in one.cites]}
            for one in k.thin
        ],
        "redirects": {old: new.address for old, new in sorted(k.redirects.items())},
    }


def _source(one: Source) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "short": one.short,
        "cite": one.cite,
        "authors": list(one.authors),
        "publisher": one.publisher,
        "published": one.published,
        "posted_by": one.posted_by,
        "posted": one.posted,
        "url": one.url,
        "accessed": one.accessed,
        "language": one.language,
        "note": one.note,
        "rights": {
            "policy": one.rights.policy,
            "statement": one.rights.statement,
            "words_per_quotation": one.rights.words_per_quotation,
            "words": one.rights.words,
            "share": one.rights.share,
        },
        "sha256": one.checksum,
        "content_words": one.words,
        "quoted_words": one.quoted,
        "allowed_words": one.allowed,
        "paragraphs": one.paragraphs,
        "summary": plain(one.summary) or None,
    }


def _quotation(one: Quotation) -> dict[str, Any]:
    return {
        "id": one.id,
        "source": one.source,
        "selector": {
            "type": "TextPositionSelector",
            "start": one.span.start,
            "end": one.span.end,
            "exact": one.text if one.shown else None,
        },
        "paragraph": one.paragraph,
        "attribution": {"kind": one.attribution.kind, "name": one.attribution.name, "person": one.attribution.person},
        "roles": list(one.roles),
        "rule": one.rule,
        "confidence": one.confidence,
        "concepts": list(one.concepts),
        "lead_in": one.lead_in or None,
        "pinned": one.pinned,
        "shown": one.shown,
    }


def _cite(one: Cite) -> dict[str, Any]:
    return {"source": one.source, "paragraph": one.paragraph, "quotation": one.quotation}


def _steps(one: StepList) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "source": one.source,
        "steps": [
            {
                "quotation": step.quotation,
                "words": plain(step.words) or None,
                "place": _cite(step.cite) if step.cite else None,
            }
            for step in one.steps
        ],
    }


def _sign(one: Sign) -> dict[str, Any]:
    return {"words": plain(one.words), "place": _cite(one.cite)}


def _concept(k: Knowledge, one: Concept) -> dict[str, Any]:
    best = next((name for name in one.definitions if k.quotations[name].shown), None)
    definition: dict[str, Any] | None = None
    if one.definition:
        definition = {"by": "editor", "text": plain(one.definition), "quotation": None}
    elif best:
        definition = {"by": "source", "text": k.quotations[best].text, "quotation": best}
    return {
        "id": one.id,
        "prefLabel": one.label,
        "altLabel": list(one.aliases),
        "topic": one.topic,
        "definition": definition,
        "rests_on": [_cite(cite) for cite in one.rests_on],
        "definitions": list(one.definitions),
        "agreement": plain(one.agreement) or None,
        "steps": [_steps(steps) for steps in one.steps],
        "seen_when": [_sign(sign) for sign in one.seen_when],
        "unseen_when": [_sign(sign) for sign in one.unseen_when],
        "quotations": list(one.quotations),
        "contrasts": list(one.contrasts),
        "related": [{"relation": kind, "concept": other} for kind, other in one.related],
        "sources": list(one.sources),
    }


def _side(one: Side) -> dict[str, Any]:
    return {"id": one.id, "label": one.label, "concept": one.concept}


def _row(one: Row) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "note": one.note or None, "a": one.a, "b": one.b, "both": one.both}


def _contrast(one: Contrast) -> dict[str, Any]:
    return {
        "id": one.id,
        "a": _side(one.a),
        "b": _side(one.b),
        "difference": plain(one.difference) or None,
        "reading": plain(one.reading) or None,
        "rows": [_row(row) for row in one.rows],
        "similarities": list(one.similarities),
        "positions": [
            {"relation": position.relation, "quotation": position.quotation, "source": position.source}
            for position in one.positions
        ],
        "disputed": one.disputed,
        "related": list(one.related),
        "steps": [_steps(steps) for steps in one.steps],
        "sources": list(one.sources),
    }
