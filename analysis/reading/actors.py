"""Actors that a user knows and the gazetteers do not: a table in CSV, one row a state, body, place, group or person.

    name,kind,country,also,adjective,people,capital,seat
    Ruritania,country,QRU,Kingdom of Ruritania,Ruritanian,Ruritanians,Strelsau,Elphberg Palace
    Ruritanian Grain Board,organisation,QRU,RGB;Grain Board,,,,

``kind`` is country, organisation, person, place or group. ``country`` is the code of the state that a row is, belongs
to or acts for: ISO 3166-1 alpha-3, or one that the standard leaves to users (AAA, QMA to QZZ, XAA to XZZ, ZZZ).
``also`` holds other names, ``adjective`` and ``people`` what its things and nationals are called, ``capital`` and
``seat`` what stands for its government; several values are split by semicolons. Only ``name`` and ``kind`` must be
there, and ``country`` for a country; the last four columns are for countries.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Sequence
from pathlib import Path

from analysis.records import Actor, Kind

COLUMNS = ("name", "kind", "country", "also", "adjective", "people", "capital", "seat")
KINDS: tuple[Kind, ...] = ("country", "organisation", "person", "place", "group")


class BadActors(Exception):
    """A table of actors that cannot be used. The message names the file, the row and the remedy."""


def read_actors(path: str | Path) -> tuple[Actor, ...]:
    """The actors of a CSV file in UTF-8. Raises `BadActors`."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadActors(f"The actors in {path} cannot be read ({error}). Give a CSV file in UTF-8.") from None
    reader = csv.DictReader(io.StringIO(text))
    columns = [each.strip() for each in reader.fieldnames or ()]
    unknown = [each for each in columns if each not in COLUMNS]
    if unknown or not {"name", "kind"} <= set(columns):
        wrong = f"it has a column {unknown[0]!r}" if unknown else "a column name or kind is missing"
        raise BadActors(f"{path}: {wrong}. The first line names the columns: {','.join(COLUMNS)}")
    reader.fieldnames = columns
    actors = tuple(_actor(row, f"{path}, line {reader.line_num}") for row in reader if any(_cells(row)))
    if not actors:
        raise BadActors(f"{path}: there is no actor in it. Write one a line under {','.join(COLUMNS)}")
    return actors


def digest_of(actors: Sequence[Actor]) -> str:
    """A short hash of what the rows say: part of a build's identity. Empty for no actors."""
    if not actors:
        return ""
    return hashlib.sha256("\n".join(map(repr, actors)).encode()).hexdigest()[:16]


def _cells(row: dict[str, str | None]) -> list[str]:
    return [str(cell).strip() for cell in row.values() if cell]


def _actor(row: dict[str, str | None], where: str) -> Actor:
    if None in row:
        raise BadActors(f"{where}: more cells than columns. Put a cell that holds a comma between quotation marks.")
    cells = {column: (row.get(column) or "").strip() for column in COLUMNS}
    if not re.search(r"\w", cells["name"]):
        raise BadActors(f"{where}: there is no name.")
    kind = next((each for each in KINDS if each == cells["kind"].lower()), None)
    if kind is None:
        raise BadActors(f"{where}: kind is {cells['kind']!r}; it must be one of {', '.join(KINDS)}.")
    country = cells["country"] or None
    if country is not None and not re.fullmatch(r"[A-Z]{3}|EU", country):
        raise BadActors(
            f"{where}: country is {country!r}; it must be three capital letters (ISO 3166-1 alpha-3) or EU."
        )
    if kind == "country" and country is None:
        raise BadActors(f"{where}: a country needs its code in the column country; Q with two letters after M is free.")
    for column in COLUMNS[4:]:
        if kind != "country" and cells[column]:
            raise BadActors(
                f"{where}: only a country has something in the column {column}; this is a row of kind {kind}."
            )
    lists = {column: _values(cells[column]) for column in COLUMNS[3:]}
    return Actor(name=cells["name"], kind=kind, country=country, **lists)


def _values(cell: str) -> tuple[str, ...]:
    return tuple(value for each in cell.split(";") if re.search(r"\w", value := each.strip()))
