"""Long lists: articles as they were read, outlets, what was cleaned."""

from __future__ import annotations

from pathlib import Path

from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, headings, links, target, titles


def test_an_article_tells_where_it_came_from_and_leads_to_its_original(open_app: Open, badly: Path) -> None:
    app = open_app("sources", builds=badly, view="articles")
    assert "The Fennmark Post · FEN · 6 May 2031 (by its address) · a copy · CSV · in/table.csv#R2" in captions(app)
    assert "outlet not known · undated · French (kept, not analysed) · RTF · in/phare.txt" in captions(app)
    assert target(app, "Vask <b>speaks</b>")["article"] == ["wire"]
    assert (target(app, "As it came in")["view"], target(app, "As it came in")["article"]) == (["original"], ["wire"])
    assert [each.label for each in app.get("download_button")] == ["CSV"]


def test_a_defect_leads_to_the_articles_that_had_it(open_app: Open, badly: Path) -> None:
    app = open_app("sources", builds=badly, view="cleaned")
    assert "1 article, 3 places" in captions(app)
    assert target(app, "Lines broken to a width")["defect"] == ["wrapped lines"]
    one = open_app("sources", builds=badly, view="cleaned", defect="tags")
    assert headings(one) == ["Left-over tags of a page (<p>)"]
    assert headings(open_app("sources", builds=badly, view="cleaned", defect="no such")) == ["All that were cleaned"]


def test_where_all_came_in_clean_that_is_said(open_app: Open) -> None:
    app = open_app("sources", view="cleaned")
    assert "Every text came in clean, or the filters leave none that did not." in [each.value for each in app.markdown]


def test_an_outlet_tells_its_articles_copies_and_days(open_app: Open, badly: Path) -> None:
    app = open_app("sources", builds=badly, view="outlets", count="texts")
    assert "2 articles · 1 copy · 7 May 2031" in captions(app)
    assert "Borland Herald" in [label for label, _ in links(app)]
    assert titles(app) == ["What came in"]
