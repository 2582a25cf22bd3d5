"""In whose hands somebody is."""

from __future__ import annotations

import pytest

ARTICLES = [
    # what is told: the text; the word of the event asked about; its sources' and targets' states
    (
        "who holds somebody is told once",
        "Ruritania arrested Karl Brandt on Monday. Karl Brandt was beaten by guards in May.",
        "beaten",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "who accuses a foreigner holds him",
        "Ruritania accused Karl Brandt of spying. Karl Brandt was arrested near the river.",
        "arrested",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "who is asked to free somebody holds him",
        "Syldavia urged Ruritania to free Karl Brandt. Borduria demanded the release of Karl Brandt.",
        "demanded",
        ({"BOR"}, {"RUR"}),
    ),
    (
        "the state of the place holds whoever is arrested there",
        "It was raining in Syldavia. Anna Holt was arrested in Gorham on Monday.",
        "arrested",
        ({"SYL"}, {"RUR"}),
    ),
    (
        "a foreigner is held by the one state that holds anybody",
        "Ruritania arrested two Syldavian clerks. Karl Brandt was jailed in May.",
        "jailed",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "no place holds anybody",
        "Anna Holt was arrested in Gorham on Monday.",
        "arrested",
        (set(), {"RUR"}),
    ),
    (
        "nobody is held by a state only because it is the person's own",
        "Ruritania is cold. Anna Holt was arrested on Monday.",
        "arrested",
        (set(), {"RUR"}),
    ),
    (
        "who is no foreigner there is not held by the one state that holds anybody",
        "Ruritania arrested two Syldavian clerks. The driver was jailed in May.",
        "jailed",
        (set(), {None}),
    ),
]


@pytest.mark.parametrize(
    ("text", "word", "states"), [case[1:] for case in ARTICLES], ids=[case[0] for case in ARTICLES]
)
def test_parties_that_the_article_tells_elsewhere(code, text: str, word: str, states):
    (event,) = (each for each in code(text) if text[each.trigger.start : each.trigger.end] == word)
    assert ({p.country for p in event.sources}, {p.country for p in event.targets}) == states
