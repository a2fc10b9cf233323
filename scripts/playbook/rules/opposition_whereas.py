"""Two clauses joined by 'whereas' or 'while': 'Tea calms, whereas coffee wakes.'"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.model import Reading
from playbook.rules.kit import Match
from playbook.rules.pairs import announced
from playbook.rules.parallel import facing
from playbook.rules.phrases import folded, part, readable

KIND = "opposition"
CONFIDENCE = 0.8
HITS = (
    "[[Savings]{a} protect you]{a_extent}, whereas [[insurance]{b} spreads the risk.]{b_extent}",
    "While [a [tailor]{a} cuts the cloth]{a_extent}, [a [designer]{b} draws the line.]{b_extent}",
    "[[Editors]{a} remove words]{a_extent} while [[writers]{b} add them.]{b_extent}",
)
MISSES = (
    "She listened to the radio while she cooked.",
    "While working in Oslo, Ada met her editor.",
    "While this may sound strange, it works.",
    "Stay a while and listen.",
)

_BE = re.compile(r"\b(?:is|are|was|were)\b|'s\b", re.I)  # 'While it is late, ...' mostly concedes
_CUE = re.compile(r",?\s*\b(?P<cue>whereas|whilst|while|where|if)\b\s+", re.I)


def find(reading: Reading) -> Iterator[Match]:
    """Each clause with its subject for a name; 'while' asks for subjects built alike."""
    pairs = announced(reading)
    for sentence in readable(reading):
        text = folded(sentence.passage.text)
        for cue in _CUE.finditer(text, sentence.start, sentence.end):
            sure = cue["cue"].lower() == "whereas"
            where = cue["cue"].lower() == "where"
            clause_only = cue["cue"].lower() in ("where", "if")
            front = cue.start("cue") <= sentence.start + 5
            if clause_only and not front:
                continue
            if front:
                comma = text.find(", ", cue.end(), sentence.end)
                if comma < 0:
                    continue
                first, second = part(sentence, cue.end(), comma), part(sentence, comma + 1, sentence.end)
            else:
                first, second = part(sentence, sentence.start, cue.start()), part(sentence, cue.end(), sentence.end)
            turned = not front or not _BE.search(sentence.text)
            if match := facing(pairs, first, second, cued=sure, joined=turned, announced_only=where):
                yield match
                break
