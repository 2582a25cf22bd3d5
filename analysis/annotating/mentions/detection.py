"""Which words are names, and of what kind: the gazetteers and the model's entities held against each other.

A gazetteer's name is sure of its kind but not of being a name there ("Turkey", "Jordan"); the model is the other way
round. Where both see something, the longer span wins unless it is a person's name with a title in front.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.mentions.known_names import Gazetteer
from analysis.annotating.mentions.model_names import NO_NAME, given_first, is_language, model_names
from analysis.annotating.mentions.person_spans import person_span
from analysis.language.gazetteer import Entry, entries
from analysis.language.lexicon import words
from analysis.language.person_names import given_names
from analysis.language.titles import offices
from analysis.language.vocabulary import is_known

_NEARBY = 150
"""How many words around a word are looked at for how its text is set."""

_POSSESSIVE = frozenset(("'s", "’s"))

_PLACES = frozenset(("wide", "city", "town"))
_PREFIXED = frozenset(("state", "adjective", "people", "group", "region"))
_NO_FIRST_NAMES = _PLACES | {"region", "group", "company", "armed"}
"""Sorts of the gazetteers whose names stand inside a person's ("Paris Berglund") and are none there."""


def find(view: Document, gazetteer: Gazetteer) -> list[Draft]:
    """The names of a document, without overlaps, ordered by start."""
    model = model_names(view)
    at: dict[int, Draft] = {i: draft for draft in model for i in range(draft.start, draft.end)}
    kept: list[Draft] = []
    for start, end, entry in gazetteer.find(view.doc):
        draft = _known(view, start, end, entry, at)
        if draft is None and _is_pronoun(view, start):
            at.pop(start, None)
            model = [each for each in model if (each.start, each.end) != (start, end)]
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
        possessed = body.start == state.end + 1 and view.text[state.end] in _POSSESSIVE
        if (
            possessed
            and body.kind == "organisation"
            and body.country is None
            and body.entry is None
            and _is_state(state)
        ):
            body.country = state.country
    return kept


def _is_state(draft: Draft) -> bool:
    return draft.entry is not None and draft.entry.sort == "state"


@dataclass(frozen=True, slots=True)
class _Known:
    """Words that a gazetteer knows, tokens ``start`` to ``end``, and what the model takes them or more for."""

    view: Document
    start: int
    end: int
    entry: Entry
    over: Draft | None

    @property
    def text(self) -> str:
        """The word, where it is a single one."""
        return self.view.text[self.start] if self.end - self.start == 1 else ""

    @property
    def wider(self) -> Draft | None:
        """The model's span, where it holds more than these words or other ones."""
        over = self.over
        return over if over is not None and (over.start < self.start or over.end > self.end) else None

    @property
    def ambiguous(self) -> bool:
        """Whether it may be a person's name as well as a place's."""
        return self.text in words("names/places", "person_or_place", "names")


def _known(view: Document, start: int, end: int, entry: Entry, at: dict[int, Draft]) -> Draft | None:
    """A gazetteer's name as a draft, or None where the model and the words around it speak against it."""
    known = _Known(view, start, end, entry, next((at[i] for i in range(start, end) if i in at), None))
    for speaks_against in _AGAINST:
        if speaks_against(known):
            return None
    return Draft(start, end, entry.kind, entry.sort, 0.9, entry=entry, country=entry.country)


def _unseen(known: _Known) -> bool:
    """A weak name that the model sees no name in."""
    seen = known.over is not None and known.view.entity[known.start] not in NO_NAME
    return known.entry.weak and not seen and not _in_title(known.view, known.start, known.end)


def _in_figures(known: _Known) -> bool:
    return known.view.entity[known.start] in NO_NAME and known.entry.kind != "country"


def _no_town(known: _Known) -> bool:
    over = known.over
    town = known.entry.sort == "town" and over is not None and over.kind != "place"
    return town and not _placed(known.view, known.start)


def _in_person(known: _Known) -> bool:
    """Words of a longer name of a person: "Paris Berglund"."""
    over = known.wider
    if over is None or over.kind != "person":
        return False
    if over.start < known.start or known.ambiguous or _rest_is_surname(known.view, known.end, over.end, known.entry):
        return True
    return known.entry.sort in _NO_FIRST_NAMES


