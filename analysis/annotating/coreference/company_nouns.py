"""Nouns that stand for a company by its name: the "Corp" behind the name, and "the company" where one is named before.

Without them "it" is weighed between the name and a "Corp" that is nobody's, or goes to a company without a name.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotating.coreference.chains import Chains
from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language.lexicon import words


def company_nouns(view: Document, chains: Chains, drafts: Sequence[Draft]) -> dict[int, int]:
    """For each such noun, by its token, the number of the chain. Linear in the length of the document.

    The model may take a company for a person: the ending behind the name says better. "The company" is nobody where
    two are named before it, be it that one of them was not found.
    """
    endings = words("names/titles", "companies", "endings")
    found: dict[int, int] = {}
    first: dict[int, int] = {}
    for draft in drafts:
        if draft.form != "name" or draft.chain < 0 or chains.all[draft.chain].kind not in ("organisation", "person"):
            continue
        after = draft.end
        head = view.top(draft.start, draft.end)
        company = draft.entry is not None and draft.entry.sort == "company"
        company = company or (draft.end - draft.start > 1 and view.lower[after - 1].rstrip(".") in endings)
        if after < len(view) and view.head[head] == after and view.lower[after].rstrip(".") in endings:
            found[after] = draft.chain
            company = True
        if company:
            first[draft.chain] = min(draft.start, first.get(draft.chain, draft.start))
    inside = {i for draft in drafts for i in range(draft.start, draft.end)}
    unknown = [i for i, tag in enumerate(view.tag) if tag == "NNP" and view.lower[i].rstrip(".") in endings]
    first |= {-i - 1: i for i in unknown if i not in inside and i not in found}  # companies without a chain
    nouns = words("names/descriptions", "nouns", "company")
    for i in [i for i, low in enumerate(view.lower) if low in nouns] if first else []:
        before = [chain for chain, start in first.items() if start < i]
        if len(before) == 1 and before[0] >= 0 and view.lower[i - 1] == "the" and view.pos[i] == "NOUN":
            found[i] = before[0]
    return found
