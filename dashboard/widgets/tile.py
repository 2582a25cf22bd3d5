"""A key figure in a frame: what it is called, how many, what that means if anything, and the way to what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

import streamlit as st

from dashboard.format.html import anchor, tag
from dashboard.shell import context


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One figure; without a link where there is none to follow."""

    label: str
    value: int
    note: str = ""
    link: str = ""
    page: str = ""
    selection: dict[str, Any] = field(default_factory=dict)


def tiles(shown: Sequence[Tile]) -> None:
    """The figures beside each other, as one piece of HTML."""
    st.html(tag("div", "".join(map(_tile, shown)), "cq-tiles"))


def _tile(tile: Tile) -> str:
    parts = [tag("dt", escape(tile.label)), tag("dd", f"{tile.value:,}")]
    note = tag("p", escape(tile.note)) if tile.note else ""
    link = tag("p", anchor(tile.link, context.href(tile.page, **tile.selection))) if tile.link else ""
    return tag("div", tag("dl", "".join(parts), "cq-figure") + note + link)
