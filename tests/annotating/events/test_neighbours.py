"""What the other events of a document say of one."""

from __future__ import annotations

from dataclasses import replace
from math import log

import pytest

from analysis.annotating.events.neighbours import Neighbours, is_public, sides_of

SIZE = 20


@pytest.fixture
def told(candidates):
    """What is said of the first event of a text, its others weighed 0.6, 0.7 …"""

    def of(text: str) -> dict[str, float]:
        some = candidates(text)
        return Neighbours([(each, 0.5 + n / 10) for n, each in enumerate(some)], SIZE).of(some[0])

    return of


def test_others_with_the_same_parties_count_and_more_where_the_same_one_acts(told) -> None:
    same = told("Ruritania condemned Syldavia. Ruritania criticised Syldavia. Syldavia visited Ruritania.")
    assert (same["same parties"], same["same way"], same["same type"]) == (log(3), log(2), log(2))
    other = told("Ruritania condemned Syldavia. Ruritania criticised Anna Holt.")
    assert (other["same parties"], other["same way"], other["same type"]) == (0, 0, 0)


def test_one_party_alone_is_no_pair(told) -> None:
    assert told("Ruritania condemned the ruling. Ruritania criticised the ruling.")["same parties"] == 0


def test_it_tells_what_the_events_of_the_document_are_like(told) -> None:
    found = told("Ruritania condemned Syldavia. The Lantern Foundation criticised Syldavia.")
    assert found["between states"] == 0.5
    assert found["density"] == log(1 + 100 * 2 / SIZE)
    assert found["by hand"] == pytest.approx(0.6)
    assert not found["none"]
    assert told("Ruritania condemned Syldavia.")["none"]


def test_nothing_is_said_of_an_event_of_another_document(candidates) -> None:
    (one,), (other,) = candidates("Ruritania condemned Syldavia."), candidates("Syldavia condemned Ruritania.")
    assert Neighbours([(one, 0.5)], SIZE).of(other) == {}


def test_states_are_known_by_their_code_and_others_by_their_chain(candidates) -> None:
    (one,) = candidates("The Lantern Foundation condemned Syldavia.")
    assert sides_of(one) == ({one.sources[0].chain}, {one.targets[0].country})


def test_who_acts_for_the_public_makes_an_event_public(candidates) -> None:
    (one,) = candidates("The Lantern Foundation condemned Syldavia.")
    assert not is_public(one)
    one.sources = tuple(replace(each, sector="police") for each in one.sources)
    assert is_public(one)
