"""Where accounts differ."""

from __future__ import annotations

from tests.dashboard.conftest import Open
from tests.dashboard.fronted import anchors, html_of


def test_the_words_of_each_side_lead_to_their_place_in_the_article(open_app: Open, disputed: object) -> None:
    read = [query for label, page, query in anchors(html_of(open_app(builds=disputed))) if label == "read it"]
    assert len(read) == 2
    assert all(query["article"] and query["start"] and query["end"] for query in read)
