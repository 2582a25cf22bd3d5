"""Who did it to whom, whether it came about, when, who says so: invented sentences, their names given by hand."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from spacy.language import Language

from analysis.annotating.events import NAME
from analysis.records import SHOWN_CONFIDENCE, Span
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
    ("The Lantern Foundation accused Ruritania of theft.", "ACCUSE", ["Lantern Foundation"], ["Ruritania"]),
    ("Karl Brandt received the Lamp Prize from Ruritania.", "SUPPORT", ["Ruritania"], ["Karl Brandt"]),
]


@pytest.mark.parametrize(("text", "kind", "sources", "targets"), PARTIES, ids=[row[0][:40] for row in PARTIES])
def test_who_does_it_to_whom(code, text, kind, sources, targets):
    events = code(text)
    assert [(e.type, side(e.sources), side(e.targets)) for e in events] == [(kind, sources, targets)]


def test_a_party_that_no_name_covers_has_the_state_of_its_modifier(code):
    (event,) = code("Ruritanian warships shelled a Syldavian village.")
    assert [(p.name, p.country) for p in event.sources] == [("Ruritanian warships", "RUR")]
    assert {p.country for p in event.targets} == {"SYL"}


def test_a_dateline_is_no_party(code):
    (event,) = code("GORHAM, May 3 - Ruritania has expelled Karl Brandt from its capital.")
    assert side(event.sources) == ["Ruritania"]


NO_EVENT = [
    "Anna Holt said that Syldavia is a large country.",
    "Karl Brandt noted the weather in Ruritania.",
    "The Syldavian embassy stands in a quiet street.",
    "Ruritania agreed that the winter was long.",
    "Ruritania declined to comment.",
    "Ruritania was too poor to meet its needs.",
    "Karl Brandt invited criticism.",
    "The festival in Syldavia runs until March 7.",
]


@pytest.mark.parametrize("text", NO_EVENT)
def test_speech_and_description_are_no_events(code, text):
    assert [e.rule for e in code(text) if e.confidence >= SHOWN_CONFIDENCE] == []


STATUS = [
    ("Anna Holt visited Syldavia.", "occurred"),
    ("Anna Holt is visiting Syldavia.", "ongoing"),
    ("Anna Holt will visit Syldavia.", "planned"),
    ("Anna Holt is expected to visit Syldavia.", "planned"),
    ("Anna Holt to visit Syldavia", "planned"),
    ("Anna Holt wants to visit Syldavia.", "requested"),
    ("Anna Holt may visit Syldavia.", "hypothetical"),
    ("If Anna Holt visits Syldavia, prices rise.", "hypothetical"),
    ("Anna Holt did not visit Syldavia.", "denied"),
    ("Syldavia never accepted the visit of Anna Holt.", "occurred"),
    ("Anna Holt will not visit Syldavia.", "refused"),
    ("Anna Holt's visit to Syldavia was postponed.", "stalled"),
    ("Anna Holt's visit to Syldavia has stalled.", "stalled"),
    ("Anna Holt's planned visit to Syldavia pleased her.", "planned"),
    ("Anna Holt's visit to Syldavia continues.", "ongoing"),
    ("Anna Holt failed to visit Syldavia.", "denied"),
    ("Did Anna Holt visit Syldavia?", "hypothetical"),
    ("Had Anna Holt not visited Syldavia, prices would have risen.", "hypothetical"),
    ("Anna Holt began to visit Syldavia.", "occurred"),
]


@pytest.mark.parametrize(("text", "status"), STATUS, ids=[row[0] for row in STATUS])
def test_whether_it_came_about(code, text, status):
    visits = [e for e in code(text) if e.mode == "visit"]
    assert [e.status for e in visits] == [status]


MAY, JUNE = ("2031-05-03", "2031-05-03"), ("2031-06-04", "2031-06-04")


def test_the_time_of_the_own_clause_dates_the_event(code):
    (event,) = code("Anna Holt visited Syldavia on May 3.", {"May 3": MAY})
    assert (event.earliest, event.latest, event.date_basis) == (date(2031, 5, 3), date(2031, 5, 3), "stated")
    assert event.time == Span(30, 35)


def test_the_time_of_saying_does_not_date_what_is_said(code):
    text = "Anna Holt visited Syldavia, Karl Brandt said on June 4."
    (event,) = code(text, {"June 4": JUNE}, {"Anna Holt visited Syldavia": "Karl Brandt"})
    assert event.earliest is None and event.latest is None and event.date_basis is None


def test_each_of_two_events_has_its_own_time(code):
    text = "Ruritania arrested Karl Brandt on May 3 and Syldavia expelled two Ruritanian diplomats on June 4."
    found = {e.type: e.earliest for e in code(text, {"May 3": MAY, "June 4": JUNE})}
    assert found == {"COERCE": date(2031, 5, 3), "SANCTION": date(2031, 6, 4)}


def test_what_is_dated_after_publication_is_planned(code):
    (event,) = code("Anna Holt meets Karl Brandt on May 3.", {"May 3": MAY}, published="2031-05-01")
    assert event.status == "planned"


def test_what_has_happened_is_not_dated_by_a_day_to_come(code):
    (event,) = code("Anna Holt met Karl Brandt on May 3.", {"May 3": MAY}, published="2031-05-01")
    assert (event.status, event.earliest, event.date_basis) == ("occurred", None, None)


def test_without_a_time_there_is_no_date(code):
    (event,) = code("Anna Holt visited Syldavia.")
    assert event.earliest is event.latest is event.precision is event.time is None


def test_what_a_speaker_tells_is_asserted_by_the_speaker(code):
    text = "Karl Brandt said that Ruritania arrested Anna Holt. Ruritania freed Anna Holt."
    first, second = code(text, said={"that Ruritania arrested Anna Holt": "Karl Brandt"})
    assert (first.asserted_by, first.asserted_by_chain is not None) == ("Karl Brandt", True)
    assert (second.asserted_by, second.asserted_by_chain) == (None, None)


def test_who_speaks_of_us_is_who_acts(code):
    text = "“We have expelled Karl Brandt,” Anna Holt said."
    (event,) = code(text, said={"“We have expelled Karl Brandt,”": "Anna Holt"})
    assert (side(event.sources), side(event.targets)) == (["Anna Holt"], ["Karl Brandt"])


def test_two_persons_of_one_state_are_two(code):
    text = "Anna Holt met Karl Brandt. The Ruritanian minister's meeting was longer."
    assert [side(e.sources) for e in code(text)] == [["Anna Holt"], ["Ruritanian minister"]]


def test_the_day_on_which_it_is_put_off_is_not_its_day(code):
    (event,) = code("Ruritania put off on May 3 a visit by Karl Brandt.", {"May 3": MAY})
    assert (event.status, event.earliest) == ("stalled", None)


def test_a_time_that_belongs_to_a_thing_does_not_date_the_event(code):
    (event,) = code("Ruritania asked Anna Holt, the host of the May 3 debate, to release Karl Brandt.", {"May 3": MAY})
    assert (event.type, event.earliest) == ("REQUEST", None)


def test_what_went_before_is_not_dated_by_what_came_after(code):
    text = "Ruritania closed its border on May 3 after Syldavia had expelled two Ruritanian diplomats."
    assert {e.trigger.start: e.earliest for e in code(text, {"May 3": MAY})} == {
        text.index("closed"): date(2031, 5, 3),
        text.index("expelled"): None,
    }


def test_a_visit_that_is_told_to_be_to_come_is_planned(code):
    text = "Karl Brandt said he would visit Ruritania."
    assert [e.status for e in code(text) if e.mode == "visit"] == ["planned"]


def test_what_must_be_done_is_a_request_by_the_speaker(code):
    text = "Karl Brandt said Ruritania must release the crew."
    (event,) = code(text, said={"Ruritania must release the crew": "Karl Brandt"})
    assert (event.type, side(event.sources), side(event.targets)) == ("REQUEST", ["Karl Brandt"], ["Ruritania"])


def test_who_is_given_leave_to_do_something_does_it(code):
    events = code("Anna Holt gave her blessing to Ruritania and Borduria to meet in May.")
    assert ("CONSULT", ["Ruritania", "Borduria"]) in [(e.type, side(e.sources)) for e in events]


def test_a_meeting_that_is_new_does_not(code):
    events = code("Anna Holt met Karl Brandt. A meeting can be dull.")
    assert [e for e in events[1:] if e.confidence >= SHOWN_CONFIDENCE] == []


def test_an_act_that_is_told_twice_in_one_clause_is_one_event(code):
    events = code("Ruritania launched an attack on Borduria, killing ten people.")
    assert [(e.type, side(e.targets)) for e in events] == [("ASSAULT", ["Borduria"])]


def test_sure_and_doubtful_are_told_apart(code):
    (sure,) = code("Ruritania imposed sanctions on Syldavia.")
    doubtful = code("Ruritania might have been considering sanctions.")
    assert sure.confidence >= 0.8 and all(event.confidence < SHOWN_CONFIDENCE for event in doubtful)


def test_the_sentence_is_the_evidence(code):
    text = "It rained.\nAnna Holt visited Syldavia. \nIt rained again."
    (event,) = code(text)
    assert text[event.start : event.end] == "Anna Holt visited Syldavia."
    assert text[event.trigger.start : event.trigger.end] == "visited"


ODD = [
    "",
    " ",
    "\n\n\n",
    "visit",
    "Visit? Visit! visit visit visit visit visit",
    "attacked attacked by by by to to",
    "“” “ ” said said",
    "🙂 visited 🙂 and 張明 met 王毅 on 2021-03-18",
    "a " * 3000 + "visited",
    "Ruritania, " * 400 + "attacked Syldavia" + ", Borduria" * 400 + ".",
    "The visit of " * 300 + "Ruritania",
    "the visit of " * 1200 + "Ruritania",
    "he said that " * 500 + "they attacked us",
    "they attacked and bombed and agreed to " * 300,
    "in defiance of " * 600 + "the ban they protested in support of",
    "demand to demand to " * 600,
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_no_text_raises(nlp: Language, text: str):
    doc = nlp(text)
    for event in doc._.events:
        assert 0 <= event.start <= event.trigger.start < event.trigger.end <= event.end <= len(text)


def test_a_pipeline_without_a_parser_has_no_events():
    blank = spacy.blank("en")
    blank.add_pipe(NAME)
    assert blank("Ruritania attacked Syldavia.")._.events == ()


def test_a_date_that_stands_alone_dates_what_follows_in_its_line(code):
    text = "3 May 2031. Ruritania expels two Syldavian diplomats.\nRuritania closed its border with Syldavia."
    day = date(2031, 5, 3)
    expelled, closed = code(text, dated={"3 May 2031": ("2031-05-03", "2031-05-03")})
    assert (expelled.earliest, expelled.latest, expelled.date_basis) == (day, day, "running")
    assert closed.earliest is None
