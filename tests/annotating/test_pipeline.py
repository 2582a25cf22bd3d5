"""The pipeline: the components in their order, a user's own actors, and what is said where there is no model."""

from __future__ import annotations

import gc
import weakref

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating import pipeline
from analysis.annotating.pipeline import COMPONENTS, ModelNotFound, annotate, load_pipeline, model_label
from analysis.records import Article


def test_the_components_run_in_their_order_after_the_model(nlp: Language):
    assert tuple(nlp.pipe_names[-len(COMPONENTS) :]) == COMPONENTS
    assert nlp.pipe_names.index("paragraphs") < nlp.pipe_names.index("parser")


def test_a_model_that_is_not_there_is_named():
    with pytest.raises(ModelNotFound, match="no_such_model"):
        load_pipeline("no_such_model")


def test_the_label_names_language_model_and_version(nlp: Language):
    assert model_label(nlp).startswith("en_core_web_md 3.")


def test_the_garbage_collector_waits_while_articles_are_annotated_and_is_as_before_afterwards(nlp: Language):
    usual = gc.get_threshold()
    articles = [Article(id=f"a{number}", title="", text="Borevia expelled Orin Vask.") for number in range(2)]
    one, other = annotate(articles, nlp), annotate(articles, nlp)
    next(one), next(other)
    assert gc.get_threshold()[0] > 10 * usual[0]
    list(one)
    assert gc.get_threshold() == usual
    list(other)
    assert gc.get_threshold() == usual


def test_a_document_is_gone_once_its_annotation_is_made_without_the_garbage_collector(nlp: Language, monkeypatch):
    made: list[weakref.ref[Doc]] = []
    tokenized = pipeline.tokenized

    def recorded(article: Article, nlp: Language) -> Doc:
        doc = tokenized(article, nlp)
        made.append(weakref.ref(doc))
        return doc

    monkeypatch.setattr(pipeline, "tokenized", recorded)
    articles = [Article(id=f"a{number}", title="", text="Borevia expelled Orin Vask.") for number in range(3)]
    gc.disable()
    try:
        found = list(annotate(articles, nlp))
        alive = [doc() for doc in made]
    finally:
        gc.enable()
    assert len(found) == len(made) == 3 and alive == [None] * 3
