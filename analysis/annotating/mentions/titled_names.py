"""Names that only a title or a form of address before them gives away: "envoy Anna Berg", "Mr. Berg"."""

from __future__ import annotations

from functools import cache

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.mentions.person_spans import run_of_name
from analysis.annotating.mentions.title_spans import REACH, is_office, portfolio
from analysis.language.lexicon import words
from analysis.language.titles import honorifics, offices

_NO_PERSON = frozenset(("DATE", "TIME", "MONEY", "ORG", "GPE", "NORP", "LAW", "EVENT", "PRODUCT", "WORK_OF_ART"))


@cache
def _before_names() -> frozenset[str]:
    return frozenset((*offices(), *honorifics()))


def add_titled(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts and names that only a title or a form of address before them gives away."""
    taken = {i for draft in drafts for i in range(draft.start, draft.end)}
    by_start = {draft.start: draft for draft in drafts}
    found = list(drafts)
    forms, wanted = honorifics(), _before_names()
    for i in [i for i, low in enumerate(view.lower[:-1]) if low in wanted]:
        after = None if i in taken else _after_title(view, i, by_start)
        if after is None:
            continue
        if after in by_start:
            draft = by_start[after]
            if _is_bearer(view, draft, i):
                draft.kind, draft.rule = "person", "address" if view.lower[i] in forms else "title"
            continue
        if after in taken or view.sentence[after] != view.sentence[i]:
            continue
        bearer = _bearer(view, i, after, taken)
        if bearer is not None:
            found.append(bearer)
            taken.update(range(bearer.start, bearer.end))
            by_start[bearer.start] = bearer
    found.sort(key=lambda draft: draft.start)
    return found


def _after_title(view: Document, i: int, by_start: dict[int, Draft]) -> int | None:
    """Where a name may begin after the title or form of address at ``i``; None where it is none, or another follows."""
    forms, low, after, size = honorifics(), view.lower[i], i + 1, len(view)
    if low == "st" or (low not in forms and view.pos[i] == "VERB"):
        return None
    if view.text[after] == "." and low in forms and after + 1 < size:
        after += 1
    if view.lower[after] in forms and view.capital(after) and after + 1 < size and after not in by_start:
        return None  # "Chairman Sir Jan Berg": the form of address is next
    return after


def _bearer(view: Document, i: int, after: int, taken: set[int]) -> Draft | None:
    """The name that begins at ``after``, behind the title at ``i``, where the model sees none."""
    if (
        view.lower[i] in offices()
        and view.capital(i)
        and view.lower[after] in words("names/titles", "portfolios", "served")
    ):
        return _after_phrase(view, i, taken)
    if not view.capital(after) or view.pos[after] != "PROPN" or view.entity[after] in _NO_PERSON:
        return None
    if view.text[after].title() in words("names/words", "heads", "organisation"):
        return None  # "Major League"
    if not _titles_name(view, i, after):
        return None
    end = run_of_name(view, after, taken)
    if end == after or all(is_office(view, k) or view.lower[k] in portfolio() for k in range(after, end)):
        return None
    return Draft(after, end, "person", "title", 0.75)


def _titles_name(view: Document, i: int, after: int) -> bool:
    """Whether the title at ``i`` belongs to what follows: by the parse, or as a form of address in capitals."""
    low = view.lower[i]
    if low not in honorifics():
        return view.head[i] in range(after, after + 4) and view.dep[i] == "compound"
    return low in words("names/titles", "ranks", "address") or view.capital(i)


def _is_bearer(view: Document, draft: Draft, i: int) -> bool:
    """Whether what the model takes for a body or place is a person, by the title right before it."""
    if draft.entry is not None or draft.kind in ("person", "work", "event") or draft.end - draft.start > 3:
        return False
    last = view.text[draft.end - 1]
    if (
        last in words("names/words", "heads", "organisation")
        or last in words("names/words", "heads", "place")
        or last.isupper()
    ):
        return False
    if view.lower[i] in words("names/titles", "offices", "bodies") or last.rstrip(".").lower() in _company_endings():
        return False
    low = view.lower[i]
    if low in words("names/titles", "ranks", "address"):
        return view.capital(i)
    return low in offices() and view.pos[i] in ("NOUN", "PROPN") and draft.kind != "group" and view.text[i - 1] != "the"


def _company_endings() -> frozenset[str]:
    return words("names/titles", "companies", "endings")


def _after_phrase(view: Document, office: int, taken: set[int]) -> Draft | None:
    """ "Ambassador to the EU Anna Berg": two words in capitals after what the office is of or to, by themselves."""
    links, i = words("names/titles", "portfolios", "link"), office + 1
    while i < len(view) and i < office + REACH and view.sentence[i] == view.sentence[office]:
        low = view.lower[i]
        if i in taken or low in links or low in portfolio():
            i += 1
            continue
        break
    if i >= len(view) or i == office + 2 or i in taken or not view.capital(i) or view.pos[i] != "PROPN":
        return None
    if i - 1 not in taken and view.lower[i - 1] in links:
        return None
    end = run_of_name(view, i, taken, longest=3)
    return Draft(i, end, "person", "title", 0.75) if end - i >= 2 else None
