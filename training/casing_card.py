"""The card beside the weights of casing: what they were learned from, and how right they are on corpora not seen."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from analysis.annotating.casing.words import LOWER, TITLE
from training.fitting import Ints

_HEAD = """# casing.npz: how would this word be written?

What `analysis.annotating.casing` asks of words in texts and lines in capitals, before they are analysed: a softmax
regression over hashed features of a word and what stands beside it, and a table of how {known} words are mostly written
(by the hash of the word; no word stands in the file).

- Learned from: {texts} texts in mixed letters, put in capitals: news of PolNeAR, NewsWCL50, ECB+, TimeBank and AQUAINT
  (texts of LDC, for research), every third wire story of 1987, texts of GUM, histories of WikiWars. What a word is
  known by is counted in other texts than that which teaches.
- Made by: `python -m training.casing --gold FOLDER`, or `make train`. Its chances have seeds of their own.

## Figures

On each corpus by what has not seen it, of words with which no sentence begins. Right: the percentage of words that are
written as they were; small: of those in small letters; capital: of those with a capital or in capitals. "Mostly": the
same where each word is written as it mostly is, and with a capital where it is unknown.

| | words | right | small | capital | mostly: right | small | capital |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""


def card(texts: int, known: int, figures: Mapping[str, tuple[Ints, Ints]]) -> str:
    """The card. ``known``: how many words the table holds; ``figures``: see `training.casing.left_out`."""
    lines = [_HEAD.format(texts=texts, known=known)]
    for corpus, tables in figures.items():
        cells = [corpus, str(tables[0].sum())]
        for table in tables:
            small = _percent(table[LOWER, LOWER], table[LOWER].sum())
            capital = _percent(np.trace(table[TITLE:, TITLE:]), table[TITLE:].sum())
            cells += [_percent(np.trace(table), table.sum()), small, capital]
        lines.append(f"| {' | '.join(cells)} |\n")
    return "".join(lines)


def _percent(part: np.integer, of: np.integer) -> str:
    return f"{100 * int(part) / max(1, int(of)):.1f}"
