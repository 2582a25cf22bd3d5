"""What the evidence asks of both sides of a pair: the pronoun, and the candidate that it may stand for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.annotating.coreference import grounds as g
from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.grounds import Grounds
from analysis.annotating.coreference.pairs import Pairs
from analysis.annotating.coreference.phrases import Bools, Ints, Phrases
from analysis.annotating.coreference.third_person import IT, SHE, THEY


@dataclass(slots=True)
class Sides:
    """Columns over the pairs that several groups ask for. ``i`` is the pronoun's word, ``j`` the candidate's."""

    row: Ints
    cand: Ints
    i: Ints
    j: Ints
    class_: Ints
    other: Ints
    form: Ints
    kind: Ints
    gender: Ints
    part_i: Ints
    part_j: Ints
    verb_i: Ints
    verb_j: Ints
    apart: Ints
    pronoun: Bools
    sorts: Bools
    """A row each for persons, "it" and "they", whether the pronoun is of that sort: the next three."""
    human: Bools
    it: Bools
    they: Bools
    owner: Bools
    subject_i: Bools
    subject_j: Bools
    reflexive: Bools
    after: Bools
    same_verb: Bools


SORTS = ("person", "it", "they")
"""The sorts of pronouns for which much counts apart."""


def sorts_of(class_: Ints) -> Bools:
    """A row for each of `SORTS`: whether pronouns of these classes are of the sort."""
    sorts: Bools = np.stack((class_ <= SHE, class_ == IT, class_ == THEY))
    return sorts


def sides_of(phrases: Phrases, grounds: Grounds, pairs: Pairs) -> Sides:
    """The columns of all pairs."""
    row, cand = pairs.pronouns[pairs.of], pairs.candidate
    i, j = phrases.head[row], phrases.head[cand]
    class_, form = phrases.class_[row], phrases.form[cand]
    part_i, part_j = grounds.part[i], grounds.part[j]
    verb_i, verb_j = grounds.verb[i], grounds.verb[j]
    apart = grounds.sentence[i] - grounds.sentence[j]
    human, it, they = sorts = sorts_of(class_)
    return Sides(
        row=row,
        cand=cand,
        i=i,
        j=j,
        class_=class_,
        other=phrases.class_[cand],
        form=form,
        kind=phrases.kind[cand],
        gender=phrases.gender[cand],
        part_i=part_i,
        part_j=part_j,
        verb_i=verb_i,
        verb_j=verb_j,
        apart=apart,
        pronoun=form == p.PRONOUN,
        sorts=sorts,
        human=human,
        it=it,
        they=they,
        owner=part_i == g.OWNER,
        subject_i=part_i <= g.PASSIVE,
        subject_j=part_j <= g.PASSIVE,
        reflexive=phrases.word[row] >= p.REFLEXIVE,
        after=j > i,
        same_verb=(verb_i == verb_j) & (apart == 0),
    )
