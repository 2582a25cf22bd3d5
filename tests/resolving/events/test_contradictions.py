"""Accounts of one event that cannot all be true, and those that only look as if they could not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analysis.records import Entity, EventReport, Party, ReportRef, Span
from analysis.resolving.events.contradictions import Told, contradictions, may_be_one_party

ENTITIES = {
    each.id: each
    for each in (
        Entity(id="ruritania", name="Ruritania", kind="country", country="RUR"),
        Entity(id="syldavia", name="Syldavia", kind="country", country="SYL"),
        Entity(id="anna-holt", name="Anna Holt", kind="person", country="RUR"),
        Entity(id="otto-klein", name="Otto Klein", kind="person", country="RUR"),
        Entity(id="lorn-league", name="Lorn League", kind="organisation"),
        Entity(id="lorn-council", name="Lorn Council", kind="organisation"),
        Entity(id="strelsau", name="Strelsau", kind="place", country="RUR"),
        Entity(id="klow", name="Klow", kind="place", country="SYL"),
    )
}


def told(
    number: int,
    sentence: str = "Ruritania expelled them.",
    trigger: str = "expelled",
    *,
    article: str | None = None,
    published: date = date(2031, 3, 10),
    by: tuple[str | None, ...] = ("ruritania",),
    to: tuple[str | None, ...] = (),
    days: tuple[str | None, str | None] | None = None,
    place: str | None = None,
    dates: tuple[tuple[int, int], ...] = (),
    **more: Any,
) -> Told:
    """An account; a party without an entity is "officials"."""
    start = sentence.index(trigger)
    first, last = (date.fromisoformat(each) if each else None for each in days or (None, None))

    def party(entity: str | None) -> Party:
        known = ENTITIES.get(entity or "")
        at = max(sentence.find(known.name), 0) if known else 0
        return Party(at, at + len(known.name) if known else 0, known.name if known else "officials", None, 0)

    report = EventReport(
        start=0,
        end=len(sentence),
        rule="test",
        confidence=0.8,
        trigger=Span(start, start + len(trigger)),
        cameo="17",
        sources=tuple(map(party, by)),
        targets=tuple(map(party, to)),
        earliest=first,
        latest=last,
        precision="day" if days else None,
        **{"type": "SANCTION", "mode": "expel", "status": "occurred", "date_basis": "stated" if days else None, **more},
    )
    return Told(
        ref=ReportRef(article or f"a{number}", number),
        report=report,
        published=published,
        entities=(*by, *to),
        place=ENTITIES[place] if place else None,
        sentence=sentence,
        dates=dates,
    )


def found(*accounts: Told) -> dict[str, list[tuple[str, ...]]]:
    """For each aspect (and what is counted) the reports that tell it alike, by their numbers."""
    return {
        f"{each.aspect} {each.about}" if each.about else each.aspect: [
            tuple(f"r{ref.index}" for ref in way.reports) for way in each.ways
        ]
        for each in contradictions("event", accounts, ENTITIES)
    }


MONDAY, TUESDAY = ("2031-03-03", "2031-03-03"), ("2031-03-04", "2031-03-04")
MARCH = ("2031-03-01", "2031-03-31")


@pytest.mark.parametrize(
    ("accounts", "expected"),
    [
        ([told(1, days=MONDAY), told(2, days=TUESDAY), told(3, days=MONDAY)], {"when": [("r1", "r3"), ("r2",)]}),
        # Less exact is not different, and neither is silence.
        ([told(1, days=MONDAY), told(2, days=MARCH), told(3)], {}),
        ([told(1, days=MONDAY), told(2, days=("2031-03-01", None))], {}),
        ([told(1, days=MONDAY), told(2, days=(None, "2031-03-02"))], {"when": [("r1",), ("r2",)]}),
        # What is only planned is put off, and a day that was worked out is nobody's word.
        ([told(1, days=MONDAY, status="planned"), told(2, days=TUESDAY)], {}),
        ([told(1, days=MONDAY, date_basis="running"), told(2, days=TUESDAY)], {}),
        # A visit lasts some days.
        (
            [told(1, days=MONDAY, type="CONSULT", mode="visit"), told(2, days=TUESDAY, type="CONSULT", mode="visit")],
            {},
        ),
    ],
)
def test_days_differ_where_they_have_none_in_common(accounts: list[Told], expected: dict[str, Any]) -> None:
    assert found(*accounts) == expected


def test_an_article_that_tells_both_ways_tells_of_two_things() -> None:
    one, other = told(1, article="a", by=("anna-holt",)), told(2, article="b", by=("syldavia",))
    assert "who" in found(one, other)
    assert found(one, other, told(3, article="a", by=("syldavia",))) == {}


def test_who_may_do_it_is_no_doer() -> None:
    may = told(2, by=("syldavia",), status="hypothetical")
    assert found(told(1, by=("ruritania",)), may) == {}


def test_news_of_each_articles_own_day_comes_again() -> None:
    one = told(1, days=MONDAY, published=date(2031, 3, 4))
    other = told(2, days=("2031-03-06", "2031-03-06"), published=date(2031, 3, 7))
    assert found(one, other) == {}
    late = told(3, days=MONDAY, published=date(2031, 3, 20))
    assert found(one, other, late) == {"when": [("r1", "r3"), ("r2",)]}


def test_a_year_is_too_rough_to_be_another_one() -> None:
    first, second = ("2029-01-01", "2029-12-31"), ("2030-01-01", "2030-12-31")
    assert found(told(1, days=first), told(2, days=second)) == {}


def test_two_cities_of_one_state_lie_apart() -> None:
    towns = {name: Entity(id=name, name=name, kind="place", country="FRA") for name in ("Paris", "Marseille")}
    accounts = [replace(told(n), place=towns[name]) for n, name in enumerate(towns)]
    assert "where" in found(*accounts)


def test_a_body_without_a_state_and_a_name_spelt_alike_may_be_the_other() -> None:
    assert found(told(1, by=("lorn-league",)), told(2, by=("ruritania",))) == {}
    other = Entity(id="anna-holtz", name="Anna Holtz", kind="person", country="RUR")
    assert may_be_one_party(
        (told(1).report.sources[0], "anna-holt"),
        (told(1).report.sources[0], other.id),
        {**ENTITIES, other.id: other},
    )


def test_who_calls_for_one_thing_may_not_have_called_for_another() -> None:
    denied = told(2, article="a", status="denied", type="REQUEST")
    other = replace(denied, report=replace(denied.report, start=40, end=64))
    assert found(told(1, article="a", type="REQUEST"), other) == {}
    assert "whether" in found(told(1, article="b", type="REQUEST"), other)


def test_places_differ_where_they_lie_in_two_states() -> None:
    assert found(told(1, place="strelsau"), told(2, place="klow")) == {"where": [("r1",), ("r2",)]}
    assert found(told(1, place="strelsau"), told(2, place="ruritania")) == {}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("anna-holt", "otto-klein", True),
        ("ruritania", "syldavia", True),
        ("anna-holt", "syldavia", True),
        ("anna-holt", "ruritania", False),
        ("anna-holt", None, False),
        ("lorn-league", "lorn-council", False),
    ],
)
def test_parties_differ_where_neither_can_be_the_other(one: str | None, other: str | None, apart: bool) -> None:
    assert ("who" in found(told(1, by=(one,)), told(2, by=(other,)))) is apart
    assert ("whom" in found(told(1, to=(one,)), told(2, to=(other,)))) is apart


def test_of_many_accounts_a_party_that_one_alone_names_contradicts_nobody() -> None:
    many = [told(number, by=("ruritania",)) for number in range(3)]
    assert found(*many, told(3, by=("syldavia",))) == {}
    two = found(*many, told(3, by=("syldavia",)), told(4, by=("syldavia",)))
    assert two == {"who": [("r0", "r1", "r2"), ("r3", "r4")]}


def test_of_a_meeting_either_side_may_be_told_as_acting() -> None:
    meeting = {"type": "CONSULT", "mode": "meet"}
    there = told(1, by=("ruritania",), to=("syldavia",), **meeting)
    back = told(2, by=("syldavia",), to=("ruritania",), **meeting)
    assert found(there, back) == {}


def test_a_denial_stands_against_what_others_tell_even_in_one_article() -> None:
    denied = told(2, article="a", status="denied")
    other = replace(denied, report=replace(denied.report, start=40, end=64))
    assert found(told(1, article="a"), other, told(3, status="planned")) == {"whether": [("r1",), ("r2",)]}
    # "Vowed to look into it, but made no commitment": one sentence does not contradict itself.
    assert found(told(1, article="a"), denied) == {}


def test_what_was_not_so_before_it_happened_is_no_denial():
    assert found(told(1), told(2, status="denied", published=date(2031, 3, 9))) == {}
    assert found(told(1), told(2, status="denied", published=date(2031, 3, 11))) == {"whether": [("r1",), ("r2",)]}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ruritania expelled twelve envoys.", "Ruritania expelled 11 envoys.", {"how many envoys": [("r1",), ("r2",)]}),
        ("Ruritania expelled twelve envoys.", "Ruritania expelled more than ten envoys.", {}),
        ("Ruritania expelled twelve envoys.", "Ruritania expelled three officers.", {}),
        # Another number of the sentence is not that of the act, and a distance in time is none.
        ("Ruritania expelled two envoys, while nine envoys stayed.", "Ruritania expelled two envoys.", {}),
        ("Ruritania expelled them, the first in four years.", "Ruritania expelled them for two years.", {}),
        (
            "Ruritania expelled them for four years.",
            "Ruritania expelled them for two years.",
            {"how many years": [("r1",), ("r2",)]},
        ),
    ],
)
def test_figures_differ_where_both_cannot_be_true(one: str, other: str, expected: dict[str, Any]) -> None:
    assert found(told(1, one), told(2, other)) == expected


def test_the_killed_and_the_hurt_are_not_held_against_each_other() -> None:
    killed = told(1, "Ruritania attacked and killed 12 people.", "attacked", type="ASSAULT", mode=None)
    hurt = told(2, "Ruritania attacked and wounded 30 people.", "attacked", type="ASSAULT", mode=None)
    assert found(killed, hurt) == {}


def test_the_dead_who_are_counted_on_another_day_are_a_course() -> None:
    one = told(1, "Ruritania attacked and killed 12 people.", "attacked", type="ASSAULT", mode=None)
    other = told(2, "Ruritania attacked and killed 30 people.", "attacked", type="ASSAULT", mode=None)
    assert found(one, other) == {"how many people": [("r1",), ("r2",)]}
    assert found(one, replace(other, published=date(2031, 3, 11))) == {}


def test_the_words_of_a_figure_are_kept() -> None:
    accounts = told(1, "Ruritania expelled at least  twelve envoys."), told(2, "Ruritania expelled 3 envoys.")
    (one,) = contradictions("event", accounts, ENTITIES)
    assert [way.words for way in one.ways] == ["at least twelve envoys", "3 envoys"]


def test_one_article_does_not_contradict_itself() -> None:
    assert found(told(1, article="a", days=MONDAY), told(2, article="a", days=TUESDAY)) == {}


def test_one_account_contradicts_nobody() -> None:
    assert contradictions("event", [told(1, days=MONDAY)], ENTITIES) == ()


def test_a_speaker_who_tells_of_it_and_denies_something_denies_another_thing() -> None:
    denied = told(2, article="b", status="denied", asserted_by="Anna Holt")
    other = replace(denied, report=replace(denied.report, start=40, end=64))
    assert found(told(1, article="a"), other) == {"whether": [("r1",), ("r2",)]}
    assert found(told(1, article="a"), told(3, article="b", asserted_by="Anna Holt"), other) == {}
