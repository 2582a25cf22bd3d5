"""Events as a list that is read and pressed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace

from dashboard.widgets.event_rows import _ground
from tests.dashboard.conftest import Open
from tests.dashboard.timeline import shown


def test_a_row_tells_its_event_its_sentence_and_its_facts(open_app: Open) -> None:
    told = shown(open_app("timeline", types="CONSULT"))
    assert (
        '<button type="button" data-pick="ev-visit" aria-expanded="false">Ada Quill visited Fennmark</button>' in told
    )
    assert '<p class="cq-excerpt">' in told and "<mark>visited</mark>" in told
    assert "visit · told by The Fennmark Post, Borland Herald · 2 articles from 2 outlets" in told
    assert "5 May 2031 ·" not in told  # the heading tells it


def test_a_row_without_a_heading_tells_when_or_that_nobody_does(open_app: Open) -> None:
    told = shown(open_app("timeline", types="REJECT"))
    assert "date not told · " in told and "first told 7 May 2031" in told


def test_a_row_says_where_accounts_differ(open_app: Open, disputed: Path) -> None:
    assert "cq-differs" in shown(open_app("timeline", builds=disputed))
    assert "cq-differs" not in shown(open_app("timeline"))


def test_the_open_one_is_marked(open_app: Open) -> None:
    assert 'class="picked"' in shown(open_app("timeline", event="ev-visit"))


def dated(basis: str, first: str, last: str | None = None) -> SimpleNamespace:
    days = {"earliest": date.fromisoformat(first), "latest": date.fromisoformat(last or first)}
    return SimpleNamespace(**days, precision="week", date_basis=basis)


def test_below_the_heading_of_a_day_a_row_says_how_it_is_known() -> None:
    assert _ground(dated("stated", "2031-05-03")) == ""
    assert _ground(dated("running", "2031-05-03")) == "the day is by the text before it"
    assert _ground(dated("news", "2031-05-01", "2031-05-04")) == "told as news of 4 May 2031"
