"""Bars over time."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.model.day_counts import DayCounts
from dashboard.widgets.day_bars import bars_of
from tests.dashboard.conftest import Open
from tests.dashboard.screen import anchors, headings


def test_the_heading_says_what_is_counted_and_by_what(open_app: Open) -> None:
    assert "Articles by day of publication" in headings(open_app("sources"))
    assert "Outlets by day of publication" in headings(open_app("sources", count="outlets"))


def test_two_days_are_no_drawing(open_app: Open) -> None:
    assert not any("of publication" in each for each in headings(open_app("sources", until="2031-05-10")))


@pytest.mark.parametrize(
    ("period", "first", "name", "below", "until"),
    [
        ("day", "2031-05-07", "7 May 2031", "7 May", "2031-05-07"),
        ("week", "2031-05-05", "the week from 5 May 2031", "5 May", "2031-05-11"),
        ("month", "2031-05-01", "May 2031", "May 2031", "2031-05-31"),
        ("year", "2031-01-01", "2031", "2031", "2031-12-31"),
    ],
)
def test_each_bar_leads_to_the_days_of_its_time(period: str, first: str, name: str, below: str, until: str) -> None:
    counts = pd.Series([3], index=pd.DatetimeIndex([first]))
    found = DayCounts(unit="articles", period=period, days=3, counts=counts)
    html = bars_of(found, lambda since, until: f"sources?since={since}&until={until}")
    assert anchors(html) == [(name, {"since": [first], "until": [until]})]
    assert f">{below}</span>" in html and "3 articles" in html
    assert f"Articles on 3 days; most, 3 articles, {'on' if period == 'day' else 'in'} {name}" in html
