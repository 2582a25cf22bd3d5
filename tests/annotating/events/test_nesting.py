"""What is an event of its own, and what only tells what another is about."""

from __future__ import annotations

import pytest

from tests.annotating.conftest import side


def test_an_act_that_is_told_twice_in_one_clause_is_one_event(code):
    events = code("Ruritania launched an attack on Borduria, killing ten people.")
    assert [(e.type, side(e.targets)) for e in events] == [("ASSAULT", ["Borduria"])]


def kinds(events) -> list[str]:
    return [event.type for event in events]


def test_the_content_of_an_agreement_is_no_second_event(code):
    assert kinds(code("Ruritania agreed to send food to Syldavia.")) == ["AGREE"]


def test_a_meeting_before_which_somebody_talks_is_another(code):
    events = code("Anna Holt talked with Karl Brandt after the summit between Ruritania and Borduria.")
    assert kinds(events) == ["CONSULT", "CONSULT"]


def test_a_deed_that_is_denied_as_a_clause_is_told_too(candidates):
    found = {each.type: each for each in candidates("Ruritania denied that its troops attacked Borduria.")}
    assert found["ASSAULT"].claimed == "denied" and found["ASSAULT"].status == "denied"


def test_of_two_verbs_joined_the_first_is_the_event(code):
    assert kinds(code("Ruritania shot and killed Karl Brandt.")) == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        ("Ruritania lifted its blockade of Borduria.", "CONCEDE", ["Borduria"]),
        ("Ruritania lifted restrictions imposed on Karl Brandt.", "CONCEDE", ["Karl Brandt"]),
        ("Ruritania freed the detained Bordurian reporters.", "RETREAT", ["detained Bordurian reporters"]),
    ],
)
def test_what_is_ended_is_no_second_event_and_hands_on_whom_it_hit(code, text: str, kind: str, targets: list[str]):
    assert [(e.type, side(e.targets)) for e in code(text)] == [(kind, targets)]


def test_what_is_out_of_the_question_has_not_been_done(code):
    assert kinds(code("Ruritania said that easing sanctions on Borduria is out of the question.")) == ["REJECT"]
