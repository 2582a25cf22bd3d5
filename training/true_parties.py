"""Who really acts and on whom, laid beside the options of an event: which of them a scorer should have taken."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import nan
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating import events
from analysis.annotating.document import Token, document_of
from analysis.annotating.events.arguments.option_facts import facts
from analysis.annotating.events.arguments.options import Option, Options
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.settling import known
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.coder import Coder
from analysis.annotating.events.report import ruled
from analysis.annotating.pipeline import tokenized
from analysis.annotating.weights.net import Floats
from analysis.records import Article, Party
from training.gold import MARKED
from training.readings import Judgement, TrueParty, read

_LONG = 8
"""How many words a phrase has at most of which any word stands for the party that it names."""

_ABOVE = 6
"""How many words above a relative pronoun the noun is looked for that it stands for."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The options of one event.

    ``known``: which sides are left as the rules say; ``facts``: of each option; ``labels``: for each whether it acts
    and whether it is acted upon, 1, 0 or NaN where that is not known; ``ruled``: whether the rules put it there;
    ``here``: whether it stands in the event's sentence; ``true``: how many parties each side really has; ``found``: for
    each side and option the numbers of the true parties that it stands for.
    """

    corpus: str
    text: str
    known: tuple[bool, bool]
    facts: list[list[str]]
    labels: Floats
    ruled: Floats
    here: list[bool]
    true: tuple[int, int]
    found: tuple[list[set[int]], list[set[int]]]


@dataclass(slots=True)
class Truth:
    """A true party: the head and all words of its phrase, the words that name it elsewhere, and its chains."""

    head: int | None
    words: range
    meant: range
    chains: set[int] = field(default_factory=set)
    places: frozenset[int] = frozenset()
    """The characters at which the heads of its phrases begin."""

    def is_told_by(self, party: Party) -> bool:
        """Whether a party that was told is this one: of one of its chains, or at one of its places."""
        return party.chain in self.chains or any(party.start <= place < party.end for place in self.places)


def every_sample(gold: Path, nlp: Language) -> Iterator[Sample]:
    """The options of the judged events, and of those that others marked."""
    yield from samples(gold, nlp)
    yield from marked(gold, nlp)


def samples(gold: Path, nlp: Language) -> Iterator[Sample]:
    """The options of each judged event of which parties were read, as the code finds them today."""
    with nlp.select_pipes(disable=[events.NAME]):
        for judged in read(gold):
            some = [each for each in judged.judgements if each.acts_true is not None and each.on_true is not None]
            if some:
                doc = tokenized(judged.article, nlp)
                for _, component in nlp.pipeline:
                    doc = component(doc)
                yield from of_text(doc, judged.corpus, judged.article.id, some)


def of_text(doc: Doc, corpus: str, name: str, judgements: Sequence[Judgement]) -> Iterator[Sample]:
    """The samples of one text that went through the pipeline up to its events."""
    words = document_of(doc)
    coder = Coder(words)
    candidates = ruled(coder)
    if candidates:
        options = Options(coder.parties)
        for judgement in judgements:
            here = [each for each in candidates if each.token.idx == judgement.start]
            here.sort(key=lambda each: each.type != judgement.type)
            for candidate in here[:1]:
                sides = [judgement.acts_true or (), judgement.on_true or ()]
                yield _sample(corpus, name, candidate, options.of(candidate), sides, coder.parties)
    words.drop_tree()


def _sample(
    corpus: str,
    name: str,
    candidate: Candidate,
    options: list[Option],
    true: Sequence[Sequence[TrueParty]],
    parties: Parties,
) -> Sample:
    sides = [[truth(each, parties) for each in some] for some in true]
    sentence = candidate.token.words.sentence
    here = [sentence[each.token.i] == candidate.sentence for each in options]
    picked = np.array([[bool(each.acting), bool(each.hit)] for each in options], dtype=np.float32).reshape(-1, 2)
    labels = np.zeros((len(options), 2), dtype=np.float32)
    found: tuple[list[set[int]], list[set[int]]] = ([], [])
    for side, truths in enumerate(sides):
        for n, option in enumerate(options):
            held = {k: how for k, each in enumerate(truths) if (how := _stands_for(option, each))}
            found[side].append(set(held))
            by_name = bool(held) and (max(held.values()) == _ITSELF or bool(picked[n, side]) or not here[n])
            labels[n, side] = 1.0 if by_name else nan if held else 0.0
    if candidate.mutual or candidate.lexical.reciprocal:
        _either(labels)
    return Sample(
        corpus=corpus,
        text=name,
        known=known(candidate),
        facts=facts(candidate, options),
        labels=labels,
        ruled=picked,
        here=here,
        true=(len(sides[0]), len(sides[1])),
        found=found,
    )


def _either(labels: Floats) -> None:
    """Of an act that several do to each other a reader names each on one side: who is on the other is not known."""
    one = np.nan_to_num(labels).max(axis=1, initial=0.0)[:, None]
    labels[(labels == 0) & (one == 1)] = nan


def truth(party: TrueParty, parties: Parties) -> Truth:
    """A true party by the words of its document."""
    head: Token | None = None
    words = meant = range(0)
    heads = []
    if party.at is not None:
        words = parties.offsets.tokens(*party.at)
        own = parties.offsets.root(words.start, words.stop)
        head = _related(own)
        if head is not own:
            words = range(head.i, head.i + 1)
        heads.append(head)
    if party.meant is not None:
        meant = parties.offsets.tokens(*party.meant)
        heads.append(parties.offsets.root(meant.start, meant.stop))
    chains = {mention.chain for each in heads if (mention := parties.mention(each)) is not None}
    places = frozenset(each.idx for each in heads)
    return Truth(head.i if head is not None else None, words, meant, chains, places)


def _related(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word itself."""
    if token.tag_ not in ("WDT", "WP", "WP$") and not (token.lower_ == "that" and token.pos_ == "PRON"):
        return token
    above = token
    for _ in range(_ABOVE):
        if above.dep_ == "relcl":
            return above.head
        above = above.head
    return token


