"""A description without a name of its own may stand for somebody whom the article names, where just one fits."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.coreference.standing_for import named_for
from analysis.annotating.quotes.document_view import Reading


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Her spokesman, Odo Marrend, left. “No,” the spokesman said.", "the spokesman", "Odo Marrend"),
        ("Somebody waited. His sister, Mira Lind, left.", "His sister", "Mira Lind"),
        ("Officials met. The minister left.", "The minister", None),
    ],
)
def test_whom_a_description_stands_for(nlp: Language, text: str, words: str, name: str | None):
    reading = Reading(nlp(text))
    named = {each.chain for each in reading.mentions if each.form == "name"}
    found = named_for(reading, named)
    who = {text[m.start : m.end]: found[m.chain].name for m in reading.mentions if m.chain in found}
    own = {text[m.start : m.end]: m.name for m in reading.mentions if m.chain in named}
    assert (who | own).get(words) == name
