"""Whether two places lie apart, as far as the gazetteers know."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.language.gazetteer import entries, state_names
from analysis.language.geography import lie_apart


@pytest.mark.parametrize(
    ("one", "one_state", "other", "other_state", "apart"),
    [
        ("Geneva", "CHE", "Vienna", "AUT", True),
        ("Geneva", "CHE", "Austria", "AUT", True),
        ("Geneva", "CHE", "Switzerland", "CHE", False),  # a city beside its own country
        ("Hamburg", "DEU", "Bavaria", "DEU", False),  # nobody tells which towns a region holds
        ("Marseille", "FRA", "Paris", "FRA", True),
        ("Mumbai", "IND", "Bombay", "IND", False),  # two names of one town
        ("Kharkiv", "UKR", "Kharkov", "UKR", False),  # two spellings
        ("New York", "USA", "Brooklyn", "USA", False),  # a part of it
        ("Kyiv", "UKR", "Soviet Union", "SUN", False),  # a state that has ended
        ("Taipei", "TWN", "China", "CHN", False),  # a state that another one claims
        ("Europe", None, "Geneva", "CHE", False),
        ("Kesh", None, "Geneva", "CHE", False),  # nobody knows where it lies
        ("Geneva", "CHE", "geneva", "CHE", False),
    ],
)
def test_places_lie_apart(one: str, one_state: str | None, other: str, other_state: str | None, apart: bool) -> None:
    assert lie_apart(one, one_state, other, other_state) is apart
    assert lie_apart(other, other_state, one, one_state) is apart


def test_the_lists_name_towns_and_states_that_are_known() -> None:
    lists = lexicon.toml("names/places")["one_town"]
    assert all(sum(name in entries() for name in some) > 0 for some in lists["names"])
    assert set(lists["claimed"]) <= state_names().keys()
