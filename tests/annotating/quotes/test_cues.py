"""The cues of reported speech as the lexicon has them."""

from __future__ import annotations

from analysis.annotating.quotes.cues import verb_senses


def test_a_verb_has_its_senses_in_the_order_of_the_lexicon():
    demand, describe = verb_senses()["call"][:2]
    assert (demand.stance, demand.prepositions) == ("demands", {"for"})
    assert (describe.stance, describe.frames) == ("states", {"object", "quotation"})


def test_a_group_says_nothing_of_what_it_leaves_out():
    (said,) = verb_senses()["say"]
    assert said.frames == {"clause", "quotation"} and not said.addressee and not said.negated and not said.along
    assert all(sense.negated for sense in verb_senses()["decline"])


def test_a_word_that_is_no_cue_has_no_senses():
    assert "walk" not in verb_senses()
