"""What articles have in common, as records: one object carries all of it."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args, get_type_hints

from analysis.coverage.schema import TABLES
from analysis.records import (
    Affair,
    Aspect,
    Compared,
    Contradiction,
    Difference,
    Entity,
    Event,
    Link,
    Resolution,
    Suggestion,
    Utterance,
)


def test_nothing_in_common_is_the_empty_resolution_and_two_of_them_share_no_mapping() -> None:
    one, other = Resolution(), Resolution()
    assert one == other and (one.entities, one.events, one.affairs, one.contradictions) == ((), (), (), ())
    assert one.entity_of == {} and one.entity_of is not other.entity_of


def test_all_that_is_worked_out_across_articles_has_its_place() -> None:
    held = {each for hint in get_type_hints(Resolution).values() for each in (hint, *get_args(hint)[:1])}
    assert {Entity, Event, Link, Suggestion, Affair, Contradiction, Difference, Utterance, Compared} <= held


def test_links_and_suggestions_are_rows_as_they_stand() -> None:
    for name, record in (("links", Link), ("suggestions", Suggestion)):
        assert [each.name for each in fields(record) if each.name not in TABLES[name].names] == []


def test_accounts_can_contradict_each_other_in_six_ways() -> None:
    assert get_args(Aspect) == ("when", "where", "who", "whom", "whether", "how many")


def test_an_event_that_nobody_dates_has_no_day_and_no_ground_for_one() -> None:
    bare = Event(id="e", type="CONSULT", mode=None, cameo="04", status="occurred", sources=(), targets=(), reports=())
    assert (bare.earliest, bare.latest, bare.precision, bare.date_basis, bare.day, bare.affair) == (None,) * 6
