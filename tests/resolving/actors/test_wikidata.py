"""Asking the register: what comes back, what is kept, and what happens when it does not answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.resolving.actors.wikidata import LookUpFailed, Wikidata
from tests.resolving.actors.register import Register, serve


@pytest.fixture
def register() -> Register:
    return Register()


@pytest.fixture
def api(register: Register) -> Iterator[str]:
    with serve(register) as address:
        yield address


def test_people_come_with_their_names_states_and_years_and_a_ship_of_the_name_is_nobody(
    api: str, register: Register, tmp_path: Path
) -> None:
    (found,) = Wikidata(tmp_path / "answers.sqlite", api=api).people("Odo Marrend")
    assert (found.item, found.label, found.description) == ("Q7", "Odo Marrend", "ambassador")
    assert found.names == {"Odo Marrend", "奥多", "Odon Marrend"}
    assert (found.states, found.born, found.died) == ({"Q142"}, 1969, None)
    assert [each["action"] for each in register.asked] == ["wbsearchentities", "wbgetentities"]


def test_what_was_answered_once_is_not_asked_again_even_in_another_run(
    api: str, register: Register, tmp_path: Path
) -> None:
    for _ in range(2):
        connection = Wikidata(tmp_path / "answers.sqlite", api=api)
        assert len(connection.people("Odo Marrend")) == 1
        connection.close()
    assert len(register.asked) == 2


def test_a_name_that_nothing_bears_costs_one_request(api: str, register: Register, tmp_path: Path) -> None:
    assert Wikidata(tmp_path / "answers.sqlite", api=api).people("Nemo Nusquam") == []
    assert len(register.asked) == 1


def test_a_busy_register_is_asked_again(api: str, register: Register, tmp_path: Path) -> None:
    register.busy = 2
    assert len(Wikidata(tmp_path / "answers.sqlite", api=api).people("Odo Marrend")) == 1


def test_an_error_says_what_the_register_said_and_is_not_kept(api: str, register: Register, tmp_path: Path) -> None:
    connection = Wikidata(tmp_path / "answers.sqlite", api=api)
    register.error = True
    with pytest.raises(LookUpFailed, match=r"The register is being mended\."):
        connection.people("Odo Marrend")
    register.error = False
    assert len(connection.people("Odo Marrend")) == 1


def test_no_register_at_all_is_told_with_its_address(tmp_path: Path) -> None:
    nobody = Wikidata(tmp_path / "answers.sqlite", api="http://127.0.0.1:9/w/api.php", tries=0)
    with pytest.raises(LookUpFailed, match=r"127\.0\.0\.1:9.*cannot be asked"):
        nobody.people("Odo Marrend")


def test_the_register_is_told_who_asks(api: str, register: Register, tmp_path: Path) -> None:
    Wikidata(tmp_path / "answers.sqlite", api=api, contact="desk@example.org").people("Odo Marrend")
    (agent,) = register.agents
    assert agent.startswith("communique/") and "desk@example.org" in agent
