"""What came in, in short."""

from __future__ import annotations

import re
from pathlib import Path

from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, figures, headings, links


def test_articles_are_told_by_outlet_format_language_and_day(open_app: Open, badly: Path) -> None:
    app = open_app("sources", builds=badly)
    assert headings(app)[:4] == ["By outlet", "By format", "By language", "How articles are dated"]
    assert (
        "1 article without a day; 1 article of an outlet that is not known; "
        "1 article not in English, kept and counted, not analysed." in captions(app)
    )
    said = "".join(each.value for each in app.html)
    for words in ("French (kept, not analysed)", "By its address", "No day is known", "The input does not say by what"):
        assert words in said


def test_an_outlet_leads_to_its_articles(open_app: Open, badly: Path) -> None:
    led = dict(links(open_app("sources", builds=badly)))
    assert (led["Meridian Wire (MER)"]["outlets"], led["Meridian Wire (MER)"]["view"]) == (
        ["Meridian Wire"],
        ["articles"],
    )


def test_where_outlets_are_counted_every_figure_is_one_of_outlets(open_app: Open, badly: Path) -> None:
    app = open_app("sources", builds=badly, count="outlets")
    page = "".join(each.value for each in app.html)
    assert next(iter(figures(app))) == "Outlets"
    assert "with 3 texts of their own, 5 – 7 May 2031" in page
    # An outlet among outlets is told by how many texts are its own.
    told = re.findall(r"<small>(.*?)</small>", page)
    assert told[:4] == ["1 text", "1 text", "1 text", "1 outlet"]
    assert [each for each in captions(app) if each.startswith("Counted by outlet. An outlet counts once")]
