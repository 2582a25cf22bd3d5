"""An expression right behind a verb that says dates the saying."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.document import document_of
from analysis.annotating.times.attachment.saying import dates_the_saying

SAID = [
    # text, the first and last word of the expression, the word for what happened
    ("The army said on Monday it had shelled the port.", "Monday", "Monday", "shelled", True),
    ("The army said late on Monday its ships shelled the port.", "Monday", "Monday", "shelled", True),
    ("The army told reporters last week that ships have shelled the port.", "last", "week", "shelled", True),
    ("The army said today ships must shell the port.", "today", "today", "shell", False),
    ("The army said it had shelled the port on Monday.", "Monday", "Monday", "shelled", False),
    ("The army said on Monday after ships had shelled the port that it left.", "Monday", "Monday", "shelled", False),
    ("The army shelled the port, it said on Monday.", "Monday", "Monday", "shelled", False),
    ("The army left on Monday and had shelled the port.", "Monday", "Monday", "shelled", False),
]


@pytest.mark.parametrize(("text", "first", "last", "trigger", "expected"), SAID)
def test_what_stands_right_behind_it_dates_it_and_not_what_was_done_before(
    nlp: Language, text: str, first: str, last: str, trigger: str, expected: bool
):
    with nlp.select_pipes(enable=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]):
        tokens = document_of(nlp(text)).tokens
    at = {each.text: each for each in tokens}
    cues = {at[word].i for word in ("said", "told") if word in at}
    assert dates_the_saying(at[first], at[last], at[trigger], cues) is expected
