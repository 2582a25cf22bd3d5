"""What the hand-made weights say of an event."""

from __future__ import annotations

import pytest

from analysis.annotating.events.hand_weights import KEPT, by_hand, doubtful_words

LESS = [
    # text; what makes the event less sure, or more
    ("Anna Holt spoke to voters.", "to the public"),
    ("The jailed writer left Ruritania.", "told in passing"),
    ("Ruritania condemned the ruling.", "no target"),
    ("Anna Holt visited Syldavia.", "targets"),
    ("Karl Brandt wants to meet a banker.", "not come about"),
]


@pytest.mark.parametrize(("text", "reason"), LESS)
def test_a_reason_has_a_name_and_a_weight(candidates, text: str, reason: str):
    (candidate,) = candidates(text)
    parties = candidate_parties(candidate)
    _, found = by_hand(candidate, frozenset(), parties)
    assert reason in {each.kind for each in found if each.weight}


def candidate_parties(candidate):
    from analysis.annotating.events.arguments.parties import Parties

    return Parties(candidate.token.words)


def test_words_beside_which_it_is_a_figure_of_speech_are_named(candidates):
    (candidate,) = candidates("Ruritania attacked Syldavia in the poll.")
    _, found = by_hand(candidate, frozenset({"poll", "in"}), candidate_parties(candidate))
    assert [each.values for each in found if each.kind == "doubtful words"] == [("poll",)]
    assert "poll" in doubtful_words()["ASSAULT"]


def test_an_event_without_parties_is_not_sure_at_all(candidates):
    (candidate,) = candidates("They visited it.")
    candidate.sources = candidate.targets = ()
    assert by_hand(candidate, frozenset(), candidate_parties(candidate)) == (0.0, ())
    assert KEPT > 0


def test_how_the_parties_were_found_counts(candidates):
    (candidate,) = candidates("Ruritania imposed sanctions on Syldavia.")
    before, _ = by_hand(candidate, frozenset(), candidate_parties(candidate))
    candidate.parties_found("somewhere in content", -0.1)
    after, found = by_hand(candidate, frozenset(), candidate_parties(candidate))
    assert round(before - after, 6) == 0.1
    assert ("somewhere in content", -0.1) in [(each.kind, each.weight) for each in found]
