"""What an affair is called."""

from __future__ import annotations

from collections import Counter

import pytest

from analysis.language import lexicon
from analysis.records import Entity, Event
from analysis.resolving.events.affair_names import Names, Step, affair_name, phrase, with_article

TABLE = lexicon.toml("events/affairs")
NAMES = Names(
    Entity(id=name.lower(), name=name, kind=kind)
    for name, kind in (
        ("Ada Quill", "person"),
        ("Orin Vask", "person"),
        ("Meridian League", "organisation"),
        ("Fennmark", "country"),
        ("Borland", "country"),
    )
)


def step(
    kind: str, sources: tuple[str, ...] = (), targets: tuple[str, ...] = (), texts=1, words="", status="occurred"
) -> Step:
    type_, _, mode = kind.partition("/")
    event = Event(
        id=kind,
        type=type_,
        mode=mode or None,
        cameo="04",
        status=status,
        sources=(),
        targets=(),
        reports=(),
        source_names=sources,
        target_names=targets,
    )
    return Step(event=event, texts=texts, confidence=0.8, words=Counter(words.split()))


@pytest.mark.parametrize("topic", TABLE["topic"], ids=lambda topic: topic["of"][0])
def test_examples_of_the_lexicon(topic):
    source, target, word, told = topic["example"]
    assert phrase(topic, source or None, target or None, {word: 1})[0] == told


def test_each_kind_of_event_has_one_row():
    kinds = Counter(kind for topic in TABLE["topic"] for kind in topic["of"])
    assert set(kinds.values()) == {1}


def test_an_article_stands_before_names_that_have_one():
    for name in TABLE["articles"]["example"]:
        assert with_article(name) == f"the {name}"
    for name in TABLE["articles"]["not_example"]:
        assert with_article(name) == name


def test_it_is_called_by_what_is_told_most_and_by_whom_else_it_is_about():
    visit = step("CONSULT/visit", ("Meridian League",), ("Fennmark",), texts=4, words="trip trip visit")
    threat = step("THREATEN/other", ("Ada Quill",), ("Fennmark",), texts=4)
    assert affair_name([visit, threat], NAMES) == "Ada Quill and the trip of the Meridian League to Fennmark"
    assert affair_name([visit], NAMES) == "The trip of the Meridian League to Fennmark"


def test_people_stand_before_bodies_before_states_and_nobody_is_named_twice():
    arrest = step("COERCE/arrest", ("Fennmark",), ("Orin Vask",), texts=6)
    talks = step("CONSULT/meet", ("Borland",), ("Meridian League",), texts=5)
    assert affair_name([arrest, talks], NAMES) == "The arrest of Orin Vask by Fennmark"
    seldom = step("REQUEST/change", ("Ada Quill",), ("Borland",))
    strike = step("PROTEST/strike", ("seamen",), texts=4)
    both = [strike, step("SANCTION/sanctions", ("Borland",), (), texts=2), step("AID", ("Meridian League",), texts=3)]
    assert affair_name([*both, seldom], NAMES) == "The Meridian League and the strike of seamen"


def test_what_is_only_said_turns_an_affair_less_than_what_is_done_and_what_has_not_come_about_less_still():
    said = step("REQUEST/change", ("Borland",), ("Fennmark",), texts=3)
    done = step("SANCTION/expel", ("Fennmark",), ("three envoys",), texts=2)
    assert affair_name([said, done], NAMES) == "The expulsion of three envoys by Fennmark"
    unreal = step("SANCTION/expel", ("Fennmark",), ("three envoys",), texts=2, status="hypothetical")
    assert affair_name([said, unreal], NAMES) == "The request of Borland to Fennmark"


def test_it_turns_on_a_thing_that_most_of_its_articles_are_about_whatever_is_done():
    talks = step("CONSULT/meet", ("Ada Quill",), ("Orin Vask",), texts=4, words="talks tariffs")
    text = "New tariffs on steel. The tariffs on steel and the tariffs."
    assert affair_name([talks], NAMES, [text, text, ""]) == "Ada Quill and the tariffs on steel"
    assert affair_name([talks], NAMES, [text, "", ""]) == "The talks between Ada Quill and Orin Vask"
    assert affair_name([talks], NAMES, ["Tariffs; tariffs on the rise."]) == "The talks between Ada Quill and Orin Vask"
    bare = "Tariffs, tariffs, tariffs and tariffs."
    assert affair_name([talks], NAMES, [text, bare, bare]) == "The talks between Ada Quill and Orin Vask"
    other = step("CONSULT/meet", ("Ada Quill",), ("Orin Vask",), texts=4, words="talks")
    assert affair_name([other], NAMES, [text]) == "The talks between Ada Quill and Orin Vask"


def test_a_description_stands_as_it_does_inside_a_sentence():
    assert affair_name([step("PROTEST/demo", ("Fishermen",))], NAMES) == "The protests of fishermen"
    assert affair_name([step("PROTEST/demo", ("Fennmark fishermen",))], NAMES) == "The protests of Fennmark fishermen"


def test_who_stands_on_both_sides_is_named_once_and_of_nothing_known_there_is_no_name():
    both = ("Ada Quill", "Orin Vask")
    assert affair_name([step("CONSULT/meet", both, both)], NAMES) == "The talks between Ada Quill and Orin Vask"
    assert affair_name([], NAMES) is None
    assert affair_name([step("REJECT/deny")], NAMES) is None
