"""Entities of HTML that were left in a text: named, numbered, without their semicolon, escaped more than once."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5

from analysis.reading.cleaning.offsets import Edit

_ENTITY = re.compile(
    r"&(?:amp;){0,6}(?:"
    r"(?P<name>[A-Za-z][A-Za-z0-9]{1,30});"
    r"|(?P<open>nbsp|amp|quot|apos|[lr][sd]quo|[nm]dash|hellip|lt|gt)(?![A-Za-z0-9=;])"
    r"|#(?:\d{2,7}(?!\d)|[xX][0-9A-Fa-f]{2,6}(?![0-9A-Fa-f]));?"
    r")"
)
_HALF = re.compile("[\ud800-\udfff]")


def edits(text: str) -> Iterator[Edit]:
    """The character in place of each entity."""
    if "&" not in text:
        return
    for found in _ENTITY.finditer(text):
        if found["name"] and f"{found['name']};" not in html5:
            continue
        last = found[0].rstrip(";").rpartition(";")[2].removeprefix("&")
        character = html.unescape(f"&{last};")
        if _HALF.search(character) is None:
            yield Edit(*found.span(), character)
