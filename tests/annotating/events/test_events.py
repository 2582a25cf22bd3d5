"""The component: it reads any text, and needs a parse."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from analysis.annotating.events import NAME

ODD = [
    "",
    " ",
    "\n\n\n",
    "visit",
    "Visit? Visit! visit visit visit visit visit",
    "attacked attacked by by by to to",
    "“” “ ” said said",
    "🙂 visited 🙂 and 張明 met 王毅 on 2021-03-18",
    "a " * 3000 + "visited",
    "Ruritania, " * 400 + "attacked Syldavia" + ", Borduria" * 400 + ".",
    "The visit of " * 300 + "Ruritania",
    "the visit of " * 1200 + "Ruritania",
    "he said that " * 500 + "they attacked us",
    "they attacked and bombed and agreed to " * 300,
    "in defiance of " * 600 + "the ban they protested in support of",
    "demand to demand to " * 600,
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_no_text_raises(nlp: Language, text: str):
    doc = nlp(text)
    for event in doc._.events:
        assert 0 <= event.start <= event.trigger.start < event.trigger.end <= event.end <= len(text)


def test_a_pipeline_without_a_parser_has_no_events():
    blank = spacy.blank("en")
    blank.add_pipe(NAME)
    assert blank("Ruritania attacked Syldavia.")._.events == ()
