"""How often an actor is mentioned over time."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from analysis.coverage import Filter
from dashboard.model.activity import activity_of
from tests.dashboard.model.test_profile import EVERYTHING, coverage_of


@pytest.mark.parametrize(
    ("length", "unit", "periods"),
    [(1, "day", 1), (10, "day", 10), (45, "day", 45), (60, "week", 9), (500, "month", 17)],
)
def test_time_is_cut_into_days_weeks_or_months(tmp_path: Path, length: int, unit: str, periods: int) -> None:
    first = date(2030, 1, 7)  # a Monday
    with coverage_of(tmp_path, [first, first + timedelta(days=length - 1)]) as coverage:
        found = activity_of(coverage, EVERYTHING, "nora-vell")
    assert (found.unit, len(found.periods), found.undated) == (unit, periods, 0)
    assert found.periods["mentions"].sum() == 6
    assert found.periods["first"].iloc[0] <= found.periods["last"].iloc[0]


def test_articles_without_a_day_are_counted_and_not_drawn(tmp_path: Path) -> None:
    with coverage_of(tmp_path, [None, date(2031, 5, 1)]) as coverage:
        found = activity_of(coverage, EVERYTHING, "nora-vell")
        undated = activity_of(coverage, Filter(outlets=("Outlet 0",)), "nora-vell")
    assert (len(found.periods), found.undated) == (1, 1)
    assert (len(undated.periods), undated.undated) == (0, 1)


def test_an_outlet_that_mentions_the_actor_on_two_days_of_a_week_counts_once_in_it(tmp_path: Path) -> None:
    days = [date(2030, 1, 7), date(2030, 3, 4), date(2030, 3, 5), date(2030, 3, 6)]
    with coverage_of(tmp_path, days) as coverage:  # by two outlets in turn
        articles = activity_of(coverage, EVERYTHING, "nora-vell")
        outlets = activity_of(coverage, Filter(unit="outlets"), "nora-vell")
    assert (articles.counted, articles.periods["units"].iloc[-1]) == ("articles", 3)
    assert (outlets.counted, outlets.periods["units"].iloc[-1], outlets.periods["others"].sum()) == ("outlets", 2, 0)
