"""How many: figures of one thing that cannot both be true."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from analysis.resolving.differences.counts import counted, how_many
from tests.resolving.differences.telling import DAY, sentence


def differ(
    one: str,
    other: str,
    later: int = 0,
    likeness: float = 0.5,
    day: date | None = DAY,
    kind: str = "how many",
) -> list[list[str]]:
    a, b = (
        sentence(one, "a", published=day),
        sentence(other, "b", published=day + timedelta(days=later) if day else None),
    )
    found = how_many(a, counted(a), b, counted(b), likeness)
    return [sorted((each.one.words, each.other.words)) for each in found if each.kind == kind]


def test_two_figures_of_one_thing_differ() -> None:
    assert differ("Twelve envoys toured the camp.", "The camp was toured by eleven envoys.") == [
        ["Twelve envoys", "eleven envoys"]
    ]


def test_other_words_for_one_thing_count_it_too() -> None:
    assert len(differ("The list holds 48 questions.", "The list holds 30 queries.")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("At least 12 envoys came.", "Some 14 envoys came."),
        ("Another 12 envoys came.", "Forty envoys came."),
        ("Three of the 12 envoys came.", "Forty envoys came."),
        ("Talks lasted 12 days.", "Talks lasted 14 days."),
        ("Some 1,240 marchers came.", "1,200 marchers came."),
        ("Three Borevian diplomats left.", "There Meridian keeps 41 diplomats."),
        ("Twelve envoys will come.", "Eleven envoys came."),
        ("The price fell to 790 from 2,100 tablets.", "Some 790 tablets were sold."),
        ("Doctors gave 12 tablets a day.", "Doctors gave 14 tablets."),
        ("They sold 12 mln bank bonds.", "They sold eight mln bank bonds."),
        ("Two young envoys came.", "Three bearded envoys came."),
        ("The day ended at 20 lots sold.", "The day ended at 15 lots sold."),
    ],
)
def test_bounds_parts_lengths_roundings_and_other_things_do_not(one: str, other: str) -> None:
    assert differ(one, other) == []


def test_at_least_and_almost_of_one_number_differ() -> None:
    assert len(differ("At least 48 questions are on the list.", "Almost 48 questions are on the list.")) == 1


def test_what_a_later_article_counts_is_a_course() -> None:
    assert len(differ("Twelve envoys toured the camp.", "Fourteen envoys toured the camp.")) == 1
    two = "Twelve envoys toured the camp.", "Fourteen envoys toured the camp."
    assert differ(*two, later=1) == []
    assert len(differ(*two, later=1, kind="later count")) == 1
    assert differ(*two, later=20, kind="later count") == []
    assert differ(*two, later=1, kind="later count", likeness=0.35) == []
    planned = "On Monday the camp will be toured, by twelve envoys."
    assert differ(planned, two[1], later=1, kind="later count") == []


def test_tolls_are_held_against_each_other_elsewhere() -> None:
    assert differ("The blast killed 12 people.", "The blast killed 14 people.") == []


def test_an_article_that_tells_both_numbers_differs_from_nobody() -> None:
    assert len(differ("Some 48 envoys came.", "Some 30 envoys came.")) == 1
    assert differ("Some 48 envoys came, where 30 had been asked.", "Some 30 envoys came.") == []


def test_a_line_of_statistics_is_no_account() -> None:
    assert differ("In 54 games he had 13 goals and 43 passes.", "In 157 games he had 33 goals and 121 passes.") == []


def test_sentences_must_be_alike() -> None:
    assert len(differ("Twelve envoys came.", "Eleven envoys came.", day=None)) == 1
    assert differ("Twelve envoys came.", "Eleven envoys came.", day=None, likeness=0.37) == []
    assert len(differ("Twelve envoys came.", "Eleven envoys came.", likeness=0.37)) == 1
    assert differ("Twelve envoys came.", "Eleven envoys came.", likeness=0.3) == []


def test_a_number_in_the_name_of_a_group_counts_nothing() -> None:
    assert list(counted(sentence("They saw seven ministers of Borevia."))) == ["ministers"]
    assert not counted(sentence("They saw the Group of Seven ministers of Borevia."))
