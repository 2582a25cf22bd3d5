"""In which tense the main line of a text tells something."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.document import Token, document_of
from analysis.annotating.times.attachment.telling import carrier, tense_of, told_in


def token(nlp: Language, text: str, word: str) -> Token:
    with nlp.select_pipes(enable=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]):
        return next(each for each in document_of(nlp(text)).tokens if each.text == word)


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [
        ("Ruritania attacked the port.", "attacked", "past"),
        ("The port was attacked by Ruritania.", "attacked", "past"),
        ("Ruritania has attacked the port.", "attacked", "perfect"),
        ("Ruritania had attacked the port.", "attacked", "pluperfect"),
        ("Ruritania attacks the port.", "attacks", "present"),
        ("Ruritania is attacking the port.", "attacking", "going"),
        ("Ruritania was attacking the port.", "attacking", "past"),
        ("Ruritania may have attacked the port.", "attacked", ""),
        ("Ruritania wants to attack the port.", "attack", ""),
    ],
)
def test_the_tense_of_a_verb(nlp: Language, text: str, word: str, tense: str):
    assert tense_of(token(nlp, text, word)) == tense


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("The army began to withdraw.", "withdraw", "began"),
        ("The army crossed the river and took the town.", "took", "took"),
        ("They responded by closing the border.", "closing", "responded"),
        ("Anna Holt held talks with Karl Brandt.", "talks", "held"),
        ("The talks angered Karl Brandt.", "talks", None),
        ("Borduria wept after attacking the port.", "attacking", None),
        ("Borduria will attack the port.", "attack", None),
    ],
)
def test_the_verb_whose_tense_a_word_shares(nlp: Language, text: str, word: str, verb: str | None):
    found = carrier(token(nlp, text, word))
    assert (found.text if found else None) == verb


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [
        ("Ruritania attacked the port.", "attacked", "past"),
        ("Crowds wept and Ruritania attacked the port.", "attacked", "past"),
        ("Karl Brandt said that Ruritania attacked the port.", "attacked", "past"),
        ("Karl Brandt said that Ruritania had attacked the port.", "attacked", "perfect"),
        ("Karl Brandt said that Ruritania attacks the port.", "attacks", ""),
        ("Karl Brandt knew that Ruritania attacked the port.", "attacked", ""),
        ("Karl Brandt, who attacked the port, wept.", "attacked", ""),
        ("Karl Brandt wept because Ruritania attacked the port.", "attacked", ""),
        ("Crowds wept as Ruritania attacked the port.", "attacked", "past"),
    ],
)
def test_what_the_main_line_tells(nlp: Language, text: str, word: str, tense: str):
    assert told_in(token(nlp, text, word), set()) == tense


def test_a_cue_reports_whatever_its_verb_is(nlp: Language):
    verb = token(nlp, "Karl Brandt knew that Ruritania attacked the port.", "attacked")
    assert told_in(verb, {verb.head.i}) == "past"
