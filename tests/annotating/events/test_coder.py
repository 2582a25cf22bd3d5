"""From trigger words to events, in the order of the text."""

from __future__ import annotations


def test_events_stand_in_the_order_of_their_triggers(candidates):
    found = candidates("Ruritania expelled two Syldavian diplomats. Syldavia attacked Borduria.")
    assert [each.token.text for each in found] == ["expelled", "attacked"]
    assert [each.sentence for each in found] == [0, 1]


def test_a_text_without_trigger_words_has_none(candidates):
    assert candidates("The river is long. Its banks are green.") == []


def test_dictionary_forms_that_the_model_gets_wrong_are_corrected(code):
    assert [event.type for event in code("Students staged a protest against Ruritania.")] == ["PROTEST"]


def test_what_a_teaser_or_a_correction_tells_does_not_happen_in_this_article(candidates):
    text = "Ruritania expelled two diplomats.\n\nRead more: Syldavia attacked Borduria\n\n"
    text += "A previous headline said Borduria had attacked Syldavia."
    assert [each.token.text for each in candidates(text)] == ["expelled"]
