"""What an editor decides: `corpus/editorial.yml`, read into values that keep their lines.

It may name, join, order and reject what was found; it cannot put words into a source's mouth:
a place is given as source + exact words, and both must be there.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from playbook.decisions import (
    ConceptEntry,
    ContrastEntry,
    Decision,
    Editorial,
    PersonEntry,
    Pointer,
    RowEntry,
    SignEntry,
    SiteEntry,
    SourceEntry,
    StepsEntry,
    TopicEntry,
    Words,
)
from playbook.errors import EditorialError
from playbook.knowledge import RELATIONS
from playbook.nodes import Form, Node

MAX_DEFINITION_WORDS = 30
MAX_SUMMARY_WORDS = 80

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FEWEST = 3  # words between quotation marks that make a quotation: scare quotes hold one or two
_QUOTED = re.compile(
    "“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»"
    # The apostrophe inside or at the end of a word is the same character as the closing mark.
    r"|‘((?:[^‘’]|(?<=\w)’(?=\w))*)’(?!\w)"
    # A straight mark opens before a letter and after none: 5" and 6" are inches.
    r'|(?<!\w)"(?=\S)([^"]*)"'
)


def parse(tree: Node, path: str) -> Editorial:
    """Read the overlay. Raises one `EditorialError` with all that is malformed."""
    form = Form(path, tree, path)
    editorial = Editorial(
        path=path,
        site=_site(form.form("site")),
        sources=tuple(_source(name, entry) for name, entry in form.named_forms("sources")),
        people=tuple(_person(name, entry) for name, entry in form.named_forms("people")),
        topics=tuple(_topic(name, entry) for name, entry in form.named_forms("topics")),
        concepts=tuple(_concept(name, entry) for name, entry in form.named_forms("concepts")),
        contrasts=tuple(_contrast(entry) for entry in form.forms("contrasts")),
        steps=tuple(_steps(entry) for entry in form.forms("steps")),
        findings=tuple(_decision(entry) for entry in form.forms("findings")),
    )
    form.done()
    if form.problems:
        raise EditorialError(*form.problems)
    return editorial


def _words(form: Form, key: str, limit: int = 10_000) -> Words | None:
    text = form.text(key)
    if text is None:
        return None
    count = len(text.split())
    if count > limit:
        form.wrong(form.line(key), f"'{key}' of {form.where} has {count} words", f"write at most {limit}")
    _unquoted(form, key, text, form.line(key))
    return Words(text=text, line=form.line(key))


def _own(form: Form, key: str, *, required: bool = False) -> str | None:
    """A name, a title or a note: in the editor's own words, too."""
    text = form.text(key, required=required)
    _unquoted(form, key, text or "", form.line(key))
    return text


def _unquoted(form: Form, key: str, text: str, line: int) -> None:
    if any(len((match[match.lastindex or 0]).split()) >= FEWEST for match in _QUOTED.finditer(text)):
        wrong = f"'{key}' of {form.where} quotes three words or more"
        form.wrong(line, wrong, "say it in your own words, or point to the place it stands")


def _slug(form: Form, name: str) -> str:
    if not _SLUG.fullmatch(name):
        form.wrong(form.node.line, f"'{name}' cannot be an id", "use a-z, 0-9 and single hyphens")
    return name


def _pointer(form: Form) -> Pointer:
    return Pointer(
        source=form.text("source", required=True) or "",
        exact=form.text("exact", required=True) or "",
        prefix=form.text("prefix") or "",
        suffix=form.text("suffix") or "",
        line=form.node.line,
    )


def _pointers(form: Form, key: str) -> tuple[Pointer, ...]:
    return tuple(_whole(entry, _pointer) for entry in form.forms(key))


def _pointed(form: Form, key: str) -> Pointer | None:
    entry = form.form(key)
    return None if entry is None else _whole(entry, _pointer)


def _whole(form: Form, read: Callable[[Form], Pointer]) -> Pointer:
    value = read(form)
    form.done()
    return value


def _site(form: Form | None) -> SiteEntry:
    if form is None:
        return SiteEntry()
    thesis = form.lined_texts("thesis")
    entry = SiteEntry(
        headline=_own(form, "headline"),
        lead=_words(form, "lead"),
        queries=form.texts("queries"),
        thesis=thesis[0] if thesis else None,
        terms=form.lined_texts("terms"),
        pairs=form.lined_texts("pairs"),
    )
    form.done()
    return entry


