"""Across articles the same words are the same kind of thing, where only the model's guess says otherwise."""

from __future__ import annotations

from collections import Counter, defaultdict

from analysis.language.gazetteer import entries
from analysis.language.person_names import surname
from analysis.records import Kind
from analysis.resolving.actors.chain_summaries import ChainSummary

MORE = 3
"""How many times as often a kind has to stand in the coverage to overrule a guess."""


_ACTORS_AND_PLACES: frozenset[Kind] = frozenset(("person", "organisation", "group", "place"))


def vote_on_kinds(chains: list[ChainSummary]) -> None:
    """Changes the kind of guessed chains to that which their name has elsewhere in the coverage: "Berg", taken for a
    town in one article, is Anna Berg, whom ten others name. Where nothing but guesses speaks for any kind, the most
    frequent is taken: a town that half of the articles take for a body is not two things. Only a film may well be
    called as a newspaper is.

    A body that an article only names for its building ("at the White House") is the body.
    """
    for chain in chains:
        if chain.named and chain.kind == "place" and _is_body(chain.name):
            chain.kind = "organisation"
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    surnames: Counter[str] = Counter()
    codes: dict[str, str] = {}
    known: set[str] = set()
    for chain in chains:
        if not chain.named or not chain.parts:
            continue
        key = " ".join(chain.parts)
        if chain.kind == "country" and chain.country:
            codes.setdefault(key, chain.country)
        votes[key][chain.kind] += chain.size * (1 if chain.guess else 3)
        if not chain.guess:
            known.add(key)
        if chain.kind == "person" and (len(chain.parts) > 1 or not chain.guess):
            surnames[surname(chain.parts)] += chain.size
    for key, count in surnames.items():
        votes[key]["person"] += count
    known.update(surnames)
    for chain in chains:
        if chain.named and chain.guess and chain.parts:
            key = " ".join(chain.parts)
            kinds = votes[key]
            best = max(sorted(kinds), key=lambda kind: kinds[kind])
            more = MORE if key in known or not _ACTORS_AND_PLACES.issuperset((best, chain.kind)) else 1
            if best != chain.kind and kinds[best] >= more * kinds[chain.kind]:
                chain.kind = best
                if best == "country":
                    chain.country = codes.get(key)


def _is_body(name: str) -> bool:
    entry = entries().get(name)
    return entry is not None and entry.kind == "organisation"
