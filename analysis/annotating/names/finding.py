"""Which words are names, and of what kind: the gazetteers and the model's entities held against each other.

A gazetteer's name is sure of its kind but not of being a name there ("Turkey", "Jordan"); the model is the other way
round. Where both see something, the longer span wins unless it is a person's name with a title in front.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from analysis.annotating.names.drafts import Draft
from analysis.annotating.names.gazetteer import Entry, Gazetteer
from analysis.annotating.names.words import Words, given_names, honorifics, offices, words
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

_LONGEST = 12
"""How many tokens a name has at most; longer ones are the model's run-on mistakes."""

_BREAKS = frozenset(("—", "–", "--", "”", "“", '"', "''", "``"))
_CLOSING = frozenset(("”", "''"))
"""What no name goes over: dashes between words, and quotation marks."""

_POSSESSIVE = frozenset(("'s", "’s"))

_EDGE = frozenset("\"'“”‘’`«»()[]{}.,;:!?-–—/|*#@_ ") | {"'s", "’s", "``", "''", "--", "\n"}


def find(view: Words, gazetteer: Gazetteer) -> list[Draft]:
    """The names of a document, without overlaps, ordered by start."""
    model = _model(view)
    at: dict[int, Draft] = {i: draft for draft in model for i in range(draft.start, draft.end)}
    kept: list[Draft] = []
    for start, end, entry in gazetteer.find(view.doc):
        draft = _known(view, start, end, entry, at)
        if draft is not None:
            kept.append(draft)
            for i in range(start, end):
                at.pop(i, None)
    taken = {i for draft in kept for i in range(draft.start, draft.end)}
    for draft in model:
        trimmed = _clear(view, draft, taken)
        if trimmed is not None:
            kept.append(trimmed)
            taken.update(range(trimmed.start, trimmed.end))
    kept.sort(key=lambda draft: draft.start)
    for state, body in pairwise(kept):
        beside = body.start == state.end + 1 and view.text[state.end] in _POSSESSIVE
        if beside and body.kind == "organisation" and body.country is None and body.entry is None and _is_state(state):
            body.country = state.country
    return kept


def _is_state(draft: Draft) -> bool:
    return draft.entry is not None and draft.entry.sort == "state"


def _model(view: Words) -> list[Draft]:
    """The model's entities as drafts: cut at line breaks, without articles, titles and punctuation at the edges."""
    found = []
    shouted = view.shouted()
    written = Counter(view.text)
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
        if end - start > 1 and view.lower[start] in words("titles", "ranks", "address"):
            kind = "person"  # "Mr. Berg"
        if kind in ("organisation", "place", "work", "group") and _given_first(view, start, end):
            kind = "person"
        if end - start > _LONGEST or not any(view.capital(i) or view.text[i][:1].isdigit() for i in range(start, end)):
            continue
        if kind == "person" and view.text[end - 1] in words("words", "heads", "work"):
            kind = "work"
        building = end - start > 1 and view.text[end - 1] in words("words", "heads", "building")
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
        if kind == "group" and (_language(view, end - 1) or view.text[start][:1].islower()):
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


def _pieces(view: Words) -> Iterator[tuple[int, int, str]]:
    """The model's entities, those that run over line breaks, opening brackets and spaced hyphens in pieces."""
    for ent in view.doc.ents:
        start, end = ent.start, ent.end
        if end - start > 1:
            for i in range(start, end):
                text = view.text[i]
                opens = text == "(" and ")" not in view.text[i:end]
                spaced = text == "-" and start < i < end - 1 and gap(view, i - 1) and gap(view, i)
                if opens or spaced or "\n" in text:
                    if i > start:
                        yield start, i, ent.label_
                    start = i + 1
        if start < end:
            yield start, end, ent.label_


def _never(view: Words, start: int, end: int) -> bool:
    """What stands in capitals in tables and captions, and company endings alone ("Co Inc")."""
    never = words("words", "never", "words")
    if all(view.lower[i].rstrip(".") in never or not view.text[i][:1].isalpha() for i in range(start, end)):
        return True
    last = view.lower[end - 1].rstrip(".")
    if end - start > 1 and last in never and last not in words("titles", "companies", "endings") and last != "fund":
        return True
    return end - start > 1 and view.lower[start] in never and view.text[end - 1].islower()


