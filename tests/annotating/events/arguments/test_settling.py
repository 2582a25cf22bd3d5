"""Who acts and on whom, settled by what was learned."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.scorer import PartyScorer
from analysis.annotating.events.arguments.settling import chosen, settle


def scorer(**weights: tuple[float, float]) -> PartyScorer:
    """A scorer that knows these facts alone; who has none of them is unlikely."""
    return PartyScorer(
        number={name.replace("_", " "): n for n, name in enumerate(weights)},
        weights=np.array(list(weights.values()), dtype=np.float32).reshape(-1, 2),
        bias=np.array([-3, -3], dtype=np.float32),
    )


@pytest.fixture
def settled(candidates):
    """The first event of a text, settled by a scorer, and whether that changed it."""

    def of(text: str, by: PartyScorer):
        candidate = candidates(text)[0]
        changed = settle([candidate], Parties(candidate.token.words), by)
        sides = [[party.name for party in side] for side in (candidate.sources, candidate.targets)]
        return (*sides, bool(changed), candidate.odds)

    return of


def test_who_is_likely_stays(settled) -> None:
    by = scorer(slot_subject=(5, 0), slot_object=(0, 5))
    assert settled("Ruritania attacked Syldavia.", by) == (["Ruritania"], ["Syldavia"], False, (2, 2))


def test_who_is_unlikely_leaves_the_side(settled) -> None:
    acts, on, changed, odds = settled("Ruritania attacked Syldavia.", scorer(slot_subject=(5, 0)))
    assert (acts, on, changed) == (["Ruritania"], [], True)
    assert odds == (2, -3)


def test_an_empty_side_takes_who_is_likely(settled) -> None:
    text = "Ruritania attacked, as Holt had said."
    assert settled(text, scorer(slot_subject=(5, 0)))[:3] == (["Ruritania"], [], False)
    by = scorer(slot_subject=(5, 0), kind_person_name=(0, 4.5))
    assert settled(text, by) == (["Ruritania"], ["Anna Holt"], True, (2, 1.5))


def test_nobody_is_taken_who_stands_on_the_other_side(settled) -> None:
    by = scorer(kind_country_name=(5, 5))
    assert settled("Ruritania attacked.", by)[:2] == (["Ruritania"], [])


def test_who_stands_by_neither_takes_a_side_nor_stays_on_it(settled) -> None:
    by = scorer(kind_country_name=(9, 9))
    assert settled("A bomb at the Ruritanian embassy killed him.", by)[:1] == ([],)
    assert settled("Anna Holt expressed Ruritanian concern.", by)[1:2] == ([],)
    assert (
        settled("Anna Holt pledged to ask parliament for money.", scorer(slot_subject=(5, 0), content=(0, 9)))[1] == []
    )


def test_nobody_is_taken_who_stands_in_the_phrase_of_the_other_side(settled) -> None:
    by = scorer(slot_subject=(5, 0), adjectival=(0, 9))
    assert settled("Three Ruritanian soldiers attacked.", by)[:2] == (["Three Ruritanian soldiers"], [])


def test_an_event_is_not_left_without_anybody(settled) -> None:
    acts, on, changed, odds = settled("Ruritania attacked Syldavia.", scorer(never_seen=(0, 0)))
    assert (acts, on, changed) == (["Ruritania"], ["Syldavia"], False)
    assert odds == (-3, -3)  # how sure the event is tells that both are in doubt


def test_whom_the_rules_picked_has_less_to_prove() -> None:
    here = [True, True]
    assert chosen(0, [True, False], [-0.4, 3.0], here) == [0]
    assert chosen(0, [True, False], [-0.6, 3.0], here) == [1]
    assert chosen(0, [True, False], [-0.6, 0.2], here) == []
    assert chosen(1, [True, True], [0.0, -0.2], here) == [0, 1]
    assert chosen(1, [True, False], [-0.3, 0.7], here) == []


def test_what_follows_from_more_than_a_place_is_left_as_it_is(settled) -> None:
    unlikely = scorer(slot_object=(0, 5))
    assert settled("Karl Brandt was arrested by Ruritania.", unlikely)[0] == ["Ruritania"]
    assert settled("Ruritania and Syldavia accused each other.", unlikely)[:2] == (["Ruritania", "Syldavia"],) * 2
    assert settled("Karl Brandt was praised by Ruritania.", unlikely)[0] == []


def test_whom_the_rules_found_elsewhere_stays() -> None:
    assert chosen(1, [True, False], [-3.0, 0.0], [False, True]) == [0]
    assert chosen(1, [True, False], [-3.0, 0.0], [True, True]) == []


def test_who_is_not_in_the_sentence_takes_no_side() -> None:
    assert chosen(0, [False, False], [3.0, 1.0], [False, True]) == [1]
