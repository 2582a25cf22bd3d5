"""Whom a pronoun is weighed against."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.annotating.coreference.pairs import Pairs, pairs_of
from analysis.annotating.coreference.senses import SENSES


def pairs(phrases, grounds) -> Pairs:
    return pairs_of(phrases, grounds, np.full((len(phrases), len(SENSES)), 1 / len(SENSES), dtype=np.float32))


def candidates(view, phrases, found: Pairs, nth: int) -> list[str]:
    of_one = found.candidate[found.first[nth] : found.first[nth + 1]]
    return [view.text[phrases.head[row]] for row in of_one]


def test_pairs_come_in_the_order_of_the_text_and_leave_out_what_cannot_agree(rows) -> None:
    view, phrases, grounds = rows("Berglund sold the plans to a farmer. He read them.", "Berglund")
    found = pairs(phrases, grounds)
    words = [view.text[phrases.head[row]] for row in found.pronouns]
    assert words == ["He", "them"]
    of_he = candidates(view, phrases, found, 0)
    assert "Berglund" in of_he
    assert "plans" not in of_he
    for start, end in zip(found.first[:-1], found.first[1:], strict=True):
        assert (np.diff(found.candidate[start:end]) > 0).all()


def test_what_is_pointed_at_is_no_person_but_may_be_a_thing(rows) -> None:
    view, phrases, grounds = rows("Berglund left. That is right. He sold it.", "Berglund")
    found = pairs(phrases, grounds)
    assert "That" not in candidates(view, phrases, found, 0)
    assert "That" in candidates(view, phrases, found, 1)


def test_an_object_is_kept_apart_from_its_subject(rows) -> None:
    view, phrases, grounds = rows("Berglund praised her.", "Berglund")
    found = pairs(phrases, grounds)
    assert candidates(view, phrases, found, 0) == []
    assert [(k, view.text[phrases.head[row]]) for k, row in found.apart] == [(0, "Berglund")]


@pytest.mark.parametrize("end", ["he said", "said he"])
def test_who_speaks_is_none_of_those_in_his_quotation(rows, end) -> None:
    view, phrases, grounds = rows(f"Berglund came. “He is a farmer,” {end}.", "Berglund")
    found = pairs(phrases, grounds)
    of_speaker = candidates(view, phrases, found, 1)
    assert "Berglund" in of_speaker
    assert "He" not in of_speaker
    assert (1, "He") in [(k, view.text[phrases.head[row]]) for k, row in found.apart]


def test_the_subject_after_a_clause_in_front_is_a_candidate(rows) -> None:
    view, phrases, grounds = rows("In his speech, Berglund thanked the farmers.", "Berglund")
    assert "Berglund" in candidates(view, phrases, pairs(phrases, grounds), 0)


def test_a_name_is_a_candidate_however_many_nouns_stand_between(rows) -> None:
    text = "Berglund came. " + "The plan failed. " * 20 + "He left."
    view, phrases, grounds = rows(text, "Berglund")
    assert "Berglund" in candidates(view, phrases, pairs(phrases, grounds), 0)
