"""Across articles the same words are the same kind of thing, where only the model's guess says otherwise."""

from __future__ import annotations

from collections import Counter, defaultdict

from analysis.language.person_names import surname
from analysis.records import Kind
from analysis.resolving.actors.chain_summaries import ChainSummary

MORE = 3
"""How many times as often a kind has to stand in the coverage to overrule a guess."""


def vote_on_kinds(chains: list[ChainSummary]) -> None:
    """Changes the kind of guessed chains to that which their name has elsewhere in the coverage: "Berg", taken for a
    town in one article, is Anna Berg, whom ten others name.
    """
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    surnames: Counter[str] = Counter()
    codes: dict[str, str] = {}
    for chain in chains:
        if not chain.named or not chain.parts:
            continue
        key = " ".join(chain.parts)
        if chain.kind == "country" and chain.country:
            codes.setdefault(key, chain.country)
        votes[key][chain.kind] += chain.size * (1 if chain.guess else 3)
        if chain.kind == "person" and (len(chain.parts) > 1 or not chain.guess):
            surnames[surname(chain.parts)] += chain.size
    for key, count in surnames.items():
        votes[key]["person"] += count
    for chain in chains:
        if chain.named and chain.guess and chain.parts:
            kinds = votes[" ".join(chain.parts)]
            best = max(sorted(kinds), key=lambda kind: kinds[kind])
            if best != chain.kind and kinds[best] >= MORE * kinds[chain.kind]:
                chain.kind = best
                if best == "country":
                    chain.country = codes.get(" ".join(chain.parts))
