"""Affairs and events in short."""

from __future__ import annotations

import pandas as pd

from dashboard.widgets.front.affairs import events_html, section, short_day
from tests.dashboard.conftest import Open
from tests.dashboard.fronted import html_of, words


def test_each_turn_has_its_day_and_what_has_not_happened_says_so(open_app: Open, connected: object) -> None:
    html = html_of(open_app(builds=connected))
    assert '<time datetime="2031-05-05">5 May 2031</time>' in html
    assert '<i class="fr-status hypothetical">hypothetical</i>' in html
    assert "occurred</i>" not in html


def test_a_part_without_anything_is_left_out() -> None:
    assert section("Title", "") == ""
    assert words(section("A <b>", "<p>x</p>", "note")).splitlines() == ["A <b>", "note", "x"]
    assert words(events_html(pd.DataFrame(), "Nothing.")) == "Nothing."
    assert short_day(pd.Timestamp("2031-06-03")) == "3 Jun 2031"
