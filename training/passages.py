"""Passages whose pronouns were read, as labelled texts: which row is what a reader took a pronoun for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language

from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.chains import Chains
from analysis.annotating.coreference.grounds import grounds_of
from analysis.annotating.coreference.phrases import Phrases, phrases_of
from analysis.annotating.coreference.pronouns import by_rule
from analysis.annotating.coreference.third_person import SHE
from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from training.labels import Gold, Text, annotator
from training.readings.pronouns import Passage, Reading, Side, Stretch, passages

_ALIKE = 0.3
"""What share of the characters in either a name of ours and the reader's phrase have to have in common."""


def read_texts(gold: Path, side: Side, nlp: Language) -> Iterator[Text]:
    """The passages of one side, through the pipeline up to coreference, with what people read."""
    with annotator(nlp) as annotated:
        for passage in passages(gold, side):
            yield text_of(passage, *annotated(passage.id, passage.text))


def text_of(passage: Passage, view: Document, chains: Chains, drafts: Sequence[Draft]) -> Text:
    """One passage with its labels. Its ``genre`` is its corpus."""
    phrases = phrases_of(view, chains, drafts)
    places = _Places(view, phrases)
    labels = _Labels()
    at = {view.start[i]: row for row, i in enumerate(phrases.head.tolist()) if phrases.form[row] == p.PRONOUN}
    read = {at[each.start]: each for each in passage.readings if each.start in at}
    names = [any(draft.form == "name" for draft in chain.mentions) for chain in chains.all]
    rows: dict[int, str] = {}
    votes: dict[int, str | None] = {}
    for row, reading in read.items():
        label = f"{row}"
        for stood in places.of(reading):
            labels.join(label, rows.setdefault(stood, label))
            number = int(phrases.chain[stood])
            if number >= 0 and (reading.stands == "named" or not names[number]):
                labels.join(label, votes.setdefault(number, label) or label)
    gold: list[Gold | None] = [None] * len(phrases)
    chain: list[str | None] = [None] * len(phrases)
    for row, number in enumerate(phrases.chain.tolist()):
        stood_for = rows.get(row) or votes.get(number)
        chain[row] = None if stood_for is None else labels.of(stood_for)
    for row, reading in read.items():
        if reading.places:
            chain[row] = labels.of(f"{row}")
            kind = "person" if phrases.class_[row] <= SHE else "organization"
            gold[row] = {"chain": chain[row], "kind": kind, "form": "pronoun"}
    unknown = {row for row in at.values() if row not in read or read[row].stands == "unsure"}
    return Text(
        id=passage.id,
        genre=passage.corpus,
        view=view,
        chains=chains,
        phrases=phrases,
        grounds=grounds_of(view),
        ruled=by_rule(view, chains, drafts),
        gold=gold,
        chain=chain,
        named={labels.of(f"{row}") for row, reading in read.items() if reading.stands == "named"},
        votes={number: None if label is None else labels.of(label) for number, label in votes.items()},
        unknown=frozenset(unknown),
        whole=False,
    )


class _Labels:
    """Labels of which some turn out to be one."""

    def __init__(self) -> None:
        self.first: dict[str, str] = {}

    def of(self, label: str) -> str:
        """The label that stands for all that are one with it."""
        while (before := self.first.get(label, label)) != label:
            label = before
        return label

    def join(self, one: str, other: str) -> None:
        """Makes two labels one."""
        one, other = self.of(one), self.of(other)
        if one != other:
            self.first[one] = other


class _Places:
    """The rows of a document by where they stand."""

    def __init__(self, view: Document, phrases: Phrases) -> None:
        self.view, self.phrases = view, phrases
        self.by_head: dict[int, list[int]] = {}
        for row, head in enumerate(phrases.head.tolist()):
            if phrases.form[row] != p.PRONOUN:
                self.by_head.setdefault(head, []).append(row)

    def of(self, reading: Reading) -> list[int]:
        """The rows that are what the reader copied; for several names the coordinations that have all of them."""
        if reading.stands != "several":
            return [row for stretches in reading.places for each in stretches for row in self._at(each)]
        found = []
        for row in (self.phrases.form == p.SEVERAL).nonzero()[0].tolist():
            first, last = self._characters(row)
            if all(any(start < last and first < end for start, end in each) for each in reading.places):
                found.append(row)
        return found

    def _characters(self, row: int) -> Stretch:
        return self.view.characters(int(self.phrases.start[row]), int(self.phrases.end[row]))

    def _at(self, stretch: Stretch) -> list[int]:
        """The rows of one phrase: the noun that heads it, or names in it that are most of it."""
        words = [i for i, start in enumerate(self.view.start) if stretch[0] <= start < stretch[1]]
        if not words:
            return []
        top = self.view.top(words[0], words[-1] + 1)
        found = []
        for i in words:
            for row in self.by_head.get(i, ()):
                start, end = self._characters(row)
                form = self.phrases.form[row]
                if form == p.SEVERAL:
                    fits = i == top and end <= stretch[1]
                elif form in (p.NOUN, p.POINTER):
                    fits = i == top
                else:
                    shared = min(end, stretch[1]) - max(start, stretch[0])
                    fits = shared >= _ALIKE * (max(end, stretch[1]) - min(start, stretch[0]))
                if fits:
                    found.append(row)
        several = [row for row in found if self.phrases.form[row] == p.SEVERAL]
        named = any(self.phrases.form[row] in (p.NAME, p.ROLE, p.DESCRIPTION) for row in found)
        if several and not named:
            return several  # "men and women" is no man among them; "Lind and Berg Ltd" is a name
        return [row for row in found if row not in several]
