"""Mark what the site and its marketing put round an article; read the imprint off those lines.

The text is never touched: a stretch that is no content gets a `Boilerplate` with a reason.
Whatever is not surely boilerplate stays content. The words that tell are in `playbook.noise`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from playbook import noise
from playbook.model import Article, Boilerplate, Imprint, Span

REPEATS = 3  # a paragraph that stands so often in one article is an advertisement, not a refrain
REPEATED_WORDS = 12  # shorter lines that repeat may be slogans: content
TITLE_WORDS = 20
TEASER_WORDS = 14  # titles under "Related articles" are shorter, paragraphs longer
TOP, BOTTOM = 8, 12  # blocks from the edge, promotions and link lists aside, in which a byline or a date may stand
TAIL = 3  # the last blocks, or the last third, in which writers promote their books


@dataclass(frozen=True, slots=True)
class _Block:
    """A line of a text file, or a block of Markdown."""

    start: int
    end: int
    flat: str
    """As long as the block: quotes and dashes folded, marks and link targets blanked."""

    words: str
    """The flat text, its white space single."""

    plain: str
    """The same, letter for letter, before folding: what an imprint shows."""

    level: int
    """Of a Markdown heading; 0: none."""

    @property
    def length(self) -> int:
        return len(self.words.split())


@dataclass(frozen=True, slots=True)
class _Marks:
    """Which blocks are hidden, and why; the first reason given stays."""

    blocks: list[_Block]
    reasons: dict[int, str]

    def hide(self, index: int, reason: str) -> None:
        self.reasons.setdefault(index, reason)

    def visible(self) -> list[int]:
        return [index for index in range(len(self.blocks)) if index not in self.reasons]

    def edges(self) -> set[int]:
        """The first and the last blocks of what is visible."""
        visible = self.visible()
        return {*visible[:TOP], *visible[-BOTTOM:]}


def clean(article: Article) -> Article:
    """The same article with its boilerplate marked and its imprint filled; the body is not changed."""
    marks = _Marks(list(_blocks(article)), {})
    _hide_repeats(marks)
    _hide_sections(marks)
    imprint = _imprint(marks)
    known = {imprint.author, article.record.posted_by, *article.record.authors, *_posters(marks.blocks)}
    _hide_lines(marks)
    _hide_biographies(marks, {name.casefold() for name in known if name})
    _hide_title(marks, article.record.title)
    if imprint.author is None:
        imprint = replace(imprint, author=_subject_of_biography(marks))
    whole = [
        Boilerplate(span=Span(marks.blocks[index].start, marks.blocks[index].end), reason=reason)
        for index, reason in marks.reasons.items()
    ]
    found = sorted([*whole, *_promotions(marks)], key=lambda one: one.span)
    return replace(article, boilerplate=(*article.boilerplate, *found), imprint=imprint)


# Blocks


def _blocks(article: Article) -> Iterator[_Block]:
    """Lines of a text file; blocks of a Markdown file, code left out."""
    if article.markup == "text":
        for line in re.finditer(r"\S[^\n]*", article.body):
            yield _block(article.body, *line.span())
        return
    start, end, fenced = -1, -1, False
    for line in re.finditer(r"[^\n]+|\n(?=\n)", article.body):
        words = line[0].strip()
        fence = words.startswith(("```", "~~~"))
        if start >= 0 and (fence or not words or noise.BLOCK_START.match(words) or article.body[start] == "#"):
            yield _block(article.body, start, end)
            start = -1
        fenced ^= fence
        if words and not fence and not fenced:
            start = line.start() if start < 0 else start
            end = line.start() + len(line[0].rstrip())
    if start >= 0:
        yield _block(article.body, start, end)


def _block(body: str, start: int, end: int) -> _Block:
    while body[end - 1].isspace():
        end -= 1
    source = body[start:end]
    bare = noise.LINK.sub(lambda link: link[1].rjust(len(link[0])), source)
    bare = noise.MARKS.sub(lambda marks: " " * len(marks[0]), bare)
    flat = bare.translate(noise.FOLD)
    level = len(source) - len(source.lstrip("#")) if source.startswith("#") else 0
    return _Block(start, end, flat, " ".join(flat.split()), " ".join(bare.split()), level)


# What is hidden whole


def _hide_repeats(marks: _Marks) -> None:
    """A paragraph that returns three times and more, and the line over it that returns with it."""
    often = Counter(block.words.casefold() for block in marks.blocks)
    for index, block in enumerate(marks.blocks):
        if often[block.words.casefold()] < REPEATS or block.length < REPEATED_WORDS:
            continue
        marks.hide(index, "repeated promotion")
        if index and often[marks.blocks[index - 1].words.casefold()] >= REPEATS:
            marks.hide(index - 1, "repeated promotion")


def _hide_lines(marks: _Marks) -> None:
    """Lines that their own words give away, some of them near the article's edges only."""
    edges = marks.edges()
    for index, block in enumerate(marks.blocks):
        if block.length > noise.LONGEST_LINE:
            continue
        for reason, pattern, only_at_edge in noise.LINES:
            if (index in edges or not only_at_edge) and pattern.match(block.words):
                marks.hide(index, reason)
                break
        if noise.LONE_STUB.match(block.words):
            marks.hide(index, "contact information")
        if _button(block) and (block.length > 1 or _beside_button(marks.blocks, index)):
            marks.hide(index, "share buttons")


