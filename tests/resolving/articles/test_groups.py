"""Things that belong together are one group, whatever the order in which they were joined."""

from __future__ import annotations

from itertools import permutations

from analysis.resolving.articles.groups import Groups


def test_a_group_is_known_by_its_least():
    for pairs in permutations([(4, 2), (3, 4), (1, 5)]):
        groups = Groups(6)
        for one, other in pairs:
            groups.join(one, other)
        assert [groups.of(each) for each in range(6)] == [0, 1, 2, 2, 2, 1]
