"""Days of publication as they are written."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.language import lexicon
from analysis.reading.dates import LIMIT, day_first_of, find_day, leading_day, read_day, why_not

WORDS = lexicon.toml("reading/dates")
MONTHS = [
    (language, name, number)
    for language, names in WORDS["months"].items()
    for number, month in enumerate(names, start=1)
    for name in month
]


@pytest.mark.parametrize(("text", "day"), WORDS["examples"].items())
def test_an_example_is_read_as_its_day(text, day):
    assert read_day(text) == date.fromisoformat(day)
    assert why_not(text) == ""


@pytest.mark.parametrize(("text", "reason"), WORDS["no_examples"].items())
def test_what_is_no_day_says_why(text, reason):
    assert read_day(text) is None
    assert reason in why_not(text)


@pytest.mark.parametrize(("language", "name", "number"), MONTHS)
def test_a_month_is_read_by_each_of_its_names(language, name, number):
    assert read_day(f"14 {name.upper()} 2031") == read_day(f"{name}. 14, 2031") == date(2031, number, 14)


@pytest.mark.parametrize("name", sorted({name for names in WORDS["weekdays"].values() for name in names}))
def test_a_weekday_stands_before_or_behind_a_date(name):
    assert read_day(f"{name}, 14 March 2031") == read_day(f"March 14, 2031 {name.title()}") == date(2031, 3, 14)


@pytest.mark.parametrize("word", WORDS["words"]["before"])
def test_a_word_may_stand_before_a_date(word):
    assert read_day(f"{word} 14.03.2031") == date(2031, 3, 14)


@pytest.mark.parametrize("half", WORDS["words"]["halves"])
def test_a_half_of_the_day_belongs_to_the_time(half):
    assert read_day(f"March 14, 2031 9:20 {half} GMT") == date(2031, 3, 14)


@pytest.mark.parametrize(
    "zone", [*WORDS["words"]["zones"], "GMT", "CEST", "+01:00", "GMT+0100", "(UTC+1)", "UTC-05:00"]
)
def test_a_time_zone_belongs_to_the_time(zone):
    assert read_day(f"14 March 2031 09:20 {zone}") == date(2031, 3, 14)


@pytest.mark.parametrize("word", WORDS["words"]["joins"])
def test_a_word_may_stand_between_day_and_month(word):
    assert read_day(f"14 {word} March {word} 2031") == date(2031, 3, 14)


@pytest.mark.parametrize("sign", WORDS["words"]["ordinals"])
def test_a_day_may_be_an_ordinal(sign):
    assert read_day(f"1{sign} March 2031") == read_day(f"March 1{sign}, 2031") == date(2031, 3, 1)


@pytest.mark.parametrize("word", WORDS["words"]["times"])
def test_a_word_may_stand_before_or_behind_the_time(word):
    assert read_day(f"14 March 2031 {word} 10:15") == read_day(f"14 March 2031 10:15 {word}") == date(2031, 3, 14)


@pytest.mark.parametrize("text", ["03/04/2031", "3-4-2031 10:15"])
def test_which_number_is_the_day_is_as_somebody_says(text):
    assert read_day(text, day_first=True) == date(2031, 4, 3)
    assert read_day(text, day_first=False) == date(2031, 3, 4)


def test_what_can_be_read_in_one_way_only_is_read_so_whatever_was_said():
    assert read_day("14/03/2031", day_first=False) == read_day("03/14/2031", day_first=True) == date(2031, 3, 14)


@pytest.mark.parametrize(
    ("texts", "first"),
    [
        (["03/04/2031", "14/04/2031", ""], True),
        (["03/04/2031", "04/14/2031 10:15"], False),
        (["03/04/2031", "14 April 2031"], None),
        (["14/04/2031", "04/14/2031"], None),
        (["14.04.2031"], None),
    ],
)
def test_the_dates_of_a_file_tell_which_number_is_the_day(texts, first):
    assert day_first_of(texts) is first


def test_what_stands_behind_a_leading_date_is_given_back():
    found = leading_day("March 14, 2031 Friday\u00a0 Late Edition - Final")
    assert found is not None and (found.day, found.rest) == (date(2031, 3, 14), " late edition - final")
    assert leading_day("The 14th of March 2031 was wet.") == (date(2031, 3, 14), " was wet.", "")
    assert leading_day("Rain on March 14, 2031") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("International, mardi 14 mars 2031, p. 16", date(2031, 3, 14)),
        ("p. 16, 14 mars 2031 - 10:15 UTC, Une", date(2031, 3, 14)),
        ("No. 12 of 2031 and 3 more, May 5, 2031", date(2031, 5, 5)),
        ("Vol. 31 no. 14", None),
        ("see 03/04/2031", None),
    ],
)
def test_a_day_is_found_among_other_words(text, day):
    assert find_day(text) == day


@pytest.mark.parametrize("text", ["14 " * 50_000, "march " * 50_000, "1" * 100_000, "mo, " * 50_000, " " * 100_000])
def test_a_long_text_is_no_date_and_costs_no_time(text):
    assert read_day(text) is None and find_day(text) is None and day_first_of([text]) is None
    assert len(text) > LIMIT
