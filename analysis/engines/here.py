"""Annotates in this process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from spacy.language import Language

from analysis.annotating import DEFAULT_MODEL, annotate, load_pipeline, model_label
from analysis.reading.languages import ENGLISH
from analysis.records import Actor, Annotation, Article, Rejection

Answer = Annotation | Rejection


class Here:
    """The engine that needs nothing: one language pipeline, loaded when it is first used."""

    def __init__(self, model: str = DEFAULT_MODEL, actors: Sequence[Actor] = ()) -> None:
        """``model`` is an installed spaCy pipeline or a folder that holds one; ``actors`` are a user's own."""
        self.model = model
        self.actors = actors

    @cached_property
    def nlp(self) -> Language:
        """The pipeline. Raises `ModelNotFound`."""
        return load_pipeline(self.model, self.actors)

    @property
    def label(self) -> str:
        """The model as a build records it."""
        return model_label(self.nlp)

    def annotate(self, chunks: Iterable[Sequence[Article]]) -> Iterator[list[Answer]]:
        """For each chunk its answers, in order: an annotation, or a rejection of an article that it failed on."""
        for chunk in chunks:
            yield annotate_chunk(chunk, self.nlp)


def annotate_chunk(chunk: Sequence[Article], nlp: Language) -> list[Answer]:
    """One answer an article, in order. An article that cannot be annotated costs only itself.

    Nothing is found in an article that is not in English: rules and model would read it as if it were.
    """
    answers: dict[int, Answer] = {}
    for index, article in enumerate(chunk):
        if article.language != ENGLISH:
            answers[index] = Annotation(article=article.id)
        elif len(article.text) > nlp.max_length:
            answers[index] = _too_long(article, nlp.max_length)
    fine = [index for index in range(len(chunk)) if index not in answers]
    try:
        found: list[Answer] = list(annotate((chunk[index] for index in fine), nlp, batch_size=max(1, len(chunk))))
    except Exception:  # a fault in a rule must cost one article, and only a second look tells which
        found = [_annotate_one(chunk[index], nlp) for index in fine]
    answers.update(zip(fine, found, strict=True))
    return [answers[index] for index in range(len(chunk))]


def _annotate_one(article: Article, nlp: Language) -> Answer:
    try:
        return next(annotate([article], nlp))
    except Exception as error:
        reason = f"annotating the text failed ({type(error).__name__}: {error}); please report it with the text"
        return Rejection(origin=article.origin, reason=reason, content=article.text.encode())


def _too_long(article: Article, limit: int) -> Rejection:
    reason = f"the text has {len(article.text):,} characters, more than the {limit:,} that are read at once; split it"
    return Rejection(origin=article.origin, reason=reason, content=article.text.encode())
