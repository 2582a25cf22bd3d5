"""An actor over time, drawn: mentions on the ground of all articles, each bar with its days."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from dashboard.charts.activity_bars import activity_alt, activity_html, in_words, label, short
from tests.dashboard.charts.test_count_bars import drawn
from tests.dashboard.screen import anchors


def periods(first: list[str], last: list[str], units: list[int], others: list[int]) -> pd.DataFrame:
    table = pd.DataFrame({"first": pd.to_datetime(first), "last": pd.to_datetime(last)})
    return table.assign(units=units, others=others, mentions=units, quotes=0)


DAYS = periods(["2031-05-07", "2031-05-08"], ["2031-05-07", "2031-05-08"], [2, 0], [1, 3])
WEEK = periods(["2031-04-28"], ["2031-05-04"], [4], [0])
MONTH = periods(["2031-05-01"], ["2031-05-31"], [4], [0])


def href(first: date, last: date) -> str:
    return f"actors?since={first}&until={last}"


def test_the_actor_stands_on_the_ground_of_all_articles() -> None:
    bars = drawn(activity_html(DAYS, "day", "Ada", href))
    assert [[height for height, _ in bar] for bar in bars] == [["33.33", "66.67"], ["100.00"]]


def test_a_period_leads_to_its_days_and_says_what_it_counts() -> None:
    html = activity_html(WEEK, "week", "Ada", href)
    assert anchors(html) == [("28 April – 4 May 2031", {"since": ["2031-04-28"], "until": ["2031-05-04"]})]
    assert "4 of 4 articles · 4 mentions · 0 quotes" in html


def test_the_name_is_words_and_not_html() -> None:
    html = activity_html(DAYS, "day", "<b>Ada</b>", href)
    assert "mention &lt;b&gt;Ada&lt;/b&gt;" in html and "<b>Ada" not in html


@pytest.mark.parametrize(
    ("table", "unit", "words", "long", "below"),
    [
        (DAYS, "day", "on 7 May 2031", "7 May 2031", "7 May"),
        (WEEK, "week", "in the week 28 April – 4 May 2031", "28 April – 4 May 2031", "28 Apr"),
        (MONTH, "month", "in May 2031", "May 2031", "May 2031"),
    ],
)
def test_periods_in_words(table: pd.DataFrame, unit: str, words: str, long: str, below: str) -> None:
    row = next(table.itertuples(index=False))
    assert (in_words(row, unit), label(row, unit), short(row, unit)) == (words, long, below)


def test_the_drawing_in_words() -> None:
    assert activity_alt(DAYS, "day", "Ada") == (
        "Articles that mention Ada by day of publication: 2 in all; most, 2, on 7 May 2031"
    )
