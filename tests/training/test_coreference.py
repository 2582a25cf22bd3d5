"""Learning the ranker, on an invented gold file that is far too small to learn anything from."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analysis.annotating.coreference.ranker import pack, unpack
from analysis.annotating.coreference.third_person import IT
from training.coreference import TOGETHER, chosen, cross_validated, folds, given_of, learned, sample_of, unseen, weighed
from training.coreference_card import card
from training.labels import Answer, score
from training.ranking import Options
from training.wordnet import nouns

FEW = Options(units=2, units_nothing=2, rounds=2, nets=2)


def test_the_same_texts_make_the_same_weights(every, nlp) -> None:
    none = nouns(None, nlp.vocab.strings)
    one, other = pack(learned(every, none, FEW)), pack(learned(every, none, FEW))
    assert one.keys() == other.keys()
    assert all(np.array_equal(one[name], other[name]) for name in one)


@pytest.fixture(scope="module")
def given(every, nlp):
    return given_of(cross_validated(every, nouns(None, nlp.vocab.strings), FEW))


def test_no_text_is_judged_by_weights_that_saw_its_genre(every, nlp, monkeypatch) -> None:
    seen = []

    def learning(some, known, options, masked):
        seen.append({text.genre for text in some})
        return learned(some, known, options, masked)

    monkeypatch.setattr("training.coreference.learned", learning)
    said = cross_validated(every, nouns(None, nlp.vocab.strings), FEW)
    assert sorted(text.id for text, *_ in said) == sorted(text.id for text in every)
    assert seen == [{"speech"}, {"news"}]


def test_a_genre_and_a_corpus_are_left_out_together_and_names_out_of_sight_with_theirs(every, nlp, monkeypatch) -> None:
    passages = [replace(every[0], genre="polnear", whole=False), replace(every[2], genre="wire", whole=False)]
    assert folds([*every, *passages]) == [{"news", "polnear"}, {"speech", "wire"}]
    assert folds([*every, *passages[:1]]) == [{"news", "polnear"}, {"speech"}]
    seen = []

    def learning(some, known, options, masked):
        seen.append(({text.genre for text in some}, len(masked)))
        return learned(every, known, options)

    monkeypatch.setattr("training.coreference.learned", learning)
    cross_validated([*every, *passages], nouns(None, nlp.vocab.strings), FEW, [object()])
    assert seen == [({"speech", "wire"}, 0), ({"news", "polnear"}, 1)]


def test_nothing_is_learned_of_a_pronoun_of_which_nobody_knows(every, nlp) -> None:
    by = learned(every, nouns(None, nlp.vocab.strings), FEW)
    first = every[0]
    whole = sample_of([first], [weighed(first, by)])
    row = int(np.flatnonzero(first.phrases.class_ >= 0)[0])
    some = replace(first, unknown=frozenset([row]))
    fewer = sample_of([some], [weighed(some, by)])
    assert len(fewer.alone) == len(whole.alone) - 1 == len(fewer.first) - 1
    assert fewer.first[-1] == len(fewer.lines) == len(fewer.right)
    pronouns = [k for k in np.flatnonzero(first.phrases.class_ >= 0) if k > row]
    assert len(whole.lines) - len(fewer.lines) > whole.first[1], f"it is no candidate of the {len(pronouns)} after it"


def test_he_and_she_have_one_threshold(given) -> None:
    sure, trust = chosen(given)
    assert len(sure) == len(trust) == 4
    assert (sure[0], trust[0]) == (sure[1], trust[1])
    assert sorted(class_ for classes in TOGETHER for class_ in classes) == [0, 1, 2, 3]


def said(share: float, *, right: bool = True, counted: bool = True, whole: bool = True, genre: str = "news") -> Answer:
    return Answer("invented", genre, "it", IT, counted, share, True, right, True, whole)


def test_a_threshold_is_precise_in_both_sorts_of_texts_and_a_false_name_counts() -> None:
    some = [said(share) for share in [0.75] * 20 + [0.45] * 5 + [0.35] * 5]
    passages = [said(0.75, whole=False) for _ in range(2)]
    assert chosen({1.0: [*some, *passages, said(0.4, right=False)]})[0][IT] == 0.34
    assert chosen({1.0: [*some, *passages, said(0.4, right=False, whole=False)]})[0][IT] == 0.44
    assert chosen({1.0: [*some, *passages, said(0.4, right=False, counted=False, whole=False)]})[0][IT] == 0.44


def test_thresholds_of_a_genre_are_chosen_on_the_others(given, monkeypatch) -> None:
    asked = []

    def choosing(some, without):
        asked.append(without)
        return (0.0 if len(asked) == 1 else 1.1,) * 4, (1.0,) * 4

    monkeypatch.setattr("training.coreference.chosen", choosing)
    told = unseen(given)
    assert asked == ["news", "speech"]
    assert any(each.answered for each in told if each.genre == "news")
    assert not any(each.answered for each in told if each.genre == "speech")


def test_what_is_left_out_does_not_choose() -> None:
    some = [said(0.75), said(0.45), said(0.5, right=False, genre="speech")]
    assert (chosen({1.0: some})[0][IT], chosen({1.0: some}, "speech")[0][IT]) == (0.74, 0.44)


def test_the_card_tells_how_it_went(every, given, nlp) -> None:
    by = learned(every, nouns(None, nlp.vocab.strings), FEW)
    by.sure, by.trust = chosen(given)
    told_of = unseen(given)
    told = card(every, told_of, by, FEW, masked=12, worth=0.5, least=80)
    assert "at 0.5 of their weight: 12 names" in told
    assert f"| all | {score(told_of, (0.0,) * 4).count} |" in told
    assert "7 texts (news, speech)" in told
    assert unpack(pack(by)).trust == pytest.approx(by.trust)


def test_people_are_counted_and_each_pronoun_has_its_chain(every) -> None:
    first = every[0]
    rows = np.flatnonzero(first.phrases.class_ >= 0).tolist()
    assert [first.chain[row] for row in rows] == ["Berglund", "Strand", "Strand", "Berglund", "Strand"]
    assert all(first.counted(row) for row in rows)
