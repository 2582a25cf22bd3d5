"""The pipeline: the components in their order, a user's own actors, and what is said where there is no model."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.pipeline import COMPONENTS, ModelNotFound, load_pipeline, model_label


def test_the_components_run_in_their_order_after_the_model(nlp: Language):
    assert tuple(nlp.pipe_names[-len(COMPONENTS) :]) == COMPONENTS
    assert nlp.pipe_names.index("paragraphs") < nlp.pipe_names.index("parser")


def test_a_model_that_is_not_there_is_named():
    with pytest.raises(ModelNotFound, match="no_such_model"):
        load_pipeline("no_such_model")


def test_the_label_names_language_model_and_version(nlp: Language):
    assert model_label(nlp).startswith("en_core_web_md 3.")
