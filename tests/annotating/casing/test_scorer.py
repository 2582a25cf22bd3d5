"""Deciding how a word is written, by weights and by a table."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.annotating.casing.scorer import SIZE, UNKNOWN, Hints, Scorer, coarse, features, hashed, learned, packed
from analysis.annotating.casing.words import LOWER, TITLE, UPPER, words_of

NONE = Hints({})


def scorer(**weights: dict[int, float]) -> Scorer:
    """By a weight for a way wherever a feature begins with the words given, "_" for a space."""
    table = np.zeros((SIZE, 3), dtype=np.float32)
    for name, ways in weights.items():
        for way, weight in ways.items():
            table[hashed(name.removeprefix("f").replace("_", " ")) % SIZE, way] += weight
    known = {"waits": packed(9, 0, 0), "borevia": packed(0, 9, 0), "nato": packed(0, 0, 9), "march": packed(4, 5, 0)}
    return Scorer({hashed(word): value for word, value in known.items()}, table)


def test_the_table_tells_in_a_letter_how_a_word_is_mostly_written():
    by = scorer()
    known = by.known(words_of("WAITS BOREVIA NATO MARCH VASK"))
    assert [coarse(each) for each in known] == ["l", "t", "u", "m", "?"]
    assert known[-1] == UNKNOWN


def test_the_word_alone_and_its_neighbours_decide():
    by = scorer(f7vask={TITLE: 1}, f7kesh={TITLE: 1}, f8m_on={UPPER: 2})
    assert by.decide(words_of("waits vask on march kesh"), NONE) == [TITLE, TITLE, LOWER, UPPER, TITLE]


def test_a_sentence_begins_with_a_capital_and_an_ending_has_none():
    by = scorer(f7s={UPPER: 9})
    assert by.decide(words_of("WAITS. BOREVIA'S"), NONE) == [TITLE, TITLE, LOWER]


def test_the_rest_of_a_name_behind_its_prefix_has_a_capital():
    assert scorer().decide(words_of("waits O'VASK, IT'VASK"), NONE)[2:] == [TITLE, LOWER, LOWER]


def test_a_word_that_the_table_does_not_know_is_written_alike_throughout():
    by = scorer(f8__in={TITLE: 3}, f8q_in={TITLE: 3}, **{"f8?_in": {TITLE: 3}, "f8?_waits": {LOWER: 1}})
    assert by.decide(words_of("he waits kesh in kesh waits kesh"), NONE)[2:] == [TITLE, LOWER, TITLE, LOWER, TITLE]


def test_what_the_text_has_elsewhere_counts_but_for_words_that_are_mostly_small():
    hints = Hints({}, given={"vask": TITLE, "march": UPPER, "waits": TITLE})
    assert scorer().decide(words_of("he waits vask march"), hints) == [TITLE, LOWER, TITLE, UPPER]


def test_names_and_what_a_model_knows_are_asked():
    words = words_of("HE MET VASK")
    plain, named = (
        set(features(words, 2, [0, 0, UNKNOWN], ("l", "S"), hints)) for hints in (NONE, Hints({"vask": TITLE}))
    )
    unknown = set(features(words, 2, [0, 0, UNKNOWN], ("l", "S"), Hints({}, lambda word: False)))
    assert plain != named and plain != unknown


def test_what_is_written_is_read_again():
    by = scorer(f7vask={TITLE: 1, LOWER: -0.5})
    again = Scorer.unpack(by.pack())
    assert again.table == by.table
    assert np.abs(again.weights - by.weights).max() < 0.01


@pytest.mark.parametrize(("text", "ways"), [("THE ENVOY MET PRESIDENT ORIN VASK IN LONDON ON MONDAY", "tltttltlt")])
def test_what_was_learned_knows_news(text, ways):
    found = learned().decide(words_of(text), NONE)
    assert ["ltu"[way] for way in found] == ["t", "l", "l", "t", "t", "t", "l", "t", "l", "t"]
