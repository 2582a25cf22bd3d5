"""What is asked of every word of a document once, as columns: its part in the sentence, its verb, its quotation, its
vectors."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from spacy.vocab import Vocab

from analysis.annotating.coreference.phrases import Bools, Ints
from analysis.annotating.coreference.pronouns import SPEAKING, quotations
from analysis.annotating.document import Document
from analysis.annotating.weights.net import Floats

SUBJECT, PASSIVE, OBJECT, DATIVE, PREPOSITION, OWNER, APPOSITION, PREDICATE, INSIDE, OTHER = range(10)
_PARTS = {
    "nsubj": SUBJECT,
    "nsubjpass": PASSIVE,
    "csubj": SUBJECT,
    "dobj": OBJECT,
    "dative": DATIVE,
    "pobj": PREPOSITION,
    "poss": OWNER,
    "appos": APPOSITION,
    "attr": PREDICATE,
    "oprd": PREDICATE,
    "compound": INSIDE,
    "amod": INSIDE,
    "nmod": INSIDE,
}
"""Grammatical parts by the parser's labels."""

VECTORS = (20000, 300)
"""The size of the table of word vectors that the weights were learned with, en_core_web_md's; another is left out."""

CONTEXT = 96
"""How long that model's vectors of words in their context are."""

UP = 10
"""How many words above a word are looked at."""


@dataclass(slots=True)
class Grounds:
    """Columns over the words of a document."""

    part: Ints
    head: Ints
    verb: Ints
    """The verb that governs the word; the word itself where there is none."""
    sentence: Ints
    paragraph: Ints
    place: Ints
    """How many words before it in its sentence."""
    quoted: Ints
    """The number of its quotation, 0 outside."""
    says: Bools
    """Whether it is a verb of speech."""
    root: Bools
    above: Ints
    """`UP` columns: what it hangs on, what that hangs on, and so on, ending in the root."""
    agrees: Ints
    """1 where the word is, or has, a verb form of the plural ("were"), -1 of the singular ("has"), else 0."""
    lemma: Ints
    kind: Ints
    """Which line of ``vectors`` the word has."""
    vectors: Floats
    """A vector of length one for each different word that has one; zeros first."""
    context: Floats
    """The model's vector of the word in its context, of length one."""


def grounds_of(view: Document) -> Grounds:
    """The columns of a document. Linear in its length."""
    size = len(view)
    table, strings = view.table, view.doc.vocab.strings
    part = np.array([_PARTS.get(each, OTHER) for each in view.dep], dtype=np.int64)
    head = np.array(view.head, dtype=np.int64)
    verbs = (table[:, _POS] == strings["VERB"]) | (table[:, _POS] == strings["AUX"])
    places = np.arange(size)
    joined = table[:, _DEP] == strings["conj"]
    nouns = ~verbs
    for _ in range(3):  # of several that are joined, each has the part of the first
        following = joined & nouns & nouns[head]
        part = np.where(following, part[head], part)
    up = np.where(verbs, places, head)
    for _ in range(3):  # eight words up, each time twice as far
        up = up[up]
    verb = up[head]
    above = np.empty((size, UP), dtype=np.int64)
    now = head
    for step in range(UP):
        above[:, step] = now
        now = head[now]
    sentence = np.array(view.sentence, dtype=np.int64)
    begins = np.array(view.begins, dtype=np.int64)
    breaks = np.zeros(size, dtype=bool)
    spaces = (table[:, _POS] == strings["SPACE"]).nonzero()[0]
    breaks[spaces] = ["\n" in view.text[i] for i in spaces.tolist()]
    says = np.zeros(size, dtype=bool)
    places_of_verbs = verbs.nonzero()[0]
    says[places_of_verbs] = [view.lemma[i] in SPEAKING for i in places_of_verbs.tolist()]
    context: Floats | None = None
    kind, vectors = np.zeros(size, dtype=np.int64), np.zeros((1, VECTORS[1]), dtype=np.float32)
    if view.doc.vocab.vectors.shape == VECTORS:
        kind, vectors = _vectors(view)
        if view.doc.tensor.shape == (size, CONTEXT):
            context = _unit(np.asarray(view.doc.tensor, dtype=np.float32))
    return Grounds(
        part=part,
        head=head,
        verb=verb,
        sentence=sentence,
        paragraph=np.cumsum(breaks),
        place=places - begins[sentence],
        quoted=np.array(quotations(view), dtype=np.int64),
        says=says,
        root=table[:, _DEP] == strings["ROOT"],
        above=above,
        agrees=_agreement(view),
        lemma=view.table[:, 3].astype(np.int64),
        kind=kind,
        vectors=vectors,
        context=np.zeros((size, CONTEXT), dtype=np.float32) if context is None else context,
    )


