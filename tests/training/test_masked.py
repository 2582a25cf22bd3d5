"""Names put out of sight in invented texts."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from training.coreference import sorts_of_things
from training.labels import annotator
from training.masked import CORPUS, Masked, masked_texts, put, sample_of_masked, sites
from training.readings.pronouns import side_of
from training.wordnet import nouns


class Always:
    """Takes every chance."""

    def random(self) -> float:
        return 0.0


PUT = [
    # before, after
    (
        "Anna Berglund spoke in Oslo on Monday. Mrs. Berglund said the harbour was shut.",
        "Anna Berglund spoke in Oslo on Monday. She said the harbour was shut.",
    ),
    (
        "Mr. Olav Strand sold the boat on Monday. The farmers praised Strand's letter.",
        "Mr. Olav Strand sold the boat on Monday. The farmers praised his letter.",
    ),
]


@pytest.mark.parametrize(("before", "after"), PUT)
def test_a_pronoun_is_put_for_a_name_that_comes_again(nlp, before, after) -> None:
    with annotator(nlp) as annotated:
        view, chains, drafts = annotated("invented", before)
    text, who, moved = put(view, sites(view, chains, drafts, Always()))
    assert text == after
    (at,) = who
    assert after[at:].split()[0].lower() in ("she", "his")
    assert all(before[first:last] == after[first + by : last + by] for first, last, by in moved)


STAYS = [
    "Anna Berglund met Karin Lindqvist in Oslo. The farmers praised Berglund.",  # another woman in between
    "Anna Berglund left. It rained. The harbour was shut. The farmers went home. Then Berglund came back.",  # too far
    "Anna Berglund spoke in Oslo. The tired Berglund left.",  # more than the name would go
    "Tolvanger spoke in Oslo. Tolvanger left early.",  # neither man nor woman
]


@pytest.mark.parametrize("text", STAYS)
def test_a_name_stays_where_no_pronoun_could_stand(nlp, text) -> None:
    with annotator(nlp) as annotated:
        view, chains, drafts = annotated("invented", text)
    assert sites(view, chains, drafts, Always()) == []


@pytest.fixture
def masked(nlp, tmp_path: Path, monkeypatch) -> list[Masked]:
    monkeypatch.setattr("training.masked.SHARE", 1.1)
    path = tmp_path / "articles.jsonl"
    text = "Anna Berglund met Olav Strand in Oslo. He was late. Berglund said the harbour was shut."
    names = [f"invented_{number}" for number in range(4)]
    assert [side_of(CORPUS, name) for name in names].count("train") == 1
    rows = [{"doc_id": name, "text": text} for name in names]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return masked_texts(path, nlp)


def test_it_is_known_whom_a_pronoun_stands_for_that_was_put_in(masked) -> None:
    (text,) = masked  # the others are for scores
    (row,) = np.flatnonzero(text.masked).tolist()
    assert text.view.text[text.phrases.head[row]] == "She"
    same = [k for k, who in enumerate(text.who) if who == text.who[row] and k != row]
    assert {text.view.text[text.phrases.head[k]] for k in same} == {"Berglund"}


def test_only_what_was_put_in_is_learned_from_and_never_that_it_stands_for_nothing(masked, nlp, every) -> None:
    by = sorts_of_things(every, nouns(None, nlp.vocab.strings))
    sample = sample_of_masked(masked, by)
    assert len(sample.alone) == len(sample.weight) == 1
    assert sample.named.all()
    assert sample.first.tolist() == [0, len(sample.lines)]
    assert 0 < sample.right.sum() < len(sample.right)
