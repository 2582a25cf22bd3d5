"""Decides which names of one article are one, by short forms, acronyms and initials, and what a chain is called."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.annotating.coreference.kin import mark_kin
from analysis.annotating.coreference.number_and_gender import gender_by_names
from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.mentions.surfaces import unlettered
from analysis.language.lexicon import words
from analysis.language.person_names import generation, name_parts, plain, same_person, surname
from analysis.language.transliteration import key_of, skeleton, spelt_alike, surname_alike
from analysis.records import Kind


@dataclass(slots=True)
class Chain:
    """Mentions of one person, body or place in the article."""

    id: int
    kind: Kind
    name: str
    country: str | None = None
    mentions: list[Draft] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    """Where the mentions begin, in the order of the text."""
    parts: tuple[str, ...] = ()
    """A person's name, word by word, as `plain` gives it."""
    gender: str = ""
    plural: bool = False
    offices: list[str] = field(default_factory=list)
    past: bool = False
    generation: str = ""
    """ "junior" for a son of his father's name, as `person_names.generation` says."""
    kin: bool = False
    """Bears the surname of somebody more in the news: the surname alone is not this one."""

    def before(self, place: int) -> int:
        """How many mentions begin before a word."""
        return bisect_left(self.starts, place)

    def office_fits(self, draft: Draft) -> bool:
        """Whether the office in front of a surname can be this person's: "President Berg" is no Jan Berg whom the text
        gives offices, and never that one, where a state has only one who holds it."""
        single = words("names/titles", "offices", "unique")
        return draft.office not in single or not self.offices or draft.office in self.offices

    def add(self, draft: Draft) -> None:
        """Takes in a mention, and what it says of the whole."""
        draft.chain = self.id
        self.mentions.append(draft)
        insort(self.starts, draft.start)
        if draft.office and draft.office not in self.offices:
            self.offices.append(draft.office)
        if draft.honorific and not self.gender:
            self.gender = draft.honorific
        if draft.country and not self.country and (draft.form == "name" or draft.office in self.offices[:-1]):
            self.country = draft.country
        self.past = self.past or draft.past


class Chains:
    """All chains of an article."""

    def __init__(self, view: Document, states: Mapping[str, str]) -> None:
        """No chains yet. ``states`` are the states' names by code."""
        self.view = view
        self.states = states
        self.all: list[Chain] = []
        self.by_key: dict[tuple[str, str], Chain] = {}
        self.people: dict[str, list[Chain]] = defaultdict(list)
        self.by_sound: dict[str, dict[int, Chain]] = defaultdict(dict)
        """People with a full name, by what all spellings of their family name share, and by number."""
        self.surnames_alone: set[str] = set()
        """Surnames that stand alone somewhere in the text."""
        self.by_first_name: set[int] = set()
        """People whom the text calls by their first name, more often than by the full one: their surname alone is
        another's of the family."""

    def new(self, kind: Kind, name: str, country: str | None = None) -> Chain:
        """A further chain."""
        chain = Chain(len(self.all), kind, name, country)
        self.all.append(chain)
        return chain

    def hear(self, chain: Chain) -> None:
        """Enters a person's full name under what its spellings share."""
        for key in {key_of(chain.parts), skeleton(surname(chain.parts))}:
            self.by_sound[key][chain.id] = chain

    def keyed(self, key: tuple[str, str], kind: Kind, name: str, country: str | None) -> Chain:
        """The chain of a key, made where there is none yet."""
        if key not in self.by_key:
            self.by_key[key] = self.new(kind, name, country)
        return self.by_key[key]

    def of_state(self, code: str) -> Chain:
        """The chain of a state."""
        return self.keyed(("state", code), "country", self.states[code], code)


