"""Which rows each pronoun is weighed against: those before it, near enough, that may agree with it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.annotating.coreference import grounds as g
from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.grounds import Grounds
from analysis.annotating.coreference.phrases import Bools, Floats, Ints, Phrases

NEAR = 5
"""How many sentences back every row is a candidate; the last name of each chain is one however far it is."""

FAR = 40
"""How many sentences back the last name of a chain may be."""

MOST = 60
"""How many candidates a pronoun has at most; the nearest are kept."""


@dataclass(slots=True)
class Pairs:
    """Pairs of a pronoun's row and a candidate's row, those of one pronoun in one stretch, in the order of the text."""

    pronouns: Ints
    """The rows of the pronouns."""
    first: Ints
    """Where each pronoun's pairs begin, one more for the end."""
    of: Ints
    """For each pair the number of its pronoun in ``pronouns``."""
    candidate: Ints
    """For each pair the candidate's row."""


def pairs_of(phrases: Phrases, grounds: Grounds, senses: Floats) -> Pairs:
    """The pairs of a document. ``senses``: for each row how likely each sort of thing is (`senses.SENSES`)."""
    pronouns = np.flatnonzero(phrases.class_ >= 0)
    sentence = grounds.sentence[phrases.head]
    lasts = _last_names(phrases)
    picked: list[Ints] = []
    for row in pronouns.tolist():
        i = phrases.head[row]
        here = sentence[row]
        lowest = np.searchsorted(sentence, here - NEAR)
        highest = np.searchsorted(sentence, here, side="right")
        near = np.arange(max(lowest, row - MOST), highest)
        before = (phrases.end[near] <= i) & (near != row)
        # A subject after it in its own sentence, where the pronoun stands in a clause in front: "In his speech Berg said".
        after = (phrases.head[near] > i) & (phrases.form[near] == p.NAME) & _is_subject(grounds, phrases.head[near])
        after &= grounds.place[phrases.head[near]] < grounds.place[i] + 15
        after &= (grounds.above[i][None, :] == grounds.verb[phrases.head[near]][:, None]).any(axis=1)
        near = near[before | after]
        far = [each for each in lasts.get(row, ()) if each < max(lowest, row - MOST) and here - sentence[each] <= FAR]
        picked.append(np.concatenate((np.array(sorted(far), dtype=np.int64), near)))
    counts = np.array([len(each) for each in picked], dtype=np.int64)
    of = np.repeat(np.arange(len(pronouns)), counts)
    candidate = np.concatenate(picked) if picked else np.empty(0, dtype=np.int64)
    kept = _possible(phrases, senses, pronouns[of], candidate)
    of, candidate = of[kept], candidate[kept]
    first = np.searchsorted(of, np.arange(len(pronouns) + 1))
    return Pairs(pronouns=pronouns, first=first, of=of, candidate=candidate)


_HARDLY_HUMAN = 0.08
"""A noun that is less likely than this to be a person is no "he" or "she"."""


def _possible(phrases: Phrases, senses: Floats, row: Ints, candidate: Ints) -> Bools:
    """Whether nothing that is known rules the candidate out: gender, number, a noun that is no person."""
    class_, other, form = phrases.class_[row], phrases.class_[candidate], phrases.form[candidate]
    gender, plural = phrases.gender[candidate], phrases.plural[candidate]
    human = class_ <= p.SHE
    it, they = class_ == p.IT, class_ == p.THEY
    pronoun = form == p.PRONOUN
    noun = form == p.NOUN
    against = gender == np.where(class_ == p.HE, -1, 1)
    several = (plural == 1) & (form != p.NAME)
    thing = noun & (senses[candidate, 0] < _HARDLY_HUMAN)
    out = human & np.where(
        pronoun, other != class_, against | several | thing | (phrases.kind[candidate] == p.KINDS["country"])
    )
    out |= ~human & pronoun & (other <= p.SHE)
    out |= it & pronoun & (other == p.THEY)
    out |= it & ~pronoun & ((form == p.SEVERAL) | (noun & (plural == 1)) | (gender != 0))
    out |= they & ~pronoun & (gender != 0)
    return ~out


def _is_subject(grounds: Grounds, heads: Ints) -> Bools:
    part = grounds.part[heads]
    return (part == g.SUBJECT) | (part == g.PASSIVE)


def _last_names(phrases: Phrases) -> dict[int, list[int]]:
    """For each pronoun's row the last row of each chain before it."""
    found: dict[int, list[int]] = {}
    last: dict[int, int] = {}
    chains, classes = phrases.chain.tolist(), phrases.class_.tolist()
    for row, (chain, class_) in enumerate(zip(chains, classes, strict=True)):
        if class_ >= 0:
            found[row] = list(last.values())
        elif chain >= 0:
            last[chain] = row
    return found
