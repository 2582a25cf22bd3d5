"""The lexicon of events as data: its rules in their order, its groups of words by section."""

from __future__ import annotations

from collections import Counter

from analysis.language import event_lexicon, lexicon
from analysis.language.event_lexicon import TYPES, nominalisations, rows, sections, with_things, words


def test_a_file_holds_the_rules_of_the_type_that_it_is_named_after():
    for name in TYPES:
        assert {row["type"] for row in lexicon.toml(f"events/{name}")["rule"]} == {name.upper()}


def test_rules_that_point_back_come_last_and_can_be_left_out():
    told = [bool(row.get("again")) for row in rows()]
    assert told == sorted(told) and any(told)
    assert not any(row.get("again") for row in rows(anaphora=False))


def test_a_section_stands_in_one_file_only():
    names = Counter(section for name in event_lexicon._WORDS for section in lexicon.toml(f"events/{name}"))
    assert set(names) == set(sections()) and max(names.values()) == 1


def test_a_group_of_words_is_read_by_section_and_key():
    assert {"hold", "pay"} <= words("light", "verbs")
    assert "will" in words("modals", "planned")


def test_the_name_of_a_group_of_things_stands_for_its_words():
    assert with_things(["*weapons", "letter"]) == words("things", "weapons") | {"letter"}


def test_a_verb_of_one_word_has_its_nouns():
    assert nominalisations("suspend") == {"suspension", "suspending"}
    assert {"easing", "cutting", "halting"} <= nominalisations("ease") | nominalisations("cut") | nominalisations(
        "halt"
    )
    assert nominalisations("break off") == frozenset()


def test_the_form_in_ing_is_that_of_the_verb():
    for verb, noun in (("expel", "expelling"), ("open", "opening"), ("scrap", "scrapping"), ("ease", "easing")):
        assert noun in nominalisations(verb)
    assert "scraping" not in nominalisations("scrap")
