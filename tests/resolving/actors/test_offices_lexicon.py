"""Every word of the lexicon of offices stands in an example, and every example holds."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.language import lexicon
from analysis.resolving.actors.chain_summaries import state_of
from analysis.resolving.actors.entities import _ministry
from analysis.resolving.actors.office_words import listed
from analysis.resolving.actors.served_bodies import served_body
from tests.resolving.actors.mentioned import Told, resolved

TABLES = lexicon.toml("names/offices")


def sections(table: dict[str, Any], path: str = "") -> list[tuple[str, dict[str, Any]]]:
    if "words" in table:
        return [(path, table)]
    return [found for name, inner in table.items() for found in sections(inner, f"{path}.{name}".strip("."))]


@pytest.mark.parametrize(("name", "section"), sections(TABLES), ids=lambda each: each if isinstance(each, str) else "")
def test_every_word_stands_in_an_example(name: str, section: dict[str, Any]):
    told = [f" {text} ".lower().replace("-", " ") for example in section["examples"] for text in example]
    unused = [word for word in section["words"] if not any(f" {word} ".lower() in text for text in told)]
    assert unused == []


@pytest.mark.parametrize(
    ("title", "body"), [example for section in TABLES["bodies"].values() for example in section["examples"]]
)
def test_a_title_names_the_body_that_its_holder_serves(title: str, body: str):
    assert (served_body(title) or "") == body


@pytest.mark.parametrize(("title", "state"), TABLES["schools"]["examples"])
def test_a_town_tells_a_state_and_a_school_of_its_name_does_not(title: str, state: str):
    assert (state_of(title) or "") == state


@pytest.mark.parametrize(
    ("one", "other"), [each for some in TABLES["ministries"].values() for each in some["examples"]]
)
def test_a_ministry_is_one_in_both_its_names(one: str, other: str):
    assert _ministry(one) == _ministry(other) != ""


def held(office: str, description: str) -> bool:
    """Whether the description means the person who is named with the office of the same state."""
    found = resolved(
        Told("a").add("Anna Berglund", role=f"Norwegian {office}", country="NOR"),
        Told("b").add(description, description.removeprefix("the "), form="role", country="NOR"),
    )
    return found.entity_of.get(("b", 0)) == "anna-berglund"


@pytest.mark.parametrize(("office", "meant"), TABLES["holders"]["leads"]["examples"])
def test_the_leader_of_a_state_is_whoever_holds_an_office_that_leads_it(office: str, meant: str):
    assert held(office, "the Norwegian leader") == bool(meant)


@pytest.mark.parametrize("word", sorted(listed("holders", "leader")))
def test_another_word_for_the_leader_means_the_leader(word: str):
    assert held("president", f"the Norwegian {word}")


@pytest.mark.parametrize(("description",), TABLES["definite"]["examples"])
def test_a_certain_minister_is_meant(description: str):
    assert held("foreign minister", description)
    assert not held("foreign minister", description.replace(description.split()[0], "a", 1))


@pytest.mark.parametrize(("title", "name"), TABLES["holders"]["crowned"]["examples"])
def test_whoever_goes_by_a_given_name_is_nobody_of_that_surname(title: str, name: str):
    found = resolved(Told("a").add(f"Anna {name}", times=9), Told("b").add(name, role=title))
    assert found.entity_of["a", 0] != found.entity_of["b", 0]
    found = resolved(Told("a").add(f"{name} Olaf Tande", role=title), Told("b").add(name, role=title))
    assert found.entity_of["a", 0] == found.entity_of["b", 0]


@pytest.mark.parametrize(("name",), TABLES["governments"]["examples"])
def test_a_government_in_capitals_is_its_state(name: str):
    state = Told("a").add("Norway", kind="country", country="NOR", guessed=False)
    found = resolved(state, Told("b").add(name, kind="organisation", country="NOR"))
    assert [each.id for each in found.entities] == ["norway"]
    assert found.entity_of["b", 0] == "norway"
