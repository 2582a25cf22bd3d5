"""The checks that rules name."""

from __future__ import annotations

from analysis.annotating.times.checks import CHECKS
from analysis.annotating.times.patterns import rules


def test_each_check_is_needed_by_a_rule_and_each_need_has_a_check():
    assert {rule.needs for rule in rules()} == set(CHECKS)
