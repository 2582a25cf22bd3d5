"""What is clear before names are linked: aliases in brackets, divided lands ("the North"), one kind for one name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from analysis.annotating.document import Document
from analysis.annotating.mentions import metonymy
from analysis.annotating.mentions.drafts import Draft
from analysis.language.gazetteer import entries
from analysis.language.lexicon import words
from analysis.language.person_names import given_names, name_parts, plain
from analysis.records import Kind

_BRACKET = re.compile(r"\s?[(（]\s?([^()（）\n]{1,40})\s?[)）]")
_FOREIGN = re.compile(r"[\u0370-\u1fff\u2e80-\ud7af\uf900-\ufaff]")
_ACRONYM = re.compile(r"(?:[A-Z][A-Za-z&.+-]{1,11})\Z")


_ACRONYMS = 3
"""How many capitals may be an acronym's and no town's: "NYC"."""


def unlettered() -> frozenset[str]:
    """Words of a name that its initials leave out."""
    return words("names/words", "acronyms", "left_out")


def settle(view: Document, drafts: list[Draft], states: Mapping[str, str]) -> None:
    """Sets the drafts' names as the text writes them, their aliases and kinds, and adds the sides of divided lands.

    ``states`` are the states' names by code.
    """
    for draft in drafts:
        draft.name = _surface(view, draft)
    add_bracketed(view, drafts)
    add_divided_lands(view, drafts, states)
    trim_headlines(view, drafts)
    agree_on_kinds(view, drafts)


def _surface(view: Document, draft: Draft) -> str:
    text = view.phrase(draft.start, draft.end)
    if draft.rule == "inverted":
        return " ".join(reversed(text.split(", ")))  # "Vask, Orin"
    if draft.rule == "dateline" and text.isupper() and len(text) > _ACRONYMS:
        return text.title()  # "KARSUND - The minister left"
    return text.replace(", ", " ") if draft.kind == "person" else text  # "Walter Grange, Jr."


# --- what stands in brackets after a name ---------------------------------------------------------------------------


def add_bracketed(view: Document, drafts: list[Draft]) -> None:
    """Names in other scripts ("Lu Wenhai (陸文海)") and acronyms ("Ruritanian Rail Union (RRU)") become aliases."""
    text = view.content
    for draft in drafts:
        last = draft.end - 1
        after = view.start[last] + len(view.text[last])
        if text[after : after + 2].lstrip()[:1] not in ("(", "（"):
            continue
        found = _BRACKET.match(text, after)
        if found is None:
            continue
        inside = found.group(1)
        if (
            (_FOREIGN.search(inside) and not re.search(r"[A-Za-z]{4}", inside))
            or (draft.kind != "person" and _ACRONYM.match(inside) and _initials_fit(inside, draft.name))
            or (draft.kind == "person" and inside.isupper() and inside.lower() == _person_initials(draft.name))
        ):
            draft.aliases.append(inside)
    _known_by_initials(drafts)
    _defined_here(view, drafts)
    _towns(view, drafts)


def _towns(view: Document, drafts: list[Draft]) -> None:
    """ "In Orsova, Texas": a town, whatever the model takes it for."""
    for draft, state in pairwise(drafts):
        if _is_namesake(view, draft, state):
            draft.entry, draft.kind, draft.country, draft.acts = None, "place", state.country, False
        if draft.kind != "organisation" or draft.entry is not None or draft.end - draft.start > 2:
            continue
        adjoining = state.start == draft.end + 1 and view.text[draft.end] == ","
        of_state = state.entry is not None and state.entry.sort in ("region", "state")
        if adjoining and of_state and draft.name.split()[-1] not in words("names/words", "heads", "organisation"):
            draft.kind = "place"


def _is_namesake(view: Document, draft: Draft, region: Draft) -> bool:
    """ "Paris, Texas": a town of the same name as a known one, in a region of another state."""
    if draft.entry is None or region.entry is None or region.entry.sort != "region":
        return False
    town = draft.entry.sort in ("city", "capital", "town") and draft.country != region.country
    return town and region.start == draft.end + 1 and view.text[draft.end] == ","


def _person_initials(name: str) -> str:
    return "".join(part[0] for part in name_parts(name))


def _known_by_initials(drafts: list[Draft]) -> None:
    """ "Jan Oskar Berg (JOB)": from there on "JOB" is he, whatever the model takes it for. So is "JbB" for "Jan bin
    Berg", the initials of a name of three words and more that nobody else in the text has."""
    bearers = {alias: draft.name for draft in drafts if draft.kind == "person" for alias in draft.aliases}
    initials: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        words_of = draft.name.split()
        if draft.kind == "person" and len(words_of) > 2 and draft.rule != "initials":
            initials["".join(word[0] for word in words_of).upper()].add(draft.name)
    bearers |= {key: next(iter(names)) for key, names in initials.items() if len(names) == 1 and key not in bearers}
    for draft in drafts:
        known = draft.entry is None and draft.name[:1].isupper() and draft.end - draft.start == 1
        if known and sum(map(str.isupper, draft.name)) > 1 and draft.name.upper() in bearers:
            draft.kind, draft.name = "person", bearers[draft.name.upper()]


