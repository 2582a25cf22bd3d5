"""Learning which days are right, from invented events."""

from __future__ import annotations

import pytest

from training.dated_events import Case, Line
from training.days import chosen, learned, left_out, odds, share, taught
from training.days_card import figures, told


@pytest.fixture(scope="module")
def some() -> list[Case]:
    """Events told as news, of which those in a subordinate clause are none; every fourth one has a day, told closely,
    and every eighth one is tied loosely, to a false one."""
    found = []
    for number in range(240):
        aside, close, loose = number % 2 == 1, number % 4 == 0, number % 8 == 3
        lines = [Line({"told aside" if aside else "told past": 1.0, "said": 0.0}, True, not aside, not aside)]
        if close or loose:
            tie = "tie TRIGGER" if close else "tie SENTENCE"
            lines.insert(0, Line({tie: 1.0}, False, close, True))
        corpus = ("wire", "ecb", "polnear", "polneardev")[number // 8 % 4]
        found.append(Case(corpus, str(number), tellable=not aside, shown=True, weight=1.0, lines=tuple(lines)))
    return found


def test_what_an_expression_ties_closely_teaches_nothing_of_news(some) -> None:
    assert len(taught(some, is_news=False)) == 90
    news = taught(some, is_news=True)
    assert len(news) == 180 and all(each.case % 4 for each in news)
    assert {each.corpus for each in news} == {"wire", "ecb", "polnear"}


def test_days_that_nobody_could_judge_teach_nothing(some) -> None:
    unknown = Case("wire", "x", tellable=False, shown=True, weight=1.0, lines=(Line({}, True, None, True),))
    assert len(taught([*some, unknown], is_news=True)) == 180


def test_facts_are_learned_from_that_are_common(some) -> None:
    by = learned(taught(some, is_news=True), odds(0.8))
    assert by.score({"told past": 1.0}) > 0 > by.score({"told aside": 1.0})
    assert share(by.margin) == pytest.approx(0.8)
    assert "said" not in by.weights


def test_no_corpus_is_asked_by_what_has_seen_it(some) -> None:
    odd = [Case("odd", str(n), True, True, 1.0, (Line({"only here": 1.0}, True, False, True),)) for n in range(20)]
    scores = left_out(taught([*some, *odd], is_news=True))
    assert scores[len(some), 0] > 0.3  # nobody told it that the fact speaks against news
    assert scores[1, 0] < 0.3 < scores[2, 0]


def test_the_margins_tell_most_where_enough_is_right(some) -> None:
    scores = left_out(taught(some, is_news=False)) | left_out(taught(some, is_news=True))
    margins = chosen(some, scores)
    dated, right, found = figures([(case, told(n, case, scores, margins)) for n, case in enumerate(some)])
    assert (dated, right, found) == (50, 100, 100)
