"""Which expression dates an event: one of its own clause, else of its sentence, else the day that the text is at."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.document import document_of
from analysis.annotating.events import NAME as EVENTS
from analysis.annotating.offsets import Offsets
from analysis.annotating.times.attachment import Attachment, Datable, EventDates, Ground
from analysis.annotating.times.attachment.event_dates import tells_when
from analysis.records import Span, TimeExpression

PUBLISHED = date(2031, 3, 5)


@pytest.fixture
def read(nlp: Language):
    """``read(text)``: the document with its names, times and quotes, published on 5 March 2031, and no events."""

    def run(text: str) -> Doc:
        doc = nlp.make_doc(text)
        doc._.published = PUBLISHED
        with nlp.select_pipes(disable=[EVENTS]):
            return nlp(doc)

    return run


def datable(doc: Doc, words: str, **more) -> Datable:
    """The event told by ``words`` in its sentence."""
    start = doc.text.index(words)
    trigger = Offsets(document_of(doc)).head(start, start + len(words))
    assert trigger is not None
    sentence = Span(*trigger.words.characters(*trigger.words.sentence_of(trigger.i)))
    return Datable(**{"trigger": trigger, "type": "CONSULT", "status": "occurred", "sentence": sentence, **more})


def dates(doc: Doc, *triggers: str) -> EventDates:
    places = {datable(doc, each).trigger.i for each in triggers}
    return EventDates(doc, Offsets(document_of(doc)), places)


def words(doc: Doc, found: Attachment | None) -> str | None:
    if found is None:
        return None
    return doc.text[found.time.start : found.time.end] if found.time else found.basis


DATED = [
    # text, the trigger, the expression that dates it
    ("Ruritania expelled two envoys on Friday.", "expelled", "Friday"),
    ("On Friday, Ruritania expelled two envoys.", "expelled", "Friday"),
    ("Ruritania said on Tuesday it had expelled two envoys.", "said", "Tuesday"),
    ("Ruritania said on Tuesday it had expelled two envoys.", "expelled", "news"),
    ("Officials in Karsund said late on Tuesday police had shot two men and left.", "shot", "news"),
    ("Officials in Karsund said on 9 January police had shot two men and left.", "shot", None),
    ("The army began on Monday to withdraw.", "withdraw", "Monday"),
    ("The army crossed the river on Monday and took the town.", "took", "Monday"),
    ("The army crossed the river on Monday and took the town on Tuesday.", "took", "Tuesday"),
    ("The envoy, who arrived on Sunday, met the premier on Monday.", "met", "Monday"),
    ("The envoy, who arrived on Sunday, met the premier on Monday.", "arrived", "Sunday"),
    ("The visit of the envoy on Monday angered many.", "visit", "Monday"),
    ("The council meets every week.", "meets", None),
    ("The council met recently.", "met", None),
    ("The council met.", "met", "news"),
    ("The envoy left on Sunday.\nThe council met.", "met", "news"),
    ("He was jailed in May 2019 and freed in June 2020.", "jailed", "May 2019"),
    ("He was jailed in May 2019 and freed in June 2020.", "freed", "June 2020"),
    ("He was jailed from March 3 to May 5, 2029.", "jailed", "March 3"),
    ("Ruritania promised on Monday to open the port in June.", "open", "June"),
    ("Ruritania will press Borduria to end a quota by April 2032.", "press", None),
    ("Ruritania pressed Borduria to end a quota by April 2032.", "pressed", "news"),
    ("PORT ELLERY, March 4 -- Borduria accused Ruritania of dumping on Friday.", "accused", "Friday"),
    ("PORT ELLERY, March 4 -- Borduria accused Ruritania of dumping.", "accused", "news"),
    ("The council met before May 2029.", "met", None),
    ("The envoys began to leave in January.", "leave", "January"),
    ("Ruritania has attacked ships since January.", "attacked", "January"),
    ("Ruritania ended its war of 1990.", "ended", "news"),
    ("The war of 1990 was long.", "war", "1990"),
    ("PORT ELLERY, March 4 - Ruritania expelled two envoys on Friday.", "expelled", "Friday"),
    ("PORT ELLERY, March 4 (Meridian) - Ruritania expelled two envoys.", "expelled", "news"),
    ("The envoys wept after Tuesday's ruling.", "ruling", "Tuesday"),
    ("The first visit of an envoy in four years began well.", "visit", None),
    ("The envoy has been held for three days.", "held", "three days"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "expected"), DATED)
def test_the_expression_of_the_sentence_that_dates_an_event(read, text: str, trigger: str, expected: str | None):
    doc = read(text)
    found = dates(doc, trigger).date_of(datable(doc, trigger))
    assert words(doc, found) == expected
    assert found is None or found.basis == ("news" if expected == "news" else "stated")


def test_a_deadline_dates_what_is_still_to_be_done(read):
    doc = read("Ruritania will end a quota by April 2032.")
    assert words(doc, dates(doc, "end").date_of(datable(doc, "end", status="planned"))) == "April 2032"
    doc = read("Ruritania will press Borduria to end a quota by April 2032.")
    assert dates(doc, "press").date_of(datable(doc, "press", status="planned")) is None


def test_the_day_at_which_a_paragraph_is(read):
    told = "On 9 January, troops crossed the river. They shot two guards."
    for text, expected in (
        (told, "9 January"),
        ("Troops crossed the river on 9 January. They shot two guards.", "9 January"),
        (told.replace(" They", "\nThey"), None),
        (told.replace(" They", " It rained. It blew. It rained. They"), None),
        (told.replace("On 9 January", "In January"), None),
        (told.replace("shot", "will shoot"), None),
        (told.replace("crossed", "will cross"), None),
    ):
        doc = read(text)
        shot = "shoot" if "shoot" in text else "shot"
        found = dates(doc, shot).date_of(datable(doc, shot, status="planned" if "will shoot" in text else "occurred"))
        assert words(doc, found) == expected, text
        assert found is None or found.basis == "running"


def test_what_is_put_off_is_dated_by_what_hangs_on_itself_alone(read):
    doc = read("Ruritania put off on Friday the visit of 3 May.")
    ask = dates(doc, "visit").date_of
    assert words(doc, ask(datable(doc, "visit", status="stalled", put_off=True))) == "3 May"
    doc = read("Ruritania put off the visit on Friday.")
    assert dates(doc, "visit").date_of(datable(doc, "visit", status="stalled", put_off=True)) is None


def test_what_is_done_by_saying_so_has_the_day_of_the_saying(read):
    doc = read("Ruritania has invited the envoy, it announced on Monday.")
    ask = dates(doc, "invited").date_of
    assert words(doc, ask(datable(doc, "invited"))) == "news"
    assert words(doc, ask(datable(doc, "invited", announced=True))) == "Monday"


def test_an_anaphor_has_the_day_of_its_antecedent_if_that_is_known_precisely(read):
    for text, expected in (
        ("The council met on Monday. The meeting was short.", "Monday"),
        ("The council met in 2029. The meeting was short.", None),
        ("The council met. The meeting was short.", "news"),
        ("The council has met since January. The meeting was short.", None),
    ):
        doc = read(text)
        known, met = dates(doc, "met", "meeting"), datable(doc, "met")
        assert known.date_of(met) is not None
        found = known.date_of(datable(doc, "meeting", antecedent=met.trigger.i))
        assert words(doc, found) == expected
        assert found is None or found.basis == ("news" if expected == "news" else "running")


def test_a_date_that_stands_alone_dates_what_follows_in_its_line(read):
    doc = read("3 March 2031. Ruritania expels two envoys.\nThe council met.")
    found = dates(doc, "expels", "met").date_of(datable(doc, "expels"))
    assert found is not None and (words(doc, found), found.basis) == ("3 March 2031", "running")
    assert words(doc, dates(doc, "expels", "met").date_of(datable(doc, "met"))) == "news"


def test_a_day_to_come_dates_no_past_tense(read):
    doc = read("The council met on 9 May 2031.")
    assert dates(doc, "met").date_of(datable(doc, "met")) is None
    doc = read("The council meets on 9 May 2031.")
    found = dates(doc, "meets").date_of(datable(doc, "meets"))
    assert found is not None and found.ahead and found.earliest == date(2031, 5, 9)


def test_a_day_to_come_dates_no_noun_that_a_past_tense_carries_out(read):
    doc = read("The council held talks on 9 May 2031.")
    assert dates(doc, "talks").date_of(datable(doc, "talks")) is None


def test_a_day_to_come_that_dates_something_else_keeps_nothing_from_being_news(read):
    doc = read("The farmers shouted that the king must yield at next week's fair.")
    assert words(doc, dates(doc, "shouted").date_of(datable(doc, "shouted"))) == "news"


def test_a_length_of_time_ahead_dates_nothing_that_has_come_about(read):
    doc = read("The king is asking for a cut for the next three years.")
    ask = dates(doc, "asking").date_of
    assert words(doc, ask(datable(doc, "asking", status="ongoing"))) == "news"
    assert words(doc, ask(datable(doc, "asking", status="planned"))) == "the next three years"


def test_custody_since_a_month_began_in_that_month(read):
    doc = read("The envoy has been held since January 2031.")
    ask = dates(doc, "held").date_of
    open_ended, arrest = ask(datable(doc, "held")), ask(datable(doc, "held", custody=True))
    assert open_ended is not None and (open_ended.earliest, open_ended.latest) == (date(2031, 1, 1), None)
    assert arrest is not None and arrest.latest == date(2031, 1, 31)


def test_several_who_were_taken_since_a_month_were_taken_one_after_the_other(read):
    for text, latest in (
        ("Karl Brandt has arrested twenty envoys since January 2031.", None),
        ("Karl Brandt has arrested the envoy since January 2031.", date(2031, 1, 31)),
    ):
        doc = read(text)
        found = dates(doc, "arrested").date_of(datable(doc, "arrested", custody=True))
        assert found is not None and (found.earliest, found.latest) == (date(2031, 1, 1), latest)


class _Doubtful:
    """A scorer that holds nothing for likely but days that are tied in one way, or news."""

    def __init__(self, name: str) -> None:
        self.name = name

    def holds(self, ground: Ground) -> bool:
        return ground.is_news if self.name == "news" else self.name in ground.facts


def test_the_first_ground_is_told_that_is_likely_enough(read):
    doc = read("On Monday the council met.")
    offsets, event = Offsets(document_of(doc)), datable(doc, "met")

    def told(name: str) -> str | None:
        return words(doc, EventDates(doc, offsets, {event.trigger.i}, _Doubtful(name)).date_of(event))

    assert (told("tie TRIGGER"), told("news"), told("tie REPORT")) == ("Monday", "news", None)


def test_what_is_barred_from_being_news_is_never_asked_about(read):
    doc = read("The council routinely met.")
    event = datable(doc, "met")
    ask = EventDates(doc, Offsets(document_of(doc)), {event.trigger.i}, _Doubtful("news")).date_of
    assert ask(event) is None
    doc = read("The council met.")
    event = datable(doc, "met")
    ask = EventDates(doc, Offsets(document_of(doc)), {event.trigger.i}, _Doubtful("news")).date_of
    assert words(doc, ask(event)) == "news"
    assert ask(datable(doc, "met", custody=True)) is None and ask(datable(doc, "met", status="planned")) is None


def test_two_expressions_that_could_both_date_it_date_nothing(read):
    doc = read("The visit matters to those who came on Monday and to those who left on Tuesday.")
    assert dates(doc, "visit").date_of(datable(doc, "visit")) is None


def test_a_set_or_a_record_tells_no_day(nlp: Language):
    doc = nlp("It was the first visit in four years.")
    start = doc.text.index("four years")
    given = {"start": start, "end": start + 10, "rule": "", "confidence": 1, "value": "P4Y", "precision": "year"}
    record = TimeExpression(**given, type="DURATION", earliest=date(2027, 3, 5), latest=date(2031, 3, 5))
    weekly = TimeExpression(**given, type="SET", earliest=date(2027, 3, 5), latest=date(2031, 3, 5))
    assert not tells_when(doc, record) and not tells_when(doc, weekly)
    day = TimeExpression(**given, type="DATE", earliest=date(2027, 3, 5))
    assert tells_when(doc, day)


def test_a_month_behind_what_is_asked_for_is_not_that_of_asking(read):
    for text, expected in (
        ("Karl Brandt called in February for a summit with Ruritania.", "February"),
        ("Karl Brandt called for a summit with Ruritania in February.", None),
        ("Karl Brandt called for a summit with Ruritania on Monday.", "Monday"),
        ("In February Karl Brandt called for a summit with Ruritania.", "February"),
    ):
        doc = read(text)
        found = dates(doc, "called").date_of(datable(doc, "called", type="REQUEST"))
        stated = found.time if found is not None and found.basis == "stated" else None
        assert (text[stated.start : stated.end] if stated else None) == expected
