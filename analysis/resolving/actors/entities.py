"""Which chains of which articles are one entity.

States go by their code, other bodies and places by name and acronym, people by surname and then by given names, office
and state. Everything is looked up in blocks (a surname, an acronym, a code), so that time grows with the number of
chains. What is unnamed ("a diplomat") is nobody across articles; what stands for a state ("Ruritanian officials") is
that state.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain as joined
from itertools import count

from analysis.language.gazetteer import entries, state_names, wikidata
from analysis.language.lexicon import words
from analysis.language.person_names import plain
from analysis.language.slugs import slug
from analysis.records import Annotation, Article, Criterion, Entity, Kind, Link, Suggestion
from analysis.resolving.actors.acronyms import join_acronyms
from analysis.resolving.actors.chain_summaries import ChainSummary, Key, summaries
from analysis.resolving.actors.kind_votes import vote_on_kinds
from analysis.resolving.actors.office_words import listed, spelt
from analysis.resolving.actors.people import Person, resolve_people
from analysis.resolving.actors.roles import roles_of
from analysis.resolving.actors.suggestions import suggest

EntityOf = dict[tuple[str, int], str]


@dataclass(frozen=True, slots=True)
class Resolved:
    """The entities of a coverage, ordered by id, what belongs to them and why, and which of them may be one."""

    entities: tuple[Entity, ...]
    entity_of: EntityOf
    links: tuple[Link, ...]
    suggestions: tuple[Suggestion, ...]


def resolve_entities(articles: Sequence[Article], annotations: Sequence[Annotation]) -> Resolved:
    """Entities of the whole coverage.

    ``annotations`` stand in the order of ``articles``. The result depends on nothing else, not even on their order
    where names are equally frequent.
    """
    chains = [
        each
        for article, annotation in zip(articles, annotations, strict=True)
        for each in summaries(annotation, article)
    ]
    told = {each.country: each.name for each in chains if each.kind == "country" and each.country}
    states = {**told, **state_names()}
    groups: dict[Key, list[ChainSummary]] = defaultdict(list)
    vote_on_kinds(chains)
    people = resolve_people([chain for chain in chains if chain.kind == "person"])
    for number, person in enumerate(people):
        groups["person", str(number)] = person.chains
    for each in chains:
        if each.kind != "person":
            found = _key(each, states)
            if found is not None:
                groups[found].append(each)
    join_acronyms(groups)
    drafts = _drafts(groups, states, people)
    entities = tuple(sorted((draft.entity for draft in drafts), key=lambda entity: entity.id))
    links, entity_of = [], {}
    for draft in drafts:
        for member in draft.members:
            entity_of[member.article, member.chain] = draft.entity.id
            if len(draft.members) > 1:
                criteria = member.criteria or (Criterion("same-name"),)
                links.append(
                    Link(
                        article=member.article,
                        chain=member.chain,
                        entity=draft.entity.id,
                        score=member.score,
                        criteria=criteria,
                    )
                )
    links.sort(key=lambda link: (link.entity, link.article, link.chain))
    ids = {id(people[int(draft.key[1])]): draft.entity for draft in drafts if draft.key[0] == "person"}
    bodies = [(draft.entity, draft.members) for draft in drafts if draft.key[0] == "body"]
    return Resolved(entities, entity_of, tuple(links), suggest(people, ids, bodies))


_STATE, _SAME, _BARE, _FOR_STATE = 0.97, 0.93, 0.88, 0.8
"""How sure a state's name, the same name, the same name without what writers leave out, and people who speak for a
state make by themselves: like those of people, an order and no probabilities."""


def _key(chain: ChainSummary, states: Mapping[str, str]) -> Key | None:
    """What a chain that is no person's has in common with those of the same entity; None where it is nobody.

    The chain gets its score and criterion.
    """
    if not chain.named:
        if chain.country and chain.country in states and chain.stands_for_state:
            chain.tie(_FOR_STATE, Criterion("speaks-for-state", weight=_FOR_STATE))
            return ("country", chain.country)
        ministry = _ministry(chain.name)
        if chain.kind == "organisation" and chain.country and ministry != "ministry":
            chain.tie(_BARE, _same_body(_BARE))
            return ("body", f"{ministry} {chain.country}") if ministry else None
        return None
    union = chain.country == "EU" and chain.name == states.get("EU")
    if chain.country and (chain.kind == "country" or union):
        chain.tie(_STATE, Criterion("name-of-state", weight=_STATE))
        return ("country", chain.country)
    chain.tie(_SAME, Criterion("same-name", weight=_SAME))
    family = {"organisation": "body", "group": "body", "country": "place"}.get(chain.kind, chain.kind)
    name = _bare(chain.name)
    if family == "body" and chain.country:
        without = _without_state(chain.name, chain.country)
        rest = _bare(without)
        if rest != name and rest in listed("governments") and chain.country in states:
            chain.tie(_FOR_STATE, Criterion("speaks-for-state", weight=_FOR_STATE))
            return ("country", chain.country)
        known = entries().get(without)
        if rest != name and known is not None and (known.kind, known.country) == ("organisation", chain.country):
            chain.tie(_BARE, _same_body(_BARE))
            name = _bare(known.name)
        ministry = _ministry(chain.name)
        if ministry:
            score = _SAME if rest == name else _BARE
            chain.tie(score, _same_body(score))
            return (family, f"{ministry} {chain.country}")
        if rest != name and set(rest.split()) <= words("names/words", "heads", "common"):
            chain.tie(_BARE, _same_body(_BARE))
            name = rest
    if family == "body" and set(name.split()) <= words("names/words", "heads", "common"):
        # Where nothing says whose senate it is, it is nobody's.
        return (family, f"{name} {chain.country}") if chain.country else None
    return (family, name)


_APART = re.compile(r"(?<=\b\w) (?=\w\b)")
"""Between the letters of an acronym that is written with spaces: "U. S."."""

_SELDOM = 10
"""Of how many mentions of a body one has to name its state for the name with the state to be the body's."""


