"""Same words, many mouths: quotes of several articles that are one statement."""

from __future__ import annotations

from analysis.resolving.differences.utterances import utterance, utterances_of, with_cuts
from tests.resolving.differences.telling import quoted

FULL = "We opened the harbour for all ships, and we shall open the canal as well before the harvest"


def test_a_statement_cut_short_is_one_with_the_whole() -> None:
    whole, cut = quoted(FULL, "Orin Vask", "a"), quoted("we shall open the canal as well", "Orin Vask", "b")
    (group,), _ = utterances_of([cut, whole])
    assert [each.article.id for each in group] == ["a", "b"]
    assert [each.words for each in utterance(group).tellings] == [FULL, "[…] we shall open the canal as well […]"]


def test_a_cut_in_the_middle_shows() -> None:
    cut = quoted("We opened the harbour, and we shall open the canal", "Orin Vask", "b")
    assert with_cuts(cut, quoted(FULL, "Orin Vask")) == ("We opened the harbour, […] and we shall open the canal […]")


def test_formulas_and_quotes_of_one_article_are_no_utterance() -> None:
    short = quoted("we shall see what comes", "Orin Vask")
    assert utterances_of([short, quoted("we shall see what becomes of it", "Orin Vask", "b")])[0] == []
    assert utterances_of([quoted(FULL, "Orin Vask"), quoted(FULL, "Orin Vask")]) == ([], 0)


def test_nearly_the_same_words_are_one_statement_of_one_speaker_only() -> None:
    one = quoted("We opened the harbour for ships and boats of all friendly peoples", "Orin Vask", "a")
    near = "We opened the harbour for ships and vessels of the most friendly peoples"
    assert len(utterances_of([one, quoted(near, "Orin Vask", "b")])[0]) == 1
    assert utterances_of([one, quoted(near, "Edda Marlow", "b")])[0] == []
