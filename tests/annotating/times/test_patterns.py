"""Every rule's example in the lexicon is its test: what is found, its type and its value."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.annotating.times.patterns import FILES, compiled, expand, joins, rules
from analysis.language import lexicon


def examples() -> list[Any]:
    return [
        pytest.param(*example, id=f"{entry['name']}: {example[1]}")
        for file in FILES
        for entry in lexicon.toml(file)["rule"]
        for example in entry["examples"]
    ]


@pytest.mark.parametrize(("text", "words", "kind", "value"), examples())
def test_the_example_of_a_rule(times, text: str, words: str, kind: str, value: str):
    assert (words, kind, value) in [(found, each.type, each.value) for found, each in times(text)]


def test_every_rule_has_an_example_or_is_part_of_more():
    bare = [
        entry["name"]
        for file in FILES
        for entry in lexicon.toml(file)["rule"]
        if not entry["examples"] and not entry.get("bound")
    ]
    assert not bare


def test_a_macro_becomes_a_group_or_none_and_a_line_break_nothing():
    macros = {"day": r"\d", "deep": "{=day}x"}
    assert expand("{day} {=day}\n{day:other}", macros) == r"(?P<day>\d) (?:\d)(?P<other>\d)"
    assert expand("{=deep}", macros) == r"(?:(?:\d)x)"
    with pytest.raises(KeyError):
        expand("{nowhere}", macros)


def test_a_pattern_matches_whole_words_and_any_white_space():
    pattern = compiled("{month} {day}")
    assert pattern.match("march 7") and pattern.match("march\n7") and pattern.match("march\u00a07")
    assert not pattern.match("march 7x") and not pattern.match("march 7.5")


def test_names_are_used_once():
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))
    assert len({join.name for join in joins()}) == len(joins())


def test_who_speaks_is_no_month(annotate_text):
    text = "May said the talks had been useful. They will go on in May."
    (time,) = annotate_text(text, "2031-03-18").times
    assert text.index("in May") + 3 == time.start
