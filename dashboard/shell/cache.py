"""The one cache of all that is read or worked out of a build: keyed by build id, filter and plain arguments.

Never by a table's contents. A build never changes, so that nothing here ever grows old. It is a dictionary of this
process and not ``st.cache_data``, which hashes every argument anew and makes a copy at each call: a page asks some
twenty times, and that alone cost more than Streamlit needs for a small page.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from dashboard.shell import context

MOST = 600
"""So many answers are kept; the one that was not asked for longest goes first."""


def cached[T](make: Callable[..., T], *, filter: Filter | None = None, **arguments: Any) -> T:
    """``make(coverage, filter, **arguments)``, worked out once for each build, filter and arguments.

    ``filter`` is the current one where it is left out. ``make`` is a function of a module (its name is part of the key)
    that asks for nothing but what it is given; ``arguments`` are plain values. A table, list or dictionary is the
    caller's own to change; what stands in it, or in a record, is shared by everybody who asks: read it only.
    """
    chosen = context.current_filter() if filter is None else filter
    coverage = context.coverage()
    key = (coverage.id, chosen, make.__module__, make.__qualname__, _frozen(arguments))
    made: T = _own(_KEPT.get(key, lambda: make(coverage, chosen, **arguments)))
    return made


def table(name: str, /, *, filter: Filter | None = None, **arguments: Any) -> pd.DataFrame:
    """``coverage().NAME(filter=filter, **arguments)``, cached like the rest: ``table("quotes", article=id)``.

    The table is the caller's own to change.
    """
    return cached(_asked, filter=filter, table=name, **arguments)


def _asked(coverage: Coverage, filter_: Filter, table: str, **arguments: Any) -> pd.DataFrame:
    found: pd.DataFrame = getattr(coverage, table)(filter=filter_, **arguments)
    return found


def clear() -> None:
    """Forgets everything. For tests."""
    _KEPT.clear()


class _Kept:
    """Answers by their key. Safe between threads; who asks for what another one is working out waits for it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()
        self._working: dict[Hashable, threading.Lock] = {}

    def get(self, key: Hashable, make: Callable[[], Any]) -> Any:
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
            working = self._working.setdefault(key, threading.Lock())
        with working:
            with self._lock:
                if key in self._answers:
                    return self._answers[key]
            try:
                made = make()
            finally:
                with self._lock:
                    self._working.pop(key, None)
            with self._lock:
                self._answers[key] = made
                while len(self._answers) > self._most:
                    self._answers.popitem(last=False)
        return made

    def clear(self) -> None:
        with self._lock:
            self._answers.clear()


_KEPT = _Kept(MOST)


def _own(made: Any) -> Any:
    """The same for the caller alone."""
    # Copy-on-write: the columns are shared until one of the two tables is changed.
    if isinstance(made, pd.DataFrame | pd.Series):
        return made.copy(deep=False)
    return made.copy() if isinstance(made, dict | list | set) else made


def _frozen(value: Any) -> Hashable:
    """Something that is equal and can be hashed where the value is."""
    if isinstance(value, dict):
        return tuple(sorted((name, _frozen(each)) for name, each in value.items()))
    if isinstance(value, list | tuple):
        return tuple(map(_frozen, value))
    return frozenset(value) if isinstance(value, set) else value
