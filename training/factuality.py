"""Events of which readers said whether they happened, with the facts that `analysis` reads of each.

FactBank, UW and MEANTIME are on one scale (Stanovsky et al. 2017), as ``factuality_*.jsonl`` hold them; beside them
stand events that the program told itself (`training.readings`).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from spacy.language import Language

from analysis.annotating import events as component
from analysis.annotating.document import Document, document_of
from analysis.annotating.events.coder import Coder
from analysis.annotating.events.modality import reality
from analysis.annotating.events.modality.features import facts, levels
from analysis.annotating.events.modality.scorer import vectors, words_of
from analysis.annotating.events.rules import triggers
from analysis.annotating.pipeline import tokenized
from analysis.annotating.weights.net import Floats
from analysis.records import HAPPENED, Status
from training import readings
from training.gold import FACTUALITY, READ

LABELLED = tuple(FACTUALITY)
"""FactBank (Saurí and Pustejovsky 2009) and UW (Lee et al. 2015) label mostly the same newswire, MEANTIME (Minard et
al. 2016) labels other texts. What is certain to come is real to them."""

READINGS = "readings"
"""The events that the program told and readers judged: what is to come is not real to them."""

CORPORA = (*LABELLED, READINGS)

REAL, UNREAL = 1.5, 0.5
"""From the one value up an event happened, from the other down it did not; between them nobody can tell."""

FOLDS = 6

_BLOCK = 15
"""How many sentences of UW in a row are held for one document: the file has them in the order of the texts."""

_LEAST = 25
"""How many letters a sentence must have to be looked for in the texts of other files."""

_OTHER_FILES = (READ["timebank"], READ["aquaint"])
"""Files with whole texts of which some sentences were labelled: they tell which ones belong to one document."""


@dataclass(frozen=True, slots=True)
class Event:
    """One labelled event."""

    corpus: str
    fold: int
    """All sentences of a document are in one of `FOLDS`, from whichever corpus they come."""
    value: float
    """From -3, certainly not, to 3, certainly."""
    facts: list[str]
    lines: list[int]
    """Which line of weights each of its words is multiplied with."""
    vectors: Floats
    rules: Status
    """What the rules say of it."""
    known: bool
    """Whether its word may trigger an event of the lexicon."""
    found: bool
    """Whether it does."""
    place: tuple[str, str, int] = ("", "", 0)
    """Of an event that was read: the corpus and the name of its text, and where its word begins."""

    @property
    def real(self) -> bool | None:
        """Whether it happened; None where nobody can tell."""
        return True if self.value >= REAL else False if self.value <= UNREAL else None

    @property
    def told(self) -> bool:
        """Whether the rules tell it as happening."""
        return self.rules in HAPPENED


def events(gold: Path, nlp: Language) -> list[Event]:
    """Every labelled event of the three files in the folder ``gold``, and every one that was read, in their order."""
    sentences = [(corpus, row) for corpus, name in FACTUALITY.items() for row in _rows(gold / name)]
    texts = _texts(gold)
    folds = _folds(sentences, texts)
    with nlp.select_pipes(disable=[component.NAME]):
        docs = nlp.pipe((row["text"] for _, row in sentences), batch_size=32)
        found = []
        for (corpus, row), doc in zip(sentences, docs, strict=True):
            found += _of_text(corpus, row["events"], document_of(doc), folds[_letters(row["text"])])
        judged = list(readings.read(gold))
        named = dict(texts)
        docs = nlp.pipe((tokenized(each.article, nlp) for each in judged), batch_size=8)
        for each, doc in zip(judged, docs, strict=True):
            letters = _letters(each.article.text)
            fold = _fold(named.get(letters, letters))
            labels = list(map(_label, filter(_counts, each.judgements)))
            of_text = _of_text(READINGS, labels, document_of(doc), fold)
            found += [replace(event, place=(each.corpus, each.article.id, event.place[2])) for event in of_text]
    return found


def _counts(judgement: readings.Judgement) -> bool:
    """Whether it is an event, or one of no particular time: not another sense of the word."""
    return judgement.sense or judgement.status == "generic"


def _label(judgement: readings.Judgement) -> dict[str, Any]:
    """A judgement as the other files have their labels."""
    return {"start": judgement.start, "value": 3.0 if judgement.status in HAPPENED else 0.0}


def _of_text(corpus: str, labels: Sequence[dict[str, Any]], words: Document, fold: int) -> list[Event]:
    """The labelled events of one sentence or text."""
    at = {start: i for i, start in enumerate(words.start)}
    own = corpus != READINGS
    triggered = {candidate.token.i for candidate in Coder(words).candidates()} if own else set()
    found = []
    for label in labels:
        place = at.get(label["start"])
        if place is None:
            continue  # within a word
        token = words.tokens[place]
        told, seen = reality(token), levels(token)
        pairs = words_of(seen)
        found.append(
            Event(
                corpus=corpus,
                fold=fold,
                value=float(label["value"]),
                facts=facts(seen, told),
                lines=[line for _, line in pairs],
                vectors=vectors(words, [place for place, _ in pairs]),
                rules=told.status,
                known=not own or token.lemma_ in triggers(),
                found=not own or place in triggered,
                place=("", "", label["start"]),
            )
        )
    words.drop_tree()
    return found


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _texts(gold: Path) -> list[tuple[str, str]]:
    """Whole texts that lie beside, as letters, with a name for each."""
    found = []
    for name in _OTHER_FILES:
        if (gold / name).is_file():
            found += [(_letters(row["text"]), f"{name}:{n}") for n, row in enumerate(_rows(gold / name))]
    return found


def _letters(text: str) -> str:
    """The letters and digits of a text, by which sentences that are printed in two ways are known as one."""
    return re.sub(r"\W+", "", text.lower())


def _folds(sentences: Sequence[tuple[str, dict[str, Any]]], texts: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The fold of each sentence, by its letters."""
    places: dict[str, int] = {}
    for n, (corpus, row) in enumerate(sentences):
        if corpus == "uw":
            places.setdefault(_letters(row["text"]), n)
    folds: dict[str, int] = {}
    for _, row in sentences:
        letters = _letters(row["text"])
        if letters not in folds:
            of = next((name for text, name in texts if letters in text), "") if len(letters) > _LEAST else ""
            if not of:
                of = f"block {places[letters] // _BLOCK}" if letters in places else letters
            folds[letters] = _fold(of)
    return folds


def _fold(name: str) -> int:
    """The fold of the document of that name."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % FOLDS
