"""A language model without this project's components, loaded once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from spacy.language import Language

from analysis.annotating.pipeline import DEFAULT_MODEL, _load
from analysis.annotating.quotes import NAME


@pytest.fixture(scope="package")
def loaded() -> Language:
    return _load(DEFAULT_MODEL)


@pytest.fixture
def model(loaded: Language) -> Iterator[Language]:
    """The bare model; a test may add the component ``quotes``, which is taken out again."""
    yield loaded
    if NAME in loaded.pipe_names:
        loaded.remove_pipe(NAME)
