"""One article as it came in, beside the clean text."""

from __future__ import annotations

from pathlib import Path

from dashboard.format.palette import DARK, LIGHT
from tests.conftest import ROOT
from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, target, titles


def compared(app) -> list[str]:
    return [each.value for each in app.html if "cq-compared" in each.value and "<style" not in each.value]


def test_both_texts_stand_side_by_side(open_app: Open, badly: Path) -> None:
    app = open_app("sources", builds=badly, view="original", article="wire")
    (html,) = compared(app)
    assert "<del>&amp;amp;</del>" in html
    assert any(
        each.startswith("7 places changed: Codes in place of characters (&amp;) (1), ") for each in captions(app)
    )
    assert titles(app) == ["Vask <b>speaks</b>"]
    assert target(app, "Read it with its evidence")["article"] == ["wire"]


def test_of_a_text_that_came_in_clean_that_is_said(open_app: Open, badly: Path) -> None:
    app = open_app("sources", builds=badly, view="original", article="own")
    assert "This text came in clean: it is shown as it was read, character by character." in [
        each.value for each in app.markdown
    ]
    assert compared(app) == []


def test_the_marks_have_the_colours_of_the_palette() -> None:
    css = (ROOT / "dashboard" / "assets" / "compared.css").read_text(encoding="utf-8")
    for kind in ("event", "name"):
        assert f"light-dark({LIGHT.evidence[kind]}, {DARK.evidence[kind]})" in css
