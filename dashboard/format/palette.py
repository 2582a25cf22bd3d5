"""Colours with a meaning, for charts, pages and the reader alike: event types, kinds of evidence, lines of a chart.

Each colour stands out from its page by at least 3:1 (WCAG 2.2, 1.4.11) and from its neighbours in simulated protan,
deutan and tritan vision (Machado, Oliveira and Fernandes 2009). Colour never speaks alone: event types
have a word, kinds of evidence a line of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Mode = Literal["light", "dark"]
QuadClass = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]

QUAD_CLASS: Mapping[str, QuadClass] = {
    "AGREE": "verbal cooperation",
    "CONSULT": "verbal cooperation",
    "SUPPORT": "verbal cooperation",
    "CONCEDE": "verbal cooperation",
    "COOPERATE": "material cooperation",
    "AID": "material cooperation",
    "RETREAT": "material cooperation",
    "REQUEST": "verbal conflict",
    "ACCUSE": "verbal conflict",
    "REJECT": "verbal conflict",
    "THREATEN": "verbal conflict",
    "PROTEST": "material conflict",
    "SANCTION": "material conflict",
    "MOBILIZE": "material conflict",
    "COERCE": "material conflict",
    "ASSAULT": "material conflict",
}
"""PLOVER's quad class of each event type: sixteen colours could not be told apart, four can."""

QUAD_NAMES: Mapping[str, str] = {
    "verbal cooperation": "Words of cooperation",
    "material cooperation": "Acts of cooperation",
    "verbal conflict": "Words of conflict",
    "material conflict": "Acts of conflict",
}
"""What the quad classes are called on the screen."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours on one background, as ``#RRGGBB``. ``muted`` is for what is there but not meant: axes, the rest."""

    background: str
    surface: str
    text: str
    muted: str
    border: str
    accent: str
    categories: tuple[str, ...]
    quads: Mapping[QuadClass, str]
    evidence: Mapping[str, str]

    def event_type(self, type_: str) -> str:
        """The colour of a PLOVER event type; ``muted`` for one that PLOVER lacks."""
        quad = QUAD_CLASS.get(type_)
        return self.quads[quad] if quad else self.muted


LIGHT = Palette(
    background="#FBFAF6",
    surface="#F1EEE6",
    text="#141310",
    muted="#6B665B",
    border="#D9D4C7",
    accent="#0E5A5A",
    categories=("#2F2A85", "#C4586C", "#12703A", "#3F8FC4", "#7E1D50", "#8A8222"),
    quads={
        "verbal cooperation": "#3F86C6",
        "material cooperation": "#12467F",
        "verbal conflict": "#C9781A",
        "material conflict": "#8F2A12",
    },
    evidence={"quote": "#1F5F9E", "event": "#A6441C", "time": "#5E5A50", "name": "#2D6A4F"},
)
DARK = Palette(
    background="#15171A",
    surface="#1E2226",
    text="#E8E4DA",
    muted="#9C978B",
    border="#3A4046",
    accent="#83CFC6",
    categories=("#8F8BF0", "#EE8FA2", "#3DA862", "#93D4F7", "#B9528F", "#DCD46A"),
    quads={
        "verbal cooperation": "#8DC3F2",
        "material cooperation": "#4E8FD6",
        "verbal conflict": "#F2B565",
        "material conflict": "#EC6B4A",
    },
    evidence={"quote": "#7FB4E8", "event": "#F0915F", "time": "#B5B0A4", "name": "#6FC79A"},
)


def css(light: str, dark: str) -> str:
    """A colour for HTML that follows the page by itself: `light` on the light one, `dark` on the dark one."""
    return f"light-dark({light}, {dark})"


def palette(mode: str | None) -> Palette:
    """The colours for ``st.context.theme.type``; light where that is not known."""
    return DARK if mode == "dark" else LIGHT
