"""The ranked list of actors, and who stands next to one in it."""

from __future__ import annotations

import pytest

from analysis.coverage import EVERYTHING, ActorOrder, Coverage, Filter
from dashboard.model.actor_list import Asked, actors_part_of, found_actors, neighbours_of


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        ("mentions", ["fennmark", "ada-quill", "borland", "orin-vask"]),
        # Two have as many quotes, and two as many events: the more mentioned stands first.
        ("quotes", ["ada-quill", "orin-vask", "fennmark", "borland"]),
        ("events", ["fennmark", "borland", "ada-quill", "orin-vask"]),
        ("name", ["ada-quill", "borland", "fennmark", "orin-vask"]),
    ],
)
def test_actors_stand_in_order(small_coverage: Coverage, order: ActorOrder, ids: list[str]) -> None:
    part = actors_part_of(small_coverage, EVERYTHING, Asked(order=order), 1)
    assert list(part.actors["entity"]) == ids


def test_kinds_are_counted_under_the_words_and_all_without_them(small_coverage: Coverage) -> None:
    part = actors_part_of(small_coverage, EVERYTHING, Asked(words="QUILL", kind="person"), 9)
    assert (part.total, part.unsearched, part.paging.number) == (1, 4, 1)
    assert part.kinds == {"": 1, "person": 1, "country": 0, "organisation": 0, "group": 0}
    assert list(part.actors["entity"]) == ["ada-quill"]
    assert part.most == part.actors["mentions"].iloc[0]


def test_who_stands_next_to_an_actor(small_coverage: Coverage) -> None:
    first = neighbours_of(small_coverage, EVERYTHING, Asked(order="name"), "ada-quill")
    assert (first.place, first.total, first.before, first.after) == (1, 4, None, ("borland", "Borland"))
    people = neighbours_of(small_coverage, EVERYTHING, Asked(kind="person"), "orin-vask")
    assert (people.place, people.total, people.before, people.after) == (2, 2, ("ada-quill", "Ada Quill"), None)


def test_an_actor_that_is_not_in_the_list_has_no_place(small_coverage: Coverage) -> None:
    found = neighbours_of(small_coverage, Filter(outlets=("Borland Herald",)), Asked(kind="person"), "fennmark")
    assert (found.place, found.total, found.before, found.after) == (0, 2, None, None)


def test_entities_of_all_kinds_are_found_but_for_one(small_coverage: Coverage) -> None:
    found = found_actors(small_coverage, EVERYTHING, "tarn", "tarn", 5)
    assert list(found["entity"]) == ["strait-of-tarn"]
    assert len(found_actors(small_coverage, EVERYTHING, "", "nobody", 3)) == 3
