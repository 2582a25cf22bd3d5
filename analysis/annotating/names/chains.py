"""Which names of one article are one: short and long forms, acronyms, initials, scripts; one canonical name a chain."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.annotating.names import metonymy
from analysis.annotating.names.drafts import Draft
from analysis.annotating.names.gazetteer import entries
from analysis.annotating.names.words import Words, genders, words
from analysis.records import Kind

_BRACKET = re.compile(r"\s?[(（]\s?([^()（）\n]{1,40})\s?[)）]")
_FOREIGN = re.compile(r"[\u0370-\u1fff\u2e80-\ud7af\uf900-\ufaff]")
_ACRONYM = re.compile(r"(?:[A-Z][A-Za-z&.+-]{1,11})\Z")
_SMALL = frozenset(("of", "the", "for", "and", "in", "on", "to", "a", "de", "la", "du", "del", "&"))


def plain(text: str) -> str:
    """Lower case, without diacritics, dots and apostrophes, with single spaces: names that differ in these are one."""
    text = unicodedata.normalize("NFKD", text)
    text = "".join(ch for ch in text if not unicodedata.combining(ch)).lower()
    text = re.sub(r"['’.]", "", text)
    return re.sub(r"[\s\-–]+", " ", text).strip()


@dataclass(slots=True)
class Chain:
    """Mentions of one person, body or place in the article."""

    id: int
    kind: Kind
    name: str
    country: str | None = None
    mentions: list[Draft] = field(default_factory=list)
    parts: tuple[str, ...] = ()
    """A person's name, word by word, as `plain` gives it."""
    gender: str = ""
    plural: bool = False
    offices: list[str] = field(default_factory=list)
    past: bool = False
    kin: bool = False
    """Bears the surname of somebody more in the news: the surname alone is not this one."""

    def add(self, draft: Draft) -> None:
        """Takes in a mention, and what it says of the whole."""
        draft.chain = self.id
        self.mentions.append(draft)
        if draft.office and draft.office not in self.offices:
            self.offices.append(draft.office)
        if draft.honorific and not self.gender:
            self.gender = draft.honorific
        if draft.country and not self.country and (draft.form == "name" or draft.office in self.offices[:-1]):
            self.country = draft.country
        self.past = self.past or draft.past


class Chains:
    """All chains of an article."""

    def __init__(self, view: Words, states: Mapping[str, str]) -> None:
        """No chains yet. ``states`` are the states' names by code."""
        self.view = view
        self.states = states
        self.all: list[Chain] = []
        self.by_key: dict[tuple[str, str], Chain] = {}
        self.people: dict[str, list[Chain]] = defaultdict(list)

    def new(self, kind: Kind, name: str, country: str | None = None) -> Chain:
        """A further chain."""
        chain = Chain(len(self.all), kind, name, country)
        self.all.append(chain)
        return chain

    def keyed(self, key: tuple[str, str], kind: Kind, name: str, country: str | None) -> Chain:
        """The chain of a key, made where there is none yet."""
        if key not in self.by_key:
            self.by_key[key] = self.new(kind, name, country)
        return self.by_key[key]

    def of_state(self, code: str) -> Chain:
        """The chain of a state."""
        return self.keyed(("state", code), "country", self.states[code], code)


def link(view: Words, drafts: list[Draft], states: Mapping[str, str]) -> Chains:
    """Chains of the names ``drafts``, which get their chain, kind and aliases. Roles and pronouns are added later."""
    chains = Chains(view, states)
    for draft in drafts:
        draft.name = _surface(view, draft)
    _bracketed(view, drafts)
    _divided_lands(view, drafts, states)
    _agree(view, drafts)
    persons = [draft for draft in drafts if draft.kind == "person"]
    for draft in persons:
        if len(_parts(draft.name)) > 1:
            _full_person(chains, draft)
    _mark_kin(chains, persons)
    for draft in drafts:
        if draft.kind == "person":
            if len(_parts(draft.name)) <= 1:
                _short_person(chains, draft)
        elif draft.entry is not None:
            _known(chains, draft)
        else:
            _body(chains, draft)
    for chain in chains.all:
        chain.mentions.sort(key=lambda draft: draft.start)
        if chain.kind == "person":
            _name_person(chain)
    return chains


