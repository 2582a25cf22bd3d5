"""What a reader took a pronoun for, found among rows and chains of invented passages."""

from __future__ import annotations

import re

import numpy as np
import pytest

from training.labels import annotator, answers
from training.passages import text_of
from training.readings.pronouns import Passage, Reading


@pytest.fixture
def labelled(nlp):
    """A passage with labels. ``readings``: for each pronoun in turn how it stands, and the phrases it stands for."""

    def of(text, *readings):
        found = list(re.finditer(r"\b(?:he|his|she|it|its|they|their)\b", text, re.IGNORECASE))
        read = []
        for at, (stands, *phrases) in zip(found, readings, strict=True):
            places = tuple(tuple(each.span() for each in re.finditer(re.escape(one), text)) for one in phrases)
            assert all(places)
            read.append(Reading(*at.span(), stands, places))
        with annotator(nlp) as annotated:
            return text_of(Passage("wire", "invented", text, tuple(read)), *annotated("invented", text))

    return of


def rows(text, *heads):
    """The rows with these heads, pronouns among them."""
    return [k for k, i in enumerate(text.phrases.head.tolist()) if text.view.text[i] in heads]


def test_all_names_of_one_are_right_and_nobody_else(labelled) -> None:
    told = "Gen. Olav Strand met Anna Berglund. Strand was late. He left."
    text = labelled(told, ("named", "Gen. Olav Strand"))
    (he,) = rows(text, "He")
    assert text.counted(he)
    assert {text.chain[row] == text.chain[he] for row in rows(text, "Strand")} == {True}
    assert [text.chain[row] for row in rows(text, "Berglund")] == [None]


def test_readings_of_one_by_different_names_are_one(labelled) -> None:
    told = "Gen. Olav Strand left. He was late. Strand lost his boat."
    text = labelled(told, ("named", "Gen. Olav Strand"), ("named", "Strand"))
    assert len({text.chain[row] for row in rows(text, "He", "his")}) == 1


def test_a_noun_is_right_and_not_counted(labelled) -> None:
    text = labelled("Anna Berglund read the plan. It was short.", ("thing", "the plan"))
    (it,) = rows(text, "It")
    assert not text.counted(it)
    assert [text.chain[row] == text.chain[it] for row in rows(text, "plan")] == [True]


def test_several_are_the_coordination_that_has_all_of_them(labelled) -> None:
    told = "Anna Berglund and Olav Strand left. They were late."
    text = labelled(told, ("several", "Anna Berglund", "Olav Strand"))
    (they,) = rows(text, "They")
    right = [k for k, chain in enumerate(text.chain) if chain == text.chain[they] and k != they]
    assert [text.phrases.end[k] - text.phrases.start[k] for k in right] == [4]
    assert not text.counted(they)


def test_what_stands_for_nothing_has_no_chain(labelled) -> None:
    text = labelled("Anna Berglund left. It rained.", ("nothing",))
    (it,) = rows(text, "It")
    assert text.chain[it] is None and text.gold[it] is None and not text.unknown


def test_what_nobody_can_tell_is_not_answered(labelled) -> None:
    text = labelled("Anna Berglund left. She was late. She lost.", ("named", "Anna Berglund"), ("unsure",))
    first, second = rows(text, "She")
    assert text.unknown == {second}
    given = answers(text, np.array([first, second]), [{}, {}], (1.0,) * 4)
    assert len(given) == 1


def test_a_name_for_one_whom_the_passage_never_names_is_no_right_answer(labelled) -> None:
    told = "The Borevian Steel Company spoke. The company said it was late."
    text = labelled(told, ("unnamed", "The company"))
    (it,) = rows(text, "it")
    named = [chain.id for chain in text.chains.all if any(each.form == "name" for each in chain.mentions)]
    assert all(text.votes.get(number) != text.chain[it] for number in named)


def test_a_phrase_of_two_nouns_is_both_of_them(labelled) -> None:
    told = "Anna Berglund saw boys and girls. They ran."
    text = labelled(told, ("unnamed", "boys and girls"))
    (they,) = rows(text, "They")
    right = [k for k, chain in enumerate(text.chain) if chain == text.chain[they] and k != they]
    assert [text.phrases.end[k] - text.phrases.start[k] for k in right] == [3]
