"""Two who do it with or to each other."""

from __future__ import annotations

import pytest

from analysis.annotating.events.arguments.pairs import each_other, is_pair
from analysis.annotating.events.arguments.slots import frame

ARTICLES = [
    # what is told: the text; the word of the event asked about; its sources' and targets' states
    (
        "ministers of two states are two parties",
        "The foreign ministers of Ruritania and Syldavia met on Monday.",
        "met",
        ({"RUR", "SYL"}, {"RUR", "SYL"}),
    ),
    (
        "the two are the states that the sentence before names",
        "Ruritania and Syldavia quarrelled. The two countries met on Monday.",
        "met",
        ({"RUR", "SYL"}, {"RUR", "SYL"}),
    ),
]


@pytest.mark.parametrize(
    ("text", "word", "states"), [case[1:] for case in ARTICLES], ids=[case[0] for case in ARTICLES]
)
def test_parties_that_the_article_tells_elsewhere(code, text: str, word: str, states):
    (event,) = (each for each in code(text) if text[each.trigger.start : each.trigger.end] == word)
    assert ({p.country for p in event.sources}, {p.country for p in event.targets}) == states


def test_who_accuses_each_other_does_it_both_ways(word):
    assert each_other(frame(word("Ruritania and Syldavia accused each other.", "accused")))
    assert not each_other(frame(word("Ruritania accused the other party.", "accused")))


@pytest.mark.parametrize(
    ("text", "form", "pair"),
    [
        ("Both sides met.", "sides", True),
        ("The sides met.", "sides", False),
        ("Both of the ministers met.", "Both", False),
    ],
)
def test_what_stands_for_two(word, text: str, form: str, pair: bool):
    assert is_pair(word(text, form)) is pair
