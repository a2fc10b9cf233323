"""Which terms are one concept, what it is called, and which terms get a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from playbook.decisions import ConceptEntry
from playbook.ledger import Ledger
from playbook.matching import Matcher
from playbook.model import Claim, Definition, Opposition, Slug
from playbook.resolve.desk import SHOW, Desk
from playbook.terms import bare, is_name, key, label, slug


@dataclass(slots=True)
class Names:
    """Every term of the playbook by its key."""

    ids: dict[str, Slug] = field(default_factory=dict)
    """Key -> concept; terms without a page are not in it."""

    labels: dict[Slug, str] = field(default_factory=dict)
    aliases: dict[Slug, tuple[str, ...]] = field(default_factory=dict)
    spellings: dict[str, list[str]] = field(default_factory=dict)
    entries: dict[Slug, ConceptEntry] = field(default_factory=dict)

    def concept(self, term: str) -> Slug | None:
        """The concept a term names."""
        return self.ids.get(key(term))

    def side(self, term: str) -> tuple[Slug, str]:
        """Id and label of a contrast's side, concept or not."""
        concept = self.concept(term)
        if concept is not None:
            return concept, self.labels[concept]
        spelled = self.spellings.get(key(term)) or [bare(term)]
        name = label(spelled)
        return slug(name), name

    def matcher(self) -> Matcher:
        """Finds the names of the concepts in a text."""
        return Matcher({concept: (name, *self.aliases.get(concept, ())) for concept, name in self.labels.items()})


def name_concepts(desk: Desk, ledger: Ledger) -> Names:
    """Join spellings into concepts: the editor's first, then what has a definition or two contrasts."""
    names = Names()
    defined, opposed = _evidence(desk, names)
    for entry in desk.editorial.concepts:
        _from_editor(desk, names, entry)
    minted = {key(name): Slug(old) for old, name in ledger.pages.get("concepts", {}).items()}
    for term in sorted(names.spellings):
        enough = term in defined or len(opposed.get(term, ())) > 1
        if term in names.ids or not enough or not is_name(names.spellings[term][0]):
            continue
        name = label(names.spellings[term])
        concept = minted.get(term, slug(name))
        if concept in names.labels:
            continue
        names.ids[term] = concept
        names.labels[concept] = name
        names.aliases[concept] = _variants(name, names.spellings[term])
    return names


def _evidence(desk: Desk, names: Names) -> tuple[set[str], Mapping[str, set[str]]]:
    """Keys that are defined surely enough for a page, and keys with what they are set against."""
    defined: set[str] = set()
    opposed: dict[str, set[str]] = defaultdict(set)
    for _, finding in desk.each(Definition):
        assert isinstance(finding, Definition)
        term = key(finding.term)
        names.spellings.setdefault(term, []).append(finding.term)
        if finding.confidence >= SHOW or finding in desk.pinned:
            defined.add(term)
    for _, finding in desk.each(Opposition):
        assert isinstance(finding, Opposition)
        a, b = key(finding.a), key(finding.b)
        for term, spelling in ((a, finding.a), (b, finding.b)):
            names.spellings.setdefault(term, []).append(spelling)
        if finding.confidence >= SHOW or finding in desk.pinned:
            opposed[a].add(b)
            opposed[b].add(a)
    for _, finding in desk.each(Claim):
        assert isinstance(finding, Claim)
        a, b = key(finding.subject), key(finding.object)
        for term, spelling in ((a, finding.subject), (b, finding.object)):
            names.spellings.setdefault(term, []).append(spelling)
        opposed[a].add(b)
        opposed[b].add(a)
        # A claim names two concepts as wholes: both are worth a page where it is made twice.
        opposed[a].add(f"{b} again")
        opposed[b].add(f"{a} again")
    names.spellings.pop("", None)
    return defined, opposed


def _from_editor(desk: Desk, names: Names, entry: ConceptEntry) -> None:
    concept = Slug(entry.id)
    own = [(entry.label or entry.id.replace("-", " "), entry.line), *entry.aliases]
    texts = [passage.text for reading in desk.readings.values() for passage in reading.passages]
    fits = False
    terms: list[str] = []
    for spelling, line in own:
        term = key(spelling)
        if term in names.ids and names.ids[term] != concept:
            wrong = f"'{spelling}' is a name of '{concept}' and of '{names.ids[term]}'"
            desk.wrong(line, wrong, "give it to one of the two")
            continue
        known = term in names.spellings
        spoken = known or any(True for text in texts for _ in Matcher({concept: (spelling,)}).find(text))
        fits = fits or spoken
        if not spoken and (spelling, line) in entry.aliases:
            desk.wrong(line, f"'{spelling}' stands in no source", "mend the spelling or delete the alias")
        terms.append(term)
    if not fits:
        desk.wrong(entry.line, f"concept '{concept}' fits nothing found", "mend its label, or delete the entry")
        return
    names.ids.update(dict.fromkeys(terms, concept))
    spelled = [one for spelling, _ in own for one in names.spellings.get(key(spelling), ())]
    name = entry.label or (label(spelled) if spelled else label([entry.id.replace("-", " ")]))
    names.labels[concept] = name
    names.aliases[concept] = tuple(dict.fromkeys([spelling for spelling, _ in entry.aliases]))
    names.entries[concept] = entry


def _variants(name: str, spellings: list[str]) -> tuple[str, ...]:
    """Spellings worth telling a reader: another word, not another number or case."""
    found = {}
    for spelling in spellings:
        own = label([spelling])
        if own.casefold() != name.casefold():
            found[own.casefold()] = own.lower()
    return tuple(found[one] for one in sorted(found))
