"""Acronyms across articles: one article explains what another only writes in capitals."""

from __future__ import annotations

from collections import defaultdict

from analysis.language.person_names import plain
from analysis.records import Criterion
from analysis.resolving.actors.chain_summaries import ChainSummary, Key

SURE = 0.8
FAR_MORE = 4
"""How many times as often as another body one has to be named to be what an unexplained acronym means."""


def join_acronyms(groups: dict[Key, list[ChainSummary]]) -> None:
    """Moves bodies that are nothing but an acronym to the one body of the coverage that some article explains by it.

    Where two bodies go by it about as often, it stays by itself.
    """
    meant: dict[str, dict[Key, int]] = defaultdict(dict)
    for key, members in groups.items():
        if key[0] == "body":
            size = sum(each.size for each in members)
            for acronym in {form for each in members for form in each.forms if _is_acronym(form)}:
                if key != ("body", plain(acronym)):
                    meant[acronym][key] = size
    for acronym in sorted(meant):
        own = ("body", plain(acronym))
        ranked = sorted(meant[acronym], key=lambda key: (-meant[acronym][key], key))
        sizes = [meant[acronym][key] for key in ranked]
        if own in groups and (len(ranked) == 1 or sizes[0] >= FAR_MORE * sizes[1]):
            states = {each.country for each in groups[ranked[0]] if each.country}
            left = []
            for chain in groups.pop(own):
                if not chain.country or not states or chain.country in states:
                    chain.tie(SURE, Criterion("explained-acronym", (acronym,), SURE))
                    groups[ranked[0]].append(chain)
                else:
                    left.append(chain)
            if left:
                groups[own] = left


def _is_acronym(form: str) -> bool:
    return form.isupper() and form.isalpha() and 2 <= len(form) <= 8
