"""Judgements on events as lines to learn from: the evidence as the code finds it today, and what is right of it.

Sides and statuses may have changed since a reader judged them. What is still the same keeps its judgement; what the
judgement does not settle any more is unknown (NaN) and teaches nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import isnan, nan
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating import events
from analysis.annotating.document import document_of
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.scorer import PartyScorer
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.coder import Coder
from analysis.annotating.events.evidence import Evidence, Traits
from analysis.annotating.events.report import Told, told
from analysis.annotating.pipeline import tokenized
from analysis.annotating.weights.net import Floats
from analysis.records import HAPPENED, Party
from training.readings import Judgement, Side, TrueParty, read
from training.true_parties import Truth, truth

_BY_HAND = 0.5
"""From which sum of the hand-made weights on events were shown before any confidence was learned."""

_UNSETTLED = 0.5
"""How often a side is right that was false and is empty now: whether a reader can tell who it is, nobody asked."""


@dataclass(frozen=True, slots=True)
class Line:
    """One judged event, of the ``type`` that is told today, whose word stands at ``start`` of the text.

    ``labels``: of the six questions of the scorer, each from 0 to 1 or NaN; ``right``: whether all that is told is
    right, ``wrong``: whether something at its heart is false; ``shown``: whether the hand-made weights would show it;
    ``by_hand``: the sum of the hand-made weights; ``weight``: how many events of its sort it stands for; ``middle``:
    the mean of its text's word vectors.
    """

    corpus: str
    text: str
    traits: Traits
    labels: tuple[float, ...]
    right: float
    wrong: float
    shown: bool
    by_hand: float
    weight: float = 1.0
    middle: Floats | None = None
    start: int = 0
    type: str = ""


type Real = Mapping[tuple[str, str, int], float]
"""How likely it is that an event happened, by corpus, text and where its word begins."""


type Settling = Callable[[str, str], PartyScorer | None]
"""What settles the parties of a text, by its corpus and name; the scorer of the package where it is None."""


def lines(gold: Path, nlp: Language, real: Real, settling: Settling) -> tuple[list[Line], int]:
    """A line for each judged event that the code still finds, and how many it does not find any more.

    ``real``: what a scorer of reality says of the events that has not seen their text; ``settling``: scorers of parties
    that have not. Those of the package have learned from these very events, and what they say of them is surer than it
    will ever be elsewhere.
    """
    found: list[Line] = []
    lost = 0
    all_told: Counter[tuple[str, bool]] = Counter()
    with nlp.select_pipes(disable=[events.NAME]):
        for judged in read(gold):
            doc = tokenized(judged.article, nlp)
            for _, component in nlp.pipeline:
                doc = component(doc)
            by = settling(judged.corpus, judged.article.id)
            some, population = of_text(doc, judged.corpus, judged.article.id, judged.judgements, real, by)
            found += some
            lost += len(judged.judgements) - len(some)
            all_told += population
    return weighted(found, all_told), lost


def of_text(
    doc: Doc,
    corpus: str,
    name: str,
    judgements: Sequence[Judgement],
    real: Real,
    by: PartyScorer | None = None,
) -> tuple[list[Line], Counter[tuple[str, bool]]]:
    """The lines of one text that went through the pipeline up to its events, and how many events it has of each sort:
    the corpus, and whether the hand-made weights would show them."""
    words = document_of(doc)
    coder = Coder(words)
    some = told(coder, by=by)
    population = Counter((corpus, each.weighed.by_hand >= _BY_HAND) for each in some)
    found = []
    if some:
        evidence = Evidence(words, coder.parties, [each.weighed for each in some])
        for judgement in judgements:
            for each in _matching(some, judgement):
                _ask_again(each.weighed.candidate, real.get((corpus, name, judgement.start)))
                found.append(_line(corpus, name, each, judgement, evidence, coder.parties))
    words.drop_tree()
    return found, population


def _ask_again(candidate: Candidate, share: float | None) -> None:
    """Sets how likely the event is to have happened, where that was asked."""
    if candidate.real is not None and share is not None:
        candidate.real = share


def weighted(found: Sequence[Line], population: Counter[tuple[str, bool]]) -> list[Line]:
    """The lines, each with how many events of its corpus it stands for: those with a high sum of the hand-made
    weights were drawn more often."""
    drawn = Counter((each.corpus, each.shown) for each in found)
    return [
        replace(each, weight=max(1, population[each.corpus, each.shown]) / drawn[each.corpus, each.shown])
        for each in found
    ]


def _matching(some: Sequence[Told], judgement: Judgement) -> Iterator[Told]:
    """The event that was judged, by its trigger; of several the one of its type."""
    here = [each for each in some if each.weighed.candidate.token.idx == judgement.start]
    here.sort(key=lambda each: each.weighed.candidate.type != judgement.type)
    yield from here[:1]


def _line(corpus: str, name: str, each: Told, judgement: Judgement, evidence: Evidence, parties: Parties) -> Line:
    candidate = each.weighed.candidate
    labels = labels_of(candidate, judgement, parties)
    right, wrong = whole(candidate, judgement, labels)
    return Line(
        corpus=corpus,
        text=name,
        traits=evidence.of(each.weighed),
        labels=(*labels, _rest(labels, right)),
        right=right,
        wrong=wrong,
        shown=each.weighed.by_hand >= _BY_HAND,
        by_hand=each.weighed.by_hand,
        middle=evidence.topics.middle,
        start=candidate.token.idx,
        type=candidate.type,
    )


def labels_of(candidate: Candidate, judgement: Judgement, parties: Parties) -> tuple[float, ...]:
    """What is right of the event as told today, by the first five questions. ``parties``: those of its document."""
    if not judgement.sense:
        return (0.0, nan, nan, nan, nan)
    same_type = candidate.type == judgement.type
    return (
        1.0,
        float(judgement.type_right) if same_type else nan if judgement.type_right else _UNSETTLED,
        _status(candidate.status, judgement),
        _side(candidate.sources, judgement.sources, judgement.acts, _true(judgement.acts_true, parties), empty=0.0),
        _side(candidate.targets, judgement.targets, judgement.on, _true(judgement.on_true, parties), empty=1.0),
    )


def _rest(labels: tuple[float, ...], right: float) -> float:
    """The last question: of what is right by all others that are known, whether it is right in everything."""
    return right if min((each for each in labels if not isnan(each)), default=0.0) == 1.0 else nan


def _status(status: str, judgement: Judgement) -> float:
    if status == judgement.told or {status, judgement.told} <= HAPPENED:
        return float(judgement.status_right)
    wanted = {"generic": "hypothetical"}.get(judgement.status, judgement.status)
    return float(status == wanted or {status, wanted} <= HAPPENED)


def _true(some: tuple[TrueParty, ...] | None, parties: Parties) -> list[Truth] | None:
    return None if some is None else [truth(each, parties) for each in some]


def _side(
    now: tuple[Party, ...],
    then: tuple[tuple[int, int, str | None], ...],
    side: Side,
    true: list[Truth] | None,
    *,
    empty: float,
) -> float:
    """``true``: who is really there, None where nobody read it; ``empty``: what a side is worth that is empty though a
    reader can tell who it is. Whoever stands there with another state than was judged may or may not be right."""
    if is_same(now, then):
        return {"right": 1.0, "incomplete": 1.0, "empty": empty, "false": 0.0}[side]
    if not now:
        return 1.0 if true == [] else empty if true or side != "false" else max(empty, _UNSETTLED)
    if true is None or is_same(now, then, states=False):
        return nan
    return float(all(any(each.is_told_by(party) for each in true) for party in now))


def is_same(now: tuple[Party, ...], then: tuple[tuple[int, int, str | None], ...], *, states: bool = True) -> bool:
    """Whether the parties are those that were judged: at the same places, and of the same ``states``."""
    return len(now) == len(then) and all(
        (party.country == country or not states) and party.start < end and start < party.end
        for party, (start, end, country) in zip(
            sorted(now, key=lambda each: each.start), sorted(then, key=lambda each: each[0]), strict=True
        )
    )


def whole(candidate: Candidate, judgement: Judgement, labels: tuple[float, ...]) -> tuple[float, float]:
    """Whether the event is right in everything, and whether it is wrong; NaN where nothing tells."""
    if _unchanged(candidate, judgement):
        return float(judgement.verdict == "right"), float(judgement.verdict == "wrong")
    if min((each for each in labels if not isnan(each)), default=0.0) == 0.0:
        told = (True, True, True, bool(candidate.sources), bool(candidate.targets))
        false = any(label == 0.0 and each for label, each in zip(labels, told, strict=True))
        return 0.0, float(judgement.verdict == "wrong" and false)
    if any(map(isnan, labels)):
        return nan, nan
    return min(labels), 0.0


def _unchanged(candidate: Candidate, judgement: Judgement) -> bool:
    return (
        candidate.type == judgement.type
        and candidate.status == judgement.told
        and is_same(candidate.sources, judgement.sources)
        and is_same(candidate.targets, judgement.targets)
    )
