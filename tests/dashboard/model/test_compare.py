"""What is held against each other, and its figures."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.coverage import Coverage, Filter
from dashboard.model.compare import (
    by_of,
    columns_of,
    days_of,
    figures_of,
    offer_of,
    period_of,
    share,
    split_at,
    suggestions_of,
    usual_by,
)

OUTLETS = ("The Fennmark Post", "Borland Herald")


def test_each_column_holds_its_own_articles(small_coverage: Coverage) -> None:
    columns = columns_of(small_coverage, Filter(), "outlets", OUTLETS)
    assert [each.name for each in columns] == list(OUTLETS)
    figures = figures_of(small_coverage, Filter(), columns)
    for column, own in zip(columns, figures, strict=True):
        assert own.articles == small_coverage.count_articles(Filter(outlets=(column.key,)))["articles"]
        assert own.small and own.several == 1 and own.shared == 1


def test_what_the_build_lacks_and_what_stands_twice_is_left_out(small_coverage: Coverage) -> None:
    assert columns_of(small_coverage, Filter(), "outlets", ("No such", OUTLETS[0], OUTLETS[0]))[0].key == OUTLETS[0]
    assert len(columns_of(small_coverage, Filter(), "outlets", ("No such", OUTLETS[0], OUTLETS[0]))) == 1
    assert columns_of(small_coverage, Filter(), "actors", ("no-such", "ada-quill"))[0].name == "Ada Quill"
    assert columns_of(small_coverage, Filter(), "periods", ("yesterday",)) == ()


def test_copies_count_once_where_texts_or_outlets_are_counted(bad_coverage: Coverage) -> None:
    outlets = tuple(each for each in bad_coverage.options()["outlets"])
    (column, *_) = columns_of(bad_coverage, Filter(unit="outlets"), "outlets", outlets)
    assert column.filter.unit == "texts"


@pytest.mark.parametrize("key", ["", "2031-05-01", "2031-05-02..2031-05-01", "a..b", "2031-05-01..2031-13-01"])
def test_a_period_that_makes_no_sense_is_none(key: str) -> None:
    assert period_of(key) is None


def test_time_is_split_before_a_day(small_coverage: Coverage) -> None:
    keys = split_at(date(2031, 5, 7), date(2031, 5, 12), date(2031, 5, 9))
    assert keys == ("2031-05-07..2031-05-08", "2031-05-09..2031-05-12")
    assert split_at(date(2031, 5, 7), date(2031, 5, 12), date(2031, 5, 7)) == ()
    first, second = columns_of(small_coverage, Filter(), "periods", keys)
    assert first.name == "7 – 8 May 2031"
    figures = figures_of(small_coverage, Filter(), (first, second))
    dated = small_coverage.articles()["published"].notna().sum()
    assert sum(each.articles for each in figures) == dated
    assert days_of(small_coverage, Filter()) == (date(2031, 5, 7), date(2031, 5, 12))


def test_comparisons_are_suggested_of_each_kind_and_can_be_made(small_coverage: Coverage) -> None:
    found = suggestions_of(small_coverage, Filter())
    assert {each.by for each in found} == {"outlets", "actors", "periods"}
    for each in found:
        assert len(columns_of(small_coverage, Filter(), each.by, each.keys)) == len(each.keys)
        assert set(each.keys) <= set(offer_of(small_coverage, Filter(), each.by)) or each.by == "periods"
    assert suggestions_of(small_coverage, Filter(text="no such words")) == ()


def test_where_there_are_no_two_outlets_actors_are_offered(small_coverage: Coverage) -> None:
    assert usual_by(small_coverage, Filter()) == "outlets"
    assert usual_by(small_coverage, Filter(outlets=("Borland Herald",))) == "actors"


def test_a_share_of_nothing_is_none_and_a_word_that_makes_no_sense_means_outlets() -> None:
    assert (share(1, 4), share(0, 0)) == (25.0, None)
    assert (by_of("actors"), by_of("x"), by_of(None)) == ("actors", "outlets", "outlets")
