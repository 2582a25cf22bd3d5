"""The one cache of all that is read or worked out of a build: keyed by build id, filter and plain arguments.

Never by a table's contents: Streamlit hashes only a part of a long table. A build never changes, so that nothing here
ever grows old.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from analysis.coverage import Coverage, Filter
from dashboard.shell import context


def cached[T](make: Callable[..., T], *, filter: Filter | None = None, **arguments: Any) -> T:
    """``make(coverage, filter, **arguments)``, worked out once for each build, filter and arguments.

    ``filter`` is the current one where it is left out. ``make`` is a function of a module (its name is part of the key)
    that asks for nothing but what it is given; ``arguments`` are plain values. Keep small what it makes: it is copied
    at every run.
    """
    chosen = context.current_filter() if filter is None else filter
    name = f"{make.__module__}.{make.__qualname__}"
    made: T = _worked_out(
        context.coverage().id, chosen, name, tuple(sorted(arguments.items())), make, context.coverage()
    )
    return made


def table(name: str, /, *, filter: Filter | None = None, **arguments: Any) -> pd.DataFrame:
    """``coverage().NAME(filter=filter, **arguments)``, cached like the rest: ``table("quotes", article=id)``.

    The table is the caller's own to change.
    """
    return cached(_asked, filter=filter, table=name, **arguments)


def _asked(coverage: Coverage, filter_: Filter, table: str, **arguments: Any) -> pd.DataFrame:
    found: pd.DataFrame = getattr(coverage, table)(filter=filter_, **arguments)
    return found


@st.cache_data(max_entries=800, show_spinner=False)
def _worked_out(
    build: str,
    filter_: Filter,
    name: str,
    arguments: tuple[tuple[str, Any], ...],
    _make: Callable[..., Any],
    _coverage: Coverage,
) -> Any:
    return _make(_coverage, filter_, **dict(arguments))
