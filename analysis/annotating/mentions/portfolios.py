"""What an office is for, before its holder's name: "Minister for Ports and Roads Anna Berg" names a person.

The model takes the portfolio and the name for one body.
"""

from __future__ import annotations

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.mentions.model_names import given_first
from analysis.language.lexicon import words
from analysis.language.titles import offices

_SMALL = frozenset(("and", "of", "the", "for", "&", ","))


def part_from_portfolios(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts, the names of office holders parted from what the office is for, which alone is no name."""
    found = []
    for draft in drafts:
        loose = draft.entry is None and draft.rule == "model" and draft.kind in ("organisation", "work", "place")
        if loose and _is_portfolio(view, draft):
            continue
        found.append(draft)
        if loose and draft.end - draft.start > 2 and _follows_office(view, draft.start):
            start = _name_start(view, draft)
            if start is not None:
                draft.start, draft.kind, draft.confidence = start, "person", 0.7
    return found


def _is_portfolio(view: Document, draft: Draft) -> bool:
    """ "The minister of Ports and Development", "Ports and Development Minister": what a minister is for."""
    start, end = draft.start, draft.end
    portfolios = words("names/titles", "portfolios", "words")
    if not all(view.lower[i] in portfolios or view.lower[i] in _SMALL for i in range(start, end)):
        return False
    ministers = words("names/titles", "portfolios", "ministers")
    if end < len(view) and view.lower[end] in ministers:
        return True
    return _follows_office(view, start) and not ministers.isdisjoint(view.lower[max(0, start - 3) : start])


def _follows_office(view: Document, start: int) -> bool:
    """Whether an office and "for", "of" or "from" stand before."""
    link = start - 1
    if link > 0 and view.lower[link] == "the":
        link -= 1
    return link > 0 and view.lower[link] in ("for", "of", "from") and view.lower[link - 1] in offices()


def _name_start(view: Document, draft: Draft) -> int | None:
    """Where a person's name of two or three words begins at the end of ``draft``; None where none does.

    It is a name by its given name, or because all that stands before it is a portfolio.
    """
    portfolios = words("names/titles", "portfolios", "words")
    goes_on = draft.end < len(view) and view.pos[draft.end] == "NOUN"  # "director of the Karsund Water study"
    for start in (draft.end - 3, draft.end - 2):
        if start <= draft.start or not all(view.capital(i) for i in range(start, draft.end)):
            continue
        if given_first(view, start, draft.end):
            return start
        before = [view.lower[i] for i in range(draft.start, start)]
        if goes_on or len(before) < 2 or before[-1] in _SMALL:
            continue
        if all(word in portfolios or word in _SMALL for word in before):
            return start if view.lower[start] not in portfolios else None
    return None