def _surface(view: Words, draft: Draft) -> str:
    span = view.doc[draft.start : draft.end]
    return " ".join(span.text.split())


def _parts(name: str) -> tuple[str, ...]:
    suffixes = words("titles", "name_parts", "suffixes")
    return tuple(part for part in plain(name).split() if part not in suffixes)


# --- what stands in brackets after a name ---------------------------------------------------------------------------


def _bracketed(view: Words, drafts: list[Draft]) -> None:
    """Names in other scripts ("Zhang Ming (張明)") and acronyms ("Ruritanian Rail Union (RRU)") become aliases."""
    text = view.doc.text
    for draft in drafts:
        last = draft.end - 1
        after = view.start[last] + len(view.text[last])
        if text[after : after + 2].lstrip()[:1] not in ("(", "（"):
            continue
        found = _BRACKET.match(text, after)
        if found is None:
            continue
        inside = found.group(1)
        if (_FOREIGN.search(inside) and not re.search(r"[A-Za-z]{4}", inside)) or (
            draft.kind != "person" and _ACRONYM.match(inside) and _initials_fit(inside, draft.name)
        ):
            draft.aliases.append(inside)


def _initials_fit(acronym: str, name: str) -> bool:
    letters = [ch.lower() for ch in acronym if ch.isupper()]
    initials = [word[0].lower() for word in re.split(r"[\s\-]+", name) if word and word.lower() not in _SMALL]
    return len(letters) >= 2 and letters[0] == initials[0] and sum(ch in initials for ch in letters) >= len(letters) - 1


_SIDES = ("North", "South", "East", "West")


def _divided_lands(view: Words, drafts: list[Draft], states: Mapping[str, str]) -> None:
    """ "The North" is North Ruritania where the article names that state and no other of the North; "North and South
    Ruritania" are two."""
    codes: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        if draft.entry is not None and draft.entry.sort == "state":
            first = view.text[draft.start]
            if first in _SIDES and draft.country:
                codes[first].add(draft.country)
    known = entries()
    taken = {i for draft in drafts for i in range(draft.start, draft.end)}
    single = {draft.start: draft for draft in drafts if draft.end - draft.start == 1}
    for i, text in enumerate(view.text):
        if text not in _SIDES or (i in taken and i not in single):
            continue
        entry = None
        if i + 3 < len(view) and view.lower[i + 1] == "and" and view.text[i + 2] in _SIDES:
            entry = known.get(f"{text} {view.text[i + 3]}")
        elif i and view.lower[i - 1] == "the" and len(codes[text]) == 1:
            if i + 1 == len(view) or not view.capital(i + 1):
                entry = known.get(states[next(iter(codes[text]))])
        if entry is None or entry.sort != "state":
            continue
        draft = single.get(i) or Draft(i, i + 1, "country", "side", 0.8)
        if i not in single:
            drafts.append(draft)
        draft.kind, draft.rule, draft.entry, draft.country, draft.name = "country", "side", entry, entry.country, text
        draft.acts = metonymy.acts(view, draft)
    drafts.sort(key=lambda draft: draft.start)


# --- one kind for the same words -------------------------------------------------------------------------------------


