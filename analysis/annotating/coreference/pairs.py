"""Which rows each pronoun is weighed against: those before it, near enough, that may agree with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from analysis.annotating.coreference import grounds as g
from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.grounds import Grounds
from analysis.annotating.coreference.own_words import speakers_apart
from analysis.annotating.coreference.phrases import Bools, Ints, Phrases
from analysis.annotating.coreference.third_person import HE, IT, SHE, THEY
from analysis.annotating.weights.net import Floats

NEAR = 5
"""How many sentences back every row is a candidate; the last name of each chain is one however far it is."""

FAR = 40
"""How many sentences back the last name of a chain may be."""

MOST_FAR = 200
"""How many chains named further back are candidates at most: only a list of names without end has more."""

MOST = 45
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
    apart: list[tuple[int, int]]
    """Numbers of pronouns and rows that cannot be one: "Anna saw her" is another woman, and whoever says "he" in a
    quotation another man."""


def pairs_of(phrases: Phrases, grounds: Grounds, senses: Floats) -> Pairs:
    """The pairs of a document. ``senses``: for each row how likely each sort of thing is (`senses.SENSES`)."""
    pronouns = (phrases.class_ >= 0).nonzero()[0]
    sentence = grounds.sentence[phrases.head]
    here = sentence[pronouns]
    lowest = np.maximum(np.searchsorted(sentence, here - NEAR), pronouns - MOST)
    # Rows stand in the order of their heads; one behind the pronoun counts only where `_FRONT` words reach it.
    behind = np.searchsorted(phrases.head, phrases.head[pronouns] + _FRONT)
    counts = np.minimum(np.searchsorted(sentence, here, side="right"), behind) - lowest
    of = np.repeat(np.arange(len(pronouns)), counts)
    candidate = np.arange(len(of)) - np.repeat(np.cumsum(counts) - counts, counts) + lowest[of]
    i, j = phrases.head[pronouns[of]], phrases.head[candidate]
    fitting = (phrases.end[candidate] <= i) & (candidate != pronouns[of])
    # A subject after it in its own sentence, where the pronoun stands in a clause in front: "In his speech Berg said".
    later = ((j > i) & (phrases.form[candidate] == p.NAME) & (grounds.part[j] <= g.PASSIVE)).nonzero()[0]
    i, j = i[later], j[later]
    fronted = (grounds.above[i] == grounds.verb[j][:, None]).any(axis=1)
    fitting[later] = fronted & (grounds.place[j] < grounds.place[i] + _FRONT)
    far = _far(phrases, pronouns, lowest, sentence)
    of = np.concatenate((far[0], of[fitting]))
    candidate = np.concatenate((far[1], candidate[fitting]))
    bound = _bound(phrases, grounds, pronouns[of], candidate) | _quoted(phrases, grounds, pronouns[of], candidate)
    apart = list(zip(of[bound].tolist(), candidate[bound].tolist(), strict=True))
    apart += speakers_apart(phrases, grounds, pronouns)
    kept = _possible(phrases, senses, pronouns[of], candidate) & ~bound
    of, candidate = of[kept], candidate[kept]
    order = np.lexsort((candidate, of))
    of, candidate = of[order], candidate[order]
    first = np.searchsorted(of, np.arange(len(pronouns) + 1))
    return Pairs(pronouns=pronouns, first=first, of=of, candidate=candidate, apart=apart)


def _bound(phrases: Phrases, grounds: Grounds, row: Ints, candidate: Ints) -> Bools:
    """Whether the pronoun is the object of the verb whose subject the candidate is, and not reflexive."""
    i, j = phrases.head[row], phrases.head[candidate]
    objects = (grounds.part[i] == g.OBJECT) | (grounds.part[i] == g.DATIVE)
    objects &= phrases.word[row] < p.REFLEXIVE
    objects &= grounds.verb[j] != j
    bound: Bools = objects & (grounds.part[j] <= g.PASSIVE) & (grounds.head[i] == grounds.verb[j])
    return bound


def _quoted(phrases: Phrases, grounds: Grounds, row: Ints, candidate: Ints) -> Bools:
    """Whether the pronoun speaks the quotation in front of it, in which the candidate stands: nobody says "he" of
    himself (“He is a farmer,” he said)."""
    i, j = phrases.head[row], phrases.head[candidate]
    speaks = grounds.says[grounds.verb[i]] & (grounds.part[i] == g.SUBJECT) & (grounds.quoted[i] == 0)
    before = np.maximum(grounds.quoted[np.maximum(i - 1, 0)], grounds.quoted[np.maximum(i - 2, 0)])
    quoted: Bools = speaks & (before > 0) & (grounds.quoted[j] == before)
    return quoted


_FRONT = 15
"""How many words after a pronoun in front of a clause its subject may stand."""


def _far(phrases: Phrases, pronouns: Ints, lowest: Ints, sentence: Ints) -> tuple[Ints, Ints]:
    """The last row of each chain before a pronoun, where it stands before the near ones: number and row."""
    of: list[int] = []
    found: list[int] = []
    last: dict[int, int] = {}  # the chain that was named last is the last one
    chains, sentences = phrases.chain.tolist(), sentence.tolist()
    reached = 0
    for k, (pronoun, low) in enumerate(zip(pronouns.tolist(), lowest.tolist(), strict=True)):
        for row in range(reached, pronoun):
            if chains[row] >= 0:
                last.pop(chains[row], None)
                last[chains[row]] = row
        reached = pronoun
        far = list(islice(_back(last, sentences, sentences[pronoun] - FAR, low), MOST_FAR))
        of += [k] * len(far)
        found += far
    return np.array(of, dtype=np.int64), np.array(found, dtype=np.int64)


def _back(last: dict[int, int], sentences: Sequence[int], first: int, before: int) -> Iterator[int]:
    """The last rows of chains, from the last one back to the sentence ``first``, those in front of ``before``."""
    for row in reversed(last.values()):
        if sentences[row] < first:
            return
        if row < before:
            yield row


_HARDLY_HUMAN = 0.03
"""A noun that is less likely than this to be a person is no "he" or "she"."""


def _possible(phrases: Phrases, senses: Floats, row: Ints, candidate: Ints) -> Bools:
    """Whether nothing that is known rules the candidate out: gender, number, what is no person."""
    class_, other, form = phrases.class_[row], phrases.class_[candidate], phrases.form[candidate]
    gender, plural = phrases.gender[candidate], phrases.plural[candidate]
    human = class_ <= SHE
    it, they = class_ == IT, class_ == THEY
    pronoun = form == p.PRONOUN
    noun = form == p.NOUN
    against = gender == np.where(class_ == HE, -1, 1)
    several = (plural == 1) & (form != p.NAME)
    thing = noun & (senses[candidate, 0] < _HARDLY_HUMAN)
    thing |= (form == p.POINTER) & (phrases.definite[candidate] == 1)  # "that is right" is said of no person
    out = human & np.where(
        pronoun, other != class_, against | several | thing | (phrases.kind[candidate] == p.KINDS["country"])
    )
    out |= ~human & pronoun & (other <= SHE)
    out |= it & pronoun & (other == THEY)
    out |= it & ~pronoun & ((form == p.SEVERAL) | (noun & (plural == 1)) | (gender != 0))
    out |= they & ~pronoun & (gender != 0)
    possible: Bools = ~out
    return possible
