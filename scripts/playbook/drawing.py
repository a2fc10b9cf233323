"""A concept's neighbourhood as a small drawing: fixed places, no physics, no script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from playbook.knowledge import Concept, Knowledge

WIDTH, HEIGHT = 250, 214
MAX_LABEL = 22
LETTER = 6.6  # the mean width of a letter at 11.5 px in the widest of the system fonts, DejaVu Sans
# Six places round the centre, and how far above or below its dot a label stands.
PLACES = ((125, 26, -9), (44, 60, -9), (208, 60, -9), (40, 150, 18), (210, 150, 18), (125, 184, 18))
KINDS = {
    "broader": "Broader",
    "narrower": "Narrower",
    "part-of": "Part of",
    "has-part": "Has part",
    "opposite": "Opposite",
    "see-also": "See also",
    "contrast": "Contrast",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A dot of the drawing, and its line in the list below."""

    kind: str
    name: str
    label: str
    address: str
    x: int
    y: int
    label_x: float
    """Where the middle of the label stands: over its dot, or so far inward that nothing is cut off."""

    label_y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood:
    """The drawing."""

    half: float
    """Half the width of the plate under the concept's own name."""

    neighbours: tuple[Neighbour, ...]


def neighbourhood(concept: Concept, knowledge: Knowledge) -> Neighbourhood | None:
    """The concept and up to six around it; None where it has fewer than two."""
    around: list[tuple[str, str, str]] = []
    for name in concept.contrasts:
        contrast = knowledge.contrasts[name]
        other = contrast.b if contrast.a.concept == concept.id else contrast.a
        around.append(("contrast", other.label, f"contrasts/{name}/"))
    named = {label for _, label, _ in around}
    for kind, other_id in concept.related:
        other_concept = knowledge.concepts[other_id]
        if other_concept.label not in named:
            around.append((kind, other_concept.label, f"concepts/{other_id}/"))
    if len(around) < 2:
        return None
    return Neighbourhood(half=3.3 * len(concept.label) + 19, neighbours=_placed(_mixed(around)))


def _mixed(around: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """At most three contrasts where there is something else to show."""
    contrasts = [one for one in around if one[0] == "contrast"]
    others = [one for one in around if one[0] != "contrast"]
    room = max(3, len(PLACES) - len(others))
    return [*others[: len(PLACES) - min(room, len(contrasts))], *contrasts[:room]][: len(PLACES)]


def _longest_in_the_middle(around: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The two longest labels stand above and below the centre, where there is room for them."""
    by_length = sorted(around, key=lambda one: (-len(one[1]), one[1]))
    top, bottom = by_length[:1], by_length[1:2]
    sides = [one for one in around if one not in (*top, *bottom)]
    return [*top, *sides, *bottom] if len(around) == len(PLACES) else [*top, *bottom, *sides]


def _placed(around: Sequence[tuple[str, str, str]]) -> tuple[Neighbour, ...]:
    placed = []
    for (kind, label, address), (x, y, away) in zip(_longest_in_the_middle(around), PLACES, strict=False):
        shown = label if len(label) <= MAX_LABEL else label[: MAX_LABEL - 1].rstrip() + "…"
        half = LETTER * len(shown) / 2
        placed.append(
            Neighbour(
                kind=kind,
                name=KINDS[kind],
                label=shown,
                address=address,
                x=x,
                y=y,
                label_x=round(min(max(x, half + 1), WIDTH - half - 1), 1),
                label_y=y + away,
            )
        )
    return tuple(placed)
