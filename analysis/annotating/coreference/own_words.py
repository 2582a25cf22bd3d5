"""Pronouns in somebody's own words: whoever says “He is late” does not speak of himself.

Only quotations that begin with a capital are somebody's own words throughout; in a phrase that is quoted inside of a
report ("Berg said he was “sure of his case”") the pronoun may be the speaker.
"""

from __future__ import annotations

import numpy as np

from analysis.annotating.coreference import grounds as g
from analysis.annotating.coreference.grounds import Grounds
from analysis.annotating.coreference.phrases import Ints, Phrases
from analysis.annotating.coreference.third_person import SHE


def speakers_apart(phrases: Phrases, grounds: Grounds, pronouns: Ints) -> list[tuple[int, int]]:
    """For each "he" or "she" in somebody's own words the row of the speaker: number among ``pronouns``, and row.

    The speaker is the only subject of a verb of speech outside of quotations in the sentences where the quotation
    begins and ends; with none there, in the sentence before that ends in own words, too.
    """
    spoken = grounds.spoken[phrases.head[pronouns]]
    some = ((spoken > 0) & (phrases.class_[pronouns] >= 0) & (phrases.class_[pronouns] <= SHE)).nonzero()[0]
    if not len(some):
        return []
    heads = phrases.head
    speaks = (grounds.part[heads] == g.SUBJECT) & grounds.says[grounds.verb[heads]] & (grounds.quoted[heads] == 0)
    by_sentence: dict[int, list[int]] = {}
    for row in speaks.nonzero()[0].tolist():
        by_sentence.setdefault(int(grounds.sentence[heads[row]]), []).append(row)
    speaker: dict[int, int] = {}
    for number in np.unique(spoken[some]).tolist():
        inside = (grounds.spoken == number).nonzero()[0]
        first, last = int(grounds.sentence[inside[0]]), int(grounds.sentence[inside[-1]])
        found = {row for sentence in (first, last) for row in by_sentence.get(sentence, ())}
        if not found and (grounds.spoken[grounds.sentence == first - 1] > 0).any():
            found = set(by_sentence.get(first - 1, ()))
        if len(found) == 1:
            (speaker[number],) = found
    return [(k, speaker[number]) for k in some.tolist() if (number := int(spoken[k])) in speaker]
