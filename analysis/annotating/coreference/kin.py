"""Relatives of somebody more in the news: the surname alone is not theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language.lexicon import words
from analysis.language.person_names import name_parts

if TYPE_CHECKING:
    from analysis.annotating.coreference.chains import Chain

_POSSESSIVE = frozenset(("his", "her", "their", "'s", "’s"))


def mark_kin(view: Document, chains: Sequence[Chain], persons: Sequence[Draft]) -> None:
    """ "Berg and his wife Anna Berg": where the surname alone stands before in the sentence, the full name is
    another's. So it is with "first lady Anna Berg" and "his son, Jan Berg".

    ``persons`` are the names of people in the order of the text; the full ones have their chain.
    """
    in_sentence: dict[tuple[int, str], int] = {}
    first: dict[str, int] = {}
    given: set[str] = set()
    for draft in persons:
        parts = name_parts(draft.name)
        if len(parts) == 1:
            in_sentence.setdefault((view.sentence[draft.start], parts[0]), draft.start)
            first.setdefault(parts[0], draft.start)
            if _apposed_to_kin(view, draft):
                given.add(parts[0])
    for draft in persons:
        parts = name_parts(draft.name)
        if len(parts) > 1:
            chain = chains[draft.chain]
            before = in_sentence.get((view.sentence[draft.start], parts[-1]))
            family = words("names/words", "actors", "family")
            related = draft.office in family or view.lower[draft.start - 1] in family
            if not related and first.get(parts[-1], draft.start) < chain.mentions[0].start:
                # The surname alone was somebody's before: "Strand won. … But his wife, Eva, …".
                related = parts[0] in given or _apposed_to_kin(view, draft)
            if (related or (before is not None and before < draft.start)) and len(chain.mentions) <= 3:
                chain.kin = True


def _apposed_to_kin(view: Document, draft: Draft) -> bool:
    """ "His pastor father, Olav Strand,": a name behind the comma after somebody's relative."""
    i = draft.start - 2
    if i < 1 or view.text[i + 1] != "," or view.lower[i] not in words("names/words", "actors", "family"):
        return False
    return not _POSSESSIVE.isdisjoint(view.lower[max(0, i - 3) : i])
