"""Annotates only what is not known yet: what was found in an article before is found in it again.

What is found in an article depends on its text, its language and its day of publication, on the model, the code and a
user's own actors, and on nothing else: not on its id, nor on the articles beside it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from analysis.engines import Engine, in_chunks
from analysis.engines.here import Answer
from analysis.records import Annotation, Article, Rejection

LOOKED_UP = 256
"""Articles that are looked up together."""

Progress = Callable[[str, int, int], None]


class Store(Protocol):
    """What keeps annotations by the keys of their articles (`key_of`); it may forget any of them."""

    def fetch(self, keys: Sequence[bytes]) -> dict[bytes, Annotation]:
        """What is kept under these keys. Whose article's id stands in it does not matter."""

    def keep(self, found: Sequence[tuple[bytes, Annotation]]) -> None:
        """Keeps annotations under their keys, from now on even if the process is killed."""


def key_of(article: Article) -> bytes:
    """A hash of all of the article that annotating reads."""
    digest = hashlib.sha256()
    published = article.published.isoformat() if article.published else ""
    for part in (published, article.language, article.text):
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.digest()


class Known:
    """What is known of some articles, and the way to know the rest.

    ``missing`` are the articles to annotate, the first of each text and day: copies are annotated once. ``count`` is
    how many of all articles an earlier run had annotated.
    """

    def __init__(
        self,
        articles: Iterable[Article],
        store: Store | None = None,
        progress: Progress = lambda stage, done, total: None,
    ) -> None:
        """Looks all articles up in the store; without one nothing is known. ``progress`` as for `analysis.build`."""
        self._store = store
        self._progress = progress
        self._articles = [(article, key_of(article)) for article in articles]
        self._found = dict(self._look_up(store)) if store is not None else {}
        firsts: dict[bytes, Article] = {}
        for article, key in self._articles:
            if key not in self._found:
                firsts.setdefault(key, article)
        self.missing = list(firsts.values())
        self.count = sum(key in self._found for _, key in self._articles)

    def _look_up(self, store: Store) -> Iterator[tuple[bytes, Annotation]]:
        keys = list(dict.fromkeys(key for _, key in self._articles))
        for start in range(0, len(keys), LOOKED_UP):
            yield from store.fetch(keys[start : start + LOOKED_UP]).items()
            self._progress("looking up", min(start + LOOKED_UP, len(keys)), len(keys))

    def annotate(self, engine: Engine) -> Iterator[Answer]:
        """An annotation, or a rejection, for each article, in order, streaming. What is new is kept chunk by chunk.

        Progress begins at the number of those that were known.
        """
        answers: dict[bytes, Answer] = {**self._found}
        new = self._annotate_missing(engine)
        done = self.count
        self._progress("annotating", done, len(self._articles))
        for article, key in self._articles:
            if key not in answers:
                answers[key] = next(new)
            yield _of(article, answers[key])
            if key not in self._found:
                done += 1
                self._progress("annotating", done, len(self._articles))
        next(new, None)  # lets the engine end in order

    def _annotate_missing(self, engine: Engine) -> Iterator[Answer]:
        chunks = list(in_chunks(self.missing))
        for chunk, answers in zip(chunks, engine.annotate(chunks), strict=True):
            if self._store is not None:
                pairs = zip(chunk, answers, strict=True)
                self._store.keep([(key_of(one), each) for one, each in pairs if isinstance(each, Annotation)])
            yield from answers


def _of(article: Article, answer: Answer) -> Answer:
    """The answer for a text as that for this article, which has it."""
    if isinstance(answer, Rejection):
        return answer if answer.origin == article.origin else replace(answer, origin=article.origin)
    return answer if answer.article == article.id else replace(answer, article=article.id)
