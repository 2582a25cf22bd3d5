"""Verbs of speech that report no word of anybody."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts

WORDLESS = [
    "Karl Brandt criticised Mara Lind.",
    "She had come to the capital, criticising Mara Lind.",
    "Karl Brandt insulted the farmer.",
    "Karl Brandt recalled that evening.",
    "Karl Brandt praised the ambassador to Borevia.",
    "Karl Brandt refused to sign the agreement.",
    "Karl Brandt built a house on the hill, dubbed the Red Roof of Harton.",
    "Mara Lind drank a tea for the throat, called mountain leaf in the villages.",
    "The council has the power -- called a “second key” -- to close the bridge.",
    "The drought threatened to empty the wells.",
    "Karl Brandt was referring to Mara Lind.",
    "The company disclosed its stake in the mine.",
    "The army moved two ships into the bay.",
]
TELLING = [
    ("Karl Brandt refused to comment on the agreement.", "to comment on the agreement"),
    ("Karl Brandt declined to name the buyer.", "to name the buyer"),
    ("Karl Brandt criticised Mara Lind for the delay.", "Mara Lind for the delay"),
    ("Karl Brandt had called the plan a disaster.", "the plan a disaster"),
    ("Karl Brandt called for an inquiry into the crash.", "an inquiry into the crash"),
    ("The leaflet called the plan a disaster.", "the plan a disaster"),
]


@pytest.mark.parametrize("text", WORDLESS)
def test_a_name_a_thing_or_a_name_giving_is_no_quote(annotate_text, text):
    assert not annotate_text(text).quotes


@pytest.mark.parametrize(("text", "said"), TELLING)
def test_what_is_said_of_somebody_is_one(annotate_text, text, said):
    (quote,) = annotate_text(text).quotes
    assert parts(text, quote) == [said]
