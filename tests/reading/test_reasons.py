"""Reasons that say the same of different inputs are alike."""

from __future__ import annotations

import duckdb
import pytest

from analysis.reading.reasons import DIFFERS, LEFT_OUT, alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the date 'May 3' is no day", "the date '31 Juni' is no day"),
        ("it has 3 lines too many", "it has 1,204 lines too many"),
        ("the note “Sorry” is left in", "the note “We erred.” is left in"),
    ],
)
def test_words_and_numbers_of_an_input_make_no_other_reason(one: str, other: str) -> None:
    assert alike(one) == alike(other) != one
    # The database groups by the same words.
    asked = duckdb.sql(
        "SELECT regexp_replace($one, $differs, $out, 'g')", params={"one": one, "differs": DIFFERS, "out": LEFT_OUT}
    )
    assert asked.fetchall() == [(alike(one),)]


def test_another_reason_is_another() -> None:
    assert alike("the title is a number") != alike("the author is a number")
