"""What people set right about one article's account."""

from __future__ import annotations

from datetime import date

from analysis.records import Correction, Place
from tests.resolving.corrections.three_articles import HERALD, POST, WIRE, events, place, ref, run, statuses


def test_an_account_that_tells_of_no_event_leaves_it_and_an_event_without_accounts_is_gone():
    out = Correction(kind="no-report", place=place(POST, "arrested"))
    found = run(out)
    assert events(found) == [{"herald"}, {"wire"}] and statuses(found) == ["applied"]
    assert {each.article for each in found.withdrawn} == {"post"}
    both = run(out, Correction(kind="no-report", place=place(HERALD, "arrested")))
    assert events(both) == [{"wire"}]


def test_what_an_account_tells_is_set_right_and_its_event_follows():
    at = place(WIRE, "arrested")
    found = run(
        Correction(kind="report-days", place=at, days="2031-04"),
        Correction(kind="report-status", place=at, value="planned"),
        Correction(kind="report-party", place=at, entity=ref("Borland"), value="none"),
    )
    assert statuses(found) == ["applied"] * 3
    (event,) = [each for each in found.events if each.reports[0].article == "wire"]
    assert (event.status, event.earliest, event.latest) == ("planned", date(2031, 4, 1), date(2031, 4, 30))
    assert (event.precision, event.date_basis) == ("month", "stated")
    assert (event.sources, event.targets) == ((), ("adah-quilliam",))
    assert all(each.event == event.id for each in found.corrections)


def test_sides_change_places_and_somebody_whom_the_article_names_is_put_in():
    at = place(WIRE, "arrested")
    found = run(
        Correction(kind="report-swap", place=at),
        Correction(kind="report-party", place=at, entity=ref("Tarn"), value="target"),
    )
    (report,) = found.reports.values()
    assert [each.name for each in report.sources] == ["Adah Quilliam"]
    assert [each.name for each in report.targets] == ["Borland", "Tarn"]


def test_no_day_can_be_said_too():
    found = run(Correction(kind="report-days", place=place(WIRE, "arrested")))
    (event,) = [each for each in found.events if each.reports[0].article == "wire"]
    assert (event.earliest, event.date_basis) == (None, None)


def test_what_does_not_apply_is_said():
    at = place(WIRE, "arrested")
    found = run(
        Correction(kind="report-party", place=at, entity=ref("Ada Quill"), value="target"),
        Correction(kind="report-status", place=at, value="occurred"),
        Correction(kind="no-report", place=at),
        Correction(kind="report-swap", place=at),
        Correction(kind="no-report", place=Place(article="wire", start=0, end=7, words="Fennmark")),
        Correction(kind="no-report", place=Place(article="gone", start=0, end=7)),
    )
    assert [each.why.kind for each in found.corrections] == [
        "not-named-in-article",
        "so-already",
        "no-account",
        "no-event-by-another",
        "other-words-there",
        "no-such-article",
    ]


def test_an_account_that_is_left_out_is_not_joined_with_another():
    out = Correction(kind="no-report", place=place(POST, "arrested"))
    one = Correction(kind="same-event", place=place(POST, "arrested"), other_place=place(WIRE, "arrested"))
    assert [each.why.kind for each in run(out, one).corrections] == ["no-account", "no-event-by-another"]
