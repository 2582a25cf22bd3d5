"""Learning the ranker, on an invented gold file that is far too small to learn anything from."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.annotating.coreference.ranker import pack, unpack
from training.coreference import TOGETHER, chosen, cross_validated, learned, unseen
from training.coreference_card import card
from training.labels import score
from training.ranking import Options
from training.wordnet import nouns

FEW = Options(units=2, units_nothing=2, rounds=2, nets=2)


def test_the_same_texts_make_the_same_weights(every, nlp) -> None:
    none = nouns(None, nlp.vocab.strings)
    one, other = pack(learned(every, none, FEW)), pack(learned(every, none, FEW))
    assert one.keys() == other.keys()
    assert all(np.array_equal(one[name], other[name]) for name in one)


@pytest.fixture(scope="module")
def said(every, nlp):
    return cross_validated(every, nouns(None, nlp.vocab.strings), FEW)


def test_no_text_is_judged_by_weights_that_saw_its_genre(every, nlp, monkeypatch) -> None:
    seen = []

    def learning(some, known, options, masked):
        seen.append({text.genre for text in some})
        return learned(some, known, options, masked)

    monkeypatch.setattr("training.coreference.learned", learning)
    said = cross_validated(every, nouns(None, nlp.vocab.strings), FEW)
    assert sorted(text.id for text, *_ in said) == sorted(text.id for text in every)
    assert seen == [{"speech"}, {"news"}]


def test_he_and_she_have_one_threshold(said) -> None:
    sure, trust = chosen(said)
    assert len(sure) == len(trust) == 4
    assert (sure[0], trust[0]) == (sure[1], trust[1])
    assert sorted(class_ for classes in TOGETHER for class_ in classes) == [0, 1, 2, 3]


def test_thresholds_of_a_genre_are_chosen_on_the_others(said, monkeypatch) -> None:
    asked = []

    def choosing(some):
        asked.append({text.genre for text, *_ in some})
        return (0.0 if len(asked) == 1 else 1.1,) * 4, (1.0,) * 4

    monkeypatch.setattr("training.coreference.chosen", choosing)
    given = unseen(said)
    assert asked == [{"speech"}, {"news"}]
    assert any(each.answered for each in given if each.genre == "news")
    assert not any(each.answered for each in given if each.genre == "speech")


def test_the_card_tells_how_it_went(every, said, nlp) -> None:
    by = learned(every, nouns(None, nlp.vocab.strings), FEW)
    by.sure, by.trust = chosen(said)
    given = unseen(said)
    told = card(every, given, by, FEW, masked=12, worth=0.5)
    assert "at 0.5 of their weight: 12 names" in told
    assert f"| all | {score(given, (0.0,) * 4).count} |" in told
    assert "7 texts (news, speech)" in told
    assert unpack(pack(by)).trust == pytest.approx(by.trust)


def test_people_are_counted_and_each_pronoun_has_its_chain(every) -> None:
    first = every[0]
    rows = np.flatnonzero(first.phrases.class_ >= 0).tolist()
    assert [first.chain[row] for row in rows] == ["Berglund", "Strand", "Strand", "Berglund", "Strand"]
    assert all(first.counted(row) for row in rows)