def _same_body(score: float) -> Criterion:
    return Criterion("same-body-of-state", weight=score)


def _ministry(name: str) -> str:
    """One form for a ministry's names: "Norwegian foreign ministry" and "Ministry of Foreign Affairs of Norway" are
    "foreign ministry". "" for what is no ministry, or names a field that not every state has a ministry of.
    """
    common = words("names/words", "heads", "common")
    found = [spelt().get(word, word) for word in plain(name).split()]
    while found and found[0] not in common:
        found.pop(0)
    while found and (found[-1] not in common or found[-1] in ("of", "the")):
        found.pop()
    if "ministry" not in found or not set(found) <= common:
        return ""
    return " ".join([*sorted({*found} - listed("ministries", "left_out") - {"ministry"}), "ministry"])


def _without_state(name: str, country: str) -> str:
    """ "French Senate", "Senate of France": what is left without the state's name or adjective."""
    found, known = name.split(), entries()
    for size in (3, 2, 1):
        first, last = known.get(" ".join(found[:size])), known.get(" ".join(found[-size:]))
        if len(found) > size and first is not None and first.country == country and first.kind == "country":
            return " ".join(found[size:])
        if len(found) > size + 1 and last is not None and last.country == country and last.kind == "country":
            left = found[:-size]
            while left and left[-1].lower() in ("of", "the"):
                left.pop()
            return " ".join(left)
    return name


def _bare(name: str) -> str:
    key = _APART.sub("", plain(name))
    for article in ("the ", "a "):
        key = key.removeprefix(article)
    endings = words("names/titles", "companies", "endings")
    while " " in key and key.rsplit(" ", 1)[1].strip(",&") in endings:
        key = key.rsplit(" ", 1)[0].strip(" ,&")
    return key


@dataclass(slots=True)
class _Draft:
    """An entity before it has an id, and then with it."""

    key: Key
    entity: Entity
    members: list[ChainSummary]

    @property
    def size(self) -> int:
        return sum(member.size for member in self.members)


def _draft(key: Key, members: list[ChainSummary], states: Mapping[str, str], people: Sequence[Person]) -> _Draft | None:
    named = [each for each in members if each.named] or (members if key[0] == "body" else [])
    if not named and key[0] != "country":
        return None
    kinds: Counter[Kind] = Counter()
    votes: Counter[str] = Counter()
    names: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    for each in named:
        kinds[each.kind] += each.size
        names[each.name] += each.size
        forms.update(each.forms)
        if each.country:
            votes[each.country] += each.size
    if key[0] == "country":
        name = states[key[1]]
        state = Entity(id="", name=name, kind="country", country=key[1], aliases=_others(forms, name))
        if name == state_names().get(key[1]):  # a user's own state may bear another's code
            state = replace(state, wikidata=wikidata().get(key[1]))
        return _Draft(key, state, members)
    name = _best_name(names, key[0] == "person")
    if key[0] == "body" and (code := key[1].rsplit(" ", 1)[-1]) in states and not _tells_state(name, code, states):
        own = Counter({each: times for each, times in names.items() if _tells_state(each, code, states)})
        # Every state has a senate. What one writer in ten calls "the Norwegian assembly" is not the body's name.
        usual = own.total() * _SELDOM >= names.total()
        name = _best_name(own, person=False) if usual else f"{name} ({states[code]})"
    kind = max(sorted(kinds), key=lambda each: kinds[each])
    voted = max(sorted(votes), key=lambda each: votes[each]) if votes else None
    country = people[int(key[1])].country if key[0] == "person" else voted
    entity = Entity(
        id="",
        name=name,
        kind=kind,
        country=country,
        aliases=_others(forms, name),
        roles=roles_of(members, country) if kind == "person" else (),
        wikidata=wikidata().get(name) if key[0] in ("body", "place") else None,
    )
    return _Draft(key, entity, members)


def _tells_state(name: str, code: str, states: Mapping[str, str]) -> bool:
    """Whether a body's name says of which state it is: "Norwegian Senate"."""
    return states[code][:4] in name or _without_state(name, code) != name


def _others(forms: Counter[str], name: str) -> tuple[str, ...]:
    return tuple(sorted((form for form in forms if form != name), key=lambda form: (-forms[form], form)))


def _drafts(
    groups: Mapping[Key, list[ChainSummary]], states: Mapping[str, str], people: Sequence[Person]
) -> list[_Draft]:
    drafts = [found for key, members in groups.items() if (found := _draft(key, members, states, people))]
    # Of several with one name the state, then the one named most, has the plain id.
    drafts.sort(
        key=lambda each: (
            slug(each.entity.name),
            each.entity.kind != "country",
            -each.size,
            each.entity.kind,
            each.entity.country or "",
        )
    )
    taken: set[str] = set()
    for draft in drafts:
        base = slug(draft.entity.name) or "entity"
        more = (f"{base}-{number}" for number in count(2))
        second = f"{base}-{(draft.entity.country or draft.entity.kind).lower()}"
        id_ = next(each for each in joined((base, second), more) if each not in taken)
        taken.add(id_)
        draft.entity = replace(draft.entity, id=id_)
    return drafts


def _best_name(names: Counter[str], person: bool) -> str:
    """The name used most; a person's full name rather than a short one."""

    def rank(name: str) -> tuple[bool, bool, int, int, str]:
        full = len(name.split()) > 1 if person else True
        return (full, not name.isupper() or not person, names[name], len(name), name)

    return max(names, key=rank)
