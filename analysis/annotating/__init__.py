"""One article in, its annotations out: mentions in chains, times, quotes and events, by spaCy components.

>>> nlp = load_pipeline()                                  # doctest: +SKIP
>>> annotation = next(annotate([article], nlp))            # doctest: +SKIP
"""

from analysis.annotating.pipeline import DEFAULT_MODEL, ModelNotFound, annotate, load_pipeline, model_label

__all__ = ["DEFAULT_MODEL", "ModelNotFound", "annotate", "load_pipeline", "model_label"]
