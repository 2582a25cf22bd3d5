"""The verb over an expression says whether it lies in the past or in the future."""

from __future__ import annotations

import pytest

from analysis.annotating.times.tense import direction, is_a_record, reach, spoken_at, timetabled, usual

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


def place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


DIRECTIONS = [
    ("The envoys left on Monday.", "Monday", -1),
    ("The envoys will leave on Monday.", "Monday", 1),
    ("The envoys are there on Monday.", "Monday", 0),
    ("The vote, due on Monday, was put off.", "Monday", 1),
    ("They spoke in the wake of Monday's attack.", "Monday", -1),
    ("The talks were postponed until Monday.", "Monday", 1),
    ("The loan was extended through Monday.", "Monday", 1),
    ("They will appeal Monday's ruling.", "Monday", -1),
    ("They spoke of the planned visit in November.", "November", 1),
    ("They planned a march on Saturday.", "Saturday", 1),
    ("Holt could not be reached on Monday.", "Monday", -1),
    ("Holt said that she could not come on Monday.", "Monday", 1),
    ("Holt could come on Monday.", "Monday", 1),
    ("They fell due to Monday's loss.", "Monday", -1),
]


@pytest.mark.parametrize(("text", "words", "expected"), DIRECTIONS)
def test_the_direction_of_an_expression(parse, text: str, words: str, expected: int):
    assert direction(parse(text), *place(text, words)) == expected


def test_without_a_parse_there_is_no_direction(nlp):
    doc = nlp.make_doc("The envoys left on Monday.")
    assert direction(doc, *place(doc.text, "Monday")) == 0


def test_an_empty_span_has_no_direction(parse):
    doc = parse("It rained.")
    assert direction(doc, 3, 3) == 0 and not usual(doc, 3, 3) and not timetabled(doc, 3, 3)


REACHES = [
    ("She has been held for three days.", "three days", -1),
    ("He was held for three days.", "three days", 0),
    ("She will appeal within ten days.", "ten days", 1),
    ("The ship will land in two weeks.", "two weeks", 1),
    ("They have 72 hours to leave.", "72 hours", 1),
    ("It was the first visit in four years.", "four years", -1),
]


@pytest.mark.parametrize(("text", "words", "expected"), REACHES)
def test_where_a_length_of_time_ends(parse, text: str, words: str, expected: int):
    assert reach(parse(text), *place(text, words)) == expected


def test_a_record_counts_no_time_of_its_own(parse):
    text = "It was the worst flood in ten years, and lasted three days."
    doc = parse(text)
    record, length = (doc.char_span(*place(text, words)) for words in ("ten years", "three days"))
    assert is_a_record(record) and not is_a_record(length)


def test_a_timetable_and_a_habit(parse):
    text = "The vote is on Monday."
    assert timetabled(parse(text), *place(text, "Monday"))
    assert not timetabled(parse("The vote was on Monday."), *place("The vote was on Monday.", "Monday"))
    text = "The office is open Monday through Friday."
    assert usual(parse(text), *place(text, "Monday"))
    assert not usual(parse("They left on Monday."), *place("They left on Monday.", "Monday"))


def test_a_day_behind_a_verb_of_speaking_is_the_day_of_speaking(parse):
    doc = parse("Ruritania said Tuesday it would sail on Friday.")
    verb = spoken_at(doc.char_span(*place(doc.text, "Tuesday")))
    assert verb is not None and verb.text == "said"
    assert spoken_at(doc.char_span(*place(doc.text, "Friday"))) is None
