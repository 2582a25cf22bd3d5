"""The model's entities as drafts: cut into shape, and without what stands in capitals for another reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.mentions.person_spans import edges, gap, person_span
from analysis.language.lexicon import words
from analysis.language.person_names import given_names
from analysis.language.titles import honorifics, offices
from analysis.records import Kind

_KIND: dict[str, Kind] = {
    "PERSON": "person",
    "GPE": "place",
    "NORP": "group",
    "ORG": "organisation",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
    "WORK_OF_ART": "work",
}
NO_NAME = frozenset(("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"))
"""What the model takes for a time or an amount is no name."""

_ISO_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d\b")

_LONGEST = 12
"""How many tokens a name has at most; longer ones are the model's run-on mistakes."""

_BREAKS = frozenset(("—", "–", "--", "”", "“", '"', "''", "``"))
_CLOSING = frozenset(("”", "''"))
"""What no name goes over: dashes between words, and quotation marks."""


def model_names(view: Document) -> list[Draft]:
    """The model's entities as drafts: cut at line breaks, without articles, titles and punctuation at the edges."""
    found = []
    shouted = view.shouted
    written = view.written
    for start, end, label in _pieces(view):
        kind = _KIND.get(label)
        if kind is None:
            continue
        for i in range(start, end):
            if view.text[i] in _BREAKS and i > start:
                if view.text[i] in _CLOSING or view.text[start].isupper():
                    start = i + 1  # a dateline, or quoted words, before the name
                else:
                    end = i
                    break
        found_span = edges(view, start, end)
        if found_span is None:
            continue
        start, end = found_span
        if end - start > 1 and view.lower[start] in words("names/titles", "ranks", "address"):
            kind = "person"  # "Mr. Berg"
        if kind in ("organisation", "place", "work", "group") and given_first(view, start, end):
            kind = "person"
        if end - start > _LONGEST or not (
            view.text[start][:1].isdigit() or any(view.capital(i) for i in range(start, end))
        ):
            continue
        if kind == "person" and view.text[end - 1] in words("names/words", "heads", "work"):
            kind = "work"
        building = end - start > 1 and view.text[end - 1] in words("names/words", "heads", "building")
        if kind == "person" and building and view.text[start] not in given_names():
            kind = "place"
        if kind == "person":
            span = person_span(view, start, end)
            if span is None:
                continue
            start, end = span
        else:
            kind = _by_last_word(view, start, end, kind)
            if _is_title(view, start, end):
                continue
        if view.text[start].islower() and start + 1 < end and view.text[start + 1] == "-" and not gap(view, start):
            start += 2  # "anti-Berg"
            single = end - start == 1 and kind in ("group", "organisation")
            if start >= end or (single and not view.text[start].isupper()):
                continue
        if kind == "group" and (is_language(view, end - 1) or view.text[start][:1].islower()):
            continue
        if kind == "group" and end - start == 1 and view.pos[start] == "ADJ" and view.lower[start] == view.text[start]:
            continue
        if _never(view, start, end):
            continue
        if view.sentence[start] in shouted and not all(
            view.text[i].title() in written for i in range(start, end) if view.text[i].isalpha()
        ):
            continue  # in a headline in capitals only what the text names, too
        if end - start == 1 and len(view.text[start]) > 3 and written[view.lower[start]] > written[view.text[start]]:
            continue  # a word that the text mostly writes small
        if end - start == 1 and (_no_name(view, start, kind) or _ordinary(view, start)):
            continue
        found.append(Draft(start, end, kind, "model", 0.6))
    return found


