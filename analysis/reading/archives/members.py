"""The names of files in archives: which are none that anybody wants to read, and what an origin calls the others."""

from __future__ import annotations

import re

_LITTER = re.compile(r"(?:^|/)(?:__MACOSX/|\.(?!\.?(?:/|$))|Thumbs\.db$|desktop\.ini$)", re.I)
LONGEST = 500
"""Characters of a member's name."""


def is_litter(name: str) -> bool:
    """Whether a file was put there by a system and not by somebody: hidden files, what a Mac or Windows leaves."""
    return bool(_LITTER.search(name.replace("\\", "/").removeprefix("./")))


def place_of(origin: str, name: str) -> str:
    """The origin of a member: that of its archive, and its path in it without what leads out of it."""
    parts = [each for each in re.split(r"[/\\]+", name[:LONGEST]) if each not in ("", ".", "..")]
    plain = "/".join("".join(letter if letter.isprintable() else "?" for letter in each) for each in parts)
    return f"{origin}/{plain or '?'}"
