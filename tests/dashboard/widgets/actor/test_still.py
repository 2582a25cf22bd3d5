"""The small drawings of a profile."""

from __future__ import annotations

from tests.dashboard.conftest import Open


def test_the_drawings_are_described_for_those_who_do_not_see_them(open_app: Open) -> None:
    charts = [each.proto for each in open_app("actors", actor="ada-quill").get("plotly_chart")]
    assert [chart.alt for chart in charts] == [
        "Articles that mention Ada Quill by day of publication: 2 in all; most, 1, on 7 May 2031",
    ]
    assert all('"displayModeBar": false' in chart.config.replace('":false', '": false') for chart in charts)
