"""Titles and nationalities beside a name tell whom its bearer serves."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at

TITLES = [
    # text, name, title as written, state
    (
        "Chinese Ambassador to the EU Lu Wenhai (陸文海) declined on Tuesday to comment.",
        "Lu Wenhai",
        "Chinese Ambassador to the EU",
        "CHN",
    ),
    (
        "The Norwegian foreign minister, Anna Berglund, said so.",
        "Anna Berglund",
        None,
        "NOR",
    ),
    ("Anna Berglund, Norway's foreign minister, said so.", "Anna Berglund", "Norway's foreign minister", "NOR"),
    ("Former French President Paul Lantier spoke first.", "Paul Lantier", "Former French President", "FRA"),
    ("FBI Director Martin Oakley resigned.", "Martin Oakley", "FBI Director", "USA"),
    ("President Daniel Orsova of Romania spoke first.", "Daniel Orsova", "President", "ROU"),
    ("Treasury Secretary Walter Grange spoke first.", "Walter Grange", "Treasury Secretary", "USA"),
    (
        "Kenyan Secretary for Foreign Affairs Anna Berglund left.",
        "Anna Berglund",
        "Kenyan Secretary for Foreign Affairs",
        "KEN",
    ),
    ("Industry and Foreign Trade Secretary Walter Grange left.", "Walter Grange", None, None),
    ("Trade Secretary Walter Grange left.", "Walter Grange", "Trade Secretary", "GBR"),
    ("UN envoy Clara Winther left Geneva on Monday.", "Clara Winther", "UN envoy", None),
    (
        "They met Jan Lind, the head of the mission and Norwegian envoy Anna Berglund.",
        "Jan Lind",
        "head of the mission",
        None,
    ),
    ("Jan Lind, the prime minister's spokesman, said so.", "Jan Lind", "prime minister's spokesman", None),
]


def test_whoever_belongs_to_an_office_holder_has_not_that_office(annotate_text: Annotate):
    text = (
        "Prime Minister Olav Lind was out. Jan Lind, the prime minister's spokesman, spoke. Prime Minister Lind left."
    )
    annotation = annotate_text(text)
    assert at(annotation, text, "Lind", 3).chain == at(annotation, text, "Olav Lind").chain


@pytest.mark.parametrize(("text", "name", "title", "state"), TITLES)
def test_a_title_beside_a_name_tells_whom_its_bearer_serves(annotate_text: Annotate, text, name, title, state):
    mention = at(annotate_text(text), text, name, form="name")
    assert mention.kind == "person" and mention.country == state
    assert title is None or mention.role == title


def test_who_is_named_after_a_state_is_of_that_state(annotate_text: Annotate):
    text = "Norway's Anna Berglund and Peru's Carlos Marrend met Italy's Alloro Foundation."
    annotation = annotate_text(text)
    names = ("Anna Berglund", "Carlos Marrend", "Alloro Foundation")
    assert [at(annotation, text, name).country for name in names] == ["NOR", "PER", "ITA"]


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("The Norwegian geologist Jonas Fell was arrested on Monday.", "Jonas Fell", "NOR"),
        ("Jonas Fell, a Norwegian geologist, was arrested on Monday.", "Jonas Fell", "NOR"),
        ("Jonas Fell, a geologist, was arrested on Monday.", "Jonas Fell", None),
        ("Jonas Fell (Norway) was arrested on Monday.", "Jonas Fell", "NOR"),
        ("Jonas Fell (Labour) was arrested on Monday.", "Jonas Fell", None),
        ("Norwegian officials said Jonas Fell was arrested on Monday.", "Jonas Fell", None),
    ],
)
def test_a_nationality_beside_a_name_is_the_persons(annotate_text: Annotate, text, words, state):
    assert at(annotate_text(text), text, words).country == state
