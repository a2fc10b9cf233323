"""The scores on the marked articles may not fall."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
_spec = importlib.util.spec_from_file_location("evaluate", HERE / "evaluate.py")
assert _spec is not None
assert _spec.loader is not None
evaluate = importlib.util.module_from_spec(_spec)
sys.modules["evaluate"] = evaluate  # a slotted dataclass looks its module up by name
_spec.loader.exec_module(evaluate)

FLOORS = {
    "definitions": (0.90, 0.80),
    "contrasts": (0.80, 0.75),
    "quotes": (0.95, 0.90),
    "claims": (0.80, 0.80),
    "boilerplate": (1.0, 1.0),
}
RIGHT = {"definitions": 0.85, "quotes": 0.90}  # shares of the right term and the right speaker


@pytest.fixture(scope="module")
def score():  # type: ignore[no-untyped-def]  # its class lives in a script
    return evaluate.evaluate(HERE / "gold", HERE.parent / "corpus")


@pytest.mark.parametrize("kind", FLOORS)
def test_scores_do_not_fall(score, kind: str) -> None:  # type: ignore[no-untyped-def]
    tally, (recall, precision) = score.kinds[kind], FLOORS[kind]
    assert tally.recall >= recall, tally.missed
    assert tally.precision >= precision, tally.errors
    if kind in RIGHT:
        assert tally.extra["right"] >= RIGHT[kind] * tally.extra["named"], tally.errors


def test_every_rule_is_right_more_often_than_wrong(score) -> None:  # type: ignore[no-untyped-def]
    for rule, wrong in score.wrong.items():
        assert score.hits[rule] >= wrong, rule


def test_report_prints_every_kind(score) -> None:  # type: ignore[no-untyped-def]
    printed = "\n".join(evaluate.report(score, verbose=True))
    assert all(kind in printed for kind in FLOORS)
