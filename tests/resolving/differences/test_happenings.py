"""What stands around a day or a place, and whether two sentences tell of one happening by it."""

from __future__ import annotations

from analysis.resolving.differences.happenings import (
    beside,
    clause_of,
    of_others,
    of_two_things,
    share_somebody,
    told_before,
    without,
)
from analysis.resolving.differences.sentences import Sentence
from tests.resolving.differences.telling import sentence


def at(told: Sentence, words: str) -> tuple[int, int]:
    start = told.article.text.index(words)
    return start, start + len(words)


def test_the_clause_of_what_stands_alone_in_front_is_the_next_one() -> None:
    told = sentence("On Monday, the envoys left Borevia, and the harbour closed")
    start, end = clause_of(told, *at(told, "Monday"))
    assert told.text[start:end] == " the envoys left Borevia"
    start, end = clause_of(told, *at(told, "harbour"))
    assert told.text[start:end] == " and the harbour closed"


def test_the_word_before_tells_what_happened_there() -> None:
    told = sentence("The two envoys of Borevia met in Kesh to talk")
    assert told_before(told, *at(told, "Kesh")) == "met"


def test_words_beside_are_those_of_the_clause_and_tell_whether_they_are_names() -> None:
    told = sentence("Grain was short, and envoys of Borevia met in Kesh on Friday")
    assert beside(told, *at(told, "Kesh"), 3, {"Friday"}, {"envoy"}) == {
        "met": True,
        "borevia": False,
        "envoy": False,
    }


def test_a_place_is_nobody_in_common() -> None:
    one = sentence("Orin Vask was seen in Borevia.")
    assert share_somebody(one, sentence("Orin Vask left Meridian."))
    assert not share_somebody(one, sentence("Edda Marlow was seen in Borevia."))


def test_names_or_numbers_on_both_sides_make_two_happenings() -> None:
    one, other = sentence("Orin Vask left on flight 12", "a"), sentence("Orin Vask left on flight 14", "b")
    assert of_others(one, other)
    assert not of_others(without(one, *at(one, "12")), other)
    here, there = sentence("Lorries were seen in Borevia", "a"), sentence("Lorries were seen in Meridian", "b")
    assert of_others(here, there)
    assert not of_others(without(here, *at(here, "Borevia")), without(there, *at(there, "Meridian")))
    assert of_others(sentence("Orin Vask left the hall"), sentence("Edda Marlow left the hall"))
    assert of_two_things({"vask": False}, one, {"marlow": False}, sentence("Edda Marlow left"))
    assert not of_two_things({"vask": False}, one, {"vask": False}, other)
