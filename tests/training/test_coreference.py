"""Learning the ranker, on an invented gold file that is far too small to learn anything from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest

from analysis.annotating.coreference.ranker import pack, unpack
from training.card import card
from training.coreference import TOGETHER, chosen, cross_validated, learned, unseen
from training.labels import score, texts
from training.ranking import Options
from training.wordnet import nouns

WHO = {"he": "Strand", "his": "Strand", "him": "Strand", "she": "Berglund", "her": "Berglund"}
TOLD = [
    "Anna Berglund met Olav Strand. She thanked him. He showed her his boat.",
    "Olav Strand lost his seat. Anna Berglund won hers. She said he fought well.",
    "Anna Berglund left Oslo. Olav Strand wrote to her. She read what he wrote.",
]
GENRES = ("news", "speech")
FEW = Options(units=2, units_nothing=2, rounds=2, nets=2)


@pytest.fixture(scope="module")
def gold(tmp_path_factory) -> Path:
    """Texts told of two people, each pronoun with whom it stands for."""
    path = tmp_path_factory.mktemp("gold") / "coref_gum.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(7):
            text, mentions = TOLD[number % 3], []
            for found in re.finditer(r"Anna Berglund|Olav Strand|\b(?:[Ss]he|[Hh]er|[Hh]e|[Hh]is|him)\b", text):
                name = found.group() not in WHO and found.group().lower() not in WHO
                who = found.group().split()[-1] if name else WHO[found.group().lower()]
                head = found.end() - len(who) if name else found.start()
                mentions.append(
                    {
                        "start": found.start(),
                        "end": found.end(),
                        "head_start": head,
                        "head_end": found.end(),
                        "chain": who,
                        "kind": "person",
                        "form": "name" if name else "pronoun",
                    }
                )
            row = {"doc_id": f"invented_{number}", "genre": GENRES[number % 2], "text": text, "mentions": mentions}
            file.write(json.dumps(row) + "\n")
    return path


@pytest.fixture(scope="module")
def every(gold, nlp):
    return list(texts(gold, nlp))


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

    def learning(some, known, options):
        seen.append({text.genre for text in some})
        return learned(some, known, options)

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
    told = card(every, given, by, FEW)
    assert f"| all | {score(given, (0.0,) * 4).count} |" in told
    assert "7 texts (news, speech)" in told
    assert unpack(pack(by)).trust == pytest.approx(by.trust)


def test_people_are_counted_and_each_pronoun_has_its_chain(every) -> None:
    first = every[0]
    rows = np.flatnonzero(first.phrases.class_ >= 0).tolist()
    assert [first.chain[row] for row in rows] == ["Berglund", "Strand", "Strand", "Berglund", "Strand"]
    assert all(first.counted(row) for row in rows)
