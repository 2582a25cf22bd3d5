"""What the words of one expression say."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.annotating.times.meaning import Meaning, build, unit_of
from analysis.language import lexicon

BUILT: list[tuple[dict[str, Any], dict[str, str | None], dict[str, Any]]] = [
    ({}, {"month": "march", "day": "7th"}, {"month": 3, "day": 7}),
    ({}, {"month": "sept."}, {"month": 9}),
    ({}, {"yy": "’98"}, {"year": 1998}),
    ({}, {"yy": "’19"}, {"year": 2019}),
    ({}, {"yearwords": "nineteen ninety-six"}, {"year": 1996}),
    ({}, {"centuryord": "19th"}, {"century": 18}),
    ({}, {"tens": "fifties"}, {"decade": 195}),
    ({"bc": True}, {"yearbc": "480"}, {"year": -480}),
    ({}, {"quartermonth": "december"}, {"quarter": 4}),
    ({}, {"hour": "9", "minute": "30", "ampm": "p.m."}, {"clock": "T21:30", "ampm": True}),
    ({}, {"hour": "12", "ampm": "a.m."}, {"clock": "T00:00"}),
    ({}, {"past": "a quarter to", "hour": "six"}, {"clock": "T05:45"}),
    ({"sign": -1}, {"amount": "three", "unit": "weeks"}, {"shift": -3, "grain": "week"}),
    ({"sign": -1}, {"amount": "two", "unit": "fortnights"}, {"shift": -4, "grain": "week"}),
    ({"sign": 1}, {"amount": "48", "unit": "hours"}, {"shift": 2, "grain": "day", "clock": ""}),
    ({"sign": -1}, {"amount": "half a", "unit": "century"}, {"shift": -50, "grain": "year"}),
    ({"sign": -1}, {"amount": "several", "unit": "years"}, {"kind": "ref", "value": "PAST_REF"}),
    ({"sign": -1}, {"amount": "65 million", "unit": "years"}, {"kind": "ref", "value": "PAST_REF"}),
    ({"kind": "duration"}, {"span": "next", "unit": "weeks", "amount": "two"}, {"toward": 1, "partial": True}),
]


@pytest.mark.parametrize(("means", "groups", "expected"), BUILT)
def test_the_meaning_of_groups(means: dict[str, Any], groups: dict[str, str | None], expected: dict[str, Any]):
    built = build(means, groups)
    assert built is not None
    assert {name: getattr(built, name) for name in expected} == expected


@pytest.mark.parametrize(
    "groups",
    [{"month": "13"}, {"day": "32"}, {"hour": "13", "ampm": "pm"}, {"hour": "25", "minute": "61"}, {"unit": "parsecs"}],
)
def test_what_makes_no_sense_has_no_meaning(groups: dict[str, str | None]):
    assert build({}, groups) is None


def test_the_shape_of_a_meaning():
    shapes = {
        "day": Meaning(month=3, day=7),
        "month": Meaning(month=3),
        "year": Meaning(year=2031),
        "clock": Meaning(clock="T09:00"),
        "weekday": Meaning(weekday=5),
        "shift_week": Meaning(shift=-1, grain="week"),
        "nth": Meaning(bound=True, ord=1, grain="week"),
        "nthday": Meaning(bound=True, ord=7, grain="monthday"),
        "part": Meaning(kind="duration", partial=True),
        "duration": Meaning(kind="duration"),
        "same": Meaning(bound=True, anchor="same"),
        "open": Meaning(grain="weekend"),
    }
    assert {name: each.shape for name, each in shapes.items()} == {name: name for name in shapes}


def test_the_letter_of_a_unit():
    assert [unit_of(each) for each in ("weeks", "hour", "centuries", "parsec")] == ["W", "TH", "CE", None]


TABLES = [
    pytest.param(*example, id=f"{name}: {example[1]}")
    for name, some in lexicon.toml("times/words")["examples"].items()
    for example in some
]


@pytest.mark.parametrize(("text", "words", "value"), TABLES)
def test_the_example_of_a_table_of_words(times, text: str, words: str, value: str):
    assert [(found, each.value) for found, each in times(text)] == [(words, value)]


def test_every_table_of_words_has_an_example():
    tables = set(lexicon.toml("times/words")) - {"examples", "starts", "macros"}
    assert set(lexicon.toml("times/words")["examples"]) == tables
