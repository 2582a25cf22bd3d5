"""Why chains are tied to a person, which spellings are one, and what is only guessed."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.language.person_names import name_parts
from analysis.language.transliteration import distance, spelt_alike
from analysis.resolving.actors.people import STATE_GUESSED
from tests.resolving.actors.mentioned import MINISTER, Told, reasons, resolved


def test_every_tie_has_its_reasons_and_a_score():
    found = resolved(
        Told("a").add("Anna Berglund", times=3, **MINISTER),
        Told("b").add("Anna Berglund", **MINISTER),
        Told("c").add("Berglund"),
        Told("d").add("A. Berglund"),
        Told("e", date(2024, 3, 13)).add(
            "the Norwegian foreign minister", "Norwegian foreign minister", form="role", country="NOR"
        ),
        Told("f").add("Norway", kind="country", country="NOR"),
        Told("g").add("Norwegian officials", kind="group", form="description", country="NOR"),
    )
    assert reasons(found, "b") == [("same-full-name",), ("same-office",), ("same-state",)]
    assert reasons(found, "c") == [("short-name-of-one",)]
    assert reasons(found, "d") == [("given-names-that-fit",)]
    assert reasons(found, "e") == [("holder-of-office", "foreign minister", "12")]
    assert reasons(found, "g") == [("speaks-for-state",)]
    scores = {link.article: link.score for link in found.links}
    assert scores["b"] > scores["d"] > scores["c"] > scores["e"] > 0.5
    assert all(0 < score <= 1 for score in scores.values())


def test_what_stands_in_one_article_only_needs_no_reason():
    assert not resolved(Told("a").add("Anna Berglund", times=3)).links


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Pavlo Sorin", "Pavel Zorin", True),
        ("Nadir al-Karimi", "Nader el-Kareemy", True),
        ("Irina Valenskaya", "Irina Walenskaja", True),
        ("Muammar Qadari", "Moammar Gadary", True),
        ("Vladimir Selensky", "Volodymyr Zelenskyy", True),
        ("Yuri Chukov", "Juri Tschukow", True),
        ("Khalid Haddad", "Halid Hadad", True),
        ("Anna Berglund", "Anne Bergland", True),
        ("Anna Berg", "Olav Berg", False),
        ("Lena Castor", "Luna Kestrel", False),
        ("Anna", "Anna", False),
    ],
)
def test_spellings_of_one_name_sound_alike(one: str, other: str, same: bool):
    assert spelt_alike(name_parts(one), name_parts(other)) is same
    assert spelt_alike(name_parts(other), name_parts(one)) is same


@pytest.mark.parametrize(
    ("one", "other", "steps"), [("berg", "berg", 0), ("berg", "bregs", 2), ("berg", "brg", 1), ("berg", "holm", 3)]
)
def test_distance_counts_letters_and_swaps(one: str, other: str, steps: int):
    assert distance(one, other, 2) == steps


def test_another_spelling_with_the_same_office_and_state_is_one():
    president = {"role": "Kazakh President", "country": "KAZ"}
    found = resolved(
        Told("a").add("Pavel Zorin", times=4, **president),
        Told("b").add("Pavlo Sorin", **president).add("Sorin", "Pavlo Sorin"),
        Told("c").add("Sorin"),
    )
    (entity,) = found.entities
    assert (entity.name, set(entity.aliases)) == ("Pavel Zorin", {"Pavlo Sorin", "Sorin"})
    assert ("spelt-alike-with-office-and-state",) in reasons(found, "b")
    assert ("short-name-of-one",) in reasons(found, "c")


def test_one_name_in_another_script_ties_two_spellings():
    found = resolved(
        Told("a").add("Nadir al-Karimi", aliases=("نادر الكريمي",), times=2),
        Told("b").add("Nader el-Kareemy", aliases=("نادر الكريمي",)),
        Told("c").add("el-Kareemy"),
    )
    assert {entity.id for entity in found.entities} == {"nadir-al-karimi"}
    assert reasons(found, "b") == [("one-in-another-script", "نادر الكريمي")]


def test_a_state_that_no_title_names_is_said_to_be_a_guess():
    found = resolved(
        Told("a").add("Anna Berglund", country="NOR"), Told("b").add("Anna Berglund", country="NOR", times=2)
    )
    assert (STATE_GUESSED.kind,) in reasons(found, "a")
    told = resolved(
        Told("a").add("Anna Berglund", country="NOR", role="Norwegian minister"),
        Told("b").add("Anna Berglund", country="NOR"),
    )
    assert (STATE_GUESSED.kind,) not in reasons(told, "a")


def test_another_spelling_with_the_same_office_is_one_where_no_other_state_is_named():
    found = resolved(
        Told("a").add("Pavel Zorin", times=4, role="Kazakh President", country="KAZ"),
        Told("b").add("Pavlo Sorin", role="President"),
    )
    assert len(found.entities) == 1
    found = resolved(
        Told("a").add("Pavel Zorin", times=4, role="Kazakh President", country="KAZ"),
        Told("b").add("Pavlo Sorin", role="Norwegian President", country="NOR"),
    )
    assert len(found.entities) == 2
