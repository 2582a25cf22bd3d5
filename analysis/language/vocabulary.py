"""Which words are known to be English: those of the lexicon's files, and their usual inflections.

The lexicon was not made as a dictionary: two of three long words of a news text are in it. That a word is not known
says little, that it is known says much.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_WORD = re.compile(r"\b[a-z]{2,}\b")
_COMMENT = re.compile(r"^#.*$", re.MULTILINE)
_KEY = re.compile(r"^[\w.-]+(?= *=)", re.MULTILINE)
_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("iest", "y"),
    ("es", ""),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("ers", ""),
    ("ers", "e"),
    ("er", ""),
    ("er", "e"),
    ("est", ""),
)
"""What an inflection puts in the place of the end of the word that the lexicon holds."""


@cache
def vocabulary() -> frozenset[str]:
    """All words in small letters that stand in the lexicon's files, examples included."""
    found: set[str] = set()
    for text in _texts(files("analysis.language.lexicon")):
        found.update(_WORD.findall(_KEY.sub("", _COMMENT.sub("", text))))
    return frozenset(found)


def _texts(folder: Traversable) -> list[str]:
    found = []
    for each in sorted(folder.iterdir(), key=lambda path: path.name):
        if each.is_dir():
            found += _texts(each)
        elif each.name.endswith((".toml", ".tsv")):
            found.append(each.read_text(encoding="utf-8"))
    return found


@cache
def is_known(word: str) -> bool:
    """Whether the word, in small letters, is one of the vocabulary or an inflection of one."""
    known = vocabulary()
    if word in known:
        return True
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            if stem + instead in known:
                return True
            if stem[-1] == stem[-2] and stem[:-1] in known and ending[0] in "ei":  # "stopped", "running"
                return True
    return False
