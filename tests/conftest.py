"""What several tests need: the language pipeline (loaded once), the seed article, and a way to annotate a text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from spacy.language import Language

from analysis.annotating import annotate, load_pipeline
from analysis.records import Annotation, Article

ROOT = Path(__file__).parents[1]
SEED_FILE = ROOT / "seeds" / "000_14e39499e71bf2f9.txt"

# How long an example takes says nothing on a machine that others use; what must be fast is measured (`patience.cost`).
settings.register_profile("no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no clock")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default pipeline with this project's components."""
    return load_pipeline()


@pytest.fixture(scope="session")
def annotate_text(nlp: Language) -> Callable[..., Annotation]:
    """``annotate_text(text, published="2021-03-18")``: the annotation of one text."""

    def run(text: str, published: str | None = None) -> Annotation:
        day = date.fromisoformat(published) if published else None
        return next(annotate([Article(id="test", text=text, published=day)], nlp))

    return run
