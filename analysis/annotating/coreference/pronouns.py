"""Whom "he", "she", "they" and "it" point back to by rule: a score for each chain before. What is learned reads it.

The features are the classic ones (Lappin and Leass 1994): agreement, nearness, grammatical role, how often an entity
is mentioned, and who was speaking before a pronoun that speaks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from analysis.annotating.coreference.chains import Chain, Chains
from analysis.annotating.coreference.third_person import CLASSES, GENDERS, RULED, THEY
from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language.lexicon import words

SPEAKING = words("coreference", "speaking", "words")
_EMPTY = words("coreference", "empty", "ruled")
_OPENING = frozenset(("“", "``"))
_MARKS = frozenset(("“", "``", "”", "''", '"'))
_MOST = 200
"""How many mentions back it is looked for at most; only sentences without end have more within `_WINDOW`."""
_WINDOW = 3
"""How many sentences back an antecedent may stand."""

_CLOSE = 0.35
"""How much better than the next the best candidate has to be; less is a guess."""


@dataclass(slots=True)
class _Seen:
    draft: Draft
    chain: Chain
    head: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules say of one pronoun: the scores of the chains, and the one that is far enough ahead, or -1."""

    scores: dict[int, float]
    chain: int


def by_rule(view: Document, chains: Chains, drafts: Sequence[Draft]) -> dict[int, Ruled]:
    """What the rules say of each pronoun of the third person, by its token. The chains stay as they are."""
    covered = {i for draft in drafts if draft.form == "name" for i in range(draft.start, draft.end)}
    ordered = sorted(drafts, key=lambda draft: (draft.start, -draft.end))
    seen: list[_Seen] = []
    found: dict[int, Ruled] = {}
    counts = Counter(draft.chain for draft in drafts)
    genders = {chain.id: chain.gender for chain in chains.all}
    next_ = 0
    quoted = quotations(view)
    for i in [i for i, tag in enumerate(view.tag) if tag == "PRP" or tag == "PRP$"]:
        while next_ < len(ordered) and ordered[next_].end <= i:
            draft = ordered[next_]
            next_ += 1
            if draft.rule != "title words":
                head = view.top(draft.start, draft.end)
                seen.append(_Seen(draft, chains.all[draft.chain], head, view.sentence[draft.start]))
        low = view.lower[i]
        if i in covered or low not in RULED:
            continue
        ruled = _ruled(view, i, low, seen, quoted, counts, genders)
        found[i] = ruled
        if ruled.chain < 0:
            continue
        chain = chains.all[ruled.chain]
        if low in GENDERS and not genders[chain.id]:
            genders[chain.id] = GENDERS[low]
        counts[chain.id] += 1
        seen.append(_Seen(Draft(i, i + 1, chain.kind, "pronoun", 0.0, form="pronoun"), chain, i, view.sentence[i]))
    return found


def quotations(view: Document) -> list[int]:
    """For each token the number of the quotation it stands in, 0 outside."""
    found = [0] * len(view)
    number, opened = 0, -1
    marks = [i for i, text in enumerate(view.text) if text in _MARKS]
    for i in marks:
        opens = view.text[i] in _OPENING or (view.text[i] == '"' and opened < 0)
        if opened >= 0:
            end = i if opens else i + 1
            found[opened:end] = [number] * (end - opened)
        if opens:
            number += 1
        opened = i if opens else -1
    if opened >= 0:
        found[opened:] = [number] * (len(found) - opened)
    return found


_NOTHING = Ruled({}, -1)


