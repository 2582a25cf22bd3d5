"""What an actor does, and what is done to it."""

from __future__ import annotations

from analysis.coverage import Coverage, Filter
from dashboard.model.dealings import dealings_of


def test_what_an_actor_does_is_told_by_kind_with_the_other_side(small_coverage: Coverage) -> None:
    found = dealings_of(small_coverage, Filter(), "ada-quill")
    (visit,) = found.acting
    assert (visit.name, visit.number, visit.others) == ("Meetings and visits", 1, (("fennmark", "Fennmark", 1),))
    assert visit.events[0][:2] == ("ev-visit", "Ada Quill visited Fennmark")
    assert found.targeted == ()


def test_what_others_do_to_it_is_told_apart(small_coverage: Coverage) -> None:
    found = dealings_of(small_coverage, Filter(), "fennmark")
    assert [each.type for each in found.targeted] == ["CONSULT"]
    assert "THREATEN" in [each.type for each in found.acting]


def test_who_speaks_about_whom_is_counted(small_coverage: Coverage) -> None:
    assert ("borland", "Borland", 2) in dealings_of(small_coverage, Filter(), "orin-vask").speaks_about
    assert ("orin-vask", "Orin Vask", 2) in dealings_of(small_coverage, Filter(), "fennmark").spoken_of_by
