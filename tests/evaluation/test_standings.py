"""Which events of the demo affair are contested, and what is measured of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from analysis.demo.affair import load
from tests.evaluation.standings import contested, standing_figures


def test_four_events_are_denied_by_some_and_told_by_others() -> None:
    assert contested(load()) == {"beating", "mobilise", "refuse-access", "exchange"}


def test_a_contested_event_must_say_so_and_another_must_not() -> None:
    affair = load()
    truth = affair.resolution()
    events = tuple(replace(each, standing="disputed" if each.id == "beating" else "reported") for each in truth.events)
    found = {key: Counter([key]) for key in ("beating", "mobilise", "arrest")}
    told, left = standing_figures(affair, replace(truth, events=events), found)
    assert (told.percent, told.of, left.percent, left.of) == (50.0, 2, 100.0, 1)
    assert told.missed == ["mobilise: reported"]
