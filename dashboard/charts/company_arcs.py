"""Who appears with whom, as arcs: the actor on top, companions below in their order, an arc where sentences are shared.

The rows are those of the list beside it, so that a name is found by its place. SVG. No Streamlit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from math import sqrt

from dashboard.format.wording import counted, shortened

ROW = 34
"""Pixels from one name to the next."""
WIDTH = 480
_NAMES = 190
"""Pixels for the names; the arcs stand right of them."""
_THICKEST = 6.0
_NAME = 26


def company_svg(
    names: Sequence[str], ids: Sequence[str], pairs: Mapping[tuple[int, int], int], href: Callable[[str], str]
) -> str:
    """The drawing. ``names`` and ``ids``: the actor's and the companions'; ``pairs`` maps places in them to sentences.

    ``href`` gives the address of a companion's profile. Names are untrusted: they are escaped.
    """
    most = max(pairs.values(), default=1)
    farthest = max((other - one for one, other in pairs), default=1)
    arcs = []
    # Arcs of the actor lie above the others, thick ones below thin ones.
    for (one, other), sentences in sorted(pairs.items(), key=lambda each: (each[0][0] == 0, -each[1])):
        width = 1 + (_THICKEST - 1) * sentences / most
        # The square root keeps arcs between neighbours from hugging the names.
        reach = sqrt((other - one) / farthest) * min(WIDTH - _NAMES - 20, ROW * farthest * 0.9)
        told = f"{escape(names[one])} and {escape(names[other])}: {counted(sentences, 'shared sentence')}"
        y1, y2, half = _y(one), _y(other), (_y(other) - _y(one)) / 2
        arcs.append(
            f'<path class="{"cq-own" if one == 0 else "cq-others"}" stroke-width="{width:.1f}" '
            f'd="M{_NAMES},{y1:.0f} A{reach:.0f},{half:.0f} 0 0 1 {_NAMES},{y2:.0f}"><title>{told}</title></path>'
        )
    rows = "".join(_name(nth, name, ids[nth], href) for nth, name in enumerate(names))
    told = f'role="group" aria-label="{escape(company_alt(names, pairs))}"'
    box = f"0 0 {WIDTH} {ROW * len(names) + 8}"
    return f'<svg class="cq-network cq-company" viewBox="{box}" {told}><g>{"".join(arcs)}</g>{rows}</svg>'


def _name(nth: int, name: str, id_: str, href: Callable[[str], str]) -> str:
    first = ' class="cq-first"' if nth == 0 else ""
    inside = (
        f'<text{first} x="{_NAMES - 12}" y="{_y(nth) + 5:.0f}">{escape(shortened(name, _NAME))}</text>'
        f'<circle cx="{_NAMES}" cy="{_y(nth):.0f}" r="{5 if nth else 6}"></circle>'
    )
    return f'<a href="{escape(href(id_))}">{inside}</a>' if nth else inside


def _y(place: int) -> float:
    return ROW * (place + 0.5)


def company_alt(names: Sequence[str], pairs: Mapping[tuple[int, int], int]) -> str:
    """The drawing in a sentence: with whom the actor shares most sentences."""
    own = sorted(((other, count) for (one, other), count in pairs.items() if one == 0), key=lambda each: -each[1])
    if not own:
        return f"{names[0]} shares no sentence with another actor"
    most = ", ".join(f"{names[other]} ({counted(count, 'sentence')})" for other, count in own[:3])
    return f"{names[0]} shares most sentences with {most}"
