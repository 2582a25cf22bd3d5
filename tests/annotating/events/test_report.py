"""Reports: their dates, sentences, and how they were read."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.annotating.events import report as reporting
from analysis.records import EventReport, Span
from tests.annotating.conftest import JUNE, MAY


def test_the_time_of_the_own_clause_dates_the_event(code):
    (event,) = code("Anna Holt visited Syldavia on May 3.", {"May 3": MAY})
    assert (event.earliest, event.latest, event.date_basis) == (date(2031, 5, 3), date(2031, 5, 3), "stated")
    assert event.time == Span(30, 35)


def test_the_time_of_saying_does_not_date_what_is_said(code):
    text = "Anna Holt visited Syldavia, Karl Brandt said on June 4."
    (event,) = code(text, {"June 4": JUNE}, {"Anna Holt visited Syldavia": "Karl Brandt"})
    assert event.earliest is None and event.latest is None and event.date_basis is None


def test_each_of_two_events_has_its_own_time(code):
    text = "Ruritania arrested Karl Brandt on May 3 and Syldavia expelled two Ruritanian diplomats on June 4."
    found = {e.type: e.earliest for e in code(text, {"May 3": MAY, "June 4": JUNE})}
    assert found == {"COERCE": date(2031, 5, 3), "SANCTION": date(2031, 6, 4)}


def test_what_is_dated_after_publication_is_planned(code):
    (event,) = code("Anna Holt meets Karl Brandt on May 3.", {"May 3": MAY}, published="2031-05-01")
    assert event.status == "planned"


def test_what_has_happened_is_not_dated_by_a_day_to_come(code):
    (event,) = code("Anna Holt met Karl Brandt on May 3.", {"May 3": MAY}, published="2031-05-01")
    assert (event.status, event.earliest, event.date_basis) == ("occurred", None, None)


def test_without_a_time_there_is_no_date(code):
    (event,) = code("Anna Holt visited Syldavia.")
    assert event.earliest is event.latest is event.precision is event.time is None


def test_the_day_on_which_it_is_put_off_is_not_its_day(code):
    (event,) = code("Ruritania put off on May 3 a visit by Karl Brandt.", {"May 3": MAY})
    assert (event.status, event.earliest) == ("stalled", None)


def test_a_time_that_belongs_to_a_thing_does_not_date_the_event(code):
    (event,) = code("Ruritania asked Anna Holt, the host of the May 3 debate, to release Karl Brandt.", {"May 3": MAY})
    assert (event.type, event.earliest) == ("REQUEST", None)


def test_what_went_before_is_not_dated_by_what_came_after(code):
    text = "Ruritania closed its border on May 3 after Syldavia had expelled two Ruritanian diplomats."
    assert {e.trigger.start: e.earliest for e in code(text, {"May 3": MAY})} == {
        text.index("closed"): date(2031, 5, 3),
        text.index("expelled"): None,
    }


def test_the_sentence_is_the_evidence(code):
    text = "It rained.\nAnna Holt visited Syldavia. \nIt rained again."
    (event,) = code(text)
    assert text[event.start : event.end] == "Anna Holt visited Syldavia."
    assert text[event.trigger.start : event.trigger.end] == "visited"


def test_a_date_that_stands_alone_dates_what_follows_in_its_line(code):
    text = "3 May 2031. Ruritania expels two Syldavian diplomats.\nRuritania closed its border with Syldavia."
    day = date(2031, 5, 3)
    expelled, closed = code(text, dated={"3 May 2031": ("2031-05-03", "2031-05-03")})
    assert (expelled.earliest, expelled.latest, expelled.date_basis) == (day, day, "running")
    assert closed.earliest is None


def report(**flags: bool) -> EventReport:
    return EventReport(
        start=0, end=1, rule="give-aid", confidence=1, trigger=Span(0, 1), type="AGREE", mode=None, cameo="03",
        sources=(), targets=(), status="occurred", **flags,
    )  # fmt: skip


def test_how_it_was_read_stands_behind_the_rule_in_exports():
    assert report().rule_with_flags == "give-aid"
    assert report(announced=True, anaphoric=True).rule_with_flags == "give-aid+future+again"
    assert report(hostile=True).rule_with_flags == "give-aid+hostile"


def test_a_report_carries_why_it_is_doubted(code):
    (event,) = code("Karl Brandt met his wife.")
    assert {"with kin": -0.25}.items() <= {each.kind: each.weight for each in event.doubts}.items()


@pytest.mark.parametrize(("text", "told"), [(" and", 1), (".", 2)])
def test_what_is_hardly_right_is_left_out_beside_a_surer_event_of_its_sentence(code, monkeypatch, text: str, told: int):
    monkeypatch.setattr(reporting, "confidences", lambda some, evidence: [(0.9, ()), (0.1, ())])
    assert len(code(f"Ruritania arrested Karl Brandt{text} Syldavia expelled two Ruritanian diplomats.")) == told
