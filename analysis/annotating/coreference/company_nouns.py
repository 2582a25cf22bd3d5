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
    two are named before it and none of them is what the text is about, be it that one of them was not found.
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
        while after < len(view) and view.lower[after].rstrip(".") in endings and view.tag[after] == "NNP":
            after += 1
        if draft.end <= view.head[head] < after:  # "Lantern Oil Co Plc": the model hangs the name on what follows
            found |= dict.fromkeys(range(draft.end, after), draft.chain)
            company = True
        if company:
            first[draft.chain] = min(draft.start, first.get(draft.chain, draft.start))
    inside = {i for draft in drafts for i in range(draft.start, draft.end)}
    unknown = [i for i, tag in enumerate(view.tag) if tag == "NNP" and view.lower[i].rstrip(".") in endings]
    first |= {-i - 1: i for i in unknown if i not in inside and i not in found}  # companies without a chain
    first = first or _only_body(chains, drafts)
    nouns = words("names/descriptions", "nouns", "company")
    for i in [i for i, low in enumerate(view.lower) if low in nouns] if first else []:
        chain = _told_of(chains, first, i) if view.pos[i] == "NOUN" and _is_definite(view, i) else -1
        if chain >= 0:
            found[i] = chain
    return found


def _only_body(chains: Chains, drafts: Sequence[Draft]) -> dict[int, int]:
    """Where no ending tells of a company: where the bodies that no gazetteer knows begin, by their chains. Institutions
    ("the Harbour Council") are none."""
    heads = words("names/words", "heads", "common")
    first: dict[int, int] = {}
    for draft in drafts:
        if draft.form == "name" and draft.entry is None and draft.chain >= 0:
            chain = chains.all[draft.chain]
            if chain.kind == "organisation" and chain.name.rsplit(" ", 1)[-1].lower() not in heads:
                first[chain.id] = min(draft.start, first.get(chain.id, draft.start))
    return first


def _is_definite(view: Document, i: int) -> bool:
    """Whether "the" stands before the noun, with words between that do not set it apart from what was told of before:
    "the Norwegian company", not "the other company"."""
    apart = words("names/descriptions", "nouns", "company_apart")
    j = i - 1
    while j > 0 and view.head[j] == i and view.dep[j] in ("amod", "compound", "nmod") and view.lower[j] not in apart:
        j -= 1
    return j >= 0 and view.lower[j] == "the" and view.head[j] == i


_MORE = 2
"""How many times as often as any other a company has to be named, to be the one that a text is about."""


def _told_of(chains: Chains, first: dict[int, int], i: int) -> int:
    """The only company named before a word, or the one that was named first and far more often than any other."""
    count = {
        chain: sum(each.start < i and each.form == "name" for each in chains.all[chain].mentions) if chain >= 0 else 1
        for chain, start in first.items()
        if start < i
    }
    if not count:
        return -1
    opening = min(count, key=lambda chain: first[chain])
    others = [each for chain, each in count.items() if chain != opening]
    return opening if not others or count[opening] >= _MORE * max(others) else -1
