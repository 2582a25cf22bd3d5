"""Rules are looked up by the beginnings that they declare, and none is missed."""

from __future__ import annotations

import re
from typing import Any

import pytest

from analysis.annotating.times.match import lowered
from analysis.annotating.times.pattern_index import by_key, candidates, keys
from analysis.annotating.times.patterns import FILES, rules
from analysis.language import lexicon
from tests.annotating.times.test_news import TABLES

WORD = re.compile(r"(?<![\w$£€#&@])(?<!\d[.,:/])(?:[’'‘`](?=\d\d)|\w)")
"""Where an expression may begin."""


def texts() -> list[Any]:
    """The examples of all rules, and sentences of news."""
    found = [example[0] for file in FILES for entry in lexicon.toml(file)["rule"] for example in entry["examples"]]
    found += [f"They met on {each['example'][0]}." for each in lexicon.toml("times/days")["days"].values()]
    return [*found, *(text for table in TABLES.values() for text, _ in table)]


def test_every_rule_that_matches_anywhere_is_a_candidate_there():
    missed = []
    for text in map(lowered, texts()):
        found = {place: {rule.name for rule in some} for place, some in candidates(text)}
        for word in WORD.finditer(text):
            matching = {rule.name for rule in rules() if rule.pattern.match(text, word.start())}
            missed += [(text[word.start() :][:20], name) for name in matching - found.get(word.start(), set())]
    assert missed == []


def test_every_rule_can_be_reached():
    reachable = {rule.name for each in by_key().values() for rule in each}
    assert reachable == {rule.name for rule in rules()}


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("september", {"sept"}),
        ("the first", {"the fi"}),
        ("last *", {"last *"}),
        ("{number}", {"0"}),
        ("{number}th", {"0t"}),
        ("{number} march", {"0 ma"}),
        ("{number}:{number}", {"0:0"}),
        ("{number} {number}", {"0 0"}),
        ("{number} *", {"0 *"}),
        ("’00", {"’"}),
        ("the {early}", {"the ea", "the mi", "the la"}),
    ],
)
def test_the_keys_of_a_beginning(start: str, expected: set[str]):
    assert set(keys(start)) == expected


def test_a_table_that_does_not_exist_is_an_error():
    with pytest.raises(KeyError):
        list(keys("the {nowhere}"))
    with pytest.raises(ValueError, match="no rule can begin"):
        list(keys("%"))


def test_between_two_numbers_the_mark_says_which_rules_are_tried():
    def tried(text: str) -> set[str]:
        return {rule.name for _, some in candidates(text) for rule in some}

    assert "iso date" in tried("2021-03-18") and "iso date" not in tried("2021,03")
    assert "dotted clock" in tried("10.30") and "dotted clock" not in tried("10:30")
    assert "three weeks" in tried("1,500 weeks") & tried("2-3 weeks")
