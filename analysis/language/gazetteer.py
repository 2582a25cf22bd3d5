"""What is known before reading: states, places, organisations and peoples, by the exact words of the lexicon's tables.

The tables are `names/states.tsv`, `names/places.toml`, `names/cities.tsv`, `names/organisations.tsv` and
`names/groups.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis.language import lexicon
from analysis.records import Actor, Kind


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that the gazetteers know.

    ``sort`` says which column or table it comes from: ``state``, ``adjective``, ``people``, ``capital``, ``seat``,
    ``region``, ``city``, ``town``, ``wide``, ``group``, or the sort of an organisation. ``weak`` names are taken only
    where the model, too, sees a name.
    """

    name: str
    kind: Kind
    sort: str
    country: str | None = None
    weak: bool = False


def _values(cell: str) -> list[str]:
    return [value for each in cell.split(";") if (value := each.strip())]


@cache
def state_names(actors: tuple[Actor, ...] = ()) -> dict[str, str]:
    """The short name of each state by its code; a user's own ``actors`` count before the table."""
    own = {actor.country: actor.name for actor in actors if actor.kind == "country" and actor.country}
    return {**{row["code"]: row["name"] for row in lexicon.table("names/states")}, **own}


@cache
def capitals_before() -> dict[str, str]:
    """The codes of states of the past by their capitals that are another state's today ("Moscow")."""
    rows = [row for row in lexicon.table("names/states") if row["ended"]]
    found = {words: row["code"] for row in rows for words in _values(row["capital"])}
    return {words: code for words, code in found.items() if entries()[words].country != code}


@cache
def wikidata() -> dict[str, str]:
    """Wikidata's item ("Q142") by a state's code or the canonical name of a body or place, where it is known."""
    states = {row["code"]: row["wikidata"] for row in lexicon.table("names/states")}
    bodies = {row["name"]: row["wikidata"] for row in lexicon.table("names/organisations")}
    places = lexicon.toml("names/places")["wikidata"]
    return {key: item for key, item in (*states.items(), *bodies.items(), *places.items()) if item}


@cache
def entries(actors: tuple[Actor, ...] = ()) -> dict[str, Entry]:
    """Everything known, by the words that name it. Where two tables hold the same words, the first of a user's own
    actors, states, organisations, groups, places keeps them.
    """
    found: dict[str, Entry] = dict(_own(actors))
    weak = frozenset(lexicon.toml("names/words")["weak"]["names"])
    for words, entry in (*_states(), *_organisations(), *_groups(), *_places(), *_towns()):
        if words in weak:
            entry = Entry(entry.name, entry.kind, entry.sort, entry.country, True)
        found.setdefault(words, entry)
    return found


def _own(actors: tuple[Actor, ...]) -> Iterator[tuple[str, Entry]]:
    """A user's actors, the last first: of two rows with the same words the first one counts."""
    sorts: dict[Kind, str] = {"country": "state", "organisation": "igo", "place": "region", "group": "group"}
    for actor in reversed(actors):
        for sort, values in (("capital", actor.capital), ("seat", actor.seat)):
            kind: Kind = "place" if sort == "capital" else "organisation"
            yield from ((words, Entry(words, kind, sort, actor.country)) for words in values)
        yield from ((words, Entry(actor.people[0], "group", "people", actor.country)) for words in actor.people)
        yield from ((words, Entry(actor.name, actor.kind, "adjective", actor.country)) for words in actor.adjective)
        entry = Entry(actor.name, actor.kind, sorts.get(actor.kind, actor.kind), actor.country)
        yield from ((words, entry) for words in (*actor.also, actor.name))


def _states() -> Iterator[tuple[str, Entry]]:
    rows = lexicon.table("names/states")
    for row in rows:
        code, name = row["code"], row["name"]
        kind: Kind = "country"
        for words in (name, *_values(row["also"])):
            yield words, Entry(name, kind, "state", code)
    for row in rows:
        code, name = row["code"], row["name"]
        for words in _values(row["adjective"]):
            yield words, Entry(name, "country", "adjective", code)
        peoples = _values(row["people"])
        for words in peoples:
            yield words, Entry(peoples[0], "group", "people", code)
        for words in _values(row["capital"]):
            yield words, Entry(words, "place", "capital", code)
        for words in _values(row["seat"]):
            yield words, Entry(words, "organisation", "seat", code)


def _organisations() -> Iterator[tuple[str, Entry]]:
    for row in lexicon.table("names/organisations"):
        entry = Entry(row["name"], "organisation", row["sort"], row["country"] or None)
        for words in (row["name"], *_values(row["also"])):
            yield words, entry


def _groups() -> Iterator[tuple[str, Entry]]:
    tables = lexicon.toml("names/groups")
    states = {word: code for code, words in tables["of_state"].items() for word in words}
    for table in ("peoples", "faiths", "partisans"):
        for name, others in tables[table].items():
            for words in (name, *others):
                yield words, Entry(name, "group", "group", states.get(words))


def _places() -> Iterator[tuple[str, Entry]]:
    tables = lexicon.toml("names/places")
    for sort in ("region", "city", "wide"):
        for code, names in tables[sort].items():
            for words in names:
                yield words, Entry(words, "place", sort, code or None)
    for name, others in tables["abbreviated"].items():
        yield from ((words, Entry(name, "place", "region", "USA")) for words in others)


def _towns() -> Iterator[tuple[str, Entry]]:
    for row in lexicon.table("names/cities"):
        code = row["code"] if row["code"] in state_names() else None
        yield from ((words, Entry(words, "place", "town", code, True)) for words in _values(row["names"]))
