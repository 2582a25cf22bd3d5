"""What a text has told so far, from which the next expressions follow."""

from __future__ import annotations

from datetime import date

from analysis.annotating.times.extraction import expressions
from analysis.annotating.times.running_time import RunningTime
from analysis.annotating.times.stamp import Stamp

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


def read(parse, text: str) -> RunningTime:
    doc = parse(text)
    return RunningTime(doc, expressions(doc), date(2021, 3, 18))


def test_the_last_day_is_remembered_beside_the_last_date(parse):
    running = read(parse, "They met on 3 March 2019, and again in May 2020.")
    for stamp, each in zip((Stamp("day", 2019, 3, 3), Stamp("month", 2020, 5)), running.found, strict=True):
        running.here = each
        running.remember(stamp, each)
    assert running.running == Stamp("month", 2020, 5)
    assert running.running_day == Stamp("day", 2019, 3, 3)


def test_a_figure_of_before_is_compared_with_and_not_told(parse):
    running = read(parse, "Sales rose to $3 million in 2020 from $2 million in 2019.")
    for stamp, each in zip((Stamp("year", 2020), Stamp("year", 2019)), running.found, strict=True):
        running.here = each
        running.remember(stamp, each)
    assert running.running == Stamp("year", 2020)


def test_what_was_told_two_sentences_ago_is_not_near(parse):
    running = read(parse, "They met in 2019. It rained. It snowed. They met in May.")
    running.running_at, running.here = running.found[0].end, running.found[1]
    assert not running.near() and not running.same_sentence()
    assert running.near(sentences=3)


def test_in_the_figures_of_a_quarter_a_year_earlier_is_the_same_quarter(times):
    told = "Profit rose in the third quarter of 2020. It was the best ever. Sales were {}."
    for words, value in (
        ("down from $2 million a year ago", "2019-Q3"),
        ("down from a year earlier", "2019-Q3"),
        ("begun a year ago", "2020"),
    ):
        assert [each.value for _, each in times(told.format(words))] == ["2020-Q3", value], words
    far = told.replace("It was the best ever.", "It rained. It blew. It snowed. It froze. It thawed.")
    assert [each.value for _, each in times(far.format("down from a year earlier"))] == ["2020-Q3", "2020"]
