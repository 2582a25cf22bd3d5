"""How much attention each column of a comparison gives or gets over time, as a share. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.coverage import Coverage, Filter
from dashboard.model.compare import By, Column

_FREQUENCY = {"day": "D", "week": "W-SUN", "month": "M", "year": "Y"}
_LONGEST = {"day": 45, "week": 400, "month": 3700}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """``counts`` has a row a ``period`` and a column each that is compared; ``of`` is what each count is a share of."""

    period: str
    counts: pd.DataFrame
    of: pd.DataFrame

    @property
    def shares(self) -> pd.DataFrame:
        """The counts in a hundred of what they are a share of; 0 where there is nothing."""
        return (100 * self.counts / self.of.where(self.of > 0)).fillna(0.0)


def attention_of(coverage: Coverage, filter_: Filter, by: By, columns: tuple[Column, ...]) -> Attention | None:
    """Of outlets, which share of its own articles came out when; of actors, which share of all articles of the time
    mentions them. None for periods, and where no article is dated."""
    if by == "periods":
        return None
    days = [coverage.per_day(each.filter) for each in columns]
    every = coverage.per_day(filter_)
    if every.empty or all(each.empty for each in days):
        return None
    span = every if by == "actors" else pd.concat(days)
    first, last = span["day"].min(), span["day"].max()
    period = next((name for name, most in _LONGEST.items() if (last - first).days < most), "year")
    drawn = pd.period_range(first, last, freq=_FREQUENCY[period])
    index = pd.DatetimeIndex(drawn.start_time.normalize())
    names = [each.key for each in columns]
    counts = pd.DataFrame({name: _binned(table, drawn) for name, table in zip(names, days, strict=True)})
    if by == "actors":
        whole = _binned(every, drawn)
        of = pd.DataFrame(dict.fromkeys(names, whole))
    else:
        of = pd.DataFrame({name: [int(counts[name].sum())] * len(drawn) for name in names}, index=counts.index)
    return Attention(period=period, counts=counts.set_axis(index), of=of.set_axis(index))


def _binned(table: pd.DataFrame, drawn: pd.PeriodIndex) -> pd.Series:
    if table.empty:
        return pd.Series(0, index=drawn)
    return table["units"].groupby(table["day"].dt.to_period(drawn.freq)).sum().reindex(drawn, fill_value=0)
