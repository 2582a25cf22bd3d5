"""What the parties of an event are called: the names of entities, and descriptions of those that none stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from analysis.records import Entity
from analysis.resolving.events.account import heads
from analysis.resolving.events.sides import most_told

Named = tuple[str, str | None, str | None]
"""A party as one account has it: its name or description, its entity, and the entity of the state that it is of."""


def party_names(
    ids: Sequence[str], told: Sequence[Sequence[Named]], entities: Mapping[str, Entity], circle: Sequence[str] = ()
) -> tuple[str, ...]:
    """Names of one side of an event: of the entities ``ids``, then descriptions of parties that no entity stands for.

    ``told`` are the parties on this side in each account, the first published first. A state is not named beside
    somebody who acts for it: "Orin Vask", not "Orin Vask, Fennmark"; nor a place beside its state, for which its
    capital stood in some account. ``circle`` are those of both sides where both can do the same: there a state is not
    named across from somebody who acts for it either, unless nobody else is.
    """
    known = [entities[each] for each in ids if each in entities]
    named = [entities[each] for each in acting(ids, entities) if each in entities]
    across = _acted_for([entities[each] for each in circle if each in entities])
    named = [each for each in named if each.kind != "country" or each.country not in across] or named
    persons = {each.id for each in known if each.kind == "person"}
    by_name = {entity for parties in told for _, entity, _ in parties if entity}
    described = [
        # Of "Borland" and "two soldiers of Borland" the one stands for the other.
        [name for name, entity, state in parties if entity is None and state not in by_name]
        for parties in told
        # Beside a person, "a geologist" is that person, unless one account tells of both.
        if not persons or any(entity in persons for _, entity, _ in parties)
    ]
    descriptions = _descriptions(described, beside=any(each.id in by_name for each in named))
    # A state that only descriptions stand for ("two soldiers of Borland") is told by them.
    told_of = {state for parties in told for name, entity, state in parties if entity is None and name in descriptions}
    names = [each.name for each in named if each.id in by_name or each.id not in told_of]
    return tuple(dict.fromkeys((*names, *descriptions)))


def acting(ids: Sequence[str], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """Of the entities on one side those who act: without a state beside somebody who acts for it, and without a place
    beside its state."""
    known = [entities[each] for each in ids if each in entities]
    states = frozenset(each.country for each in known if each.kind == "country" and each.country)
    told_by = {"country": _acted_for(known), "place": states}
    left_out = {each.id for each in known if each.country in told_by.get(each.kind, ())}
    return tuple(each for each in ids if each not in left_out)


def _acted_for(entities: Iterable[Entity]) -> frozenset[str]:
    """The states for which some of the entities act."""
    return frozenset(each.country for each in entities if each.kind not in ("country", "place") and each.country)


def _descriptions(told: Sequence[Sequence[str]], *, beside: bool) -> list[str]:
    """Descriptions that most accounts give, one for each noun: "twelve ambassadors" and "the ambassadors" are the same.

    Of those of one noun the longest stands for all.
    """
    key_of = {name: next(iter(heads([name])), name.casefold()) for names in told for name in names}
    kept = most_told([[key_of[name] for name in names] for names in told], beside=beside)
    return [max((name for name in key_of if key_of[name] == key), key=len) for key in kept]
