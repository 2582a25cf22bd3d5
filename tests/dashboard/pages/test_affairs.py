"""Affairs on the pages: on the Overview, in the Timeline and on a card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from analysis.coverage.writer import write_build
from analysis.records import Difference, Telling, Version
from analysis.resolving import complete
from dashboard.format.wording import shortened
from tests import affair
from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import captions, headings, plain
from tests.dashboard.timeline import handed, listed, press


def test_the_overview_leads_to_an_affair_in_order(open_app: Open, connected: Path) -> None:
    app = open_app(builds=connected)
    assert "Affairs" in [each.value for each in app.main.subheader]
    assert "3 events · 2 outlets · 5 – 9 May 2031" in captions(app)
    assert f"Most widely told: “{shortened(affair._SENTENCE, 110)}”" in captions(app)
    assert "Nothing of it in Tarn <i>Gazette</i>" in captions(app)
    assert [each.proto.query_string for each in app.main.page_link if "affair=ev-visit" in each.proto.query_string]


def test_a_coverage_without_affairs_says_nothing_of_them(open_app: Open) -> None:
    assert "Affairs" not in [each.value for each in open_app().main.subheader]


def test_the_timeline_shows_an_affair_alone_and_leads_back(open_app: Open, connected: Path) -> None:
    app = open_app("timeline", builds=connected, affair="ev-visit", order="oldest")
    assert listed(app) == [
        "Ada Quill visited Fennmark",
        "Orin Vask says Fennmark may threaten Borland",
        "Orin Vask says Fennmark rejected what Borland wants",
    ]
    assert "One affair: The visit of Ada Quill to Fennmark" in [plain(each.value) for each in app.markdown]
    told = "5 – 9 May 2031 · 3 events · 2 outlets · Nothing of it in Tarn <i>Gazette</i>"
    assert told in captions(app)
    assert "Its course in 3 turns" in [each.label for each in app.main.expander]
    assert f"“{affair._SENTENCE}” (The Fennmark Post · 7 May 2031)" in captions(app)
    assert handed(app)["alone"] is True and len(handed(app)["marks"]) == 2
    press(app, "timeline_all")
    assert (query(app, "affair"), len(listed(app))) == ([], 4)


def test_an_affair_alone_shows_where_outlets_differ_on_it(open_app: Open, tmp_path: Path) -> None:
    events = tuple(replace(each, affair="ev-visit") for each in affair.RESOLUTION.events)
    tellings = [
        Telling(article=id_, start=0, end=6, sentence_start=0, sentence_end=30) for id_ in ("post-1", "herald-1")
    ]
    versions = tuple(Version(value=words, tellings=(each,)) for words, each in zip("ab", tellings, strict=True))
    made = Difference(id="d", kind="when", about=None, versions=versions, likeness=0.5, outlets=True, affair="ev-visit")
    found = complete(replace(affair.RESOLUTION, events=events), affair.ARTICLES, affair.ANNOTATIONS)
    resolution = replace(found, differences=(made,))
    write_build(tmp_path, "b0123456789ab", affair.ARTICLES, affair.ANNOTATIONS, resolution, (), model="en_test 1.0")
    heading = "Where outlets differ on this affair"
    alone = open_app("timeline", builds=tmp_path, affair="ev-visit")
    assert heading in [each.value for each in alone.main.subheader]
    assert heading not in [each.value for each in open_app("timeline", builds=tmp_path).main.subheader]


def test_an_affair_of_which_nothing_is_left_can_be_left(open_app: Open, connected: Path) -> None:
    app = open_app("timeline", builds=connected, affair="ev-visit", types="PROTEST")
    assert "No events match these filters" in headings(app)
    assert "One affair: The visit of Ada Quill to Fennmark" in [plain(each.value) for each in app.markdown]
    press(app, "timeline_all")
    assert listed(app) == ["Fishermen demonstrated"]


def test_an_affair_that_this_build_lacks_is_said_so_and_all_events_are_shown(open_app: Open, connected: Path) -> None:
    app = open_app("timeline", builds=connected, affair="no-such")
    assert [each.value for each in app.warning] == ["This build has no such affair. Here are all events."]
    assert len(listed(app)) == 4
