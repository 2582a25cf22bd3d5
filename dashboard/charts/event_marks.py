"""The mark of an event, in the drawing, its legend and every list alike: one language that is read without learning it.

Shape tells the kind: a speech bubble for words, a solid figure for acts; round where sides come together, sharp where
they clash. The filling tells how far it came, the edge how its day is known. Colour says again what the shape says.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from math import cos, pi, sin
from typing import Literal

from dashboard.format.dating import INFERRED
from dashboard.format.palette import QUAD_CLASS, QUAD_NAMES, Palette
from dashboard.model.drawing import DOUBTFUL

SIZE = 18
"""Width and height of the square in which a mark is drawn, its middle at (9, 9)."""


def _star(points: int, outer: float, inner: float) -> str:
    corners = []
    for step in range(points * 2):
        radius = inner if step % 2 else outer
        angle = pi * step / points - pi / 2
        corners.append(f"{SIZE / 2 + radius * cos(angle):.1f},{SIZE / 2 + radius * sin(angle):.1f}")
    return f"M{'L'.join(corners)}Z"


SHAPES: Mapping[str, str] = {
    "verbal cooperation": (
        "M9,2.4C13,2.4 16,4.7 16,8S13,13.4 9,13.4Q8.2,13.4 7.4,13.3L3.6,16.2L4.3,12.2Q2,10.6 2,8C2,4.7 5,2.4 9,2.4Z"
    ),
    "material cooperation": "M9,3A6,6 0 1 1 9,15A6,6 0 1 1 9,3Z",
    "verbal conflict": "M2.2,2.8H15.8V12.8H8.4L4.4,16.4V12.8H2.2Z",
    "material conflict": _star(8, 7.4, 4.3),
    "": "M9,3L15,9L9,15L3,9Z",
}
"""The outline of each quad class as an SVG path; the last is that of a type that has none."""

Filling = Literal["full", "going", "half", "open", "dotted", "paused", "slashed", "crossed"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a status is drawn, and what that means in plain words."""

    filling: Filling
    meaning: str


STYLES: Mapping[str, Style] = {
    "occurred": Style("full", "happened"),
    "ongoing": Style("going", "going on"),
    "planned": Style("open", "planned or asked for: not there yet"),
    "requested": Style("open", "planned or asked for: not there yet"),
    "hypothetical": Style("dotted", "only if something else happens"),
    "stalled": Style("paused", "begun, and stuck"),
    "refused": Style("slashed", "wanted, and turned down"),
    "denied": Style("crossed", "somebody says that it was not so"),
}
"""For each status; the same meaning where two are drawn alike."""
CLAIMED = Style("half", "only claimed, or disputed")
"""What is told as having happened, but by nobody who answers for it himself, or denied by somebody."""
UNKNOWN_STYLE = Style("open", "status not known")

OVERLAYS: Mapping[Filling, str] = {
    "going": "M7.3,6L12.1,8.9L7.3,11.8Z",
    "dotted": "M9,7.2A1.5,1.5 0 1 1 9,10.2A1.5,1.5 0 1 1 9,7.2Z",
    "paused": "M7.3,5.8V11.6M10.7,5.8V11.6",
    "slashed": "M2,16L16,2",
    "crossed": "M2,16L16,2M2,2L16,16",
}
"""What is drawn over the outline for these fillings, as an SVG path; that of ``going`` in the colour of the page."""


def style(status: str, claimed: bool = False) -> Style:
    """How a status is drawn; ``claimed`` what is only claimed or disputed to have happened."""
    found = STYLES.get(status, UNKNOWN_STYLE)
    return CLAIMED if claimed and found.filling in ("full", "going") else found


# --- the marks as pictures in a page --------------------------------------------------------------------------------


def glyph(type_: str, status: str, colours: Palette, meaning: str = "", *, claimed: bool = False) -> str:
    """The mark as an HTML image; ``meaning`` is what a screen reader says, nothing where words stand beside it."""
    quad = QUAD_CLASS.get(type_, "")
    return _picture(quad, style(status, claimed).filling, colours.event_type(type_), colours.background, meaning)


def _picture(quad: str, filling: Filling, colour: str, page: str, meaning: str = "") -> str:
    return _image(_mark(quad, filling, colour, page), SIZE, meaning)


