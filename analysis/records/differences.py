"""Where accounts of an affair differ, and which of them quote the same words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DifferenceKind = Literal[
    "how many",
    "how much",
    "later count",
    "when",
    "where",
    "who",
    "whom",
    "whether",
    "planned",
    "office",
    "whose words",
    "wording",
]
"""In what sentences of different outlets about the same thing cannot both be true.

``how much``: what is measured or paid, or how old somebody is; ``who``, ``whom``: whose deed it was, and whom it
befell; ``planned``: one tells that it is to happen, the other of the same day that it is not; ``office``: what
somebody is; ``whose words``: one statement is given to two speakers; ``wording``: one speaker's words stand in
quotation marks in two versions. ``later count`` is no contradiction but a course: what articles of one day count,
articles of a later day count otherwise.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A stretch of one article that tells or quotes something: ``start`` to ``end`` of its text.

    ``teller`` is the name of the party whom the outlet quotes with it; None where the outlet says so itself.
    ``sentence_start`` to ``sentence_end`` is the sentence that the stretch stands in.
    """

    article: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    teller: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One way of telling it: its words, and where it is told so."""

    value: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Two or more versions of which only one can be true; those of a ``later count`` in the order of publication.

    ``about`` is what is counted, dated or denied, in words; ``likeness`` how much the likest two sentences tell the
    same (0 to 1); ``outlets``: outlets themselves differ, else only parties whom they quote do. ``affair`` is the id of
    the affair that most of the tellings' events belong to.
    """

    id: str
    kind: DifferenceKind
    about: str | None
    versions: tuple[Version, ...]
    likeness: float
    outlets: bool
    affair: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """How much was held against each other: pairs of sentences, of figures, of days and of quoted words; outlets."""

    sentences: int = 0
    figures: int = 0
    days: int = 0
    words: int = 0
    outlets: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Retelling:
    """A quote that tells an utterance: ``quote`` is its place in `Annotation.quotes` of the article.

    ``start`` to ``end`` are the words between the quotation marks, the marks left out; ``words`` are the same with
    […] where the fullest telling has more.
    """

    article: str
    quote: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One statement that several articles quote word for word, or nearly: the fullest telling first."""

    id: str
    tellings: tuple[Retelling, ...]
