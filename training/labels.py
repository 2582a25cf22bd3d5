"""Which row is which gold mention, and what people read a pronoun as; how right the answers are."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language

from analysis.annotating import coreference
from analysis.annotating.coreference import linking
from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.chains import Chains
from analysis.annotating.coreference.grounds import Grounds, grounds_of
from analysis.annotating.coreference.linking import HEEDED, Shares, best, heeding, joined_entities
from analysis.annotating.coreference.pairs import Pairs
from analysis.annotating.coreference.phrases import Bools, Ints, Phrases, phrases_of
from analysis.annotating.coreference.pronouns import Ruled, by_rule
from analysis.annotating.coreference.senses import SENSES
from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.pipeline import tokenized
from analysis.records import Article

Gold = dict[str, Any]
"""One mention of the gold files: start, end, head_start, head_end (characters), chain, kind, form."""

_NAMED = frozenset(("person", "organization", "place"))
_SORTS = {name: number for number, name in enumerate(SENSES)} | dict.fromkeys(("animal", "plant", "substance"), 6)


@dataclass(slots=True)
class Text:
    """One labelled text, annotated up to the point where pronouns are resolved."""

    id: str
    genre: str
    view: Document
    chains: Chains
    phrases: Phrases
    grounds: Grounds
    ruled: dict[int, Ruled]
    gold: list[Gold | None]
    """For each row its gold mention."""
    chain: list[str | None]
    """For each row its gold chain."""
    named: set[str]
    """Gold chains that name a person, an organisation or a place."""
    votes: dict[int, str | None]
    """For each chain of ours the gold chain that most of its mentions belong to."""
    unknown: frozenset[int] = frozenset()
    """Rows of pronouns of which nobody knows whom they stand for: nothing is learned from them, nor scored."""
    whole: bool = True
    """Whether all mentions are labelled, and not pronouns alone."""

    @property
    def sorts(self) -> Ints:
        """For each row the number of its kind in `SENSES`, -1 where it is no gold mention."""
        return np.array([-1 if each is None else _SORTS[each["kind"]] for each in self.gold], dtype=np.int64)

    def right(self, pairs: Pairs) -> Bools:
        """For each pair whether the candidate is what people read the pronoun as."""
        chains = [self.chain[row] for row in pairs.pronouns.tolist()]
        return np.array(
            [
                chains[k] is not None and self.chain[row] == chains[k]
                for k, row in zip(pairs.of.tolist(), pairs.candidate.tolist(), strict=True)
            ],
            dtype=bool,
        )

    def counted(self, row: int) -> bool:
        """Whether the scorer counts the pronoun: somebody, or some place, that the text names."""
        gold = self.gold[row]
        return gold is not None and gold["chain"] in self.named and gold["kind"] in _NAMED


Annotated = tuple[Document, Chains, list[Draft]]
"""A text just before pronouns are resolved: its words, its chains, and its names and descriptions."""


@contextmanager
def annotator(nlp: Language) -> Iterator[Callable[[str, str], Annotated]]:
    """What annotates a text, by its name and its words, up to the point where pronouns are resolved."""
    grabbed: list[Annotated] = []

    def grab(view: Document, chains: Chains, drafts: list[Draft]) -> list[Draft]:
        grabbed.append((view, chains, list(drafts)))
        return []

    def annotated(name: str, text: str) -> Annotated:
        doc = tokenized(Article(id=name, text=text), nlp)
        for _, component in nlp.pipeline:
            doc = component(doc)
        return grabbed.pop()

    after = nlp.pipe_names[nlp.pipe_names.index(coreference.NAME) + 1 :]
    with nlp.select_pipes(disable=after):
        kept = linking.resolve
        linking.resolve = grab  # type: ignore[assignment]
        try:
            yield annotated
        finally:
            linking.resolve = kept


def texts(path: Path, nlp: Language) -> Iterator[Text]:
    """The texts of a gold file, through the pipeline up to coreference, with their labels."""
    with path.open(encoding="utf-8") as lines, annotator(nlp) as annotated:
        for line in lines:
            row = json.loads(line)
            yield _text(row, *annotated(row["doc_id"], row["text"]))


def _text(row: dict[str, Any], view: Document, chains: Chains, drafts: list[Draft]) -> Text:
    phrases = phrases_of(view, chains, drafts)
    gold = _aligned(row, view, phrases)
    votes = _votes(row, view, drafts)
    chain = [None if each is None else str(each["chain"]) for each in gold]
    for k, number in enumerate(phrases.chain.tolist()):
        if chain[k] is None and number >= 0:
            chain[k] = votes.get(number)
    named = {each["chain"] for each in row["mentions"] if each["form"] == "name" and each["kind"] in _NAMED}
    return Text(
        id=row["doc_id"],
        genre=row["genre"],
        view=view,
        chains=chains,
        phrases=phrases,
        grounds=grounds_of(view),
        ruled=by_rule(view, chains, drafts),
        gold=gold,
        chain=chain,
        named=named,
        votes=votes,
    )


def _characters(view: Document, start: int, end: int) -> tuple[int, int]:
    return view.start[start], view.start[end - 1] + len(view.text[end - 1])


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Characters in both over characters in either."""
    return (min(one[1], other[1]) - max(one[0], other[0])) / (max(one[1], other[1]) - min(one[0], other[0]))


