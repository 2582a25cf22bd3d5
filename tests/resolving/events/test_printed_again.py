"""What a text tells is told once, however many print it."""

from __future__ import annotations

from dataclasses import replace

from analysis.resolving.events.clustering import Comparison
from tests.resolving.events.cast import entity_of
from tests.resolving.events.told import AFFAIR, Told, events, written

LONG = " ".join(["The talks about the bridge over the Gor had begun in the spring and went on through the summer."] * 3)


def printed(times: int, text: str = LONG, sure: float = 0.8) -> list[Told]:
    """One text as so many print it."""
    told = []
    for _ in range(times):
        one = Told("2031-05-04", *AFFAIR).says(
            f"Anna Holt [visited] the capital of Syldavia on Monday. {text}",
            "CONSULT",
            "visit",
            ("Anna Holt",),
            ("Syldavia",),
        )
        one.reports = [replace(each, confidence=sure) for each in one.reports]
        told.append(one)
    return told


def test_what_a_text_tells_is_one_event_however_many_print_it():
    (event,) = events(*printed(250))
    assert len(event.reports) == 250


def test_copies_join_the_event_that_another_text_tells_of():
    other = Told("2031-05-05", *AFFAIR).says(
        "Holt [travelled] to Syldavia on Monday.", "CONSULT", "visit", ("Anna Holt",), ("Syldavia",)
    )
    (event,) = events(*printed(3), other)
    assert len(event.reports) == 4


def test_doubtful_reports_of_copies_stay_with_their_first():
    (event,) = events(*printed(3, sure=0.3))
    assert len(event.reports) == 3


def test_a_short_text_may_come_again_and_mean_something_else():
    short = printed(2, "")
    assert not Comparison(*written(*short), entity_of(written(*short)[0])).copies
    long = printed(2)
    assert Comparison(*written(*long), entity_of(written(*long)[0])).copies == {1: 0}