_FORMS = {"was": -1, "were": 1, "is": -1, "are": 1, "has": -1, "have": 1}


def _agreement(view: Document) -> Ints:
    found = [0] * len(view)
    strings = view.doc.vocab.strings
    tags = view.table[:, _TAG]
    told = (tags == strings["VBZ"]) | (tags == strings["VBP"]) | (tags == strings["VBD"])
    for i in told.nonzero()[0].tolist():
        tag = view.tag[i]
        number = _FORMS.get(view.lower[i], -1 if tag == "VBZ" else 1 if tag == "VBP" else 0)
        if number:
            found[i] = number
            if view.dep[i] in ("aux", "auxpass"):
                found[view.head[i]] = number
    return np.array(found, dtype=np.int64)


_WITH_VECTORS = frozenset(("NOUN", "PROPN", "VERB", "PRON", "ADJ"))


def _vectors(view: Document) -> tuple[Ints, Floats]:
    """For each word a number, and the vectors by number; words that say little have none, number 0."""
    places = [i for i, pos in enumerate(view.pos) if pos in _WITH_VECTORS]
    known = _known(view.doc.vocab)
    words = view.table[places, _ORTH].tolist()
    number: dict[int, int] = {}
    numbers = [number.setdefault(word, len(number) + 1) for word in words]
    rows = np.array([-1, *map(known.rows.__getitem__, number)], dtype=np.int64)
    vectors = known.table.take(np.maximum(rows, 0), axis=0)
    vectors *= np.where(rows >= 0, known.scale.take(rows, mode="clip"), np.float32(0))[:, None]
    kind = np.zeros(len(view), dtype=np.int64)
    kind[places] = numbers
    return kind, vectors


class _Rows(dict[int, int]):
    """The row of a word's vector by the word's number, -1 for none; the words that texts are made of are few, and found
    sooner here than among all that have a vector."""

    def __init__(self, row_of: dict[int, int]) -> None:
        super().__init__()
        self.row_of = row_of

    def __missing__(self, word: int) -> int:
        if len(self) >= _MOST_ROWS:
            self.clear()
        row = self[word] = self.row_of.get(word, -1)
        return row


_MOST_ROWS = 1 << 16


@dataclass(slots=True)
class _Known:
    """A vocabulary's vectors: the row of each word, the table, and what stretches each row to length one."""

    rows: _Rows
    table: Floats
    scale: Floats


@lru_cache(maxsize=1)
def _known(vocab: Vocab) -> _Known:
    vectors = vocab.vectors
    table = np.asarray(vectors.data, dtype=np.float32)
    length = np.sqrt(np.einsum("ij,ij->i", table, table))
    return _Known(_Rows(vectors.key2row), table, (1 / np.maximum(length, 1e-6)).astype(np.float32))


_POS, _DEP, _TAG, _ORTH = 0, 1, 2, 5
"""The columns of a document's table that hold parts of speech, parts of the sentence, and the words themselves."""


def _unit(vectors: Floats) -> Floats:
    length = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
    scaled: Floats = vectors / np.maximum(length, 1e-6)[:, None]
    return scaled
