"""What a complement clause tells."""

from __future__ import annotations

import pytest

from analysis.annotating.events.complements import is_announced, is_opinion, is_wanted

CLAUSES = [
    # text; the verb of the clause; opinion, announced, wanted
    ("Ruritania agreed that the winter was long.", "was", (True, False, False)),
    ("Ruritania agreed that it would leave.", "leave", (False, True, False)),
    ("Ruritania insisted that Syldavia must leave.", "leave", (False, True, True)),
    ("Ruritania wants to leave.", "leave", (False, False, True)),
]


@pytest.mark.parametrize(("text", "form", "expected"), CLAUSES)
def test_an_opinion_an_announcement_and_a_wish_are_told_apart(word, text: str, form: str, expected):
    verb = word(text, form)
    assert (is_opinion(verb), is_announced(verb), is_wanted(verb)) == expected
