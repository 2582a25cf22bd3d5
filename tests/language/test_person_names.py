"""What a person's name says by its words."""

from __future__ import annotations

import pytest

from analysis.language.person_names import (
    gendered_nouns,
    genders,
    generation,
    given_names,
    name_parts,
    plain,
    same_person,
    surname,
)


def test_given_names_that_both_bear_have_no_gender():
    assert genders()["Anna"] == "female" and genders()["Olaf"] == "male"
    assert {"Jean", "Leslie"} <= given_names() and "Leslie" not in genders()


def test_a_noun_for_a_woman_or_a_man_tells_which():
    nouns = gendered_nouns()
    assert (nouns["spokeswoman"], nouns["spokesman"]) == ("female", "male")
    assert "minister" not in nouns


SURNAMES = [
    ("Anna Berglund", "berglund"),
    ("Lu Wenhai", "lu"),
    ("Pak Jin-su", "pak"),
    ("Walter Grange Jr.", "grange"),
    ("María-José Peña", "pena"),
]


@pytest.mark.parametrize(("name", "family"), SURNAMES)
def test_the_family_name_is_where_the_language_puts_it(name: str, family: str):
    assert surname(name_parts(name)) == family


PAIRS = [
    ("Walter T. Grange", "Walter Grange", True),
    ("W. Grange", "Walter Grange", True),
    ("Mike Grange", "Michael Grange", True),
    ("Walter Grange", "Anna Grange", False),
    ("Pak Jin-su", "Pak Jin Su", True),
    ("Anna Berglund", "Anna Grange", False),
    ("María Peña", "Maria Pena", True),
    ("Jan H.W. Kolm", "Jan W. Kolm", False),
    ("Jan H. W. Kolm", "Jan W. Kolm", False),
    ("Jan Henrik Kolm", "Jan H. Kolm", True),
]


@pytest.mark.parametrize(("one", "other", "same"), PAIRS)
def test_two_full_names_are_one_persons(one: str, other: str, same: bool):
    assert same_person(name_parts(one), name_parts(other)) is same
    assert same_person(name_parts(other), name_parts(one)) is same


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Walter Grange Jr.", "junior"),
        ("Walter Grange, Jr", "junior"),
        ("Walter Grange III", "third"),
        ("Walter Grange", ""),
    ],
)
def test_sons_are_told_from_fathers_by_the_ending(name: str, told: str):
    assert generation(name) == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  José  Peña-O’Neil Jr. ", "jose pena oneil jr"),
        ("Jørgen Sørland", "jorgen sorland"),
        ("Michał Wałdek", "michal waldek"),
        ("İdil Işık", "idil isik"),
        ("陸文海", "陸文海"),
    ],
)
def test_plain_letters(text: str, expected: str):
    assert plain(text) == expected
