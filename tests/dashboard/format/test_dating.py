"""Dates in words and as stretches of days: never surer than they are known."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from dashboard.format.dating import INFERRED, Extent, dated, heading, in_words, spanned, stretch


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        ("2021-03-17", "2021-03-17", "day", "17 March 2021"),
        ("2021-03-17", "2021-03-17", None, "17 March 2021"),
        ("2021-03-15", "2021-03-21", "week", "week of 15 March 2021"),
        ("2021-03-15", "2021-03-18", "week", "15 – 18 March 2021"),
        ("2021-03-01", "2021-03-31", "month", "March 2021"),
        ("2021-02-19", "2021-02-28", "month", "late February 2021"),
        ("2021-02-01", "2021-02-10", "month", "early February 2021"),
        ("2021-02-11", "2021-02-18", "month", "mid-February 2021"),
        # Some days of a month that are neither its beginning, its middle nor its end.
        ("2021-02-03", "2021-02-09", "month", "3 – 9 February 2021"),
        # All but the last days: "early" would say less than is known.
        ("2021-02-01", "2021-02-26", "month", "1 – 26 February 2021"),
        ("2021-02-20", "2021-03-05", "month", "20 February – 5 March 2021"),
        ("2021-01-01", "2021-03-31", "quarter", "first quarter of 2021"),
        ("2021-10-01", "2021-12-31", "quarter", "fourth quarter of 2021"),
        ("2021-10-01", "2021-11-30", "quarter", "1 October – 30 November 2021"),
        ("2021-06-01", "2021-08-31", "season", "summer 2021"),
        ("2020-12-01", "2021-02-28", "season", "winter 2020–21"),
        ("2014-01-01", "2014-12-31", "year", "2014"),
        ("2014-07-01", "2014-12-31", "year", "late 2014"),
        ("2014-01-01", "2014-06-30", "year", "early 2014"),
        ("2014-05-01", "2014-08-31", "year", "mid-2014"),
        ("2014-01-01", "2014-11-30", "year", "January – November 2014"),
        ("2020-03-18", "2021-03-18", "year", "18 March 2020 – 18 March 2021"),
        ("1990-01-01", "1999-12-31", "decade", "the 1990s"),
        ("1990-01-01", "1993-12-31", "decade", "the early 1990s"),
        ("1900-01-01", "1999-12-31", "century", "the 20th century"),
        ("1901-01-01", "2000-12-31", "century", "the 20th century"),
        ("2001-01-01", "2100-12-31", "century", "the 21st century"),
        ("0001-01-01", "0001-12-31", "decade", "1"),
        # More days than one unit can hold: a stretch with two ends.
        ("2021-03-15", "2021-03-19", "day", "15 – 19 March 2021"),
        ("2021-03-01", "2021-05-31", "month", "March – May 2021"),
        ("2014-01-01", "2016-12-31", "year", "2014 – 2016"),
        ("2021-01-01", "2021-06-30", "quarter", "1 January – 30 June 2021"),
        # One end is open, or both are.
        ("2019-01-01", "", "year", "from 2019"),
        ("", "2021-03-31", "month", "until March 2021"),
        ("2021-03-17", "", "day", "from 17 March 2021"),
        ("", "", None, "date not told"),
        # A precision that this version does not know.
        ("2021-03-01", "2021-03-31", "fortnight", "1 – 31 March 2021"),
    ],
)
def test_a_date_in_words_says_what_is_known_and_no_more(
    first: str, last: str, precision: str | None, words: str
) -> None:
    assert in_words(_date(first), _date(last), precision) == words


@pytest.mark.parametrize(
    ("first", "last", "precision", "extent"),
    [
        ("2021-03-17", "2021-03-17", "day", "day"),
        ("2021-03-01", "2021-03-31", "month", "about"),
        ("2021-02-19", "2021-02-28", "month", "about"),
        ("2020-01-01", "2020-12-31", "year", "about"),
        ("2021-03-15", "2021-03-19", "day", "interval"),
        ("2021-03-15", "2021-03-19", None, "interval"),
        ("2021-03-01", "2021-05-31", "month", "interval"),
        ("2019-01-01", "", "year", "from"),
        ("", "2019-12-31", "year", "until"),
        ("", "", "day", "undated"),
    ],
)
def test_days_are_one_date_or_a_stretch_or_open(first: str, last: str, precision: str | None, extent: Extent) -> None:
    found = stretch(_date(first), _date(last), precision)
    assert (found.extent, found.first, found.last) == (extent, _date(first), _date(last))


def test_pandas_days_and_missing_ones_are_understood() -> None:
    assert stretch(pd.Timestamp("2021-03-17"), pd.NaT) == stretch(date(2021, 3, 17), None)
    assert in_words(pd.NaT, pd.Timestamp("2021-03-17"), "day") == "until 17 March 2021"


def test_ends_in_the_wrong_order_are_put_right() -> None:
    found = stretch(date(2021, 3, 19), date(2021, 3, 15), "day")
    assert (found.first, found.last) == (date(2021, 3, 15), date(2021, 3, 19))
    assert in_words(date(2021, 3, 19), date(2021, 3, 15), "day") == "15 – 19 March 2021"


def test_a_date_that_nobody_states_says_how_it_is_known() -> None:
    first, last = date(2031, 5, 1), date(2031, 5, 4)
    assert dated(last, last, "day", "stated") == dated(last, last, "day", None) == "4 May 2031"
    assert dated(last, last, "day", "running") == "4 May 2031 (by the text before it)"
    assert dated(last, last, "day", "joined") == "4 May 2031 (from another account)"
    assert dated(first, last, "week", "news") == "told as news of 4 May 2031"


def test_each_ground_has_a_sign_of_its_own() -> None:
    assert len({ground.sign for ground in INFERRED.values()}) == len(INFERRED) == 3


def test_the_heading_above_news_is_not_that_of_something_that_lasted() -> None:
    first, last = date(2031, 5, 1), date(2031, 5, 4)
    assert heading(first, last, "week", "news") == "some time between 1 and 4 May 2031"
    over = heading(date(2030, 12, 30), date(2031, 1, 2), "week", "news")
    assert over == "some time between 30 December 2030 and 2 January 2031"
    assert heading(date(2031, 4, 30), date(2031, 5, 3), "week", "news") == "some time between 30 April and 3 May 2031"
    assert heading(last, last, "day", "news") == "4 May 2031"
    assert heading(first, last, "day", "stated") == "1 – 4 May 2031"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2031, 5, 4), date(2031, 5, 4), "4 May 2031"),
        (date(2031, 4, 1), date(2031, 5, 9), "1 April – 9 May 2031"),
        (date(2031, 5, 1), date(2031, 5, 31), "May 2031"),
        (date(2031, 3, 1), date(2031, 12, 31), "March – December 2031"),
        (date(2029, 1, 1), date(2031, 3, 18), "January 2029 – March 2031"),
        (date(1990, 1, 1), date(2048, 4, 24), "1990 – 2048"),
    ],
)
def test_many_events_are_spanned_in_units_that_fit(first: date, last: date, words: str) -> None:
    assert spanned(first, last) == words
