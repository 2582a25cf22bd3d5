"""What somebody is: two offices of which nobody holds both."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from analysis.language import lexicon
from analysis.resolving.differences.found import Found
from analysis.resolving.differences.offices import held, holders
from analysis.resolving.differences.sentences import Sentence
from tests.resolving.differences.telling import DAY, differing, sentence

CEO, COO = "Chief executive Orin Vask left Kesh", "Orin Vask, the chief operating officer, left Kesh"


def differ(*sentences: Sentence) -> list[Found]:
    return list(held(sentences, lambda a, b: a.article.id != b.article.id))


@pytest.mark.parametrize(
    "example", lexicon.toml("differences")["office"]["example"], ids=lambda each: each["text"][:40]
)
def test_the_offices_of_each_example_are_found(example: dict) -> None:
    found = [stated.words for _, _, stated, _ in holders(sentence(example["text"]))]
    assert sorted(found) == sorted(example["offices"])


def test_two_offices_of_one_person_differ() -> None:
    (found,) = differ(sentence(CEO, "a"), sentence(COO, "b"))
    assert (found.kind, found.about) == ("office", "Orin Vask")
    assert (found.one.words, found.other.words) == ("Chief executive", "chief operating officer")


@pytest.mark.parametrize(
    "other",
    [
        "Orin Vask, the CEO, left Kesh",  # the same in other words
        "Edda Marlow, the chief operating officer, left Kesh",  # somebody else
        "Orin Vask, the former chief operating officer, left Kesh",  # at another time
        "Foreign minister Orin Vask left Kesh",  # one may hold both
        "Prime minister Orin Vask left Kesh",  # the same
        "Chief executive and chief operating officer Orin Vask left Kesh",  # he holds both
        "Orin Vask, the chief executive chief operating officer, left Kesh",  # nobody knows which
    ],
)
def test_offices_that_may_both_be_right_do_not(other: str) -> None:
    assert differ(sentence(CEO, "a"), sentence(other, "b")) == []


def test_two_offices_at_once_and_a_surname_alone_tell_nothing() -> None:
    assert not list(holders(sentence("Orin Vask, the chief executive chief operating officer, left")))
    told = sentence(CEO)
    ((start, end, entity, person),) = told.named
    assert list(holders(told))
    assert not list(holders(replace(told, named=((start + len("Orin "), end, entity, person),))))


def test_another_time_or_an_article_that_tells_both_is_a_change() -> None:
    assert differ(sentence(CEO, "a"), sentence(COO, "b", published=DAY + timedelta(days=30))) == []
    assert differ(sentence(CEO, "a"), sentence(COO, "b"), sentence(CEO, "b")) == []


def test_it_is_found_over_articles_of_one_affair() -> None:
    about = "Borevia and Meridian, Orin Vask and Edda Marlow are told of here. "
    (found,) = differing(about + CEO + " on a ferry.", about + COO + " on a ferry.").differences
    assert (found.kind, found.about) == ("office", "Orin Vask")
