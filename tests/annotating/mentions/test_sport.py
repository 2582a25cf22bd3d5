"""Sports pages: the examples of the lexicon, and what they must not touch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from analysis.language import lexicon
from analysis.records import Annotation

Annotate = Callable[..., Annotation]


def kinds(annotation: Annotation, text: str) -> dict[str, set[str]]:
    """The kinds of each name as written."""
    found: dict[str, set[str]] = {}
    for mention in annotation.mentions:
        if mention.form == "name":
            found.setdefault(text[mention.start : mention.end], set()).add(mention.kind)
    return found


@pytest.mark.parametrize("example", lexicon.toml("names/sport")["example"], ids=lambda each: each["text"][:40])
def test_a_row_tells_people_from_teams(annotate_text: Annotate, example: dict[str, Any]):
    found = kinds(annotate_text(example["text"]), example["text"])
    assert example.get("people") or example.get("teams"), "an example that names nobody cannot fail"
    for name in example.get("people", ()):
        assert found.get(name) == {"person"}, (name, found)
    for name in example.get("teams", ()):
        assert found.get(name) == {"organisation"}, (name, found)


def test_a_score_in_other_news_makes_no_team(annotate_text: Annotate):
    text = "The council of Barcelona voted 3 to 1. Valencia 2 was the name of the ship that lay in Leeds."
    assert kinds(annotate_text(text), text)["Barcelona"] == {"place"}


def test_a_city_that_a_match_is_played_in_stays_a_place(annotate_text: Annotate):
    text = "SOCCER - REPORT . Racing Borev beat Leeds 2-1 in Barcelona on Sunday . The striker scored both goals ."
    found = kinds(annotate_text(text), text)
    assert found["Barcelona"] == {"place"} and found["Leeds"] == {"organisation"}


def test_a_state_that_plays_keeps_its_kind_and_does_not_act(annotate_text: Annotate):
    text = "SOCCER - REPORT . Norway beat Finland 2-1 on Sunday . The striker scored both goals ."
    found = [m for m in annotate_text(text).mentions if m.country in ("NOR", "FIN")]
    assert [(m.kind, m.acts) for m in found] == [("country", False), ("country", False)]


def test_an_article_about_nothing_but_a_match_has_teams_for_states(annotate_text: Annotate):
    text = (
        "Norway beat Finland 2-1 in the opening match of the football tournament. The striker scored the first goal "
        "from a penalty, and the coach praised the goalkeeper. The midfielder and the defender of Norway were the "
        "better players at half-time, the captain said; the referee let the game go on. Norway lead the league "
        "standings before the semi-finals, and a draw in the qualifiers is enough. Their squad won the championship."
    )
    norway = [m for m in annotate_text(text).mentions if m.country == "NOR"]
    assert {m.kind for m in norway} == {"organisation"} and {m.name for m in norway} == {"Norway (team)"}
