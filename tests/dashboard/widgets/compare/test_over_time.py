"""Attention over time."""

from __future__ import annotations

import pandas as pd

from analysis.coverage import Filter
from dashboard.model.compare import Column
from dashboard.model.compare_time import Attention
from dashboard.widgets.compare.over_time import attention_html
from tests.dashboard.fronted import words


def test_each_row_says_its_peak_and_the_table_has_all() -> None:
    days = pd.date_range("2031-05-07", periods=2, freq="D")
    counts = pd.DataFrame({"a": [1, 3], "b": [0, 0]}, index=days)
    found = Attention(period="day", counts=counts, of=pd.DataFrame({"a": [4, 4], "b": [0, 0]}, index=days))
    columns = [Column(key=key, name=name, filter=Filter()) for key, name in (("a", "The <Post>"), ("b", "Herald"))]
    html = attention_html(columns, found, "outlets")
    assert 'aria-label="The &lt;Post&gt;: most, 75 % of its own articles, 8 May 2031"' in html
    assert html.count('<div role="region" tabindex="0"') == 1  # the keyboard scrolls the table
    lines = words(html).splitlines()
    assert lines[lines.index("8 May 2031") + 1] == "75 % 3"
