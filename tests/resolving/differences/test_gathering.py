"""Pairs that differ become one difference of several versions."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.gathering import differences
from tests.resolving.differences.telling import DAY, sentence


def stated(id_: str, words: str, teller: str | None = None, day: date = DAY) -> Stated:
    return Stated(
        sentence(f"{words} envoys toured the camp at Ostrel.", id_, published=day), 0, len(words), words, words, teller
    )


TWELVE, ELEVEN, SEVEN = stated("a", "Twelve"), stated("b", "Eleven"), stated("c", "Seven", "Orin Vask")


def test_pairs_that_share_a_telling_are_one_difference() -> None:
    (found,) = differences(
        [Found("how many", "envoys", TWELVE, ELEVEN, 0.5), Found("how many", "envoys", TWELVE, SEVEN, 0.7)]
    )
    assert [each.value for each in found.versions] == ["Twelve", "Eleven", "Seven"]
    assert (found.id, found.likeness, found.outlets) == ("a.how-many-0", 0.7, True)


def test_parties_who_differ_are_no_outlets_that_do() -> None:
    (found,) = differences([Found("how many", "envoys", TWELVE, SEVEN, 0.5)])
    assert not found.outlets
    (found,) = differences([Found("wording", None, TWELVE, SEVEN, 0.5)])
    assert found.outlets


def test_a_course_stands_in_the_order_of_publication_and_parts_no_outlets() -> None:
    later, first = stated("a", "Twelve", day=DAY + timedelta(days=2)), stated("b", "Eleven")
    (found,) = differences([Found("later count", "envoys", later, first, 0.5)])
    assert [each.value for each in found.versions] == ["Eleven", "Twelve"]
    assert not found.outlets


def test_pairs_of_one_group_are_one_difference() -> None:
    pairs = (TWELVE, ELEVEN), (stated("d", "Twelve"), stated("e", "Eleven"))
    assert len(list(differences([Found("how many", "envoys", *each, 0.5) for each in pairs]))) == 2
    assert len(list(differences([Found("how many", "envoys", *each, 0.5, "a") for each in pairs]))) == 1


def test_what_is_told_in_ever_other_ways_is_many_things() -> None:
    many = [
        Found("when", None, TWELVE, stated(id_, words), 0.5)
        for id_, words in zip("bcd", ("Two", "Six", "Ten"), strict=True)
    ]
    assert list(differences(many)) == []
