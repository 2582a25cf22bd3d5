"""Whether it is so: denials held against sentences that tell what they deny."""

from __future__ import annotations

import pytest

from analysis.resolving.differences.alignment import Alignment
from analysis.resolving.differences.found import Found
from analysis.resolving.differences.sentences import sentences_of
from analysis.resolving.differences.whether import denied, opposites
from tests.resolving.differences.telling import annotation, article, entity_of, said, sentence


def against(one: str, other: str) -> list[Found]:
    alignment = Alignment([sentence(one, "a"), sentence(other, "b")])
    return list(denied(alignment, lambda a, b: a.article.id != b.article.id))


NAMED = "The complaint does not name Orin Vask as a defendant."


def test_a_denial_contradicts_who_tells_what_it_denies() -> None:
    (found,) = against(NAMED, "It is a long complaint, naming many defendants that include Orin Vask.")
    assert (found.one.words, found.other.words) == (
        "not name Orin Vask as a defendant",
        "naming many defendants that include Orin Vask",
    )


@pytest.mark.parametrize(
    "other",
    [
        "The complaint would name Orin Vask as a defendant.",  # it may be
        "The complaint does not name Orin Vask as a defendant, either.",  # both deny it
        "Edda Marlow, who named the defendants, is a friend of Orin Vask.",  # not in one clause
        "The complaint names Edda Vask and Orin Lund as defendants.",  # somebody else
        "The court is close to naming Orin Vask as a defendant.",  # not yet
    ],
)
def test_what_does_not_tell_it_contradicts_nobody(other: str) -> None:
    assert against(NAMED, other) == []


def test_who_is_accused_denies_it() -> None:
    (found,) = against(
        "Orin Vask has denied colluding with smugglers.",
        "The court papers allege that Orin Vask hid money, and accuse him: it alleged his collusion with smugglers.",
    )
    assert found.kind == "whether"


def test_a_denial_of_one_contradicts_no_tale_of_another() -> None:
    assert against("Orin Vask did not visit the canal.", "Edda Marlow visited the canal.") == []
    assert len(against("Orin Vask did not visit the canal.", "Orin Vask visited the canal last year.")) == 1


def test_a_denial_that_is_called_wrong_stands_against_the_denial() -> None:
    assert against("There are no questions about grain.", "He wrongly wrote that there were no questions about grain.")


def test_opposite_words_for_one_thing_differ() -> None:
    one = sentence("The papers on the canal are genuine, an expert found.", "a")
    other = sentence("The papers on the canal are forged, the ministry said.", "b")
    assert [(each.one.words, each.other.words) for each in opposites(one, other, 0.5)] == [("genuine", "forged")]
    assert not list(opposites(one, other, 0.2))


def test_opposites_of_two_people_or_of_what_may_be_do_not() -> None:
    one = sentence("Orin Vask pleaded guilty to the charges.", "a")
    other = sentence("Edda Marlow pleaded not guilty to the charges.", "b")
    assert not list(opposites(one, other, 0.5))
    assert not list(
        opposites(sentence("A permanent ban on grain.", "a"), sentence("It may be a temporary ban on grain.", "b"), 0.5)
    )


def test_where_nobody_is_named_a_denial_may_be_of_another_thing() -> None:
    assert against("The fall did not reflect the harvest yields.", "Prices of bread reflect harvest yields.") == []


CANAL = "Orin Vask did not visit the canal of Meridian."


@pytest.mark.parametrize(
    "other",
    [
        "Edda Marlow visited the canal of Meridian.",  # another one did
        "Orin Vask paid for a visit to the canal of Meridian.",  # a visit, and nobody tells that he made it
    ],
)
def test_the_same_words_of_another_subject_or_of_a_thing_are_no_contradiction(other: str) -> None:
    assert against(CANAL, other) == []
    assert len(against(CANAL, "Orin Vask visited the canal of Meridian.")) == 1


def test_a_bare_denial_needs_a_sentence_that_tells_much_the_same() -> None:
    goods = " ".join(f"{one}{other}ko" for one in "bdfgklmnpr" for other in "aeioubdfgk")
    far = f"Orin Vask visited the canal and spoke there of {goods}."
    assert against("Orin Vask did not visit the canal.", far) == []


def test_articles_that_may_not_be_compared_and_names_that_are_denied_are_left_alone() -> None:
    alignment = Alignment([sentence(CANAL, "a"), sentence("Orin Vask visited the canal of Meridian.", "b")])
    assert not list(denied(alignment, lambda one, other: False))
    assert against("It is not Meridian that toured canals.", "Meridian toured canals, that is known.") == []


def test_who_denies_it_says_so_and_not_the_outlet() -> None:
    text = "Orin Vask has denied visiting the canal of Meridian."
    told = article(text, "a")
    quote = said(text, "visiting the canal of Meridian", "Orin Vask")
    one = next(sentences_of(told, annotation(told, quotes=(quote,)), entity_of(told)))
    other = sentence("Orin Vask visited the canal of Meridian.", "b")
    (found,) = denied(Alignment([one, other]), lambda a, b: a.article.id != b.article.id)
    assert (found.one.teller, found.other.teller) == ("Orin Vask", None)
