"""Whom "he", "she", "they" and "it" stand for: the chain that is most likely by the learned ranker, or nobody.

Each pronoun is weighed against every row before it that may agree (`pairs`), and against nothing at all. The shares of
candidates are gathered by entity: a pronoun among them passes its own shares on. A pronoun is left alone where the most
likely entity is no chain of the article ("it" that is a plan), or where the chain is not likely enough.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.coreference.chains import Chains
from analysis.annotating.coreference.evidence import evidence
from analysis.annotating.coreference.grounds import Grounds, grounds_of
from analysis.annotating.coreference.pairs import Pairs, pairs_of
from analysis.annotating.coreference.phrases import Phrases, phrases_of
from analysis.annotating.coreference.pronouns import Ruled, by_rule
from analysis.annotating.coreference.ranker import Ranker, ranker
from analysis.annotating.coreference.senses import senses_of, slots_of
from analysis.annotating.coreference.third_person import CLASSES, HE, SHE
from analysis.annotating.coreference.unreferred import unreferred
from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.weights.net import Floats

Shares = dict[int, float]
"""How likely each entity is."""

_LEAST = 5e-3
"""Shares below this are let go."""


@dataclass(slots=True)
class Weighed:
    """The rows of a document, its pairs, and the lines of evidence for each pair and for each pronoun's standing for
    nothing."""

    phrases: Phrases
    grounds: Grounds
    pairs: Pairs
    lines: Floats
    alone: Floats


def weigh(view: Document, phrases: Phrases, grounds: Grounds, ruled: Mapping[int, Ruled], by: Ranker) -> Weighed:
    """The evidence in a document, with the sorts of things by the ranker ``by``."""
    senses = senses_of(view, phrases, grounds, by.nouns, by.sense)
    slots = slots_of(phrases, grounds, by.slot)
    pairs = pairs_of(phrases, grounds, senses)
    _, lines = evidence(phrases, grounds, pairs, senses, slots, ruled)
    _, alone = unreferred(view, phrases, grounds, pairs.pronouns, slots, ruled)
    return Weighed(phrases, grounds, pairs, lines, alone)


def shares_of(weighed: Weighed, scores: Floats, nothing: Floats) -> list[Shares]:
    """For each pronoun the likely entities, from the scores of its pairs and of its standing for nothing."""
    pairs, phrases = weighed.pairs, weighed.phrases
    number = {row: k for k, row in enumerate(pairs.pronouns.tolist())}
    entities = phrases.entity.tolist()
    raised = _raised(pairs, scores, nothing)
    found: list[Shares] = [{} for _ in pairs.pronouns]
    passed: dict[int, Shares] = {}
    apart: dict[int, list[int]] = {}
    for k, row in pairs.apart:
        apart.setdefault(k, []).append(row)
    likely = (raised > _LEAST).nonzero()[0]
    columns = pairs.of[likely].tolist(), pairs.candidate[likely].tolist(), raised[likely].tolist()
    reached = 0
    for k, row, share in zip(*columns, strict=True):
        for each in range(reached, k):
            _keep_apart(found, each, apart.get(each, ()), number, entities)
        reached = k
        shares, before = found[k], number.get(row)
        if before is None:
            shares[entities[row]] = shares.get(entities[row], 0.0) + share
        elif before < k:
            if before not in passed:
                passed[before] = _settled(found[before])
            for entity, part in passed[before].items():
                shares[entity] = shares.get(entity, 0.0) + share * part
    for each in range(reached, len(found)):
        _keep_apart(found, each, apart.get(each, ()), number, entities)
    _agree_on_gender(found, phrases, pairs)
    return found


_SETTLED = 1.3
"""The power by which a pronoun's shares are raised before it passes them on to those that may stand for the same."""


def _settled(shares: Shares) -> Shares:
    """What a pronoun passes on: its shares and that of nothing, the higher ones raised at the cost of the lower.

    Without it doubt adds up from pronoun to pronoun: of twenty in a row that are all of one person, each of which
    leaves a little to others, the last would be left alone.
    """
    raised = {entity: share**_SETTLED for entity, share in shares.items()}
    whole = sum(raised.values()) + max(0.0, 1 - sum(shares.values())) ** _SETTLED
    return {entity: share / whole for entity, share in raised.items()} if whole else {}


HEEDED = (0.3, 0.3, 0.0, 0.0)
"""How likely a chain has to be before the rules raise it, for each class of pronouns. Where no person is likely,
several are as likely, and the rules choose the last; with "it" and "they" nothing at all may be likely, too."""


def heeding(shares: Shares, ruled: Ruled | None, trust: float, least: float = 0.0) -> Shares:
    """The shares with the odds of the chain that the rules choose ``trust`` times as high.

    The rules know less, but what they know holds in texts of every sort. A chain that the ranker gives less than
    ``least`` stays there: odds are raised, not given.
    """
    share = shares.get(ruled.chain, 0.0) if ruled is not None and ruled.chain >= 0 else 0.0
    if ruled is None or not share or share < least:
        return shares
    whole = 1 + (trust - 1) * share
    heeded = {entity: each / whole for entity, each in shares.items()}
    heeded[ruled.chain] = trust * share / whole
    return heeded


