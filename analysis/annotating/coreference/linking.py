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

from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.evidence import evidence
from analysis.annotating.coreference.grounds import Grounds, grounds_of
from analysis.annotating.coreference.pairs import Pairs, pairs_of
from analysis.annotating.coreference.phrases import Floats, Phrases, phrases_of
from analysis.annotating.coreference.ranker import Ranker, ranker
from analysis.annotating.coreference.senses import senses_of, slots_of
from analysis.annotating.coreference.unreferred import unreferred
from analysis.annotating.names.chains import Chains
from analysis.annotating.names.drafts import Draft
from analysis.annotating.names.pronouns import Ruled, by_rule
from analysis.annotating.words import Words

Shares = dict[int, float]
"""How likely each entity is."""

_LEAST = 1e-3
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


def weigh(view: Words, phrases: Phrases, grounds: Grounds, ruled: Mapping[int, Ruled], by: Ranker) -> Weighed:
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
    likely = np.flatnonzero(raised > _LEAST)
    columns = pairs.of[likely].tolist(), pairs.candidate[likely].tolist(), raised[likely].tolist()
    for k, row, share in zip(*columns, strict=True):
        shares, before = found[k], number.get(row)
        if before is None:
            shares[entities[row]] = shares.get(entities[row], 0.0) + share
        elif before < k:
            for entity, part in found[before].items():
                shares[entity] = shares.get(entity, 0.0) + share * part
    return found


def _raised(pairs: Pairs, scores: Floats, nothing: Floats) -> NDArray[np.float64]:
    """The share of each pair; with that of nothing those of a pronoun sum to one."""
    highest = nothing.copy()
    np.maximum.at(highest, pairs.of, scores)
    raised = np.exp((scores - highest[pairs.of]).astype(np.float64))
    total = np.bincount(pairs.of, weights=raised, minlength=len(nothing)) + np.exp(nothing - highest)
    return raised / total[pairs.of]


def resolve(view: Words, chains: Chains, drafts: Sequence[Draft]) -> list[Draft]:
    """Pronouns of the third person that can be resolved, each added to its chain. ``drafts``: all other mentions."""
    if not any(low in p.CLASSES for low in view.lower):
        return []
    by = ranker()
    phrases = phrases_of(view, chains, drafts)
    weighed = weigh(view, phrases, grounds_of(view), by_rule(view, chains, drafts), by)
    if not len(weighed.pairs.pronouns):
        return []
    shares = shares_of(weighed, by.pair(weighed.lines), by.nothing(weighed.alone))
    found: list[Draft] = []
    for row, likely in zip(weighed.pairs.pronouns.tolist(), shares, strict=True):
        entity, share = best(likely)
        class_ = int(phrases.class_[row])
        if not 0 <= entity < len(chains.all) or share < by.sure[class_]:
            continue
        chain, i = chains.all[entity], int(phrases.head[row])
        draft = Draft(i, i + 1, chain.kind, "pronoun", round(share, 2), form="pronoun", country=chain.country)
        if chain.kind == "person" and not chain.gender and class_ in (p.HE, p.SHE):
            chain.gender = "male" if class_ == p.HE else "female"
        chain.add(draft)
        found.append(draft)
    return found


def best(shares: Shares) -> tuple[int, float]:
    """The most likely entity with its share; -1 where there is none."""
    if not shares:
        return -1, 0.0
    entity = max(shares, key=lambda each: (shares[each], -each))
    return entity, shares[entity]
