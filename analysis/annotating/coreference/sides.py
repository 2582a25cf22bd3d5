"""What the evidence asks of both sides of a pair: the pronoun, and the candidate that it may stand for."""

from __future__ import annotations

from dataclasses import dataclass

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
    human: Bools
    it: Bools
    they: Bools
    owner: Bools
    subject_i: Bools
    subject_j: Bools
    reflexive: Bools
    after: Bools
    same_verb: Bools


def sides_of(phrases: Phrases, grounds: Grounds, pairs: Pairs) -> Sides:
    """The columns of all pairs."""
    row, cand = pairs.pronouns[pairs.of], pairs.candidate
    i, j = phrases.head[row], phrases.head[cand]
    class_, form = phrases.class_[row], phrases.form[cand]
    part_i, part_j = grounds.part[i], grounds.part[j]
    verb_i, verb_j = grounds.verb[i], grounds.verb[j]
    apart = grounds.sentence[i] - grounds.sentence[j]
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
        human=class_ <= SHE,
        it=class_ == IT,
        they=class_ == THEY,
        owner=part_i == g.OWNER,
        subject_i=part_i <= g.PASSIVE,
        subject_j=part_j <= g.PASSIVE,
        reflexive=phrases.word[row] >= p.REFLEXIVE,
        after=j > i,
        same_verb=(verb_i == verb_j) & (apart == 0),
    )
