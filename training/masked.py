"""Names put out of sight: where a text names a person again, "he", "his" or "her" is put for the name, and whom it
stands for is known without anybody's reading.

So unlabelled news teaches who is likely meant among many persons, of which labelled texts have little. Nothing is
learned there of pronouns that stand for nothing.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from spacy.language import Language

from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.chains import Chain, Chains
from analysis.annotating.coreference.grounds import Grounds, grounds_of
from analysis.annotating.coreference.linking import weigh
from analysis.annotating.coreference.phrases import Bools, Phrases, phrases_of
from analysis.annotating.coreference.pronouns import Ruled, by_rule
from analysis.annotating.coreference.ranker import Ranker
from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language.datelines import datelines
from training.labels import annotator
from training.ranking import EVEN, Sample
from training.readings.pronouns import side_of

SUBJECT, OWNER, OBJECT = range(3)
_PARTS = {"nsubj": SUBJECT, "nsubjpass": SUBJECT, "dobj": OBJECT, "pobj": OBJECT, "dative": OBJECT}
_WORDS = {"male": ("he", "his", "him"), "female": ("she", "her", "her")}
_OWNING = frozenset(("'s", "’s", "'", "’"))

NEAR = 2
"""How many sentences back the name has to stand."""

SHARE = 0.7
"""What share of the names that may be put out of sight is."""

IN_A_ROW = 2
"""How many names of one person in a row at most: a text goes back to the name in time."""

CORPUS = "polnear"
"""The corpus whose texts are taken, of the side to learn from."""


@dataclass(frozen=True, slots=True)
class Site:
    """Tokens from ``start`` to before ``end`` for which ``word`` is put, and the chain that they name."""

    start: int
    end: int
    word: str
    chain: int


@dataclass(slots=True)
class Masked:
    """A text with names out of sight, annotated up to the point where pronouns are resolved."""

    view: Document
    phrases: Phrases
    grounds: Grounds
    ruled: dict[int, Ruled]
    masked: Bools
    """For each row whether it is a pronoun that was put for a name."""
    who: list[int | None]
    """For each row whom it stands for, by the chains of the text as it was; None where nobody knows."""
    pronoun: Bools
    """For each row whether it is a pronoun that the text had before."""


@dataclass(slots=True)
class _Named:
    """The last name of a person so far, and the names of others since."""

    sentence: int
    subject: bool
    others: int = 0
    in_a_row: int = 0


def sites(view: Document, chains: Chains, drafts: Sequence[Draft], chance: np.random.Generator) -> list[Site]:
    """Where a pronoun is put: for a person whose gender is known, named not long before, with nobody of the same gender
    named in between, or as the subject again of whom the text was telling."""
    names = sorted((each for each in drafts if each.form == "name" and each.chain >= 0), key=lambda each: each.start)
    lines = [(each.start, each.end) for each in datelines(view.content)]
    below: dict[int, list[int]] = defaultdict(list)
    for i, head in enumerate(view.head):
        if head != i:
            below[head].append(i)
    last: dict[int, _Named] = {}
    found: list[Site] = []
    for draft in names:
        chain = chains.all[draft.chain]
        if chain.kind != "person":
            continue
        part, row = _part(view, draft), 0
        before, words = last.get(draft.chain), _WORDS.get(chain.gender)
        if before is not None and words is not None and part is not None:
            may = _may(view, draft, before, part, below, lines)
            if may and chance.random() < SHARE:
                found.append(Site(_begin(view, draft), draft.end + (part == OWNER), words[part], draft.chain))
                row = before.in_a_row + 1
        for number, each in last.items():
            each.others += _alike(chains.all[number], chain)
        last[draft.chain] = _Named(view.sentence[draft.start], part == SUBJECT, 0, row)
    return found


def _alike(one: Chain, other: Chain) -> bool:
    """Whether a pronoun for the one might stand for the other: another person, not of the other gender."""
    return one.id != other.id and not (one.gender and other.gender and one.gender != other.gender)


def _part(view: Document, draft: Draft) -> int | None:
    """What the name is in its clause: `SUBJECT`, `OWNER` or `OBJECT`; None where no pronoun could stand."""
    label = view.dep[view.top(draft.start, draft.end)]
    if label == "poss":
        return OWNER if draft.end < len(view) and view.text[draft.end] in _OWNING else None
    return _PARTS.get(label)


def _begin(view: Document, draft: Draft) -> int:
    """Where the name begins with its title."""
    start = min(draft.start, draft.role[0]) if draft.role and draft.role[1] <= draft.start else draft.start
    while start and view.lower[start - 1].rstrip(".") in ("mr", "mrs", "ms", "dr") and view.head[start - 1] < draft.end:
        start -= 1
    return start


def _may(
    view: Document,
    draft: Draft,
    before: _Named,
    part: int,
    below: dict[int, list[int]],
    lines: Sequence[tuple[int, int]],
) -> bool:
    """Whether a writer might have put a pronoun there, and nothing but the name would go."""
    start, end = _begin(view, draft), draft.end + (part == OWNER)
    hanging = [k for i in range(start, draft.end) for k in below[i] if not start <= k < end]
    if before.in_a_row >= IN_A_ROW or view.sentence[draft.start] - before.sentence > NEAR:
        return False
    if any(view.dep[k] != "punct" for k in hanging) or any(first <= view.start[start] < last for first, last in lines):
        return False
    return not before.others or (before.subject and part == SUBJECT and before.others <= 2)


def put(view: Document, found: Sequence[Site]) -> tuple[str, dict[int, int], list[tuple[int, int, int]]]:
    """The text with the pronouns; by the offset of each its chain; and the stretches that stayed, as they stood before:
    first and last offset, and by how much they moved."""
    text, at, size = view.content, 0, 0
    pieces: list[str] = []
    who: dict[int, int] = {}
    moved: list[tuple[int, int, int]] = []
    for site in found:
        first, last = view.characters(site.start, site.end)
        pieces.append(text[at:first])
        moved.append((at, first, size - at))
        size += first - at
        who[size] = site.chain
        pieces.append(site.word.capitalize() if view.begins_sentence(site.start) else site.word)
        size += len(site.word)
        at = last
    return "".join([*pieces, text[at:]]), who, [*moved, (at, len(text), size - at)]


def masked_texts(path: Path, nlp: Language) -> list[Masked]:
    """The texts of a file of articles (JSON lines with ``doc_id`` and ``text``) that name persons again."""
    chance = np.random.default_rng(3)
    found: list[Masked] = []
    with path.open(encoding="utf-8") as lines, annotator(nlp) as annotated:
        for row in map(json.loads, lines):
            if side_of(CORPUS, row["doc_id"]) != "train":
                continue
            view, chains, drafts = annotated(row["doc_id"], row["text"])
            places = sites(view, chains, drafts, chance)
            if not places:
                continue
            text, who, moved = put(view, places)
            known = {}
            for draft in drafts:
                at = view.start[view.top(draft.start, draft.end)]
                for first, last, by in moved:
                    if first <= at < last and draft.chain >= 0:
                        known[at + by] = draft.chain
            found.append(_masked(*annotated(row["doc_id"], text), who, known))
    return found


def _masked(
    view: Document, chains: Chains, drafts: Sequence[Draft], who: dict[int, int], known: dict[int, int]
) -> Masked:
    """``who`` and ``known``: the chains of pronouns that were put in and of what was there before, by offset."""
    phrases, ruled = phrases_of(view, chains, drafts), by_rule(view, chains, drafts)
    at = [view.start[head] for head in phrases.head.tolist()]
    pronoun = phrases.form == p.PRONOUN
    masked = pronoun & np.array([each in who for each in at], dtype=bool)
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for each, chain, skip in zip(at, phrases.chain.tolist(), pronoun.tolist(), strict=True):
        if chain >= 0 and each in known and not skip:
            votes[chain][known[each]] += 1
    named = {chain: count.most_common(1)[0][0] for chain, count in votes.items()}
    stands: list[int | None] = []
    for row, each in enumerate(at):
        if masked[row]:
            stands.append(who[each])
        elif pronoun[row]:
            rule = ruled.get(int(phrases.head[row]))
            stands.append(named.get(rule.chain) if rule is not None else None)
        else:
            stands.append(known.get(each, named.get(int(phrases.chain[row]))))
    return Masked(view, phrases, grounds_of(view), ruled, masked, stands, pronoun & ~masked)


def sample_of_masked(some: Sequence[Masked], by: Ranker) -> Sample:
    """The evidence for the pronouns that were put in. Pronouns that the text had before are candidates where the rules
    say for whom they stand, and left out where they say nothing."""
    lines, alone, right, counts, weight = [], [], [], [0], []
    for text in some:
        found = weigh(text.view, text.phrases, text.grounds, text.ruled, by)
        pairs, taken = found.pairs, 0
        for k, row in enumerate(pairs.pronouns.tolist()):
            if not text.masked[row]:
                continue
            stretch = np.arange(pairs.first[k], pairs.first[k + 1])
            rows = pairs.candidate[stretch].tolist()
            kept = np.array([not (text.pronoun[each] and text.who[each] is None) for each in rows], dtype=bool)
            is_right = np.array([text.who[each] == text.who[row] for each in rows], dtype=bool)[kept]
            if is_right.any():
                lines.append(found.lines[stretch[kept]])
                alone.append(found.alone[k])
                right.append(is_right)
                counts.append(len(is_right))
                taken += 1
        weight += [max(1, taken) ** -EVEN] * taken
    return Sample(
        np.concatenate(lines),
        np.array(alone, dtype=np.float32),
        np.concatenate(right),
        np.cumsum(counts),
        (np.array(weight) / np.mean(weight)).astype(np.float32),
        np.ones(len(alone), dtype=bool),
    )
