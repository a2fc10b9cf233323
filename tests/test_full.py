"""An article that may be shown whole, with the quotation marks that are in it."""

from __future__ import annotations

import pytest

from tests.support import LANTERNS, Playbook

SPOKEN = (
    LANTERNS + '"The wick is short. A lantern is a thing that everybody carries," said Mara Vale.\n\n'
    "“Oil is cheap and sleep is not,” a watchman told me.\n"
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    playbook = Playbook(tmp_path_factory.mktemp("whole"))
    playbook.article(
        body=SPOKEN,
        title="What “lanterns are not beacons” means",
        rights={"policy": "full", "statement": "Says: “take it and use it”."},
        note="Read aloud as “the lantern talk of Mara”.",
    )
    playbook.build()
    return playbook


def test_every_paragraph_is_shown_and_leads_to_itself(whole: Playbook) -> None:
    page = whole.page("sources/brook-2020")
    parts = page.xpath("//*[@class='pb-part']")
    assert len(parts) == len([line for line in SPOKEN.splitlines() if line.strip()])
    for part in parts:
        (quote,), (place,) = part.xpath(".//blockquote/@data-quote"), part.xpath("./a/@href")
        start, _, end = quote.partition(":")[2].partition("-")
        assert SPOKEN[int(start) : int(end)].split() == part.xpath("string(.//blockquote)").split()
        assert place == f"#{part.get('id')}"


def test_words_begun_by_one_and_ended_by_another_are_nobodys(whole: Playbook) -> None:
    quotations = whole.knowledge().quotations.values()
    assert any("everybody carries" in one.text and one.attribution.name == "Mara Vale" for one in quotations)
    assert not any("said Mara" in one.text for one in quotations)
