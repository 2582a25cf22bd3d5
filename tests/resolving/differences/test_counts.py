"""How many: figures of one thing that cannot both be true."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from analysis.resolving.differences.counts import counted, how_many
from tests.resolving.differences.telling import DAY, sentence


def differ(one: str, other: str, later: int = 0, likeness: float = 0.5, day: date | None = DAY) -> list[list[str]]:
    a, b = (
        sentence(one, "a", published=day),
        sentence(other, "b", published=day + timedelta(days=later) if day else None),
    )
    found = how_many(a, counted(a), b, counted(b), likeness)
    return [sorted((each.one.words, each.other.words)) for each in found]


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
    ],
)
def test_bounds_parts_lengths_roundings_and_other_things_do_not(one: str, other: str) -> None:
    assert differ(one, other) == []


def test_at_least_and_almost_of_one_number_differ() -> None:
    assert len(differ("At least 48 questions are on the list.", "Almost 48 questions are on the list.")) == 1


def test_what_a_later_article_counts_is_a_course() -> None:
    assert len(differ("The blast killed 12 people.", "The blast killed 14 people.")) == 1
    assert differ("The blast killed 12 people.", "The blast killed 14 people.", later=1) == []


def test_where_no_day_is_known_sentences_must_be_more_alike() -> None:
    assert differ("Twelve envoys came.", "Eleven envoys came.", day=None, likeness=0.37) == []
    assert len(differ("Twelve envoys came.", "Eleven envoys came.", day=None)) == 1
    assert differ("Twelve envoys came.", "Eleven envoys came.", likeness=0.3) == []
