"""What stands right before or behind a name tells what it is: "the town of Borev", "Banco Olivares", a dateline.

The model guesses a name's kind from its look, and takes strange ones for people. The words are those of
``names/context.toml``, with examples. What one place of the text tells counts for the same words in all of it.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language.datelines import datelines
from analysis.language.gazetteer import entries
from analysis.language.lexicon import words
from analysis.language.person_names import given_names
from analysis.language.titles import honorifics, offices
from analysis.records import Kind

_AFTER_LIST = frozenset((",", ".", "and", ";", ")"))
_LONGEST_DATELINE = 4


def read_context(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts, ordered by start, with kinds and edges put right by the words around them."""
    drafts = _papers(view, _datelines(view, drafts))
    taken = {i for draft in drafts for i in range(draft.start, draft.end)}
    people = _people(view, drafts)
    told: dict[str, Kind] = {}
    for draft in drafts:
        if draft.entry is not None:
            _desk(view, draft, taken)
            continue
        if draft.rule in ("row", "team", "dateline", "paper"):
            continue
        _terms(view, draft)
        if draft.kind == "place" and draft.end - draft.start > 1 and _lower_noun(view, draft.end - 1):
            draft.end -= 1  # "Borev province"
        kind = _body(view, draft, taken) or _place(view, draft, people)
        if kind is not None:
            draft.kind = kind
            told[_text(view, draft)] = kind
    for draft in drafts:
        if draft.entry is None and draft.rule == "model" and draft.kind != "work":
            draft.kind = told.get(_text(view, draft), draft.kind)
    _joined(view, drafts, people)
    return drafts


def _joined(view: Document, drafts: list[Draft], people: set[str]) -> None:
    """ "In Borev and Karsund", the one a town: one word that is nobody's name in the text is a town, too."""
    for one, other in [*pairwise(drafts), *((b, a) for a, b in pairwise(drafts))]:
        if one.kind != "place":
            continue
        first, second = sorted((one, other), key=lambda draft: draft.start)
        town = one.entry is None or one.entry.sort in ("city", "town", "region")
        apart = view.lower[first.end : second.start] in (["and"], [","], [",", "and"])
        single = other.kind in ("person", "organisation") and other.end - other.start == 1 and other.entry is None
        if not (town and apart and single and other.rule == "model") or view.text[other.start] in people:
            continue
        if view.text[other.start].isupper() or not _listed_as_places(view, first, second):
            continue
        end = second.end
        if end >= len(view) or view.text[end] in _AFTER_LIST or view.pos[end] == "ADP" or one is second:
            other.kind = "place"


def _listed_as_places(view: Document, first: Draft, second: Draft) -> bool:
    """Whether a list is one of places: "in …", "the towns of …", "… districts"."""
    before = view.lower[first.start - 1] if first.start else ""
    named = (
        before == "of" and first.start > 1 and view.lower[first.start - 2] in words("names/context", "place", "before")
    )
    after = view.text[second.end] if second.end < len(view) else ""
    return (
        before in words("names/context", "place", "prepositions")
        or named
        or after in words("names/context", "place", "after")
    )


def _text(view: Document, draft: Draft) -> str:
    return " ".join(view.text[draft.start : draft.end])


def _people(view: Document, drafts: list[Draft]) -> set[str]:
    """Words of the full names of people, and names that a title or form of address stands before."""
    found: set[str] = set()
    for draft in drafts:
        if draft.kind == "person" and draft.end - draft.start > 1:
            found.update(view.text[draft.start : draft.end])
        elif draft.kind == "person" and draft.start:
            before = view.lower[draft.start - 1]
            if before in honorifics() or before in offices():
                found.add(view.text[draft.start])
    return found


def _datelines(view: Document, drafts: list[Draft]) -> list[Draft]:
    """ "BOREV, Ruritania 1997-04-06" at the beginning of a line."""
    found = list(drafts)
    at = {i: draft for draft in drafts for i in range(draft.start, draft.end)}
    for each in datelines(view.content):
        if not (each.sure or _known_place(view.content[each.place.start : each.place.end])):
            continue
        start, end = bisect_left(view.start, each.place.start), bisect_left(view.start, each.place.end)
        if "/" in view.text[start:end]:
            found = [draft for draft in found if draft.start >= end or draft.end <= start]
            found += _several(view, start, end)
            continue
        over = {id(at[k]): at[k] for k in range(start, end) if k in at}
        if not over:
            found.append(Draft(start, end, "place", "dateline", 0.8))
        for draft in over.values():
            if draft.entry is None and draft.start >= start:
                draft.kind, draft.rule, draft.start, draft.end = "place", "dateline", start, end
    found.sort(key=lambda draft: draft.start)
    return _again(view, _without_overlaps(found))


def _several(view: Document, start: int, end: int) -> list[Draft]:
    """The places of a dateline that has more than one: "KARSUND/PORT ELLERY"."""
    marks = [start - 1, *(i for i in range(start, end) if view.text[i] == "/"), end]
    found = []
    for first, last in pairwise(marks):
        if last - first > 1:
            entry = entries().get(view.phrase(first + 1, last).title())
            entry = entry if entry is not None and entry.kind in ("place", "country") else None
            country = entry.country if entry is not None else None
            found.append(Draft(first + 1, last, "place", "dateline", 0.8, entry=entry, country=country))
    return found


def _known_place(text: str) -> bool:
    """ "BOREV - Nearly a week after …": with a dash alone after it, only a town that is known."""
    entry = entries().get(text.title())
    return entry is not None and entry.kind == "place"


