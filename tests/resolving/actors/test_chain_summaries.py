"""What resolving reads of one chain of an article."""

from __future__ import annotations

import pytest

from analysis.resolving.actors.chain_summaries import state_of


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("mayor of Manchester", "GBR"),
        ("Manchester mayor", "GBR"),
        ("professor at Manchester University", None),
        ("Norwegian ambassador to Canada", "NOR"),
    ],
)
def test_a_town_tells_the_state_of_its_mayor_but_not_of_a_school_named_after_it(title: str, state: str | None):
    assert state_of(title) == state


def test_what_an_office_is_of_tells_no_state():
    assert state_of("Labour Minister") is None
    assert state_of("Norwegian Labour Minister") == "NOR"