def _keep_apart(
    found: list[Shares], k: int, rows: Sequence[int], number: Mapping[int, int], entities: Sequence[int]
) -> None:
    """Takes from a pronoun the entities of rows that it cannot be one with."""
    for row in rows:
        before = number.get(row)
        if before is None:
            found[k].pop(entities[row], None)
        elif before < k:
            entity, share = best(found[before])
            if share > 0.5:
                found[k].pop(entity, None)


def _agree_on_gender(found: list[Shares], phrases: Phrases, pairs: Pairs) -> None:
    """An entity whose gender nothing tells is what more of its pronouns say: it is not "he" here and "she" there."""
    classes = phrases.class_[pairs.pronouns].tolist()
    told = set(phrases.entity[(phrases.gender != 0) & (phrases.entity >= 0)].tolist())
    balance: dict[int, float] = {}
    for class_, shares in zip(classes, found, strict=True):
        if class_ in (HE, SHE):
            for entity, share in shares.items():
                balance[entity] = balance.get(entity, 0.0) + (share if class_ == HE else -share)
    for class_, shares in zip(classes, found, strict=True):
        if class_ in (HE, SHE):
            for entity in [each for each in shares if each not in told]:
                if balance[entity] * (1 if class_ == HE else -1) < 0:
                    del shares[entity]


def _raised(pairs: Pairs, scores: Floats, nothing: Floats) -> NDArray[np.float64]:
    """The share of each pair; with that of nothing those of a pronoun sum to one."""
    highest = nothing.copy()
    np.maximum.at(highest, pairs.of, scores)
    raised = np.exp((scores - highest[pairs.of]).astype(np.float64))
    total = np.bincount(pairs.of, weights=raised, minlength=len(nothing)) + np.exp(nothing - highest)
    return raised / total[pairs.of]


def joined_entities(phrases: Phrases) -> frozenset[tuple[int, int]]:
    """Pairs of entities that are nowhere told of but joined with each other."""
    if (phrases.joined < 0).all():
        return frozenset()
    together: dict[int, set[int]] = {}
    alone: set[int] = set()
    for entity, first in zip(phrases.entity.tolist(), phrases.joined.tolist(), strict=True):
        if first >= 0:
            together.setdefault(first, set()).add(entity)
        else:
            alone.add(entity)
    return frozenset(
        (one, other)
        for group in together.values()
        for one in group - alone
        for other in group - alone
        if 0 <= one < other
    )


def resolve(view: Document, chains: Chains, drafts: Sequence[Draft]) -> list[Draft]:
    """Pronouns of the third person that can be resolved, each added to its chain. ``drafts``: all other mentions."""
    if not any(low in CLASSES for low in view.lower):
        return []
    by = ranker()
    phrases = phrases_of(view, chains, drafts)
    if (phrases.class_ < 0).all():
        return []
    ruled = by_rule(view, chains, drafts)
    weighed = weigh(view, phrases, grounds_of(view), ruled, by)
    shares = shares_of(weighed, by.pair(weighed.lines), by.nothing(weighed.alone))
    found: list[Draft] = []
    joined = joined_entities(phrases)
    for row, likely in zip(weighed.pairs.pronouns.tolist(), shares, strict=True):
        class_, i = int(phrases.class_[row]), int(phrases.head[row])
        entity, share = best(heeding(likely, ruled.get(i), by.trust[class_], HEEDED[class_]), joined)
        if not 0 <= entity < len(chains.all) or share < by.sure[class_]:
            continue
        chain = chains.all[entity]
        agreed = i in ruled and ruled[i].chain == entity
        confidence = round(share + (_AGREED * (1 - share) if agreed else 0.0), 2)
        draft = Draft(i, i + 1, chain.kind, "pronoun", confidence, form="pronoun", country=chain.country)
        if chain.kind == "person" and not chain.gender and class_ in (HE, SHE):
            chain.gender = "male" if class_ == HE else "female"
        chain.add(draft)
        found.append(draft)
    return found


_AGREED = 0.45
"""How much of the doubt goes where the rules choose the same chain."""


def best(shares: Shares, joined: frozenset[tuple[int, int]] = frozenset()) -> tuple[int, float]:
    """The most likely entity with its share; -1 where there is none, or where another that is ``joined`` with it ("Berg
    and Lind arrived. He …") is likely, too."""
    ranked = sorted(shares, key=lambda each: (-shares[each], each))[:2]
    if not ranked:
        return -1, 0.0
    if len(ranked) > 1 and shares[ranked[1]] > _ALSO and (min(ranked), max(ranked)) in joined:
        return -1, 0.0
    return ranked[0], shares[ranked[0]]


_ALSO = 0.1
