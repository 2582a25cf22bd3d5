"""Learning the ranker, on an invented gold file that is far too small to learn anything from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest

from analysis.annotating.coreference.ranker import pack, unpack
from training.card import card
from training.coreference import chosen, cross_validated, learned
from training.labels import score, texts
from training.ranking import Options
from training.wordnet import nouns

WHO = {"he": "Strand", "his": "Strand", "him": "Strand", "she": "Berglund", "her": "Berglund"}
TOLD = [
    "Anna Berglund met Olav Strand. She thanked him. He showed her his boat.",
    "Olav Strand lost his seat. Anna Berglund won hers. She said he fought well.",
    "Anna Berglund left Oslo. Olav Strand wrote to her. She read what he wrote.",
]
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
            row = {"doc_id": f"invented_{number}", "genre": "news", "text": text, "mentions": mentions}
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


def test_each_text_is_left_out_once_and_the_card_tells_how_it_went(every, nlp) -> None:
    said = cross_validated(every, nouns(None, nlp.vocab.strings), FEW)
    assert sorted(text.id for text, *_ in said) == sorted(text.id for text in every)
    sure, trust, given = chosen(said)
    assert len(sure) == len(trust) == 4
    by = learned(every, nouns(None, nlp.vocab.strings), FEW)
    by.sure, by.trust = sure, trust
    told = card(every, given, by, FEW)
    assert f"| all | {score(given, sure).count} |" in told
    assert "7 texts (news)" in told
    assert unpack(pack(by)).trust == pytest.approx(trust)


def test_people_are_counted_and_each_pronoun_has_its_chain(every) -> None:
    first = every[0]
    rows = np.flatnonzero(first.phrases.class_ >= 0).tolist()
    assert [first.chain[row] for row in rows] == ["Berglund", "Strand", "Strand", "Berglund", "Strand"]
    assert all(first.counted(row) for row in rows)
