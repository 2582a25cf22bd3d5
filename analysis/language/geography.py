"""Whether two places lie apart, as far as the gazetteers know: neither in the other."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache

from analysis.language import lexicon
from analysis.language.gazetteer import entries, state_names

_SPELT_ALIKE = 0.6
"""Names of towns whose letters are more alike than this (`difflib`) may be one name."""


def lie_apart(one: str, one_state: str | None, other: str, other_state: str | None) -> bool:
    """Whether neither of two places, by name and state (ISO 3166-1 alpha-3), can lie in the other.

    Places of two states do, and so do two cities of one. A city and a region of its state do not; nor does anything of
    a state that has ended or that another one claims, since nobody tells where that lies.
    """
    if one.casefold() == other.casefold() or "wide" in (_sort(one), _sort(other)):
        return False
    if one_state is None or other_state is None:
        return False
    if one_state != other_state:
        return not {one_state, other_state} & _open_states()
    sorts = {_sort(one), _sort(other)}
    return sorts in ({"city"}, {"city", "capital"}) and not _may_be_one_town(one, other)


def _may_be_one_town(one: str, other: str) -> bool:
    """Whether two towns may be one under two names, or the one a part of the other."""
    if {*one.split()} & {*other.split()} or SequenceMatcher(None, one, other, autojunk=False).ratio() > _SPELT_ALIKE:
        return True
    return any(one in some and other in some for some in lexicon.toml("names/places")["one_town"]["names"])


def _sort(name: str) -> str | None:
    entry = entries().get(name)
    return entry.sort if entry else None


@cache
def _open_states() -> frozenset[str]:
    """Codes of states that have ended, of the European Union, and of those that another one claims."""
    ended = {row["code"] for row in lexicon.table("names/states") if row["ended"]}
    claimed = lexicon.words("names/places", "one_town", "claimed")
    assert claimed <= state_names().keys()
    return frozenset(ended | claimed)
