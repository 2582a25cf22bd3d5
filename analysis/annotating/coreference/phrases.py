"""Whatever a pronoun may stand for: names and descriptions with their chains, every other noun phrase, coordinations
and the pronouns themselves, as columns of numbers that are made once a document.

A *row* is one mention; offsets are token numbers of the document, end exclusive. An *entity* is a number that rows of
one thing share: the chain's where the component ``names`` has made one, else one for each noun and number, so that "a
plan" and "the plan" are one thing and a pronoun is not forced onto a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain as chained

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.coreference.chains import Chains
from analysis.annotating.coreference.company_nouns import company_nouns
from analysis.annotating.coreference.number_and_gender import gender_by_mentions
from analysis.annotating.coreference.third_person import CLASSES, HE, SHE, THEY
from analysis.annotating.document import DEP, Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language.lexicon import words
from analysis.language.person_names import gendered_nouns

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

NAME, ROLE, DESCRIPTION, NOUN, SEVERAL, PRONOUN, POINTER = range(7)
"""Forms of a row. ``SEVERAL`` is a coordination; ``POINTER`` "this", "everyone", "both"."""

FORMS = {"name": NAME, "role": ROLE, "description": DESCRIPTION, "pronoun": PRONOUN}
KINDS = {"person": 0, "country": 1, "organisation": 2, "group": 3, "place": 4, "event": 5, "work": 5}
UNKNOWN_KIND = 6

_SEXES = {"male": 1, "female": -1, "": 0}
"""Genders as numbers."""

_ORDER = sorted(CLASSES, key=lambda word: (word.endswith(("self", "selves")), word))
_WORDS = {word: number for number, word in enumerate(_ORDER)}
REFLEXIVE = _WORDS["herself"]
"""Pronouns with this number or a higher one are reflexive."""

_PRONOUN_TAGS = frozenset(("PRP", "PRP$"))
_HEADS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_ROWS = _HEADS | _PRONOUN_TAGS
_INSIDE = frozenset(("compound", "amod", "nmod", "punct", "quantmod"))
_PLURAL_POINTERS = words("coreference", "pointing", "several")
_POINTERS = words("coreference", "pointing", "one") | _PLURAL_POINTERS
_DEFINITE = words("coreference", "determiners", "known")
_INDEFINITE = words("coreference", "determiners", "new")


@dataclass(slots=True)
class Phrases:
    """The rows of one document, ordered by head; all columns have the same length."""

    start: Ints
    end: Ints
    head: Ints
    form: Ints
    entity: Ints
    chain: Ints
    """The number of the chain in the article, -1 for what has none."""
    kind: Ints
    gender: Ints
    """1 male, -1 female, 0 unknown."""
    plural: Ints
    """1 several, -1 one, 0 unknown."""
    definite: Ints
    """1 for a name, "the", "this" or a possessive, 2 for a name with "the", -1 for "a", "some", 0 for none of them. A
    pointer that is itself "this" or "that" has 1."""
    class_: Ints
    """`HE`, `SHE`, `IT` or `THEY` for a pronoun, else -1."""
    word: Ints
    """Which pronoun it is, the reflexive ones last; -1 for what is none."""
    lexical: Ints
    """The token whose lemma tells what sort of thing it is; the head, -1 for names and pronouns."""
    joined: Ints
    """For one of several that are joined ("Berg and Lind") the first one's head, else -1."""

    def __len__(self) -> int:
        """How many rows."""
        return len(self.head)


Row = tuple[int, ...]


