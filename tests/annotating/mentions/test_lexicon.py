"""The gazetteers as data: codes that exist, words that name one thing, nothing that could not be found."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from spacy.language import Language

from analysis.annotating.mentions.known_names import Gazetteer
from analysis.language import lexicon
from analysis.language.gazetteer import entries, state_names
from analysis.language.person_names import genders, generation, given_names, name_parts, plain, same_person, surname
from analysis.language.titles import of_state, offices
from analysis.language.transliteration import surname_alike


def test_every_state_has_a_code_of_its_own():
    rows = lexicon.table("names/states")
    codes = Counter(row["code"] for row in rows)
    assert max(codes.values()) == 1
    assert all(re.fullmatch(r"[A-Z]{3}|EU", code) for code in codes)
    assert {"TWN", "XKX", "PSE", "EU", "SUN"} <= codes.keys()


def test_no_short_name_is_two_states():
    names = Counter(row["name"] for row in lexicon.table("names/states"))
    assert max(names.values()) == 1


@pytest.mark.parametrize("table", ["names/places", "names/groups", "names/titles"])
def test_codes_in_the_tables_are_states(table: str):
    tables = lexicon.toml(table)
    codes = {code for part in ("region", "city", "of_state") for code in tables.get(part, {})}
    assert codes <= state_names().keys()


def test_organisations_have_a_sort_and_a_state_that_exists():
    bodies = ("agency", "army", "bank", "court", "igo", "ministry", "organ", "parliament", "police")
    known = {*bodies, "armed", "company", "media", "ngo", "party", "school"}
    for row in lexicon.table("names/organisations"):
        assert row["sort"] in known, row
        assert not row["country"] or row["country"] in state_names(), row


def test_no_cell_of_the_tables_has_spaces_at_its_ends():
    for table in ("names/states", "names/organisations"):
        for row in lexicon.table(table):
            assert None not in row and all(value == value.strip() for value in row.values()), row


def test_everything_known_is_found_where_it_stands(nlp: Language):
    gazetteer = Gazetteer(nlp)
    lost = []
    for words in entries():
        doc = nlp.make_doc(words)
        if [(start, end) for start, end, _ in gazetteer.find(doc)] != [(0, len(doc))]:
            lost.append(words)
    assert not lost


KNOWN = [
    ("Beijing", "capital", "CHN"),
    ("Peking", "capital", "CHN"),
    ("Kremlin", "seat", "RUS"),
    ("Downing Street", "seat", "GBR"),
    ("Foggy Bottom", "seat", "USA"),
    ("Brussels", "capital", "EU"),
    ("Burma", "state", "MMR"),
    ("Hong Kong", "region", "CHN"),
    ("Crimea", "region", "UKR"),
    ("South Korean", "adjective", "KOR"),
    ("Uyghur", "group", None),
    ("GATT", "igo", None),
    ("Bundesbank", "bank", "DEU"),
    ("Hezbollah", "armed", "LBN"),
]


@pytest.mark.parametrize(("words", "sort", "country"), KNOWN)
def test_facts(words: str, sort: str, country: str | None):
    entry = entries()[words]
    assert (entry.sort, entry.country) == (sort, country)


def test_given_names_that_both_bear_have_no_gender():
    assert genders()["Anna"] == "female" and genders()["Olaf"] == "male"
    assert {"Jean", "Leslie"} <= given_names() and "Leslie" not in genders()


def test_offices_are_found_by_their_last_word():
    assert ("foreign", "minister") in offices()["minister"]
    assert ("secretary", "-", "general") in offices()["general"]
    assert of_state()["home secretary"] == "GBR"


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
]


@pytest.mark.parametrize(("one", "other", "same"), PAIRS)
def test_two_full_names_are_one_persons(one: str, other: str, same: bool):
    assert same_person(name_parts(one), name_parts(other)) is same
    assert same_person(name_parts(other), name_parts(one)) is same


SPELLINGS = [
    ("zelinskiy", "selinsky", True),
    ("kadhari", "qaddari", True),
    ("zorinov", "zorinova", False),
    ("berglund", "bergland", True),
    ("hansen", "hensel", False),
    ("berg", "burg", False),  # too short to tell
]


@pytest.mark.parametrize(("one", "other", "same"), SPELLINGS)
def test_surnames_in_two_spellings(one: str, other: str, same: bool):
    assert surname_alike(one, other) is same and surname_alike(other, one) is same


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


def test_plain_letters():
    assert plain("  José  Peña-O’Neil Jr. ") == "jose pena oneil jr"
