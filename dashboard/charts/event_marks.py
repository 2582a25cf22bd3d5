"""The mark of an event, in the chart, its legend and the list alike: shape for its type, colour for its quad class,
filling for how far it came. Each says what another says too, so that colour never speaks alone.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from math import cos, pi, sin
from typing import Literal

from analysis.language.event_sentences import type_name
from dashboard.format.dating import INFERRED
from dashboard.format.palette import QUAD_CLASS, QUAD_NAMES, Palette
from dashboard.model.drawing import DOUBTFUL

SYMBOLS: Mapping[str, str] = {
    "CONSULT": "circle",
    "AGREE": "hexagon",
    "SUPPORT": "pentagon",
    "CONCEDE": "octagon",
    "COOPERATE": "square",
    "AID": "cross",
    "RETREAT": "triangle-left",
    "REQUEST": "diamond",
    "ACCUSE": "triangle-right",
    "REJECT": "star-triangle-down",
    "THREATEN": "star-diamond",
    "PROTEST": "triangle-up",
    "SANCTION": "triangle-down",
    "MOBILIZE": "hexagram",
    "COERCE": "star-square",
    "ASSAULT": "star",
}
"""Plotly's symbol for each event type: round ones for words that bring together, spiky ones for force."""
OTHER_SYMBOL = "circle"

DOUBT_SIGN = "?"
"""Stands beside the mark of a doubtful event."""

Filling = Literal["full", "ringed", "open", "dotted", "level", "slashed", "crossed"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a status is drawn, and what that means in plain words."""

    filling: Filling
    meaning: str


STYLES: Mapping[str, Style] = {
    "occurred": Style("full", "occurred"),
    "ongoing": Style("ringed", "ongoing"),
    "planned": Style("open", "planned or requested: not there yet"),
    "requested": Style("open", "planned or requested: not there yet"),
    "hypothetical": Style("dotted", "hypothetical: only if something else happens"),
    "stalled": Style("level", "stalled: begun, and stuck"),
    "refused": Style("slashed", "refused: it was wanted, and turned down"),
    "denied": Style("crossed", "denied: somebody says that it was not so"),
}
"""For each status; the same meaning where two are drawn alike."""
UNKNOWN_STYLE = Style("open", "status not known")

OVERLAYS: Mapping[Filling, str] = {
    "ringed": "circle-open",
    "level": "line-ew-open",
    "slashed": "line-ne-open",
    "crossed": "x-thin-open",
}
"""Plotly's symbol that is drawn over the mark for these fillings."""


def style(status: str) -> Style:
    """How a status is drawn."""
    return STYLES.get(status, UNKNOWN_STYLE)


def symbol(type_: str, status: str) -> str:
    """Plotly's symbol for an event of this type and status; `OVERLAYS` may add another one over it."""
    shape = SYMBOLS.get(type_, OTHER_SYMBOL)
    filling = style(status).filling
    if filling in ("full", "ringed"):
        return shape
    return f"{shape}-open-dot" if filling == "dotted" else f"{shape}-open"


# --- the same marks as pictures in a page ---------------------------------------------------------------------------

_SIZE = 18
_MIDDLE = _SIZE / 2
_RADIUS = 6.0


def _ring(corners: int, turned: float = 0.0, inner: float | None = None) -> str:
    """A regular polygon, or a star where ``inner`` gives the share of the radius at which its notches lie."""
    steps = corners if inner is None else corners * 2
    points = []
    for step in range(steps):
        radius = _RADIUS * (inner if inner is not None and step % 2 else 1.0)
        angle = 2 * pi * step / steps - pi / 2 + turned
        points.append(f"{_MIDDLE + radius * cos(angle):.2f},{_MIDDLE + radius * sin(angle):.2f}")
    return f'<polygon points="{" ".join(points)}"/>'


_CROSS = '<path d="M7,3H11V7H15V11H11V15H7V11H3V7H7Z"/>'

_SHAPES: Mapping[str, str] = {
    "circle": f'<circle cx="{_MIDDLE}" cy="{_MIDDLE}" r="5.2"/>',
    "hexagon": _ring(6),
    "pentagon": _ring(5),
    "octagon": _ring(8, pi / 8),
    "square": _ring(4, pi / 4),
    "diamond": _ring(4),
    "cross": _CROSS,
    "star-triangle-down": _ring(3, pi, 0.28),
    "triangle-up": _ring(3),
    "triangle-down": _ring(3, pi),
    "triangle-left": _ring(3, -pi / 2),
    "triangle-right": _ring(3, pi / 2),
    "hexagram": _ring(6, 0, 0.577),
    "star": _ring(5, 0, 0.42),
    "star-diamond": _ring(4, 0, 0.5),
    "star-square": _ring(4, pi / 4, 0.5),
}
_STROKES: Mapping[Filling, str] = {
    "ringed": f'<circle cx="{_MIDDLE}" cy="{_MIDDLE}" r="8.2" fill="none" stroke-width="1"/>',
    "dotted": f'<circle cx="{_MIDDLE}" cy="{_MIDDLE}" r="1" />',
    "level": '<path d="M1,9H17"/>',
    "slashed": '<path d="M2,16L16,2"/>',
    "crossed": '<path d="M2,16L16,2M2,2L16,16"/>',
}


def glyph(type_: str, status: str, colours: Palette, meaning: str = "") -> str:
    """The mark as an HTML image; ``meaning`` is what a screen reader says, nothing where words stand beside it."""
    return _picture(SYMBOLS.get(type_, OTHER_SYMBOL), style(status).filling, colours.event_type(type_), meaning)


def _picture(shape: str, filling: Filling, colour: str, meaning: str = "") -> str:
    fill = colour if filling in ("full", "ringed") else "none"
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_SIZE}" height="{_SIZE}" viewBox="0 0 {_SIZE} {_SIZE}">'
        f'<g fill="{fill}" stroke="{colour}" stroke-width="1.6">{_SHAPES[shape]}{_STROKES.get(filling, "")}</g></svg>'
    )
    return _image(svg, _SIZE, meaning)


