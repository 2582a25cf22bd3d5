"""A title names the body that its holder serves."""

from __future__ import annotations

import pytest

from analysis.resolving.actors.served_bodies import served_body


@pytest.mark.parametrize(
    ("title", "organisation"),
    [
        ("Chinese Ambassador to the EU", None),
        ("spokeswoman of the Norwegian foreign ministry", "Norwegian foreign ministry"),
        ("NATO Secretary General", "North Atlantic Treaty Organization"),
        ("president of the European Commission", "European Commission"),
        ("head of the Northern Grain Board", "Northern Grain Board"),
        ("Senate Majority Leader", "Senate"),
        ("spokeswoman of the Ministry of Foreign Affairs", "Ministry of Foreign Affairs"),
        ("President of the Northern Federation", None),
        ("ministry spokeswoman", None),
        ("former prime minister", None),
        ("Foreign Minister", None),
    ],
)
def test_a_title_names_the_body_that_is_served(title: str, organisation: str | None):
    assert served_body(title) == organisation


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Commerce Secretary", None),
        ("then-National Security Council aide", "National Security Council"),
        ("president of the Alliance for Karsund Growers", "Alliance for Karsund Growers"),
        ("Assistant Treasury Secretary", "Treasury"),
    ],
)
def test_a_field_of_an_office_is_no_body(title: str, body: str | None):
    assert served_body(title) == body
