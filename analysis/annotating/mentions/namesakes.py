"""Decides which of two a name stands for: a state, or a part of another state ("Georgia"); a state, or the one that
had its capital before ("Moscow").
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language import lexicon
from analysis.language.gazetteer import Entry, capitals_before

_PARTS = frozenset(("region", "city"))
"""Sorts of places inside a state."""


def settle_namesakes(view: Document, drafts: list[Draft]) -> None:
    """Makes such a name that of the part where the article names other places of its state, and neither the state of
    that name otherwise ("Tbilisi", "Georgian") nor one of its neighbours; and capitals those of a state of the past."""
    _settle_capitals(drafts)
    for name, row in lexicon.toml("names/places")["namesake"].items():
        same = [draft for draft in drafts if draft.entry is not None and draft.entry.sort == "state"]
        same = [draft for draft in same if draft.entry is not None and draft.entry.name == name]
        bodies = [draft for draft in drafts if draft.entry is None and name in view.text[draft.start : draft.end]]
        if not (same or bodies):
            continue
        taken = {id(draft) for draft in (*same, *bodies)}
        others = [draft for draft in drafts if id(draft) not in taken and draft.entry is not None]
        if any(draft.country in (row["state"], *row["neighbours"]) for draft in others):
            continue
        if not any(each.country == row["of"] and each.entry and each.entry.sort in _PARTS for each in others):
            continue
        for draft in same:
            draft.entry = Entry(name, "place", "region", row["of"])
            draft.kind = "place"
        for draft in (*same, *bodies):
            draft.country = row["of"] if draft.country == row["state"] else draft.country


def _settle_capitals(drafts: list[Draft]) -> None:
    """Makes a capital that of a state of the past which had it, where the article names that state more often than the
    one of today: "Moscow" is no Russia's in what tells of the Soviet Union."""
    before = capitals_before()
    named = Counter(
        draft.country for draft in drafts if draft.entry is not None and draft.entry.sort in ("state", "adjective")
    )
    for draft in drafts:
        entry = draft.entry
        past = before.get(entry.name) if entry is not None and entry.sort == "capital" else None
        if entry is not None and past is not None and named[past] > named[entry.country]:
            draft.entry = replace(entry, country=past)
            draft.country = past if draft.country == entry.country else draft.country
