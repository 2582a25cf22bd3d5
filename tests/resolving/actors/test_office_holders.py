"""Offices without a name mean who held them when the article appeared."""

from __future__ import annotations

from datetime import date

import pytest

from tests.resolving.actors.mentioned import Told, resolved


def office(id_: str, day: date, title: str = "foreign minister") -> Told:
    words = f"the Norwegian {title}"
    return Told(id_, day).add(words, f"Norwegian {title}", form="role", country="NOR")


def test_an_office_goes_over_and_each_day_has_its_holder():
    """Berglund is foreign minister until 24 April and prime minister from 25 April; Strand follows her."""

    def named(id_: str, day: date, name: str, role: str) -> Told:
        return Told(id_, day).add(name, role=role, country="NOR")

    found = resolved(
        named("a", date(2031, 3, 10), "Anna Berglund", "Norwegian foreign minister"),
        named("b", date(2031, 4, 20), "Anna Berglund", "Norwegian foreign minister"),
        named("c", date(2031, 4, 20), "Ilse Maren", "Norwegian prime minister"),
        named("d", date(2031, 4, 24), "Ilse Maren", "former Norwegian prime minister"),
        named("e", date(2031, 4, 26), "Anna Berglund", "Norwegian prime minister"),
        named("f", date(2031, 4, 30), "Olav Strand", "Norwegian foreign minister"),
        named("g", date(2031, 5, 9), "Anna Berglund", "then Norwegian foreign minister"),
        named("h", date(2031, 5, 20), "Olav Strand", "Norwegian foreign minister"),
        named("i", date(2031, 5, 21), "Kari Holm", "Norwegian prime minister-elect"),
        office("before", date(2031, 3, 12)),
        office("after", date(2031, 5, 22)),
        office("head-before", date(2031, 4, 19), "prime minister"),
        office("head-after", date(2031, 5, 21), "prime minister"),
    )
    holder = {
        article: found.entity_of.get((article, 0)) for article in ("before", "after", "head-before", "head-after")
    }
    assert holder == {
        "before": "anna-berglund",
        "after": "olav-strand",
        "head-before": "ilse-maren",
        "head-after": "anna-berglund",
    }
    roles = {entity.id: [(r.title, r.first, r.last) for r in entity.roles] for entity in found.entities}
    assert roles["anna-berglund"] == [
        ("Norwegian foreign minister", date(2031, 3, 10), date(2031, 4, 20)),
        ("Norwegian prime minister", date(2031, 4, 26), date(2031, 4, 26)),
        ("then Norwegian foreign minister", date(2031, 5, 9), date(2031, 5, 9)),
    ]
    assert roles["ilse-maren"][-1][0] == "former Norwegian prime minister"


@pytest.mark.parametrize("title", ["former Norwegian prime minister", "Norwegian ex-prime minister"])
def test_a_former_office_does_not_make_anybody_its_holder(title: str):
    found = resolved(
        Told("a").add("Ilse Maren", role=title, country="NOR"), office("b", date(2024, 3, 2), "prime minister")
    )
    assert ("b", 0) not in found.entity_of


def test_the_president_of_a_body_is_not_the_state_s():
    found = resolved(
        Told("a", date(2031, 3, 10)).add("Ilse Maren", role="Norwegian president", country="NOR"),
        office("state", date(2031, 3, 12), "president"),
        Told("body", date(2031, 3, 12)).add(
            "the Norwegian Paper Institute president",
            "Norwegian Paper Institute president",
            form="role",
            country="NOR",
        ),
    )
    assert found.entity_of.get(("state", 0)) == "ilse-maren" != found.entity_of.get(("body", 0))
