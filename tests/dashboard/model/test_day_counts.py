"""How much was published when."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from analysis.coverage import Coverage, Filter
from dashboard.model.day_counts import day_counts_of, most_of
from tests.dashboard.model.test_profile import coverage_of


@pytest.mark.parametrize(
    ("length", "period", "bars"),
    [(1, "day", 1), (370, "day", 370), (400, "week", 58), (5000, "month", 165), (60000, "year", 165)],
)
def test_long_times_have_fewer_bars(tmp_path: Path, length: int, period: str, bars: int) -> None:
    first = date(2030, 1, 7)  # a Monday
    with coverage_of(tmp_path, [first, first + timedelta(days=length - 1)]) as coverage:
        found = day_counts_of(coverage, Filter())
    assert (found.period, len(found.counts), found.counts.sum()) == (period, bars, 2)


def test_an_outlet_of_two_days_of_a_week_counts_once_in_it(tmp_path: Path) -> None:
    days = [date(2030, 1, 7), date(2032, 1, 5), date(2032, 1, 6), date(2032, 1, 7)]
    with coverage_of(tmp_path, days) as coverage:  # by two outlets in turn
        found = day_counts_of(coverage, Filter(unit="outlets"))
        assert (found.period, found.unit, found.days) == ("week", "outlets", 4)
        assert most_of(found) == (date(2032, 1, 5), 2)
        assert most_of(day_counts_of(coverage, Filter())) == (date(2032, 1, 5), 3)


def test_without_a_day_there_is_nothing_to_draw(small_coverage: Coverage) -> None:
    assert day_counts_of(small_coverage, Filter(text="no such words")).days == 0