def _image(svg: str, width: int, meaning: str = "") -> str:
    # An image, since st.html takes no SVG of its own; base64, since a "#" would end a plain data address.
    data = b64encode(svg.encode()).decode()
    hidden = ' aria-hidden="true"' if not meaning else ""
    return (
        f'<img class="cq-glyph" src="data:image/svg+xml;base64,{data}" alt="{escape(meaning)}"'
        f' width="{width}" height="{_SIZE}"{hidden}>'
    )


def _sample(drawing: str, width: int = 40) -> str:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{_SIZE}" viewBox="0 0 {width} {_SIZE}">'
        f"{drawing}</svg>"
    )
    return _image(svg, width)


def legend(types: Iterable[str], statuses: Iterable[str], extents: Iterable[str], colours: Palette) -> str:
    """What the marks mean, as HTML: the types, statuses and extents that occur.

    ``extents`` are those of `dashboard.format.dating.Extent`, the grounds of dates that were worked out
    (`dashboard.format.dating.INFERRED`), and `dashboard.model.drawing.DOUBTFUL`.
    """
    order = list(QUAD_CLASS)
    by_quad: dict[str, list[str]] = {}
    for type_ in sorted(types, key=lambda each: order.index(each) if each in order else len(order)):
        name = f"{glyph(type_, 'occurred', colours)}{escape(type_name(type_))}"
        by_quad.setdefault(QUAD_CLASS.get(type_, "other"), []).append(name)
    lines = [_line(QUAD_NAMES.get(quad, quad.capitalize()), names) for quad, names in by_quad.items()]
    ink = colours.text
    styles = {style(status).meaning: style(status).filling for status in STYLES if status in set(statuses)}
    if set(styles.values()) - {"full"}:
        lines.append(_line("Status", [_picture("circle", fill, ink) + escape(words) for words, fill in styles.items()]))
    found = set(extents)
    if found - {"day", DOUBTFUL}:
        lines.append(_line("Date", [words for extent, words in _extents(ink).items() if extent in found]))
    if DOUBTFUL in found:
        lines.append(_line("Doubt", [_sign(ink, DOUBT_SIGN) + "doubtful: it may be read wrongly"]))
    return f'<dl class="cq-key">{"".join(lines)}</dl>'


def _line(what: str, entries: Iterable[str]) -> str:
    return f"<div><dt>{what}</dt><dd>{''.join(f'<span>{entry}</span>' for entry in entries)}</dd></div>"


def _sign(ink: str, sign: str) -> str:
    """A mark with a sign beside it."""
    words = f'<text x="1" y="9" font-size="14" font-family="sans-serif" fill="{ink}">{escape(sign)}</text>'
    return _sample(f'{words}<circle cx="16" cy="9" r="4.5" fill="{ink}"/>', 24)


def _extents(ink: str) -> Mapping[str, str]:
    dot = f'<circle cx="{{}}" cy="9" r="4.5" fill="{ink}"/>'
    soft = f'<rect x="2" y="3.5" width="36" height="11" rx="1" fill="{ink}" fill-opacity="0.22"/>'
    line = f'<path d="M4,9H36" stroke="{ink}" stroke-width="4"/>'
    fading = (
        f'<defs><linearGradient id="f"><stop offset="0.2" stop-color="{ink}"/>'
        f'<stop offset="1" stop-color="{ink}" stop-opacity="0"/></linearGradient></defs>'
        '<rect x="4" y="7" width="34" height="4" fill="url(#f)"/>'
    )
    return {
        "day": _sample(dot.format(_MIDDLE), _SIZE) + "on this day",
        "about": _sample(soft + dot.format(20)) + "some time within the soft bar, such as “March 2021”",
        "interval": _sample(line + dot.format(4.5)) + "from one day to another",
        "from": _sample(fading + dot.format(4.5)) + "one end is open",
        **{basis: _sign(ink, ground.sign) + ground.sentence for basis, ground in INFERRED.items()},
    }
