"""What the coder says of a report beside its type."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.resolving.events.coding import is_anaphoric, is_announced, rule_of
from tests.resolving.events.visits import report


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("visit", ("visit", False, False)),
        ("visit+future", ("visit", True, False)),
        ("visit+again", ("visit", False, True)),
        ("visit+future+again", ("visit", True, True)),
    ],
)
def test_a_rule_tells_whether_it_announces_or_only_mentions_again(rule: str, expected: tuple[str, bool, bool]):
    told = replace(report(), rule=rule)
    assert (rule_of(told), is_announced(told), is_anaphoric(told)) == expected
