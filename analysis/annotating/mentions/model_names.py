"""The model's entities as drafts: cut into shape, and without what stands in capitals for another reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

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

_LETTERS = re.compile(r"(?:[A-Z]\.){4,}")
"""An acronym with full stops ("K.L.P.O.") stands for a body or what bodies agree on, for nobody and no place: those
that stand for states are known."""

_LINKS = frozenset(("of", "the", "for", "and"))
"""Words that join the parts of a name, and end none."""

_LONGEST = 12
"""How many tokens a name has at most; longer ones are the model's run-on mistakes."""

_ANGLES = frozenset("<>")
"""What agencies set around firms and the signs of their shares: no part of a name."""

_BREAKS = frozenset(("—", "–", "--", "”", "“", '"', "''", "``"))
_CLOSING = frozenset(("”", "''"))
"""What no name goes over: dashes between words, and quotation marks."""


def model_names(view: Document) -> list[Draft]:
    """The model's entities as drafts: cut at line breaks, without articles, titles and punctuation at the edges."""
    found = []
    for start, end, label in _pieces(view):
        kind = _KIND.get(label)
        shaped = _shaped(view, *_within_marks(view, start, end), kind) if kind is not None else None
        if shaped is None:
            continue
        for refuses in _REFUSALS:
            if refuses(view, *shaped):
                break
        else:
            found.append(Draft(*shaped, "model", 0.6))
    return found


def _within_marks(view: Document, start: int, end: int) -> tuple[int, int]:
    """Without what stands in front of or behind a dash or quotation mark."""
    for i in range(start, end):
        if view.text[i] in _BREAKS and i > start:
            if view.text[i] not in _CLOSING and not view.text[start].isupper():
                return start, i
            start = i + 1  # a dateline, or quoted words, before the name
    return start, end


def _shaped(view: Document, start: int, end: int, kind: Kind) -> tuple[int, int, Kind] | None:
    """The name's own words and its kind; None where no words are left that name."""
    span = edges(view, start, end)
    if span is None:
        return None
    start, end = span
    addressed = end - start > 1 and view.lower[start] in words("names/titles", "ranks", "address")  # "Mr. Berg"
    given = kind in ("organisation", "place", "work", "group") and given_first(view, start, end)
    if addressed or given:
        kind = "person"
    if end - start > _LONGEST or not _written_as_name(view, start, end):
        return None
    if end - start == 1 and kind in ("person", "place") and _LETTERS.fullmatch(view.text[start]):
        kind = "organisation"
    if kind == "person":
        kind = _no_person(view, start, end)
    if kind == "person":
        span = person_span(view, start, end)
        if span is None:
            return None
        start, end = span
    else:
        while end - start > 1 and view.text[end - 1] in _LINKS:  # "the Council of Ministers of the"
            end -= 1
        kind = _by_last_word(view, start, end, kind)
        if _is_title(view, start, end):
            return None
    if view.text[start].islower() and start + 1 < end and view.text[start + 1] == "-" and not gap(view, start):
        start += 2  # "anti-Berg"
        single = end - start == 1 and kind in ("group", "organisation")
        if start >= end or (single and not view.text[start].isupper()):
            return None
    return start, end, kind


def _written_as_name(view: Document, start: int, end: int) -> bool:
    first = view.text[start][:1]
    return first.isdigit() or first.isupper() or any(view.capital(i) for i in range(start + 1, end))


def _no_person(view: Document, start: int, end: int) -> Kind:
    """The kind of what the model takes for a person: a work or a building, by its last word."""
    if view.text[end - 1] in words("names/words", "heads", "work"):
        return "work"
    building = end - start > 1 and view.text[end - 1] in words("names/words", "heads", "building")
    return "place" if building and view.text[start] not in given_names() else "person"


# --- what is no name, though the model says so -----------------------------------------------------------------------


def _describes(view: Document, start: int, end: int, kind: Kind) -> bool:
    """A language, or an adjective in small letters."""
    if kind != "group":
        return False
    small = view.lower[start] == view.text[start] and end - start == 1 and view.pos[start] == "ADJ"
    return is_language(view, end - 1) or view.text[start][:1].islower() or small


def _only_shouted(view: Document, start: int, end: int, kind: Kind) -> bool:
    """In a headline in capitals only what the text names, too, is a name."""
    if view.sentence[start] not in view.shouted:
        return False
    return not all(view.text[i].title() in view.written for i in range(start, end) if view.text[i].isalpha())


def _mostly_small(view: Document, start: int, end: int, kind: Kind) -> bool:
    """A word that the text mostly writes small."""
    written, text = view.written, view.text[start]
    return end - start == 1 and len(text) > 3 and written[view.lower[start]] > written[text]


def _single(view: Document, start: int, end: int, kind: Kind) -> bool:
    return end - start == 1 and (_no_name(view, start, kind) or _ordinary(view, start))


def _pieces(view: Document) -> Iterator[tuple[int, int, str]]:
    """The model's entities, in pieces where they run over line breaks, opening and angle brackets, spaced hyphens and
    dates."""
    text = view.content
    for ent in view.doc.ents:
        start, end = ent.start, ent.end
        if end - start > 1:
            for i in range(start, end):
                word = view.text[i]
                opens = (word == "(" and ")" not in view.text[i:end]) or word in _ANGLES
                spaced = word == "-" and start < i < end - 1 and gap(view, i - 1) and gap(view, i)
                dated = word[0].isdigit() and _ISO_DATE.match(text, view.start[i]) is not None
                if opens or spaced or dated or "\n" in word:
                    if i > start:
                        yield start, i, ent.label_
                    if word == "<" and i > start:
                        start = end  # the sign of a share, behind a firm's name
                        break
                    start = i + 1
                    while dated and start < end and view.text[start][0] in "-0123456789":
                        start += 1
        if start and end - start > 1 and view.text[start - 1].isdigit() and _is_era(view, start):
            start += 1
        if start < end:
            yield start, end, ent.label_


def _is_era(view: Document, i: int) -> bool:
    return view.text[i].isupper() and view.lower[i].rstrip(".") in words("names/words", "eras", "words")


def _never(view: Document, start: int, end: int, kind: Kind) -> bool:
    """What stands in capitals in tables and captions, and company endings alone ("Co Inc")."""
    never = words("names/words", "never", "words")
    if all(view.lower[i].rstrip(".") in never or not view.text[i][:1].isalpha() for i in range(start, end)):
        return True
    last = view.lower[end - 1].rstrip(".")
    if (
        end - start > 1
        and last in never
        and last not in words("names/titles", "companies", "endings")
        and last not in words("names/words", "never", "but_last")
    ):
        return True
    return end - start > 1 and view.lower[start] in never and view.text[end - 1].islower()


def _ordinary(view: Document, i: int) -> bool:
    """ "The Administration": a noun in capitals, that is described and not named."""
    low = view.lower[i]
    return low in words("names/words", "actors", "many") and low not in words("names/words", "actors", "named")


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


_REFUSALS: tuple[Callable[[Document, int, int, Kind], bool], ...] = (
    _describes,
    _never,
    _only_shouted,
    _mostly_small,
    _single,
)


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
        view.lower[head] in words("names/words", "places", "languages")
        and view.pos[i] in ("PROPN", "NOUN", "ADJ")
        and view.head[i] == i - 1
    )
