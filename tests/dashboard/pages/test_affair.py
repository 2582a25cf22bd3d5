"""The page of one affair."""

from __future__ import annotations

from pathlib import Path

from tests.dashboard.conftest import Open
from tests.dashboard.screen import headings, target, titles


def html(app) -> str:
    return " ".join(each.value for each in app.html)


def test_the_page_tells_when_it_was_what_happened_last_and_who_takes_part(open_app: Open, connected: Path) -> None:
    app = open_app("affair", builds=connected, affair="ev-visit")
    assert titles(app) == ["The visit of Ada Quill to Fennmark"]
    assert "<dt>When</dt><dd>5 – 9 May 2031</dd>" in html(app)
    assert "<dt>Events</dt><dd>3 events</dd>" in html(app)
    assert "2 articles, from 2 outlets" in html(app)
    assert "<dt>Nothing of it in</dt><dd>Tarn &lt;i&gt;Gazette&lt;/i&gt;</dd>" in html(app)
    assert ">Ada Quill</a>" in html(app)


def test_its_turns_stand_in_order_with_the_way_to_each_event(open_app: Open, connected: Path) -> None:
    app = open_app("affair", builds=connected, affair="ev-visit")
    (turns,) = [each.value for each in app.html if each.value.startswith("<ol")]
    assert "Its course in 3 turns" in headings(app)
    assert turns.index("Ada Quill visited Fennmark") < turns.index("rejected")
    assert "event=ev-visit" in turns and "article=post-1" in turns


def test_the_outlets_are_compared_and_the_list_can_be_taken_along(open_app: Open, connected: Path) -> None:
    app = open_app("affair", builds=connected, affair="ev-visit")
    assert {"How each outlet tells it", "Event by event"} <= {*headings(app)}
    assert [each.label for each in app.get("download_button")] == ["CSV"]
    assert target(app, "On the timeline")["affair"] == ["ev-visit"]


def test_no_affair_or_one_that_the_build_lacks_leads_on(open_app: Open) -> None:
    assert target(open_app("affair"), "To the overview") is not None
    app = open_app("affair", affair="no-such")
    assert [each.value for each in app.warning] == ["This build has no such affair."]
