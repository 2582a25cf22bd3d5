"""Events as files for other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis.coverage import Coverage, Filter
from dashboard.model.event_files import KINDS, Asked

MADE = {kind.ending: kind.make for kind in KINDS}


def ask(coverage: Coverage, **more: Any) -> Asked:
    given = {"filter": Filter(), "affair": "", "view": "", "order": "newest"}
    return Asked(coverage=coverage, address=lambda event: f"http://127.0.0.1/event?event={event}", **given | more)


def unfolded(made: bytes) -> str:
    return made.decode().replace("\r\n ", "")


def test_the_calendar_has_the_dated_events_with_all_days_that_are_meant(small_coverage: Coverage) -> None:
    made = unfolded(MADE["ics"](ask(small_coverage)))
    assert made.count("BEGIN:VEVENT") == 3 and "rejected" not in made.split("DESCRIPTION")[0]
    assert "SUMMARY:Fishermen demonstrated\r\n" in made
    assert "DTSTART;VALUE=DATE:20310401\r\nDTEND;VALUE=DATE:20310501" in made  # some time in April
    assert "URL:http://127.0.0.1/event?event=ev-visit" in made
    assert "STATUS:TENTATIVE" in made  # a threat that has not come about


def test_the_timeline_has_sentences_and_their_outlets(small_coverage: Coverage) -> None:
    made = json.loads(MADE["json"](ask(small_coverage, filter=Filter(event_types=("CONSULT",)))))
    (event,) = made["events"]
    assert event["text"]["headline"] == "Ada Quill visited Fennmark"
    assert "The Fennmark Post" in event["text"]["text"] and "2 articles from 2 outlets" in event["text"]["text"]


def test_files_hold_what_the_page_shows(connected: Path) -> None:
    with Coverage(next(connected.glob("*.duckdb"))) as coverage:
        assert unfolded(MADE["ics"](ask(coverage, affair="ev-visit"))).count("BEGIN:VEVENT") == 2
        assert MADE["csv"](ask(coverage, affair="ev-visit")).count(b"ev-") >= 3
        assert unfolded(MADE["ics"](ask(coverage, view="several"))).count("BEGIN:VEVENT") == 1
