"""Dates that do not say their year."""

from __future__ import annotations

import pytest


def test_the_day_of_a_month_is_one_of_the_month_told_just_before(times):
    found = [each.value for _, each in times("Talks began in June 2020. On the 11th, the envoys left.")]
    assert found == ["2020-06", "2020-06-11"]
    far = "Talks began in June 2020. It rained. It blew. It snowed. On the 11th, the envoys left."
    assert [each.value for _, each in times(far)] == ["2020-06", "2021-03-11"]
    assert [each.value for _, each in times("On the 11th, the envoys left.", None)] == ["XXXX-XX-11"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The pact was signed in May.", "2020-05"),
        ("The pact will be signed in May.", "2021-05"),
        ("In 2019 sales fell. They rose in the first half.", "2021-H1"),
        ("In 2019 sales fell in the first half.", "2019-H1"),
        ("The envoy left at Christmas.", "2020-12-25"),
        ("The envoy will leave at Christmas.", "2021-12-25"),
    ],
)
def test_publication_and_the_verb_tell_the_year_unless_the_sentence_does(times, text, value):
    assert times(text)[-1][1].value == value


def test_a_history_gives_its_own_year_and_the_next_one_after_its_end(times):
    war = "".join(f"In {year} the war went on. " for year in range(1797, 1807))
    text = war + "In November 1806 he left. In December the town fell. In February he fled. At Christmas he came."
    found = {words: each.value for words, each in times(text)}
    assert (found["December"], found["February"]) == ("1806-12", "1807-02")
    assert found["Christmas"] == "1807-12-25"
