"""Which affairs are one that was torn."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.resolving.events.torn_affairs import Told, join_torn
from analysis.resolving.union_find import UnionFind

NEAR = timedelta(days=60)


def told(event: str, articles: str, own: str = "", states: str = "", month: int = 5, ties: bool = True) -> Told:
    return Told(event, *(frozenset(each.split()) for each in (articles, own, states)), date(2031, month, 1), ties)


def joined(large: list[Told], small: list[Told]) -> bool:
    groups = UnionFind[str]()
    for some in (large, small):
        for each in some:
            groups.join(some[0].event, each.event)
    join_torn(groups, [*large, *small], NEAR)
    return groups.root(large[0].event) == groups.root(small[0].event)


LARGE = [told("v1", "a1 a2", "holt", "RUR SYL"), told("v2", "a2 a3", "brandt", "RUR"), told("v3", "a3", "brandt")]


def test_an_affair_that_the_same_articles_tell_of_the_same_people_is_part_of_the_larger_one():
    assert joined(LARGE, [told("t1", "a1 a2 a3", "holt"), told("t2", "a1", "vask holt")])
    assert not joined(LARGE, [told("t1", "a1 a4 a5", "holt"), told("t2", "a4", "holt")]), "other articles"
    assert not joined(LARGE, [told("t1", "a1 a2", "vask"), told("t2", "a1", "vask holt")]), "about somebody else"


def test_two_states_do_as_well_and_one_does_not():
    assert joined(LARGE, [told("t1", "a1 a2", "", "RUR"), told("t2", "a1", "", "SYL")])
    assert not joined(LARGE, [told("t1", "a1 a2", "", "RUR"), told("t2", "a1", "", "BOR")])


def test_two_states_need_more_articles_than_a_person():
    assert not joined(LARGE, [told("t1", "a1 a4", "", "RUR"), told("t2", "a4", "", "SYL")])
    assert joined(LARGE, [told("t1", "a1 a4", "holt"), told("t2", "a4", "holt")])


def test_what_lies_half_a_year_before_is_no_part_of_it():
    assert not joined(LARGE, [told("t1", "a1", "holt", month=1), told("t2", "a2", "holt", month=1)])


def test_an_event_that_stands_alone_joins_nothing():
    assert not joined(LARGE, [told("t1", "a1 a2", "holt")])


def test_the_smaller_joins_the_larger_and_only_the_one_with_which_it_shares_most():
    groups = UnionFind[str]()
    other = [told(f"o{n}", "a1", "holt") for n in range(4)]
    small = [told("t1", "a1 a2", "holt"), told("t2", "a3", "holt")]
    for some in (LARGE, other, small):
        for each in some:
            groups.join(some[0].event, each.event)
    join_torn(groups, [*LARGE, *other, *small], NEAR)
    assert groups.root("t1") == groups.root("v1")


def test_what_does_not_tie_makes_an_affair_larger_and_joins_it_to_nothing():
    assert joined(LARGE, [told("t1", "a1", "holt"), told("t2", "a4 a5 a6", "vask", ties=False)])
    assert not joined(LARGE, [told("t1", "a4 a5", "vask"), told("t2", "a1 a2 a3", "holt", ties=False)])
    assert not joined(LARGE, [told("t1", "a1", "holt", ties=False), told("t2", "a2", "holt", ties=False)])
