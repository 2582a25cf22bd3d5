"""Where a name begins and ends: without articles and titles before it, with what hangs on it by a hyphen."""

from __future__ import annotations

from analysis.annotating.document import Document
from analysis.language.lexicon import words
from analysis.language.person_names import given_names
from analysis.language.titles import honorifics, offices

EDGE = frozenset("\"'“”‘’`«»()[]{}.,;:!?-–—/|*#@_ ") | {"'s", "’s", "``", "''", "--", "\n"}
"""What stands at the edges of a name and is no part of it."""


def edges(view: Document, start: int, end: int) -> tuple[int, int] | None:
    """The span without articles, possessives and punctuation at its edges; None where nothing is left."""
    while start < end and (
        view.text[start] in EDGE
        or view.text[start].startswith("\\")
        or view.lower[start] in ("the", "a", "an")
        or _space(view, start)
    ):
        start += 1
    while end > start and (view.text[end - 1] in EDGE or _space(view, end - 1)):
        if view.text[end - 1] == ".":
            break
        if view.text[end - 1] == ")" and any(view.text[i] == "(" for i in range(start, end - 1)):
            break
        end -= 1
    return (start, end) if start < end else None


def _space(view: Document, i: int) -> bool:
    return not view.text[i].strip()


def person_span(view: Document, start: int, end: int) -> tuple[int, int] | None:
    """The name proper in what is taken for a person: without titles before it and lower-case words after it."""
    titles, portfolios = words("names/titles", "before", "words"), words("names/titles", "portfolios", "words")
    links = words("names/titles", "portfolios", "link")
    particles = words("names/titles", "name_parts", "particles")
    known = given_names()
    while start < end - 1:
        low = view.lower[start]
        phrase = _office_of_two(view, start, end)
        if phrase:
            start = phrase
            continue
        asks = view.pos[start] == "AUX"  # "Will Berg win?"
        if view.text[start] in known and not asks and low not in words("names/titles", "ranks", "address"):
            break
        is_title = low in honorifics() or low in offices() or low in titles or low in portfolios or low in links
        if (
            (is_title and not (low in particles and view.capital(start)))
            or view.text[start] in EDGE
            or (low not in particles and (low == view.text[start] or view.pos[start] in ("ADP", "SCONJ", "AUX")))
        ):
            start += 1
        else:
            break
    while end > start and (view.text[end - 1] in EDGE or (view.text[end - 1].islower() and view.text[end - 2] != "-")):
        end -= 1
    if start >= end or not any(view.capital(i) for i in range(start, end)):
        return None
    if end - start == 1 and (
        view.lower[start] in honorifics()
        or view.lower[start] in offices()
        or view.lower[start] in words("names/titles", "name_parts", "suffixes")
    ):
        return None
    size = len(view)
    while end < size and view.head[end - 1] == end and view.dep[end - 1] == "compound" and end - start < 4:
        # the model may stop after a given name: "Olav" of "Olav Strand"
        if view.pos[end] != "PROPN" or not view.capital(end) or view.entity[end] or view.lower[end] in offices():
            break
        end += 1
    start, end = _attached(view, start, end)
    return start, _with_generation(view, start, end)


def _with_generation(view: Document, start: int, end: int) -> int:
    """Where the name ends with what tells a son from a father behind a comma: "Walter Grange, Jr."."""
    size = len(view)
    if end + 1 >= size or view.text[end] != "," or end - start < 2 or not view.capital(end + 1):
        return end
    if view.lower[end + 1] not in words("names/titles", "name_parts", "suffixes"):
        return end
    end += 2
    dotted = end + 1 < size and view.text[end] == "." and view.sentence[end + 1] == view.sentence[start]
    return end + 1 if dotted else end


def _office_of_two(view: Document, start: int, end: int) -> int | None:
    """Where an office of two words that begins at ``start`` ends, with a name after it: "Crown Prince"."""
    last = start + 1
    if last + 1 < end and (view.lower[start], view.lower[last]) in offices().get(view.lower[last], ()):
        return last + 1
    return None


def _attached(view: Document, start: int, end: int) -> tuple[int, int]:
    """With what hangs on it by a hyphen: "Pak Jin" becomes "Pak Jin-su"."""
    size = len(view)
    while end + 1 < size and view.text[end] == "-" and not gap(view, end - 1) and not gap(view, end):
        tail = view.text[end + 1]
        if not tail.isalpha() or len(tail) > 8 or tail in words("names/titles", "name_parts", "no_tail"):
            break
        if tail.islower() and end - start < 2:  # "Ruritania-led"; in "Pak Jin-su" two words stand before
            break
        end += 2
    return start, end


def gap(view: Document, i: int) -> bool:
    """Whether a space follows token ``i``."""
    return bool(view.start[i + 1] > view.start[i] + len(view.text[i]))


def run_of_name(view: Document, start: int, taken: set[int], longest: int = 5) -> int:
    """Where a person's name that begins at ``start`` ends: words in capitals, initials, particles between them."""
    particles, suffixes = (
        words("names/titles", "name_parts", "particles"),
        words("names/titles", "name_parts", "suffixes"),
    )
    end, size = start, len(view)
    while end < size and end - start < longest + 2 and end not in taken:
        text, low = view.text[end], view.lower[end]
        if low in suffixes and end > start:
            end += 1
        elif text[:1].isupper() and view.pos[end] in ("PROPN", "NOUN", "ADJ", "X") and low not in offices():
            end += 1
            _, end = _attached(view, start, end)
        elif low in particles and end + 1 < size and view.capital(end + 1) and end + 1 not in taken:
            end += 1
        else:
            break
        if end < size and view.sentence[end] != view.sentence[start]:
            break
    return end
