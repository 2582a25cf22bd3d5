"""What tells that a pronoun stands for nothing that has a row: "it rained", "it is clear that …", or a whole clause."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from analysis.annotating.coreference import grounds as g
from analysis.annotating.coreference.evidence import Lines
from analysis.annotating.coreference.grounds import CONTEXT, Grounds
from analysis.annotating.coreference.phrases import Ints, Phrases
from analysis.annotating.coreference.pronouns import Ruled
from analysis.annotating.coreference.senses import SENSES
from analysis.annotating.coreference.sides import SORTS, sorts_of
from analysis.annotating.document import Document
from analysis.annotating.weights.net import Floats
from analysis.language.lexicon import words

_EMPTY = words("coreference", "empty", "ruled") | words("coreference", "empty", "hinted")
_CLAUSES = frozenset(("ccomp", "csubj", "advcl", "xcomp", "acl"))
_PREDICATES = frozenset(("acomp", "attr", "oprd"))


def unreferred(
    view: Document, phrases: Phrases, grounds: Grounds, pronouns: Ints, slots: Floats, ruled: Mapping[int, Ruled]
) -> tuple[list[str], Floats]:
    """The names of the columns, and one line for each of the rows ``pronouns``."""
    lines = Lines()
    i, class_ = phrases.head[pronouns], phrases.class_[pronouns]
    part = grounds.part[i]
    owner, subject = part == g.OWNER, part <= g.PASSIVE
    sorts = sorts_of(class_)
    it = sorts[1]
    lines.one_hot("class", class_, 4)
    lines.put("owner", owner)
    lines.put("subject", subject)
    lines.put("it subject", it & subject)
    lines.put("it owner", it & owner)
    lines.put("it object", it & ~owner & ~subject)
    patterns = np.array([_pattern(view, k, grounds.verb[k]) for k in i.tolist()], dtype=bool).reshape(len(i), 6)
    lines.put_all(_PATTERNS, (it & subject) & patterns.T)
    lines.put("it predicate, clause", it & subject & patterns[:, 2] & patterns[:, 3])
    lines.put("place", np.log1p(grounds.place[i]))
    lines.put("quoted", grounds.quoted[i] > 0)
    both = sorts[1:]
    lines.put_all(_names_of_slots(), slots[pronouns].T[:, None, :] * both)
    silent = np.array([k not in ruled or ruled[k].chain < 0 for k in i.tolist()], dtype=bool)
    empty = np.array([k not in ruled or not ruled[k].scores for k in i.tolist()], dtype=bool)
    lines.put_all(_names_by_rule(), sorts[:, None] & np.stack((silent, empty)))
    context = 3.0 * grounds.context[i]
    lines.put_all(_names_of_context(), context.T * both[:, None, :])
    return lines.names, lines.table()


_PATTERNS = (
    "it empty verb",
    "it be",
    "it clause",
    "it predicate",
    "it predicate with clause",
    "it expletive",
)


@cache
def _names_by_rule() -> tuple[str, ...]:
    return tuple(f"{sort} {what} by rule" for sort in SORTS for what in ("nobody", "no candidate"))


@cache
def _names_of_slots() -> tuple[str, ...]:
    return tuple(f"{word} slot {number}" for number in range(len(SENSES)) for word in ("it", "they"))


@cache
def _names_of_context() -> tuple[str, ...]:
    return tuple(f"{word} context {number}" for word in ("it", "they") for number in range(CONTEXT))


def _pattern(view: Document, i: int, verb: int) -> tuple[bool, ...]:
    """What stands around the verb of "it": an empty verb, "be", a clause, a predicate, a clause on the predicate."""
    if view.lower[i] != "it":
        return (False,) * 6
    lemma = view.lemma[verb].lower()
    clause = predicate = both = False
    for child in _below(view, verb):
        clause = clause or view.dep[child] in _CLAUSES
        if view.dep[child] in _PREDICATES:
            predicate = True
            both = both or any(view.dep[below] in _CLAUSES and below > child for below in _below(view, child))
    return lemma in _EMPTY, lemma == "be", clause, predicate, both, view.dep[i] == "expl"


_WIDE = 20
"""How many words on either side of a word are looked at for what hangs on it."""


def _below(view: Document, i: int) -> list[int]:
    return [k for k in range(max(0, i - _WIDE), min(len(view), i + _WIDE)) if view.head[k] == i and k != i]
