"""What is told as news of the day: in the main line, by its tense and its place, and not beside another time."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.document import document_of
from analysis.annotating.events import NAME as EVENTS
from analysis.annotating.offsets import Offsets
from analysis.annotating.times.attachment import Datable, EventDates
from analysis.annotating.times.attachment.news import NEWS, _in_marks
from analysis.records import Span

PUBLISHED = date(2031, 3, 5)
FAR = "It rained. It blew. It snowed. "
"""So much stands in front of what no longer leads a text."""


def read(nlp: Language, text: str, published: date | None = PUBLISHED) -> Doc:
    doc = nlp.make_doc(text)
    doc._.published = published
    with nlp.select_pipes(disable=[EVENTS]):
        return nlp(doc)


def days(doc: Doc, word: str, **more) -> tuple[date, date] | None:
    start = doc.text.index(word)
    offsets = Offsets(document_of(doc))
    trigger = offsets.head(start, start + len(word))
    assert trigger is not None
    sentence = Span(*trigger.words.characters(*trigger.words.sentence_of(trigger.i)))
    event = Datable(**{"trigger": trigger, "type": "ASSAULT", "status": "occurred", "sentence": sentence, **more})
    found = EventDates(doc, offsets, {trigger.i}).date_of(event)
    return (found.earliest, found.latest) if found is not None and found.basis == "news" else None


@pytest.mark.parametrize(
    ("text", "word", "news"),
    [
        ("Ruritania attacked the port.", "attacked", True),
        (FAR + "Ruritania attacked the port.", "attacked", True),
        ("Ruritania has attacked the port.", "attacked", True),
        (FAR + "Ruritania has attacked the port.", "attacked", False),
        ("Ruritania had attacked the port.", "attacked", False),
        ("Ruritania expels two envoys.", "expels", True),
        (FAR + "Ruritania expels envoys.", "expels", False),
        (FAR + "Ruritania is attacking the port.", "attacking", False),
        (FAR + "“We fear it,” Karl Brandt warns.", "warns", True),
        (FAR + "“They attacked the port,” Karl Brandt said.", "attacked", False),
        (FAR + "“They came. They attacked the port,” Karl Brandt said.", "attacked", False),
        ('Karl Brandt called it "the day that they attacked the port".', "attacked", False),
        ("Ruritania, which attacked the port, is poor.", "attacked", False),
        ("Ruritania, victor of the war of 1990, attacked the port.", "attacked", True),
        ("Crowds wept. In 1990 the king, who was ill, left, and Ruritania attacked the port.", "attacked", False),
        ("The war of 1990 was long. Ruritania attacked the port.", "attacked", False),
        ("The war of 1990 was long. “We fear it,” Karl Brandt warned.", "warned", False),
        ("The war of 1990 was long. A new one broke out on Monday.\n\nKarl Brandt warned of it.", "warned", True),
        ("The 2015 law angered Ruritania.", "angered", False),
        ("Ruritania rejected the 2015 law.", "rejected", True),
        ("Two days later Ruritania attacked the port.", "attacked", False),
        ("Ruritania recently attacked the port.", "attacked", False),
        ("In 44 BC Ruritania attacked the port.", "attacked", False),
        ("Now Ruritania attacked the port.", "attacked", True),
        ("Every week Ruritania attacked the port.", "attacked", False),
        ("Ruritania attacked the port at its annual fair.", "attacked", True),
        ("Ruritania, which lost a war in 1990, attacked the port.", "attacked", True),
        ("Ruritania attacked the port after it lost a war in 1990.", "attacked", False),
        ("Ruritania often attacked the port.", "attacked", False),
        ("Ruritania, then a kingdom, attacked the port at the time.", "attacked", False),
    ],
)
def test_what_is_told_as_news(nlp: Language, text: str, word: str, news: bool):
    assert days(read(nlp, text), word) == ((PUBLISHED - NEWS, PUBLISHED) if news else None)


def test_what_goes_on_does_so_in_the_days_of_the_news(nlp: Language):
    doc = read(nlp, FAR + "Ruritania is attacking the port.")
    assert days(doc, "attacking", status="ongoing") == (PUBLISHED - NEWS, PUBLISHED)


@pytest.mark.parametrize("status", ["planned", "requested", "hypothetical", "denied", "refused", "stalled"])
def test_what_did_not_come_about_is_no_news_of_the_day(nlp: Language, status: str):
    assert days(read(nlp, "Ruritania attacked the port."), "attacked", status=status) is None


def test_custody_is_no_news_of_the_day(nlp: Language):
    assert days(read(nlp, "Ruritania held two envoys."), "held", custody=True) is None


def test_what_stands_in_quotation_marks():
    assert _in_marks('She wrote "they ') and _in_marks("She wrote “they ")
    assert not _in_marks('She wrote "no", and they ') and not _in_marks("She wrote “no”, and they ")


def test_nothing_is_news_without_a_day_of_publication(nlp: Language):
    assert days(read(nlp, "Ruritania attacked the port.", None), "attacked") is None


def test_a_history_tells_no_news(nlp: Language):
    text = "Ruritania attacked the port.\n\n" + " ".join(f"It grew in {year}." for year in range(1712, 1724))
    doc = read(nlp, text)
    assert doc._.told_as_history
    assert days(doc, "attacked") is None


@pytest.mark.parametrize(
    ("text", "word", "may_be"),
    [
        ("Karl Brandt met the king before visiting Harton.", "visiting", False),
        ("Karl Brandt met the king after visiting Harton.", "visiting", True),
        ("Karl Brandt condemned the bombing of the port.", "bombing", False),
        ("Karl Brandt planned the bombing of the port.", "bombing", True),
        ("The envoy left on 3 February. Ruritania attacked the port.", "attacked", False),
        ("The envoy left on 3 March. Ruritania attacked the port.", "attacked", True),
        ("The envoy left on 3 February.\nRuritania attacked the port.", "attacked", True),
        ("The envoy left on 3 February. It rained. Ruritania attacked the port.", "attacked", True),
        ("Ruritania attacked the port during the inquiry.", "attacked", False),
    ],
)
def test_what_may_be_news_at_all(nlp: Language, text: str, word: str, may_be: bool):
    doc = read(nlp, text)
    start = doc.text.index(word)
    offsets = Offsets(document_of(doc))
    trigger = offsets.head(start, start + len(word))
    assert trigger is not None
    sentence = Span(*trigger.words.characters(*trigger.words.sentence_of(trigger.i)))
    assert EventDates(doc, offsets, {trigger.i}).news.could_tell(trigger, sentence) is may_be
