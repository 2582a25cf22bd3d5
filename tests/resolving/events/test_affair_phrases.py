"""The noun phrases of which names of affairs are made."""

from __future__ import annotations

from collections import Counter

import pytest

from analysis.language import lexicon
from analysis.records import Entity
from analysis.resolving.events.affair_phrases import Names, phrases, word_of

TABLE = lexicon.toml("events/affairs")
NAMES = Names(
    Entity(id=name.lower(), name=name, kind=kind, aliases=aliases)
    for name, kind, aliases in (
        ("Ada Quill", "person", ()),
        ("Orin Vask", "person", ()),
        ("Meridian League", "organisation", ()),
        ("Fennmark Trade Union", "organisation", ("union", "FTU")),
        ("Senate (Borland)", "organisation", ()),
        ("Fennmark", "country", ()),
        ("Borland", "country", ()),
        ("Fennmarkers", "group", ()),
    )
)
VISIT = next(topic for topic in TABLE["topic"] if "CONSULT/visit" in topic["of"])
TALKS = next(topic for topic in TABLE["topic"] if "CONSULT/meet" in topic["of"])
ARREST = next(topic for topic in TABLE["topic"] if "COERCE/arrest" in topic["of"])


def said(topic, source=None, target=None, word=""):
    return [text for text, _ in phrases(topic, source, target, Counter(word.split()), {}, NAMES)]


@pytest.mark.parametrize("topic", TABLE["topic"], ids=lambda topic: topic["of"][0])
def test_examples_of_the_lexicon(topic):
    source, target, word, told = topic["example"]
    assert said(topic, source or None, target or None, word)[0] == told


def test_each_kind_of_event_has_one_row():
    kinds = Counter(kind for topic in TABLE["topic"] for kind in topic["of"])
    assert set(kinds.values()) == {1}


def test_a_phrase_is_said_in_fewer_words_as_well():
    assert said(TALKS, "Ada Quill", "Orin Vask")[1] == "Ada Quill's talks with Orin Vask"
    assert said(VISIT, "Ada Quill", "Fennmark")[1] == "Ada Quill's visit to Fennmark"
    assert said(VISIT, "seamen", "Fennmark")[1] == "seamen's visit to Fennmark"


def test_a_body_that_has_an_acronym_is_told_by_it_before_a_noun():
    assert said(VISIT, "Fennmark Trade Union", "Borland")[0] == "the FTU visit to Borland"
    assert "the arrest of the FTU by Borland" in said(ARREST, "Borland", "Fennmark Trade Union")


def test_nobody_visits_a_group_and_a_nameless_doer_stands_behind_no_name():
    assert said(VISIT, "Ada Quill", "Fennmarkers")[0] == "the visit of Ada Quill"
    assert said(ARREST, "judges", "Orin Vask")[0] == "the arrest of Orin Vask"


def test_the_word_is_that_which_names_the_event_before_one_that_stands_beside_it():
    row = {"words": ["accusations", "lawsuit", "raid on"]}
    assert word_of(row, Counter(["raided"]), Counter(["lawsuit", "lawsuit"])) == "raid on"
    assert word_of(row, Counter(["filed"]), Counter(["lawsuit"])) == "lawsuit"
    assert word_of(row, Counter(["filed"]), Counter()) == "accusations"


@pytest.mark.parametrize("given, told", TABLE["descriptions"]["examples"])
def test_of_descriptions_those_of_several_stand_in_a_name_without_their_number(given, told):
    assert NAMES.first([given]) == (told or None)


def test_a_description_stands_as_it_does_inside_a_sentence_and_behind_every_name():
    assert NAMES.first(["Seamen"]) == "seamen"
    assert NAMES.first(["Fennmark fishermen"]) == "Fennmark fishermen"
    assert NAMES.first(["Seamen", "Ada Quill"]) == "Ada Quill"


def test_of_two_of_one_name_the_state_is_meant():
    both = Names(Entity(id=kind, name="Fennmark", kind=kind) for kind in ("country", "group"))
    assert both.kinds["Fennmark"] == "country"
