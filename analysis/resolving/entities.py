"""Which chains of which articles are one entity.

States go by their code, other bodies and places by name and acronym, people by surname and then by given names, office
and state. Everything is looked up in blocks (a surname, an acronym, a code), so that time grows with the number of
chains. What is unnamed ("a diplomat") is nobody across articles; what stands for a state ("Ruritanian officials") is
that state.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from analysis.annotating.names.chains import plain
from analysis.annotating.names.gazetteer import state_names
from analysis.annotating.names.words import words
from analysis.records import Annotation, Article, Entity, Kind
from analysis.resolving.entity_chains import ChainSummary, Key, slug, summaries
from analysis.resolving.entity_people import resolve_people
from analysis.resolving.entity_roles import roles_of

EntityOf = dict[tuple[str, int], str]


def resolve_entities(
    articles: Sequence[Article], annotations: Sequence[Annotation]
) -> tuple[tuple[Entity, ...], EntityOf]:
    """Entities of the whole coverage, ordered by id, and (article id, chain) to entity id.

    ``annotations`` stand in the order of ``articles``. The result depends on nothing else, not even on their order
    where names are equally frequent.
    """
    published = {article.id: article.published for article in articles}
    chains = [each for annotation in annotations for each in summaries(annotation, published.get(annotation.article))]
    told = {each.country: each.name for each in chains if each.kind == "country" and each.country}
    states = {**told, **state_names()}
    groups: dict[Key, list[ChainSummary]] = defaultdict(list)
    people = [chain for chain in chains if chain.kind == "person"]
    for key, members in resolve_people(people).items():
        groups[key].extend(members)
    for chain in chains:
        if chain.kind != "person":
            found = _key(chain, states)
            if found is not None:
                groups[found].append(chain)
    return _entities(groups, states)


def _key(chain: ChainSummary, states: Mapping[str, str]) -> Key | None:
    """What a chain that is no person's has in common with those of the same entity; None where it is nobody."""
    if not chain.named:
        if chain.country and chain.country in states and chain.stands_for_state:
            return ("country", chain.country)
        return None
    if chain.kind == "country" and chain.country:
        return ("country", chain.country)
    family = "body" if chain.kind in ("organisation", "group") else chain.kind
    return (family, _bare(chain.name))


def _bare(name: str) -> str:
    key = plain(name)
    for article in ("the ", "a "):
        key = key.removeprefix(article)
    endings = words("titles", "companies", "endings")
    while " " in key and key.rsplit(" ", 1)[1].strip(",&") in endings:
        key = key.rsplit(" ", 1)[0].strip(" ,&")
    return key


def _entities(groups: dict[Key, list[ChainSummary]], states: Mapping[str, str]) -> tuple[tuple[Entity, ...], EntityOf]:
    drafts = []
    for key, members in groups.items():
        named = [each for each in members if each.named]
        kinds: Counter[Kind] = Counter()
        countries: Counter[str] = Counter()
        names: Counter[str] = Counter()
        aliases: Counter[str] = Counter()
        for each in named:
            kinds[each.kind] += each.size
            if each.country:
                countries[each.country] += each.size
            names[each.name] += each.size
            aliases.update(each.forms)
        if key[0] == "country":
            name, kind, country = states[key[1]], "country", key[1]
        elif not named:
            continue
        else:
            name = _best_name(names, key[0] == "person")
            kind = max(sorted(kinds), key=lambda each: kinds[each])
            country = max(sorted(countries), key=lambda each: countries[each]) if countries else None
        others = sorted((form for form in aliases if form != name), key=lambda form: (-aliases[form], form))
        roles = roles_of(members) if kind == "person" else ()
        drafts.append((name, kind, country, tuple(others), roles, members))
    drafts.sort(key=lambda each: (slug(each[0]), -sum(m.size for m in each[5]), each[1], each[2] or ""))
    taken: Counter[str] = Counter()
    entities, entity_of = [], {}
    for name, kind, country, others, roles, members in drafts:
        base = slug(name) or "entity"
        id_ = base
        if taken[base]:
            id_ = f"{base}-{(country or kind).lower()}"
            while taken[id_]:
                taken[base] += 1
                id_ = f"{base}-{taken[base]}"
        taken[base] += 1
        if id_ != base:
            taken[id_] += 1
        entities.append(Entity(id=id_, name=name, kind=kind, country=country, aliases=others, roles=roles))
        for member in members:
            entity_of[member.article, member.chain] = id_
    return tuple(entities), entity_of


def _best_name(names: Counter[str], person: bool) -> str:
    """The name used most; a person's full name rather than a short one."""

    def rank(name: str) -> tuple[bool, bool, int, int, str]:
        full = len(name.split()) > 1 if person else True
        return (full, not name.isupper() or not person, names[name], len(name), name)

    return max(names, key=rank)
