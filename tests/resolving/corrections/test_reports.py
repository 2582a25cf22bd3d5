"""The reports of a coverage while they are set right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.records import Party
from analysis.resolving.actors.entities import resolve_entities
from analysis.resolving.corrections.entity_corrections import correct_entities
from analysis.resolving.corrections.locating import Lost
from analysis.resolving.corrections.reports import Reports, dated, swapped, with_status
from tests.resolving.corrections.three_articles import ALL, POST, WIRE, place, ref


def reports(among=ALL) -> Reports:
    articles, annotations = [one for one, _ in among], [found for _, found in among]
    found = correct_entities(resolve_entities(articles, annotations), articles, annotations, ())
    return Reports(articles, found.annotations(annotations), found)


def test_a_report_is_found_by_its_trigger_until_it_is_withdrawn():
    desk = reports()
    at = desk.at(place(WIRE, "arrested"))
    assert (at.article, at.index) == ("wire", 0)
    desk.withdraw(at)
    with pytest.raises(Lost):
        desk.at(place(WIRE, "arrested"))
    (wire,) = [each for each in desk.annotated({}) if each.article == "wire"]
    assert wire.events[0].sources == () and wire.events[0].doubtful


def test_who_stands_there_already_keeps_the_place_and_moves_only_where_that_is_said():
    desk = reports()
    at, borland = desk.at(place(POST, "arrested")), desk.entity(ref("Borland"))
    assert desk.with_party(at, borland, "source") == desk.now(at)
    moved = desk.with_party(at, borland, "target")
    assert ([each.name for each in moved.sources], [each.name for each in moved.targets]) == (
        [],
        ["Ada Quill", "Borland"],
    )
    both = desk.with_party(at, borland, "both")
    assert [each.name for each in both.sources] == ["Borland"] and "Borland" in [each.name for each in both.targets]


def test_a_state_is_taken_off_with_those_who_stand_for_it_without_a_name():
    article, annotation = POST
    (report,) = annotation.events
    guards = Party(0, 7, "guards", "BOR", None)
    told = (article, replace(annotation, events=(replace(report, sources=(guards,)),)))
    desk = reports((told,))
    at = desk.at(place(POST, "arrested"))
    assert desk.with_party(at, desk.entity(ref("Borland")), "none").sources == ()


def test_a_change_says_whether_it_is_one():
    desk = reports()
    at = desk.at(place(POST, "arrested"))
    assert not desk.change(at, with_status(desk.now(at), "occurred"))
    assert desk.change(at, with_status(desk.now(at), "planned")) and desk.now(at).status == "planned"


def test_days_that_a_person_says_count_as_stated():
    (report,) = POST[1].events
    told = dated(report, "2031-04")
    assert (told.earliest, told.latest, told.precision, told.date_basis) == (
        date(2031, 4, 1),
        date(2031, 4, 30),
        "month",
        "stated",
    )
    assert dated(report, None).date_basis is None


def test_sides_change_places():
    (report,) = POST[1].events
    assert swapped(report).targets == report.sources and swapped(swapped(report)) == report
