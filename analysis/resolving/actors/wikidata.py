"""Asks Wikidata for people of a name. Off unless somebody calls it: it sends the names of people in a coverage away.

Two requests a name (MediaWiki's action API: wbsearchentities, then wbgetentities), one after the other; answers are
kept in a file for `KEPT`, so that asking again costs nothing and gives the same. A busy service is asked again after
the time that it names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests_cache import CachedSession
from urllib3.util import Retry

from analysis.resolving.actors.identities import Candidate

API = "https://www.wikidata.org/w/api.php"
KEPT = timedelta(days=90)
"""How long an answer is good for."""

CANDIDATES = 7
"""How many items of a name are looked at."""

_SECONDS = 20
TRIES = 4
_HUMAN, _INSTANCE, _CITIZEN, _BORN, _DIED = "Q5", "P31", "P27", "P569", "P570"


class LookUpFailed(Exception):
    """The register could not be asked, or answered with an error. The message says which and what to do."""


class Wikidata:
    """A connection to Wikidata, or to another Wikibase with the same properties (``api`` is its api.php)."""

    def __init__(self, cache: Path, *, api: str = API, contact: str | None = None, tries: int = TRIES) -> None:
        """``cache`` is the file that keeps answers. ``contact`` is put into the User-Agent, as Wikimedia's policy asks.
        ``tries`` is how often a service that is busy or does not answer is asked again.
        """
        self.api = api
        cache.parent.mkdir(parents=True, exist_ok=True)
        self.session = CachedSession(
            str(cache), backend="sqlite", serializer="json", expire_after=KEPT, filter_fn=_worth_keeping
        )
        from importlib.metadata import version

        self.session.headers["User-Agent"] = f"communique/{version('communique')} ({contact or 'no contact given'})"
        again = Retry(total=tries, backoff_factor=1, status_forcelist=(429, 500, 502, 503, 504))
        for scheme in ("https://", "http://"):
            self.session.mount(scheme, HTTPAdapter(max_retries=again))

    def people(self, name: str) -> list[Candidate]:
        """The human beings among the items that the register finds for ``name``, in order. Raises `LookUpFailed`."""
        found = self._ask(action="wbsearchentities", search=name, language="en", type="item", limit=CANDIDATES)
        items = [str(each["id"]) for each in found.get("search", []) if "id" in each]
        if not items:
            return []
        told = self._ask(action="wbgetentities", ids="|".join(items), props="labels|aliases|descriptions|claims")
        entities: Mapping[str, Any] = told.get("entities", {})
        return [_candidate(item, entities[item]) for item in items if _is_human(entities.get(item, {}))]

    def close(self) -> None:
        """Lets go of the connection and the cache."""
        self.session.close()  # type: ignore[no-untyped-call]

    def _ask(self, **parameters: str | int) -> Mapping[str, Any]:
        try:
            answer = self.session.get(self.api, params={**parameters, "format": "json"}, timeout=_SECONDS)
            answer.raise_for_status()
            told = answer.json()
        except requests.RequestException as error:
            raise LookUpFailed(
                f"{self.api} cannot be asked ({error}). Check the connection, or ask again later; "
                "answers so far are kept."
            ) from None
        if not isinstance(told, dict) or "error" in told:
            what = told.get("error", {}).get("info", told) if isinstance(told, dict) else told
            raise LookUpFailed(f"{self.api} answered with an error: {what}")
        return told


def _worth_keeping(answer: requests.Response) -> bool:
    """Errors come with status 200, too; they are no answer to keep."""
    try:
        told = answer.json()
    except ValueError:
        return False
    return isinstance(told, dict) and "error" not in told


def _values(entity: Mapping[str, Any], property: str) -> list[Any]:
    """The values of the property's statements, the deprecated ones left out."""
    statements: Sequence[Mapping[str, Any]] = entity.get("claims", {}).get(property, [])
    values = (
        each.get("mainsnak", {}).get("datavalue", {}).get("value")
        for each in statements
        if each.get("rank") != "deprecated"
    )
    return [value for value in values if value is not None]


def _items(entity: Mapping[str, Any], property: str) -> frozenset[str]:
    return frozenset(str(value["id"]) for value in _values(entity, property) if "id" in value)


def _year(entity: Mapping[str, Any], property: str) -> int | None:
    """The year of the first value: Wikibase writes times as "+1969-10-28T00:00:00Z", before Christ with a minus."""
    for value in _values(entity, property):
        written = str(value.get("time", ""))
        digits = written[1:].split("-")[0]
        if digits.isdigit():
            return -int(digits) if written.startswith("-") else int(digits)
    return None


def _is_human(entity: Mapping[str, Any]) -> bool:
    return _HUMAN in _items(entity, _INSTANCE)


def _candidate(item: str, entity: Mapping[str, Any]) -> Candidate:
    labels: Mapping[str, Mapping[str, str]] = entity.get("labels", {})
    label = labels.get("en") or labels.get("mul") or next(iter(labels.values()), {"value": item})
    aliases = (each["value"] for others in entity.get("aliases", {}).values() for each in others)
    return Candidate(
        item=item,
        label=label["value"],
        description=entity.get("descriptions", {}).get("en", {}).get("value", ""),
        names=frozenset((*aliases, *(each["value"] for each in labels.values()))),
        states=_items(entity, _CITIZEN),
        born=_year(entity, _BORN),
        died=_year(entity, _DIED),
    )
