"""What follows from entities and events is worked out of any resolution, found or made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.records import Days, Party, ReportRef, Vouched
from analysis.resolving import complete
from tests import affair


def test_events_have_names_a_day_and_a_representative():
    found = complete(affair.RESOLUTION, affair.ARTICLES, affair.ANNOTATIONS)
    visit, rejection, _, protest = found.events
    assert (visit.source_names, visit.target_names) == (("Ada Quill",), ("Fennmark",))
    assert visit.representative == ReportRef("post-1", 0)
    assert visit.day == date(2031, 5, 5)
    assert rejection.day == affair.POST.published, "one without a day stands where it was first told"
    assert protest.source_names == ("fishermen",)


def test_a_doubtful_account_names_nobody_and_the_place_is_that_of_the_clearest_account_where_the_event_has_none():
    threat, visit = affair.ANNOTATIONS[1].events
    guests = replace(visit, sources=(*visit.sources, Party(0, 5, "two pilots")), confidence=0.3)
    annotations = (affair.ANNOTATIONS[0], replace(affair.ANNOTATIONS[1], events=(threat, guests)))
    found = complete(affair.RESOLUTION, affair.ARTICLES, (*annotations, *affair.ANNOTATIONS[2:])).events[0]
    assert found.source_names == ("Ada Quill",)
    assert found.place == "Fennmark"
    told = replace(affair.RESOLUTION.events[0], place="Tarn")
    (found,) = complete(replace(affair.RESOLUTION, events=(told,)), affair.ARTICLES, affair.ANNOTATIONS).events
    assert found.place == "Tarn"


def test_an_account_that_others_vouch_for_is_asked_as_a_sure_one():
    threat, visit = affair.ANNOTATIONS[1].events
    guests = replace(visit, sources=(*visit.sources, Party(0, 5, "two pilots")), confidence=0.3)
    annotations = (affair.ANNOTATIONS[0], replace(affair.ANNOTATIONS[1], events=(threat, guests)))
    vouched = {ReportRef("herald-1", 1): Vouched(0.6, (ReportRef("post-1", 0),))}
    resolution = replace(affair.RESOLUTION, vouched=vouched)
    found = complete(resolution, affair.ARTICLES, (*annotations, *affair.ANNOTATIONS[2:])).events[0]
    assert found.source_names == ("Ada Quill", "two pilots")


def test_where_both_sides_meet_the_state_across_from_its_minister_is_not_named():
    both = ("borland", "fennmark")
    meeting = replace(affair.RESOLUTION.events[0], sources=("ada-quill",), targets=both)
    (found,) = complete(replace(affair.RESOLUTION, events=(meeting,)), affair.ARTICLES, affair.ANNOTATIONS).events
    assert (found.source_names, found.target_names) == (("Ada Quill",), ("Fennmark",))


def test_a_state_is_no_party_beside_its_minister():
    meeting = replace(affair.RESOLUTION.events[0], sources=("borland", "ada-quill"), targets=())
    (event,) = complete(replace(affair.RESOLUTION, events=(meeting,)), affair.ARTICLES, affair.ANNOTATIONS).events
    assert event.sources == ("ada-quill",)


def test_what_events_were_before_stays():
    found = complete(affair.RESOLUTION, affair.ARTICLES, affair.ANNOTATIONS)
    assert [each.id for each in found.events] == [each.id for each in affair.RESOLUTION.events]
    assert found.entities == affair.RESOLUTION.entities
    assert (found.affairs, found.contradictions, found.original_of) == ((), (), {})


def test_the_affairs_that_events_name_are_told_in_order():
    events = tuple(
        replace(each, affair="tarn") for each in affair.RESOLUTION.events if each.id in ("ev-visit", "ev-threat")
    )
    found = complete(replace(affair.RESOLUTION, events=events[::-1]), affair.ARTICLES, affair.ANNOTATIONS)
    (tarn,) = found.affairs
    assert (tarn.id, tarn.events) == ("tarn", ("ev-visit", "ev-threat"))
    assert (tarn.parties, tarn.earliest, tarn.latest) == (
        ("Fennmark", "Ada Quill"),
        date(2031, 5, 5),
        events[1].latest,
    )
    assert tarn.name == "The visit of Ada Quill to Fennmark"
    assert tarn.silent == ("Tarn <i>Gazette</i>",)


def test_an_account_has_the_days_of_another_one():
    threat, visit = affair.ANNOTATIONS[1].events
    undated = replace(visit, earliest=None, latest=None, precision=None, date_basis=None)
    annotations = (affair.ANNOTATIONS[0], replace(affair.ANNOTATIONS[1], events=(threat, undated)))
    found = complete(affair.RESOLUTION, affair.ARTICLES, (*annotations, *affair.ANNOTATIONS[2:])).joined
    assert found == {ReportRef("herald-1", 1): Days(date(2031, 5, 5), date(2031, 5, 5), "day")}


def test_a_denial_contradicts_and_a_copy_has_its_original():
    threat, visit = affair.ANNOTATIONS[1].events
    denied = replace(affair.ANNOTATIONS[1], events=(threat, replace(visit, status="denied")))
    annotations = (affair.ANNOTATIONS[0], denied, *affair.ANNOTATIONS[2:])
    (contradiction,) = complete(affair.RESOLUTION, affair.ARTICLES, annotations).contradictions
    assert (contradiction.event, contradiction.aspect) == ("ev-visit", "whether")
    assert [way.reports for way in contradiction.ways] == [(ReportRef("post-1", 0),), (ReportRef("herald-1", 1),)]
    copy = replace(affair.POST, id="copy", published=date(2031, 5, 8))
    articles = (*affair.ARTICLES, copy)
    notes = (*affair.ANNOTATIONS, replace(affair.ANNOTATIONS[0], article="copy"))
    assert complete(affair.RESOLUTION, articles, notes).original_of == {"copy": "post-1"}
