"""Whom the pronouns of invented texts stand for."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from analysis.annotating.coreference.linking import _settled, best, heeding
from analysis.annotating.coreference.pronouns import Ruled
from analysis.records import Annotation, Mention

Annotate = Callable[..., Annotation]


def pronoun(annotation: Annotation, text: str, word: str, nth: int) -> Mention | None:
    """The mention at the nth occurrence of the word, if that is one."""
    at = [found.start() for found in re.finditer(rf"\b{word}\b", text)][nth - 1]
    return next((each for each in annotation.mentions if each.start == at and each.form == "pronoun"), None)


STANDS_FOR = [
    # text, pronoun, which of them, whom it stands for
    ("Anna Berglund met Olav Strand in Oslo. She thanked him.", "She", 1, "Anna Berglund"),
    ("Anna Berglund met Olav Strand in Oslo. She thanked him.", "him", 1, "Olav Strand"),
    ("Olav Strand lost his seat in March. He will not stand again.", "his", 1, "Olav Strand"),
    ("Olav Strand lost his seat in March. He will not stand again.", "He", 1, "Olav Strand"),
    ("Anna Berglund blamed herself for the defeat.", "herself", 1, "Anna Berglund"),
    ("Norway recalled its ambassador on Monday.", "its", 1, "Norway"),
]


@pytest.mark.parametrize(("text", "word", "nth", "name"), STANDS_FOR)
def test_a_pronoun_joins_the_chain_that_it_stands_for(annotate_text: Annotate, text, word, nth, name) -> None:
    mention = pronoun(annotate_text(text), text, word, nth)
    assert mention is not None
    assert mention.name == name


NOBODY = [
    ("It rained in Oslo for a week.", "It", 1),
    ("Norway drew up a plan. It was clear that nobody had read it.", "It", 1),
]


@pytest.mark.parametrize(("text", "word", "nth"), NOBODY)
def test_what_stands_for_nobody_named_is_left_alone(annotate_text: Annotate, text, word, nth) -> None:
    assert pronoun(annotate_text(text), text, word, nth) is None


def test_no_object_is_its_own_subject(annotate_text: Annotate) -> None:
    text = "Anna Berglund praised her."
    assert pronoun(annotate_text(text), text, "her", 1) is None


def test_how_likely_a_chain_is_stands_on_the_mention(annotate_text: Annotate) -> None:
    text = "Anna Berglund met Olav Strand in Oslo. She thanked him."
    mentions = [each for each in annotate_text(text).mentions if each.form == "pronoun"]
    assert mentions
    assert all(0 < each.confidence <= 1 for each in mentions)
    assert all(each.rule == "pronoun" for each in mentions)


def test_gender_that_a_pronoun_tells_holds_for_the_chain(annotate_text: Annotate) -> None:
    text = "Tolvanger spoke in Oslo on Monday. She left early. Her aides did not say why."
    chains = {each.chain for each in annotate_text(text).mentions if each.form == "pronoun"}
    assert len(chains) == 1


def test_doubt_does_not_add_up_from_pronoun_to_pronoun(annotate_text: Annotate) -> None:
    text = "Olav Strand came with Karl Berglund. " + "Then he sat down and read what he had written. " * 12
    found = [each for each in annotate_text(text).mentions if each.form == "pronoun"]
    assert len(found) == 24
    assert len({each.chain for each in found}) == 1
    assert found[-1].confidence >= found[0].confidence


def test_a_pronoun_passes_on_less_of_what_is_unlikely() -> None:
    passed = _settled({1: 0.6, 2: 0.3})
    assert passed[1] / passed[2] > 0.6 / 0.3
    assert sum(passed.values()) <= 1
    assert _settled({}) == {}


@pytest.mark.parametrize("text", ["", " ", "it", "They.", "He he he she it they.", "\n\nIt\n\nits"])
def test_odd_texts_raise_nothing(annotate_text: Annotate, text) -> None:
    for each in annotate_text(text).mentions:
        assert 0 <= each.start < each.end <= len(text)


def test_the_same_text_gives_the_same_chains(annotate_text: Annotate) -> None:
    text = "Anna Berglund met Olav Strand in Oslo. She thanked him, and they spoke of its harbour."
    assert annotate_text(text).mentions == annotate_text(text).mentions


def test_what_the_rules_choose_has_its_odds_raised() -> None:
    shares = heeding({0: 0.5, 1: 0.5}, Ruled({1: 2.0}, 1), 3.0)
    assert shares == {0: 0.25, 1: 0.75}
    assert heeding({0: 0.6}, Ruled({}, -1), 3.0) == {0: 0.6}
    assert heeding({0: 0.6}, None, 3.0) == {0: 0.6}


def test_who_is_hardly_likely_is_not_raised() -> None:
    assert heeding({0: 0.2, 1: 0.1}, Ruled({0: 2.0}, 0), 3.0, 0.3) == {0: 0.2, 1: 0.1}


def test_whom_the_ranker_rules_out_the_rules_do_not_bring_back() -> None:
    assert heeding({0: 0.6}, Ruled({1: 2.0}, 1), 3.0) == {0: 0.6}


def test_two_that_are_joined_and_nowhere_apart_are_no_answer() -> None:
    assert best({0: 0.6, 1: 0.3}) == (0, 0.6)
    assert best({0: 0.6, 1: 0.3}, frozenset({(0, 1)})) == (-1, 0.0)
    assert best({}) == (-1, 0.0)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("OSLO, May 3 (Lantern) - Prices rose. Its port was closed.", "Its"),
        ("SYDNEY, May 3 (Lantern) - The owner of the yard said it had lost its licence.", "it"),
    ],
)
def test_no_pronoun_stands_for_the_place_of_a_dateline(annotate_text: Annotate, text, word) -> None:
    assert pronoun(annotate_text(text), text, word, 1) is None
