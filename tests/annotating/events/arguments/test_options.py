"""Who may be a party of an event."""

from __future__ import annotations

import pytest

from analysis.annotating.events.arguments.options import Options
from analysis.annotating.events.arguments.parties import Parties


@pytest.fixture
def options(candidates):
    """The options of the first event of a text, by their words."""

    def of(text: str):
        candidate = candidates(text)[0]
        return {each.token.text: each for each in Options(Parties(candidate.token.words)).of(candidate)}

    return of


def test_everybody_whom_the_sentence_gives_may_be_a_party(options) -> None:
    found = options("Ruritania attacked troops of Syldavia, and Holt said it was a mistake. Borduria slept.")
    assert list(found) == ["Ruritania", "troops", "Syldavia", "Holt", "it"]


def test_an_option_knows_what_the_rules_made_of_it(options) -> None:
    found = options("Ruritania attacked Syldavia, said Holt.")
    assert [party.name for party in found["Ruritania"].acting] == ["Ruritania"]
    assert [party.name for party in found["Syldavia"].hit] == ["Syldavia"]
    assert not found["Holt"].acting and not found["Holt"].hit
    assert found["Ruritania"].chain == found["Ruritania"].mention.chain


def test_whom_the_rules_found_in_another_sentence_is_one_more(candidates) -> None:
    (candidate, *_) = candidates("Ruritania attacked Syldavia. It rained.")
    candidate.sentence = 1
    found = Options(Parties(candidate.token.words)).of(candidate)
    assert [each.token.text for each in found] == ["It", "Ruritania", "Syldavia"]


def test_a_name_in_a_dateline_is_none(options) -> None:
    assert "Gorham" not in options("GORHAM, May 3 (Wire) - Ruritania attacked Syldavia.")
