"""Decides which state a person, body or description belongs to: by an office's words and owner, by the article's home
state, and in "our country" by who speaks.
"""

from __future__ import annotations

from collections import Counter

from analysis.annotating.coreference.chains import Chain, Chains
from analysis.annotating.coreference.pronouns import SPEAKING, quotations
from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language.datelines import datelines
from analysis.language.lexicon import words
from analysis.language.titles import of_state, sharing, unknown_in

_HOME_SORTS = frozenset(("ministry", "agency", "parliament", "police", "seat", "court", "bank", "army", "party"))


def owned(view: Document, chains: Chains, described: list[Draft], pointing: list[Draft]) -> None:
    """ "His administration": what belongs to a person's state through a pronoun that is resolved by now."""
    by_token = {draft.start: draft for draft in pointing}
    for draft in described:
        chain = chains.all[draft.chain]
        if chain.country is None and view.lower[draft.start] in words("names/descriptions", "determiners", "third"):
            owner = by_token.get(draft.start)
            if owner is not None and view.lower[draft.end - 1] in words("names/words", "actors", "state"):
                chain.country = chains.all[owner.chain].country


_NEAR = 18
"""How many words outside a quotation its cue and speaker may stand."""


def spoken(view: Document, chains: Chains, drafts: list[Draft], described: list[Draft]) -> None:
    """ "Our country" in somebody's words is the speaker's, where the text around the quotation says who speaks and the
    speaker's state is known; else it stays nobody's."""
    ours = [
        each
        for each in described
        if view.lower[each.start] in words("names/descriptions", "determiners", "speaker") and not each.country
    ]
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
    """States of persons by their offices; bodies that every state has ("the Senate") are the home state's.

    An office tells of its state by its words: those that one state alone has under their name, and those of whom
    they serve. Without such words, an office of which a state has one is the ``home`` state's where that is ``sure``,
    where the state has such an office at all, and where one person of the article holds it, or one named far more
    than others.
    """
    common = words("names/words", "heads", "common")
    for chain in chains.all:
        if chain.kind == "organisation" and not chain.country and set(chain.name.lower().split()) <= common:
            chain.country = home
        if chain.kind == "person":
            _of_owner(chains, chain)
            for office in chain.offices:
                chain.country = chain.country or _by_office(chains, office, home)
    if home and sure:
        _home_offices(chains, home)
    for chain in chains.all:
        if chain.kind == "person":
            _of_owner(chains, chain)


def _by_office(chains: Chains, office: str, home: str | None) -> str | None:
    """The state that has an office under this name: of several, the ``home`` state, else the one that is usual, where
    the article names it."""
    usual, sharing_it = of_state().get(office), sharing(office)
    if usual is None or not sharing_it:
        return usual
    if home in sharing_it:
        return home
    return usual if any(each.country == usual and each.kind != "person" for each in chains.all) else None


def _home_offices(chains: Chains, home: str) -> None:
    """Gives the ``home`` state to those who hold an office of which a state has one."""
    single = words("names/titles", "offices", "unique") - words("names/titles", "offices", "world")
    holders: dict[str, list[Chain]] = {}
    for chain in chains.all:
        for office in chain.offices if chain.kind == "person" and not chain.country else ():
            if office in single and not unknown_in(home, office):
                holders.setdefault(office, []).append(chain)
    for each in holders.values():
        each.sort(key=lambda chain: -len(chain.mentions))
        first = each[0]
        alone = len(each) == 1 or len(first.mentions) >= _FAR_MORE * len(each[1].mentions)
        if alone and not first.past and not any(draft.abroad for draft in first.mentions):
            first.country = home


def _of_owner(chains: Chains, chain: Chain) -> None:
    """ "Mr Berg's adviser" is of Mr Berg's state."""
    for draft in chain.mentions:
        if not chain.country and draft.owner is not None and draft.owner.chain >= 0:
            chain.country = chains.all[draft.owner.chain].country


def home_state(view: Document, drafts: list[Draft]) -> tuple[str | None, bool]:
    """The state whose ministries, courts and seats the article names most: "the government" without more is its.
    A dateline counts as one of them: from Strelsau "the foreign ministry" is Ruritania's. Not so where the report is
    of what was heard there from abroad: "the radio, monitored in Strelsau, said".

    Where it names none of any state, the one state that is named more than all others together, not only by an
    adjective: whoever meets "a Ruritanian delegation" is seldom of Ruritania. The second value tells the first case.
    """
    own: Counter[str] = Counter()
    named: Counter[str] = Counter()
    filed = {each.place.start for each in datelines(view.content)}
    heard = {draft.country for draft in drafts if view.start[draft.start] in filed} if _monitored(view) else set()
    for draft in drafts:
        if draft.country and draft.entry is not None:
            if draft.entry.sort == "capital" and draft.country in heard:
                continue
            dateline = draft.entry.sort == "capital" and draft.country != "EU" and view.start[draft.start] in filed
            if draft.entry.sort in _HOME_SORTS or dateline:
                own[draft.country] += 1
            elif draft.entry.sort in ("state", "capital"):
                named[draft.country] += 1
    votes = own or named
    if not votes:
        return None, False
    best = max(sorted(votes), key=lambda code: votes[code])
    return (best if votes[best] * 2 > sum(votes.values()) else None), bool(own)


def _monitored(view: Document) -> bool:
    """Whether the article tells of broadcasts or dispatches of another state that were picked up where it was filed."""
    verbs, places = words("names/context", "monitored", "verbs"), words("names/context", "monitored", "places")
    return any(low in verbs and view.lower[i + 1] in places for i, low in enumerate(view.lower[:-1]))
