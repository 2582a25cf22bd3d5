"""Reports of events tell the state of persons whom nothing else ties to one."""

from __future__ import annotations

from analysis.records import Annotation, Entity, Party
from analysis.resolving.actors.told_states import with_told_states
from tests.resolving.events.visits import report


def test_a_person_is_of_the_state_that_the_reports_tell_and_of_none_where_they_differ():
    entities = [Entity(id=name, name=name, kind="person") for name in ("otto", "anna", "karl")]
    entity_of = {("a", 1): "otto", ("b", 1): "otto", ("a", 2): "anna", ("b", 2): "anna"}

    def told(article: str, *parties: tuple[int, str | None]) -> Annotation:
        some = [Party(0, 5, "x", state, chain) for chain, state in parties]
        return Annotation(article=article, events=(report(by=some),))

    notes = [told("a", (1, "RUR"), (2, "RUR")), told("b", (1, None), (2, "SYL"))]
    found = with_told_states(entities, notes, entity_of)
    assert [each.country for each in found] == ["RUR", None, None]