def _aligned(row: dict[str, Any], view: Document, phrases: Phrases) -> list[Gold | None]:
    """For each row the gold mention that has its head, and of several the one that covers most like it."""
    text: str = row["text"]
    by_head: dict[int, list[Gold]] = defaultdict(list)
    for each in row["mentions"]:
        for at in range(each["head_start"], each["head_end"]):
            if at == each["head_start"] or text[at - 1] in " -'’":
                by_head[at].append(each)
    found: list[Gold | None] = []
    for k in range(len(phrases)):
        span = _characters(view, int(phrases.start[k]), int(phrases.end[k]))
        at = view.start[int(phrases.head[k])]
        form = phrases.form[k]
        fitting = [each for each in by_head.get(at, ()) if (each["form"] == "pronoun") == (form == p.PRONOUN)]
        if form == p.PRONOUN:
            fitting = [each for each in fitting if each["start"] == at]
        elif form == p.SEVERAL:
            fitting = [each for each in fitting if each["end"] >= span[1]]
        fitting.sort(key=lambda each: -_overlap(span, (each["start"], each["end"])))
        found.append(fitting[0] if fitting else None)
    return found


def _votes(row: dict[str, Any], view: Document, drafts: Sequence[Draft]) -> dict[int, str | None]:
    """As the scorer counts them: each mention of ours for the gold mention it overlaps most, whose head it holds."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for draft in drafts:
        span = _characters(view, draft.start, draft.end)
        most, chain = 0.0, None
        for each in row["mentions"]:
            if each["form"] != "pronoun" and span[0] <= each["head_start"] and each["head_end"] <= span[1]:
                share = _overlap(span, (each["start"], each["end"]))
                if share > most:
                    most, chain = share, each["chain"]
        counts[draft.chain].update([chain] if chain else [])
    return {number: count.most_common(1)[0][0] if count else None for number, count in counts.items()}


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said of one pronoun: its class and word, how likely the chain, and whether people say the same."""

    text: str
    genre: str
    word: str
    class_: int
    counted: bool
    share: float
    answered: bool
    right: bool
    named: bool
    whole: bool = True
    """Whether its text is one with all mentions labelled; else a news passage whose pronouns were read."""


def answers(text: Text, pronouns: Ints, shares: Sequence[Shares], trust: Sequence[float]) -> list[Answer]:
    """The answers of one text, before any threshold. ``trust``: by how much the odds of the rules' choice are raised,
    for each class of pronouns."""
    found = []
    joined = joined_entities(text.phrases)
    for row, likely in zip(pronouns.tolist(), shares, strict=True):
        if row in text.unknown:
            continue
        class_, i = int(text.phrases.class_[row]), int(text.phrases.head[row])
        entity, share = best(heeding(likely, text.ruled.get(i), trust[class_], HEEDED[class_]), joined)
        gold = text.gold[row]
        ours = 0 <= entity < len(text.chains.all)
        right = ours and gold is not None and text.votes.get(entity) == gold["chain"]
        named = ours and any(each.form == "name" for each in text.chains.all[entity].mentions)
        found.append(
            Answer(
                *(text.id, text.genre, text.view.lower[i], class_, text.counted(row)),
                *(share, ours, right, named, text.whole),
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class Score:
    """How many pronouns, and precision, recall and F1 of the answers, in percent."""

    count: int
    precision: float
    recall: float
    f1: float


def score(given: Sequence[Answer], sure: Sequence[float]) -> Score:
    """The score over the counted pronouns; chains less likely than ``sure`` for the pronoun's class are no answers."""
    counted = [each for each in given if each.counted]
    said = [each for each in counted if each.answered and each.share >= sure[each.class_]]
    right = sum(each.right for each in said)
    precision, recall = 100 * right / max(1, len(said)), 100 * right / max(1, len(counted))
    return Score(len(counted), precision, recall, 2 * precision * recall / max(1e-9, precision + recall))


def precise(given: Sequence[Answer], sure: float) -> float:
    """The share in percent of answers that are right, among them the names that are given to what stands for nothing
    named; 100 where nothing is answered."""
    said = [each for each in given if each.answered and each.share >= sure]
    right = sum(each.counted and each.right for each in said)
    wrong = sum(not each.right and (each.counted or each.named) for each in said)
    return 100 * right / (right + wrong) if right + wrong else 100.0


def false_answers(given: Sequence[Answer], sure: Sequence[float]) -> tuple[int, float]:
    """Of the pronouns that stand for nothing named: how many, and what share in percent is given a name wrongly."""
    others = [each for each in given if not each.counted]
    wrong = [e for e in others if e.answered and e.named and not e.right and e.share >= sure[e.class_]]
    return len(others), 100 * len(wrong) / max(1, len(others))
