"""The small drawings of a profile."""

from __future__ import annotations

from tests.dashboard.conftest import Open


def test_the_drawings_are_described_for_those_who_do_not_see_them(open_app: Open) -> None:
    charts = [each.proto for each in open_app("actors", actor="ada-quill").get("plotly_chart")]
    assert [chart.alt for chart in charts] == [
        "Ada Quill shares most sentences with Fennmark (3 sentences), Borland (1 sentence), Orin Vask (1 sentence)",
    ]
    assert all('"displayModeBar": false' in chart.config.replace('":false', '": false') for chart in charts)
