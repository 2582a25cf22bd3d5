"""Words of status are found by their dictionary form, with their particles."""

from __future__ import annotations

from analysis.annotating.events.modality.status_words import lookup, status_of_adjective, status_of_noun


def test_a_verb_is_read_with_its_particle(word):
    assert lookup("verbs", word("Ruritania called off the visit.", "called")) == "refused"
    assert lookup("verbs", word("Ruritania called for a visit.", "called")) == "requested"


def test_nouns_and_adjectives_have_lists_of_their_own():
    assert (status_of_noun("Stalemate"), status_of_adjective("stalemate")) == ("stalled", None)
    assert (status_of_noun("upcoming"), status_of_adjective("upcoming")) == (None, "planned")