def link(view: Document, drafts: list[Draft], states: Mapping[str, str]) -> Chains:
    """Chains of the names ``drafts``, which get their chain. Roles and pronouns are added later.

    ``states`` are the states' names by code.
    """
    chains = Chains(view, states)
    persons = [draft for draft in drafts if draft.kind == "person"]
    for draft in persons:
        if len(name_parts(draft.name)) > 1:
            _full_person(chains, draft)
    alone = Counter(parts[0] for draft in persons if len(parts := name_parts(draft.name)) == 1)
    chains.surnames_alone = set(alone)
    chains.by_first_name = {
        chain.id for chain in chains.all if chain.parts and alone[chain.parts[0]] > max(1, len(chain.mentions))
    }
    mark_kin(view, chains.all, persons)
    for draft in drafts:
        if draft.kind == "person":
            if len(name_parts(draft.name)) <= 1:
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


# --- people ----------------------------------------------------------------------------------------------------------


def _without_office(chain: Chain) -> bool:
    """Whether a son of his father's name has been named so far without any office."""
    return chain.generation == "junior" and not any(mention.office for mention in chain.mentions)


def _full_person(chains: Chains, draft: Draft) -> None:
    parts = name_parts(draft.name)
    born = generation(draft.name)
    known = [chain for chain in _candidates(chains, parts) if same_person(chain.parts, parts)]
    fitting = [chain for chain in known if chain.generation == born]
    if known and not fitting and not born:
        # Named as "Walter Grange Jr." before, he is Walter Grange: a father would be named first, or with his office.
        fitting = [each for each in known if not (draft.office and _without_office(each))]
    if not known:
        alike = [each for each in chains.by_sound[key_of(parts)].values() if spelt_alike(each.parts, parts)]
        fitting = alike if len(alike) == 1 else []
    if fitting:
        # "Von Strand" may be any of the family: it is the one named last.
        chain = max(fitting, key=lambda each: each.mentions[-1].start)
        if len(parts) > len(chain.parts):
            chain.parts = parts
    elif (same := _called_otherwise(chains, draft)) is not None:
        chain = same
    else:
        chain = chains.new("person", draft.name)
        chain.parts, chain.generation = parts, born
        for other in known:  # father and son: the surname alone is the father's
            other.kin, chain.kin = other.kin or bool(other.generation), bool(born)
    for part in {*parts, *chain.parts}:
        if chain not in chains.people[part]:
            chains.people[part].append(chain)
    chains.hear(chain)
    chain.add(draft)


def _called_otherwise(chains: Chains, draft: Draft) -> Chain | None:
    """The person named before whose other name it is: "Karl Lind, better known as Tony Barge,"."""
    view = chains.view
    start, leads, between = (
        draft.start,
        words("names/aliases", "leads", "words"),
        words("names/aliases", "pen", "between"),
    )
    while not any(" ".join(view.lower[max(0, start - size) : start]) in leads for size in (1, 2, 3)):
        if not start or view.lower[start - 1] not in between:
            return None
        start -= 1
    sentence = view.sentence[start]
    before = [each for each in chains.all if each.mentions and view.sentence[each.mentions[-1].start] == sentence]
    return before[0] if len(before) == 1 else None


def _candidates(chains: Chains, parts: tuple[str, ...]) -> list[Chain]:
    found: dict[int, Chain] = {}
    for part in (parts[-1], parts[0]):
        for chain in chains.people.get(part, ()):
            found[chain.id] = chain
    return list(found.values())


