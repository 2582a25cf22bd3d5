"""Sorts of common nouns from WordNet 3.0: a noun's first senses, by the lexicographer's file in which each stands."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from spacy.strings import StringStore

from analysis.annotating.coreference.senses import SENSES, Nouns

_ABSTRACT = SENSES.index("abstract")
_FILES = {18: "person", 14: "organization", 15: "place", 28: "time"}
_FILES |= dict.fromkeys((4, 11, 22), "event") | dict.fromkeys((5, 6, 8, 13, 17, 19, 20, 27), "object")
"""Lexicographers' files of nouns by number; those that are not here hold what is abstract."""

_WEIGHTS = (1.0, 0.35, 0.15)
"""What the first, second and third sense of a noun count."""


def nouns(folder: Path | None, strings: StringStore) -> Nouns:
    """The nouns of WordNet's ``data.noun`` and ``index.noun``: those that its tagged texts use, and all for people.

    Debian's package ``wordnet-base`` puts the files into ``/usr/share/wordnet``. Without a folder the table is empty.
    """
    if folder is None:
        return Nouns(np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64), np.zeros((1, 7), dtype=np.float32))
    for name in ("data.noun", "index.noun"):
        if not (folder / name).is_file():
            raise FileNotFoundError(
                f"{folder} has no {name}. Sorts of nouns come from WordNet 3.0: install Debian's package wordnet-base "
                "(apt-get install wordnet-base), or name the folder that holds its files with --wordnet "
                "(make train WORDNET=FOLDER)."
            )
    file_of: dict[str, int] = {}
    with (folder / "data.noun").open(encoding="latin-1") as lines:
        for line in lines:
            if not line.startswith(" "):
                offset, file, _ = line.split(" ", 2)
                file_of[offset] = int(file)
    rows: dict[int, tuple[float, ...]] = {}
    with (folder / "index.noun").open(encoding="latin-1") as lines:
        for line in lines:
            if line.startswith(" "):
                continue
            fields = line.split()
            word, pointers = fields[0], int(fields[3])
            tagged, senses = int(fields[5 + pointers]), fields[6 + pointers :]
            sorts = [_sort(file_of[each]) for each in senses[: len(_WEIGHTS)]]
            if "_" in word or len(word) < 3 or (not tagged and sorts[0] != 0):
                continue
            shares = np.zeros(len(SENSES))
            for sort, weight in zip(sorts, _WEIGHTS, strict=False):
                shares[sort] += weight
            rows[strings.add(word)] = tuple((shares / shares.sum()).round(3).tolist())
    kinds = sorted(set(rows.values()))
    number = {kind: k for k, kind in enumerate(kinds)}
    keys = np.array(sorted(rows), dtype=np.uint64)
    return Nouns(
        keys, np.array([number[rows[int(key)]] for key in keys], dtype=np.int64), np.array(kinds, dtype=np.float32)
    )


def _sort(file: int) -> int:
    return SENSES.index(_FILES[file]) if file in _FILES else _ABSTRACT
