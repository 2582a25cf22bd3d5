"""An actor over time, drawn: mentions on the ground of all articles, each bar with its days."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.charts.activity_bars import activity_alt, activity_figure, in_words, label, short
from dashboard.format.palette import LIGHT


def periods(first: list[str], last: list[str], units: list[int], others: list[int]) -> pd.DataFrame:
    table = pd.DataFrame({"first": pd.to_datetime(first), "last": pd.to_datetime(last)})
    return table.assign(units=units, others=others, mentions=units, quotes=0)


DAYS = periods(["2031-05-07", "2031-05-08"], ["2031-05-07", "2031-05-08"], [2, 0], [1, 3])
WEEK = periods(["2031-04-28"], ["2031-05-04"], [4], [0])
MONTH = periods(["2031-05-01"], ["2031-05-31"], [4], [0])


def test_the_actor_stands_on_the_ground_of_all_articles() -> None:
    mention, other = activity_figure(DAYS, "day", "Ada", LIGHT).data
    assert (list(mention.y), list(other.y)) == ([2, 0], [1, 3])
    assert (mention.marker.color, other.marker.color) == (LIGHT.accent, LIGHT.border)
    assert list(mention.x) == ["7 May", "8 May"]


def test_a_bar_carries_its_days_and_says_what_it_counts() -> None:
    mention = activity_figure(DAYS, "day", "Ada", LIGHT).data[0]
    assert list(mention.customdata[0]) == ["2031-05-07", "2031-05-07"]
    assert mention.hovertext[0] == "<b>7 May 2031</b><br>2 of 3 articles<br>2 mentions<br>0 quotes"


def test_the_name_is_words_and_not_html() -> None:
    assert activity_figure(DAYS, "day", "<b>Ada</b>", LIGHT).data[0].name == "mention &lt;b&gt;Ada&lt;/b&gt;"


def test_many_periods_get_a_time_axis() -> None:
    days = [f"2031-05-{day:02d}" for day in range(1, 21)]
    figure = activity_figure(periods(days, days, [1] * 20, [0] * 20), "day", "Ada", LIGHT)
    assert figure.layout.xaxis.type == "date"
    assert figure.data[0].x[0] == "2031-05-01"


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