def _again(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The place of a dateline where a headline names it, in capitals like there."""
    places = {tuple(view.text[d.start : d.end]) for d in drafts if d.rule == "dateline"}
    if not places:
        return drafts
    taken = {i for draft in drafts for i in range(draft.start, draft.end)}
    found = list(drafts)
    for place in places:
        for i, text in enumerate(view.text):
            end = i + len(place)
            if text == place[0] and tuple(view.text[i:end]) == place and taken.isdisjoint(range(i, end)):
                found.append(Draft(i, end, "place", "dateline", 0.7))
    found.sort(key=lambda draft: draft.start)
    return found


def _papers(view: Document, drafts: list[Draft]) -> list[Draft]:
    """In a digest of the press a line of nothing but capitals names the paper that the lines after it quote."""
    beginning = view.content[:300].lower()
    if not any(each in beginning for each in words("names/context", "press", "digests")):
        return drafts
    lines: list[tuple[int, int]] = []
    start = 0
    for i, text in enumerate([*view.text, "\n"]):
        if "\n" in text:
            lines.append((start, i))
            start = i + 1
    gone: set[int] = set()
    found = []
    for start, end in lines[1:]:
        names_paper = 0 < end - start <= _LONGEST_DATELINE + 1 and all(
            view.text[i].isupper() for i in range(start, end)
        )
        if names_paper and end - start + sum(len(view.text[i]) for i in range(start, end)) > 3:
            found.append(Draft(start, end, "organisation", "paper", 0.75))
            gone.update(range(start, end))
    return sorted(
        [*(each for each in drafts if each.start not in gone and each.end - 1 not in gone), *found],
        key=lambda draft: draft.start,
    )


def _without_overlaps(drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in drafts:
        if not kept or draft.start >= kept[-1].end:
            kept.append(draft)
    return kept


def _desk(view: Document, draft: Draft, taken: set[int]) -> None:
    """ "Karsund Newsroom": who signs an agency's report."""
    end = draft.end
    if (
        draft.kind != "place"
        or end >= len(view)
        or end in taken
        or view.text[end] not in words("names/context", "body", "desks")
    ):
        return
    if view.capital(end):
        draft.entry, draft.kind, draft.country, draft.end = None, "organisation", None, end + 1
        taken.add(end)


def _terms(view: Document, draft: Draft) -> None:
    if draft.end - draft.start > 1 and view.text[draft.start] in words("names/context", "body", "terms"):
        draft.start += 1
        draft.kind = "place"


def _lower_noun(view: Document, i: int) -> bool:
    return view.text[i] in words("names/context", "place", "after") or view.text[i] in words(
        "names/context", "place", "before"
    )


def _body(view: Document, draft: Draft, taken: set[int]) -> Kind | None:
    """By a company's ending after it, or a word for a body before it or at its beginning."""
    first, end, size = words("names/context", "body", "first"), draft.end, len(view)
    if draft.kind not in ("person", "place", "organisation", "work"):
        return None
    if draft.kind != "work" and end < size and end not in taken and _ending(view, end):
        draft.end = end + 1
        taken.add(end)
        return "organisation"
    if draft.kind == "organisation":
        return None
    if draft.end - draft.start > 1:
        last = view.text[draft.end - 1]
        place = last in words("names/words", "heads", "place") or last in words("names/words", "heads", "building")
        if (view.text[draft.start] in first | words("names/context", "body", "of") and not place) or _ending(
            view, draft.end - 1
        ):
            return "organisation"
    before = draft.start - 1
    if draft.kind != "person" or before < 0 or before in taken or view.text[before] not in first:
        return None
    if _bearer(view, draft):
        return None
    draft.start = before
    taken.add(before)
    return "organisation"


def _ending(view: Document, i: int) -> bool:
    return view.text[i].rstrip(".") in words("names/context", "body", "endings")


def _bearer(view: Document, draft: Draft) -> bool:
    """A full name with a given name of its own: "the Bank. Anna Berg"."""
    return draft.end - draft.start > 1 and view.text[draft.start] in given_names()


def _place(view: Document, draft: Draft, people: set[str]) -> Kind | None:
    """By "the town of …", "… province" or, where it is nobody's name in the text, "in …"."""
    i, end, size = draft.start, draft.end, len(view)
    if draft.kind not in ("person", "organisation") or end - i > 3 or view.text[end - 1] in people:
        return None
    if end - i > 1 and (
        view.text[i] in given_names() or view.text[end - 1] in words("names/words", "heads", "organisation")
    ):
        return None
    before = view.lower[i - 1] if i else ""
    after = view.lower[end] if end < size else ""
    crossing = (
        after == "border" and end + 1 < size and view.lower[end + 1] in words("names/context", "town", "crossing")
    )
    if (after in words("names/context", "place", "after") and after == view.text[end]) or crossing:
        return "place"
    if before == "of" and i > 1 and view.lower[i - 2] in words("names/context", "place", "before"):
        return "place"
    single = draft.kind == "person" and end - i < 3
    inside = before in words("names/context", "town", "inside")
    town = draft.kind == "organisation" and end - i < 3 and not view.text[i].isupper() and inside
    if (
        (single or town)
        and before in words("names/context", "place", "prepositions")
        and not after.startswith(("'", "’"))
    ):
        over = view.head[i - 1]
        held = view.lemma[over].lower(), view.lower[over], view.lower[i - 2] if i > 1 else ""
        if any(each in words("names/context", "place", "but") for each in held):
            return None
        if before in words("names/context", "town", "around") or view.lemma[over].lower() in words(
            "names/words", "places", "motion"
        ):
            return "place"
        if town and view.lower[over] in words("names/context", "town", "settled"):
            return "place"
    return None
