"""Whether a common noun is of human beings, by the table of nouns that was made from WordNet."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from spacy.strings import get_string_id

from analysis.annotating.coreference.ranker import ranker
from analysis.annotating.coreference.senses import SENSES

_PERSON = SENSES.index("person")

_MOSTLY = 0.7
"""The least share of a noun's first three senses that are persons: the first of them, and one of the others if there
are as many ("neighbor"); a noun with one sense has 0 or 1."""


@lru_cache(maxsize=1 << 14)
def is_person(lemma: str) -> bool:
    """Whether the noun, in its dictionary form and lower case, mostly means a human being. No for an unknown one."""
    shares = ranker().nouns.look_up(np.array([get_string_id(lemma)], dtype=np.uint64))
    return bool(shares[0, _PERSON] >= _MOSTLY)
