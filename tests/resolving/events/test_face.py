"""What an event is by all its accounts: which of them decide, and what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.resolving.events.account import Account
from analysis.resolving.events.face import face_of
from tests.resolving.events.cast import BRANDT, HOLT, RURITANIA, SYLDAVIA
from tests.resolving.events.visits import account, party, report

TALKS = {"kind": "CONSULT", "mode": "meet", "by": [party(HOLT)], "to": [party(BRANDT)]}


def told(article: str, day: str = "2031-05-04", **fields) -> Account:
    return account(report(**{**TALKS, **fields}), day, article)


def test_the_type_and_mode_are_those_for_which_most_speaks():
    face = face_of([told("a", mode="visit", sure=0.9), told("b"), told("c")])
    assert (face.typical.type, face.typical.mode) == ("CONSULT", "meet")
    threat = told("a", kind="THREATEN", mode="other", sure=0.9)
    assert face_of([threat, told("b"), told("c")]).typical.type == "CONSULT"


def test_parties_days_and_place_are_those_of_the_very_act_before_those_of_others_of_its_type():
    trip = told("a", mode="visit", to=[party(SYLDAVIA)], place="Gorham", days=("2031-05-01", "2031-05-07"), sure=0.6)
    met = told("b", place="Lorn", days=("2031-05-03", "2031-05-03"))
    face = face_of([trip, met])
    assert (face.targets, face.place) == (("karl-brandt",), "Lorn")
    assert face.dated is not None and face.dated.latest == date(2031, 5, 3)
    trip = replace(trip, report=replace(trip.report, confidence=0.7))
    assert face_of([trip, told("b", place="Lorn", sure=0.56), told("c")]).place == "Lorn"
    face = face_of([trip, told("b")])
    assert face.place == "Gorham"
    assert face.dated is not None and face.dated.latest == date(2031, 5, 7)


def test_what_is_only_promised_says_what_it_is_where_nobody_tells_of_the_act():
    promise = told("a", kind="AGREE", mode="cooperate", sure=0.9)
    promise = replace(promise, report=replace(promise.report, announced=True))
    assert face_of([promise, told("b", sure=0.56)]).typical.type == "CONSULT"
    assert face_of([promise]).typical.type == "AGREE"


def test_what_tells_of_something_else_says_nothing_of_how_it_stands():
    refuses = told("a", kind="REJECT", mode="meet", sure=0.6)
    planned = told("b", status="planned", sure=0.85)
    assert face_of([refuses, planned]).status == "planned"
    left = [told(name, mode="visit", sure=0.7) for name in "ab"]
    plans = [told(name, status="planned", sure=0.85) for name in "cd"]
    assert face_of([*left, *plans]).status == "planned", "who has left for talks has not held them yet"


def test_doubtful_accounts_give_nothing_where_others_decide():
    doubtful = told("a", sure=0.3, place="Lorn", days=("2031-05-01", "2031-05-01"), by=[party(RURITANIA)])
    face = face_of([doubtful, told("b", days=("2031-05-03", "2031-05-03"))])
    assert (face.place, face.sources) == (None, ("anna-holt",))
    assert face.dated is not None and face.dated.earliest == date(2031, 5, 3)
    assert face_of([doubtful]).place == "Lorn"


def test_the_party_of_one_account_alone_adds_nothing_where_three_others_agree():
    agreed = [told(name) for name in "abc"]
    odd = told("d", by=[party(RURITANIA)])
    assert face_of([*agreed, odd]).sources == ("anna-holt",)
    assert set(face_of([*agreed[:1], odd]).sources) == {"anna-holt", "ruritania"}


def test_a_side_that_the_accounts_of_its_type_leave_out_is_that_of_the_others():
    silent = told("a", to=[], sure=0.9)
    other = told("b", kind="AGREE", mode="other", sure=0.56)
    assert face_of([silent, other]).targets == ("karl-brandt",)


def test_the_place_is_the_one_that_most_accounts_give():
    places = [told("a", place="Lorn"), told("b", place="Gorham"), told("c", place="Gorham")]
    assert face_of(places).place == "Gorham"
    assert face_of([told("a"), told("b", kind="AGREE", mode="other", place="Lorn", sure=0.56)]).place == "Lorn"


def test_the_day_is_the_one_that_most_texts_give_and_copies_are_one_text():
    third, fourth = ("2031-05-03", "2031-05-03"), ("2031-05-04", "2031-05-04")
    copies = [replace(told(name, days=third), wording="the very same words") for name in "ab"]
    others = [told(name, days=fourth) for name in "cd"]
    face = face_of([*copies, *others])
    assert face.dated is not None and face.dated.earliest == date(2031, 5, 4)


def test_a_doubtful_account_that_agrees_in_all_else_may_say_that_the_plan_has_stalled():
    planned = told("a", status="planned", sure=0.6)
    assert face_of([told("a", status="stalled", sure=0.46), planned]).status == "stalled"
    assert face_of([told("a", status="stalled", sure=0.2), planned]).status == "planned"
    assert face_of([told("a", status="stalled", sure=0.46, by=[party(RURITANIA)]), planned]).status == "planned"
    assert face_of([told("a", status="occurred", sure=0.46), planned]).status == "planned"
