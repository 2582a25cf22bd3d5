"""A record that is made quickly is as frozen as any other."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, make_dataclass, replace
from time import process_time

import pytest

from analysis.records import Mention
from analysis.records.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Crossing:
    """A border crossing."""

    place: str
    guards: int = 2


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Closing(Crossing):
    """A crossing that was closed."""

    by: str = "Borevia"


ANNA = {"start": 0, "end": 9, "rule": "name", "confidence": 1.0, "kind": "person", "form": "name", "chain": 3}


def test_its_fields_are_those_that_were_given_and_the_usual_ones() -> None:
    assert Crossing("Velm") == Crossing("Velm", 2) == Crossing(place="Velm", guards=2)
    assert repr(Crossing("Velm")).endswith("Crossing(place='Velm', guards=2)")
    assert len({Crossing("Velm"), Crossing("Velm", 2), Crossing("Ost")}) == 2


def test_it_is_frozen_once_it_is_made() -> None:
    crossing = Crossing("Velm")
    assert type(crossing) is Crossing
    with pytest.raises(FrozenInstanceError):
        crossing.guards = 3  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del crossing.guards


def test_it_is_copied_replaced_and_pickled_like_any_other() -> None:
    anna = Mention(name="Anna Berg", **ANNA)
    for other in (copy.copy(anna), copy.deepcopy(anna), pickle.loads(pickle.dumps(anna)), replace(anna)):
        assert other == anna and type(other) is Mention
    assert replace(anna, name="Berg").name == "Berg"


def test_what_is_missing_or_unknown_is_told() -> None:
    with pytest.raises(TypeError, match=r"Crossing.__init__\(\) missing 1 required positional argument: 'place'"):
        Crossing()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'height'"):
        Crossing("Velm", height=3)  # type: ignore[call-arg]


def test_fields_are_given_by_place_and_by_name() -> None:
    closing = Closing("Velm", 3, by="Meridian")
    assert (closing.place, closing.guards, closing.by, Closing("Velm").by) == ("Velm", 3, "Meridian", "Borevia")
    with pytest.raises(TypeError, match="positional arguments"):
        Closing("Velm", 3, "Meridian")  # type: ignore[misc]


def test_a_class_that_does_more_than_set_its_fields_is_refused() -> None:
    with pytest.raises(TypeError, match="more than to set its fields"):

        @quick
        @dataclass(frozen=True, slots=True)
        class Listed:
            places: list[str] = field(default_factory=list)


def test_a_record_with_many_fields_is_made_faster_than_a_frozen_dataclass() -> None:
    names = [each.name for each in fields(Mention)]
    slow = make_dataclass("Slow", names, frozen=True, slots=True, kw_only=True)
    some = dict.fromkeys(names, 1)

    def cost(cls: type) -> float:
        begun = process_time()
        for _ in range(2000):
            cls(**some)
        return process_time() - begun

    assert min(cost(Mention) for _ in range(7)) < 0.75 * min(cost(slow) for _ in range(7))
