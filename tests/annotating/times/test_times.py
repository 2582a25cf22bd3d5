"""What expressions resolve to: values, days, open ends, histories, and what is no time at all."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from analysis.annotating.times import NAME
from analysis.records import TimeExpression

PUBLISHED = date(2021, 3, 18)
"""A Thursday."""
BASE = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner", NAME]


@pytest.fixture
def times(nlp: Language):
    def run(text: str, published: date | None = PUBLISHED) -> list[tuple[str, TimeExpression]]:
        doc = nlp.make_doc(text)
        doc._.published = published
        with nlp.select_pipes(enable=BASE):
            doc = nlp(doc)
        return [(text[each.start : each.end], each) for each in doc._.times]

    return run


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


INTERVALS = [
    # text, words, value, mod, earliest, latest, precision
    ("It has been shut since 2019.", "2019", "2019", None, "2019-01-01", None, "year"),
    ("It will be shut until March 30.", "March 30", "2021-03-30", None, None, "2021-03-30", "day"),
    ("It must be done by June.", "June", "2021-06", None, None, "2021-06-30", "month"),
    ("It will open not before 2023.", "2023", "2023", None, "2023-01-01", None, "year"),
    ("It will open no later than June 1.", "June 1", "2021-06-01", None, None, "2021-06-01", "day"),
    ("It fell before 2015.", "2015", "2015", None, None, "2014-12-31", "year"),
    ("It fell after 2015.", "2015", "2015", None, "2016-01-01", None, "year"),
    ("It fell in early 2015.", "early 2015", "2015", "START", "2015-01-01", "2015-05-02", "year"),
    ("It fell late last month.", "late last month", "2021-02", "END", "2021-02-21", "2021-02-28", "month"),
    ("It fell earlier this month.", "earlier this month", "2021-03", None, "2021-03-01", "2021-03-17", "month"),
    ("It will fall later this month.", "later this month", "2021-03", None, "2021-03-19", "2021-03-31", "month"),
    ("It fell last week.", "last week", "2021-W10", None, "2021-03-08", "2021-03-14", "week"),
    ("It fell in the first quarter.", "the first quarter", "2021-Q1", None, "2021-01-01", "2021-03-31", "quarter"),
    ("It fell in the winter of 2019.", "the winter of 2019", "2019-WI", None, "2019-12-01", "2020-02-29", "season"),
    ("It fell in the 1950s.", "the 1950s", "195", None, "1950-01-01", "1959-12-31", "decade"),
    ("It fell in the 19th century.", "the 19th century", "18", None, "1800-01-01", "1899-12-31", "century"),
    ("It fell in 480 BC.", "480 BC", "BC0480", None, None, None, None),
    ("Shells fell over the past year.", "the past year", "P1Y", None, "2020-03-18", "2021-03-18", "year"),
    ("Shells will fall in the next two weeks.", "the next two weeks", "P2W", None, "2021-03-18", "2021-04-01", "week"),
    ("The siege lasted three weeks.", "three weeks", "P3W", None, None, None, None),
    ("She has been held for three days.", "three days", "P3D", None, "2021-03-15", "2021-03-18", "day"),
    ("He was held for three days.", "three days", "P3D", None, None, None, None),
    ("She will appeal within ten days.", "ten days", "P10D", None, "2021-03-18", "2021-03-28", "day"),
    ("The ship will land in two weeks.", "two weeks", "P2W", None, "2021-03-18", "2021-04-01", "week"),
    ("They must leave within 72 hours.", "72 hours", "PT72H", None, "2021-03-18", "2021-03-21", "day"),
    ("They will meet from 3 to 5 May.", "3", "2021-05-03", None, "2021-05-03", "2021-05-05", "day"),
    ("It was shut between March and June 2019.", "March", "2019-03", None, "2019-03-01", "2019-06-30", "month"),
    ("It was shut between March and June 2019.", "June 2019", "2019-06", None, "2019-03-01", "2019-06-30", "month"),
    ("It fell on Friday morning.", "Friday morning", "2021-03-12TMO", None, "2021-03-12", "2021-03-12", "day"),
    ("The port is shut from April 15.", "April 15", "2021-04-15", None, "2021-04-15", None, "day"),
    ("Nobody expects an answer before mid-May.", "mid-May", "2021-05", "MID", "2021-05-11", None, "month"),
    ("It was not until Tuesday that they met.", "Tuesday", "2021-03-16", None, "2021-03-16", "2021-03-16", "day"),
    ("He came shortly before noon on Friday.", "noon", "2021-03-12T12:00", None, "2021-03-12", "2021-03-12", "day"),
    ("Since the crisis of 2009 it has been shut.", "2009", "2009", None, "2009-01-01", None, "year"),
    ("It was the first visit in four years.", "four years", "P4Y", None, "2017-03-18", "2021-03-18", "year"),
    ("They have 72 hours to leave.", "72 hours", "PT72H", None, "2021-03-18", "2021-03-21", "day"),
    ("They have not been able to see him in three days.", "three days", "P3D", None, "2021-03-15", "2021-03-18", "day"),
    ("The army shelled the town through February.", "February", "2021-02", None, "2021-02-01", "2021-02-28", "month"),
    ("They fasted through Ramadan last spring.", "Ramadan", "2020-04-24/2020-05-23", None, None, "2020-05-23", "day"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "mod", "earliest", "latest", "precision"), INTERVALS)
def test_days_covered(times, text, words, value, mod, earliest, latest, precision):
    (time,) = (each for found, each in times(text) if found == words)
    assert (time.value, time.mod) == (value, mod)
    assert (time.earliest, time.latest, time.precision) == (day(earliest), day(latest), precision)


TENSE = [
    # the verb settles which March, Friday, quarter is meant
    ("The envoys met in November.", "2020-11"),
    ("The envoys will meet in November.", "2021-11"),
    ("The envoys are to meet in January.", "2022-01"),
    ("The envoys are expected to meet in February.", "2022-02"),
    ("The envoys left on Monday.", "2021-03-15"),
    ("The envoys will leave on Monday.", "2021-03-22"),
    ("The trial is scheduled to begin on Wednesday.", "2021-03-24"),
    ("The envoys would arrive on Saturday.", "2021-03-20"),
    ("Sales fell in the fourth quarter.", "2020-Q4"),
    ("Sales will fall in the fourth quarter.", "2021-Q4"),
    ("The council meets on Saturday.", "2021-03-20"),
    ("The plan fails if they meet in November.", "2021-11"),
    ("The envoys left last Friday.", "2021-03-12"),
    ("The envoys leave next Friday.", "2021-03-26"),
    ("The envoys left last December.", "2020-12"),
]


@pytest.mark.parametrize(("text", "value"), TENSE)
def test_the_verb_says_which_one_is_meant(times, text, value):
    assert [each.value for _, each in times(text)] == [value]


FOLLOWING = [
    ("The pact was signed on May 3, 2015. The next day it was broken.", ["2015-05-03", "2015-05-04"]),
    ("The pact was signed in May 2015. Two months later it was broken.", ["2015-05", "2015-07"]),
    ("Sales fell in the third quarter of 2019 from a year earlier.", ["2019-Q3", "2018-Q3"]),
    ("Sales fell in February from the same month last year.", ["2021-02", "2020-02"]),
    (
        "He left Sunday. The week before, he had stayed. A day earlier, he came.",
        ["2021-03-14", "2021-W09", "2021-03-13"],
    ),
    ("They met on 3 and 4 May 2015.", ["2015-05-03", "2015-05-04"]),
    ("They will meet from 3 to 5 May.", ["2021-05-03", "2021-05-05"]),
    ("They met on May 3-5, 2015.", ["2015-05-03", "2015-05-05"]),
    ("The war of 1914-18 ended it.", ["1914", "1918"]),
    ("The harbour was besieged in 499-493 BC.", ["BC0499", "BC0493"]),
    ("The council met at 16:15 UTC, March 7.", ["2021-03-07T16:15Z", "2021-03-07"]),
    ("The process takes between 60 and 90 days.", ["P60D", "P90D"]),
]


@pytest.mark.parametrize(("text", "values"), FOLLOWING)
def test_one_expression_follows_from_another(times, text, values):
    assert [each.value for _, each in times(text)] == values


NO_TIMES = [
    "Zhang, 56, said that 43 people had died.",
    "He may go, and they may not.",
    "The sun set over Port Ellery.",
    "Version 3.11.2 of the program is out.",
    "A second attempt failed.",
    "Prices may fall, and fall again.",
    "It costs $1,999 or 2021 dollars.",
    "They march on Port Ellery.",
    "The Rovers won 3-2.",
    "They read Psalm 45:10 aloud.",
    "Flight 1989 left from gate 12.",
    "Nearly 2000 troops crossed the river.",
    "Three quarters of the voters stayed at home.",
    "A spring of clear water feeds the well.",
    "The Sunday Clarion printed it.",
    "The DEC machine failed.",
    "Nadia May and April Jones of Orlen spoke.",
    "They cited resolution 1701 again.",
    "Temperatures were in the 60s.",
    "They export spring wheat and winter barley.",
    "Highs will be in the 70s and 80s, with lower temperatures inland.",
    "He is in his 70s or 80s.",
    "Her March on the capital failed.",
    "We stand at the dawn of a new age.",
    "Operation Ramadan failed.",
    "The song White Christmas was played.",
    "A spring in the clock broke.",
    "The MAY-12 missile and the A-1999 engine failed.",
    "He beat her 21-19, 7-5.",
    "Bus 2019 and bus 11 are late.",
    "He scored 12 of 20 in the second quarter of the match.",
    "The decree of the sun king stands.",
    "They saw the sun and a wed couple on the mon.",
    "Sen. March and Judge May disagree.",
    "It rose 1.5 points to 2,031.",
    "He is 45; she is 50.",
    "It came second, and he was the third.",
    "Dial 555-2019 or 2031-5555.",
    "The firm employs 1,950 people and 2000 robots.",
    "Chapter 11 and Section 1983 apply.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time(times, text):
    assert [found for found, _ in times(text)] == []


UNDATED = [
    ("The pact was signed on March 7.", ["XXXX-03-07"]),
    ("The envoy left on Tuesday.", ["XXXX-WXX-2"]),
    ("The envoy left yesterday.", ["XXXX-XX-XX"]),
    ("The envoy left last year.", ["XXXX"]),
    ("Christmas was quiet.", ["XXXX-12-25"]),
]


@pytest.mark.parametrize(("text", "values"), UNDATED)
def test_without_a_publication_date_nothing_is_invented(times, text, values):
    found = times(text, None)
    assert [each.value for _, each in found] == values
    assert all(each.earliest is None and each.latest is None and each.precision is None for _, each in found)


DATELINES = [
    # a full date of the text's own, in its dateline or alone on a line at its head, stands for the day of publication
    ("PORT ELLERY, March 5, 2031 (Meridian) - The port reopened Tuesday.", ["2031-03-05", "2031-03-04"]),
    ("Port reopens\nMarch 5, 2031\nThe port reopened on Tuesday.", ["2031-03-05", "2031-03-04"]),
    ("(2031-03-05)\nThe port reopened yesterday.", ["2031-03-05", "2031-03-04"]),
    ("The port was opened on March 5, 2031, and shut on Tuesday.", ["2031-03-05", "2031-03-11"]),
    ("March 5, 2031\nA fire.\n\nMarch 6, 2031\nA flood.\n\nMarch 9, 2031\nPeace, on Tuesday.", None),
]


@pytest.mark.parametrize(("text", "values"), DATELINES)
def test_a_texts_own_dateline_stands_for_its_publication(times, text, values):
    found = [each.value for _, each in times(text, None)]
    assert found == (values or ["2031-03-05", "2031-03-06", "2031-03-09", "2031-03-11"])


HISTORY = (
    "In May 1612 the Duke of Orlen crossed the river Ash. In August he took the harbour. The following year his "
    "brother landed in the north. By December the whole coast had fallen, and in January the last fort gave in. On "
    "March 3, 1615 peace was signed. Two days later the fleet sailed. It came back in 1618. The great fire of 1620 "
    "ended all that; by 1622 the town was empty."
)


def test_a_history_is_read_by_its_own_time(times):
    values = [each.value for _, each in times(HISTORY)]
    assert values[:5] == ["1612-05", "1612-08", "1613", "1613-12", "1614-01"]
    assert values[5:] == ["1615-03-03", "1615-03-05", "1618", "1620", "1622"]


def test_a_history_goes_on_after_a_look_aside(times):
    text = HISTORY.replace("Two days later", "It is told that in 1398 and 1401 his forebears had sworn it. In June")
    values = [each.value for _, each in times(text)]
    assert values[5:9] == ["1615-03-03", "1398", "1401", "1615-06"]


def test_a_history_goes_on_after_a_last_word_about_the_present(times):
    text = HISTORY + " A stone of 2004 recalls it. On 3 October the gates were shut."
    assert [each.value for _, each in times(text)][-2:] == ["2004", "1622-10-03"]


def test_news_that_looks_back_stays_news(times):
    text = HISTORY + " The museum opened its show on Tuesday, and it will close in June. It said so yesterday."
    values = [each.value for _, each in times(text)]
    assert values[-3:] == ["2021-03-16", "2021-06", "2021-03-17"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The feast of Easter 2019 was quiet.", "2019-04-21"),
        ("Labor Day 2020 was quiet.", "2020-09-07"),
        ("Thanksgiving 1998 was quiet.", "1998-11-26"),
        ("The Lunar New Year 2019 was quiet.", "2019-02-05"),
        ("Good Friday 2021 was quiet.", "2021-04-02"),
        ("Good Friday 1612 was quiet.", "1612-04-20"),
        ("Ramadan 1612 was quiet.", "XXXX-XX-XX"),
        ("Tet 1968 was quiet.", "1968-01-30"),
        ("Eid al-Fitr 2019 was quiet.", "2019-06-04"),
        ("Eid al-Adha 2022 was quiet.", "2022-07-09"),
        ("Ramadan 2019 was quiet.", "2019-05-06/2019-06-04"),
    ],
)
def test_named_days(times, text, value):
    assert [each.value for _, each in times(text)] == [value]


def test_a_wrapped_line_is_one_expression_but_a_heading_is_its_own(times):
    wrapped = "The envoys had hoped that they would be able to meet again in early March\n2019, but they did not."
    assert [found for found, _ in times(wrapped)] == ["early March\n2019"]
    assert [found for found, _ in times("Exercises in March\n2003: the invasion")] == ["March", "2003"]
