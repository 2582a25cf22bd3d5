"""Names that the model takes for bodies or places and that are people's by what they do ("Karvanto resigned"), and
people whose given name is a place's, too ("Georgia Halvorsen").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft, put_over
from analysis.language.lexicon import words
from analysis.language.titles import offices


def read_doers(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts, with single words that do what only people do made people, wherever the text names them."""
    unknown = [draft for draft in drafts if draft.rule == "model" and draft.end - draft.start == 1]
    if not unknown:
        return drafts
    at = {draft.end - 1: draft for draft in drafts}
    objects = {view.head[i]: i for i in range(len(view)) if view.dep[i] == "dobj"}
    people = {
        view.text[draft.start]
        for draft in unknown
        if draft.kind in ("place", "group", "organisation") and _acts(view, draft, at, objects)
    }
    for draft in unknown:
        if view.text[draft.start] in people:
            draft.kind = "person"
    return drafts


def _acts(view: Document, draft: Draft, at: dict[int, Draft], objects: dict[int, int]) -> bool:
    """Whether the name is the subject of what only people do. ``at``: the names by their last word; ``objects``: the
    object of each verb."""
    i = draft.start
    if view.dep[i] != "nsubj" or view.text[i].isupper():
        return False
    verb = view.lemma[view.head[i]].lower()
    towards = objects.get(view.head[i])
    if verb in words("names/context", "doers", "verbs"):
        return True
    if towards is None:
        return False
    if f"{verb} {view.lower[towards]}" in words("names/context", "doers", "phrases"):
        return True
    met = at.get(towards)
    person = met is not None and met.kind == "person"
    return person and draft.kind == "place" and verb in words("names/context", "doers", "towards_people")


def join_given_names(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts, ordered by start, with one for "Georgia Halvorsen" where two stand."""
    return put_over(drafts, list(_joined(view, drafts)))


def _joined(view: Document, drafts: list[Draft]) -> Iterator[Draft]:
    for given, rest in pairwise(drafts):
        beside = given.end == rest.start and given.end - given.start == rest.end - rest.start == 1
        if not beside or given.entry is None or rest.rule != "model" or rest.kind not in ("person", "place"):
            continue
        name = view.text[given.start] in words("names/places", "person_or_place", "names")
        surname = view.text[rest.start].istitle() and not _names_no_person(view, rest.start)
        if name and surname and view.dep[given.start] == "compound" and view.head[given.start] == rest.start:
            yield Draft(given.start, rest.end, "person", "model", 0.6)


def _names_no_person(view: Document, i: int) -> bool:
    text = view.text[i]
    heads = words("names/words", "heads", "organisation") | words("names/words", "heads", "place")
    return text in heads or view.lower[i] in offices()
