"""Names of people in sentences that stand in capitals throughout, where the model sees few: "ENVOY ANNA BERG LEFT"."""

from __future__ import annotations

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language.lexicon import words
from analysis.language.person_names import given_names
from analysis.language.titles import offices

_LONGEST = 3
"""How many words such a name has at most."""


def read_capitals(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts, ordered by start, and what sentences in capitals have of names that begin with a given name, and of
    surnames of people whose full names the text has."""
    if not view.shouted:
        return drafts
    taken = {i for draft in drafts for i in range(draft.start, draft.end)}
    found = list(drafts)
    for number in view.shouted:
        first, last = view.words_of_sentence(number)
        for i in range(first, last):
            end = _end(view, i, last, taken)
            if end is not None:
                found.append(Draft(i, end, "person", "capitals", 0.6))
                taken.update(range(i, end))
    full = [draft for draft in found if draft.kind == "person" and draft.end - draft.start > 1]
    surnames = {view.text[draft.end - 1].upper() for draft in full}
    for i, text in enumerate(view.text):
        if text in surnames and view.sentence[i] in view.shouted and _is_free(view, i, taken):
            found.append(Draft(i, i + 1, "person", "capitals", 0.6))
    return sorted(found, key=lambda draft: draft.start)


def _end(view: Document, start: int, last: int, taken: set[int]) -> int | None:
    """Where the name ends that a given name at ``start`` begins; None where it begins none."""
    if not _is_free(view, start, taken) or view.text[start].title() not in given_names():
        return None
    end = start + 1
    while end < last and end - start < _LONGEST and _is_free(view, end, taken) and view.dep[end - 1] == "compound":
        end += 1
    return end if end - start > 1 and not any(_is_of_body(view, i) for i in range(start, end)) else None


def _is_of_body(view: Document, i: int) -> bool:
    """Whether the word is one for a body or place, or a company's ending."""
    heads = words("names/words", "heads", "organisation") | words("names/words", "heads", "place")
    return view.text[i].title() in heads or view.lower[i] in words("names/titles", "companies", "endings")


def _is_free(view: Document, i: int, taken: set[int]) -> bool:
    """Whether the word may be part of a person's name."""
    text = view.text[i]
    name = text.isupper() and text.isalpha() and len(text) > 1
    return name and i not in taken and view.tag[i] == "NNP" and view.lower[i] not in offices()
