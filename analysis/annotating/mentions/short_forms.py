"""Further places of names that are known by now: the same words again, and a person's surname alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.mentions.model_names import NO_NAME
from analysis.language.titles import honorifics, offices
from analysis.records import Kind


@dataclass(slots=True)
class _Named:
    """What the article has named: words that may stand alone for somebody, and whole names, by their first word."""

    alone: dict[str, Kind] = field(default_factory=dict)
    longer: dict[str, dict[tuple[str, ...], Kind]] = field(default_factory=dict)


def add_short_forms(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts, and further places where the same words, or a person's surname alone, stand in capitals."""
    named = _named(view, drafts)
    taken = {i for draft in drafts for i in range(draft.start, draft.end)}
    found = list(drafts)
    shouted = view.shouted
    known = named.alone.keys() | named.longer.keys()
    for i in [i for i, text in enumerate(view.text) if text in known or (shouted and text.isupper())]:
        if i in taken:
            continue
        if _is_shouted(view, i):
            more = _in_headline(view, i, named)
        else:
            more = _whole_names(view, i, named, taken) or _alone(view, i, named)
        for draft in more:
            found.append(draft)
            taken.update(range(draft.start, draft.end))
    found += _initials(view, drafts, taken)
    found.sort(key=lambda draft: draft.start)
    return found


def _initials(view: Document, drafts: list[Draft], taken: set[int]) -> list[Draft]:
    """ "MbV" for "Mara bin Vask": a word of two capitals and more that is the initials of a name of three words."""
    long = [draft for draft in drafts if draft.kind == "person" and draft.entry is None and draft.end - draft.start > 2]
    wanted = {"".join(word[0] for word in view.text[draft.start : draft.end]).upper() for draft in long}
    if not wanted:
        return []
    return [
        Draft(i, i + 1, "person", "initials", 0.7)
        for i, text in enumerate(view.text)
        if i not in taken and text[0].isupper() and text.upper() in wanted and sum(map(str.isupper, text)) > 1
    ]


def _named(view: Document, drafts: list[Draft]) -> _Named:
    named = _Named()
    ordinary = honorifics().keys() | offices().keys()
    seen: Counter[str] = Counter()
    for draft in drafts:
        if draft.entry is not None or draft.kind not in ("person", "organisation"):
            continue
        if draft.end - draft.start > 1:
            phrase = tuple(view.text[draft.start : draft.end])
            named.longer.setdefault(phrase[0], {})[phrase] = draft.kind
            if draft.kind == "person":
                for i in (draft.start, draft.end - 1):
                    if view.capital(i) and len(view.text[i]) > 2 and view.lower[i] not in ordinary:
                        named.alone[view.text[i]] = "person"
        elif len(view.text[draft.start]) > 2:
            text = view.text[draft.start]
            seen[text] += 1
            if seen[text] > 1 or draft.kind == "person":
                named.alone.setdefault(text, draft.kind)
    return named


def _is_shouted(view: Document, i: int) -> bool:
    return view.text[i].isupper() and len(view.text[i]) > 2 and view.sentence[i] in view.shouted


def _in_headline(view: Document, i: int, named: _Named) -> list[Draft]:
    """A surname in a headline in capitals."""
    kind = named.alone.get(view.text[i].title())
    return [Draft(i, i + 1, kind, "short form", 0.6)] if kind is not None else []


def _whole_names(view: Document, i: int, named: _Named, taken: set[int]) -> list[Draft]:
    """The same words again."""
    for phrase, kind in named.longer.get(view.text[i], {}).items():
        end = i + len(phrase)
        if tuple(view.text[i:end]) == phrase and taken.isdisjoint(range(i, end)):
            return [Draft(i, end, kind, "short form", 0.7)]
    return []


def _alone(view: Document, i: int, named: _Named) -> list[Draft]:
    """A surname, or a word that has been named twice, unless the text writes it small, too."""
    kind = named.alone.get(view.text[i])
    if kind is None or view.entity[i] in NO_NAME:
        return []
    ordinary = view.pos[i] not in ("NOUN", "X") or view.begins_sentence(i)
    if ordinary and view.pos[i] != "PROPN" and view.lower[i] in view.written:
        return []
    return [Draft(i, i + 1, kind, "short form", 0.7)]
