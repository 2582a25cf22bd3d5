"""What is asked of every word of a document once, as columns: its part in the sentence, its verb, its quotation, its
vectors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.annotating.coreference.phrases import Bools, Ints
from analysis.annotating.coreference.pronouns import SPEAKING, quotations
from analysis.annotating.document import DEP, LEMMA, ORTH, POS, TAG, Document
from analysis.annotating.weights.net import Floats
from analysis.annotating.word_vectors import WIDTH, WordVectors, unit, word_vectors

SUBJECT, PASSIVE, OBJECT, DATIVE, PREPOSITION, OWNER, APPOSITION, PREDICATE, INSIDE, OTHER = range(10)


class _Parts(dict[str, int]):
    """Grammatical parts by label, for whatever label; a parser has few."""

    def __missing__(self, label: str) -> int:
        self[label] = OTHER
        return OTHER


_PARTS = _Parts(
    {
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
)
"""Grammatical parts by the parser's labels."""

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
    spoken: Ints
    """The same, but 0 too in a quotation that does not begin with a capital: a phrase of somebody's, no speech."""
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
    part = np.array(list(map(_PARTS.__getitem__, view.dep)), dtype=np.int64)
    head = view.heads
    verbs = view.has(POS, "VERB", "AUX")
    places = np.arange(size)
    joined = view.has(DEP, "conj")
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
    spaces = view.has(POS, "SPACE").nonzero()[0]
    breaks[spaces] = ["\n" in view.text[i] for i in spaces.tolist()]
    says = np.zeros(size, dtype=bool)
    places_of_verbs = verbs.nonzero()[0]
    says[places_of_verbs] = [view.lemma[i] in SPEAKING for i in places_of_verbs.tolist()]
    context: Floats | None = None
    kind, vectors = np.zeros(size, dtype=np.int64), np.zeros((1, WIDTH), dtype=np.float32)
    known = word_vectors(view.doc.vocab)
    if known is not None:
        kind, vectors = _vectors(view, known)
        if view.doc.tensor.shape == (size, CONTEXT):
            context = unit(np.asarray(view.doc.tensor, dtype=np.float32))
    quoted = np.array(quotations(view), dtype=np.int64)
    return Grounds(
        part=part,
        head=head,
        verb=verb,
        sentence=sentence,
        paragraph=np.cumsum(breaks),
        place=places - begins[sentence],
        quoted=quoted,
        spoken=_spoken(view, quoted),
        says=says,
        root=view.has(DEP, "ROOT"),
        above=above,
        agrees=_agreement(view),
        lemma=view.table[:, LEMMA].astype(np.int64),
        kind=kind,
        vectors=vectors,
        context=np.zeros((size, CONTEXT), dtype=np.float32) if context is None else context,
    )


def _spoken(view: Document, quoted: Ints) -> Ints:
    """The numbers of quotations, without those whose first word has no capital."""
    numbers, first = np.unique(quoted, return_index=True)
    whole = [
        number
        for number, mark in zip(numbers.tolist(), first.tolist(), strict=True)
        if number and view.text[min(mark + 1, len(view) - 1)][:1].isupper()
    ]
    found: Ints = np.where(np.isin(quoted, whole), quoted, 0)
    return found


_FORMS = {"was": -1, "were": 1, "is": -1, "are": 1, "has": -1, "have": 1}


def _agreement(view: Document) -> Ints:
    found = [0] * len(view)
    for i in view.has(TAG, "VBZ", "VBP", "VBD").nonzero()[0].tolist():
        tag = view.tag[i]
        number = _FORMS.get(view.lower[i], -1 if tag == "VBZ" else 1 if tag == "VBP" else 0)
        if number:
            found[i] = number
            if view.dep[i] in ("aux", "auxpass"):
                found[view.head[i]] = number
    return np.array(found, dtype=np.int64)


_WITH_VECTORS = frozenset(("NOUN", "PROPN", "VERB", "PRON", "ADJ"))


def _vectors(view: Document, known: WordVectors) -> tuple[Ints, Floats]:
    """For each word a number, and the vectors by number; words that say little have none, number 0."""
    places = [i for i, pos in enumerate(view.pos) if pos in _WITH_VECTORS]
    words = view.table[places, ORTH].tolist()
    number = {word: k for k, word in enumerate(dict.fromkeys(words), start=1)}
    numbers = list(map(number.__getitem__, words))
    vectors = known.unit(np.concatenate(([-1], known.rows(number))))
    kind = np.zeros(len(view), dtype=np.int64)
    kind[places] = numbers
    return kind, vectors
