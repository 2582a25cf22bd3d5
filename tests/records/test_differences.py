"""The records of differences are plain values that nobody alters."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from analysis.records import Compared, Difference, Resolution, Telling, Version


def test_a_difference_is_frozen_and_belongs_to_no_affair_unless_told() -> None:
    telling = Telling(article="a", start=0, end=6, sentence_start=0, sentence_end=9)
    version = Version(value="Twelve", tellings=(telling,))
    made = Difference(id="d", kind="how many", about=None, versions=(version,), likeness=0.5, outlets=True)
    assert made.affair is None
    with pytest.raises(FrozenInstanceError):
        made.affair = "other"  # type: ignore[misc]


def test_where_nothing_was_compared_all_counts_are_nought() -> None:
    assert Resolution().compared == Compared(sentences=0, figures=0, days=0, words=0, outlets=0)
