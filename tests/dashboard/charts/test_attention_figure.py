"""Attention over time as lines."""

from __future__ import annotations

from analysis.coverage import Coverage, Filter
from dashboard.charts.attention_figure import attention_figure
from dashboard.format.palette import DARK
from dashboard.model.compare import columns_of
from dashboard.model.compare_time import attention_of

OUTLETS = ("The Fennmark Post", "Borland Herald")


def test_each_column_is_a_line_of_its_own_with_its_counts(small_coverage: Coverage) -> None:
    columns = columns_of(small_coverage, Filter(), "outlets", OUTLETS)
    found = attention_of(small_coverage, Filter(), "outlets", columns)
    assert found is not None
    names = {each.key: each.name for each in columns}
    figure = attention_figure(found, names, "of its own articles", DARK)
    assert [each.name for each in figure.data] == list(OUTLETS)
    assert len({each.line.color for each in figure.data}) == len({each.line.dash for each in figure.data}) == 2
    assert round(sum(figure.data[0].y)) == 100
    assert sum(row[1] for row in figure.data[0].customdata) == figure.data[0].customdata[0][2]
    assert figure.layout.yaxis.title.text == "Share of its own articles"


def test_nothing_in_a_name_is_read_as_html(small_coverage: Coverage) -> None:
    columns = columns_of(small_coverage, Filter(), "outlets", OUTLETS)
    found = attention_of(small_coverage, Filter(), "outlets", columns)
    assert found is not None
    figure = attention_figure(found, dict.fromkeys(OUTLETS, "<b>Post</b>"), "of all", DARK)
    assert figure.data[0].name == "&lt;b&gt;Post&lt;/b&gt;"
