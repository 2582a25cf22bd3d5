"""Tables with a column for each that is compared."""

from __future__ import annotations

from analysis.coverage import Filter
from dashboard.model.compare import Column
from dashboard.widgets.compare.tables import head_html, line, part_html, percent, rate_html
from tests.dashboard.fronted import words


def test_a_share_says_its_count_where_it_says_little_or_counts_are_asked_for() -> None:
    assert words(part_html(1, 4, counts=False, small=False)) == "25 %"
    assert words(part_html(1, 4, counts=False, small=True)) == "25 % 1 of 4"
    assert words(part_html(1, 4, counts=True, small=True)) == "1 of 4"
    assert words(part_html(0, 0, counts=False, small=True)) == "–"
    assert "width:50.0%" in part_html(1, 4, counts=False, small=False, top=50)


def test_little_is_told_from_nothing() -> None:
    assert [percent(each) for each in (0, 0.01, 0.36, 9.96, 35.4)] == ["0 %", "under 0.1 %", "0.4 %", "10 %", "35 %"]


def test_a_rate_is_for_each_hundred() -> None:
    assert words(rate_html(3, 150, counts=False, small=False)) == "2"
    assert words(rate_html(3, 15, counts=False, small=True)) == "20 3 in 15"


def test_names_are_escaped_and_cells_stand_in_order() -> None:
    column = Column(key="k", name="<b>Post", filter=Filter())
    assert words(head_html("What", [column])).splitlines() == ["What", "<b>Post"]
    assert words(line("x", ("1", "2"))).splitlines() == ["x", "1", "2"]
