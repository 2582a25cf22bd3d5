"""Criteria become the words that a person reads."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from analysis.annotating.events.confidence import PARTS, scorer
from analysis.annotating.events.evidence import group_of
from analysis.coverage import reasons
from analysis.coverage.reasons import criterion_of, doubts, in_general, phrases, sentence, voices
from analysis.records import Criterion, CriterionKind

NAMES = {"ada-quill": "Ada Quill", "orin-vask": "Orin Vask"}


@pytest.mark.parametrize(
    ("criterion", "words"),
    [
        (Criterion("same-full-name"), "same full name"),
        (Criterion("same-office"), "same office"),
        (Criterion("same-office", ("envoy",)), "same office (envoy)"),
        (Criterion("explained-acronym", ("NTC",)), "acronym that another article explains (NTC)"),
        (Criterion("holder-of-office", ("envoy",)), "office (envoy) of the state’s one holder"),
        (Criterion("holder-of-office", ("envoy", "0")), "office (envoy) of the state’s one holder, named the same day"),
        (Criterion("holder-of-office", ("envoy", "1")), "office (envoy) of the state’s one holder, named 1 day apart"),
        (Criterion("holder-of-office", ("envoy", "2")), "office (envoy) of the state’s one holder, named 2 days apart"),
        (Criterion("short-name-of-the-most-named", ("1",)), "short name, named far more than another of that name"),
        (Criterion("short-name-of-the-most-named", ("3",)), "short name, named far more than 3 others of that name"),
        (Criterion("named-side-by-side", ("1",)), "but named side by side in 1 article"),
        (Criterion("named-side-by-side", ("4",)), "but named side by side in 4 articles"),
        (Criterion("by-hand-not", ("Ada {Quill}",)), "set right by hand: not “Ada {Quill}”"),
        (Criterion("published-apart", ("0",)), "published on one day"),
        (Criterion("published-apart", ("1",)), "published 1 day apart"),
        (Criterion("published-apart", ("9",)), "published 9 days apart"),
        (Criterion("statuses-differ", ("planned", "occurred")), "planned here, occurred there"),
        (Criterion("hidden-with-articles", ("1",)), "hidden with 1 article"),
        (Criterion("joined-with-articles", ("1200",)), "joined with 1,200 articles"),
        (Criterion("joined-with-reports", ("2",)), "joined with 2 reports"),
        (Criterion("actor-of-its-own", ("ada-2",)), "an actor of its own (ada-2)"),
        (Criterion("several-called", ("2", "Ada")), "2 are called “Ada”, and nothing tells which is meant"),
        (Criterion("same-parties"), "same parties"),
        (Criterion("same-parties-where-named"), "same parties where they are named"),
        (Criterion("same-parties-where-named", ("ada-quill",)), "same parties (Ada Quill) where they are named"),
    ],
)
def test_a_criterion_is_told_in_words(criterion: Criterion, words: str) -> None:
    assert phrases((criterion,), NAMES) == [words]


def test_people_who_meet_are_told_together_and_others_one_by_one() -> None:
    told = sentence(
        (
            Criterion("same-act"),
            Criterion("same-people", ("ada-quill", "orin-vask")),
            Criterion("same-people", ("ambassador",)),
            Criterion("same-day"),
        ),
        NAMES,
    )
    assert told == "same act, same people (Ada Quill and Orin Vask, ambassador), same day"
    assert sentence((Criterion("same-people"),)) == "same people"


def test_in_general_a_reason_says_nothing_of_the_single_case() -> None:
    assert in_general(Criterion("holder-of-office", ("envoy", "3"))) == "office of the state’s one holder"
    assert in_general(Criterion("one-in-another-script", ("張明",))) == "one name in another script"
    assert in_general(Criterion("by-hand-one-with", ("Ada Quill",))) == "set right by hand: one with “Ada Quill”"


def test_every_kind_has_words() -> None:
    assert set(reasons._PHRASES) == set(get_args(CriterionKind))


def test_no_kind_is_there_that_nothing_gives() -> None:
    from tests.conftest import ROOT

    sources = "".join(path.read_text() for path in (ROOT / "analysis" / "resolving").rglob("*.py"))
    unused = [kind for kind in get_args(CriterionKind) if not re.search(f'"{kind}"', sources)]
    assert unused == []


def test_a_criterion_comes_back_from_the_row_of_a_build() -> None:
    made = Criterion("same-office", ("envoy",), 0.12)
    assert criterion_of({"kind": made.kind, "values": list(made.values), "weight": made.weight}) == made


def test_what_makes_a_report_doubtful_is_told_most_doubtful_first() -> None:
    told = [
        Criterion("no target", (), -0.3),
        Criterion("doubtful-on", ("71", "target"), -0.34),
        Criterion("doubtful-sense", ("48", "text", "use"), -0.73),
    ]
    assert doubts(told) == [
        "48 % sure that it is an event at all, by what the text is about and how the word is used",
        "71 % sure on whom, by who is named there",
    ]


def test_every_question_and_ground_of_the_scorer_has_words() -> None:
    groups = {group_of(name) for name in scorer().names}
    for part in PARTS:
        (words,) = doubts([Criterion(f"doubtful-{part}", ("50", *sorted(groups)))])
        assert words.startswith("50 % sure ")


def test_who_vouches_for_a_report_is_told_by_how_many_they_are() -> None:
    assert voices(1) == "1 other article tells of what is likely the same event"
    assert voices(3) == "3 other articles tell of what is likely the same event"


def test_one_ground_is_told_once() -> None:
    (words,) = doubts([Criterion("doubtful-acts", ("48", "actor", "target"), -0.7)])
    assert words == "48 % sure who acts, by who is named there"
