"""Days, counts and kinds in words."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from dashboard.format.wording import (
    actor_facts,
    actor_kind,
    counted,
    day,
    event_title,
    period,
    report_title,
    short_title,
    shortened,
    spoken_names,
)

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


def event(**more: Any) -> SimpleNamespace:
    told = {"type": "ASSAULT", "mode": "beat", "status": "occurred", "trigger_text": "beaten", "act": None}
    sides = {"source_names": ["Borland"], "target_names": ["Ada Quill"]}
    return SimpleNamespace(**told | sides | {"standing": "reported", "standing_by": [], "asserted_by": None} | more)


def test_an_event_is_told_in_a_sentence() -> None:
    assert event_title(event()) == "Borland beat Ada Quill"
    assert event_title(event(asserted_by="Open Cells")) == "Borland beat Ada Quill", "others tell it as a fact"


def test_what_is_only_claimed_says_who_claims_it_and_what_is_disputed_who_denies_it() -> None:
    claimed = event(standing="alleged", standing_by=["Open Cells"], asserted_by="Open Cells")
    assert event_title(claimed) == "Open Cells says Borland beat Ada Quill"
    disputed = event(standing="disputed", standing_by=["Orin Vask"], asserted_by="Open Cells")
    assert event_title(disputed) == "Open Cells says Borland beat Ada Quill; Orin Vask denies it"
    unsaid = event(standing="alleged", standing_by=["Open Cells"])
    assert event_title(unsaid) == "Open Cells says Borland beat Ada Quill"
    assert event_title(event(standing="alleged", standing_by=[])) == "Borland beat Ada Quill, it is alleged"
    many = event(standing="disputed", standing_by=["Orin Vask", "Fennmark"])
    assert event_title(many) == "Borland beat Ada Quill; Orin Vask and Fennmark dispute it"


def test_a_title_that_is_cut_keeps_that_somebody_denies_it() -> None:
    title = "Borland beat Ada Quill and everybody else who stood on the quay at Kesh; Orin Vask denies it"
    assert short_title(title, 60) == "Borland beat Ada Quill and everybody …; Orin Vask denies it"
    assert short_title(title, 200) == title
    assert short_title("Borland beat Ada Quill on the quay", 20) == "Borland beat Ada …"


def test_names_in_a_sentence_have_their_article_and_the_others_are_counted() -> None:
    assert spoken_names(["White House"]) == "the White House"
    assert spoken_names(["Ada Quill", "White House"]) == "Ada Quill and the White House"
    assert spoken_names(["A", "B", "C", "D"]) == "A, B, C and 1 other"


def test_an_account_is_told_in_a_sentence_with_who_says_so() -> None:
    sides = {"sources": [{"name": "Borland"}], "targets": [{"name": "Ada Quill"}]}
    account = SimpleNamespace(
        type="COERCE",
        mode="arrest",
        status="planned",
        trigger_text="trial",
        act=None,
        asserted_by_name="Orin Vask",
        **sides,
    )
    assert report_title(account) == "Orin Vask says Borland is to arrest Ada Quill"
