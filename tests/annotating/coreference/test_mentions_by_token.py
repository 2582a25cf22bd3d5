"""Which mention a word of the parse heads, and which covers it."""

from __future__ import annotations

from analysis.annotating.coreference.mentions_by_token import MentionsByToken
from analysis.annotating.document import document_of


def test_a_word_is_of_the_mention_that_it_heads_and_of_the_shortest_around_it(annotate_text, nlp):
    text = "Borevian Foreign Minister Karl Brandt spoke in Gorham."
    words = document_of(nlp(text))
    mentions = MentionsByToken(words, annotate_text(text).mentions)
    word = {each.text: each for each in words.tokens}
    (brandt,) = [each for each in mentions.all if each.form == "name" and each.kind == "person"]
    assert mentions.by_head[word["Brandt"].i] == brandt
    assert mentions.innermost[word["Karl"].i] == brandt and mentions.at(word["Karl"]) == brandt
    assert mentions.at(word["spoke"]) is None