def _ordinary(view: Words, i: int) -> bool:
    """ "The Administration": a noun in capitals, that is described and not named."""
    low = view.lower[i]
    return low in words("words", "actors", "many") and low not in ("congress", "parliament", "intelligence", "mission")


def _given_first(view: Words, start: int, end: int) -> bool:
    """A given name and one or two words in capitals, the last of them no word for a body or place."""
    if not 2 <= end - start <= 3 or view.text[start] not in given_names() or view.text[start] in _ambiguous():
        return False
    last = view.text[end - 1]
    if last in words("words", "heads", "organisation") or last in words("words", "heads", "place"):
        return False
    return all(view.text[i][:1].isupper() and view.text[i][-1].islower() for i in (start, end - 1))


def _ambiguous() -> frozenset[str]:
    return words("places", "person_or_place", "names")


def _no_name(view: Words, i: int, kind: Kind) -> bool:
    """A single word that the model takes for a name because it stands in capitals for another reason."""
    if kind == "group":
        return not view.capital(i)
    if view.pos[i] not in ("PROPN", "X") and not (view.capital(i) and not view.begins_sentence(i)):
        return view.begins_sentence(i) or not view.capital(i)
    return len(view.text[i]) == 1 and view.text[i].isalpha()


def edges(view: Words, start: int, end: int) -> tuple[int, int] | None:
    """The span without articles, possessives and punctuation at its edges; None where nothing is left."""
    while start < end and (
        view.text[start] in _EDGE
        or view.text[start].startswith("\\")
        or view.lower[start] in ("the", "a", "an")
        or _space(view, start)
    ):
        start += 1
    while end > start and (view.text[end - 1] in _EDGE or _space(view, end - 1)):
        if view.text[end - 1] == ".":
            break
        if view.text[end - 1] == ")" and any(view.text[i] == "(" for i in range(start, end - 1)):
            break
        end -= 1
    return (start, end) if start < end else None


def _space(view: Words, i: int) -> bool:
    return not view.text[i].strip()


def _is_title(view: Words, start: int, end: int) -> bool:
    """Whether all the words belong to titles ("Foreign Minister"): then it is no name."""
    before, portfolios = words("titles", "before", "words"), words("titles", "portfolios", "words")
    last = view.lower[end - 1]
    after = view.lower[end] if end < len(view) else ""
    if last not in offices() and last not in honorifics() and after not in offices():
        return False
    return all(
        view.lower[i] in before or view.lower[i] in portfolios or view.lower[i] in offices() or view.text[i] == "-"
        for i in range(start, end)
    )


def _by_last_word(view: Words, start: int, end: int, kind: Kind) -> Kind:
    if end - start > 1:
        last = view.text[end - 1]
        if last in words("words", "heads", "work"):
            return "work"
        if kind in ("group", "place", "work") and last in words("words", "heads", "organisation"):
            return "organisation"
        if kind == "organisation" and last in words("words", "heads", "place"):
            return "place"
    return kind


def person_span(view: Words, start: int, end: int) -> tuple[int, int] | None:
    """The name proper in what is taken for a person: without titles before it and lower-case words after it."""
    titles, portfolios = words("titles", "before", "words"), words("titles", "portfolios", "words")
    links = words("titles", "portfolios", "link")
    particles = words("titles", "name_parts", "particles")
    known = given_names()
    while start < end - 1:
        low = view.lower[start]
        phrase = _office_of_two(view, start, end)
        if phrase:
            start = phrase
            continue
        if view.text[start] in known and view.lower[start] not in words("titles", "ranks", "address"):
            break
        is_title = low in honorifics() or low in offices() or low in titles or low in portfolios or low in links
        if (
            (is_title and not (low in particles and view.capital(start)))
            or view.text[start] in _EDGE
            or (low not in particles and (low == view.text[start] or view.pos[start] in ("ADP", "SCONJ", "AUX")))
        ):
            start += 1
        else:
            break
    while end > start and (view.text[end - 1] in _EDGE or (view.text[end - 1].islower() and view.text[end - 2] != "-")):
        end -= 1
    if start >= end or not any(view.capital(i) for i in range(start, end)):
        return None
    if end - start == 1 and (view.lower[start] in honorifics() or view.lower[start] in offices()):
        return None
    size = len(view)
    while end < size and view.head[end - 1] == end and view.dep[end - 1] == "compound" and end - start < 4:
        # the model may stop after a given name: "Olav" of "Olav Strand"
        if view.pos[end] != "PROPN" or not view.capital(end) or view.doc[end].ent_type_ or view.lower[end] in offices():
            break
        end += 1
    return _attached(view, start, end)


