"""How much each outlet published when."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from analysis.coverage import Coverage, Filter
from dashboard.model.volume import NOT_KNOWN, volume_of
from tests.dashboard.meetings import write_meetings


def test_each_outlet_has_its_column_and_each_day_its_row(small_coverage: Coverage) -> None:
    found = volume_of(small_coverage, Filter())
    assert found.period == "day"
    assert len(found.counts) == 6  # 7 to 12 May, the days without any among them
    assert int(found.counts.to_numpy().sum()) + found.undated == 4
    assert "Borland Herald" in found.counts.columns


def test_over_a_long_time_the_bars_are_months(tmp_path: Path) -> None:
    days = {f"e{nth}": (date(2028, 1, 1) + timedelta(days=40 * nth),) * 2 for nth in range(30)}
    with Coverage(write_meetings(tmp_path, days)) as coverage:
        found = volume_of(coverage, Filter())
    assert found.period == "month"
    assert list(found.counts.columns) == [NOT_KNOWN]
    assert found.counts[NOT_KNOWN].sum() == 30


def test_turns_of_affairs_fall_into_their_bars(connected: Path) -> None:
    with Coverage(next(connected.glob("*.duckdb"))) as coverage:
        found = volume_of(coverage, Filter())
    assert found.marks
    assert all(0 <= each.place < len(found.counts) for each in found.marks)
    first = found.counts.index[0].date()
    assert all((each.day - first).days == each.place for each in found.marks)


def test_nothing_is_drawn_of_nothing(small_coverage: Coverage) -> None:
    assert volume_of(small_coverage, Filter(text="no such words")).counts.empty
