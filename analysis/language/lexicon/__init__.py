"""The words that the rules use: small data files by subject, read once, never literals in code."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def toml(name: str) -> dict[str, Any]:
    """The TOML file ``name`` of this folder, e.g. ``toml("quotes/verbs")`` for ``quotes/verbs.toml``."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the tab-separated file ``name``.tsv of this folder. Lines that begin with ``#`` are comments."""
    text = files(__name__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(csv.DictReader(lines, delimiter="\t"))


def alternatives(some: Iterable[str]) -> str:
    """A regular expression that one of the words or phrases meets, the longest that stands there."""
    return "|".join(re.escape(each) for each in sorted(some, key=lambda each: (-len(each), each)))


@cache
def words(name: str, section: str, key: str) -> frozenset[str]:
    """The word list ``key`` in the table ``section`` of the TOML file ``name``."""
    return frozenset(toml(name)[section][key])
