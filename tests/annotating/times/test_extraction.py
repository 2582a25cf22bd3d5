"""From text to expressions: which pieces are found, and where they begin and end."""

from __future__ import annotations

import itertools

import pytest

from analysis.annotating.times.extraction import expressions


def test_a_wrapped_line_is_one_expression_but_a_heading_is_its_own(times):
    wrapped = "The envoys had hoped that they would be able to meet again in early March\n2019, but they did not."
    assert [found for found, _ in times(wrapped)] == ["early March\n2019"]
    assert [found for found, _ in times("Exercises in March\n2003: the invasion")] == ["March", "2003"]


def test_no_expression_overlaps_another_and_all_stand_in_the_order_of_the_text(parse):
    text = "At the end of May 3 to 5, 2019, early on Friday night at about 9 a.m. (1400 GMT), two years later."
    found = expressions(parse(text))
    assert len(found) > 3
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


def test_in_front_of_a_noun_the_article_is_the_nouns(parse):
    for text, words in (
        ("They met after the third-quarter results.", "third-quarter"),
        ("They met in the third quarter.", "the third quarter"),
    ):
        (only,) = expressions(parse(text))
        assert text[only.start : only.end] == words


def test_what_is_only_part_of_more_is_no_expression(parse):
    assert expressions(parse("The first week was wet.")) == []
    assert [each.rule for each in expressions(parse("The first week of March was wet."))]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The law of 12/03/2030 was changed on 13/12/2030.", ["2030-03-12", "2030-12-13"]),
        ("The law of 12/03/2030 was changed on 12/13/2030.", ["2030-12-03", "2030-12-13"]),
        ("The law of 12/03/2030 was changed on 13/12/2030 and 12/14/2030.", ["2030-12-03", "2030-12-13", "2030-12-14"]),
        ("The law of 12/03/2030 was changed.", ["2030-12-03"]),
    ],
)
def test_the_other_dates_of_a_text_tell_whether_the_day_stands_first(times, text: str, values: list[str]):
    assert [each.value for _, each in times(text)] == values
