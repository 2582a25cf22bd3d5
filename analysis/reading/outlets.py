"""Outlets: each under one name, by what metadata call it and by the host of its pages, with its state where known.

The outlets stand in ``reading/outlets.toml``; a user adds others in a table in CSV, one row an outlet:

    name,country,hosts,also
    The Fennmark Post,QFE,fennmarkpost.example,Fennmark Post Online;The Post of Fennmark

``country`` is a code of ISO 3166-1 alpha-3, or one that the standard leaves to users. ``also`` holds other names;
several values are split by semicolons. Only ``name`` must be there.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from analysis.language import lexicon
from analysis.reading.formats import Outlet

COLUMNS = ("name", "country", "hosts", "also")
_HOST = re.compile(r"(?:https?://)?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})\.?(?::\d+)?(?:/.*)?\Z", re.IGNORECASE)
_TOP = re.compile(r"[a-z]{2,}\Z")
_ADDRESS = re.compile(r"(?:[a-z]+:)?//(?:[^/@\s]*@)?([^/:?#\s]+)", re.IGNORECASE)
_INNER = re.compile(r"https?:/+[^\s]+", re.IGNORECASE)
_PLACE = re.compile(r"\s*\(([^()]*)\)\s*\Z")
_PARTS = re.compile(r"\s+(?:--?|[|–—:·])\s+|:\s+|\s*\|\s*")
_MOST = 10_000
"""Outlets of one reading that are told from each other by more than their names as they stand."""
_LONGEST = 200
"""Characters of a name."""


class BadOutlets(Exception):
    """A table of outlets that cannot be used. The message names the file, the row and the remedy."""


class Known(NamedTuple):
    """An outlet's one name, and the code of its state where known."""

    name: str
    country: str | None = None


def outlet_of(source: str | None, url: str | None, own: Sequence[Outlet] = ()) -> Known | None:
    """The outlet of an article whose input calls it ``source`` and that stands at ``url``; None where neither says so.

    ``own`` are a user's outlets, which go before others. An outlet that nobody knows has the name that the input
    gives, or that of its host.
    """
    index = _index(tuple(own))
    source = (source or "").strip() or None
    host = host_of(url) if url else None
    if source:
        named = index.named(source)
        if named and not named.shared:
            return _known(named)
        as_host = _as_host(source)
        hosted = index.hosted(as_host) if as_host else None
        if hosted:
            return _known(hosted)
        at = index.hosted(host) if host else None
        if at:
            return _known(at)
        if named and (host is None or _is_carrier(host)):
            return _known(named)
        return Known(_bare(as_host) if as_host else source)
    if host is None:
        return None
    at = index.hosted(host)
    if at:
        return _known(at)
    return None if _is_carrier(host) else Known(_bare(host))


def host_of(url: str) -> str | None:
    """The host of an address, in lower case; of the page itself where the address is that of an archive."""
    found = _ADDRESS.match(url[:2_000].strip())
    if not found:
        return None
    host = found[1].lower().rstrip(".")
    archives = lexicon.words("reading/outlets", "hosts", "archives")
    if any(each in archives for each in _above(host)):
        inner = _INNER.search(url, found.end(), 2_000)
        # Archives write https:/host, too.
        return host_of(re.sub(r":/+", "://", inner[0], count=1)) if inner and inner.start() > 0 else None
    return host


