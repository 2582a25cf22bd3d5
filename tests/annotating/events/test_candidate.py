"""Parties are compared by chain, place and state."""

from __future__ import annotations

from analysis.annotating.events.candidate import overlap, same_parties, same_party, states
from analysis.records import Party

HOLT = Party(0, 9, "Anna Holt", "RUR", 1)
RURITANIA = Party(20, 29, "Ruritania", "RUR", 2)
BORDURIA = Party(40, 48, "Borduria", "BOR", 3)
NOBODY = Party(60, 66, "guards")


def test_one_party_is_another_by_chain_or_place_not_by_state():
    assert same_party(HOLT, (Party(90, 94, "Holt", None, 1),)) and same_party(NOBODY, (NOBODY,))
    assert not same_party(HOLT, (RURITANIA,))


def test_sides_share_a_state():
    assert same_parties((HOLT,), (RURITANIA,)) and overlap((HOLT,), (RURITANIA,))
    assert not same_parties((HOLT,), (BORDURIA,)) and not overlap((NOBODY,), (Party(70, 76, "guards"),))


def test_states_leave_out_those_without_one():
    assert states((HOLT, NOBODY, BORDURIA)) == {"RUR", "BOR"}


def test_a_candidate_knows_its_rule_and_keeps_its_reasons(candidates):
    (candidate,) = candidates("Ruritania attacked Syldavia.")
    candidate.doubt("for the test", -0.2)
    assert candidate.lexical.id == "attack" and candidate.is_verb and not candidate.anaphoric
    assert [(each.kind, each.weight) for each in candidate.doubts] == [("for the test", -0.2)]