def _pieces(view: Document) -> Iterator[tuple[int, int, str]]:
    """The model's entities, in pieces where they run over line breaks, opening brackets, spaced hyphens and dates."""
    text = view.content
    for ent in view.doc.ents:
        start, end = ent.start, ent.end
        if end - start > 1:
            for i in range(start, end):
                word = view.text[i]
                opens = word == "(" and ")" not in view.text[i:end]
                spaced = word == "-" and start < i < end - 1 and gap(view, i - 1) and gap(view, i)
                dated = word[0].isdigit() and _ISO_DATE.match(text, view.start[i]) is not None
                if opens or spaced or dated or "\n" in word:
                    if i > start:
                        yield start, i, ent.label_
                    start = i + 1
                    while dated and start < end and view.text[start][0] in "-0123456789":
                        start += 1
        if start < end:
            yield start, end, ent.label_


def _never(view: Document, start: int, end: int) -> bool:
    """What stands in capitals in tables and captions, and company endings alone ("Co Inc")."""
    never = words("names/words", "never", "words")
    if all(view.lower[i].rstrip(".") in never or not view.text[i][:1].isalpha() for i in range(start, end)):
        return True
    last = view.lower[end - 1].rstrip(".")
    if (
        end - start > 1
        and last in never
        and last not in words("names/titles", "companies", "endings")
        and last != "fund"
    ):
        return True
    return end - start > 1 and view.lower[start] in never and view.text[end - 1].islower()


def _ordinary(view: Document, i: int) -> bool:
    """ "The Administration": a noun in capitals, that is described and not named."""
    low = view.lower[i]
    return low in words("names/words", "actors", "many") and low not in (
        "congress",
        "parliament",
        "intelligence",
        "mission",
    )


def given_first(view: Document, start: int, end: int) -> bool:
    """A given name and one or two words in capitals, the last of them no word for a body or place."""
    if not 2 <= end - start <= 3 or view.text[start] not in given_names() or view.text[start] in _ambiguous():
        return False
    last = view.text[end - 1]
    if last in words("names/words", "heads", "organisation") or last in words("names/words", "heads", "place"):
        return False
    return all(view.text[i][:1].isupper() and view.text[i][-1].islower() for i in (start, end - 1))


def _ambiguous() -> frozenset[str]:
    return words("names/places", "person_or_place", "names")


def _no_name(view: Document, i: int, kind: Kind) -> bool:
    """A single word that the model takes for a name because it stands in capitals for another reason."""
    if kind == "group":
        return not view.capital(i)
    if view.pos[i] not in ("PROPN", "X") and not (view.capital(i) and not view.begins_sentence(i)):
        return view.begins_sentence(i) or not view.capital(i)
    return len(view.text[i]) == 1 and view.text[i].isalpha()


def _is_title(view: Document, start: int, end: int) -> bool:
    """Whether all the words belong to titles ("Foreign Minister"): then it is no name."""
    before, portfolios = words("names/titles", "before", "words"), words("names/titles", "portfolios", "words")
    last = view.lower[end - 1]
    after = view.lower[end] if end < len(view) else ""
    if last not in offices() and last not in honorifics() and after not in offices():
        return False
    return all(
        view.lower[i] in before or view.lower[i] in portfolios or view.lower[i] in offices() or view.text[i] == "-"
        for i in range(start, end)
    )


def _by_last_word(view: Document, start: int, end: int, kind: Kind) -> Kind:
    if end - start > 1:
        last = view.text[end - 1]
        if last in words("names/words", "heads", "work"):
            return "work"
        if kind in ("group", "place", "work") and last in words("names/words", "heads", "organisation"):
            return "organisation"
        if kind == "organisation" and last in words("names/words", "heads", "place"):
            return "place"
    return kind


def is_language(view: Document, i: int) -> bool:
    """ "Speak English", "in French": a language, nobody."""
    if view.dep[i] not in ("dobj", "pobj", "attr") or view.tag[i] == "NNPS" or view.text[i].endswith("s"):
        return False
    head = view.head[i]
    return view.lemma[head].lower() in words("names/words", "places", "speaking") or (
        view.lower[head] in ("in", "into", "from") and view.pos[i] in ("PROPN", "NOUN", "ADJ") and view.head[i] == i - 1
    )
