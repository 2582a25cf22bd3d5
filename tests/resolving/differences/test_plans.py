"""Whether something is to happen: plans and their denials on one day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from analysis.language import lexicon
from analysis.resolving.differences.plans import Plan, planned, plans
from tests.resolving.differences.telling import DAY, differing, sentence

DUE = "Orin Vask is due to meet the envoys of Borevia."
NONE = "No meeting between Orin Vask and the envoys of Borevia is planned."


def told(plan: Plan) -> str:
    return f"{'' if plan.so else 'not '}{plan.act}: {' '.join(sorted(plan.matter))}"


def differ(one: str, other: str, *days: tuple[str, date], later: int = 0, likeness: float = 0.4) -> int:
    sentences = (
        sentence(one, "a", *[each for each in days if each[0] in one]),
        sentence(other, "b", *[each for each in days if each[0] in other], published=DAY + timedelta(days=later)),
    )
    return len(list(planned(sentences, lambda a, b: a.article.id != b.article.id, lambda a, b: likeness)))


@pytest.mark.parametrize("example", lexicon.toml("differences")["plans"]["example"], ids=lambda each: each["text"][:40])
def test_the_plans_of_each_example_are_found(example: dict) -> None:
    assert [told(each) for each in plans(sentence(example["text"]))] == example["plans"]


@pytest.mark.parametrize(
    "no",
    [
        NONE,
        "Orin Vask has no plans to meet the envoys of Borevia.",
        "Orin Vask has ruled out talks with the envoys of Borevia.",
        "Orin Vask will not meet the envoys of Borevia.",
    ],
)
def test_a_plan_and_its_denial_differ(no: str) -> None:
    assert differ(DUE, no) == 1
    assert differ(no, DUE) == 1


@pytest.mark.parametrize(
    "no",
    [
        "Edda Marlow has no plans to meet the envoys of Borevia.",  # somebody else
        "Orin Vask has no plans to pay the envoys of Borevia.",  # another act
        "Orin Vask has no plans to meet the envoys of Meridian.",  # another party
        "Orin Vask has no plans to meet the miners of the harbour.",  # another matter
        "Edda Marlow has no plans to meet the envoys of Borevia. Orin Vask is here.",  # the same, known to it
        "Orin Vask has no plans to meet the envoys of Meridian. Borevia is far.",  # the same, known to it
        "Orin Vask will not meet the envoys of Borevia over grain, ships and tariffs.".replace(",", ""),  # more exactly
        "No further meeting between Orin Vask and the envoys of Borevia is planned.",  # only no other one
        "No meeting between Edda Marlow and the envoys of Borevia is planned. Orin Vask is here.",
        "Orin Vask will not meet the envoys of Borevia again.",  # only not in this way
        "Orin Vask will probably not meet the envoys of Borevia.",  # it is open
        "If it rains, Orin Vask will not meet the envoys of Borevia.",  # it depends
        "Orin Vask will not meet the envoys of Borevia, will he?",  # asked
    ],
)
def test_another_plan_or_an_open_one_does_not(no: str) -> None:
    assert differ(DUE, no) == 0


def test_a_plan_that_is_denied_and_articles_of_other_matters_are_left_alone() -> None:
    no = "Orin Vask will not meet the envoys of Borevia."
    assert differ("Orin Vask denied that he is due to meet the envoys of Borevia.", no) == 0
    pair = [sentence(text, id_) for text, id_ in ((DUE, "a"), (no, "b"))]
    assert not list(planned(pair, lambda a, b: False, lambda a, b: 0.4))


def test_each_may_name_somebody_whom_the_other_does_not_know() -> None:
    yes = "Orin Vask is due to meet the envoys of Borevia and Edda Marlow."
    assert differ(yes, "Orin Vask will not meet the envoys of Borevia and Meridian.") == 0
    assert differ(yes, "Orin Vask will not meet the envoys of Borevia.") == 1


def test_the_matter_must_be_that_of_the_plan() -> None:
    yes = "The miners of the harbour heard that Orin Vask is due to meet the envoys."
    assert differ(yes, "Orin Vask will not meet the miners of the harbour.") == 0
    assert differ(yes, "Orin Vask will not meet the envoys.") == 1


def test_the_day_on_which_it_was_said_is_no_day_of_the_plan() -> None:
    tuesday = ("Tuesday", DAY - timedelta(days=1))
    assert differ(DUE, "On Tuesday Orin Vask said that he will not meet the envoys of Borevia.", tuesday) == 1


def test_a_plan_that_changes_from_day_to_day_is_a_course() -> None:
    assert differ(DUE, NONE, later=1) == 0
    undated = [sentence(text, id_, published=None) for text, id_ in ((DUE, "a"), (NONE, "b"))]
    assert not list(planned(undated, lambda a, b: True, lambda a, b: 0.4))


def test_no_meeting_on_one_day_is_no_denial_of_another() -> None:
    friday, monday = ("Friday", DAY + timedelta(days=3)), ("Monday", DAY + timedelta(days=6))
    no = "Orin Vask will not meet the envoys of Borevia on Friday."
    assert differ(DUE.replace("Borevia", "Borevia on Monday"), no, friday, monday) == 0
    assert differ(DUE.replace("Borevia", "Borevia on Friday"), no, friday, monday) == 1


def test_an_article_that_tells_both_differs_from_nobody() -> None:
    both = [sentence(text, id_) for text, id_ in ((DUE, "a"), (NONE, "b"))]
    own = sentence("Orin Vask is going to meet them, Edda Marlow said.", "b")
    assert list(planned(both, lambda a, b: a.article.id != b.article.id, lambda a, b: 0.4))
    assert not list(planned([*both, own], lambda a, b: a.article.id != b.article.id, lambda a, b: 0.4))


def test_a_bare_plan_needs_sentences_that_tell_much_the_same() -> None:
    no, yes = "Orin Vask will not resign.", "Orin Vask has decided to quit."
    assert differ(no, yes, likeness=0.3) == 1
    assert differ(no, yes, likeness=0.1) == 0


def test_it_is_found_over_articles_of_one_affair() -> None:
    about = "Borevia and Meridian, Orin Vask and Edda Marlow are told of here. "
    (found,) = differing(about + DUE, about + NONE).differences
    assert found.kind == "planned"
    assert {each.value for each in found.versions} == {DUE[10:-1], NONE[:-1]}