def _agree(view: Words, drafts: list[Draft]) -> None:
    """A short form takes the kind of the long form, and words that recur the kind that they have most often."""
    surnames = set()
    for draft in drafts:
        parts = _parts(draft.name)
        if draft.kind == "person" and len(parts) > 1:
            surnames.update((parts[-1], parts[0]))
        elif draft.kind == "person" and draft.rule == "address":
            surnames.add(parts[0] if parts else "")
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    titled = set()
    for draft in drafts:
        if draft.entry is None:
            key = plain(draft.name)
            votes[key][draft.kind] += 1
            if draft.kind == "person" and (draft.office or draft.rule in ("address", "title")):
                titled.add(key)
    ambiguous = words("places", "person_or_place", "names")
    for draft in drafts:
        key = plain(draft.name)
        if " " not in key and key in surnames:
            if draft.entry is None or (draft.name in ambiguous and draft.entry.kind == "place"):
                draft.kind, draft.entry = "person", None
        elif draft.entry is None and len(votes[key]) > 1:
            kinds = votes[key]
            if kinds["person"] and (key in titled or (" " in key and key.split()[-1] in surnames)):
                draft.kind = "person"
                continue
            draft.kind = max(sorted(kinds), key=lambda kind: kinds[kind])


# --- people ----------------------------------------------------------------------------------------------------------


def _full_person(chains: Chains, draft: Draft) -> None:
    parts = _parts(draft.name)
    for chain in _candidates(chains, parts):
        if same_person(chain.parts, parts):
            if len(parts) > len(chain.parts):
                chain.parts = parts
            break
    else:
        chain = chains.new("person", draft.name)
        chain.parts = parts
    for part in {*parts, *chain.parts}:
        if chain not in chains.people[part]:
            chains.people[part].append(chain)
    chain.add(draft)


def _candidates(chains: Chains, parts: tuple[str, ...]) -> list[Chain]:
    found: dict[int, Chain] = {}
    for part in (parts[-1], parts[0]):
        for chain in chains.people.get(part, ()):
            found[chain.id] = chain
    return list(found.values())


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names can be one person's: the surname, and given names that do not contradict each other."""
    if one == other:
        return True
    first, second = ({p for p in parts if len(p) > 1} for parts in (one, other))
    shared = first & second
    if first <= second or second <= first:
        return len(shared) >= 2 or (bool(shared) and _initial(one, other))
    if "".join(one) == "".join(other):
        return True
    if one[-1] != other[-1]:
        return False
    return _initial(one, other) or _short(one[0], other[0])


