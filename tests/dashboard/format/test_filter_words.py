"""What the filters are called."""

from typing import get_args

from analysis.coverage import ActorPart
from dashboard.format.filter_words import ACTOR_PARTS


def test_every_part_of_an_actor_has_words_of_its_own() -> None:
    assert set(ACTOR_PARTS) == {"", *get_args(ActorPart)}
    assert len(set(ACTOR_PARTS.values())) == len(ACTOR_PARTS)
