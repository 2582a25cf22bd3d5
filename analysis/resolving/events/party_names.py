"""What the parties of an event are called: the names of entities, and descriptions of those that none stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.records import Entity
from analysis.resolving.events.account import heads
from analysis.resolving.events.sides import most_told

Named = tuple[str, str | None]
"""A party as one account has it: its name or description, and its entity."""


def party_names(ids: Sequence[str], told: Sequence[Sequence[Named]], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """Names of one side of an event: of the entities ``ids``, then descriptions of parties that no entity stands for.

    ``told`` are the parties on this side in each account, the first published first. A state is not named beside
    somebody who acts for it: "Orin Vask", not "Orin Vask, Fennmark"; nor a place beside its state, for which its
    capital stood in some account.
    """
    known = [entities[each] for each in ids if each in entities]
    states = {each.country for each in known if each.kind == "country"}
    acted_for = {each.country for each in known if each.kind not in ("country", "place")}
    unnamed = {"country": acted_for, "place": states - {None}}
    named = [each.name for each in known if each.country not in unnamed.get(each.kind, ())]
    persons = {each.id for each in known if each.kind == "person"}
    described = [
        [name for name, entity in parties if entity is None]
        for parties in told
        # Beside a person, "a geologist" is that person, unless one account tells of both.
        if not persons or any(entity in persons for _, entity in parties)
    ]
    return tuple(dict.fromkeys((*named, *_descriptions(described, beside=bool(named)))))


def _descriptions(told: Sequence[Sequence[str]], *, beside: bool) -> list[str]:
    """Descriptions that most accounts give, one for each noun: "twelve ambassadors" and "the ambassadors" are the same.

    Of those of one noun the longest stands for all.
    """
    key_of = {name: next(iter(heads([name])), name.casefold()) for names in told for name in names}
    kept = most_told([[key_of[name] for name in names] for names in told], beside=beside)
    return [max((name for name in key_of if key_of[name] == key), key=len) for key in kept]
