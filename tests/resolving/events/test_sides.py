"""Whether two sides of an event can be one, and who stands on a side of which many tell."""

from __future__ import annotations

from analysis.resolving.events.sides import Side, by_state, held_by_several, most_told


def side(*persons: tuple[str, str], others=(), states=(), rolled=()) -> Side:
    return Side(frozenset(persons), frozenset(others), frozenset(states), frozenset(rolled))


HOLT = side(("anna-holt", "RUR"), states=["RUR"], rolled=["RUR"])
KLEIN = side(("otto-klein", "RUR"), states=["RUR"], rolled=["RUR"])
RURITANIA = side(states=["RUR"], rolled=["RUR"])
CARS = side(others=["lorn-cars"], states=["RUR"])
SHIPPING = side(others=["gorham-shipping"], states=["RUR"])


def test_a_minister_and_her_state_can_be_one_side_and_two_ministers_are_not():
    assert HOLT.agrees(RURITANIA) and RURITANIA.agrees(HOLT)
    assert not HOLT.agrees(KLEIN)


def test_two_companies_of_one_state_are_not_one_and_each_may_be_meant_by_its_state():
    assert not CARS.agrees(SHIPPING)
    assert CARS.agrees(RURITANIA)


def test_nothing_known_of_a_side_agrees_with_nothing():
    nobody = side()
    assert not nobody.known
    assert not nobody.agrees(RURITANIA)


def test_both_sides_together_take_up_the_chairs_of_both():
    stateless = side(("ivo-tarn", ""))
    assert HOLT.join(stateless).chairs == {"RUR", "ivo-tarn"}
    assert by_state(HOLT.join(KLEIN).persons) == {"RUR": {"anna-holt", "otto-klein"}}


def test_who_is_named_by_most_accounts_comes_first_and_one_account_of_many_names_nobody():
    assert most_told([["b"], ["a", "b"], ["a"], ["a"]]) == ("a", "b")
    assert most_told([["a"], ["a", "c"], ["a"], ["a"]]) == ("a",)
    assert most_told([["a"], ["b"]]) == ("a", "b"), "two accounts are not many"
    assert most_told([["a"], ["b"], ["c"], ["d"]]) == ("a", "b", "c", "d"), "where all differ, all are kept"
    assert most_told([["a"], [], [], []], beside=True) == ()


def test_three_accounts_that_agree_outvote_one_and_few_of_very_many_name_nobody():
    assert held_by_several({"a": 3, "b": 1}, known=3) == ["a"]
    assert held_by_several({"a": 2, "b": 1}, known=3) == ["a", "b"]
    assert held_by_several({"a": 20, "b": 3, "c": 4}, known=22) == ["a", "c"]
