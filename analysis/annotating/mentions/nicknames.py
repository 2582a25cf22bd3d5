"""Names with a nickname in quotation marks or brackets between given name and surname: "Orin “the Crow” Vask"."""

from __future__ import annotations

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft, put_over
from analysis.annotating.mentions.person_spans import run_of_name
from analysis.language.person_names import given_names

_PAIRS = {"“": "”", '"': '"', "‘": "’", "'": "'", "``": "''", "(": ")"}
_LONGEST = 3
"""How many words a nickname has at most."""


def join_nicknames(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts, ordered by start, with one for each name that a nickname divides."""
    places = [i for i, text in enumerate(view.text) if text in _PAIRS and i]
    if not places:
        return drafts
    at = {i: draft for draft in drafts for i in range(draft.start, draft.end)}
    joined: list[Draft] = []
    for i in places:
        close = _close(view, i)
        if close is not None and (not joined or joined[-1].end <= i) and _is_given(view, i, at):
            start = _first(view, i - 1, at)
            end = run_of_name(view, close + 1, set(), longest=2)
            if end > close + 1 and all(at[k].entry is None for k in range(start, end) if k in at):
                joined.append(Draft(start, end, "person", "nickname", 0.75))
    return put_over(drafts, joined)


def _close(view: Document, i: int) -> int | None:
    """Where the mark at ``i`` is closed behind a few words in capitals, or one and "the", with a surname after it."""
    mark = _PAIRS[view.text[i]]
    for close in range(i + 2, min(i + _LONGEST + 2, len(view) - 1)):
        if view.text[close] != mark:
            continue
        inside = range(i + 1, close)
        named = all(view.capital(k) or view.lower[k] == "the" for k in inside) and view.capital(close - 1)
        after = view.capital(close + 1) and view.pos[close + 1] == "PROPN"
        alone = mark != ")" or (close == i + 2 and view.text[i + 1].isalpha() and not view.text[i + 1].isupper())
        return close if named and after and alone else None
    return None


def _is_given(view: Document, i: int, at: dict[int, Draft]) -> bool:
    """Whether a given name stands before the mark at ``i``, in the same sentence as what follows it."""
    before = i - 1
    if not view.capital(before) or view.pos[before] != "PROPN" or view.sentence[before] != view.sentence[i + 1]:
        return False
    draft = at.get(before)
    return view.text[before] in given_names() or (
        view.text[i] != "(" and draft is not None and draft.kind == "person" and draft.end - draft.start == 1
    )


def _first(view: Document, i: int, at: dict[int, Draft]) -> int:
    """The first word of the given names that end at ``i``."""
    draft = at.get(i)
    return draft.start if draft is not None and draft.kind == "person" else i
