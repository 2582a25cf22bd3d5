"""Pairs that differ become one difference of several versions."""

from __future__ import annotations

from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.gathering import differences
from tests.resolving.differences.telling import sentence


def stated(id_: str, words: str, teller: str | None = None) -> Stated:
    return Stated(sentence(f"{words} envoys toured the camp at Ostrel.", id_), 0, len(words), words, words, teller)


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


def test_what_is_told_in_ever_other_ways_is_many_things() -> None:
    many = [
        Found("when", None, TWELVE, stated(id_, words), 0.5)
        for id_, words in zip("bcd", ("Two", "Six", "Ten"), strict=True)
    ]
    assert list(differences(many)) == []