def _office_of_two(view: Words, start: int, end: int) -> int | None:
    """Where an office of two words that begins at ``start`` ends, with a name after it: "Crown Prince"."""
    last = start + 1
    if last + 1 < end and (view.lower[start], view.lower[last]) in offices().get(view.lower[last], ()):
        return last + 1
    return None


def _attached(view: Words, start: int, end: int) -> tuple[int, int]:
    """With what hangs on it by a hyphen: "Pak Jin" becomes "Pak Jin-su"."""
    size = len(view)
    while end + 1 < size and view.text[end] == "-" and not gap(view, end - 1) and not gap(view, end):
        tail = view.text[end + 1]
        if not tail.isalpha() or len(tail) > 8 or tail in words("titles", "name_parts", "no_tail"):
            break
        if tail.islower() and end - start < 2:  # "Ruritania-led"; in "Pak Jin-su" two words stand before
            break
        end += 2
    return start, end


def gap(view: Words, i: int) -> bool:
    """Whether a space follows token ``i``."""
    return bool(view.start[i + 1] > view.start[i] + len(view.text[i]))


def run_of_name(view: Words, start: int, taken: set[int], longest: int = 5) -> int:
    """Where a person's name that begins at ``start`` ends: words in capitals, initials, particles between them."""
    particles, suffixes = words("titles", "name_parts", "particles"), words("titles", "name_parts", "suffixes")
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


def _known(view: Words, start: int, end: int, entry: Entry, at: dict[int, Draft]) -> Draft | None:
    """A gazetteer's name as a draft, or None where the model and the words around it speak against it."""
    over = next((at[i] for i in range(start, end) if i in at), None)
    ambiguous = end - start == 1 and view.text[start] in words("places", "person_or_place", "names")
    label = view.doc[start].ent_type_
    if entry.weak and (over is None or label in NO_NAME) and not _in_title(view, start, end):
        return None
    if label in NO_NAME and entry.kind != "country":
        return None
    if entry.sort == "town" and over is not None and over.kind != "place" and not _placed(view, start):
        return None
    if over is not None and (over.start < start or over.end > end):
        inside = over.start <= start and end <= over.end
        if over.kind == "person":
            if over.start < start or ambiguous or _rest_is_surname(view, end, over.end, entry):
                return None
            if entry.sort in ("city", "town", "region", "wide", "group", "company", "armed"):
                return None
        elif inside and over.kind in ("organisation", "event", "work", "place"):
            if entry.sort in ("adjective", "people") and over.kind == "place":
                return None
            if start == over.start and entry.sort == "state" and end + 1 < over.end and view.text[end] in _POSSESSIVE:
                _cut(view, over, end + 1, entry)
            elif not (start == over.start and _posted_to(view, start)) and _longer_name(view, over, start, end, entry):
                _belongs(view, over, start, end, entry)
                return None
    elif (
        over is not None
        and over.kind == "person"
        and (ambiguous or (end - start == 1 and (entry.sort == "city" or view.text[start] in given_names())))
    ) or (over is None and ambiguous and not _placed(view, start)):
        return None
    if start > 1 and view.text[start - 1] == "-" and entry.sort in ("state", "adjective", "people", "group", "region"):
        prefix = view.text[start - 2]
        if prefix == "All" or (prefix in words("words", "never", "prefixes") and entry.sort != "state"):
            return None  # "All-Ruritania championships", "non-Muslim"
    if start and view.text[start - 1] in given_names() and view.dep[start - 1] == "compound" and ambiguous:
        return None
    if entry.sort in ("adjective", "group") and _language(view, end - 1):
        return None
    if end < len(view) and view.text[end] == "-" and end - start == 1 and entry.sort in ("wide", "city", "town"):
        return None
    return Draft(start, end, entry.kind, entry.sort, 0.9, entry=entry, country=entry.country)


