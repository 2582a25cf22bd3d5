"""Whose state it is where nobody says so: the article's home state, and the states of those who serve somebody."""

from __future__ import annotations

from collections import Counter

from analysis.annotating.coreference.chains import Chain, Chains
from analysis.annotating.coreference.pronouns import SPEAKING, quotations
from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language.lexicon import words
from analysis.language.titles import of_state

_HOME_SORTS = frozenset(("ministry", "agency", "parliament", "police", "seat", "court", "bank", "army", "party"))


def owned(view: Document, chains: Chains, described: list[Draft], pointing: list[Draft]) -> None:
    """ "His administration": what belongs to a person's state through a pronoun that is resolved by now."""
    by_token = {draft.start: draft for draft in pointing}
    for draft in described:
        chain = chains.all[draft.chain]
        if chain.country is None and view.lower[draft.start] in ("his", "her", "its", "their"):
            owner = by_token.get(draft.start)
            if owner is not None and view.lower[draft.end - 1] in words("names/words", "actors", "state"):
                chain.country = chains.all[owner.chain].country


_NEAR = 18
"""How many words outside a quotation its cue and speaker may stand."""


def spoken(view: Document, chains: Chains, drafts: list[Draft], described: list[Draft]) -> None:
    """ "Our country" in somebody's words is the speaker's, where the text beside the quotation says who speaks and the
    speaker's state is known; else it stays nobody's."""
    ours = [each for each in described if view.lower[each.start] in ("our", "my") and not each.country]
    if not ours:
        return
    quoted = quotations(view)
    at = {i: draft for draft in drafts for i in range(draft.start, draft.end)}
    for draft in ours:
        chain = chains.all[draft.chain]
        number = quoted[draft.start]
        noun = view.lower[draft.end - 1]
        if not number or chain.country or noun not in words("names/words", "actors", "state") or draft.plural:
            continue
        start = quoted.index(number)
        end = len(quoted) - quoted[::-1].index(number)
        code = _speaker_state(view, chains, at, (start, end))
        if code is not None:
            chain.country = draft.country = code


def _speaker_state(view: Document, chains: Chains, at: dict[int, Draft], quotation: tuple[int, int]) -> str | None:
    start, end = quotation
    after, before = range(end, min(end + _NEAR, len(view))), range(start - 1, max(-1, start - _NEAR), -1)
    for places in (after, before):
        for i in places:
            if "\n" in view.text[i]:
                break
            draft = at.get(i)
            if draft is None or view.dep[view.top(draft.start, draft.end)] != "nsubj":
                continue
            if view.lemma[view.head[view.top(draft.start, draft.end)]].lower() in SPEAKING:
                return chains.all[draft.chain].country
    return None


_FAR_MORE = 3
"""How many times as often as the next holder of an office one has to be named to be the home state's."""


def add_states(chains: Chains, home: str | None, sure: bool) -> None:
    """States of persons by their offices.

    Those that one state alone has under their name; those of whom they serve; and the home state, where one person of
    the article, or one named far more than others, holds an office of which a state has one, without a state beside
    it. Bodies that every state has ("the Senate") are the home state's. Where the home is not ``sure``, ministers alone
    take it: any body may have a president.
    """
    unique, common = words("names/titles", "offices", "unique"), words("names/words", "heads", "common")
    bare: dict[str, list[Chain]] = {}
    for chain in chains.all:
        if chain.kind == "organisation" and not chain.country and set(chain.name.lower().split()) <= common:
            chain.country = home
        if chain.kind != "person":
            continue
        _of_owner(chains, chain)
        for office in chain.offices:
            chain.country = chain.country or of_state().get(office)
            if not chain.country and office in unique and office not in words("names/titles", "offices", "world"):
                bare.setdefault(office, []).append(chain)
    for office, holders in bare.items():
        if not sure and office.split()[-1] not in ("minister", "premier", "king", "queen"):
            continue
        holders.sort(key=lambda chain: -len(chain.mentions))
        first = holders[0]
        alone = len(holders) == 1 or len(first.mentions) >= _FAR_MORE * len(holders[1].mentions)
        if alone and home and not first.past and not any(draft.abroad for draft in first.mentions):
            first.country = home
    for chain in chains.all:
        if chain.kind == "person":
            _of_owner(chains, chain)


def _of_owner(chains: Chains, chain: Chain) -> None:
    """ "Mr Berg's adviser" is of Mr Berg's state."""
    for draft in chain.mentions:
        if not chain.country and draft.owner is not None and draft.owner.chain >= 0:
            chain.country = chains.all[draft.owner.chain].country


def home_state(view: Document, drafts: list[Draft]) -> tuple[str | None, bool]:
    """The state whose ministries, courts and seats the article names most: "the government" without more is its.
    A dateline counts as one of them: from Strelsau "the foreign ministry" is Ruritania's.

    Where it names none of any state, the one state that is named more than all others together. The second value tells
    the first case.
    """
    own: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for draft in drafts:
        if draft.country and draft.entry is not None:
            if draft.entry.sort in _HOME_SORTS or _dateline(view, draft):
                own[draft.country] += 1
            elif draft.entry.sort in ("state", "capital", "adjective"):
                named[draft.country] += 1
    votes = own or named
    if not votes:
        return None, False
    best = max(sorted(votes), key=lambda code: votes[code])
    return (best if votes[best] * 2 > sum(votes.values()) else None), bool(own)


_AFTER_DATELINE = frozenset((",", "(", "-", "–", "—", "--"))


def _dateline(view: Document, draft: Draft) -> bool:
    """Whether a capital in capitals opens the text or a line of it, and a day, an agency or a dash follows."""
    if draft.entry is None or draft.entry.sort != "capital" or draft.country == "EU":
        return False
    opens = draft.start == 0 or "\n" in view.text[draft.start - 1]
    last = view.text[draft.end - 1]
    return opens and last.isupper() and draft.end < len(view) and view.text[draft.end] in _AFTER_DATELINE
