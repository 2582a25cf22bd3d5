"""Typical words on the screen."""

from __future__ import annotations

from analysis.coverage import Filter
from dashboard.model.compare import Column
from dashboard.model.typical_words import Typical
from dashboard.widgets.compare.words import words_html
from tests.dashboard.fronted import words


def test_a_word_says_how_often_it_is_used_and_where_none_is_typical_that_is_said() -> None:
    columns = [Column(key=key, name=key, filter=Filter()) for key in ("Post", "Herald")]
    typical = Typical(word="seized", articles=12, others=3, score=4.0, size=1200, rest=40)
    lines = words(words_html(columns, [[typical], []])).splitlines()
    assert "seized in 12 of 1,200 articles; of the others in 3 of 40" in lines
    assert lines[-1].startswith("No word stands out")
