"""The pronouns of the third person: with what each agrees, and which of them may speak.

The words are those of ``lexicon/coreference.toml``; every module that resolves pronouns asks here.
"""

from __future__ import annotations

from analysis.language.lexicon import words

HE, SHE, IT, THEY = range(4)
"""The four sorts of pronouns, which agree with what they stand for in gender and number."""

CLASSES = {
    word: number
    for number, sort in enumerate(("he", "she", "it", "they"))
    for word in words("coreference", "third_person", sort)
}
"""The sort of each pronoun that is resolved, reflexive and possessive ones among them."""

GENDERS = {word: "male" if sort == HE else "female" for word, sort in CLASSES.items() if sort in (HE, SHE)}
"""``male`` or ``female`` for each pronoun that stands for one person."""

RULED = CLASSES.keys() - words("coreference", "third_person", "learned")
"""The pronouns of which the rules say whom they stand for."""

MAY_SPEAK = words("coreference", "third_person", "speaking")
"""The pronouns that may stand for the speaker of a quotation."""

ONE_WHO_SPEAKS = MAY_SPEAK & GENDERS.keys()
"""Those of them that stand for one person."""
