"""HTML in which something can be pressed; tests/browser/test_addresses.py follows a link in it."""

from __future__ import annotations

import pytest

from tests.dashboard.conftest import Open, query
from tests.dashboard.timeline import listed, send, shown


def test_a_link_in_it_has_its_whole_address(open_app: Open) -> None:
    told = shown(open_app("timeline", types="PROTEST"))
    assert 'href="article?build=' in told and "types=PROTEST&amp;article=gazette-1" in told


@pytest.mark.parametrize("told", [7, ["ev-visit"], None])
def test_a_press_that_is_no_text_picks_nothing(open_app: Open, told: object) -> None:
    app = send(open_app("timeline"), "timeline_list", "picked", told)
    assert not app.exception and len(listed(app)) == 4
    assert query(app, "event") == []


def test_words_of_articles_stay_words(open_app: Open) -> None:
    assert "Tarn &lt;i&gt;Gazette" in shown(open_app("timeline", types="PROTEST"))