def _defined_here(view: Document, drafts: list[Draft]) -> None:
    """An acronym that the article itself explains ("the Ruritanian Tin Council (RTC)", "the Ruritanian Tin Council,
    RTC,") means that body, whatever else bears it."""
    meant: dict[str, str] = {}
    for draft, after in pairwise(drafts):
        if draft.entry is None and draft.kind == "organisation" and draft.end - draft.start > 2:
            for alias in draft.aliases:
                meant[alias] = draft.name
            apposed = after.start == draft.end + 1 and view.text[draft.end] == ","
            if apposed and after.name.isupper() and len(after.name) > 2 and _initials_fit(after.name, draft.name):
                meant[after.name] = draft.name
                draft.aliases.append(after.name)
    for draft in drafts:
        if draft.name in meant and (draft.entry is None or draft.entry.kind == "organisation"):
            draft.entry, draft.kind, draft.country = None, "organisation", None


def _initials_fit(acronym: str, name: str) -> bool:
    letters = [ch.lower() for ch in acronym if ch.isupper()]
    initials = [word[0].lower() for word in re.split(r"[\s\-]+", name) if word and word.lower() not in unlettered()]
    if len(initials) < 2:
        return False
    return len(letters) >= 2 and letters[0] == initials[0] and sum(ch in initials for ch in letters) >= len(letters) - 1


def add_divided_lands(view: Document, drafts: list[Draft], states: Mapping[str, str]) -> None:
    """ "The North" is North Ruritania where the article names that state and no other of the North; "North and South
    Ruritania" are two."""
    sides = words("names/places", "parts", "sides")
    codes: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        if draft.entry is not None and draft.entry.sort == "state":
            first = view.text[draft.start]
            if first in sides and draft.country:
                codes[first].add(draft.country)
    known = entries()
    taken = {i for draft in drafts for i in range(draft.start, draft.end)}
    single = {draft.start: draft for draft in drafts if draft.end - draft.start == 1}
    for i in [i for i, text in enumerate(view.text) if text in sides]:
        if i in taken and i not in single:
            continue
        entry, text = None, view.text[i]
        if i + 3 < len(view) and view.lower[i + 1] == "and" and view.text[i + 2] in sides:
            entry = known.get(f"{text} {view.text[i + 3]}")
        elif i and view.lower[i - 1] == "the" and len(codes[text]) == 1:
            alone = i + 1 == len(view) or not view.capital(i + 1)
            entry = known.get(states[next(iter(codes[text]))]) if alone else None
        if entry is None or entry.sort != "state":
            continue
        draft = single.get(i) or Draft(i, i + 1, "country", "side", 0.8)
        if i not in single:
            drafts.append(draft)
        draft.kind, draft.rule, draft.entry, draft.country, draft.name = "country", "side", entry, entry.country, text
        draft.acts = metonymy.acts(view, draft)
    drafts.sort(key=lambda draft: draft.start)


def trim_headlines(view: Document, drafts: list[Draft]) -> None:
    """In a headline all words have capitals, and the model takes them into the name ("Anna Berg Speaks"): a full name
    that stands by itself elsewhere ends where it ends there, and so does a surname ("Berg Speech")."""
    full: Counter[tuple[str, ...]] = Counter()
    surnames: Counter[str] = Counter()
    for draft in drafts:
        if draft.kind == "person":
            texts = tuple(view.text[draft.start : draft.end])
            full[texts] += 1
            surnames[texts[-1]] += 1
    for draft in drafts:
        size = draft.end - draft.start
        if draft.kind != "person" or draft.entry is not None or size < 2 or not _in_headline(view, draft):
            continue
        texts = tuple(view.text[draft.start : draft.end])
        for shorter in range(size - 1, 0, -1):
            enough = full[texts[:shorter]] >= full[texts] if shorter > 1 else surnames[texts[0]] > 2 * full[texts]
            last = texts[-1]
            if enough and surnames[last] <= full[texts] and last.lower().rstrip(".") not in _suffixes():
                if shorter > 1 or texts[0] not in given_names():
                    draft.end = draft.start + shorter
                    draft.name = view.phrase(draft.start, draft.end)
                break