def _short_person(chains: Chains, draft: Draft) -> None:
    parts = name_parts(draft.name)
    part = parts[0] if parts else plain(draft.name)
    candidates = [chain for chain in chains.people.get(part, ()) if _gender_fits(chain, draft)]
    candidates = [each for each in candidates if not each.kin or _meant_by_title(each, draft)]
    if draft.office:  # "President Grange" is not "Walter Grange Jr.", whom the text names without any office
        candidates = [each for each in candidates if not _without_office(each)]
    candidates = [each for each in candidates if draft.office and draft.office in each.offices] or candidates
    other = bool(candidates) and not any(each.office_fits(draft) for each in candidates)
    if other:
        candidates = []
    if generation(draft.name):  # "Walter Jr." is no Walter Grange but the son
        candidates = [each for each in chains.people.get(part, ()) if each.generation == generation(draft.name)]
    if len(candidates) > 1:
        last = [chain for chain in candidates if part == surname(chain.parts)]
        candidates = last or candidates
        candidates = [each for each in candidates if each.id not in chains.by_first_name] or candidates
    if len(candidates) > 1:
        before = [chain for chain in candidates if any(each.start < draft.start for each in chain.mentions)]
        candidates = [_last_or_usual(chains.view, before, draft)] if before else candidates[:1]
    if not (candidates or other or generation(draft.name)):
        heard = chains.by_sound[skeleton(part)].values()
        alike = [each for each in heard if _spelt_otherwise(each, draft, part, chains)]
        candidates = alike if len(alike) == 1 and _gender_fits(alike[0], draft) else []
    if candidates:
        candidates[0].add(draft)
        return
    chain = chains.new("person", draft.name)
    chain.parts, chain.generation = parts, generation(draft.name)
    chain.kin = bool(chain.generation) or other
    chains.people[part].append(chain)
    chain.add(draft)


_USUAL = 3
"""How many times the surname alone has to stand for somebody to stay so when another of the family is named."""


def _last_or_usual(view: Document, before: list[Chain], draft: Draft) -> Chain:
    """Of several with the surname, the one named last; but where the text has used the surname alone for another by
    habit, that one, unless the last was named in this sentence or the one before: one word of a husband does not make
    the candidate's surname his."""

    def named(chain: Chain) -> list[Draft]:
        return [mention for mention in chain.mentions if mention.start < draft.start]

    def alone(chain: Chain) -> int:
        return sum(len(name_parts(mention.name)) == 1 for mention in named(chain))

    last = max(before, key=lambda chain: max(mention.start for mention in named(chain)))
    usual = max(before, key=alone)
    near = view.sentence[draft.start] - view.sentence[max(mention.start for mention in named(last))] <= 1
    habit = alone(usual) >= _USUAL and alone(last) <= 1
    addressed = draft.honorific and _gender(usual) != draft.honorific
    return usual if habit and not (near or addressed) else last


def _meant_by_title(chain: Chain, draft: Draft) -> bool:
    """Whether a surname means one who is not called by it alone: "Mrs. Berg", or by the office in front."""
    if draft.honorific and draft.honorific == _gender(chain):
        return True
    return bool(draft.office) and draft.office in chain.offices


def _spelt_otherwise(chain: Chain, draft: Draft, part: str, chains: Chains) -> bool:
    """Whether a surname alone may be another spelling of a full name before it.

    It is another's where the office in front of it is another, and where the text writes the full name's own surname
    alone, too: "President Harbeck" is no Jan Haarbeck, the chief of staff.
    """
    family = surname(chain.parts)
    if family == part or not surname_alike(family, part):
        return False
    if not any(mention.start < draft.start for mention in chain.mentions):
        return False
    if draft.office and chain.offices and draft.office not in chain.offices:
        return False
    return family not in chains.surnames_alone


def _gender(chain: Chain) -> str:
    return gender_by_names(chain.gender, chain.parts, chain.mentions)


def _gender_fits(chain: Chain, draft: Draft) -> bool:
    known = _gender(chain)
    return not known or not draft.honorific or known == draft.honorific


def _name_person(chain: Chain) -> None:
    """The form with most words that is used most; one in small letters rather than in capitals."""
    counts = Counter(draft.name for draft in chain.mentions)
    full = [name for name in counts if len(name_parts(name)) > 1] or list(counts)
    chain.name = max(full, key=lambda name: (not name.isupper(), len(name_parts(name)), counts[name], name))
    if chain.name.isupper() and len(chain.name) > 3:
        chain.name = chain.name.title()
    chain.gender = _gender(chain)


