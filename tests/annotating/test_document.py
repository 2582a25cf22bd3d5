"""A document's words as lists and as a tree say what spaCy's tokens say, and what they say now."""

from __future__ import annotations

import pytest

from analysis.annotating.document import POS, Token, document_of, once_a_word, text_of

TEXT = (
    "GORHAM, May 3 - Ruritania's and Borevia's foreign ministers, envoys and aides met Karl Brandt on Monday.\n"
    "“We agreed,” he said, “to lift the sanctions, reopen the border and meet again in GORHAM.”"
)


@pytest.fixture(scope="module")
def doc(nlp):
    return nlp(TEXT)


def test_the_lists_hold_what_the_tokens_hold(doc):
    words = document_of(doc)
    assert words.content == text_of(doc) == TEXT
    rows = zip(
        words.text, words.lower, words.lemma, words.pos, words.tag, words.dep, words.head, words.start, strict=True
    )
    assert list(rows) == [(t.text, t.lower_, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i, t.idx) for t in doc]
    assert words.entity == [token.ent_type_ for token in doc]
    sentences = list(doc.sents)
    assert words.begins == [sentence.start for sentence in sentences]
    assert [words.words_of_sentence(n) for n in range(len(sentences))] == [(each.start, each.end) for each in sentences]
    assert [sentences[number].start <= i < sentences[number].end for i, number in enumerate(words.sentence)] == [
        True
    ] * len(doc)


def test_a_word_of_the_tree_answers_like_spacys_token(doc):
    told = ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_")
    told += ("is_punct", "is_space", "is_upper", "is_lower", "is_title", "is_sent_end")
    for word, token in zip(document_of(doc).tokens, doc, strict=True):
        assert [getattr(word, name) for name in told] == [getattr(token, name) for name in told]
        assert len(word) == len(token)
        edges = (word.head.i, word.left_edge.i, word.right_edge.i)
        assert edges == (token.head.i, token.left_edge.i, token.right_edge.i)
        for name in ("children", "conjuncts", "subtree"):
            assert [each.i for each in getattr(word, name)] == [each.i for each in getattr(token, name)], (token, name)
    assert any(token.conjuncts for token in doc)


def test_words_are_read_once_and_anew_where_a_component_between_has_changed_one(nlp):
    doc = nlp(TEXT)
    before = document_of(doc)
    assert document_of(doc) is before
    doc[0].lemma_ = "Strelsau"
    assert document_of(doc).lemma[0] == "Strelsau"
    with doc.retokenize() as retokenizer:  # a merge would give the shared vocabulary a vector more
        retokenizer.split(doc[0], ["GOR", "HAM"], heads=[(doc[0], 1), (doc[0], 0)])
    assert document_of(doc).text[:3] == ["GOR", "HAM", ","]


def test_another_dictionary_form_is_the_documents_too(nlp):
    doc = nlp(TEXT)
    words = document_of(doc)
    words.set_lemma(0, "Strelsau")
    assert doc[0].lemma_ == words.lemma[0] == words.tokens[0].lemma_ == "Strelsau"
    assert document_of(doc) is words


@pytest.mark.parametrize(("name", "other"), [("pos_", "X"), ("tag_", "ADD"), ("dep_", "dep"), ("ent_type_", "LAW")])
def test_whatever_another_component_changes_the_words_are_read_anew(nlp, name, other):
    doc = nlp(TEXT)
    before = document_of(doc)
    setattr(doc[0], name, other)
    after = document_of(doc)
    assert after is not before and getattr(after.tokens[0], name) == other


def test_a_tag_that_was_set_is_the_documents_too(nlp):
    doc = nlp(TEXT)
    words = document_of(doc)
    words.set_tag(0, "X", "ADD")
    assert (doc[0].pos_, doc[0].tag_, words.tokens[0].tag_) == ("X", "ADD", "ADD")
    assert document_of(doc) is words


def test_a_question_about_a_word_is_asked_once_until_the_word_is_another(nlp):
    asked = []

    @once_a_word
    def tag(token: Token) -> str:
        asked.append(token.i)
        return token.tag_

    words = document_of(nlp(TEXT))
    first = [tag(words.tokens[i]) for i in (0, 1, 0, 1)]
    assert asked == [0, 1] and first == [words.tag[0], words.tag[1]] * 2
    words.set_tag(0, "X", "ADD")
    assert tag(words.tokens[0]) == "ADD"
    words.set_lemma(1, "May")
    words.drop_tree()
    assert [tag(each) for each in words.tokens[:2]] == ["ADD", first[1]] and asked[2:] == [0, 0, 1]


def test_an_empty_document_has_no_words(nlp):
    assert len(document_of(nlp.make_doc(""))) == 0
    assert document_of(nlp.make_doc("")).tokens == []


def test_the_root_of_a_span_is_the_one_that_spacy_gives(doc):
    words = document_of(doc)
    spans = [(start, end) for start in range(len(doc)) for end in range(start + 1, min(len(doc), start + 6) + 1)]
    assert [words.root(*span) for span in spans] == [doc[start:end].root.i for start, end in spans]


def test_words_in_capitals_are_those_that_are_so_throughout(nlp):
    words = document_of(nlp("BOREVIA expelled Orin Vask of the U.S. and the BRU in 1999."))
    assert [words.text[i] for i in words.upper] == ["BOREVIA", "U.S.", "BRU"]


def test_words_with_one_of_several_labels_are_told(doc):
    words = document_of(doc)
    named = words.has(POS, "PROPN", "VERB").tolist()
    assert named == [token.pos_ in ("PROPN", "VERB") for token in doc]
    assert not words.has(POS, "no such part").any()
