"""What can be said when events and quotes are set right, in words."""

from __future__ import annotations

from typing import get_args

from analysis.reading.correction_values import SIDES as SIDES_OF_FILES
from analysis.reading.correction_values import check_choice
from analysis.records import QuoteKind, Standing, Status
from dashboard.format.set_right_words import (
    PARTS,
    QUOTES,
    SIDES,
    STANDINGS,
    STATUSES,
    begun,
    kind_label,
    kinds_of_events,
)


def test_whatever_a_correction_can_say_has_words() -> None:
    assert tuple(STATUSES) == get_args(Status) and tuple(STANDINGS) == get_args(Standing)
    assert set(QUOTES) == set(get_args(QuoteKind)) and set(SIDES) == set(PARTS) == set(SIDES_OF_FILES)


def test_every_kind_of_event_that_can_be_picked_is_one_that_a_file_can_hold() -> None:
    kinds = kinds_of_events()
    for value in kinds:
        check_choice("event-type", value)
    assert kinds["COERCE/arrest"] == kind_label("COERCE", "arrest")
    assert kinds["COERCE/arrest"].startswith("Arrest · ") and list(kinds.values()) == sorted(kinds.values())


def test_words_begin_a_line_with_a_capital() -> None:
    assert begun("it is planned") == "It is planned"
