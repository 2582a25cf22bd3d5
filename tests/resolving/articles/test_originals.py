"""Of the articles that print one text one is the original."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.records import Article
from analysis.resolving.articles.originals import credited, defects, grounds, original_of

TEXT = "Veldria freed the geologist."
BY_LANTERN = f"KARSUND (Lantern) — {TEXT}"


def article(
    id_: str, day: int | None, text: str = TEXT, source: str | None = None, agency: str | None = None
) -> Article:
    published = None if day is None else date(2031, 5, day)
    return Article(id=id_, text=text, published=published, source=source, agency=agency)


def chosen(*articles: Article) -> str:
    first = original_of(articles)
    assert original_of(articles[::-1]) is first
    return first.id


def test_the_earliest_is_and_one_without_a_day_comes_last():
    assert chosen(article("b", 2), article("a", 3), article("c", None)) == "b"


def test_of_one_day_the_longest_is():
    assert chosen(article("a", 2), article("b", 2, TEXT * 2)) == "b"


def test_of_one_day_one_that_credits_an_agency_goes_before_a_longer_one():
    assert chosen(article("a", 2, TEXT * 9), article("b", 2, BY_LANTERN)) == "b"
    assert chosen(article("a", 2, TEXT * 9), article("b", 2, agency="Lantern")) == "b"
    assert chosen(article("a", 1, TEXT), article("b", 2, BY_LANTERN)) == "a"


@pytest.mark.parametrize("source", ["Lantern", "Lantern Agency", "The Lantern News Agency"])
def test_the_agencys_own_text_is_even_if_a_paper_was_earlier(source):
    own = article("own", 3, source=source)
    assert chosen(article("paper", 2, BY_LANTERN, "Fennmark Post"), own) == "own"
    assert chosen(article("paper", 2, TEXT, "Fennmark Post", agency="Lantern"), own) == "own"
    assert chosen(article("paper", 2, TEXT, "Fennmark Post"), own) == "paper"


def test_an_outlet_without_a_name_is_no_agency():
    assert chosen(article("paper", 2, BY_LANTERN, "Fennmark Post"), article("other", 3)) == "paper"
    assert chosen(article("paper", 2, BY_LANTERN, "Post"), article("other", 3, source="The News")) == "paper"


def test_on_what_ground_one_is_the_original():
    own = article("own", 3, source="Lantern")
    credited_ = article("b", 2, BY_LANTERN)
    groups = {
        "agency": (own, article("paper", 2, BY_LANTERN, "Fennmark Post")),
        "day": (article("a", 2), article("late", 4), article("c", None)),
        "credit": (credited_, article("d", 2, TEXT * 9)),
        "length": (article("long", 2, TEXT * 2), article("short", 2)),
        "id": (article("e", 2), article("f", 2)),
    }
    for ground, (first, *others) in groups.items():
        copies = {each.id: first.id for each in others}
        assert grounds([*others, first, article("alone", 1)], copies) == {first.id: ground}


def test_the_credit_stands_in_the_metadata_or_in_front_of_the_text():
    assert credited(article("a", 1, BY_LANTERN, agency="Meridian Wire")) == "Meridian Wire"
    assert credited(article("a", 1, BY_LANTERN)) == "Lantern"
    assert credited(article("a", 1, f"{TEXT}\n{BY_LANTERN}")) is None


@pytest.mark.parametrize(
    "worse",
    [
        TEXT.upper(),
        TEXT.lower(),
        TEXT.replace("geologist", "geo\ufffdogist"),
        TEXT.replace("geologist", "geo?ogist"),
        TEXT.replace("geologist", "geo1ogist"),
        f"{TEXT} Its minister said that nobody had asked for him, and that his hammer",
        f"{TEXT} Its minister said …",
        f"{TEXT} Its minister said [+1200 chars]",
    ],
)
def test_of_one_day_one_that_is_written_badly_comes_last(worse):
    own = article("wire", 2, worse, agency="Lantern")
    assert chosen(own, article("paper", 2)) == "paper"
    assert chosen(article("wire", 1, worse, agency="Lantern"), article("paper", 2)) == "wire"


@pytest.mark.parametrize("well", [TEXT, f"“{TEXT}”", f"{TEXT} (Lantern)", f"{TEXT}\n\nBy Ada Quill", "Did the G7 ask?"])
def test_what_is_written_well_has_no_defects(well):
    assert defects(well) == 0
