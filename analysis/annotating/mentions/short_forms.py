"""Further places of names that are known by now: the same words again, and a person's surname alone."""

from __future__ import annotations

from collections import Counter

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.mentions.model_names import NO_NAME
from analysis.language.titles import honorifics, offices
from analysis.records import Kind


def add_short_forms(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts, and further places where the same words, or a person's surname alone, stand in capitals."""
    taken = {i for draft in drafts for i in range(draft.start, draft.end)}
    kinds: dict[str, Kind] = {}
    longer: dict[str, dict[tuple[str, ...], Kind]] = {}
    ordinary = honorifics().keys() | offices().keys()
    seen: Counter[str] = Counter()
    for draft in drafts:
        if draft.entry is not None:
            continue
        long = draft.end - draft.start > 1
        if draft.kind == "person" and long:
            for i in (draft.start, draft.end - 1):
                if view.capital(i) and len(view.text[i]) > 2 and view.lower[i] not in ordinary:
                    kinds[view.text[i]] = "person"
        if long and draft.kind in ("person", "organisation"):
            phrase = tuple(view.text[draft.start : draft.end])
            longer.setdefault(phrase[0], {})[phrase] = draft.kind
        elif draft.kind in ("person", "organisation") and len(view.text[draft.start]) > 2:
            text = view.text[draft.start]
            seen[text] += 1
            if seen[text] > 1 or draft.kind == "person":
                kinds.setdefault(text, draft.kind)
    small = view.written
    found = list(drafts)
    shouted = view.shouted
    known = kinds.keys() | longer.keys()
    for i in [i for i, text in enumerate(view.text) if text in known or (shouted and text.isupper())]:
        text = view.text[i]
        if i in taken:
            continue
        if shouted and text.isupper() and len(text) > 2 and view.sentence[i] in shouted:
            kind = kinds.get(text.title())
            if kind is not None:
                found.append(Draft(i, i + 1, kind, "short form", 0.6))
                taken.add(i)
            continue
        for phrase, kind in longer.get(text, {}).items():
            end = i + len(phrase)
            if tuple(view.text[i:end]) == phrase and not any(k in taken for k in range(i, end)):
                found.append(Draft(i, end, kind, "short form", 0.7))
                taken.update(range(i, end))
        if i in taken or text not in kinds or view.entity[i] in NO_NAME:
            continue
        if view.pos[i] not in ("PROPN", "NOUN", "X") and view.lower[i] in small:
            continue
        if view.pos[i] != "PROPN" and view.begins_sentence(i) and view.lower[i] in small:
            continue
        found.append(Draft(i, i + 1, kinds[text], "short form", 0.7))
        taken.add(i)
    found.sort(key=lambda draft: draft.start)
    return found
