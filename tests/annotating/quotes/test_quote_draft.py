"""A quote that is still being put together."""

from __future__ import annotations

from typing import get_args

from analysis.annotating.quotes.quote_draft import CUE_FOLLOWS, RUNS_ON, Draft, Rule


def test_a_draft_begins_with_its_first_part_and_ends_with_its_last():
    draft = Draft(parts=[(20, 30), (0, 10)], rule="after a quotation", confidence=0.9)
    assert (draft.start, draft.end, draft.told_until) == (0, 30, 30)


def test_it_is_told_until_the_cue_or_the_speaker_that_follows():
    draft = Draft(parts=[(0, 10)], rule="after a quotation", confidence=0.9, cue=(12, 16), speaker_span=(17, 28))
    assert draft.told_until == 28


def test_the_sets_of_rules_hold_rules():
    assert set(get_args(Rule)) >= CUE_FOLLOWS | RUNS_ON
