"""Who acts on whom, over the whole coverage."""

from __future__ import annotations

from analysis.coverage import Coverage, Filter
from dashboard.model import acting
from dashboard.model.acting import network_of, states_of


def test_pairs_are_counted_with_their_conflict_and_told_in_sentences(small_coverage: Coverage) -> None:
    found = network_of(small_coverage, Filter())
    pairs = {(pair.source, pair.target): pair for pair in found.pairs}
    visit = pairs["ada-quill", "fennmark"]
    assert (visit.events, visit.conflict, visit.told[0][:2]) == (1, 0, ("ev-visit", "Ada Quill visited Fennmark"))
    threat = pairs["fennmark", "borland"]
    assert (threat.events, threat.conflict) == (2, 2)
    assert {actor.id for actor in found.actors} == {id_ for both in pairs for id_ in both}


def test_states_act_on_states_alone(small_coverage: Coverage) -> None:
    found = states_of(small_coverage, Filter())
    assert {actor.kind for actor in found.actors} == {"country"}
    assert ("fennmark", "borland") in {(pair.source, pair.target) for pair in found.pairs}


def test_what_is_left_out_is_counted_and_nothing_is_nothing(small_coverage: Coverage, monkeypatch) -> None:
    whole = len(states_of(small_coverage, Filter()).pairs) + states_of(small_coverage, Filter()).more
    monkeypatch.setattr(acting, "PAIRS", 1)
    found = states_of(small_coverage, Filter())
    assert (len(found.pairs), found.more) == (1, whole - 1)
    empty = network_of(small_coverage, Filter(text="no such words"))
    assert (empty.actors, empty.pairs) == ((), ())
