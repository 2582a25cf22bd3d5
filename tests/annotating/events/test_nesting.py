"""What is an event of its own, and what only tells what another is about."""

from __future__ import annotations

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
