"""The language model's vectors, as learned scorers read them."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from analysis.annotating.word_vectors import SIZE, unit, word_vectors


def test_a_word_has_its_vector_of_length_one_and_an_unknown_one_has_none(nlp) -> None:
    known = word_vectors(nlp.vocab)
    assert known is not None
    rows = known.rows([nlp.vocab.strings["minister"], nlp.vocab.strings.add("xyzzyx")])
    minister, unknown = known.unit(rows)
    assert rows[1] == -1 and not unknown.any()
    own = nlp.vocab["minister"].vector
    assert minister == pytest.approx(own / np.linalg.norm(own), abs=1e-5)


def test_vectors_are_read_once(nlp) -> None:
    assert word_vectors(nlp.vocab) is word_vectors(nlp.vocab)


def test_a_table_of_another_size_is_not_read() -> None:
    assert spacy.blank("en").vocab.vectors.shape != SIZE
    assert word_vectors(spacy.blank("en").vocab) is None


def test_vectors_are_brought_to_length_one() -> None:
    told = unit(np.array([[3, 4], [0, 0]], dtype=np.float32))
    assert told.tolist() == [[pytest.approx(0.6), pytest.approx(0.8)], [0, 0]]
