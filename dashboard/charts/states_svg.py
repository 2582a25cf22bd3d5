"""States acting on states on a map of tiles, an arrow from who acts to who is acted upon. SVG. No Streamlit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from math import cos, pi, sin, sqrt

from dashboard.charts.network_svg import colour_of, network_alt
from dashboard.format.state_tiles import size, tiles
from dashboard.format.wording import counted, shortened
from dashboard.model.acting import Acting, Actor, Pair

WIDE, HIGH = 30, 26
"""Pixels from one tile to the next."""
_MARGIN = 46
"""Pixels beside the map, for names and arrows."""
_LETTER, _LINE = 7.0, 15
"""Pixels of a letter and a line of a name."""
_THICKEST = 6.0
_EUROPE = (9.6, 1.5)
"""Where the European Union stands: before the shore of its states."""
_BELOW = 5
"""States of a row below the map, for those that are on none."""

Place = tuple[float, float]
Box = tuple[float, float, float, float]


def states_svg(acting: Acting, href: Callable[[str], str]) -> str:
    """The map. ``href`` gives the address of a state's profile.

    What is on no map stands in a row below it; where nothing is on it (a coverage of invented states), in a ring.
    """
    known = tiles()
    on_map = [actor for actor in acting.actors if actor.country in known or actor.country == "EU"]
    columns, lines = size()
    if on_map:
        places = _places(acting.actors)
        taken = set(places.values())
        land = "".join(_tile(x, y, "cq-land") for x, y in known.values() if (x, y) not in taken)
        lines = max(lines, *(int(y) + 2 for _, y in places.values()))
    else:
        places, land, lines = _ring(acting.actors), "", 12
    most = max((pair.events for pair in acting.pairs), default=1)
    arrows = "".join(_arrow(pair, places, most) for pair in reversed(acting.pairs))
    labels = _labels(acting.actors, places)
    states = "".join(_state(actor, places[actor.id], labels.get(actor.id), href) for actor in acting.actors)
    box = f"{-_MARGIN} -12 {columns * WIDE + 2 * _MARGIN} {lines * HIGH + 24}"
    told = f'role="group" aria-label="{escape(network_alt(acting))}"'
    return f'<svg class="cq-network" viewBox="{box}" {told}><g>{land}</g><g>{arrows}</g>{states}</svg>'


def _places(actors: Sequence[Actor]) -> dict[str, Place]:
    """Column and row of each state; those that are on no map in rows below it, side by side."""
    known, found = tiles(), {}
    _, lines = size()
    beside = 0
    for actor in actors:
        if actor.country == "EU":
            found[actor.id] = _EUROPE
        elif actor.country in known:
            x, y = known[actor.country]
            found[actor.id] = (float(x), float(y))
        else:
            found[actor.id] = (2.0 + 6 * (beside % _BELOW), float(lines + 1 + 2 * (beside // _BELOW)))
            beside += 1
    return found


def _ring(actors: Sequence[Actor]) -> dict[str, Place]:
    columns, _ = size()
    turns = {actor.id: 2 * pi * nth / len(actors) - pi / 2 for nth, actor in enumerate(actors)}
    return {id_: (columns / 2 - 0.5 + 9 * cos(turn), 5 + 4.4 * sin(turn)) for id_, turn in turns.items()}


def _tile(x: float, y: float, name: str) -> str:
    at = f'x="{x * WIDE + 2:.0f}" y="{y * HIGH + 2:.0f}"'
    return f'<rect class="{name}" {at} width="{WIDE - 4}" height="{HIGH - 4}" rx="2"></rect>'


def _middle(place: Place) -> Place:
    return (place[0] + 0.5) * WIDE, (place[1] + 0.5) * HIGH


def _labels(actors: Sequence[Actor], places: Mapping[str, Place]) -> dict[str, tuple[Place, str]]:
    """Where each name stands, and how it is set: where it covers neither a state nor another name; nowhere if there is
    no such place, and then a pointer and the list tell it. Those with most events come first."""
    taken = [_box(*_middle(place), WIDE - 4, HIGH - 4) for place in places.values()]
    found = {}
    for actor in actors:
        x, y = _middle(places[actor.id])
        long = _LETTER * len(shortened(actor.name, 24))
        aside = WIDE / 2 + 2 + long / 2
        for dx, dy in ((0, HIGH / 2 + 7), (0, -HIGH / 2 - 5), (aside, 0), (-aside, 0)):
            box = _box(x + dx, y + dy, long, _LINE - 2)
            if not any(_meet(box, other) for other in taken):
                taken.append(box)
                found[actor.id] = ((x + dx, y + dy + 4), shortened(actor.name, 24))
                break
    return found


def _box(x: float, y: float, wide: float, high: float) -> Box:
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _state(actor: Actor, place: Place, label: tuple[Place, str] | None, href: Callable[[str], str]) -> str:
    told = f"{escape(actor.name)}: {counted(actor.events, 'event')}"
    name = f'<text x="{label[0][0]:.0f}" y="{label[0][1]:.0f}">{escape(label[1])}</text>' if label else ""
    inside = f"<title>{told}</title>{_tile(*place, 'cq-acts')}{name}"
    return f'<a href="{escape(href(actor.id))}" aria-label="{told}">{inside}</a>'


def _arrow(pair: Pair, places: Mapping[str, Place], most: int) -> str:
    """From who acts to who is acted upon; there and back bend to different sides, and a long one more."""
    (x1, y1), (x2, y2) = _middle(places[pair.source]), _middle(places[pair.target])
    far = max(1.0, sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2))
    mx, my = (x1 + x2) / 2 + 0.22 * (y2 - y1), (y1 + y2) / 2 - 0.22 * (x2 - x1)
    width = 1.3 + (_THICKEST - 1.3) * sqrt((pair.events - 1) / max(1, most - 1))
    long = max(1.0, sqrt((x2 - mx) ** 2 + (y2 - my) ** 2))
    ux, uy = (x2 - mx) / long, (y2 - my) / long
    stop, head = min(14.0, far / 3), 5 + width
    ex, ey = x2 - ux * stop, y2 - uy * stop
    bx, by = ex - ux * head, ey - uy * head
    half = head / 2
    tip = f"{ex:.0f},{ey:.0f} {bx - uy * half:.0f},{by + ux * half:.0f} {bx + uy * half:.0f},{by - ux * half:.0f}"
    colour = colour_of(pair)
    return (
        f'<path d="M{x1:.0f},{y1:.0f} Q{mx:.0f},{my:.0f} {bx:.0f},{by:.0f}" style="stroke:{colour}" '
        f'stroke-width="{width:.1f}"></path><polygon points="{tip}" style="fill:{colour}"></polygon>'
    )
