"""HTML in which something can be pressed."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

import pytest

from dashboard.shell import context
from tests.dashboard.conftest import Open
from tests.dashboard.timeline import listed, send, shown


@pytest.fixture
def gone(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, Any]]]:
    """Where a press led."""
    led: list[tuple[str, dict[str, Any]]] = []
    monkeypatch.setattr(context, "go", lambda page, **picked: led.append((page, picked)))
    return led


def test_a_link_in_it_has_its_whole_address_and_leads_there_without_loading_anew(
    open_app: Open, gone: list[Any]
) -> None:
    app = open_app("timeline", types="PROTEST")
    assert 'href="article?build=' in shown(app) and "types=PROTEST&amp;article=gazette-1" in shown(app)
    (told,) = [unescape(each) for each in re.findall(r'data-go="([^"]*)"', shown(app))]
    send(app, "timeline_list", "gone", told)
    ((page, picked),) = gone
    assert (page, picked["article"], picked["report"]) == ("article", "gazette-1", "gazette-1#e0")
    assert json.loads(told) == ["article", picked]


@pytest.mark.parametrize("told", ["", "[]", '["no such page", {}]', '["article", []]', "[1, 2]", '[["a"], {}]', 7])
def test_a_way_that_is_none_leads_nowhere(open_app: Open, gone: list[Any], told: object) -> None:
    app = send(open_app("timeline"), "timeline_list", "gone", told)
    assert not app.exception and len(listed(app)) == 4
    assert gone == []


def test_only_what_can_stand_in_an_address_is_taken(open_app: Open, gone: list[Any]) -> None:
    send(open_app("timeline"), "timeline_list", "gone", '["quotes", {"filter": "x", "view": "y"}]')
    assert gone == [("quotes", {"view": "y"})]


def test_words_of_articles_stay_words(open_app: Open) -> None:
    assert "Tarn &lt;i&gt;Gazette" in shown(open_app("timeline", types="PROTEST"))
