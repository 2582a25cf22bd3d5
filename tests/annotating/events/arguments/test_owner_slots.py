"""What the parser hangs on an event noun as its owner, and a rule reads otherwise."""

from __future__ import annotations

import pytest

from tests.annotating.conftest import side

OWNERS = [
    # text; the event noun; sources, targets
    ("Ruritania speeded up the withdrawal from Borduria.", "withdrawal", ["Ruritania"], ["Borduria"]),
    ("Ruritania attended the Gorham meeting.", "meeting", ["Ruritania"], []),
    ("The tour of Gorham was short.", "tour", [], ["Gorham"]),
    ("The tour of Borduria was short.", "tour", [], ["Borduria"]),
    ("The tour of Anna Holt to Borduria was short.", "tour", ["Anna Holt"], ["Borduria"]),
    ("The meeting of Anna Holt with Karl Brandt was short.", "meeting", ["Anna Holt"], ["Karl Brandt"]),
    ("The meeting of the chairman with Karl Brandt was short.", "meeting", ["chairman"], ["Karl Brandt"]),
    (
        "The meeting of the ministers of Ruritania and Borduria was short.",
        "meeting",
        ["Ruritania", "Borduria"],
        ["Ruritania", "Borduria"],
    ),
    ("The meeting of the day with Karl Brandt was short.", "meeting", [], ["Karl Brandt"]),
    ("Anna Holt is in charge of Borduria sanctions.", "sanctions", [], ["Borduria"]),
    ("Ruritania considered a request to Karl Brandt.", "request", [], ["Karl Brandt"]),
    ("Karl Brandt's arrest was news.", "arrest", [], ["Karl Brandt"]),
    ("Karl Brandt's kidnapping was news.", "kidnapping", [], ["Karl Brandt"]),
    ("Ruritania's kidnapping of Karl Brandt was news.", "kidnapping", ["Ruritania"], ["Karl Brandt"]),
]


@pytest.mark.parametrize(("text", "noun", "sources", "targets"), OWNERS)
def test_a_place_is_no_owner(code, text: str, noun: str, sources: list[str], targets: list[str]):
    (event,) = (each for each in code(text) if text[each.trigger.start : each.trigger.end] == noun)
    assert (side(event.sources), side(event.targets)) == (sources, targets)
