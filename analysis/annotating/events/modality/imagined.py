"""What happens only in a work or a game: "in the novel, Borevia attacked Meridian".

The words stand in ``lexicon/events/modality.toml`` under ``imagined``.
"""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.language.event_lexicon import words

_CLIMB = 4
"""How many verbs up it is looked for where it happens."""

_VERBAL = ("ccomp", "xcomp", "conj", "advcl")


def is_imagined(trigger: Token) -> bool:
    """Whether what the trigger tells is set in a work or a game by its clause, or by one that it belongs to."""
    node = trigger
    for _ in range(_CLIMB):
        if any(_sets(child) for child in node.children):
            return True
        if node.dep_ not in _VERBAL or node.head is node:
            return False
        node = node.head
    return False


def _sets(child: Token) -> bool:
    """ "In the novel": a work that the text has named or brings in, not what one works in ("invested in film")."""
    if child.dep_ != "prep" or child.lower_ != "in":
        return False
    return any(
        each.dep_ == "pobj"
        and each.lemma_.lower() in words("imagined", "works")
        and any(below.dep_ in ("det", "poss") for below in each.children)
        for each in child.children
    )
