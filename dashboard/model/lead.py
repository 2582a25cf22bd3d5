"""What happened last in a coverage, and what is told to be coming. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.coverage import Coverage, EventChoice, Filter

_LOOKED_AT = 200
_NEAR_DAYS = 7
"""Of what happened within so many days of the latest event, the most widely told is what happened last."""
EXPECTED = 2
_HAPPENED = ("occurred", "ongoing", "stalled", "refused")
_TO_COME = ("planned",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Tables of rows of `Coverage.events`: ``last`` the most widely told of the latest events, at most one row;
    ``expected`` what is planned for days after the last publication, the most widely told first."""

    last: pd.DataFrame
    expected: pd.DataFrame


def lead_of(coverage: Coverage, filter_: Filter) -> Lead:
    """What the articles that match tell of last and of what is to come; days are those by which events stand in order.

    An event whose day is after the last publication has not happened; where no article is dated, nobody can tell.
    """
    until = coverage.count_articles(filter_)["last"]
    latest = coverage.events(filter_, EventChoice(), order="course", limit=_LOOKED_AT)
    if until is None or latest.empty:
        return Lead(last=latest.head(0), expected=latest.head(0))
    bound = pd.Timestamp(until)
    happened = latest[(latest["day"] <= bound) & latest["status"].isin(_HAPPENED)]
    if not happened.empty:
        near = happened[happened["day"] >= happened["day"].max() - pd.Timedelta(days=_NEAR_DAYS)]
        # Of several that are told as widely, what did not come about is the news.
        near = near.assign(turn=near["status"].isin(("stalled", "refused")))
        happened = near.sort_values(["outlets", "texts", "turn", "day"], ascending=False, kind="stable").head(1)
    coming = latest[(latest["day"] > bound) & latest["status"].isin(_TO_COME)]
    coming = coming[coming["day"] <= bound + pd.Timedelta(days=370)]
    coming = coming.sort_values(["outlets", "texts"], ascending=False, kind="stable").head(EXPECTED)
    return Lead(last=happened, expected=coming)
