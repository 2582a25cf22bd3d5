"""A question put to an index: which rows match, and how well. Only words are asked of the index."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from analysis.coverage.search.question import All, Either, Field, Node, Not, Term, terms_of
from analysis.coverage.search.text_index import Kind, Rows, Scores, TextIndex

FieldRows = Callable[[Field], Rows | None]
"""The rows of which a field is true; None where the field is not understood, and narrows nothing."""
TitleRows = Callable[[Rows], Rows]
"""The rows that stand in articles of these numbers."""


class Matcher:
    """Answers questions about one kind of thing. ``total`` is how many there are, their numbers from 0."""

    def __init__(self, index: TextIndex, kind: Kind, total: int, field: FieldRows, within: TitleRows) -> None:
        """``field`` and ``within`` tell what the index does not know."""
        self._index = index
        self._kind = kind
        self._total = total
        self._field = field
        self._within = within

    def rows(self, node: Node | None) -> Rows:
        """Numbers of the rows that match, ascending; all of them where nothing is asked."""
        found = None if node is None else self._rows(node)
        return np.arange(self._total, dtype=np.int64) if found is None else found

    def scored(self, node: Node | None) -> tuple[Rows, Scores]:
        """The same with how well each matches: the lower the better, 0 where no words are looked for."""
        rows = self.rows(node)
        scores = np.zeros(len(rows))
        for term in terms_of(node):
            if term.title and self._kind != "articles":
                continue
            worded, how_well = self._index.scored(self._kind, term)
            if len(worded) and len(rows):
                place = np.minimum(np.searchsorted(worded, rows), len(worded) - 1)
                scores += np.where(worded[place] == rows, how_well[place], 0.0)
        return rows, scores

    def _worded(self, term: Term) -> str | None:
        """The term as the index of this kind of thing knows it: only articles have a title."""
        return None if term.title and self._kind != "articles" else self._index.expression(term)

    def _rows(self, node: Node) -> Rows | None:
        worded = self._expression(node)
        if worded is not None:
            return self._index.rows(self._kind, worded)
        if isinstance(node, Term):
            return self._titled(node)
        if isinstance(node, Field):
            return self._field(node)
        if isinstance(node, Not):
            inner = self._rows(node.part)
            return None if inner is None else np.setdiff1d(self.rows(None), inner, assume_unique=True)
        parts = [found for each in node.parts if (found := self._rows(each)) is not None]
        if not parts:
            return None
        if isinstance(node, Either):
            return np.unique(np.concatenate(parts))
        result = parts[0]
        for each in parts[1:]:
            result = np.intersect1d(result, each, assume_unique=True)
        return result

    def _titled(self, term: Term) -> Rows | None:
        expression = self._index.expression(term)
        if expression is None:
            return None
        return self._within(self._index.rows("articles", expression))

    def _expression(self, node: Node) -> str | None:
        """The whole question as one expression of the index, where it asks for words alone."""
        if isinstance(node, Term):
            return self._worded(node)
        if isinstance(node, All):
            kept = [self._expression(each) for each in node.parts if not isinstance(each, Not)]
            denied = [self._expression(each.part) for each in node.parts if isinstance(each, Not)]
            if not kept or None in kept or None in denied:
                return None
            wanted = " AND ".join(f"({each})" for each in kept)
            unwanted = " OR ".join(f"({each})" for each in denied)
            return f"({wanted}) NOT ({unwanted})" if unwanted else wanted
        if isinstance(node, Either):
            parts = [self._expression(each) for each in node.parts]
            return None if None in parts else " OR ".join(f"({each})" for each in parts)
        return None
