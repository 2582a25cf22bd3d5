"""Whether the name of a state, capital or seat of government stands for those who govern, or for a place."""

from __future__ import annotations

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft, leading_token
from analysis.language.lexicon import words


def acts(view: Document, draft: Draft) -> bool | None:
    """True for "Ruritania said", False for "in Ruritania", None where syntax does not tell."""
    entry, name = draft.entry, view.text[draft.end - 1]
    if entry is not None and entry.sort == "capital" and name.isupper() and len(name) > 3:
        return False  # a dateline, that the parser may take for the subject
    i = leading_token(view, draft)
    dep, head = view.dep[i], view.head[i]
    if dep == "nsubj":
        return _acting_subject(view, i, head)
    if dep == "nsubjpass":
        return None
    if dep == "poss":
        return True if _given(view, head) or (entry is not None and _governed(view, entry.sort, head)) else None
    if dep == "pobj":
        preposition = view.lower[head]
        over = view.head[head]
        if view.dep[head] == "agent" or preposition in words("names/words", "places", "acting"):
            return True
        if preposition == "from" and _given(view, over):
            return True
        if preposition in words("names/words", "places", "open") and view.lemma[over].lower() not in words(
            "names/words", "places", "motion"
        ):
            return None
        return False if preposition in words("names/words", "places", "locative") else None
    if dep in ("dobj", "dative"):
        return None if view.lemma[head].lower() in words("names/words", "places", "motion") else True
    return None


def _governed(view: Document, sort: str, i: int) -> bool:
    """Whether a noun is what a capital has as the seat of a government: "Oslo's debt", and not "Oslo's parks"."""
    return sort == "capital" and view.lemma[i].lower() in words("names/words", "places", "governed")


def _given(view: Document, i: int) -> bool:
    """Whether a noun is what governments give ("answer"); behind a verb ("heard no word from") its object counts."""
    given = words("names/words", "places", "given")
    if view.lemma[i].lower() in given:
        return True
    if view.pos[i] not in ("VERB", "AUX"):
        return False
    objects = (j for j in range(i + 1, min(i + 6, len(view))) if view.head[j] == i and view.dep[j] in ("dobj", "attr"))
    return any(view.lemma[j].lower() in given for j in objects)


def _acting_subject(view: Document, i: int, verb: int) -> bool | None:
    lemma = view.lemma[verb].lower()
    if lemma in words("names/words", "places", "still"):
        return None
    return True