_ITSELF = 2
"""The option is the very phrase that was marked; 1: it stands for the same party."""


def _stands_for(option: Option, truth: Truth) -> int:
    i = option.token.i
    if truth.head is not None and (i == truth.head or (i in truth.words and len(truth.words) <= _LONG)):
        return _ITSELF
    if i in truth.meant or (option.chain is not None and option.chain in truth.chains):
        return 1
    return int(any(truth.is_told_by(party) for party in (*option.acting, *option.hit)))


def marked(gold: Path, nlp: Language) -> Iterator[Sample]:
    """The options of the events of `MARKED`, sentences in which others marked both parties of an event and gave its
    type, where the code finds an event of that type."""
    with nlp.select_pipes(disable=[events.NAME]):
        for corpus, name in MARKED.items():
            with (gold / name).open(encoding="utf-8") as file:
                for row in map(json.loads, file):
                    doc = tokenized(Article(id=row["doc_id"], title=None, text=row["text"], published=None), nlp)
                    for _, component in nlp.pipeline:
                        doc = component(doc)
                    yield from of_sentence(doc, corpus, row)


def of_sentence(doc: Doc, corpus: str, row: dict[str, Any]) -> Iterator[Sample]:
    """The samples of one sentence that went through the pipeline up to its events. ``row``: its id and its events, each
    with a type (``root``) and the words of who acts and of who is acted upon."""
    words = document_of(doc)
    coder = Coder(words)
    candidates = ruled(coder)
    options = Options(coder.parties) if candidates else None
    for candidate in candidates:
        told = [each for each in row["events"] if each.get("root") == candidate.type]
        sides = [_phrases(told, side, row["text"]) for side in ("source_text", "target_text")]
        if options is not None and all(sides):
            yield _sample(corpus, row["doc_id"], candidate, options.of(candidate), sides, coder.parties)
    words.drop_tree()


def _phrases(told: Sequence[dict[str, Any]], side: str, text: str) -> list[TrueParty]:
    """Where the words of a side stand, each once."""
    found = {
        (start, start + len(each[side])) for each in told if each.get(side) and (start := text.find(each[side])) >= 0
    }
    return [TrueParty(at, None) for at in sorted(found)]
