"""Who the two sides are is picked by name."""

from pathlib import Path

import pytest

from analysis.coverage import EVERYTHING
from dashboard.widgets.relations.pick_sides import found, most_mentioned
from tests.dashboard import relating


@pytest.mark.parametrize(
    ("words", "entity"), [("rezik", relating.PILOT), ("VELDRIA", relating.VELDRIA), ("nobody at all", "")]
)
def test_a_name_that_somebody_types_is_looked_for_by_the_server(tmp_path: Path, words: str, entity: str) -> None:
    with relating.opened(tmp_path) as coverage:
        assert found(coverage, EVERYTHING, words) == entity


def test_the_most_mentioned_are_offered_by_name(tmp_path: Path) -> None:
    with relating.opened(tmp_path) as coverage:
        assert set(most_mentioned(coverage, EVERYTHING).items()) == set(relating.NAMES.items())
