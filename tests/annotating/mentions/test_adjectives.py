"""A word for a nation or faith describes before a noun, and names people in the plural."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at


@pytest.mark.parametrize(
    ("text", "words", "kind", "form"),
    [
        ("Norwegian ships left on Monday.", "Norwegian", "country", "description"),
        ("The Norwegians left on Monday.", "Norwegians", "group", "name"),
        ("Muslim farmers left on Monday.", "Muslim", "group", "description"),
        ("Muslims left on Monday.", "Muslims", "group", "name"),
        ("A Catholic school burnt down.", "Catholic", "group", "description"),
    ],
)
def test_before_a_noun_it_describes(annotate_text: Annotate, text: str, words: str, kind: str, form: str):
    mention = at(annotate_text(text), text, words)
    assert (mention.kind, mention.form) == (kind, form)
