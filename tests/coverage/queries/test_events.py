"""Events: with their evidence, narrowed, ordered, in parts, counted, by id, and which are alike."""

from datetime import date

import pandas as pd
import pytest

from analysis.coverage import EVERYTHING, Coverage, EventChoice, Filter
from tests.coverage.queries.conftest import rows
from tests.dashboard.meetings import write_meetings


def test_an_event_stands_with_the_evidence_of_its_first_report(coverage):
    (event,) = coverage.event("ev-visit").itertuples()
    assert (event.type, event.status, event.articles, event.outlets) == ("CONSULT", "occurred", 2, 2)
    assert (event.source_names, event.target_names) == (["Ada Quill"], ["Fennmark"])
    assert (event.article, event.first_report) == ("post-1", "post-1#e0")  # published before the Herald
    assert event.sentence.startswith("Borland’s envoy Ada Quill visited Fennmark on Monday")
    assert (event.confidence, event.date_basis, event.place) == (0.8, "stated", "Fennmark")


def test_one_event_is_the_same_by_its_id_as_among_all(coverage):
    every = coverage.events(min_confidence=0)
    for event in every["event"]:
        among = every[every["event"] == event].reset_index(drop=True)
        # A column that is whole in one row may have gaps in the whole table: values are compared, not types.
        pd.testing.assert_frame_equal(coverage.event(event), among, check_dtype=False)
    assert coverage.event("no such").empty


def test_events_are_read_by_their_ids_in_the_order_asked_for(coverage):
    assert list(coverage.events_by_id(["ev-threat", "no such", "ev-protest"])["event"]) == ["ev-threat", "ev-protest"]
    assert coverage.events_by_id([]).empty


def test_what_places_events_comes_without_their_texts_the_most_widely_told_first(coverage):
    places = coverage.event_places(EVERYTHING, EventChoice(dated=True))
    assert list(places["event"]) == ["ev-visit", "ev-protest"]
    assert "sentence" not in places.columns
    visit = next(places.itertuples())
    assert (visit.source_entities, visit.source_names, visit.type) == (["ada-quill"], ["Ada Quill"], "CONSULT")
    assert str(visit.first_told)[:10] == "2031-05-07"


def test_doubtful_events_are_shown_only_to_those_who_ask(coverage):
    assert list(coverage.events()["event"]) == ["ev-protest", "ev-visit", "ev-rejection"]  # by their days
    events = coverage.events(min_confidence=0)
    assert list(events["event"]) == ["ev-protest", "ev-visit", "ev-threat", "ev-rejection"]
    doubtful = events.iloc[2]
    assert doubtful.source_names == ["Fennmark"] and doubtful.source_entities == []  # named, not resolved
    assert doubtful.asserted_by == "the minister" and pd.isna(doubtful.latest)


def test_what_is_held_back_is_counted_and_how_sure_it_is(coverage):
    assert coverage.held_back() == (1, pytest.approx(0.4))
    assert coverage.held_back(Filter(event_types=("CONSULT",)))[0] == 0
    with_doubtful = EventChoice(doubtful=True)
    assert "ev-threat" in set(coverage.events(EVERYTHING, with_doubtful)["event"])
    assert coverage.count_events(EVERYTHING, with_doubtful)["events"] == 4
    assert "THREATEN" in coverage.event_types(EVERYTHING, with_doubtful)


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        ({"view": "several"}, ["ev-visit"]),
        ({"view": "texts"}, ["ev-visit"]),
        ({"view": "differ"}, []),
        ({"dated": False}, ["ev-rejection"]),
        ({"dated": True}, ["ev-protest", "ev-visit"]),
        ({"source": "fennmark"}, ["ev-rejection"]),
        ({"target": "fennmark"}, ["ev-visit"]),
        ({"party": "fennmark"}, ["ev-visit", "ev-rejection"]),
        ({"begun_by": date(2031, 4, 30)}, ["ev-protest"]),
        ({"begun_by": date(2031, 4, 1)}, ["ev-protest"]),
        ({"begun_by": date(2031, 3, 31)}, []),
        ({"affairs": ("no such",)}, []),
        ({"since": date(2031, 4, 30)}, ["ev-protest", "ev-visit"]),  # known to April only
        ({"since": date(2031, 5, 1)}, ["ev-visit"]),
        ({"until": date(2031, 5, 4)}, ["ev-protest"]),
        ({"since": date(2031, 5, 6)}, []),
    ],
)
def test_a_choice_keeps(coverage, choice, found):
    choice = EventChoice(**choice)
    assert list(coverage.events(EVERYTHING, choice)["event"]) == found
    assert coverage.count_events(EVERYTHING, choice)["events"] == len(found)


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("newest", ["ev-visit", "ev-protest", "ev-rejection"]),
        ("oldest", ["ev-protest", "ev-visit", "ev-rejection"]),
        ("latest", ["ev-visit", "ev-protest", "ev-rejection"]),
        ("told", ["ev-visit", "ev-protest", "ev-rejection"]),
    ],
)
def test_events_stand_in_order_and_come_in_parts(coverage, order, found):
    assert list(coverage.events(order=order)["event"]) == found
    assert list(coverage.events(order=order, limit=1, offset=1)["event"]) == found[1:2]