def _in_longer(known: _Known) -> bool:
    """Words of a longer name of a body or place, which is of that state then. "Ruritania's Rail Union" becomes two."""
    view, over, start, end, entry = known.view, known.wider, known.start, known.end, known.entry
    if over is None or over.kind not in ("organisation", "event", "work", "place"):
        return False
    if start < over.start or end > over.end:
        return False
    if entry.sort in ("adjective", "people") and over.kind == "place":
        return True
    if start == over.start and entry.sort == "state" and end + 1 < over.end and view.text[end] in _POSSESSIVE:
        _cut(view, over, end + 1, entry)
        return False
    posted = start == over.start and _posted_to(view, start)
    if posted or not _longer_name(view, over, start, end, entry):
        return False
    _belongs(view, over, start, end, entry)
    return True


def _person_alone(known: _Known) -> bool:
    """A single word that is a person's name there."""
    over = known.over
    if over is None:
        return known.ambiguous and not _placed(known.view, known.start)
    if known.wider is not None or over.kind != "person":
        return False
    return known.ambiguous or (bool(known.text) and (known.entry.sort == "city" or known.text in given_names()))


def _portfolio(known: _Known) -> bool:
    """ "Labour Minister": what the office is of, and no party."""
    view, start, end = known.view, known.start, known.end
    if known.entry.sort != "party" or end >= len(view):
        return False
    return (view.lower[start], view.lower[end]) in offices().get(view.lower[end], ())


_OWN = frozenset(("organ", "parliament", "court", "bank", "ministry", "agency"))
"""Sorts of bodies that states have of their own: "the Council of Ministers of Ruritania"."""


def _of_other_state(known: _Known) -> bool:
    """Whether the state behind it says that a body is not the one that usually has the name."""
    view, after, entry = known.view, known.end, known.entry
    if entry.sort not in _OWN or after + 1 >= len(view) or view.lower[after] != "of":
        return False
    after += 2 if view.lower[after + 1] == "the" else 1
    states = (entries().get(view.phrase(after, min(after + size, len(view)))) for size in (1, 2, 3))
    return any(state is not None and state.sort == "state" and state.country != entry.country for state in states)


def _prefixed(known: _Known) -> bool:
    """ "All-Ruritania championships", "non-Muslim"."""
    view, start = known.view, known.start
    if start < 2 or view.text[start - 1] != "-" or known.entry.sort not in _PREFIXED:
        return False
    prefix = view.text[start - 2]
    return prefix == "All" or (prefix in words("names/words", "never", "prefixes") and known.entry.sort != "state")


def _surname(known: _Known) -> bool:
    """ "Anna Jordan", of which the model sees nothing."""
    view, before = known.view, known.start - 1
    return before >= 0 and known.ambiguous and view.text[before] in given_names() and view.dep[before] == "compound"


def _language(known: _Known) -> bool:
    return known.entry.sort in ("adjective", "group") and is_language(known.view, known.end - 1)


def _hyphened(known: _Known) -> bool:
    """The first part of a word with a hyphen."""
    after = known.view.text[known.end] if known.end < len(known.view) else ""
    return after == "-" and bool(known.text) and known.entry.sort in _PLACES


def _pronoun(known: _Known) -> bool:
    return _is_pronoun(known.view, known.start)


def _is_pronoun(view: Document, i: int) -> bool:
    """ "WHO IS ANNA BERG?", "UP TO US": a pronoun, where the words beside it stand in capitals, too."""
    if view.text[i] not in ("WHO", "US"):
        return False
    before = view.text[i - 1] if i and view.sentence[i - 1] == view.sentence[i] else ""
    after = view.text[i + 1] if i + 1 < len(view) and view.sentence[i + 1] == view.sentence[i] else ""
    if view.text[i] == "US":
        ends = not after[:1].isalnum() or after.islower()
        return before.isupper() and ends and before.lower() in words("names/words", "pronouns", "before_us")
    return (
        not before.isalpha()
        and after.isupper()
        and (
            after.lower() in words("names/words", "pronouns", "after_who")
            or view.lower[i + 2 : i + 3] == ["what"]
            or view.text[_last(view, i)] == "?"
        )
    )


def _last(view: Document, i: int) -> int:
    """The last word of the sentence, spaces left out."""
    last = i
    while last + 1 < len(view) and view.sentence[last + 1] == view.sentence[i] and view.text[last + 1].strip():
        last += 1
    return last


_AGAINST: tuple[Callable[[_Known], bool], ...] = (
    _unseen,
    _pronoun,
    _in_figures,
    _no_town,
    _in_person,
    _in_longer,
    _person_alone,
    _portfolio,
    _of_other_state,
    _prefixed,
    _surname,
    _language,
    _hyphened,
)
"""What speaks against a gazetteer's name, in this order."""