def _in_headline(view: Document, draft: Draft) -> bool:
    """Whether most words of the sentence have capitals."""
    sentence, size = view.sentence[draft.start], len(view)
    first, end = draft.start, draft.end
    while first and view.sentence[first - 1] == sentence and draft.start - first < 20:
        first -= 1
    while end < size and view.sentence[end] == sentence and end - draft.end < 20:
        end += 1
    around = view.text[first : draft.start] + view.text[draft.end : end]
    rest = [text[0].isupper() for text in around if text.isalpha()]
    return len(rest) < 2 or sum(rest) > 0.6 * len(rest)


def _suffixes() -> frozenset[str]:
    return words("names/titles", "name_parts", "suffixes")


# --- one kind for the same words -------------------------------------------------------------------------------------


def _alone_a_person(votes: dict[str, Counter[Kind]], key: str) -> bool:
    """Whether the last word of a name stands alone elsewhere in the text, as a person's."""
    kinds = votes.get(key.split()[-1])
    return kinds is not None and kinds["person"] * 2 > sum(kinds.values())


def _of_place(draft: Draft) -> bool:
    last = draft.name.split()[-1]
    return last in words("names/words", "heads", "place") or last in words("names/words", "heads", "building")


@dataclass(slots=True)
class _Told:
    """What the names of the article tell of each other's kinds, by their words in plain letters."""

    surnames: set[str]
    """First and last words of people's full names, and names behind a form of address."""
    bodies: set[str]
    """First words of longer names of organisations."""
    titled: set[str]
    """Names of people with an office or form of address."""
    votes: dict[str, Counter[Kind]]
    """How often each name that no gazetteer knows has which kind."""


def _told(drafts: list[Draft]) -> _Told:
    told = _Told(set(), set(), set(), defaultdict(Counter))
    for draft in drafts:
        parts, key = name_parts(draft.name), plain(draft.name)
        if draft.kind == "person" and len(parts) > 1:
            told.surnames.update((parts[-1], parts[0]))
        elif draft.kind == "person" and draft.rule == "address":
            told.surnames.add(parts[0] if parts else "")
        if draft.kind == "organisation" and draft.end - draft.start > 1 and parts:
            told.bodies.add(parts[0])
        if draft.entry is None:
            told.votes[key][draft.kind] += 1
            if draft.kind == "person" and (draft.office or draft.rule in ("address", "title")):
                told.titled.add(key)
    told.bodies -= told.surnames
    return told


def agree_on_kinds(view: Document, drafts: list[Draft]) -> None:
    """A short form takes the kind of the long form, and words that recur the kind that they have most often."""
    told, particles = _told(drafts), words("names/titles", "name_parts", "particles")
    ambiguous = words("names/places", "person_or_place", "names")
    for draft in drafts:
        if draft.rule == "dateline":
            continue
        key = plain(draft.name)
        if (" " not in key or key.split()[0] in particles) and key.split()[-1] in told.surnames:
            if draft.entry is None or (draft.name in ambiguous and draft.entry.kind == "place"):
                draft.kind, draft.entry = "person", None
        elif draft.entry is None:
            draft.kind = _agreed(draft, key, told)


def _agreed(draft: Draft, key: str, told: _Told) -> Kind:
    """The kind of a name that no gazetteer knows and that is no surname."""
    size, kinds = draft.end - draft.start, told.votes[key]
    headed = draft.name.split()[-1] in words("names/words", "heads", "organisation")
    strange = draft.kind in ("place", "organisation") and 1 < size < 4 and not headed
    if strange and _alone_a_person(told.votes, key):
        return "person"
    if size == 1 and key in told.bodies and key not in told.titled:
        return "organisation"
    if len(kinds) < 2:
        return draft.kind
    long = " " in key
    if kinds["person"] and (key in told.titled or (long and key.split()[-1] in told.surnames)):
        return "person"
    if long and kinds["person"] and kinds["place"] and len(kinds) == 2 and not _of_place(draft):
        return "person"  # the model takes a strange full name for a place more often than the reverse
    return max(sorted(kinds), key=lambda kind: kinds[kind])
