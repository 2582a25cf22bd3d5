"""What the records of an article tell of each other."""

from __future__ import annotations

from analysis.records import Party

HOLT = Party(0, 4, "Anna Holt", "RUR", 1)
GUARDS = Party(70, 76, "guards")


def test_a_party_is_among_others_by_its_chain_or_its_state():
    assert HOLT.is_among([GUARDS, Party(30, 33, "she", None, 1)])
    assert HOLT.is_among([Party(50, 59, "Ruritania", "RUR", 2)])
    assert not HOLT.is_among([Party(50, 58, "Borduria", "BOR", 3)])


def test_two_of_whom_nothing_is_known_are_not_one():
    assert not GUARDS.is_among([Party(90, 95, "crowd")])