def _language(view: Words, i: int) -> bool:
    """ "Speak English", "in French": a language, nobody."""
    if view.dep[i] not in ("dobj", "pobj", "attr") or view.tag[i] == "NNPS" or view.text[i].endswith("s"):
        return False
    head = view.head[i]
    return view.lemma[head].lower() in words("words", "places", "speaking") or (
        view.lower[head] in ("in", "into", "from") and view.pos[i] in ("PROPN", "NOUN", "ADJ") and view.head[i] == i - 1
    )


def _in_title(view: Words, start: int, end: int) -> bool:
    """ "the Total chairman": something that the model missed, but a title follows and no sentence begins."""
    return not view.begins_sentence(start) and end < len(view) and view.lower[end] in offices()


def _cut(view: Words, over: Draft, start: int, entry: Entry) -> None:
    """ "Ruritania's Anna Berg" and "Ruritania's Rail Union" are two names each; the second is of the state."""
    over.start = start
    if over.kind == "organisation":
        over.country = entry.country
    if _given_first(view, start, over.end):
        over.kind = "person"


def _posted_to(view: Words, start: int) -> bool:
    """ "Ambassador to Ruritania Anna Berg": what an envoy is sent to ends before the envoy's name."""
    to = start - 2 if view.lower[start - 1] == "the" else start - 1
    return to > 0 and view.lower[to] == "to" and view.lower[to - 1] in offices()


def _placed(view: Words, i: int) -> bool:
    return i > 0 and view.lower[i - 1] in words("words", "places", "locative")


def _rest_is_surname(view: Words, start: int, end: int, entry: Entry) -> bool:
    """ "Paris Berglund": one more word, and the first is no state or body that could have a title after it."""
    return end - start == 1 and entry.sort not in ("state", "adjective", "igo", "organ", "agency", "police", "party")


def _belongs(view: Words, over: Draft, start: int, end: int, entry: Entry) -> None:
    """A body whose name begins or ends with its state is of that state; so is "the Bank of Ruritania"."""
    if over.kind != "organisation" or entry.sort not in ("state", "adjective") or over.country:
        return
    if (
        start == over.start
        or (end == over.end and view.lower[start - 1] not in ("of", "in", "for", "to", "the", "and"))
        or (view.lower[start - 1] in ("of", "the") and view.text[over.start] in words("words", "heads", "state"))
    ):
        over.country = entry.country


def _longer_name(view: Words, over: Draft, start: int, end: int, entry: Entry) -> bool:
    """Whether the model's longer span is a name of its own ("Bank of Ruritania"), not the known one with more words."""
    others = [i for i in range(over.start, over.end) if not start <= i < end]
    telling = [i for i in others if view.capital(i) and view.lower[i] not in ("the", "of", "northern", "southern")]
    if not telling:
        return False
    if over.end < len(view) and view.lower[over.end] in offices():
        titles, portfolios = words("titles", "before", "words"), words("titles", "portfolios", "words")
        if all(view.lower[i] in titles or view.lower[i] in portfolios or view.lower[i] in offices() for i in telling):
            return False
    if over.kind == "place":
        directions = ("northern", "southern", "eastern", "western", "central", "north", "south", "east", "west")
        return not all(view.lower[i] in directions for i in telling)
    if entry.sort == "company" and start > over.start:
        return True  # "Lantern Harbeck Brothers" is not Harbeck Brothers
    if entry.kind == "organisation" and end - start > 1:
        return view.text[over.end - 1] in words("words", "heads", "organisation") and over.end > end
    return all(view.text[i] not in (",", ";", "\n") for i in others)


def _clear(view: Words, draft: Draft, taken: set[int]) -> Draft | None:
    """The model's draft without what a gazetteer took of it; None where nothing that names is left."""
    free = [i for i in range(draft.start, draft.end) if i not in taken]
    if len(free) == draft.end - draft.start:
        return draft
    if not free or draft.kind != "person":
        return None
    start, end = (
        max([free[0], *(i + 1 for i in range(draft.start, draft.end) if i in taken and i < free[-1])]),
        free[-1] + 1,
    )
    span = person_span(view, start, end)
    if span is None:
        return None
    draft.start, draft.end = span
    return draft
