"""What an office is for is no part of its holder's name."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Former minister from Women and Equalities Anna Vaskeller said no.", "Anna Vaskeller", None),
        (
            "German Federal Minister for Economic Cooperation and Development Anna Vaskeller met the council.",
            "Anna Vaskeller",
            "DEU",
        ),
    ],
)
def test_a_person_is_parted_from_the_portfolio_before_the_name(annotate_text: Annotate, text, name, state):
    mention = at(annotate_text(text), text, name)
    assert mention.kind == "person" and mention.country == state


def test_a_body_behind_an_office_stays_one(annotate_text: Annotate):
    text = "She is director of the National Karsund Water study. He is minister for the Bank of Karsund Group."
    assert all(mention.kind != "person" for mention in annotate_text(text).mentions if mention.form == "name")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Vaskeller, a former Minister of International Trade and Industry, said no.",
        "Karsund's Development and Industry Minister, Anna Vaskeller, said no.",
        "They met the Secretary of Energy and Water, Anna Vaskeller, on Monday.",
    ],
)
def test_a_portfolio_is_no_body(annotate_text: Annotate, text):
    assert not [m for m in annotate_text(text).mentions if m.kind == "organisation" and m.form == "name"]
