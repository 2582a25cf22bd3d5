"""The page of one event."""

from __future__ import annotations

from pathlib import Path

from tests import affair
from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import captions, headings, target, titles


def html(app) -> str:
    return " ".join(each.value for each in app.html)


def test_the_page_tells_the_event_its_standing_and_its_clearest_sentence(open_app: Open) -> None:
    app = open_app("event", event="ev-visit")
    assert titles(app) == ["Ada Quill visited Fennmark"]
    assert "The Fennmark Post and Borland Herald tell it as a fact." in html(app)
    assert "Ada Quill <mark>visited</mark> Fennmark on Monday" in html(app)
    assert "<dt>When</dt><dd>5 May 2031</dd>" in html(app)
    assert "<dt>Where</dt><dd>Fennmark</dd>" in html(app)
    assert query(app, "event") == ["ev-visit"]


def test_a_disputed_event_never_reads_as_plain_fact(open_app: Open, disputed: Path) -> None:
    app = open_app("event", builds=disputed, event="ev-visit")
    assert titles(app) == ["Ada Quill visited Fennmark; Orin Vask disputes it"]
    assert '<span class="cq-tag disputed">Disputed</span>' in html(app)
    assert "The Fennmark Post tells it as a fact; Orin Vask denies it." in html(app)
    assert "said to have happened" in html(app)
    assert "≠ marks what cannot all be true" in html(app)


def test_the_accounts_stand_side_by_side(open_app: Open) -> None:
    app = open_app("event", event="ev-visit")
    assert "The accounts side by side" in headings(app)
    assert html(app).count('<tr role="row"><th scope="row"') == 2
    assert "No contradiction was found" in html(app)
    assert "One text tells of it; nothing can be compared." in html(open_app("event", event="ev-protest"))


def test_before_and_after_stand_in_order_and_lead_to_their_pages(open_app: Open, connected: Path) -> None:
    app = open_app("event", builds=connected, event="ev-threat")
    (steps,) = [each.value for each in app.html if each.value.startswith("<ol")]
    assert '<li class="here" aria-current="true">Orin Vask says Fennmark may threaten Borland' in steps
    assert "event=ev-visit" in steps
    assert "Silent on it, though they tell of its affair: The Fennmark Post." in html(app)
    assert "affair=ev-visit" in html(app)


def test_the_page_leads_to_the_timeline_and_to_curate(open_app: Open) -> None:
    app = open_app("event", event="ev-visit")
    assert target(app, "On the timeline")["event"] == target(app, "Set it right")["event"] == ["ev-visit"]
    assert [each.label for each in app.get("download_button")] == ["CSV"]


def test_an_event_outside_the_filters_says_so(open_app: Open) -> None:
    app = open_app("event", event="ev-visit", types="PROTEST")
    assert "This event is outside the filters." in captions(app)


def test_words_of_articles_stay_words(open_app: Open) -> None:
    told = html(open_app("event", event="ev-protest"))
    assert "Tarn &lt;i&gt;Gazette&lt;/i&gt;" in told and "Tarn <i>Gazette" not in told


def test_no_event_or_one_that_the_build_lacks_leads_on(open_app: Open) -> None:
    assert target(open_app("event"), "To the timeline")
    app = open_app("event", event="no-such")
    assert [each.value for each in app.warning] == ["This build has no such event."]
    assert affair._SENTENCE not in html(app)
