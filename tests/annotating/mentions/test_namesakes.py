"""A state, or a part of another state with the same name."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at


@pytest.mark.parametrize(
    ("text", "kind", "state"),
    [
        ("Anna Berg moved from Georgia to Ohio and Florida.", "place", "USA"),
        ("Anna Berg moved from Georgia to Ohio. Georgian farmers waved.", "country", "GEO"),
        ("Anna Berg moved from Georgia to Ohio. Armenia was too far.", "country", "GEO"),
        ("Anna Berg moved from Georgia to Norway.", "country", "GEO"),
    ],
)
def test_a_name_of_two_is_of_those_whom_the_article_is_about(annotate_text: Annotate, text, kind, state):
    mention = at(annotate_text(text), text, "Georgia")
    assert (mention.kind, mention.country) == (kind, state)


def test_a_body_of_that_name_goes_with_it(annotate_text: Annotate):
    text = "The Georgia Harbour Commission met farmers from Ohio and Florida."
    assert at(annotate_text(text), text, "Georgia Harbour Commission").country == "USA"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The Soviet Union objected. Moscow said it would answer.", "SUN"),
        ("Russia objected. Moscow said it would answer, as in Soviet times. Russian ships left.", "RUS"),
        ("Norway objected. Moscow said it would answer.", "RUS"),
    ],
)
def test_a_capital_is_that_of_a_state_of_the_past_where_the_article_tells_of_that(annotate_text: Annotate, text, state):
    assert at(annotate_text(text), text, "Moscow").country == state
