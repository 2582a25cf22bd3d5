"""Questions, what is new, rankings."""

from __future__ import annotations

from datetime import UTC, datetime

import pandas as pd

from dashboard.model.since import Since
from dashboard.widgets.front.asides import since_html, since_title
from tests.dashboard.conftest import Open
from tests.dashboard.fronted import html_of, leads, words


def since(**changed: int) -> Since:
    numbers = {"articles": 0, "gone": 0, "new_events": 0, "corrections": 0} | changed
    written = datetime(2031, 5, 9, 14, 5, tzinfo=UTC)
    return Since(before="b", written=written, events=pd.DataFrame(), **numbers)


def test_what_is_new_is_a_sentence() -> None:
    assert since_title(since()) == "New since 9 May 2031, 14:05 UTC"
    assert words(since_html(since(articles=2, gone=1))) == (
        "Two articles came in; one article fell out; no event that nothing before told of."
    )
    assert words(since_html(since(corrections=1))) == "One correction by hand came in."
    assert words(since_html(since(corrections=-2))) == "Two corrections by hand were undone."
    assert words(since_html(since())) == "The same articles were read anew; none came in."


def test_names_of_a_ranking_lead_on(open_app: Open) -> None:
    html = html_of(open_app())
    page, query = leads(html, "Ada Quill")
    assert (page, query["actor"]) == ("actors", ["ada-quill"])
    page, query = leads(html, "Meetings and visits")
    assert (page, query["types"]) == ("timeline", ["CONSULT"])
