"""Who stands for a state, by the examples of the lexicon."""

import pytest

from analysis.language import lexicon, state_service

TABLES = lexicon.toml("names/state_service")


@pytest.mark.parametrize(("name", "stands"), TABLES["bodies"]["examples"])
def test_a_body_stands_for_its_state_by_its_name(name: str, stands: bool) -> None:
    assert state_service.is_body(name) is stands


@pytest.mark.parametrize(("title", "acts"), TABLES["offices"]["examples"])
def test_a_title_is_an_office_of_state(title: str, acts: bool) -> None:
    assert state_service.is_office(title) is acts


def test_the_gazetteer_knows_bodies_and_capitals() -> None:
    assert state_service.is_body("Kremlin")
    assert "Tokyo" in state_service.capitals()
    assert "Osaka" not in state_service.capitals()
