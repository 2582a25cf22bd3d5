"""The lexicon's rules, indexed by the words that may trigger them."""

from __future__ import annotations

from analysis.annotating.events.rules import rules, triggers, triggers_of


def test_what_asks_for_more_stands_first_and_then_what_has_priority():
    for some in triggers().values():
        order = [(-trigger.rank, -trigger.rule.priority) for trigger in some]
        assert order == sorted(order)


def test_a_word_of_several_rules_tries_the_more_exact_one_first():
    several = [some for some in triggers().values() if len({(each.rank, each.rule.priority) for each in some}) > 1]
    assert several, "no word has rules of two ranks, and so nothing could stand in the wrong order"


def test_a_word_is_found_with_a_capital_too():
    assert triggers()["visit"] == triggers()["Visit"] != ()


def test_a_plural_and_words_before_a_noun_belong_to_its_trigger():
    assert any(trigger.plural for trigger in triggers()["talk"] if trigger.word_class == "noun")
    assert any(trigger.beside == "hunger" for trigger in triggers()["strike"])


def test_a_rule_has_defaults_for_what_it_does_not_say():
    visit = next(rule for rule in rules() if rule.id == "visit")
    assert (visit.needs, visit.priority, visit.lone, visit.traits) == ((), 0, False, frozenset())
    assert all(0 < rule.confidence <= 1 for rule in rules())


def test_the_noun_of_a_verb_with_objects_triggers_its_rule_last():
    assert "halt" in {each.rule.id for each in triggers()["suspension"]}
    assert all(each.rank < 0 for each in triggers()["suspension"])


def test_a_rule_of_the_passive_has_no_nouns():
    of = [each for each in triggers()["deploy"] if each.rule.id == "forces-deployed"]
    assert [each.rule.passive for each in of] == [True]
    assert "forces-deployed" not in {each.rule.id for each in triggers()["deployment"]}


def test_a_noun_that_a_rule_does_not_mean_is_no_trigger_of_it():
    assert "give-aid" not in {each.rule.id for each in triggers()["supply"] if each.word_class == "noun"}
    assert "give-aid" in {each.rule.id for each in triggers()["delivery"]}


def test_what_only_points_back_is_tried_last():
    assert [each.rule.again for each in triggers()["deployment"]] == [False, False, False, True]


def test_a_word_is_held_against_the_rules_of_its_class_and_a_verb_against_those_of_verbs_too():
    nouns, verbs = (triggers_of("strike", each, is_verb=False) for each in ("noun", "verb"))
    assert {each.word_class for each in nouns} == {"noun"}
    assert {each.word_class for each in verbs} == {"verb"}
    assert set(nouns) | set(verbs) == set(triggers()["strike"])
    assert triggers_of("strike", "adjective", is_verb=False) == ()
    assert triggers_of("strike", "adjective", is_verb=True) == verbs