def _ruled(
    view: Document,
    i: int,
    low: str,
    seen: list[_Seen],
    quoted: list[int],
    counts: Counter[int],
    genders: dict[int, str],
) -> Ruled:
    sentence = view.sentence[i]
    verb = _verb(view, i)
    if low == "it" and view.dep[i] in ("nsubj", "nsubjpass", "expl") and view.lemma[verb].lower() in _EMPTY:
        return _NOTHING
    speaks = view.dep[i] == "nsubj" and view.lemma[verb].lower() in SPEAKING
    scores: dict[int, float] = {}
    for each in islice(reversed(seen), _MOST):
        distance = sentence - each.sentence
        if distance > _WINDOW:
            break
        chain = each.chain
        fit = _fit(low, chain, each.draft, genders[chain.id])
        if fit is None or (each.draft.start <= i < each.draft.end):
            continue
        if _bound(view, i, low, each, verb):
            continue
        score = fit - 0.9 * distance + _standing(view, i, each, verb, speaks)
        if bool(quoted[i]) != bool(quoted[each.draft.start]) and quoted[i]:
            score -= 0.3
        if quoted[i] and _speaks_quote(view, each, quoted[i], i):
            continue
        score += 0.1 * min(5, counts[chain.id])
        if distance == 0:
            score -= 0.01 * min(20, i - each.draft.end)
        if score > scores.get(chain.id, -99.0):
            scores[chain.id] = score
    if not scores:
        return _NOTHING
    ranked = sorted(scores, key=lambda id_: -scores[id_])
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _CLOSE:
        return Ruled(scores, -1)
    return Ruled(scores, ranked[0] if scores[ranked[0]] > -2 else -1)


def _verb(view: Document, i: int) -> int:
    for _ in range(6):
        if view.pos[i] in ("VERB", "AUX") or view.head[i] == i:
            return i
        i = view.head[i]
    return i


def _fit(low: str, chain: Chain, draft: Draft, gender: str) -> float | None:
    """How well the kind, number and gender agree; None where they do not."""
    if low in GENDERS:
        if chain.kind != "person" or chain.plural:
            return None
        if gender and gender != GENDERS[low]:
            return None
        named = bool(chain.parts)
        return (1.5 if gender else 0.0) + (0.4 if named else -0.6)
    if CLASSES[low] == THEY:
        if chain.plural or chain.kind == "group":
            return 0.5 if draft.form != "pronoun" else 0.8
        return -0.8 if chain.kind == "organisation" else None
    if chain.kind in ("country", "organisation") and not chain.plural and draft.rule != "adjective":
        return 0.3 if draft.acts or chain.kind == "organisation" else 0.0
    return -0.7 if chain.kind == "group" and not chain.plural else None


def _standing(view: Document, i: int, each: _Seen, verb: int, speaks: bool) -> float:
    """The grammatical role of the mention, and whether it spoke before one who speaks."""
    i = each.head
    while view.dep[i] == "conj" and view.head[i] != i:
        i = view.head[i]  # of two that are joined neither is the subject more than the other
    dep, head = view.dep[i], view.head[i]
    score = 0.0
    if dep in ("nsubj", "nsubjpass"):
        score += 0.9
        if view.dep[head] == "ROOT":
            score += 0.4
        if speaks and view.lemma[head].lower() in SPEAKING:
            score += 1.0
        if head == verb:
            score += 0.6
    elif dep in ("dobj", "dative"):
        score += 0.4
    elif dep in ("poss", "compound", "amod", "nmod"):
        score -= 0.2
    return score


def _bound(view: Document, i: int, low: str, each: _Seen, verb: int) -> bool:
    """An object is not its own subject: "Anna saw her" is another woman."""
    if low in ("him", "them", "it") or (low == "her" and view.tag[i] == "PRP"):
        return (
            view.head[each.head] == verb
            and view.dep[each.head] in ("nsubj", "nsubjpass", "dobj")
            and view.dep[i] != "nsubj"
        )
    if view.dep[i] in ("nsubj", "nsubjpass"):
        return view.head[each.head] == verb and each.draft.start < i and view.dep[each.head] == "nsubj"
    return False


def _speaks_quote(view: Document, each: _Seen, number: int, i: int) -> bool:
    """Whoever says the quotation is no "he" inside of it: "X said: “He …”"."""
    head = view.head[each.head]
    return view.dep[each.head] == "nsubj" and view.lemma[head].lower() in SPEAKING and each.sentence == view.sentence[i]