def _source(name: str, form: Form) -> SourceEntry:
    entry = SourceEntry(
        id=name,
        line=form.node.line,
        short=form.text("short"),
        cite=form.text("cite"),
        summary=_words(form, "summary", MAX_SUMMARY_WORDS),
    )
    form.done()
    return entry


def _person(name: str, form: Form) -> PersonEntry:
    entry = PersonEntry(id=_slug(form, name), line=form.node.line, mark=form.text("mark", required=True))
    form.done()
    return entry


def _topic(name: str, form: Form) -> TopicEntry:
    entry = TopicEntry(
        id=_slug(form, name),
        line=form.node.line,
        label=_own(form, "label", required=True) or "",
        lead=_words(form, "lead"),
        concepts=form.lined_texts("concepts"),
    )
    form.done()
    return entry


def _concept(name: str, form: Form) -> ConceptEntry:
    relations: list[tuple[str, str, int]] = []
    if (own := form.form("relations")) is not None:
        for kind, node in own.fields.items():
            if kind not in RELATIONS:
                own.wrong(node.line, f"'{kind}' is no relation", f"known are: {', '.join(RELATIONS)}")
                continue
            relations.extend((kind, target, line) for target, line in own.lined_texts(kind))
    entry = ConceptEntry(
        id=_slug(form, name),
        line=form.node.line,
        label=form.text("label"),
        aliases=form.lined_texts("aliases"),
        definition=_words(form, "definition", MAX_DEFINITION_WORDS),
        rests_on=_pointers(form, "rests_on"),
        agreement=_words(form, "agreement"),
        relations=tuple(relations),
        seen_when=_signs(form, "seen_when"),
        unseen_when=_signs(form, "unseen_when"),
        quotations=_pointers(form, "quotations"),
    )
    form.done()
    return entry


def _signs(form: Form, key: str) -> tuple[SignEntry, ...]:
    signs = []
    for entry in form.forms(key):
        words = _words(entry, "words") or Words(text="", line=entry.node.line)
        if not words.text:
            entry.wrong(entry.node.line, f"{entry.where} has no 'words'", "say the sign in your own words")
        signs.append(SignEntry(words=words, at=_pointer(entry)))
        entry.done()
    return tuple(signs)


def _contrast(form: Form) -> ContrastEntry:
    entry = ContrastEntry(
        line=form.node.line,
        a=form.text("a", required=True) or "",
        b=form.text("b", required=True) or "",
        difference=_words(form, "difference", MAX_DEFINITION_WORDS),
        reading=_words(form, "reading"),
        includes=tuple(_include(own) for own in form.forms("includes")),
        rows=tuple(_row(own) for own in form.forms("rows")),
        similarities=_pointers(form, "similarities"),
        only=form.text("other_rows") == "leave out",
    )
    if form.text("other_rows") not in (None, "leave out"):
        form.wrong(
            form.line("other_rows"), f"other_rows is '{form.text('other_rows')}'", "write 'leave out', or nothing"
        )
    form.done()
    return entry


def _include(form: Form) -> tuple[str, str, int]:
    include = (form.text("a", required=True) or "", form.text("b", required=True) or "", form.node.line)
    form.done()
    return include


def _row(form: Form) -> RowEntry:
    row = RowEntry(
        name=_own(form, "name", required=True) or "",
        note=_own(form, "note") or "",
        line=form.node.line,
        a=_pointed(form, "a"),
        b=_pointed(form, "b"),
        both=_pointed(form, "both"),
    )
    form.done()
    return row


def _steps(form: Form) -> StepsEntry:
    words = tuple(Words(text=text, line=line) for text, line in form.lined_texts("words"))
    for one in words:
        _unquoted(form, "words", one.text, one.line)
    entry = StepsEntry(
        at=_pointer(form),
        title=_own(form, "title"),
        concepts=form.lined_texts("concepts"),
        contrasts=form.lined_texts("contrasts"),
        words=words,
    )
    form.done()
    return entry


def _decision(form: Form) -> Decision:
    reject, pin = form.text("reject"), form.text("pin")
    entry = Decision(
        at=_pointer(form),
        reject=reject is not None,
        pin=pin is not None,
        kind=form.text("kind"),
        rule=form.text("rule"),
        concept=form.text("concept"),
        speaker=form.text("speaker"),
        lead_in=_own(form, "lead_in"),
    )
    if not (entry.reject or entry.pin or entry.concept or entry.speaker or entry.lead_in):
        form.wrong(form.node.line, f"{form.where} decides nothing", "add reject, pin, concept, speaker or lead_in")
    form.done()
    return entry
