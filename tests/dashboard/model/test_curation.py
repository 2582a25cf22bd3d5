"""Pairs and events that may be one, as the Curate page offers them."""

from __future__ import annotations

from analysis.coverage import Coverage, Filter
from dashboard.model.curation import may_be_one_event, pair_of, suggested_pairs


def test_the_fuller_name_is_kept_and_a_state_before_all(small_coverage: Coverage) -> None:
    ((one, other, score),) = suggested_pairs(small_coverage, Filter())
    assert (one, other, score) == ("ada-quill", "orin-vask", 0.45)
    assert suggested_pairs(small_coverage, Filter(outlets=("Tarn <i>Gazette</i>",))) == []
    for ends in ((one, other), (other, one)):
        assert pair_of(small_coverage, Filter(), *ends).kept.entity.id == "ada-quill"
    assert pair_of(small_coverage, Filter(), "borland", "fennmark") is None


def test_the_events_most_like_one_share_its_parties_and_come_first(small_coverage: Coverage) -> None:
    assert list(may_be_one_event(small_coverage, Filter(), "ev-rejection", "")["event"]) == ["ev-threat", "ev-visit"]
    assert list(may_be_one_event(small_coverage, Filter(), "ev-rejection", "fishermen")["event"]) == ["ev-protest"]
    assert may_be_one_event(small_coverage, Filter(), "nothing", "").empty
