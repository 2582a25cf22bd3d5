"""How likely days are by learned weights."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.annotating.times.attachment import Attachment, Ground, day_scorer
from analysis.annotating.times.attachment.scorer import Regression, Scorer

DAYS = Attachment(date(2031, 3, 5), date(2031, 3, 5), "day", "stated")
BY = Scorer(
    attached=Regression({"tie CLAUSE": 2.0, "distance": -0.5}, bias=-1.0, margin=0.5),
    news=Regression({"told past": 1.0}, bias=0.0, margin=0.8),
)


def test_a_score_is_the_sum_of_what_was_learned() -> None:
    assert BY.attached.score({"tie CLAUSE": 1.0, "distance": 2.0, "never seen": 9.0}) == pytest.approx(0.0)


def test_days_are_told_from_the_margin_of_their_kind_on() -> None:
    assert BY.holds(Ground(DAYS, {"tie CLAUSE": 1.0}))
    assert not BY.holds(Ground(DAYS, {"tie CLAUSE": 1.0, "distance": 2.0}))
    assert BY.holds(Ground(DAYS, {"told past": 1.0}, is_news=True))
    assert not BY.holds(Ground(DAYS, {"told past": 1.0}))


def test_a_scorer_is_the_same_once_it_lay_in_a_file() -> None:
    assert Scorer.unpack(BY.pack()) == Scorer(
        Regression({"tie CLAUSE": 2.0, "distance": -0.5}, -1.0, 0.5),
        Regression({"told past": 1.0}, 0.0, pytest.approx(0.8)),  # type: ignore[arg-type]
    )


def test_the_weights_of_the_package_know_a_close_tie_from_a_loose_one() -> None:
    weights = day_scorer().attached.weights
    assert weights["tie TRIGGER"] > weights["tie SENTENCE"]
    news = day_scorer().news.weights
    assert news["rule news"] > 0 and news["told pluperfect"] < 0