# --- states, bodies, places ------------------------------------------------------------------------------------------


def _known(chains: Chains, draft: Draft) -> None:
    entry = draft.entry
    assert entry is not None
    if draft.rule == "team":
        chain = chains.keyed(("team", entry.name), "organisation", f"{entry.name} (team)", entry.country)
    elif entry.sort in ("state", "adjective") and entry.country:
        chain = chains.of_state(entry.country)
    elif entry.sort == "capital" and draft.acts and entry.country:
        draft.kind = "country"
        chain = chains.of_state(entry.country)
    elif entry.name == "Europe" and draft.acts:
        draft.kind, draft.country = "country", "EU"
        chain = chains.of_state("EU")
    else:
        body = entry.kind in ("organisation", "group")
        if entry.sort == "media" and plain(draft.name) != plain(entry.name):
            # "The Times" is the Northern Times where the article has named that paper.
            longer = _longer(chains, draft, plain(draft.name).removeprefix("the "))
            if longer is not None:
                draft.country = longer.country
                longer.add(draft)
                return
        key = ("body", plain(entry.name)) if body else (entry.kind, entry.name)
        chain = chains.keyed(key, entry.kind, entry.name, entry.country)
        if body:
            _by_initials(chains, entry.name, chain)
    chain.add(draft)


def _by_initials(chains: Chains, name: str, chain: Chain) -> None:
    """The initials of a body's name stand for it from now on, unless another has them."""
    found = [w for w in re.split(r"[\s\-]+", name) if w and w.lower() not in unlettered() and w[0].isupper()]
    for some in (found, _without_ending(found)):
        if len(some) >= 3:
            chains.by_key.setdefault(("body", "".join(w[0] for w in some).lower()), chain)


def _without_ending(name: list[str]) -> list[str]:
    """The words of a company's name but for those that writers leave out: "Lantern Oil Co" is "Lantern Oil"."""
    endings = words("names/titles", "companies", "endings")
    size = len(name)
    while size > 1 and name[size - 1].lower().rstrip(".") in endings:
        size -= 1
    return name[:size]


def _body(chains: Chains, draft: Draft) -> None:
    """A name that no gazetteer knows: by its words, its acronym, or as a short form of a longer one before it."""
    key = plain(draft.name)
    family = "place" if draft.kind == "place" else "body" if draft.kind in ("organisation", "group") else draft.kind
    chain = chains.by_key.get((family, key))
    short = " ".join(_without_ending(key.split()))
    if chain is None and family == "body":
        chain = chains.by_key.get((family, short)) or _longer(chains, draft, key)
    if chain is None:
        chain = chains.keyed((family, key), draft.kind, draft.name, draft.country)
    chains.by_key.setdefault((family, key), chain)
    if family == "body":
        chains.by_key.setdefault((family, short), chain)
        for alias in draft.aliases:
            chains.by_key[family, plain(alias)] = chain
        _by_initials(chains, draft.name, chain)
    chain.add(draft)


def _longer(chains: Chains, draft: Draft, key: str) -> Chain | None:
    """The one body named before whose name begins with these words, or ends with the one word that they are."""
    short = key.split()
    institution = set(short) <= words(
        "names/words", "heads", "common"
    )  # "the Senate" is not the Senate Banking Committee
    found: dict[int, Chain] = {}
    for (family, other), chain in chains.by_key.items():
        if family != "body" or chain.kind not in ("organisation", "group"):
            continue
        if any(each.entry is not None and each.entry.sort == "seat" for each in chain.mentions[:1]):
            continue
        long = _without_ending(other.split())
        if len(long) > len(short) and (
            (long[: len(short)] == short and not institution) or (len(short) == 1 and long[-1:] == short)
        ):
            found[chain.id] = chain
    return next(iter(found.values())) if len(found) == 1 else None
