"""Which slots hold who acts and upon whom."""

from __future__ import annotations

import pytest

from analysis.annotating.document import document_of
from analysis.annotating.events.arguments.assignment import Assignment
from analysis.annotating.events.coder import Coder
from tests.annotating.conftest import side

PARTIES = [
    # text; type; sources; targets
    (
        "Ruritania and Syldavia expelled two diplomats of Borduria.",
        "SANCTION",
        ["Ruritania", "Syldavia"],
        ["two diplomats"],
    ),
    ("Borduria was attacked by Ruritania and Syldavia.", "ASSAULT", ["Ruritania", "Syldavia"], ["Borduria"]),
    ("Karl Brandt, who visited Ruritania, is a lawyer.", "CONSULT", ["Karl Brandt"], ["Ruritania"]),
    ("Karl Brandt, arrested by Ruritania, is a lawyer.", "COERCE", ["Ruritania"], ["Karl Brandt"]),
    ("Ruritania's request to Syldavia was long.", "REQUEST", ["Ruritania"], ["Syldavia"]),
    ("A request by Ruritania to Syldavia was long.", "REQUEST", ["Ruritania"], ["Syldavia"]),
    ("The visit of Anna Holt to Syldavia was short.", "CONSULT", ["Anna Holt"], ["Syldavia"]),
    ("Anna Holt wrote to Karl Brandt, demanding a ceasefire.", "REQUEST", ["Anna Holt"], ["Karl Brandt"]),
    ("Anna Holt sent a letter condemning Syldavia.", "ACCUSE", ["Anna Holt"], ["Syldavia"]),
    ("Ruritania slammed the media.", "ACCUSE", ["Ruritania"], ["media"]),
    ("Anna Holt paid a visit to Syldavia.", "CONSULT", ["Anna Holt"], ["Syldavia"]),
    ("Anna Holt began and ended her visit to Syldavia.", "CONSULT", ["Anna Holt"], ["Syldavia"]),
    (
        "Talks between Ruritania and Syldavia took place.",
        "CONSULT",
        ["Ruritania", "Syldavia"],
        ["Ruritania", "Syldavia"],
    ),
    ("Anna Holt's Syldavia investigation went on.", "ACCUSE", ["Anna Holt"], ["Syldavia"]),
    ("Ruritania rejected a Syldavian request.", "REJECT", ["Ruritania"], ["Syldavia"]),
    ("Ruritania rejected calls by Karl Brandt for reform.", "REJECT", ["Ruritania"], ["Karl Brandt"]),
    ("Ruritania demanded that Syldavia free the crew.", "REQUEST", ["Ruritania"], ["Syldavia"]),
    ("Ruritania threatened to expel Karl Brandt.", "THREATEN", ["Ruritania"], ["Karl Brandt"]),
    ("Ruritania agreed to send food to Syldavia.", "AGREE", ["Ruritania"], ["Syldavia"]),
    ("Anna Holt sent Karl Brandt to negotiate with Borduria.", "CONSULT", ["Karl Brandt"], ["Borduria"]),
    (
        "Ruritania attacked the port of Borduria and Syldavia is weighing a reply.",
        "ASSAULT",
        ["Ruritania"],
        ["Borduria"],
    ),
    ("The Lantern Foundation accused Ruritania of theft.", "ACCUSE", ["Lantern Foundation"], ["Ruritania"]),
    ("Karl Brandt received the Lamp Prize from Ruritania.", "SUPPORT", ["Ruritania"], ["Karl Brandt"]),
]


@pytest.mark.parametrize(("text", "kind", "sources", "targets"), PARTIES, ids=[row[0][:40] for row in PARTIES])
def test_who_does_it_to_whom(code, text, kind, sources, targets):
    events = code(text)
    assert [(e.type, side(e.sources), side(e.targets)) for e in events] == [(kind, sources, targets)]


def test_who_is_given_leave_to_do_something_does_it(code):
    events = code("Anna Holt gave her blessing to Ruritania and Borduria to meet in May.")
    assert ("CONSULT", ["Ruritania", "Borduria"]) in [(e.type, side(e.sources)) for e in events]


def test_what_must_be_done_is_a_request_by_the_speaker(code):
    text = "Karl Brandt said Ruritania must release the crew."
    (event,) = code(text, said={"Ruritania must release the crew": "Karl Brandt"})
    assert (event.type, side(event.sources), side(event.targets)) == ("REQUEST", ["Karl Brandt"], ["Ruritania"])


WHOSE = [
    # text; the event's word; whose thing it is done to
    ("Ruritania demanded Karl Brandt's return.", "demanded", []),
    ("Ruritania condemned the siege of Borduria.", "condemned", []),
    ("Ruritania condemned Borduria's siege.", "condemned", ["Borduria"]),
    ("Ruritania opened an inquiry into the siege of Borduria.", "opened", ["Borduria"]),
]


@pytest.mark.parametrize(("text", "word", "targets"), WHOSE)
def test_whose_a_thing_is_counts_as_the_act_asks(code, text: str, word: str, targets: list[str]):
    found = {text[e.trigger.start : e.trigger.end]: side(e.targets) for e in code(text)}
    assert found[word] == targets


def test_what_must_be_done_to_somebody_is_asked_of_who_shall_do_it(code):
    text = "Karl Brandt said the crew must be freed by Syldavia."
    (event,) = code(text, said={"the crew must be freed by Syldavia": "Karl Brandt"})
    assert (event.type, side(event.targets)) == ("REQUEST", ["Syldavia"])


def test_who_denies_a_deed_without_a_doer_is_said_to_have_done_it(code):
    events = code("Ruritania denied that Karl Brandt had been beaten.")
    (beaten,) = (each for each in events if each.type == "ASSAULT")
    assert (side(beaten.sources), beaten.status) == (["Ruritania"], "denied")


def test_an_event_that_is_reached_twice_is_filled_in_once(given):
    coder = Coder(document_of(given("Ruritania rejected a demand to warn that ships would enter Borduria.")))
    (rejected,) = coder.candidates()
    rejected.party_criteria, rejected.doubts = [], []
    anew = Assignment(coder.parties, coder.assertions)
    anew.fill(rejected)
    anew.fill(rejected)
    assert [each.kind for each in rejected.party_criteria] == ["somewhere in content"]
    assert [each.kind for each in rejected.doubts] == ["target somewhere in content"]