def _mark(quad: str, filling: Filling, colour: str, page: str) -> str:
    half = (
        f'<defs><linearGradient id="h"><stop offset="0.5" stop-color="{colour}"/>'
        '<stop offset="0.5" stop-color="#000" stop-opacity="0"/></linearGradient></defs>'
    )
    fill = {"full": colour, "going": colour, "half": "url(#h)"}.get(filling, "none")
    over = OVERLAYS.get(filling, "")
    inner = page if filling == "going" else colour if filling == "dotted" else "none"
    line = "none" if filling == "going" else colour
    return (
        (half if filling == "half" else "")
        + f'<path d="{SHAPES[quad]}" fill="{fill}" stroke="{colour}" stroke-width="1.5" stroke-linejoin="round"/>'
        + (f'<path d="{over}" fill="{inner}" stroke="{line}" stroke-width="1.6"/>' if over else "")
    )


def _image(drawing: str, width: int, meaning: str = "") -> str:
    # An image, since st.html takes no SVG of its own; base64, since a "#" would end a plain data address.
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{SIZE}" viewBox="0 0 {width} {SIZE}">'
    data = b64encode(f"{svg}{drawing}</svg>".encode()).decode()
    hidden = ' aria-hidden="true"' if not meaning else ""
    return (
        f'<img class="cq-glyph" src="data:image/svg+xml;base64,{data}" alt="{escape(meaning)}"'
        f' width="{width}" height="{SIZE}"{hidden}>'
    )


# --- the legend -----------------------------------------------------------------------------------------------------


def legend(types: Iterable[str], statuses: Iterable[str], extents: Iterable[str], colours: Palette) -> str:
    """What the marks mean, as HTML: the kinds, statuses and dates that occur, in one run of words.

    ``statuses`` are those of events, with ``claimed`` where some are only claimed or disputed. ``extents`` are those of
    `dashboard.format.dating.Extent`, the grounds of dates that were worked out (`dashboard.format.dating.INFERRED`),
    and `dashboard.model.drawing.DOUBTFUL`.
    """
    found, told = {QUAD_CLASS.get(each, "") for each in types}, set(statuses)
    entries = [
        _picture(quad, "full", colours.quads[quad], colours.background) + name.lower()
        for quad, name in ((quad, QUAD_NAMES[quad]) for quad in colours.quads)
        if quad in found
    ]
    styles = {style(status).meaning: style(status).filling for status in STYLES if status in told}
    if "claimed" in told:
        styles[CLAIMED.meaning] = CLAIMED.filling
    if set(styles.values()) - {"full"}:
        circle = "material cooperation"
        entries += [
            _picture(circle, fill, colours.text, colours.background) + escape(words) for words, fill in styles.items()
        ]
    entries += [words for extent, words in _extents(colours.text).items() if extent in _merged(extents)]
    return f'<p class="cq-marks">{" ".join(f"<span>{entry}</span>" for entry in entries)}</p>'


def _merged(extents: Iterable[str]) -> set[str]:
    found = set(extents)
    return found | ({"inferred"} if found & set(INFERRED) else set())


def _extents(ink: str) -> Mapping[str, str]:
    dot = f'<path d="{SHAPES["material cooperation"]}" fill="{ink}"/>'
    dashed = f'<circle cx="9" cy="9" r="7.4" fill="none" stroke="{ink}" stroke-width="1.3" stroke-dasharray="2.6 2"/>'
    small = f'<circle cx="9" cy="9" r="4.6" fill="{ink}"/>'
    soft = f'<rect x="1" y="4" width="32" height="10" rx="5" fill="{ink}" fill-opacity="0.22"/>'
    line = f'<path d="M9,9H33" stroke="{ink}" stroke-width="4" stroke-linecap="round"/>'
    fading = (
        f'<defs><linearGradient id="f"><stop offset="0.2" stop-color="{ink}"/>'
        f'<stop offset="1" stop-color="{ink}" stop-opacity="0"/></linearGradient></defs>'
        '<rect x="9" y="7" width="25" height="4" fill="url(#f)"/>'
    )
    doubt = f'<text x="16" y="9" font-size="12" font-weight="700" font-family="sans-serif" fill="{ink}">?</text>'
    return {
        "about": _image(soft + dot.replace("<path", '<path transform="translate(8 0)"'), 34)
        + "some time within the pale bar",
        "interval": _image(line + dot, 34) + "from one day to another",
        "from": _image(fading + dot, 34) + "one end is open",
        "inferred": _image(dashed + small, SIZE) + "dashed edge: the day is worked out, not stated with the event",
        DOUBTFUL: _image(small + doubt, 24) + "doubtful: it may be read wrongly",
    }
