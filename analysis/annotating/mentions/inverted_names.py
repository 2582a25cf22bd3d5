"""Names in a list that puts the surname first: "Vask, Orin; Lind, Mara (Borevia)"."""

from __future__ import annotations

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft, put_over

_FEWEST = 2


def read_inverted(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts, ordered by start, with one for each name of a list of surnames with their given names."""
    if ";" not in view.text:
        return drafts
    at = {i: draft for draft in drafts for i in range(draft.start, draft.end)}
    found: list[Draft] = []
    run: list[Draft] = []
    for i, text in enumerate(view.text):
        if text != "," or not _divides(view, i, at):
            continue
        draft = Draft(i - 1, i + 2, "person", "inverted", 0.7)
        if run and not _follows(view, run[-1], draft):
            found += run if len(run) >= _FEWEST else []
            run = []
        run.append(draft)
    found += run if len(run) >= _FEWEST else []
    return put_over(drafts, found)


def _divides(view: Document, i: int, at: dict[int, Draft]) -> bool:
    """Whether one name in capitals stands on each side of a comma, and an item of a list begins and ends there."""
    if not 0 < i < len(view) - 1 or not all(view.capital(k) and view.text[k].isalpha() for k in (i - 1, i + 1)):
        return False
    if any(k in at and at[k].entry is not None for k in (i - 1, i + 1)):
        return False
    before = view.text[i - 2] if i > 1 else "\n"
    after = view.text[i + 2] if i + 2 < len(view) else "\n"
    return (before in (";", ":", "and") or "\n" in before) and (after in (";", "(", ".", "and") or "\n" in after)


def _follows(view: Document, before: Draft, draft: Draft) -> bool:
    """Whether a semicolon, or a bracket and one, lies between two items."""
    between = view.text[before.end : draft.start]
    return ";" in between and (between[0] == "(" or len(between) < 3)