def _button(block: _Block) -> bool:
    """Nothing but the words that stand on share buttons."""
    words = set(noise.WORD.findall(block.words.casefold()))
    return not words.isdisjoint(noise.SHARE_WORDS) and words <= noise.SHARE_WORDS | noise.SHARE_FILLERS


def _beside_button(blocks: list[_Block], index: int) -> bool:
    """'Share' alone may head a section on shares: a button beside it, or the article's end, tells."""
    beside = [blocks[near] for near in (index - 1, index + 1) if 0 <= near < len(blocks)]
    return index == len(blocks) - 1 or any(_button(block) for block in beside)


def _hide_sections(marks: _Marks) -> None:
    """A line that announces related articles or contacts, and what stands below it."""
    blocks = marks.blocks
    for index, block in enumerate(blocks):
        if block.length > TEASER_WORDS:
            continue
        if noise.RELATED.match(block.words):
            below, reason = _while(blocks, index + 1, _teaser), "related articles"
            if index + 1 < below < len(blocks) and _heads(blocks[below - 1], blocks[below]):
                below -= 1  # the last short line before a paragraph may be the heading of more content
        elif noise.CONTACT.match(block.words):
            below, reason = _while(blocks, index + 1, _stub), "contact information"
            if below == index + 1 < len(blocks):
                continue  # a heading "Contact" over running text
        else:
            continue
        for hidden in range(index, below):
            marks.hide(hidden, reason)


def _while(blocks: list[_Block], start: int, holds: Callable[[_Block], bool]) -> int:
    while start < len(blocks) and holds(blocks[start]):
        start += 1
    return start


def _teaser(block: _Block) -> bool:
    return block.length <= TEASER_WORDS and not block.words.endswith((".", ":"))


def _heads(block: _Block, after: _Block) -> bool:
    return after.length > TEASER_WORDS and not noise.DATE_LINE.match(block.words)


def _stub(block: _Block) -> bool:
    return noise.STUB.search(block.words) is not None


def _hide_biographies(marks: _Marks, known: set[str]) -> None:
    """Who the author is: announced by a line of its own, or said in the last lines."""
    blocks = marks.blocks
    for index, block in enumerate(blocks):
        about = noise.ABOUT_NAME.match(block.words)
        if not noise.ABOUT_AUTHOR.match(block.words) and not (about and about["name"].casefold() in known):
            continue
        marks.hide(index, "biography")
        late = 2 * index > len(blocks)
        for below in range(index + 1, len(blocks)):
            if (not late and below > index + 1) or blocks[below].level:
                break
            marks.hide(below, "biography")
    visible = marks.visible()
    while len(visible) > 1 and _biography(blocks[visible[-1]], known):
        marks.hide(visible.pop(), "biography")
    if len(visible) > 2 and noise.BIOGRAPHY_GOES_ON.match(blocks[visible[-1]].words):
        above = blocks[visible[-2]]
        if _biography(above, known) and visible[-2] + 1 == visible[-1]:
            marks.hide(visible[-1], "biography")
            marks.hide(visible[-2], "biography")
    for index in visible[:TOP]:
        if _biography(blocks[index], known, only_known=True):
            marks.hide(index, "biography")


def _biography(block: _Block, known: set[str], *, only_known: bool = False) -> bool:
    """'Ada Long, head of Long Ltd, is an expert on ...': a name known from the imprint, or a role after it."""
    if block.words.casefold() in known:
        return True
    found = noise.BIOGRAPHY.match(block.words)
    if found is None:
        return False
    return found["name"].casefold() in known or (not only_known and (found["role"] is not None or block.length <= 60))


def _subject_of_biography(marks: _Marks) -> str | None:
    for index, reason in marks.reasons.items():
        found = noise.BIOGRAPHY.match(marks.blocks[index].words) if reason == "biography" else None
        if found is not None:
            return _said(marks.blocks[index], found, "name")
    return None


def _hide_title(marks: _Marks, title: str) -> None:
    """The document's title, said again as its first line."""
    visible = marks.visible()
    if len(visible) < 2:
        return
    first = marks.blocks[visible[0]]
    same = noise.WORD.findall(first.words.casefold()) == noise.WORD.findall(title.translate(noise.FOLD).casefold())
    signed = marks.reasons.get(visible[0] + 1) in ("byline", "date line")
    titled = first.length <= TITLE_WORDS and not first.words.endswith(".") and (signed or first.level == 1)
    if same or titled:
        marks.hide(visible[0], "title")


# What is hidden inside a paragraph