def _in_title(view: Document, start: int, end: int) -> bool:
    """ "the Total chairman": something that the model missed, but a title follows and no sentence begins."""
    return not view.begins_sentence(start) and end < len(view) and view.lower[end] in offices()


def _cut(view: Document, over: Draft, start: int, entry: Entry) -> None:
    """ "Ruritania's Anna Berg" and "Ruritania's Rail Union" are two names each; the second is of the state."""
    over.start = start
    if over.kind == "organisation":
        over.country = entry.country
    if given_first(view, start, over.end):
        over.kind = "person"


def _posted_to(view: Document, start: int) -> bool:
    """ "Ambassador to Ruritania Anna Berg": what an envoy is sent to ends before the envoy's name."""
    to = start - 2 if view.lower[start - 1] == "the" else start - 1
    return to > 0 and view.lower[to] == "to" and view.lower[to - 1] in offices()


def _placed(view: Document, i: int) -> bool:
    return i > 0 and view.lower[i - 1] in words("names/words", "places", "locative")


def _rest_is_surname(view: Document, start: int, end: int, entry: Entry) -> bool:
    """ "Paris Berglund": one more word, and the first is no state or body that could have a title after it."""
    return end - start == 1 and entry.sort not in ("state", "adjective", "igo", "organ", "agency", "police", "party")


def _belongs(view: Document, over: Draft, start: int, end: int, entry: Entry) -> None:
    """A body whose name begins or ends with its state is of that state; so is "the Bank of Ruritania"."""
    if over.kind != "organisation" or entry.sort not in ("state", "adjective") or over.country:
        return
    if (
        start == over.start
        or (end == over.end and view.lower[start - 1] not in ("of", "in", "for", "to", "the", "and"))
        or (view.lower[start - 1] in ("of", "the") and view.text[over.start] in words("names/words", "heads", "state"))
    ):
        over.country = entry.country


def _longer_name(view: Document, over: Draft, start: int, end: int, entry: Entry) -> bool:
    """Whether the model's longer span is a name of its own ("Bank of Ruritania"), not the known one with more words."""
    if start == over.start and over.end == end + 1 and _after_full_stop(view, end, entry):
        return False
    others = [i for i in range(over.start, over.end) if not start <= i < end]
    telling = [i for i in others if view.capital(i) and view.lower[i] not in words("names/places", "parts", "silent")]
    if not telling:
        return False
    if over.end < len(view) and view.lower[over.end] in offices():
        titles, portfolios = words("names/titles", "before", "words"), words("names/titles", "portfolios", "words")
        if all(view.lower[i] in titles or view.lower[i] in portfolios or view.lower[i] in offices() for i in telling):
            return False
    if over.kind == "place":
        return not all(view.lower[i] in words("names/places", "parts", "directions") for i in telling)
    if entry.sort == "company" and start > over.start:
        return True  # "Lantern Harbeck Brothers" is not Harbeck Brothers
    if entry.kind == "organisation" and end - start > 1:
        return view.text[over.end - 1] in words("names/words", "heads", "organisation") and over.end > end
    return all(view.text[i] not in (",", ";", "\n") for i in others)


def _after_full_stop(view: Document, i: int, entry: Entry) -> bool:
    """Whether a word stands in capitals only because the full stop of "U.S." stands before it ("U.S. Firms"), as
    agencies' machines set it: the text writes it small elsewhere, or it is a noun for people or those who govern, or a
    word of the language where all that follows on such a full stop nearby has a capital."""
    if entry.sort != "state" or not view.text[i - 1].endswith("."):
        return False
    heads = words("names/words", "heads", "organisation") | words("names/words", "heads", "place")
    if view.text[i] in heads or not view.text[i][1:].islower():
        return False
    low = view.lower[i]
    nouns = words("names/words", "actors", "many") | words("names/words", "actors", "state")
    return low in nouns or view.written[low] > 0 or (is_known(low) and _all_capitals_after(view, i))


def _all_capitals_after(view: Document, i: int) -> bool:
    """Whether no word in small letters follows on the abbreviation before word ``i`` nearby."""
    before = view.text[i - 1]
    near = range(max(1, i - _NEARBY), min(len(view), i + _NEARBY))
    return not any(view.text[j - 1] == before and view.text[j].islower() for j in near)


def _clear(view: Document, draft: Draft, taken: set[int]) -> Draft | None:
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
