"""The gazetteers as data: codes that exist, words that name one thing."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from analysis.language import lexicon
from analysis.language.gazetteer import capitals_before, entries, state_names


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
    assert codes and codes <= state_names().keys()


def test_organisations_have_a_sort_and_a_state_that_exists():
    bodies = ("agency", "army", "bank", "court", "igo", "ministry", "organ", "parliament", "police")
    known = {*bodies, "armed", "company", "media", "ngo", "party", "school"}
    for row in lexicon.table("names/organisations"):
        assert row["sort"] in known, row
        assert not row["country"] or row["country"] in state_names(), row


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


def test_capitals_of_states_of_the_past_are_told_where_they_are_another_states_today():
    before = capitals_before()
    assert (before["Moscow"], entries()["Moscow"].country) == ("SUN", "RUS")
    assert "East Berlin" not in before


def test_the_committees_of_both_parties_are_bodies_of_their_own():
    assert entries()["RNC"].name == "Republican National Committee"
    assert entries()["DNC"].name == "Democratic National Committee"
    assert entries()["GOP"].name == "Republican Party"
