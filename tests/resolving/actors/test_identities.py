"""Who a person of the coverage is in a public register: what suffices, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.records import Entity, Role
from analysis.resolving.actors.identities import Candidate, chosen, scored, worth_asking

FRANCE, PERU = "Q142", "Q419"
SPOKESMAN = Entity(
    id="odo-marrend",
    name="Odo Marrend",
    kind="person",
    country="FRA",
    aliases=("Marrend", "奥多"),
    roles=(Role(title="French ambassador to Peru"),),
)


def candidate(item: str = "Q7", **told: object) -> Candidate:
    return Candidate(**{"item": item, "label": "Odo Marrend", "states": frozenset({FRANCE}), **told})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "sure"),
    [
        pytest.param({"states": frozenset()}, False, id="a name alone is anybody's"),
        pytest.param({}, True, id="the name and the state"),
        pytest.param({"states": frozenset({PERU})}, False, id="the name, and another state"),
        pytest.param({"states": frozenset(), "description": "Ambassador of somewhere"}, True, id="the name and office"),
        pytest.param({"states": frozenset(), "names": frozenset({"奥多"})}, True, id="the name in another script, too"),
        pytest.param({"label": "O. Marrend"}, False, id="a name that only fits, and the state"),
        pytest.param({"label": "O. Marrend", "names": frozenset({"Odo Marrend"})}, True, id="an alias, and the state"),
        pytest.param({"label": "Ilse Marrend"}, False, id="a sister"),
        pytest.param({"died": 1899}, False, id="somebody long dead"),
        pytest.param({"born": 2025}, False, id="a child"),
    ],
)
def test_who_is_taken_for_the_person(told: dict[str, object], sure: bool) -> None:
    ranked = scored(SPOKESMAN, [candidate(**told)], date(2031, 3, 4), date(2031, 6, 22))
    assert (chosen(ranked) is not None) is sure


def test_two_that_fit_alike_leave_it_open_and_both_are_told() -> None:
    ranked = scored(SPOKESMAN, [candidate("Q7"), candidate("Q8")])
    assert chosen(ranked) is None
    assert [each.candidate.item for each in ranked] == ["Q7", "Q8"]


def test_the_better_one_of_two_is_taken_where_the_other_is_of_another_state() -> None:
    best = chosen(scored(SPOKESMAN, [candidate("Q8", states=frozenset({PERU})), candidate("Q7")]))
    assert best is not None
    assert (best.candidate.item, [each.kind for each in best.criteria]) == ("Q7", ["same-name", "same-state"])


def test_only_people_with_a_full_name_and_no_item_yet_are_asked_for() -> None:
    assert worth_asking(SPOKESMAN)
    assert not worth_asking(Entity(id="marrend", name="Marrend", kind="person"))
    assert not worth_asking(Entity(id="dune", name="Dune Accord", kind="organisation"))
    assert not worth_asking(Entity(id="odo", name="Odo Marrend", kind="person", wikidata="Q7"))
