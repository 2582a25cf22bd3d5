"""Whose office it is: "the minister" is the one person of the article who holds it."""

from __future__ import annotations

from analysis.annotating.coreference.chains import Chain, Chains
from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language.lexicon import words

_NEAR = 4
"""How many sentences after somebody whose state the text does not tell an office of a certain state may be his."""


def holder(view: Document, chains: Chains, draft: Draft, i: int, home: str | None) -> Chain | None:
    """The person whose office the description ``draft`` with the noun ``i`` tells; None where nobody's or two people's.

    ``home``: the home state of the article, if it has one.
    """
    word = view.lower[i]
    own = any(view.text[j] in ("'s", "’s") or view.lower[j] in ("his", "her", "their") for j in range(draft.start, i))
    kin = word in words("names/words", "actors", "kin")
    found = []
    for chain in chains.all:
        if chain.kind != "person" or not chain.offices or chain.plural:
            continue
        fits = max((_office_fits(draft.office, office) for office in chain.offices), default=0)
        if not fits or (kin and not draft.country) or (chain.past != draft.past and draft.past):
            continue
        if draft.country and chain.country and draft.country != chain.country:
            continue
        if (
            draft.country
            and not chain.country
            and (fits == 1 or (word in words("names/words", "actors", "first") and chain.past))
        ):
            continue
        if word in _offices("counterpart") and not draft.country:
            continue
        if own and not draft.country:
            continue
        before = chain.before(draft.start)
        last = chain.starts[before - 1] if before else -1
        if draft.country and not chain.country and view.sentence[draft.start] - view.sentence[max(last, 0)] > _NEAR:
            continue
        found.append((chain.past == draft.past, fits, last >= 0, last, chain))
    if not found:
        return None
    found.sort(key=lambda each: (*each[:3], _salience(view, each[4], draft)), reverse=True)
    alike = [each for each in found if each[:3] == found[0][:3]]
    if len(alike) > 1 and not draft.country and home and word in words("names/words", "actors", "first"):
        alike = [each for each in alike if each[4].country in (None, home)] or alike
    if len(alike) > 1 and _salience(view, alike[0][4], draft) == _salience(view, alike[1][4], draft):
        return None  # two who are as good: nobody
    return alike[0][4]


def _salience(view: Document, chain: Chain, draft: Draft) -> float:
    """Often named, and just before."""
    before = chain.before(draft.start)
    if not before:
        return 0.0
    distance = view.sentence[draft.start] - view.sentence[chain.starts[before - 1]]
    return before + 4.0 * max(0, 3 - distance)


def _office_fits(described: str, held: str) -> int:
    """2 for the same office, 1 for the same last word or two words for a head of state or government, 0 for others."""
    if described == held:
        return 2
    one, other = described.partition(" of ")[0].split(), held.partition(" of ")[0].split()
    if one[-1] == other[-1] and (len(one) == 1 or len(other) == 1):
        return 1 if one[-1] not in _offices("many") or len(one) <= len(other) else 0
    called, heads = _offices("called"), _offices("heads")
    if described in called | _offices("counterpart") and held in heads:
        return 1
    return 1 if held in called and described in heads else 0


def _offices(key: str) -> frozenset[str]:
    return words("names/descriptions", "offices", key)
