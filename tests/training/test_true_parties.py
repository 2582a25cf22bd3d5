"""True parties laid beside those whom a sentence gives."""

from __future__ import annotations

import json

import numpy as np
import pytest

from tests.training.test_judged_events import judgement
from training.readings import TrueParty
from training.true_parties import marked, of_sentence, of_text

TEXT = "Anna Holt left. She visited Karl Brandt, who met the mayor of Lund."


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


@pytest.fixture(scope="module")
def run(nlp):
    def of(text: str):
        with nlp.select_pipes(disable=["events"]):
            return nlp(text)

    return of


def sample(run, word: str, acts, on, text: str = TEXT):
    told = judgement(start=at(word, text)[0], acts_true=acts, on_true=on)
    (found,) = of_text(run(text), "ecb", "one", [told])
    return found


def test_who_was_marked_acts_and_all_others_do_not(run) -> None:
    found = sample(run, "visited", (TrueParty(at("She"), at("Anna Holt")),), (TrueParty(at("Karl Brandt"), None),))
    ones = found.labels == 1
    assert ones.sum(axis=0).tolist() == [1, 1]
    assert np.flatnonzero(ones[:, 0])[0] < np.flatnonzero(ones[:, 1])[0]  # "She", and after it Brandt
    assert found.true == (1, 1)


def test_a_relative_pronoun_stands_for_its_noun(run) -> None:
    text = "Police held Karl Brandt, who attacked the mayor of Lund."
    acts, on = (TrueParty(at("who", text), None),), (TrueParty(at("the mayor of Lund", text), None),)
    found = sample(run, "attacked", acts, on, text)
    (doer,) = np.flatnonzero(found.labels[:, 0] == 1)
    assert "kind person name" in found.facts[doer] and found.found[0][doer] == {0}


def test_of_an_act_of_several_it_is_not_known_who_is_on_the_other_side(run) -> None:
    found = sample(run, "met", (TrueParty(at("who"), None),), (TrueParty(at("the mayor of Lund"), None),))
    assert np.isnan(found.labels).any(axis=0).all()


def test_the_same_party_by_another_name_in_the_sentence_teaches_nothing(run) -> None:
    text = "Anna Holt visited France, and Holt praised it."
    acts, on = (TrueParty(at("Anna Holt", text), None),), (TrueParty(at("France", text), None),)
    found = sample(run, "visited", acts, on, text)
    assert np.isnan(found.labels).any()
    assert (found.labels == 1).sum() == 2


def test_sentences_that_others_marked_are_read_by_type(run, nlp, tmp_path) -> None:
    text = "Anna Holt visited Karl Brandt."
    told = {"source_text": "Anna Holt", "target_text": "Karl Brandt"}
    row = {"doc_id": "1", "text": text, "events": [{**told, "root": "CONSULT"}]}
    (found,) = of_sentence(run(text), "plv", row)
    assert (found.labels == 1).tolist() == [[True, False], [False, True]]
    assert not list(of_sentence(run(text), "plv", {**row, "events": [{**told, "root": "AID"}]}))
    for name in ("events_plv.jsonl", "events_plover.jsonl"):
        (tmp_path / name).write_text(json.dumps(row), encoding="utf-8")
    assert [each.corpus for each in marked(tmp_path, nlp)] == ["plover", "plv"]
