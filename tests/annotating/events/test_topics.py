"""What texts are about, by the words of the lexicon."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analysis.annotating.document import document_of
from analysis.annotating.events.topics import Topics, topics
from analysis.language import lexicon

EXAMPLES = [(topic, text) for topic, row in lexicon.toml("events/topics").items() for text in row["examples"]]


@pytest.fixture(scope="module")
def about(nlp: Language):
    def read(text: str) -> Topics:
        with nlp.select_pipes(enable=["tok2vec", "tagger", "attribute_ruler", "lemmatizer"]):
            return Topics(document_of(nlp(text)))

    return read


@pytest.mark.parametrize(("topic", "text"), EXAMPLES)
def test_the_example_of_a_topic_is_about_it_more_than_about_any_other(about, topic: str, text: str) -> None:
    found = about(text)
    shares = found.shares(0, len(found.words))
    assert sorted(shares, key=shares.__getitem__)[-1] == topic, shares


def test_every_topic_has_an_example() -> None:
    assert {topic for topic, _ in EXAMPLES} == set(topics())


def test_a_word_that_no_topic_lists_is_near_to_one_all_the_same(about) -> None:
    found = about("The goalkeeper and the midfielder trained.")
    near = found.nearness(0, len(found.words))
    assert max(near, key=near.__getitem__) == "sport"
    assert found.shares(0, len(found.words))["sport"] == 0


def test_a_stretch_is_asked_apart_from_the_rest(about) -> None:
    found = about("The coach praised the striker. The minister signed the treaty.")
    begin = found.words.text.index(".") + 1
    assert found.shares(0, begin)["sport"] > 0 == found.shares(begin, len(found.words))["sport"]
    near = found.nearness(begin, len(found.words))
    assert near["diplomacy"] > near["sport"]


def test_without_the_vectors_that_it_knows_nothing_is_near() -> None:
    doc = Doc(Vocab(), words=["The", "match"], lemmas=["the", "match"])
    assert Topics(document_of(doc)).nearness(0, 2) == {}
