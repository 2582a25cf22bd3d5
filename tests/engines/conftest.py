"""Articles to annotate, and the engine of this process with the pipeline that is loaded already."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.engines import Here
from analysis.records import Article


def articles(count: int) -> list[Article]:
    return [
        Article(
            id=f"a{n}", text=f"Ada Quill met {n} envoys in France on Monday. She said they agreed.", origin=f"f#L{n}"
        )
        for n in range(count)
    ]


@pytest.fixture
def here(nlp: Language) -> Here:
    engine = Here()
    engine.nlp = nlp
    return engine
