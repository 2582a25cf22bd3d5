"""What the parties of an event are called."""

from __future__ import annotations

import pytest

from analysis.records import Entity
from analysis.resolving.events.party_names import acting, party_names

ENTITIES = {
    each.id: each
    for each in (
        Entity(id="borland", name="Borland", kind="country", country="BOR"),
        Entity(id="fennmark", name="Fennmark", kind="country", country="FEN"),
        Entity(id="fenn", name="Fenn", kind="place", country="FEN"),
        Entity(id="ada-quill", name="Ada Quill", kind="person", country="BOR"),
    )
}
IDS = {each.name: each.id for each in ENTITIES.values()}


@pytest.mark.parametrize(
    ("sides", "entities", "names"),
    [
        # One description for each noun, the longest; of many accounts, what only one of them says stays with it.
        ([["twelve ambassadors"], ["ambassadors of the League"], ["ambassadors"]], (), ["ambassadors of the League"]),
        ([["guards"], ["guards"], ["guards"], ["a cook"]], (), ["guards"]),
        # Beside a person a description is that person, unless one account tells of both.
        ([["geologist"], ["Ada Quill"]], ("ada-quill",), ["Ada Quill"]),
        ([["Ada Quill", "two guards"]], ("ada-quill",), ["Ada Quill", "two guards"]),
        # A state is not named beside somebody who acts for it, and another state is.
        ([["Ada Quill"]], ("borland", "ada-quill"), ["Ada Quill"]),
        ([["Ada Quill"]], ("ada-quill", "fennmark"), ["Ada Quill", "Fennmark"]),
        # Nor is a place named beside its state: its capital stood for the state in some account.
        ([["Fennmark"]], ("fenn", "fennmark"), ["Fennmark"]),
        ([["Fenn"]], ("fenn", "borland"), ["Fenn", "Borland"]),
        ([[]], (), []),
    ],
)
def test_parties_are_called_by_names_then_by_descriptions(
    sides: list[list[str]], entities: tuple[str, ...], names: list[str]
) -> None:
    told = [[(name, IDS.get(name), None) for name in side] for side in sides]
    assert list(party_names(entities, told, ENTITIES)) == names


def test_a_state_and_those_who_are_of_it_without_a_name_are_one_party():
    soldiers = ("two soldiers of Borland", None, "borland")
    # Who is described stands for the state where no account names it, and the state for them where one does.
    assert party_names(("borland",), [[soldiers]], ENTITIES) == ("two soldiers of Borland",)
    assert party_names(("borland",), [[soldiers], [("Borland", "borland", "borland")]], ENTITIES) == ("Borland",)
    # Of many accounts each with a description of its own, none is told beside a name.
    own = [[(f"two {noun} of Borland", None, "borland")] for noun in ("cooks", "clerks", "guards", "pilots")]
    named = [[("Ada Quill", "ada-quill", "borland")]] * 2
    assert party_names(("ada-quill", "borland"), [*named, *own], ENTITIES) == ("Ada Quill",)


def test_where_both_sides_do_the_same_a_state_is_not_named_across_from_who_acts_for_it():
    told = [[("Borland", "borland", "borland"), ("Fennmark", "fennmark", "fennmark")]]
    ids = ("borland", "fennmark")
    assert party_names(ids, told, ENTITIES, circle=("ada-quill", *ids)) == ("Fennmark",)
    assert party_names(ids, told, ENTITIES) == ("Borland", "Fennmark")
    assert party_names(("borland",), [told[0][:1]], ENTITIES, circle=("ada-quill", "borland")) == ("Borland",)


@pytest.mark.parametrize(
    ("ids", "left"),
    [
        (("borland", "ada-quill"), ("ada-quill",)),
        (("fennmark", "ada-quill"), ("fennmark", "ada-quill")),
        (("fenn", "fennmark"), ("fennmark",)),
        (("borland", "fenn"), ("borland", "fenn")),
        (("borland", "nobody"), ("borland", "nobody")),
    ],
)
def test_a_state_beside_somebody_who_acts_for_it_and_a_place_beside_its_state_are_no_parties_of_their_own(ids, left):
    assert acting(ids, ENTITIES) == left
