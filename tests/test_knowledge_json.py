"""knowledge.json keeps its schema, its offsets, and silence on what may not be shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from playbook.exports import knowledge_json
from playbook.pipeline import Composed, Project, compose

from tests.support import FREE, LANTERNS, ROOT, Playbook

SCHEMA = json.loads(knowledge_json.SCHEMA.read_bytes())
TREE = dict[str, Any]


@pytest.fixture(scope="module")
def shipped() -> Composed:
    """The playbook of this repository."""
    return compose(Project(root=ROOT))


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Composed:
    """A playbook of one article of text, of which a third may be quoted, and one of Markdown."""
    playbook = Playbook(tmp_path_factory.mktemp("tiny"))
    playbook.article(body=LANTERNS, rights={"policy": "quote"})
    playbook.article(
        "stone-2021.md", "A *buoy* is a `light`\nthat swims.\n\n> A moat is a ditch & no more.\n", authors=None
    )
    playbook.editorial(
        "concepts:\n  lantern:\n    definition: A small light.\n    relations: {opposite: [beacon]}\n"
        "    rests_on: [{source: brook-2020, exact: A lantern shows}]\n"
        "    seen_when: [{words: somebody walks, source: brook-2020, exact: A lantern shows}]\n"
        "topics: {lights: {label: Lights, concepts: [lantern]}}\n"
    )
    return playbook.compose()


@pytest.fixture(scope="module", params=["shipped", "tiny"])
def composed(request: pytest.FixtureRequest) -> Composed:
    """Each of the two."""
    found: Composed = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def tree(composed: Composed) -> TREE:
    """As it is written."""
    written: TREE = json.loads(knowledge_json.dump(composed.knowledge))
    return written


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["version"]["const"] == knowledge_json.VERSION
    assert SCHEMA["$id"].endswith(knowledge_json.SCHEMA_ADDRESS.rpartition("/")[2])


def test_it_keeps_its_schema(tree: TREE) -> None:
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(tree)] == []


def objects(schema: Any) -> list[TREE]:
    """Every schema of an object in a schema."""
    if isinstance(schema, list):
        return [one for part in schema for one in objects(part)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if "properties" in schema else []
    return own + [one for part in schema.values() for one in objects(part)]


def test_the_schema_allows_nothing_that_it_does_not_name() -> None:
    found = objects(SCHEMA)
    assert len(found) > 10
    for one in found:
        assert one["additionalProperties"] is False
        assert set(one["required"]) == set(one["properties"])


@pytest.mark.parametrize("field", ["sources", "quotations", "concepts", "contrasts"])
def test_a_field_that_is_missing_or_too_much_breaks_the_schema(shipped: Composed, field: str) -> None:
    tree = json.loads(knowledge_json.dump(shipped.knowledge))
    good = tree[field][0]
    for spoiled in ({key: value for key, value in good.items() if key != "id"}, {**good, "colour": "red"}):
        tree[field][0] = spoiled
        assert not Draft202012Validator(SCHEMA).is_valid(tree)


def test_offsets_are_of_the_words(tree: TREE, composed: Composed) -> None:
    bodies = {str(name): article for name, article in composed.articles.items()}
    plain = [one for one in tree["quotations"] if one["shown"] and bodies[one["source"]].markup == "text"]
    assert plain
    for one in plain:
        selector = one["selector"]
        assert bodies[one["source"]].body[selector["start"] : selector["end"]] == selector["exact"]


def test_offsets_of_markdown_count_in_its_source(tiny: Composed) -> None:
    tree = knowledge_json.as_tree(tiny.knowledge)
    body = tiny.articles[next(name for name in tiny.articles if name == "stone-2021")].body
    found = {
        one["selector"]["exact"]: body[one["selector"]["start"] : one["selector"]["end"]]
        for one in tree["quotations"]
        if one["source"] == "stone-2021"
    }
    assert found["A buoy is a light that swims."] == "A *buoy* is a `light`\nthat swims."
    assert found["A moat is a ditch & no more."] == "A moat is a ditch & no more."


def test_what_is_not_shown_is_not_said(tree: TREE, composed: Composed) -> None:
    hidden = [one for one in composed.knowledge.quotations.values() if not one.shown]
    silent = {one["id"]: one["selector"]["exact"] for one in tree["quotations"] if not one["shown"]}
    assert silent == {one.id: None for one in hidden}
    said = json.dumps(tree, ensure_ascii=False)
    shown = " ".join(one.text for one in composed.knowledge.shown)
    for one in hidden:
        assert one.text in shown or one.text not in said


def test_some_words_of_a_limited_source_are_not_shown(tiny: Composed) -> None:
    assert [one for one in tiny.knowledge.quotations.values() if not one.shown]


def test_what_is_pointed_to_is_there(tree: TREE) -> None:
    ids = {kind: {one["id"] for one in tree[kind]} for kind in ("sources", "people", "topics", "concepts", "contrasts")}
    quotations = {one["id"] for one in tree["quotations"]}
    for one in tree["quotations"]:
        assert one["source"] in ids["sources"]
        assert one["attribution"]["person"] in ids["people"] | {None}
        assert set(one["concepts"]) <= ids["concepts"]
    for one in tree["concepts"]:
        assert {*one["definitions"], *one["quotations"]} <= quotations
        assert set(one["contrasts"]) <= ids["contrasts"]
        assert {other["concept"] for other in one["related"]} <= ids["concepts"]
        assert one["topic"] in ids["topics"] | {None}
    for one in tree["contrasts"]:
        cells = {row[side] for row in one["rows"] for side in ("a", "b", "both")} - {None}
        assert cells | {position["quotation"] for position in one["positions"]} <= quotations
        assert {one["a"]["concept"], one["b"]["concept"]} <= ids["concepts"] | {None}


def test_counts_are_right(tree: TREE, composed: Composed) -> None:
    for one in tree["sources"]:
        assert one["allowed_words"] is None or one["quoted_words"] <= one["allowed_words"]
        assert one["quoted_words"] <= one["content_words"]


def test_it_is_written_the_same_every_time(tmp_path: Path) -> None:
    playbook = Playbook(tmp_path)
    playbook.article(rights=FREE)
    first, second = (knowledge_json.dump(playbook.knowledge()) for _ in range(2))
    assert first == second
    assert first.endswith("}\n")
    assert "\\u" not in first
