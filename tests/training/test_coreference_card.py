"""The card of the weights of coreference."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from analysis.annotating.coreference.ranker import Ranker
from training.coreference import learned
from training.coreference_card import card
from training.labels import Answer
from training.ranking import Options
from training.wordnet import nouns

FEW = Options(units=3, units_nothing=2, rounds=2, nets=2)


def said(genre: str, word: str, class_: int, *, right: bool, counted: bool = True) -> Answer:
    return Answer("invented", genre, word, class_, counted, 0.9, True, right, True)


SAID = [
    said("news", "he", 0, right=True),
    said("news", "it", 2, right=False),
    said("speech", "he", 0, right=True),
    said("speech", "it", 2, right=False, counted=False),
]


@pytest.fixture(scope="module")
def by(every, nlp) -> Ranker:
    ranker = learned(every, nouns(None, nlp.vocab.strings), FEW)
    ranker.sure, ranker.trust = (0.91, 0.82, 0.73, 0.64), (5.0, 6.0, 7.0, 8.0)
    return ranker


@pytest.fixture(scope="module")
def told(every, by) -> str:
    return card(every, SAID, by, FEW, masked=30, worth=0.25, least=85)


def lines(told: str) -> dict[str, tuple[float, ...]]:
    """The figures of each line of the table by its name."""
    found = re.findall(r"^\| ([^|]+) \| (\d+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| (\d+) \|", told, re.MULTILINE)
    return {name: tuple(float(each) for each in figures) for name, *figures in found}


def test_figures_stand_for_all_each_genre_each_class_and_each_word(told) -> None:
    classes = ["he, him, his, himself", "she, her, hers, herself", "it, its, itself", "they, them, their"]
    assert list(lines(told)) == ["all", "news", "speech", *classes, "“he”", "“it”"]


def test_each_line_counts_only_what_it_names(told) -> None:
    found = lines(told)
    assert found["all"] == (3, 66.7, 66.7, 66.7, 1)
    assert found["news"] == (2, 50.0, 50.0, 50.0, 0)
    assert found["speech"] == (1, 100.0, 100.0, 100.0, 1)
    assert found["“he”"] == found["he, him, his, himself"] == (2, 100.0, 100.0, 100.0, 0)
    assert found["“it”"] == (1, 0.0, 0.0, 0.0, 1)
    assert found["she, her, hers, herself"] == (0, 0.0, 0.0, 0.0, 0)


def test_names_given_to_what_stands_for_nothing_are_told(told) -> None:
    assert "| all | 3 | 66.7 | 66.7 | 66.7 | 1 | 100.0 % |" in told
    assert "| news | 2 | 50.0 | 50.0 | 50.0 | 0 | 0.0 % |" in told
    assert "a precision of 85 or more" in told


def test_passages_of_news_have_a_table_of_their_own(every, by) -> None:
    read = [replace(said("wire", "it", 2, right=True), whole=False)]
    passage = replace(every[0], genre="wire", whole=False)
    told = card([*every, passage], [*SAID, *read], by, FEW)
    first, second = told.split("### GUM")
    assert {name: figures for name, figures in lines(first).items() if figures[0]} == dict.fromkeys(
        ["all", "wire", "it, its, itself", "“it”"], (1, 100.0, 100.0, 100.0, 0)
    )
    assert lines(second)["all"][0] == 3
    assert "from 1 passages of news (wire), 1 pronouns" in told and "7 texts (news, speech), 4 pronouns" in told


def test_thresholds_and_trust_are_those_of_the_weights(told) -> None:
    assert "he 0.91, she 0.82, it 0.73, they 0.64" in told
    assert "he 5, she 6, it 7, they 8 times" in told


def test_what_was_learned_from_and_how_is_told(told) -> None:
    assert "7 texts (news, speech), 4 pronouns" in told
    assert "at 0.25 of their weight: 30 names" in told
    assert "2 × 3 rectified" in told.replace("\n", " ")
    assert "rounds 2" in told and "Seeds 0 to 1." in told