def test_events_are_counted(coverage):
    assert coverage.count_events() == {
        "events": 3,
        "dated": 2,
        "background": 0,
        "not_occurred": 1,
        "several": 1,
        "texts": 1,
        "differ": 0,
    }
    assert coverage.event_types() == {"CONSULT": 1, "PROTEST": 1, "REJECT": 1}
    assert set(coverage.event_kinds()["status"]) == {"occurred", "refused"}
    assert coverage.count_events(Filter(outlets=("Borland Herald",)), event="ev-visit")["events"] == 1
    assert coverage.count_events(Filter(outlets=("Borland Herald",)), event="ev-protest")["events"] == 0


def test_what_lies_far_outside_of_the_coverage_is_told_apart_but_for_plans(tmp_path):
    when = {
        "long-ago": date(1989, 6, 4),
        "before": date(2024, 5, 1),
        "in-it": date(2031, 5, 9),
        "after": date(2044, 1, 1),
    }
    path = write_meetings(tmp_path, {id_: (day, day) for id_, day in when.items()}, told_on=date(2031, 5, 9))
    with Coverage(path) as found:
        assert found.count_events()["background"] == 2
        assert set(found.events(choice=EventChoice(background=True))["event"]) == {"long-ago", "after"}
        assert list(found.events(choice=EventChoice(background=False))["event"]) == ["before", "in-it"]
        assert found.days_of_events() == (date(2024, 5, 1), date(2031, 5, 9))


def test_what_is_planned_may_lie_behind_the_last_article(tmp_path):
    day = date(2044, 1, 1)
    with Coverage(write_meetings(tmp_path, {"e": (day, day)}, told_on=date(2031, 5, 9), status="planned")) as found:
        assert found.count_events()["background"] == 0


def test_events_between_two_groups_have_one_of_each_among_their_parties(coverage):
    def between(*groups):
        return list(coverage.events(choice=EventChoice(between=groups, doubtful=True))["event"])

    assert between(("ada-quill", "borland"), ("fennmark",)) == ["ev-visit", "ev-rejection"]
    assert between(("fennmark",), ("ada-quill",)) == ["ev-visit"]
    assert between(("ada-quill",), ("borland",)) == []


def test_a_filter_that_shows_doubtful_events_shows_them_in_every_list_and_count(coverage):
    shown = Filter(doubtful=True)
    assert "ev-threat" in set(coverage.events(shown)["event"])
    assert coverage.count_events(shown)["events"] == 4
    assert coverage.event_types(shown)["THREATEN"] == 1
    figures = coverage.entities(shown).set_index("entity")["events"]
    assert figures["borland"] == coverage.entities().set_index("entity")["events"]["borland"] + 1
    assert coverage.held_back(shown) == coverage.held_back()


def test_the_events_most_like_one(coverage):
    # Each shares a party with it; the visit was told on the same day.
    like = coverage.events_like("ev-rejection", limit=5)
    assert list(like["event"]) == ["ev-visit", "ev-threat"]
    assert rows(coverage.events_like("ev-rejection", "FISHERMEN protested", limit=5), "event") == [("ev-protest",)]
    assert coverage.events_like("ev-rejection", "fishermen visited", limit=5).empty
    assert coverage.events_like("no such", limit=5).empty


def test_events_are_chosen_by_who_answers_for_them_and_ordered_by_their_course(coverage):
    alleged = coverage.events(choice=EventChoice(standings=("alleged",)))
    assert set(alleged["standing"]) == {"alleged"}
    assert coverage.count_events(choice=EventChoice(standings=("alleged",)))["events"] == len(alleged)
    days = coverage.events(order="course")["day"].dropna()
    assert list(days) == sorted(days, reverse=True)
