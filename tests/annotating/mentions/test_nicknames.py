"""A nickname between given name and surname divides no name."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at


@pytest.mark.parametrize("nickname", ["“Crow”", "‘Crow’", '"the Crow"', "(Crow)"])
def test_a_name_with_a_nickname_inside_is_one_persons(annotate_text: Annotate, nickname):
    text = f"“It was loud,” said Pedro {nickname} Vaskeller, a baker. Vaskeller left at noon."
    annotation = annotate_text(text)
    whole = at(annotation, text, f"Pedro {nickname} Vaskeller")
    assert whole.kind == "person"
    assert {m.chain for m in annotation.mentions if m.name == whole.name} == {whole.chain}
    assert [text[m.start : m.end] for m in annotation.mentions if m.form == "name"][1:] == ["Vaskeller"]
    (quote,) = annotation.quotes
    assert quote.speaker_chain == whole.chain


def test_quoted_words_between_other_words_join_nothing(annotate_text: Annotate):
    text = "Pedro Vaskeller sang “Crow” Monday. The band “Crow” Pedro likes."
    assert all(mention.rule != "nickname" for mention in annotate_text(text).mentions)