def _initial(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one[-1] != other[-1]:
        return False
    return one[0][0] == other[0][0] and (len(one[0]) == 1 or len(other[0]) == 1)


def _short(one: str, other: str) -> bool:
    """ "Mike" and "Michael", "Dan" and "Daniel"."""
    if len(one) > len(other):
        one, other = other, one
    return len(one) >= 3 and (other.startswith(one) or (one[:2] == other[:2] and one[-1] in "ey" and len(one) <= 5))


def _mark_kin(chains: Chains, persons: list[Draft]) -> None:
    """ "Berg and his wife Anna Berg": where the surname alone stands before in the sentence, the full name is another's.
    So it is with "first lady Anna Berg" and "his son, Jan Berg"."""
    view = chains.view
    alone: dict[tuple[int, str], int] = {}
    for draft in persons:
        parts = _parts(draft.name)
        if len(parts) == 1:
            alone.setdefault((view.sentence[draft.start], parts[0]), draft.start)
        elif parts:
            chain = chains.all[draft.chain]
            before = alone.get((view.sentence[draft.start], parts[-1]))
            family = words("words", "actors", "family")
            if (
                (before is not None and before < draft.start)
                or draft.office in family
                or view.lower[draft.start - 1] in family
            ):
                if len(chain.mentions) <= 3:
                    chain.kin = True


def _short_person(chains: Chains, draft: Draft) -> None:
    parts = _parts(draft.name)
    part = parts[0] if parts else plain(draft.name)
    candidates = [chain for chain in chains.people.get(part, ()) if _gender_fits(chain, draft)]
    candidates = [
        each for each in candidates if not each.kin or (draft.honorific and draft.honorific == gender_of(each))
    ]
    if len(candidates) > 1:
        last = [chain for chain in candidates if part == surname(chain.parts)]
        candidates = last or candidates
    if len(candidates) > 1:
        before = [chain for chain in candidates if any(each.start < draft.start for each in chain.mentions)]
        candidates = (
            [max(before, key=lambda c: max(e.start for e in c.mentions if e.start < draft.start))]
            if before
            else candidates[:1]
        )
    if candidates:
        candidates[0].add(draft)
        return
    chain = chains.new("person", draft.name)
    chain.parts = parts
    chains.people[part].append(chain)
    chain.add(draft)


def surname(parts: tuple[str, ...]) -> str:
    """The family name of a full name: the first word where the language puts it there."""
    if len(parts) > 1 and parts[0] in _family_first() and len(parts) <= 3 and parts[-1] not in _family_first():
        return parts[0]
    return parts[-1] if parts else ""


def _family_first() -> frozenset[str]:
    return frozenset(plain(name) for name in words("titles", "surname_first", "names")) - _plain_given()


def _plain_given() -> frozenset[str]:
    return frozenset(plain(name) for name in genders())


def _gender_fits(chain: Chain, draft: Draft) -> bool:
    known = gender_of(chain)
    return not known or not draft.honorific or known == draft.honorific


def gender_of(chain: Chain) -> str:
    """ "female", "male" or "" for a person's chain: by its forms of address, else by the given name."""
    if chain.gender:
        return chain.gender
    if len(chain.parts) > 1:
        for draft in chain.mentions:
            first = draft.name.split()
            if len(first) > 1 and first[0] in genders():
                return genders()[first[0]]
    return ""


def _name_person(chain: Chain) -> None:
    """The form with most words that is used most; one in small letters rather than in capitals."""
    counts = Counter(draft.name for draft in chain.mentions)
    full = [name for name in counts if len(_parts(name)) > 1] or list(counts)
    chain.name = max(full, key=lambda name: (not name.isupper(), len(_parts(name)), counts[name], name))
    if chain.name.isupper() and len(chain.name) > 3:
        chain.name = chain.name.title()
    chain.gender = gender_of(chain)


# --- states, bodies, places ------------------------------------------------------------------------------------------


def _known(chains: Chains, draft: Draft) -> None:
    entry = draft.entry
    assert entry is not None
    if entry.sort in ("state", "adjective") and entry.country:
        chain = chains.of_state(entry.country)
    elif entry.sort == "capital" and draft.acts and entry.country:
        draft.kind = "country"
        chain = chains.of_state(entry.country)
    elif entry.name == "Europe" and draft.acts:
        draft.kind, draft.country = "country", "EU"
        chain = chains.of_state("EU")
    else:
        chain = chains.keyed((draft.kind, entry.name), draft.kind, entry.name, entry.country)
    chain.add(draft)


def _body(chains: Chains, draft: Draft) -> None:
    """A name that no gazetteer knows: by its words, its acronym, or as a short form of a longer one before it."""
    key = plain(draft.name)
    known = entries()
    family = "place" if draft.kind == "place" else "body" if draft.kind in ("organisation", "group") else draft.kind
    chain = chains.by_key.get((family, key))
    if chain is None and family == "body":
        chain = _longer(chains, draft, key)
    if chain is None:
        chain = chains.keyed((family, key), draft.kind, draft.name, draft.country)
    chains.by_key.setdefault((family, key), chain)
    if family == "body":
        for alias in draft.aliases:
            if alias not in known:
                chains.by_key.setdefault((family, plain(alias)), chain)
        initials = "".join(
            w[0] for w in re.split(r"[\s\-]+", draft.name) if w and w.lower() not in _SMALL and w[0].isupper()
        )
        if len(initials) >= 3:
            chains.by_key.setdefault((family, initials.lower()), chain)
    chain.add(draft)


def _longer(chains: Chains, draft: Draft, key: str) -> Chain | None:
    """The one body named before whose name begins with these words, or ends with the one word that they are."""
    short = key.split()
    found: dict[int, Chain] = {}
    for (family, other), chain in chains.by_key.items():
        if family != "body" or chain.kind not in ("organisation", "group"):
            continue
        long = other.split()
        if len(long) > len(short) and (long[: len(short)] == short or (len(short) == 1 and long[-1:] == short)):
            found[chain.id] = chain
    return next(iter(found.values())) if len(found) == 1 else None
