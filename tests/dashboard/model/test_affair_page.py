"""One affair on a page of its own: its course, and how each outlet tells it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from analysis.coverage import EVERYTHING, Coverage
from dashboard.model.affair_page import AffairPage, affair_page_of, csv_of


def coverage(folder: Path) -> Coverage:
    return Coverage(next(folder.glob("*.duckdb")))


def page(folder: Path) -> AffairPage:
    found = affair_page_of(coverage(folder), EVERYTHING, "ev-visit")
    assert found is not None
    return found


def test_the_events_stand_by_how_many_outlets_tell_them(connected: Path) -> None:
    found = page(connected)
    assert (found.events[0].event, found.events[0].outlets) == ("ev-visit", 2)
    assert (found.total, found.name) == (3, "The visit of Ada Quill to Fennmark")
    assert {each.article for each in found.events[0].told.values()} == {"post-1", "herald-1"}


def test_each_outlet_says_since_when_and_what_it_leaves_out(connected: Path) -> None:
    told = {each.outlet: each for each in page(connected).tellers}
    assert (told["The Fennmark Post"].events, told["Borland Herald"].events) == (2, 2)
    # What one other outlet alone tells is nothing that is left out.
    assert told["The Fennmark Post"].omitted == 0
    assert str(told["Borland Herald"].began)[:10] == "2031-05-09"


def test_who_takes_part_and_what_happened_last_is_told(connected: Path) -> None:
    found = page(connected)
    assert found.parties[0][1] and found.parties[0][2] >= 2
    assert found.latest is not None and found.latest.event == "ev-visit"
    assert found.silent == ("Tarn <i>Gazette</i>",)


def test_the_turns_are_told_in_the_tense_of_their_day(connected: Path) -> None:
    for each in page(connected).turns:
        assert each.title and (each.article, each.report.partition("#")[0]) == (each.article, each.article)


def test_an_affair_that_the_build_lacks_is_none(connected: Path) -> None:
    assert affair_page_of(coverage(connected), EVERYTHING, "no-such") is None


def test_the_file_has_a_line_for_each_event_and_outlet(connected: Path) -> None:
    file = csv_of(coverage(connected), EVERYTHING, "ev-visit").decode("utf-8-sig")
    lines = [(each["event"], each["outlet"]) for each in csv.DictReader(io.StringIO(file))]
    assert ("ev-visit", "The Fennmark Post") in lines and ("ev-visit", "Borland Herald") in lines
    assert len(lines) == len(set(lines))
