"""The cues of reported speech as the lexicon has them."""

from __future__ import annotations

from analysis.annotating.document import document_of
from analysis.annotating.quotes.cues import senses_of, verb_senses


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


def test_with_some_particles_a_verb_is_another_one(nlp):
    texts = ("Karl Brandt called it a gift.", "Karl Brandt called it off.")
    plain, off = (senses_of(document_of(nlp(text)).tokens[2]) for text in texts)
    assert plain == verb_senses()["call"]
    assert [each for each in plain if each not in off] == [plain[1]]
    assert not senses_of(document_of(nlp(texts[0])).tokens[0])
