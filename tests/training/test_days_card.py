"""The figures of the card."""

from __future__ import annotations

import pytest

from training.dated_events import Case, Line
from training.days_card import auc, by_rule, card, figures, told

TIED = Line({}, is_news=False, right=True, by_rule=True)
WRONG = Line({}, is_news=False, right=False, by_rule=True)
NEWS = Line({}, is_news=True, right=True, by_rule=False)
OLD = Line({}, is_news=True, right=False, by_rule=True)


def case(*lines: Line, tellable: bool = True, shown: bool = True, corpus: str = "wire") -> Case:
    return Case(corpus, "x", tellable, shown, 1.0, lines)


SOME = [case(TIED, NEWS), case(WRONG, NEWS), case(OLD, tellable=False), case(), case(NEWS, shown=False)]
SCORES = {(0, 0): 0.9, (0, 1): 0.9, (1, 0): 0.4, (1, 1): 0.8, (2, 0): 0.3, (4, 0): 0.2}


def test_the_first_days_are_told_that_are_likely_enough() -> None:
    assert told(0, SOME[0], SCORES, (0.5, 0.5)) is TIED
    assert told(1, SOME[1], SCORES, (0.5, 0.5)) is NEWS
    assert told(1, SOME[1], SCORES, (0.3, 0.5)) is WRONG
    assert told(1, SOME[1], SCORES, (0.5, 0.9)) is None
    assert told(9, SOME[0], {}, (0.5, 0.5)) is TIED  # of what nobody asked the rules decide
    assert told(9, case(OLD), {}, (0.5, 0.5)) is None


def test_rules_alone_tell_what_they_hold_for_news() -> None:
    assert [by_rule(each) for each in SOME] == [TIED, WRONG, OLD, None, None]


def test_shares_are_of_events_of_days_and_of_what_can_be_told() -> None:
    pairs = [(each, by_rule(each)) for each in SOME[:4]]
    assert figures(pairs) == (75.0, pytest.approx(100 / 3), pytest.approx(100 / 3))
    assert figures([]) == (0, 0, 0)


def test_the_order_of_days_of_one_kind() -> None:
    assert auc(SOME, SCORES, is_news=False) == 100.0
    assert auc(SOME, SCORES, is_news=True) == pytest.approx(200 / 3)
    assert auc(SOME[:1], SCORES, is_news=True) == 0.0


def test_the_card_tells_shown_events_by_corpus_and_what_a_margin_costs() -> None:
    text = card(SOME, (2, 4), (0.5, 0.6), SCORES, 200.0)
    assert "| all | 4 | 3 | 50.0 | 100.0 | 66.7 | 75.0 | 33.3 | 33.3 |" in text
    assert "| wire | 4 |" in text and "share of 0.50 or more, days of news 0.60" in text
    assert "| 0.40 | 50.0 | 50.0 | 33.3 |" in text
