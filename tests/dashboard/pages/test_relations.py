"""The page on what happened between two."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard import relating
from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import captions, headings, titles


@pytest.fixture(scope="module")
def relating_shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("relating")
    relating.write(folder)
    return folder


def html(app: AppTest) -> str:
    return "\n".join(each.value for each in app.main.get("html"))


def between(open_app: Open, shelf: Path, **more: str) -> AppTest:
    return open_app("relations", builds=shelf, one=relating.BOREVIA, two=relating.VELDRIA, on="relations", **more)


def test_where_nobody_is_picked_the_pairs_with_most_events_are_links(open_app: Open, relating_shelf: Path) -> None:
    app = open_app("relations", builds=relating_shelf)
    assert titles(app) == ["What happened between two"]
    assert "one=borevia&amp;two=veldria" in html(app) and "Borevia and Veldria</a> <span>6 events</span>" in html(app)


def test_where_one_is_picked_its_own_pairs_are_suggested(open_app: Open, relating_shelf: Path) -> None:
    app = open_app("relations", builds=relating_shelf, two=relating.VELDRIA, on="relations")
    assert "Whom Veldria had most to do with" in headings(app)
    assert "one=veldria&amp;two=borevia" in html(app)


def test_two_that_are_picked_are_told_of_in_order(open_app: Open, relating_shelf: Path) -> None:
    app = between(open_app, relating_shelf)
    assert titles(app) == ["Between Borevia and Veldria"]
    page = html(app)
    order = [
        "7 March 2031",
        "11 April 2031",
        "13 April 2031",
        "2 May 2031",
        "Without a date",
        "Long before this coverage",
    ]
    places = [page.index(f"<h4 class='cq-rel-when'>{each}") for each in order]
    assert places == sorted(places)
    assert "<b>Borevia → Veldria</b> · acts of conflict" in page
    assert "<b>Others → Borevia and Veldria</b>" in page
    assert "Also named with them:" in page and "Anton Rezik</a>" in page
    assert "Borevia with 1 official or body" in page
    assert "<b>Vask" not in page and "Irina &lt;b&gt;Vask&lt;/b&gt;" in page
    assert "6 events · 1 statement · 7 March – 3 May 2031" in captions(app)


def test_april_is_one_press_away_and_in_the_address(open_app: Open, relating_shelf: Path) -> None:
    app = between(open_app, relating_shelf)
    when, _ = app.main.pills
    assert when.options == ["All the time", "March 2031 · 1", "April 2031 · 2", "May 2031 · 2"]
    when.set_value("2031-04").run()
    assert query(app, "period") == ["2031-04"]
    assert "11 April 2031" in html(app) and "cq-rel-when'>7 March" not in html(app)
    app = between(open_app, relating_shelf, period="2031-04", view="said")
    assert "cq-rel-when'>13 April 2031" in html(app) and "cq-rel-when'>11 April" not in html(app)


def test_what_an_address_cannot_mean_shows_all(open_app: Open, relating_shelf: Path) -> None:
    app = between(open_app, relating_shelf, period="1999-01", view="differ", number="77")
    assert "cq-rel-when'>7 March 2031" in html(app)


def test_a_state_can_stand_alone(open_app: Open, relating_shelf: Path) -> None:
    app = between(open_app, relating_shelf)
    app.main.toggle(key="relations_whole").set_value(False).run()
    assert query(app, "alone") == ["yes"]
    assert "with 1 official" not in html(app) and "cq-rel-when'>7 March" not in html(app)


def test_another_side_is_picked_from_the_list(open_app: Open, relating_shelf: Path) -> None:
    app = between(open_app, relating_shelf, period="2031-04")
    app.main.multiselect(key="relations_two").set_value([relating.PILOT]).run()
    assert (query(app, "two"), query(app, "period")) == ([relating.PILOT], [])
    assert titles(app) == ["Between Borevia and Anton Rezik"]


def test_nothing_between_two_is_said_with_what_one_of_them_has(open_app: Open, relating_shelf: Path) -> None:
    app = open_app(
        "relations", builds=relating_shelf, one=relating.PILOT, two=relating.MINISTER, on="relations", types="AID"
    )
    assert "Nothing between them here" in headings(app)
