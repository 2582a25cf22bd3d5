"""An invented article, and what programs make of its lines: wrapped at a width, indented, with words divided."""

from __future__ import annotations

import re
import textwrap

PARAGRAPHS = (
    "KARSUND — Borevia has arrested a Meridian geologist in the disputed province of Sarnova, an official of the "
    "foreign ministry said on Tuesday, speaking on condition of anonymity because the talks had only begun.",
    "Orin Vask, 41, was taken from a survey camp near Ostrel. He had worked there for three summers.",
    "“Nobody in Kesh expects a word from that commission,” Foreign Minister Ada Quill told reporters outside. "
    "“He has never worked for any service of this country, in any capacity, at any time.”",
    "The two states signed an agreement on the border in 2029. It says that each may send 14 observers, and that the "
    "other has to let them in within a day.",
    "Nobody answered.",
    "Meridian said that it would ask the council of the League to meet in Port Ellery before the end of the month, and "
    "that it expected the sister of the geologist to be heard there.",
)
PLAIN = "\n\n".join(PARAGRAPHS) + "\n"


def wrapped(width: int, between: str = "\n\n", indent: str = "", margin: str = "") -> str:
    """The article wrapped as a program wraps it, its paragraphs with ``between`` between them."""
    some = (
        textwrap.fill(each, width, initial_indent=margin + indent, subsequent_indent=margin, break_long_words=False)
        for each in PARAGRAPHS
    )
    return between.join(some) + "\n"


def words(text: str) -> list[list[str]]:
    """The words of each paragraph, whatever stands between paragraphs."""
    return [each.split() for each in re.split(r"\n+", text.strip())]
