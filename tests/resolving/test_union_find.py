"""Things that are joined two and two are one group, and the caller says who stands for it."""

from __future__ import annotations

from analysis.resolving.union_find import UnionFind


def test_what_is_joined_through_others_is_one_group():
    groups = UnionFind[str]()
    groups.join("a", "b")
    groups.join("c", "d")
    assert groups.root("b") == "a" != groups.root("d")
    groups.join("d", "b")
    assert {groups.root(each) for each in "abcd"} == {"c"}


def test_a_thing_of_which_nothing_is_told_stands_for_itself():
    assert UnionFind[int]().root(7) == 7


def test_joining_twice_or_with_itself_changes_nothing():
    groups = UnionFind[int]()
    for _ in range(2):
        groups.join(1, 2)
        groups.join(2, 2)
    assert [groups.root(each) for each in (1, 2)] == [1, 1]


def test_a_long_chain_keeps_its_first():
    groups = UnionFind[int]()
    for each in range(9, 0, -1):
        groups.join(each - 1, each)
    assert {groups.root(each) for each in range(10)} == {0}
