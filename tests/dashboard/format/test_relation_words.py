"""What passed between two sides, in words."""

import pytest

from dashboard.format.relation_words import period_in_words, tone_in_words, way_in_words


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("one", "Borevia → United States"),
        ("two", "United States → Borevia"),
        ("both", "Borevia and United States"),
        ("others", "Others → Borevia and United States"),
    ],
)
def test_who_does_it_to_whom(way: str, words: str) -> None:
    assert way_in_words(way, "Borevia", "the United States") == words


@pytest.mark.parametrize(
    ("tone", "quad", "words"),
    [
        ("meeting", "verbal cooperation", "meeting or talk"),
        ("said", None, "statement"),
        ("conflict", "verbal conflict", "words of conflict"),
        ("cooperation", "material cooperation", "acts of cooperation"),
        ("conflict", None, "conflict"),
    ],
)
def test_what_kind_it_is(tone: str, quad: str | None, words: str) -> None:
    assert tone_in_words(tone, quad) == words


def test_a_period_is_a_month_or_a_year() -> None:
    assert [period_in_words(each) for each in ("2031-04", "2031", "2031-99")] == ["April 2031", "2031", "2031"]