class OneName:
    """One name for an outlet that nobody knows: that by which it was called first ("Lantern Post", "The Lantern Post").

    Names are one that differ in "The", capitals, accents and marks only.
    """

    def __init__(self) -> None:
        """No outlet was named yet."""
        self._first: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The name under which the outlet is shown."""
        key = _plain(name)
        if not key or (len(self._first) >= _MOST and key not in self._first):
            return name
        return self._first.setdefault(key, name)


def read_outlets(path: str | Path) -> tuple[Outlet, ...]:
    """The outlets of a CSV file in UTF-8. Raises `BadOutlets`."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadOutlets(f"The outlets in {path} cannot be read ({error}). Give a CSV file in UTF-8.") from None
    reader = csv.DictReader(io.StringIO(text))
    reader.fieldnames = columns = [each.strip() for each in reader.fieldnames or ()]
    unknown = [each for each in columns if each not in COLUMNS]
    if unknown or "name" not in columns:
        wrong = f"it has a column {unknown[0]!r}" if unknown else "a column name is missing"
        raise BadOutlets(f"{path}: {wrong}. The first line names the columns: {','.join(COLUMNS)}")
    outlets = []
    for row in reader:
        where = f"{path}, line {reader.line_num}"
        if None in row:
            raise BadOutlets(
                f"{where}: more cells than columns. Put a cell that holds a comma between quotation marks."
            )
        cells = {column: (row.get(column) or "").strip() for column in COLUMNS}
        if not any(cells.values()):
            continue
        if not re.search(r"\w", cells["name"]):
            raise BadOutlets(f"{where}: there is no name.")
        if cells["country"] and not re.fullmatch(r"[A-Z]{3}|EU", cells["country"]):
            raise BadOutlets(f"{where}: country is {cells['country']!r}; it must be three capital letters or EU.")
        hosts = tuple(_as_host(each) or each for each in _values(cells["hosts"]))
        outlets.append(
            Outlet(name=cells["name"], country=cells["country"] or None, hosts=hosts, also=_values(cells["also"]))
        )
    return tuple(outlets)


class _Index:
    """Outlets by their hosts and names."""

    def __init__(self, outlets: Sequence[Outlet]) -> None:
        """Those that stand first go before others of the same host or name."""
        self._hosts: dict[str, Outlet] = {}
        self._names: dict[str, Outlet] = {}
        for each in outlets:
            for host in each.hosts:
                self._hosts.setdefault(host.lower(), each)
            for name in (each.name, *each.also):
                self._names.setdefault(_plain(name), each)

    def hosted(self, host: str) -> Outlet | None:
        """The outlet of a host, or of one above it."""
        return next((self._hosts[each] for each in _above(host.lower()) if each in self._hosts), None)

    def named(self, name: str) -> Outlet | None:
        """The outlet of a name, also with a place behind it or with a section beside it."""
        name = name[:_LONGEST]
        if found := self._names.get(_plain(name)):
            return found
        place = _PLACE.search(name)
        if place:
            found = self._names.get(_plain(name[: place.start()]))
            if found and (not found.shared or _plain(place[1]) in map(_plain, found.places)):
                # With its place a shared name is no other's.
                return Outlet(name=found.name, country=found.country, hosts=found.hosts)
            return None
        parts = _PARTS.split(name)
        if len(parts) > 1:
            known = (self._names.get(_plain(each)) for each in (parts[0], parts[-1]))
            return next((each for each in known if each and not each.shared), None)
        return None


@lru_cache(maxsize=8)
def _index(own: tuple[Outlet, ...]) -> _Index:
    data: Mapping[str, Mapping[str, object]] = lexicon.toml("reading/outlets")["outlets"]
    known = (
        Outlet(
            name=name,
            country=str(each["country"]),
            hosts=tuple(each["hosts"]),  # type: ignore[arg-type]
            also=tuple(each["also"]),  # type: ignore[arg-type]
            shared=bool(each.get("shared", False)),
            places=tuple(each.get("places", ())),  # type: ignore[arg-type]
        )
        for name, each in data.items()
    )
    return _Index((*own, *known))


def _known(outlet: Outlet) -> Known:
    return Known(outlet.name, outlet.country)


def _above(host: str) -> list[str]:
    """The host, and those above it that have two labels or more."""
    labels = host.split(".")
    return [".".join(labels[start:]) for start in range(max(1, len(labels) - 1))]


def _as_host(source: str) -> str | None:
    """The host that a name of an outlet is, where it is one ("www.lantern.example")."""
    found = _HOST.match(source)
    return found[1].lower() if found and _TOP.search(found[1].lower()) else None


def _bare(host: str) -> str:
    """A host without what stands for another form of the same pages."""
    labels = host.split(".")
    while len(labels) > 2 and labels[0] in lexicon.words("reading/outlets", "hosts", "labels"):
        labels = labels[1:]
    return ".".join(labels)


def _is_carrier(host: str) -> bool:
    carriers = lexicon.words("reading/outlets", "hosts", "carriers")
    return any(each in carriers for each in _above(host))


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name).casefold().strip()
    folded = folded.removeprefix("the ")
    return "".join(each for each in folded if each.isalnum())


def _values(cell: str) -> tuple[str, ...]:
    return tuple(value for each in cell.split(";") if (value := each.strip()))
