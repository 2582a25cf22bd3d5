"""The arithmetic of `dashboard_speed`: what a sample says, what the medians are, which lines are marked."""

from __future__ import annotations

import pytest

from tests.benchmarks.dashboard_speed import Sample, line, sample, table


def one(ms: float, **other: float) -> Sample:
    values = {"server_ms": 10.0, "bytes": 1000, "messages": 5, "elements": 2} | other
    return Sample(ms=ms, **values)  # type: ignore[arg-type]


SEEN = {"began": 100.0, "changed": 340.0, "sent": 110.0, "answered": 300.0, "bytes": 2048, "messages": 9, "elements": 4}


def test_a_page_takes_until_the_last_change_or_the_last_answer() -> None:
    assert sample(SEEN) == Sample(ms=240.0, server_ms=190.0, bytes=2048, messages=9, elements=4)
    assert sample(SEEN | {"changed": 250.0}).ms == 200.0


def test_what_was_moved_counts_where_it_is_known() -> None:
    assert sample(SEEN, moved=70_000).bytes == 70_000


def test_a_line_holds_medians_and_their_ratio_to_the_hello_world_app() -> None:
    found = line("quotes", [one(300), one(100), one(200, messages=9)], [one(100), one(50), one(1000)])
    assert (found.ms, found.ratio, found.messages, found.bytes) == (200, 2.0, 5, 1000)


def test_nothing_measured_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing was measured of quotes"):
        line("quotes", [], [one(1)])


def test_a_ratio_above_what_is_allowed_is_marked() -> None:
    hello = [one(100)]
    told = table("by a click", [line("quotes", [one(200)], hello), line("timeline", [one(210)], hello)], 2.0)
    head, quotes, timeline = told.splitlines()
    assert head.startswith("by a click")
    assert quotes.split()[:3] == ["quotes", "200", "2.00"] and "above" not in quotes
    assert timeline.endswith("2.10      10      1.0         5         2  above 2.0")