def _promotions(marks: _Marks) -> Iterator[Boilerplate]:
    """Sentences near the end in which the writer sells something or asks for comments."""
    visible = marks.visible()
    for index in visible[-max(TAIL, len(visible) // 3) :]:
        block, reason = marks.blocks[index], ""
        for start, end in _sentences(block.flat):
            words = " ".join(block.flat[start:end].split())
            if not (reason and noise.PROMOTION_GOES_ON.match(words)):
                reason = next((name for name, pattern in noise.PROMOTIONS if pattern.match(words)), "")
            if not reason and (start or end < len(block.flat)) and noise.COPYRIGHT.match(words):
                reason = "copyright"
            if reason:
                yield Boilerplate(span=Span(block.start + start, block.start + end), reason=reason)


def _sentences(flat: str) -> Iterator[tuple[int, int]]:
    start = 0
    for ending in noise.SENTENCE.finditer(flat):
        while start < ending.end() and flat[start].isspace():
            start += 1
        if start < ending.end():
            yield start, ending.end()
        start = ending.end()


# The imprint


def _imprint(marks: _Marks) -> Imprint:
    """Author: byline, else copyright holder, else who posted it. Date: the earliest year told, as precisely as told."""
    bylines: list[str] = []
    posters: list[str] = []
    titles: list[str] = []
    dates: list[str | None] = []
    blocks = marks.blocks
    for index in sorted(marks.edges()):
        block = blocks[index]
        if byline := noise.BYLINE.match(block.words):
            bylines.append(_said(block, byline, "name"))
            dates.append(_iso(byline["date"]))
        elif posted := noise.POSTED.match(block.words):
            posters.append(_said(block, posted, "name"))
            dates.append(_iso(posted["date"] or posted["first"]))
        elif index < TOP and (dated := noise.DATE_LINE.match(block.words)):
            dates.append(_iso(dated[0]))
        elif index < TOP and (labelled := noise.LABELLED.match(block.words)):
            told = {"title": titles, "author": bylines}.get(labelled["label"].casefold(), [])
            told.append(_said(block, labelled, "words"))
    rights = [(block, found) for block in blocks if (found := noise.COPYRIGHT.match(block.words))]
    holders = [_said(block, found, "name").strip(" ,") for block, found in rights if found["name"]]
    dates.extend(found["year"] or found["year_first"] or found["year_last"] for _, found in rights)
    names = [_tidy(name) for name in (*bylines, *holders, *posters) if _tidy(name).casefold() not in noise.NO_NAMES]
    return Imprint(
        title=next(iter(titles), None) or _title(blocks),
        author=next(iter(names), None),
        published=min(filter(None, dates), key=lambda date: (date[:4], -len(date)), default=None),
        copyright=rights[0][0].plain if rights else None,
    )


def _said(block: _Block, found: re.Match[str], group: str) -> str:
    """What a group of a pattern matched, as the article spells it."""
    return block.plain[found.start(group) : found.end(group)]


def _tidy(name: str) -> str:
    """The name without the full stop of its sentence and what follows it ("Ada Brook. All rights reserved")."""
    name = name.split(". All")[0]
    return name if name.endswith(("Inc.", "Ltd.", "Co.", "Corp.", "Jr.", "Sr.")) else name.rstrip(" .,")


def _posters(blocks: list[_Block]) -> list[str]:
    return [found["name"] for block in blocks if (found := noise.POSTED.match(block.words))]


def _title(blocks: list[_Block]) -> str | None:
    """The first line, where it is a Markdown title, is signed by the next, or has capitals throughout."""
    for block, after in zip(blocks[:TOP], [*blocks[1:], None], strict=False):
        if any(pattern.match(block.words) for _, pattern, _ in noise.LINES):
            continue
        if block.length > TITLE_WORDS:
            return None
        signed = after is not None and (noise.POSTED.match(after.words) or noise.BYLINE.match(after.words))
        names = [word for word in block.words.split() if len(word) > 3 or not word.isalpha()]
        if block.level == 1 or signed or (names and all(word[0].isupper() for word in names)):
            return block.plain
        return block.plain if not block.level and not block.words.endswith(".") and _over_text(after) else None
    return None


def _over_text(after: _Block | None) -> bool:
    return after is not None and after.length > TITLE_WORDS


def _iso(date: str | None) -> str | None:
    """'May 31st, 2014' as 2014-05-31; None where no year is told."""
    year = re.search(noise.YEAR, date or "")
    if date is None or year is None:
        return None
    if whole := re.search(r"\d{4}-\d\d-\d\d", date):
        return whole[0]
    month = re.search(noise.MONTH, date, re.IGNORECASE)
    if month is None:
        return year[0]  # 3/4/2014 is read differently on two shores
    number = noise.MONTHS.index(month[0][:3].casefold()) + 1
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", date.replace(year[0], "")) or re.search(r"\d{1,2}(?=st|nd|rd|th)", date)
    return f"{year[0]}-{number:02}-{int(day[0]):02}" if day else f"{year[0]}-{number:02}"