def phrases_of(view: Document, chains: Chains, drafts: Sequence[Draft]) -> Phrases:
    """The rows of a document whose names and descriptions are ``drafts`` in ``chains``."""
    determiner = _determiners(view)
    taken = bytearray(len(view))
    named = bytearray(len(view))
    chain_at: dict[int, int] = {}
    rows: list[Row] = []
    chain_gender = [_SEXES[gender_by_mentions(view, chain.gender, chain.mentions)] for chain in chains.all]
    named_by = _named_beside(view, chains, drafts)
    for draft in drafts:
        if draft.rule == "title words" or draft.chain < 0:
            continue
        head = view.top(draft.start, draft.end)
        number = named_by.get(draft.chain, draft.chain)
        chain = chains.all[draft.chain]
        if draft.form == "name":
            named[draft.start : draft.end] = b"\x01" * (draft.end - draft.start)
        taken[head] = 1
        chain_at[head] = number
        kind = KINDS.get(chain.kind, UNKNOWN_KIND)
        plural = 1 if chain.plural or draft.plural or chain.kind == "group" else -1
        if chain.kind == "group" and not draft.plural and draft.form != "name":
            plural = 0
        definite = determiner.get(head, 0)
        if draft.form == "name":
            begins = draft.start - 1 if draft.start and view.lower[draft.start] != "the" else draft.start
            definite = 2 if view.lower[begins] == "the" else 1
            if definite == 2 and _is_people(view, draft, head):
                plural = 0
        rows.append(
            (
                *(draft.start, draft.end, head, FORMS[draft.form], number, number),
                *(kind, chain_gender[draft.chain], plural, definite, -1, -1, -1 if draft.form == "name" else head),
            )
        )
    companies = company_nouns(view, chains, drafts)
    rows += _others(view, chains, taken, named, determiner, chain_at, companies)
    table = np.fromiter(chained.from_iterable(rows), dtype=np.int64, count=13 * len(rows)).reshape(len(rows), 13)
    columns = table[np.lexsort((table[:, 0], table[:, 2]))].T
    return Phrases(*[*columns, _joined(view, columns[2], columns[3])])


def _is_people(view: Document, draft: Draft, head: int) -> bool:
    """Whether a name with "the" may stand for a people: "the Spanish", "the Olmec"; not "the Spanish king"."""
    if view.head[head] > head and view.dep[head] in _INSIDE:
        return False
    return draft.rule == "adjective" or (draft.kind == "person" and draft.end - head == 1 and not draft.role)


def _joined(view: Document, heads: Ints, forms: Ints) -> Ints:
    """For each row the head of the first of those that it is joined with."""
    first: dict[int, int] = {}
    for i in _with_label(view, "conj"):
        if view.pos[i] in _NOMINAL and view.pos[view.head[i]] in _NOMINAL:
            begin = first.setdefault(view.head[i], view.head[i])
            first[i] = begin
    joined = np.full(len(view), -1, dtype=np.int64)
    joined[list(first)] = list(first.values())
    of_rows: Ints = np.where(forms == SEVERAL, -1, joined[heads])
    return of_rows


_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))


def _named_beside(view: Document, chains: Chains, drafts: Sequence[Draft]) -> dict[int, int]:
    """For the chain of a person whom nothing but a description tells the chain of the name beside it: "his sister, Anna
    Berg", "her lawyer Karl Lind"."""
    names = {draft.start: draft for draft in drafts if draft.form == "name" and draft.kind == "person"}
    named = {draft.chain for draft in drafts if draft.form == "name"}
    found: dict[int, int] = {}
    for draft in drafts:
        if draft.chain in named or draft.form == "name" or chains.all[draft.chain].kind != "person":
            continue
        head = view.top(draft.start, draft.end)
        after = draft.end + (draft.end < len(view) and view.text[draft.end] == ",")
        name = names.get(after)
        if name is not None and not draft.plural:
            other = view.top(name.start, name.end)
            if (view.head[other] == head and view.dep[other] == "appos") or view.head[head] == other:
                found[draft.chain] = name.chain
    return found


def _with_label(view: Document, *labels: str) -> list[int]:
    """The words with one of the parser's labels, in their order."""
    found: list[int] = view.has(DEP, *labels).nonzero()[0].tolist()
    return found


def _determiners(view: Document) -> dict[int, int]:
    """For a noun what stands before it makes of it: 1 definite, -1 indefinite."""
    found: dict[int, int] = {}
    for i in _with_label(view, "det", "poss"):
        low = view.lower[i]
        if view.dep[i] == "poss" or low in _DEFINITE:
            found[view.head[i]] = 1
        else:
            found[view.head[i]] = -1 if low in _INDEFINITE else 0
    return found


