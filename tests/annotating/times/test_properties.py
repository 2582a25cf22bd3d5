"""What holds for any text: nothing raises, spans lie in the text, intervals run forward, time grows with length."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from analysis.annotating.times import NAME
from tests.patience import cost

WORDS = [
    "the",
    "of",
    "in",
    "on",
    "at",
    "to",
    "by",
    "and",
    "from",
    "since",
    "until",
    "before",
    "after",
    "between",
    "early",
    "late",
    "mid",
    "-",
    "–",
    "'",
    "’",
    ",",
    ".",
    ":",
    "/",
    "(",
    ")",
    "\n",
    "\n\n",
    "%",
    "$",
    "a",
    "an",
    "one",
    "two",
    "three",
    "first",
    "second",
    "last",
    "next",
    "this",
    "that",
    "past",
    "previous",
    "following",
    "same",
    "every",
    "each",
    "per",
    "ago",
    "later",
    "earlier",
    "day",
    "days",
    "week",
    "weekend",
    "month",
    "months",
    "quarter",
    "half",
    "year",
    "years",
    "decade",
    "century",
    "hour",
    "minutes",
    "morning",
    "night",
    "a.m.",
    "p.m.",
    "GMT",
    "BC",
    "AD",
    "noon",
    "Monday",
    "Friday",
    "March",
    "May",
    "May.",
    "Sept.",
    "December",
    "3",
    "03",
    "12",
    "31",
    "30",
    "1999",
    "2021",
    "480",
    "0",
    "99999",
    "16:15",
    "25:61",
    "1/2",
    "2021-02-29",
    "13/45/99",
    "'90s",
    "1990s",
    "000",
    "10000",
    "9999",
    "0001",
    "million",
    "Christmas",
    "Easter",
    "Ramadan",
    "now",
    "recent",
    "future",
    "summer",
    "fall",
    "fiscal",
    "daily",
    "İ",
    "ß",
    "三月",
    "٣",
    "²",
]
PUBLISHED = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)))


@pytest.fixture(scope="module")
def alone() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe(NAME)
    return nlp


def check(nlp: Language, text: str, published: date | None) -> None:
    doc = nlp.make_doc(text)
    doc._.published = published
    times = nlp(doc)._.times
    reached = 0
    for each in times:
        assert reached <= each.start < each.end <= len(text)
        assert text[each.start : each.end].strip() == text[each.start : each.end]
        assert each.value and " " not in each.value
        assert each.earliest is None or each.latest is None or each.earliest <= each.latest, (text, each)
        assert (each.precision is None) == (each.earliest is None and each.latest is None), (text, each)
        reached = each.end


@settings(max_examples=400)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), PUBLISHED)
def test_words_of_time_in_any_order(alone: Language, text: str, published: date | None):
    check(alone, text, published)


@settings(max_examples=150)
@given(st.text(max_size=80), PUBLISHED)
def test_any_text(alone: Language, text: str, published: date | None):
    check(alone, text, published)


@pytest.mark.parametrize(
    "piece",
    [
        "the end of ",
        "1999-",
        "early ",
        "3, ",
        "the last three years of ",
        "9:",
        "one hundred and ",
        "\n",
        "Monday, ",
        "a ",
        "to 5 ",
    ],
)
def test_time_grows_with_length_and_no_faster(alone: Language, piece: str):
    def seconds(count: int) -> float:
        docs = [alone.make_doc(piece * count) for _ in range(2)]  # each is worked on once
        return cost(lambda: alone.get_pipe(NAME)(docs.pop()), tries=2)

    seconds(50)
    assert seconds(4000) < 40 * seconds(400) + 0.05


def test_the_component_works_by_itself(alone: Language):
    doc = alone("The pact of May 3, 2015 was broken two years later.")
    assert [each.value for each in doc._.times] == ["2015-05-03", "2017"]
    doc = alone.make_doc("It was broken yesterday.")
    doc._.published = date(2021, 3, 18)
    assert [each.value for each in alone(doc)._.times] == ["2021-03-17"]
