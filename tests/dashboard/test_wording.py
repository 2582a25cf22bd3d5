"""Days, counts and kinds in words."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from dashboard.format.wording import actor_facts, actor_kind, between, counted, day, event_type, period, shortened

D = date


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "words"),
    [
        (D(2031, 5, 5), D(2031, 5, 5), "day", "5 May 2031"),
        (D(2031, 5, 5), D(2031, 5, 11), "week", "5 – 11 May 2031"),
        (D(2031, 4, 28), D(2031, 5, 4), "week", "28 April – 4 May 2031"),
        (D(2031, 4, 1), D(2031, 4, 30), "month", "April 2031"),
        (D(2031, 4, 1), D(2031, 6, 30), "month", "April – June 2031"),
        (D(2014, 1, 1), D(2014, 12, 31), "year", "2014"),
        (D(2020, 3, 18), D(2021, 3, 18), "year", "2020 – 2021"),
        (D(2020, 3, 18), D(2021, 3, 18), "day", "18 March 2020 – 18 March 2021"),
        (D(2019, 1, 1), None, "year", "from 2019"),
        (None, D(2031, 5, 5), "day", "until 5 May 2031"),
        (None, None, None, "date not told"),
        (pd.NaT, pd.NaT, None, "date not told"),
        (pd.Timestamp(2031, 5, 5), pd.NaT, "day", "from 5 May 2031"),
    ],
)
def test_a_period_is_no_surer_than_it_is_known(earliest, latest, precision, words) -> None:
    assert period(earliest, latest, precision) == words


def test_a_day_in_words() -> None:
    assert (day(D(2021, 3, 18)), day(None), day(pd.NaT, "no day")) == ("18 March 2021", "undated", "no day")


def test_counting() -> None:
    assert counted(1, "article") == "1 article"
    assert counted(2300, "article") == "2,300 articles"
    assert counted(0, "country", "countries") == "0 countries"


def test_event_types_and_modes() -> None:
    assert (event_type("CONSULT", "visit"), event_type("REJECT")) == ("Consult · visit", "Reject")


def test_long_texts_are_cut_at_a_word() -> None:
    assert shortened("One  two\nthree", 20) == "One two three"
    assert shortened("One two, three", 10) == "One two …"


def test_the_european_union_is_called_no_state() -> None:
    assert actor_kind("country", "FRA") == "state"
    assert actor_kind("country", "EU") == "union of states"
    assert actor_kind("person", "EU") == "person"


def test_an_actor_is_told_with_its_state_unless_it_is_that_state_itself() -> None:
    named = {"FRA": ("france", "France")}
    assert actor_facts("person", "FRA", "Odo Marrend", named, "2 mentions") == "person · France · 2 mentions"
    assert actor_facts("country", "FRA", "France", named, "") == "state"
    assert actor_facts("organisation", "PER", "Lima Trust", named) == "organisation · PER"


@pytest.mark.parametrize(
    ("type_", "sources", "targets", "words"),
    [
        ("ACCUSE", ["Ada Quill"], ["Fennmark"], "Ada Quill → Fennmark"),
        ("ACCUSE", ["Ada Quill"], [], "Ada Quill"),
        ("ACCUSE", [], ["Fennmark"], "somebody → Fennmark"),
        ("ACCUSE", [], [], ""),
        ("ACCUSE", ["A", "B", "C", "D", "E"], [], "A, B, C and 2 more"),
        # Who stands on both sides of what both do is named once.
        ("CONSULT", ["Ada Quill", "Orin Vask"], ["Orin Vask", "Ada Quill"], "Ada Quill ↔ Orin Vask"),
        ("CONSULT", ["Borland"], ["Fennmark", "Borland", "Rovia"], "Borland, Fennmark, Rovia"),
        ("CONSULT", ["Ada Quill"], ["Orin Vask"], "Ada Quill → Orin Vask"),
        ("ACCUSE", ["Borland"], ["Borland", "Rovia"], "Borland → Rovia"),
        ("ACCUSE", ["Borland"], ["Borland"], "Borland → Borland"),
        ("SUPPORT", ["Borland", "Rovia"], ["Rovia", "Borland"], "Borland ↔ Rovia"),
    ],
)
def test_the_parties_of_an_event_in_words(type_: str, sources: list[str], targets: list[str], words: str) -> None:
    assert between(type_, sources, targets) == words
