"""The colours: readable, told apart, and the same in palette, theme and style sheet."""

from __future__ import annotations

import re
import tomllib
from typing import get_args

import pytest

from analysis.records import EventType
from dashboard.format.palette import DARK, LIGHT, QUAD_CLASS, Palette, palette
from tests.conftest import ROOT

THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_readable_and_drawing_is_seen(colours: Palette) -> None:
    for surface in (colours.background, colours.surface):
        assert contrast(colours.text, surface) >= 7
        assert contrast(colours.muted, surface) >= 4.5
        assert contrast(colours.accent, surface) >= 4.5
        assert all(contrast(each, surface) >= 4.5 for each in colours.evidence.values())
    assert all(contrast(each, colours.background) >= 3 for each in (*colours.categories, *colours.quads.values()))


@pytest.mark.parametrize(("mode", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_the_theme_is_the_palette(mode: str, colours: Palette) -> None:
    theme = THEME[mode]
    assert (theme["backgroundColor"], theme["secondaryBackgroundColor"]) == (colours.background, colours.surface)
    assert (theme["textColor"], theme["linkColor"], theme["borderColor"]) == (
        colours.text,
        colours.accent,
        colours.border,
    )
    assert theme["primaryColor"] == colours.accent
    assert tuple(theme["chartCategoricalColors"]) == colours.categories


def test_the_readers_style_sheet_is_the_palette() -> None:
    sheet = (ROOT / "dashboard" / "assets" / "reader.css").read_text(encoding="utf-8")
    for kind in LIGHT.evidence:
        assert f"--cq-{kind}: light-dark({LIGHT.evidence[kind]}, {DARK.evidence[kind]});" in sheet


def test_nothing_is_fetched_from_elsewhere() -> None:
    for path in [*(ROOT / "dashboard" / "assets").rglob("*.*"), ROOT / ".streamlit" / "config.toml"]:
        addresses = re.findall(r"(?:https?:)?//[\w.]+|@import|url\((?!#)", path.read_text(encoding="utf-8"))
        assert set(addresses) <= {"http://www.w3.org"}, path.name  # the name of SVG's vocabulary


def test_every_event_type_has_a_colour() -> None:
    assert set(QUAD_CLASS) == set(get_args(EventType))
    assert LIGHT.event_type("COERCE") == LIGHT.quads["material conflict"]
    assert LIGHT.event_type("OTHER") == LIGHT.muted


def test_the_mode_decides() -> None:
    assert (palette("dark"), palette("light"), palette(None)) == (DARK, LIGHT, LIGHT)
