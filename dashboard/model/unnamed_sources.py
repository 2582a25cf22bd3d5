"""Unnamed sources: of what kind they are, and which outlets lean on them. No Streamlit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import pandas as pd

from analysis.coverage import ANY_SOURCE, Coverage, Filter, QuoteChoice
from analysis.language.unnamed_sources import OTHER, kind_of, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedSources:
    """``kinds`` has (kind, its name, quotes) of those that there are, the most frequent first and the rest last;
    ``outlets`` a row an outlet: outlet, quotes, unnamed, as `Coverage.unnamed_by_outlet` gives them."""

    quotes: int
    unnamed: int
    kinds: tuple[tuple[str, str, int], ...]
    outlets: pd.DataFrame


def unnamed_sources_of(coverage: Coverage, filter_: Filter, choice: QuoteChoice) -> UnnamedSources:
    """The unnamed sources under the filter and the choice, whichever kind of them is chosen, and however the filter
    treats them."""
    everybody = replace(filter_, anonymous=None)
    counts: Counter[str] = Counter()
    for noun, quotes in coverage.unnamed_nouns(everybody, replace(choice, unnamed=ANY_SOURCE)).items():
        counts[kind_of(noun)] += quotes
    names = kinds()
    order = sorted(counts, key=lambda kind: (kind == OTHER, -counts[kind], names[kind]))
    outlets = coverage.unnamed_by_outlet(everybody, replace(choice, unnamed=""))
    return UnnamedSources(
        quotes=int(outlets["quotes"].sum()),
        unnamed=counts.total(),
        kinds=tuple((kind, names[kind], counts[kind]) for kind in order),
        outlets=outlets,
    )
