"""Pairs and events that may be one, as the Curate page offers them."""

from __future__ import annotations

from pathlib import Path

from analysis.coverage import Coverage, Filter
from analysis.records import Correction, Place
from dashboard.model.curation import may_be_one_event, pair_of, still_there, suggested_pairs
from tests.affair import POST, QUILL, span
from tests.dashboard.curating import corrected


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


def test_what_was_picked_is_picked_in_another_build_where_it_is_there_still(own_shelf: Path) -> None:
    at = span(POST, "rejected")
    place = Place(article="post-1", start=at.start, end=at.end)
    before = corrected(own_shelf)
    after = corrected(
        own_shelf,
        Correction(kind="event-type", place=place, value="COERCE/arrest"),
        Correction(kind="hide", entity=QUILL),
    )
    with Coverage(before) as old, Coverage(after) as new:
        (event,) = [row["event"] for row in old.table("reports").to_pylist() if row["trigger_text"] == "rejected"]
        (now,) = [row["event"] for row in new.table("reports").to_pylist() if row["trigger_text"] == "rejected"]
        assert event != now
        assert still_there(old, new, {"event": event, "view": "record"}) == {"event": now, "view": "record"}
        assert still_there(old, new, {"actor": "ada-quill", "speaker": "orin-vask"}) == {"speaker": "orin-vask"}
        assert still_there(old, new, {"event": "no-such"}) == {}