def _others(
    view: Document,
    chains: Chains,
    taken: bytearray,
    named: bytearray,
    determiner: dict[int, int],
    chain_at: dict[int, int],
    companies: dict[int, int],
) -> list[Row]:
    """The rows that no draft covers: nouns, pointing words, pronouns, coordinations."""
    rows: list[Row] = []
    entity = len(chains.all)
    of_noun: dict[tuple[str, int], int] = {}
    heads = _names_by_last_word(chains)
    explained = _explained(view, chain_at)
    joined: dict[int, int] = {}
    pos, dep, tag, lower = view.pos, view.dep, view.tag, view.lower
    for i in [i for i, each in enumerate(tag) if each in _ROWS or lower[i] in _POINTERS]:
        tagged = tag[i]
        if tagged in _PRONOUN_TAGS:
            class_ = CLASSES.get(lower[i], -1)
            if class_ >= 0 and not named[i]:
                gender = 1 if class_ == HE else -1 if class_ == SHE else 0
                kind = 0 if gender else UNKNOWN_KIND
                plural = 1 if class_ == THEY else -1
                rows.append((i, i + 1, i, PRONOUN, -1, -1, kind, gender, plural, 1, class_, _WORDS[lower[i]], -1))
            continue
        if dep[i] == "conj" and (tagged in _HEADS or tagged == "PRP"):
            joined[view.head[i]] = max(i, joined.get(view.head[i], i))
        if taken[i] or named[i] or dep[i] in _INSIDE:
            continue
        if tagged in _HEADS and pos[i] != "PRON":
            plural = 1 if tagged in ("NNS", "NNPS") else -1
            key = view.lemma[i].lower(), plural
            number = of_noun.get(key)
            beside = companies.get(i, _beside(view, i, chain_at, explained))
            if beside is None and number is None and plural < 0 and determiner.get(i) == 1:
                beside = heads.get(lower[i])
            if beside is not None:
                number = of_noun[key] = beside
            chain = number if number is not None and number < len(chains.all) else -1
            if number is None:
                number = of_noun[key] = entity
                entity += 1
            sort = _person_noun(lower[i])
            rows.append((i, i + 1, i, NOUN, number, chain, *sort, plural, determiner.get(i, 0), -1, -1, i))
        elif i + 1 < len(view) and lower[i + 1] == "of" and view.head[i + 1] == i:
            continue  # "many of them": it is they
        elif (lower[i] in _POINTERS and dep[i] in ("nsubj", "nsubjpass", "dobj", "pobj")) or tagged == "NN":
            plural = 1 if lower[i] in _PLURAL_POINTERS else -1
            known = 1 if lower[i] in _DEFINITE else 0
            rows.append((i, i + 1, i, POINTER, entity, -1, UNKNOWN_KIND, 0, plural, known, -1, -1, i))
            entity += 1
    for first, last in joined.items():
        if tag[first] in _HEADS or tag[first] == "PRP":
            rows.append((first, last + 1, first, SEVERAL, entity, -1, UNKNOWN_KIND, 0, 1, 0, -1, -1, first))
            entity += 1
    return rows


def _explained(view: Document, chain_at: dict[int, int]) -> dict[int, int]:
    """The chains of the names that stand in apposition right behind a noun, by the noun."""
    first: dict[int, int] = {}
    for j in _with_label(view, "appos"):
        if view.head[j] < j <= view.head[j] + _RIGHT_BEHIND:
            first.setdefault(view.head[j], j)
    return {noun: chain_at[j] for noun, j in first.items() if j in chain_at}


_RIGHT_BEHIND = 5
"""How many words after a noun a name in apposition may have its head."""


def _beside(view: Document, i: int, chain_at: dict[int, int], explained: dict[int, int]) -> int | None:
    """The chain of the name that stands in apposition to a noun, or of which the noun says what it is."""
    head, dep = view.head[i], view.dep[i]
    if dep == "appos":
        return chain_at.get(head)
    if dep == "attr" and view.lemma[head] == "be":
        for j in range(head - 1, max(-1, head - 12), -1):
            if view.head[j] == head and view.dep[j] == "nsubj":
                return chain_at.get(j)
        return None
    return explained.get(i)


def _names_by_last_word(chains: Chains) -> dict[str, int]:
    """Chains of bodies and places by the last word of their name."""
    return {
        chain.name.rsplit(" ", 1)[-1].lower(): chain.id
        for chain in chains.all
        if " " in chain.name and chain.kind != "person"
    }


@lru_cache(maxsize=1 << 14)
def _person_noun(low: str) -> tuple[int, int]:
    """The kind and gender of a noun that a lexicon knows for people."""
    sex = gendered_nouns().get(low)
    if sex is not None:
        return KINDS["person"], _SEXES[sex]
    known = low in words("names/words", "actors", "one") or low in words("names/words", "actors", "kin")
    return (KINDS["person"] if known else UNKNOWN_KIND), 0
