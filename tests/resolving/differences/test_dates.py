"""When: days of one act that cannot both be true."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from analysis.resolving.differences.dates import dated, when
from analysis.resolving.differences.sentences import Sentence
from tests.resolving.differences.telling import DAY, sentence

FIRST, SECOND = date(2031, 2, 20), date(2031, 2, 22)


def differ(one: Sentence, other: Sentence, likeness: float = 0.6) -> int:
    days = dated(one), dated(other)
    return len(list(when(one, days[0], other, days[1], likeness))) if days[0] and days[1] else 0


def told(words: str, day: date, id_: str, text: str = "Borevia stopped paying its debt on {}.") -> Sentence:
    return sentence(text.format(words), id_, (words, day))


def test_two_days_of_one_act_differ() -> None:
    assert differ(told("20 February", FIRST, "a"), told("22 February", SECOND, "b")) == 1
    assert differ(told("20 February", FIRST, "a"), told("22 February", SECOND, "b"), likeness=0.3) == 0


def test_a_day_and_the_next_are_one_day_of_two_places() -> None:
    assert differ(told("20 February", FIRST, "a"), told("21 February", date(2031, 2, 21), "b")) == 0


def test_a_week_that_is_told_roughly_is_no_other_day() -> None:
    one = told("20 February", FIRST, "a")
    other = told("last week", date(2031, 2, 23), "b", "Borevia stopped paying its debt {}.")
    (time,) = other.times
    week = replace(time, latest=date(2031, 3, 1), precision="week")
    assert len(list(when(one, one.times[0], other, week, 0.6))) == 0
    assert len(list(when(one, one.times[0], other, replace(week, earliest=date(2031, 2, 25)), 0.6))) == 1


def test_a_day_of_what_may_be_is_not_asked() -> None:
    may = told("22 February", SECOND, "b", "Borevia would stop paying its debt on {}.")
    assert differ(told("20 February", FIRST, "a"), may) == 0


def test_another_act_or_nobody_in_common_is_no_difference() -> None:
    other = told("22 February", SECOND, "b", "Borevia opened its southern harbour on {}.")
    assert differ(told("20 February", FIRST, "a"), other) == 0
    text = "The firm stopped paying its debt on {}."
    assert differ(told("20 February", FIRST, "a", text), told("22 February", SECOND, "b", text)) == 0


def test_news_that_comes_again_is_no_difference() -> None:
    one, other = told("20 February", FIRST, "a"), told("22 February", SECOND, "b")
    later = (
        replace(one, article=replace(one.article, published=FIRST)),
        replace(other, article=replace(other.article, published=SECOND)),
    )
    assert differ(*later) == 0
    over_weekend = replace(later[1], article=replace(other.article, published=SECOND + timedelta(days=3)))
    assert differ(later[0], over_weekend) == 0
    assert DAY > SECOND


def test_days_that_each_stand_beside_other_names_are_two_things() -> None:
    one = told("20 February", FIRST, "a", "Borevia told that Lundmar stopped paying its debt on {}.")
    other = told("22 February", SECOND, "b", "Borevia told that Ostrel stopped paying its debt on {}.")
    assert differ(one, other) == 0


def test_the_day_on_which_it_was_said_or_announced_is_not_asked() -> None:
    said = told("22 February", SECOND, "b", "Borevia stopped paying its debt, an envoy said {}.")
    assert dated(said) is None
    assert dated(told("22 February", SECOND, "b", "The stop of the debt that Borevia announced on {}.")) is None


def test_that_it_failed_on_one_day_and_came_about_on_another_is_a_course() -> None:
    failed = told("22 February", SECOND, "b", "Borevia failed to open its harbour gates on {}.")
    assert differ(told("20 February", FIRST, "a", "Borevia opened its harbour gates on {}."), failed) == 0


def test_words_for_a_day_that_hold_the_other_words_are_one_day() -> None:
    longer = told("20 February 2031", SECOND, "b")
    assert differ(told("20 February", FIRST, "a"), longer) == 0


def test_a_day_alone_in_front_is_that_of_the_clause_behind() -> None:
    front = sentence("On 22 February, Borevia stopped paying its debt.", "b", ("22 February", SECOND))
    assert differ(told("20 February", FIRST, "a"), front) == 1
    assert dated(sentence("On 22 February, Borevia would stop paying.", "b", ("22 February", SECOND))) is None


def test_one_word_in_common_beside_the_days_is_too_little() -> None:
    one = told("20 February", FIRST, "a", "Borevia, as all know, stopped trains on {}.")
    other = told("22 February", SECOND, "b", "Borevia, as all know, stopped ferries on {}.")
    assert differ(one, other) == 0


def test_a_day_that_tells_which_one_is_not_when_it_happened() -> None:
    text = "Borevia told that Lundmar ended the day below the close of {}"
    one, other = told("20 February", FIRST, "a", text + "."), told("22 February", SECOND, "b", text + ".")
    assert differ(one, other) == 1
    assert differ(one, told("22 February", SECOND, "b", text + "'s trade.")) == 0


def test_what_stands_beside_the_day_must_be_told_in_both() -> None:
    text = "Borevia told that the old coalition government of Lundmar {} on {{}}."
    one = told("20 February", FIRST, "a", text.format("resigned"))
    assert differ(one, told("22 February", SECOND, "b", text.format("resigned"))) == 1
    assert differ(one, told("22 February", SECOND, "b", text.format("sailed"))) == 0


def test_reports_of_one_form_about_two_firms_are_two_things() -> None:
    text = "Of {} mills, as the old men on the hill told Borevia, the last one stopped paying a debt on {{}}."
    one = told("20 February", FIRST, "a", text.format(40))
    assert differ(one, told("22 February", SECOND, "b", text.format(40))) == 1
    assert differ(one, told("22 February", SECOND, "b", text.format(70))) == 0
    text = "{} of the grey mill, as the old men on the hill told Meridian, stopped paying a debt on {{}}."
    two = text.format("Orin Vask"), text.format("Edda Marlow")
    assert differ(told("20 February", FIRST, "a", two[0]), told("22 February", SECOND, "b", two[0])) == 1
    assert differ(told("20 February", FIRST, "a", two[0]), told("22 February", SECOND, "b", two[1])) == 0


def test_a_place_alone_is_nobody_in_common() -> None:
    text = "{} stopped paying its old debt in {} on {{}}."
    for names, number in ((("Borevia", "Lundmar"), 1), (("The firm", "Borevia"), 0)):
        made = text.format(*names)
        assert differ(told("20 February", FIRST, "a", made), told("22 February", SECOND, "b", made)) == number
