"""Who stands for a state: ministries and the like by their names, people by the offices that they hold.

What is asked is put as regular expressions (RE2's syntax, which DuckDB and Python both read) over text in lower case,
so that a query can ask it of every entity.
"""

from __future__ import annotations

import re
from functools import cache

from analysis.language import lexicon
from analysis.language.gazetteer import entries

_FILE = "names/state_service"
_SORTS = frozenset({"agency", "army", "bank", "court", "ministry", "organ", "parliament", "police", "seat"})
"""The gazetteer's sorts of bodies that are a state's."""


@cache
def body() -> str:
    """What the name of a body of a state meets."""
    return _around(lexicon.words(_FILE, "bodies", "words"))


@cache
def no_body() -> str:
    """What the name of another body meets, though it may meet `body`, too."""
    return _around(lexicon.words(_FILE, "bodies", "not"))


@cache
def office() -> str:
    """What the title of an office of a state meets."""
    whole = lexicon.alternatives(lexicon.words(_FILE, "offices", "whole"))
    return rf"{_around(lexicon.words(_FILE, 'offices', 'words'))}|^(?:{whole})(?: of .*)?$"


@cache
def no_office() -> str:
    """What a title meets that is no office, or no longer one."""
    return _around(lexicon.words(_FILE, "offices", "not"))


@cache
def known_bodies() -> tuple[str, ...]:
    """The names under which the gazetteer knows bodies of states: "Kremlin"."""
    return tuple(
        sorted({each.name for each in entries().values() if each.kind == "organisation" and each.sort in _SORTS})
    )


@cache
def capitals() -> tuple[str, ...]:
    """The names of capitals: "Tokyo"."""
    return tuple(sorted({each.name for each in entries().values() if each.sort == "capital"}))


def is_body(name: str) -> bool:
    """Whether an organisation of a state, by its name, stands for it."""
    lowered = name.lower()
    return name in known_bodies() or (bool(re.search(body(), lowered)) and not re.search(no_body(), lowered))


def is_office(title: str) -> bool:
    """Whether whoever has this title acts for a state."""
    lowered = title.lower()
    return bool(re.search(office(), lowered)) and not re.search(no_office(), lowered)


def _around(words: frozenset[str]) -> str:
    return rf"(?:^|[^a-zà-ÿ])(?:{lexicon.alternatives(words)})(?:$|[^a-zà-ÿ])"
