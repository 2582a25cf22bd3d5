"""Acronyms across articles."""

from __future__ import annotations

from tests.resolving.actors.mentioned import Told, offered, reasons, resolved


def test_an_acronym_is_the_body_that_another_article_explains_by_it():
    found = resolved(
        Told("a").add("Northern Tin Council", kind="organisation", aliases=("NTC",)),
        Told("b").add("NTC", kind="organisation"),
    )
    (entity,) = found.entities
    assert entity.id == "northern-tin-council"
    assert reasons(found, "b")[0] == ("explained-acronym", "NTC")


def test_an_acronym_of_two_bodies_is_neither():
    found = resolved(
        Told("a").add("Northern Tin Council", kind="organisation", aliases=("NTC",)),
        Told("b").add("National Tea Chamber", kind="organisation", aliases=("NTC",)),
        Told("c").add("NTC", kind="organisation"),
    )
    assert len(found.entities) == 3
    assert {("national-tea-chamber", "ntc"), ("northern-tin-council", "ntc")} == set(offered(found))
