"""Every bad input gives one line: file, line, what is wrong, what to do; all of them at once."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from playbook import read
from playbook.cli import main
from playbook.read import parse_yaml, read_article, read_loose, read_settings

from tests.support import FRONT, LANTERNS, ROOT, Playbook, front_matter

KNOWN = "accessed, authors, language, note, posted, posted_by, published, publisher, rights, title, url"
NULL = "add it; 'null' says that it is not known"


def article(body: str = LANTERNS, /, **fields: object) -> bytes:
    """A file with good front matter but for some fields; the title stands on line 2."""
    return (front_matter(FRONT | fields) + body).encode()


def without(field: str) -> bytes:
    """A file that lacks a field."""
    return (front_matter({key: value for key, value in FRONT.items() if key != field}) + LANTERNS).encode()


BAD: dict[str, tuple[str, bytes, str]] = {
    "another encoding": (
        "cp1252.txt",
        article("First line.\nIt\x92s here.\n").replace("\x92".encode(), b"\x92"),
        "corpus/cp1252.txt:9: byte 0x92 is not UTF-8; save the file in the UTF-8 encoding",
    ),
    "binary": (
        "binary.txt",
        b"%PDF-1.7\n\0\0\1",
        "corpus/binary.txt:1: is not a text file; save the article as .txt or .md",
    ),
    "empty": (
        "empty.txt",
        b"",
        "corpus/empty.txt:1: is empty; write front matter and the article's text, or delete it",
    ),
    "blank": (
        "blank.md",
        b"\xef\xbb\xbf \n\n",
        "corpus/blank.md:1: is empty; write front matter and the article's text, or delete it",
    ),
    "no front matter": (
        "bare.txt",
        LANTERNS.encode(),
        "corpus/bare.txt:1: has no front matter; begin with '---', 'title: ...' and a closing '---'",
    ),
    "front matter without an end": (
        "open.txt",
        article().replace(b"\n---\n", b"\n"),
        "corpus/open.txt:1: has no front matter; begin with '---', 'title: ...' and a closing '---'",
    ),
    "broken YAML": (
        "broken.txt",
        article().replace(b'["Ada Brook"]', b'["Ada Brook"'),
        "corpus/broken.txt:4: broken YAML: did not find expected ',' or ']'; mend this line",
    ),
    "a control character": (
        "control.txt",
        article(note="x").replace(b'"x"', b'"\x07"'),
        "corpus/control.txt:7: broken YAML: unacceptable character #x0007: control characters are not "
        "allowed; mend this line",
    ),
    "a field twice": (
        "twice.txt",
        article().replace(b"rights:", b"url: null\nrights:"),
        "corpus/twice.txt:6: 'url' stands here twice; join the two entries",
    ),
    "a field that is no name": (
        "list-key.txt",
        article().replace(b"rights:", b"? [a]\n: b\nrights:"),
        "corpus/list-key.txt:6: the name of a field is not a text; write it as 'name: value'",
    ),
    "an alias without end": (
        "alias.txt",
        article().replace(b'["Ada Brook"]', b"&a [*a]"),
        "corpus/alias.txt:3: '*a' repeats what stands elsewhere; write the value out",
    ),
    "brackets without end": (
        "deep.txt",
        article().replace(b'["Ada Brook"]', b"[" * 99_999),
        "corpus/deep.txt:3: is nested more than 20 deep; take brackets or dashes out",
    ),
    "no mapping": (
        "list.txt",
        b"---\n- title\n- authors\n---\nText.\n",
        "corpus/list.txt:2: the front matter is not a mapping; write it as 'key: value' lines",
    ),
    "no title": (
        "no-title.txt",
        without("title"),
        "corpus/no-title.txt:2: the front matter has no 'title'; add 'title: ...'",
    ),
    "a blank title": (
        "blank-title.txt",
        article(title=" "),
        "corpus/blank-title.txt:2: the front matter has no 'title'; add 'title: ...'",
    ),
    "no authors": (
        "no-authors.txt",
        without("authors"),
        f"corpus/no-authors.txt:2: the front matter has no 'authors'; {NULL}",
    ),
    "no date": (
        "no-date.txt",
        without("published"),
        f"corpus/no-date.txt:2: the front matter has no 'published'; {NULL}",
    ),
    "no url": ("no-url.txt", without("url"), f"corpus/no-url.txt:2: the front matter has no 'url'; {NULL}"),
    "no rights": (
        "no-rights.txt",
        without("rights"),
        f"corpus/no-rights.txt:2: the front matter has no 'rights'; {NULL}",
    ),
    "a title that is no text": (
        "list-title.txt",
        article(title=["a", "b"]),
        "corpus/list-title.txt:2: 'title' of the front matter is not a text; write one line of text",
    ),
    "an author that is no text": (
        "no-name.txt",
        article(authors=["Ada Brook", ""]),
        "corpus/no-name.txt:3: 'authors' of the front matter holds something that is not a text; write plain text",
    ),
    "a date in words": (
        "words-date.txt",
        article(published="May 2014"),
        "corpus/words-date.txt:4: 'published' is 'May 2014', no date; write YYYY, YYYY-MM or YYYY-MM-DD, or null",
    ),
    "a day that never was": (
        "no-day.txt",
        article(published="2019-02-30"),
        "corpus/no-day.txt:4: 'published' is '2019-02-30', no date; write YYYY, YYYY-MM or YYYY-MM-DD, or null",
    ),
    "another date": (
        "accessed.txt",
        article(accessed="2019-13"),
        "corpus/accessed.txt:7: 'accessed' is '2019-13', no date; write YYYY, YYYY-MM or YYYY-MM-DD, or null",
    ),
    "a script for a url": (
        "script.txt",
        article(url="javascript:alert(1)"),
        "corpus/script.txt:5: 'url' is 'javascript:alert(1)', no web address; write http(s)://..., or null",
    ),
    "quotation marks in a url": (
        "quoted-url.txt",
        article(url='https://x.org/"onload=alert(1)'),
        "corpus/quoted-url.txt:5: 'url' is 'https://x.org/\"onload=alert(1)', no web address; write "
        "http(s)://..., or null",
    ),
    "a url without a host": (
        "no-host.txt",
        article(url="https:///x"),
        "corpus/no-host.txt:5: 'url' is 'https:///x', no web address; write http(s)://..., or null",
    ),
    "a url with half a host": (
        "half-host.txt",
        article(url="https://[::1"),
        "corpus/half-host.txt:5: 'url' is 'https://[::1', no web address; write http(s)://..., or null",
    ),
    "rights that are no mapping": (
        "rights.txt",
        article(rights="all reserved"),
        "corpus/rights.txt:6: 'rights' of the front matter is not a mapping; write it as 'key: value' lines",
    ),
    "an unknown policy": (
        "policy.txt",
        article(rights={"policy": "open"}),
        "corpus/policy.txt:6: rights.policy is 'open'; write 'quote' or 'full'",
    ),
    "a share over one": (
        "share.txt",
        article(rights={"share": 30}),
        "corpus/share.txt:6: rights.share is 30; write a share of the article, 0 to 1",
    ),
    "a number that is none": (
        "words.txt",
        article(rights={"words": "many"}),
        "corpus/words.txt:6: 'words' of 'rights' of the front matter is not a number; write a number, or null for none",
    ),
    "a number below zero": (
        "minus.txt",
        article(rights={"words": -3}),
        "corpus/minus.txt:6: 'words' of 'rights' of the front matter is not a number; write a number, or null for none",
    ),
    "an unknown field": (
        "unknown.txt",
        article(autor="Ada"),
        f"corpus/unknown.txt:7: the front matter has an unknown field 'autor'; known are: {KNOWN}",
    ),
    "an unknown field of the rights": (
        "unknown-right.txt",
        article(rights={"limit": 5}),
        "corpus/unknown-right.txt:6: 'rights' of the front matter has an unknown field 'limit'; "
        "known are: policy, share, statement, words, words_per_quotation",
    ),
    "front matter but no text": (
        "no-text.txt",
        article(" \n\n"),
        "corpus/no-text.txt:8: has front matter but no text; put the article below it",
    ),
    "capitals in the name": (
        "Brook.txt",
        article(),
        "corpus/Brook.txt:1: 'Brook' cannot be part of an address; rename it with a-z, 0-9 and single hyphens",
    ),
    "an underscore in the name": (
        "b_2020.txt",
        article(),
        "corpus/b_2020.txt:1: 'b_2020' cannot be part of an address; rename it with a-z, 0-9 and single hyphens",
    ),
    "a slug twice": (
        "good.md",
        article(),
        "corpus/good.txt:1: 'good' is also the slug of corpus/good.md; rename one of the two files",
    ),
}


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    made = Playbook(tmp_path)
    made.article("good.txt")
    return made


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_with_a_file_is_one_line(playbook: Playbook, name: str) -> None:
    file, raw, line = BAD[name]
    playbook.write(f"corpus/{file}", raw)
    assert playbook.problems() == [line]


def test_everything_that_is_wrong_is_told_at_once(
    playbook: Playbook, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for file, raw, _ in BAD.values():
        playbook.write(f"corpus/{file}", raw)
    playbook.editorial("concepts: [\n")
    playbook.write("docs/permalinks.yml", "quotations: many\n")
    playbook.write("mkdocs.yml", "site_url: https://example.org\n")
    monkeypatch.chdir(playbook.root)
    assert main(["build"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert sorted(told) == sorted(
        [
            *(line for _, _, line in BAD.values()),
            "corpus/editorial.yml:2: broken YAML: did not find expected node content; mend this line",
            "docs/permalinks.yml:1: 'quotations' of the ledger is not a list; begin each entry with '- '",
            "mkdocs.yml:1: mkdocs.yml has no 'site_name'; add 'site_name: ...'",
        ]
    )
    assert not (playbook.root / "build").exists()


def test_several_faults_of_one_file_are_told_at_once(playbook: Playbook) -> None:
    playbook.write("corpus/bad.txt", article("", title=None, published="soon", autor="Ada"))
    assert [line.partition(";")[0] for line in playbook.problems()] == [
        "corpus/bad.txt:2: the front matter has no 'title'",
        "corpus/bad.txt:4: 'published' is 'soon', no date",
        "corpus/bad.txt:7: the front matter has an unknown field 'autor'",
        "corpus/bad.txt:9: has front matter but no text",
    ]


@pytest.mark.parametrize("folder", [True, False], ids=["an empty folder", "no folder"])
def test_no_article_at_all(tmp_path: Path, folder: bool) -> None:
    playbook = Playbook(tmp_path)
    if folder:
        playbook.write("corpus/notes.pdf", b"%PDF")
    assert playbook.problems() == ["corpus/: holds no article; put a .txt or .md file with front matter there"]


def test_no_settings(playbook: Playbook) -> None:
    (playbook.root / "mkdocs.yml").unlink()
    assert playbook.problems() == ["mkdocs.yml: is not there; run this in a playbook's folder, or 'playbook new DIR'"]


def test_a_file_of_many_megabytes_is_not_read(playbook: Playbook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MAX_BYTES", 3_000_000)
    playbook.write("corpus/huge.txt", b" " * 3_000_001)
    assert playbook.problems() == ["corpus/huge.txt:1: is larger than 3 MB; split it or leave it out"]


def test_offsets_count_in_plain_newlines_whatever_the_file_has(playbook: Playbook) -> None:
    plain = article("One.\nTwo.\n\nThree.\n")
    marked = b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n")
    old = plain.replace(b"\n", b"\r")
    for name, raw in (("plain", plain), ("marked", marked), ("old", old)):
        playbook.write(f"corpus/{name}.txt", raw)
        read_back = read_article(playbook.root / f"corpus/{name}.txt", f"corpus/{name}.txt")
        assert read_back.body == "One.\nTwo.\n\nThree.\n"
        assert read_back.line(read_back.body.index("Three")) == 11


def test_offsets_count_code_points(playbook: Playbook) -> None:
    playbook.article("emoji.txt", "Light 🕯 is “warm”.\nA lantern is a light that one person carries.\n")
    one = next(one for one in playbook.knowledge().quotations.values() if one.source == "emoji")
    assert (one.span.start, one.text) == (19, "A lantern is a light that one person carries.")


def test_numbers_and_lists_are_read_as_people_mean_them(playbook: Playbook) -> None:
    fields = "title: 1984\nauthors: Ada Brook\npublished: 2014-05-31\nurl: null\nrights: {share: 1, words: null}\n"
    raw = f"---\n{fields}---\nText.\n"
    playbook.write("corpus/short.md", raw)
    record = read_article(playbook.root / "corpus/short.md", "corpus/short.md").record
    assert (record.title, record.authors, record.published, record.year) == (
        "1984",
        ("Ada Brook",),
        "2014-05-31",
        "2014",
    )
    assert (record.rights.policy, record.rights.share, record.rights.words) == ("quote", 1, None)
    assert record.language == "en"


def test_a_loose_file_needs_no_front_matter(tmp_path: Path) -> None:
    (tmp_path / "bare.md").write_text("One.\n")
    (tmp_path / "fronted.txt").write_text("---\ntitle: x\nauthor: Ada\ndate: 2020-05-01\ndraft: true\n---\nOne.\n")
    (tmp_path / "broken.txt").write_text("---\ntitle: [x\n---\nOne.\n")
    bare, fronted, broken = (read_loose(tmp_path / name, name) for name in ("bare.md", "fronted.txt", "broken.txt"))
    assert (bare.body, bare.first_line, bare.markup) == ("One.\n", 1, "markdown")
    assert (fronted.body, fronted.first_line, fronted.markup) == ("One.\n", 7, "text")
    assert (fronted.record.title, fronted.record.authors, fronted.record.published) == ("x", ("Ada",), "2020-05-01")
    assert (broken.body, broken.record.title) == ("One.\n", "")


@pytest.mark.parametrize(
    ("written", "environment", "address"),
    [
        ("https://example.org/playbook", {}, "https://example.org/playbook/"),
        ("!ENV [SITE_URL, 'http://localhost:8000/']", {}, "http://localhost:8000/"),
        ("!ENV [SITE_URL, 'http://localhost:8000/']", {"SITE_URL": "https://a.b/c"}, "https://a.b/c/"),
        ("!ENV [FIRST, SECOND, null]", {"SECOND": "https://a.b/"}, "https://a.b/"),
        ("!ENV [FIRST, SECOND, null]", {}, ""),
        ("null", {}, ""),
    ],
)
def test_the_address_of_the_site(tmp_path: Path, written: str, environment: dict[str, str], address: str) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(f"site_name: Lights\nsite_url: {written}\nmarkdown_extensions:\n  - x: !!python/name:a.b\n")
    settings = read_settings(path, "mkdocs.yml", environment)
    assert (settings.site_name, settings.site_url) == ("Lights", address)


def test_yaml_runs_nothing(tmp_path: Path) -> None:
    tree = parse_yaml(f"a: !!python/object/apply:os.mkdir ['{tmp_path}/made']\n", "x.yml")
    assert isinstance(tree.value, dict)
    assert not (tmp_path / "made").exists()


def test_a_folder_in_the_corpus_is_no_article(playbook: Playbook) -> None:
    (playbook.root / "corpus/drafts.md").mkdir()
    assert playbook.problems() == []


# The articles of this repository


SUMS = {
    name: digest
    for digest, name in (line.split() for line in (ROOT / "tests/corpus.sha256").read_text().splitlines() if line)
}


def test_every_article_of_the_corpus_has_a_checksum() -> None:
    assert sorted(SUMS) == sorted(path.name for path in (ROOT / "corpus").iterdir() if path.suffix in (".txt", ".md"))


@pytest.mark.parametrize("name", SUMS)
def test_the_words_of_the_corpus_are_as_given(name: str) -> None:
    raw = (ROOT / "corpus" / name).read_bytes()
    body = raw.partition(b"\n---\n")[2]
    assert hashlib.sha256(body).hexdigest() == SUMS[name]
    assert read_article(ROOT / "corpus" / name, name).body.encode() == body


FACTS = {
    "cutter-sales-leadership": (
        "Sales. Leadership.",
        ("Jason Cutter",),
        None,
        None,
        "https://spearpointonline.com/sales-leadership",
    ),
    "filson-2006": (
        "Sales And Leadership: The Differences That Matter",
        ("The Filson Leadership Group",),
        None,
        "2006",
        None,
    ),
    "hunter-2013": (
        "Sales Leadership Friday: Sales Is Leadership and Leadership Is Sales",
        ("Mark Hunter",),
        "The Sales Hunter",
        "2013",
        "https://thesaleshunter.com/sales-leadership-friday-sales-is-leadership-and-leadership-is-sales/",
    ),
    "hunter-2014": (
        "Sales is Leadership / Leadership is Sales",
        ("Mark Hunter",),
        "Salesforce",
        "2014-05",
        "http://answers.salesforce.com/blog/2014/05/sales-is-leadership-gp.html",
    ),
    "hunter-2019": (
        "What Is Sales?",
        ("Mark Hunter",),
        "The Sales Hunter",
        "2019",
        "https://thesaleshunter.com/what-is-sales",
    ),
}


@pytest.mark.parametrize("name", FACTS)
def test_the_facts_of_the_corpus(name: str) -> None:
    record = read_article(ROOT / f"corpus/{name}.txt", name).record
    assert (record.title, record.authors, record.publisher, record.published, record.url) == FACTS[name]
    assert record.rights.policy == "quote"


def test_who_posted_an_article_is_not_who_wrote_it() -> None:
    record = read_article(ROOT / "corpus/filson-2006.txt", "filson-2006").record
    assert (record.posted_by, record.posted) == ("Nick Niesen", "2010-10-26")
    assert (record.rights.words, record.rights.share) == (400, None)
    assert record.rights.statement == "2006 © The Filson Leadership Group, Inc. All rights reserved."
