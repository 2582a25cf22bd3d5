"""Actors and their acts on each other as a drawing of lines, laid out by forces: who deals with whom stands near. SVG.

The places follow from the table alone: the same table gives the same drawing. No Streamlit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from math import sqrt

import numpy as np

from dashboard.format.palette import DARK, LIGHT, css
from dashboard.format.wording import counted, shortened
from dashboard.model.acting import Acting, Pair

WIDTH, HEIGHT = 960, 600
_EDGE = 70
_ROUNDS = 400
_COLD = 0.01
_THICKEST = 7.0
CONFLICT = css(LIGHT.quads["material conflict"], DARK.quads["material conflict"])
COOPERATION = css(LIGHT.quads["verbal cooperation"], DARK.quads["verbal cooperation"])
BOTH = css(LIGHT.muted, DARK.muted)


def colour_of(pair: Pair) -> str:
    """By whether most events of a pair are of conflict or of cooperation; grey where neither is."""
    if 2 * pair.conflict == pair.events:
        return BOTH
    return CONFLICT if 2 * pair.conflict > pair.events else COOPERATION


def network_svg(acting: Acting, href: Callable[[str], str]) -> str:
    """The drawing. ``href`` gives the address of an actor by its id. Names are untrusted: they are escaped."""
    places = layout(acting)
    most = max((pair.events for pair in acting.pairs), default=1)
    lines = "".join(_line(pair, places, most) for pair in reversed(acting.pairs))
    top = max((actor.events for actor in acting.actors), default=1)
    dots = []
    for actor in reversed(acting.actors):
        x, y = places[actor.id]
        radius = 5 + 13 * sqrt(actor.events / top)
        name = escape(shortened(actor.name, 34))
        label = f"{escape(actor.name)}: {counted(actor.events, 'event')}"
        dots.append(
            f'<a href="{escape(href(actor.id))}" aria-label="{label}"><title>{label}</title>'
            f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.1f}"></circle>'
            f'<text x="{x:.0f}" y="{y + radius + 13:.0f}">{name}</text></a>'
        )
    told = f'role="group" aria-label="{escape(network_alt(acting))}"'
    return f'<svg class="cq-network" viewBox="0 0 {WIDTH} {HEIGHT}" {told}><g>{lines}</g>{"".join(dots)}</svg>'


def network_alt(acting: Acting) -> str:
    """The drawing in a sentence: who does most to whom."""
    names = {actor.id: actor.name for actor in acting.actors}
    most = "; ".join(
        f"{names[pair.source]} on {names[pair.target]} ({counted(pair.events, 'event')})" for pair in acting.pairs[:3]
    )
    return f"Who acts on whom; most often {most}" if most else "Nobody acts on anybody"


def _line(pair: Pair, places: Mapping[str, tuple[float, float]], most: int) -> str:
    (x1, y1), (x2, y2) = places[pair.source], places[pair.target]
    # Lines there and back bend to different sides.
    mx, my = (x1 + x2) / 2 + 0.09 * (y2 - y1), (y1 + y2) / 2 - 0.09 * (x2 - x1)
    width = 1.2 + (_THICKEST - 1.2) * sqrt((pair.events - 1) / max(1, most - 1))
    dashes = ' stroke-dasharray="2 3"' if colour_of(pair) == BOTH else ""
    return (
        f'<path d="M{x1:.0f},{y1:.0f} Q{mx:.0f},{my:.0f} {x2:.0f},{y2:.0f}" style="stroke:{colour_of(pair)}" '
        f'stroke-width="{width:.1f}"{dashes}></path>'
    )


def layout(acting: Acting) -> dict[str, tuple[float, float]]:
    """Where each actor stands: all push each other off, and a pair's events pull together (Fruchterman, Reingold)."""
    ids = [actor.id for actor in acting.actors]
    if len(ids) < 2:
        return dict.fromkeys(ids, (WIDTH / 2, HEIGHT / 2))
    at = {id_: nth for nth, id_ in enumerate(ids)}
    pull = np.zeros((len(ids), len(ids)))
    for pair in acting.pairs:
        pull[at[pair.source], at[pair.target]] += sqrt(pair.events)
    pull += pull.T
    # They begin on a spiral, the most active in its middle.
    turn = np.arange(len(ids)) * 2.4
    reach = np.sqrt((np.arange(len(ids)) + 0.5) / len(ids)) / 2
    spots = np.stack([reach * np.cos(turn), reach * np.sin(turn)], axis=1)
    apart = 0.9 / sqrt(len(ids))
    for heat in np.linspace(0.1, _COLD, _ROUNDS):
        between = spots[:, None] - spots[None, :]
        far = np.maximum(np.linalg.norm(between, axis=2), 1e-3)
        push = apart**2 / far**2 - pull * far / apart / 3
        moved = (between * push[..., None]).sum(axis=1) - spots * 0.35
        length = np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
        spots = spots + moved / length * np.minimum(length, heat)
    low, high = spots.min(axis=0), spots.max(axis=0)
    shares = (spots - low) / np.maximum(high - low, 1e-9)
    xs = _EDGE + shares[:, 0] * (WIDTH - 2 * _EDGE)
    ys = _EDGE / 2 + shares[:, 1] * (HEIGHT - 1.5 * _EDGE)
    return {id_: (float(xs[nth]), float(ys[nth])) for id_, nth in at.items()}
