"""What people set right about events as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.records import Correction, Event, EventReport, Resolution
from tests.resolving.corrections.three_articles import ALL, HERALD, POST, WIRE, events, place, ref, run, statuses

AT = place(POST, "arrested")


def arrest(found: Resolution) -> Event:
    """The event that the Post and the Herald tell of."""
    (event,) = [each for each in found.events if "post" in {ref.article for ref in each.reports}]
    return event


def accounts(found: Resolution) -> dict[str, EventReport]:
    return {ref.article: report for ref, report in found.reports.items()}


def test_an_event_that_is_none_goes_with_all_its_accounts():
    found = run(Correction(kind="no-event", place=place(HERALD, "arrested")))
    assert events(found) == [{"wire"}] and {each.article for each in found.withdrawn} == {"post", "herald"}
    (told,) = found.corrections
    assert (told.status, told.why.kind, told.why.values, told.event) == (
        "applied",
        "no-event-with-reports",
        ("2",),
        None,
    )


def test_type_status_and_days_are_those_that_are_said_and_accounts_read_alike_follow():
    found = run(
        Correction(kind="event-type", place=AT, value="ASSAULT/beat"),
        Correction(kind="event-status", place=AT, value="planned"),
        Correction(kind="event-days", place=AT, days="2031-05-01"),
    )
    event = arrest(found)
    assert (event.type, event.mode, event.cameo, event.status) == ("ASSAULT", "beat", "18", "planned")
    assert (event.earliest, event.latest, event.precision) == (date(2031, 5, 1), date(2031, 5, 1), "day")
    told = accounts(found)
    assert set(told) == {"post", "herald"}
    assert {(each.type, each.status, each.earliest) for each in told.values()} == {
        ("ASSAULT", "planned", date(2031, 5, 1))
    }
    assert statuses(found) == ["applied"] * 3


def test_an_account_that_tells_otherwise_keeps_what_it_tells():
    article, annotation = HERALD
    (report,) = annotation.events
    other = (article, replace(annotation, events=(replace(report, status="denied", confidence=0.6),)))
    found = run(Correction(kind="event-status", place=AT, value="ongoing"), among=(POST, other, WIRE))
    assert arrest(found).status == "ongoing"
    assert {ref.article: each.status for ref, each in found.reports.items()} == {"post": "ongoing"}


def test_who_stands_on_which_side_is_said_and_sides_change_places():
    found = run(
        Correction(kind="event-party", place=AT, entity=ref("Ada Quill"), value="none"),
        Correction(kind="event-party", place=AT, entity=ref("Tarn Harbour"), value="target"),
    )
    assert (arrest(found).sources, arrest(found).targets) == (("borland",), ("tarn-harbour",))
    assert arrest(found).target_names == ("Tarn Harbour",)
    swapped = run(Correction(kind="event-swap", place=AT))
    assert (arrest(swapped).sources, arrest(swapped).targets) == (("ada-quill",), ("borland",))


def test_who_is_named_in_no_account_cannot_be_party():
    found = run(Correction(kind="event-party", place=AT, entity=ref("Adah Quilliam"), value="target"))
    (told,) = found.corrections
    assert (told.status, told.why.kind) == ("lost", "not-named-in-accounts")
    assert arrest(found).targets == ("ada-quill",)


def test_who_answers_for_an_event_is_said_with_whose_word_it_is():
    found = run(Correction(kind="event-standing", place=AT, value="disputed", entity=ref("Borland")))
    assert (arrest(found).standing, arrest(found).standing_by) == ("disputed", ("Borland",))
    assert arrest(run()).standing == "reported"


def test_of_two_that_say_one_thing_of_one_event_the_later_wins_and_the_earlier_says_so():
    found = run(
        Correction(kind="event-status", place=AT, value="planned"),
        Correction(kind="event-status", place=place(HERALD, "arrested"), value="denied"),
    )
    assert arrest(found).status == "denied"
    assert [each.why.kind for each in found.corrections] == ["overruled", "set-in-reports"]


def test_of_what_is_no_event_nothing_else_is_said():
    found = run(
        Correction(kind="no-event", place=AT),
        Correction(kind="event-status", place=place(HERALD, "arrested"), value="planned"),
    )
    assert [each.why.kind for each in found.corrections] == ["no-event-with-reports", "no-event-by-another"]


def test_what_is_so_already_is_said_and_holds_when_more_is_told():
    found = run(Correction(kind="event-status", place=AT, value="occurred"))
    assert statuses(found) == ["unneeded"] and not found.reports


def test_the_order_of_the_articles_does_not_matter():
    said = (
        Correction(kind="event-type", place=AT, value="ASSAULT/beat"),
        Correction(kind="event-swap", place=AT),
        Correction(kind="no-event", place=place(WIRE, "arrested")),
    )
    assert run(*said, among=ALL) == run(*said, among=ALL[::-1])


def test_what_is_said_holds_when_more_articles_tell_of_the_event():
    said = (
        Correction(kind="event-days", place=AT, days="2031-05-01"),
        Correction(kind="event-party", place=AT, entity=ref("Ada Quill"), value="none"),
    )
    for among in ((POST,), (POST, WIRE), ALL):
        found = run(*said, among=among)
        assert statuses(found) == ["applied", "applied"]
        assert (arrest(found).earliest, arrest(found).targets) == (date(2031, 5, 1), ())
