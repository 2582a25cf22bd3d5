"""In an account of a match a state is a team: "Ruritania beat Borduria 2-1" is no affair of states."""

from __future__ import annotations

from collections import Counter

from analysis.annotating.names.drafts import Draft
from analysis.annotating.names.words import Words, words

_DISTINCT = 5
"""How many different words of sport an article has that is about a match."""

_SHARE = 0.012
"""How many of its words they are, at least."""

_PLACES = frozenset(("in", "at", "near", "across", "into", "throughout", "from"))


def mark_teams(view: Words, drafts: list[Draft]) -> None:
    """Makes the states and parts of states that play in a sports report organisations of their own."""
    lexicon, telling = words("words", "sport", "words"), words("words", "sport", "least")
    counts = Counter(low for low in view.lower if low in lexicon)
    if len(counts) < _DISTINCT or sum(counts.values()) < _SHARE * len(view) or not telling & counts.keys():
        return
    for draft in drafts:
        entry = draft.entry
        if entry is None or (entry.sort not in ("state", "region") and entry.name != "Korea"):
            continue
        before = view.lower[draft.start - 1] if draft.start else ""
        if before == "the":
            before = view.lower[draft.start - 2] if draft.start > 1 else ""
        town = before == "," and any(each.end == draft.start - 1 and each.kind == "place" for each in drafts)
        if before in _PLACES or town or before == "(":  # "in Kravonia, Ruritania", "Anna Berg (Ruritania)"
            continue
        draft.kind, draft.rule, draft.acts = "organisation", "team", None
