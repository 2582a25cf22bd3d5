"""What tells for and against a candidate: one line of numbers for each pair of a pronoun and a candidate.

The columns are the classic ones: agreement, nearness, parts of the sentence and who commands whom (Lappin and Leass
1994; binding), quotations and who speaks, how much the text is about something (Grosz, Joshi and Weinstein 1995), and
how well the candidate fits the pronoun's verb by word vectors. The order in which they are put in is that of the
weights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.coreference import grounds as g
from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.grounds import Grounds
from analysis.annotating.coreference.pairs import Pairs
from analysis.annotating.coreference.phrases import Bools, Ints, Phrases
from analysis.annotating.coreference.pronouns import Ruled
from analysis.annotating.coreference.senses import SENSES
from analysis.annotating.coreference.sides import SORTS, Sides, sides_of
from analysis.annotating.coreference.third_person import HE, IT, SHE, THEY
from analysis.annotating.weights.net import Floats

Column = NDArray[Any]


_EACH_WITH_EACH = 1 << 22
"""Products of each with each at most: 16 megabytes of them."""
_BLOCK = 1 << 14
"""Pairs whose vectors are held at once."""


class Lines:
    """Gathers columns by name. Few large pieces are put together much faster than many small ones."""

    def __init__(self) -> None:
        """No columns yet."""
        self.names: list[str] = []
        self.pieces: list[Column] = []

    def put(self, name: str, column: Column) -> None:
        """A column more."""
        self.names.append(name)
        self.pieces.append(column)

    def put_all(self, names: Sequence[str], columns: Column) -> None:
        """Several columns at once: a row of ``columns`` for each of the names."""
        self.names += names
        self.pieces.append(columns.ravel())

    def one_hot(self, name: str, column: Ints, values: int) -> None:
        """A column for each of the values from 0 on."""
        self.put_all(_numbered(name, values), column == np.arange(values)[:, None])

    def table(self) -> Floats:
        """All columns side by side."""
        flat = np.concatenate(self.pieces, dtype=np.float32, casting="same_kind")
        return flat.reshape(len(self.names), len(flat) // len(self.names)).T  # each column is one stretch of memory


@cache
def _numbered(name: str, values: int) -> tuple[str, ...]:
    return tuple(f"{name} {value}" for value in range(values))


def evidence(
    phrases: Phrases, grounds: Grounds, pairs: Pairs, senses: Floats, slots: Floats, ruled: Mapping[int, Ruled]
) -> tuple[list[str], Floats]:
    """The names of the columns, and one line for each pair. ``ruled``: what the rules say, by the pronoun's token.

    ``senses`` and ``slots``: for each row which sort of thing it is, and which its place in the sentence asks for.
    """
    lines = Lines()
    sides = sides_of(phrases, grounds, pairs)
    _what_they_are(lines, sides)
    _agreement(lines, sides, phrases, grounds, senses)
    _fitting(lines, sides, phrases, grounds, senses, slots)
    _nearness(lines, sides, grounds)
    _order(lines, sides, phrases, pairs, senses)
    _sentence(lines, sides, phrases, grounds)
    _binding(lines, sides, grounds)
    _joined_owner(lines, sides, phrases, grounds)
    _vectors(lines, sides, phrases, grounds, pairs)
    _quotations(lines, sides, grounds)
    _topic(lines, sides, phrases, grounds)
    _by_rule(lines, sides, phrases, ruled)
    return lines.names, lines.table()


def _what_they_are(lines: Lines, s: Sides) -> None:
    lines.one_hot("class", s.class_, 4)
    lines.put("reflexive", s.reflexive)
    lines.put("possessive", s.owner)
    lines.put("subject", s.subject_i)
    lines.one_hot("form", s.form, 7)
    lines.one_hot("part", s.part_j, 10)


def _agreement(lines: Lines, s: Sides, phrases: Phrases, grounds: Grounds, senses: Floats) -> None:
    gendered = np.where(s.class_ == HE, 1, -1)
    told = s.human & ~s.pronoun
    lines.put("gender agrees", told & (s.gender == gendered))
    lines.put("gender unknown", told & (s.gender == 0))
    lines.put("gender unknown she", told & (s.class_ == SHE) & (s.gender == 0))
    facts = _facts(s, phrases, senses, _verb_number(phrases, grounds)[s.cand])
    lines.put_all(_names_of_facts(), facts * (s.sorts & ~s.pronoun)[:, None])
    lines.put("same class", s.pronoun & (s.other == s.class_))
    lines.put("same word", s.pronoun & (phrases.word[s.cand] == phrases.word[s.row]))
    lines.put("other class", s.pronoun & (s.other != s.class_))
    lines.put("it it", s.pronoun & s.it & (s.other == IT))
    lines.put("they they", s.pronoun & s.they & (s.other == THEY))


_NUMBERS = (-1, 0, 1)
_NOUNS = (p.NAME, p.ROLE, p.DESCRIPTION, p.NOUN, p.SEVERAL)


@cache
def _names_of_facts() -> tuple[str, ...]:
    """What the rows of `_facts` are called, for one sort of pronouns after the other."""
    found: list[str] = []
    for name in SORTS:
        found += [*_numbered(f"{name} kind", 7), *(f"{name} number {number}" for number in _NUMBERS)]
        found += [*_numbered(f"{name} sense", len(SENSES)), *(f"{name} form {number}" for number in _NOUNS)]
        found += [f"{name} verb", f"{name} the name"]
    return tuple(found)


def _facts(s: Sides, phrases: Phrases, senses: Floats, agrees: NDArray[np.float64]) -> Floats:
    """A row for each fact of candidates that counts apart for persons, "it" and "they"; a column for each pair."""
    rows: list[Column] = [
        s.kind == np.arange(7)[:, None],
        phrases.plural[s.cand] == np.array(_NUMBERS)[:, None],
        senses[s.cand].T,
        s.form == np.array(_NOUNS)[:, None],
        agrees[None, :],
        ((s.form == p.NAME) & (phrases.definite[s.cand] == 2))[None, :],
    ]
    return np.concatenate(rows, dtype=np.float32, casting="same_kind")


def _verb_number(phrases: Phrases, grounds: Grounds) -> NDArray[np.float64]:
    """For each row whether the verbs whose subject its entity is are plural (1) or singular (-1), in the mean."""
    subject = grounds.part[phrases.head] <= g.PASSIVE
    number = np.where(subject, grounds.agrees[grounds.verb[phrases.head]], 0)
    entity = np.where(phrases.entity >= 0, phrases.entity, 0)
    told = (number != 0) & (phrases.entity >= 0)
    most = int(entity.max(initial=0)) + 1
    total = np.bincount(entity[told], weights=number[told], minlength=most)
    count = np.bincount(entity[told], minlength=most)
    mean = np.where(phrases.entity >= 0, total[entity] / np.maximum(count[entity], 1), 0.0)
    return mean


def _fitting(lines: Lines, s: Sides, phrases: Phrases, grounds: Grounds, senses: Floats, slots: Floats) -> None:
    fit = np.einsum("ij,ij->i", senses[s.cand], slots[s.row])
    alike = np.einsum("ij,ij->i", slots[s.cand], slots[s.row])
    lines.put("fits slot", np.where(s.pronoun, 0.0, np.log(fit + 0.02)))
    lines.put("slots alike", np.where(s.pronoun, np.log(alike + 0.02), 0.0))
    owners = ((phrases.class_ >= 0) & (grounds.part[phrases.head] == g.OWNER)).nonzero()[0]
    owned_by = np.full(len(grounds.head), -1, dtype=np.int64)
    owned_by[grounds.head[phrases.head[owners]]] = phrases.class_[owners]
    lines.put("owned by a pronoun", ~s.pronoun & (owned_by[s.j] >= 0))
    lines.put("owned by such a pronoun", ~s.pronoun & (owned_by[s.j] == s.class_))
    definite = phrases.definite[s.cand]
    lines.put("definite", ~s.pronoun & (definite >= 1))
    lines.put("indefinite", ~s.pronoun & (definite == -1))


def _nearness(lines: Lines, s: Sides, grounds: Grounds) -> None:
    words = np.log1p(np.abs(s.i - s.j))
    sentences = np.log1p(np.abs(s.apart))
    lines.one_hot("sentences", s.apart, 4)
    lines.put("sentences", sentences)
    lines.put("sentences pronoun", s.pronoun * sentences)
    lines.put("sentences name", (s.form == p.NAME) * sentences)
    lines.put("words", words)
    lines.put("words in sentence", (s.apart == 0) * words)
    lines.put("after", s.after)
    lines.put("other paragraph", grounds.paragraph[s.i] != grounds.paragraph[s.j])


def _order(lines: Lines, s: Sides, phrases: Phrases, pairs: Pairs, senses: Floats) -> None:
    """How many others of its sort stand between the candidate and the pronoun."""
    last, first = pairs.first[1:][pairs.of], pairs.first[:-1][pairs.of]
    total = np.zeros(len(s.i) + 1, dtype=np.int64)

    def between(which: Bools) -> Ints:
        np.cumsum(which, out=total[1:])
        return total[last] - total[1:]

    fits = _agrees(s, phrases.plural[s.cand], senses[s.cand, 0])
    nearer = between(fits)
    lines.put("agrees", fits)
    lines.put("agreeing between", np.log1p(nearer))
    lines.put("nearest agreeing", fits & (nearer == 0))
    lines.put("second agreeing", fits & (nearer == 1))
    lines.put("only one agreeing", fits & (total[last] - total[first] == 1))
    names = fits & (s.form == p.NAME)
    lines.put("nearest agreeing name", names & (between(names) == 0))
    subjects = fits & s.subject_j & ~s.after
    nearer = between(subjects)
    lines.put("nearest agreeing subject", subjects & (nearer == 0))
    lines.put("agreeing subjects between", np.log1p(nearer))
    same = s.pronoun & (s.other == s.class_)
    nearer = between(same)
    lines.put("nearest same pronoun", same & (nearer == 0))
    lines.put("same pronoun between", ~same & (nearer > 0))


def _agrees(s: Sides, plural: Ints, person: Floats) -> Bools:
    """Whether number and kind let the pronoun stand for the candidate, as far as is known."""
    human = (s.kind == 0) | ((s.kind == p.UNKNOWN_KIND) & (person > 0.5))
    fits = s.human & human & (plural <= 0)
    fits |= s.it & (plural <= 0) & ~human
    fits |= s.they & ((plural >= 0) | (s.kind == p.KINDS["organisation"]))
    agrees: Bools = np.where(s.pronoun, s.class_ == s.other, fits)
    return agrees


def _sentence(lines: Lines, s: Sides, phrases: Phrases, grounds: Grounds) -> None:
    sentence = grounds.sentence[phrases.head]
    opening = np.append(True, sentence[1:] != sentence[:-1])[: len(sentence)]
    main_j = s.subject_j & grounds.root[s.verb_j]
    objects = ~s.owner & ~s.subject_i
    several = phrases.joined[s.cand] >= 0
    lines.put("joined", several & ~s.they)
    lines.put("joined they", several & s.they)
    lines.put("subject candidate", s.subject_j)
    lines.put("main subject", main_j)
    lines.put("opens sentence", grounds.place[phrases.start[s.cand]] <= 1)
    lines.put("first in sentence", opening[s.cand])
    lines.put("same part", s.part_i == s.part_j)
    lines.put("both subjects", s.subject_i & s.subject_j)
    lines.put("both objects", objects & (s.part_j >= g.OBJECT) & (s.part_j <= g.PREPOSITION))
    lines.put("both owners", s.owner & (s.part_j == g.OWNER))
    lines.put("main to main", s.subject_i & main_j & grounds.root[s.verb_i])
    lines.put("previous main subject", s.subject_i & main_j & (s.apart == 1))


def _binding(lines: Lines, s: Sides, grounds: Grounds) -> None:
    """An object is not its own subject: "Anna saw her" is another woman, "Anna saw herself" is not."""
    objects = ~s.owner & ~s.subject_i
    same, near = s.same_verb, s.apart == 0
    above, head_j = grounds.above[s.i], grounds.head[s.j]
    over = above == head_j[:, None]
    over_at = np.where(over.any(axis=1), over.argmax(axis=1), -1)
    governs = (above == s.j[:, None]).any(axis=1)
    lines.put("bound object", same & objects & ~s.reflexive & (s.subject_j | (s.part_j == g.OBJECT)))
    lines.put("bound reflexive", same & s.reflexive & s.subject_j)
    lines.put("reflexive elsewhere", s.reflexive & ~same)
    lines.put("owner of its object", same & s.owner & s.subject_j)
    lines.put("owner same verb", same & s.owner & ~s.subject_j)
    lines.put("subject same verb", same & s.subject_i)
    lines.put("within candidate", governs)
    lines.put("within candidate owner", governs & s.owner)
    lines.one_hot("commands", np.where(near, over_at, -1), 4)
    lines.put("commands far", near & (over_at > 3))
    lines.put("commands not", near & (over_at < 0))
    lines.put("commands subject", near & (over_at >= 0) & s.subject_j & ~same)
    lines.put("same governor", (head_j == grounds.head[s.i]) & ~same)
    lines.put("owned by", grounds.head[s.i] == s.j)
    lines.put("owns the governor", s.owner & (head_j == grounds.head[s.i]))


def _joined_owner(lines: Lines, s: Sides, phrases: Phrases, grounds: Grounds) -> None:
    """ "Brazil and its creditors": the pronoun owns one of several that are joined, the candidate is one before it."""
    first = np.full(len(grounds.head), -1, dtype=np.int64)
    np.maximum.at(first, phrases.head, phrases.joined)
    owned = grounds.head[s.i]
    one = s.owner & (first[s.j] >= 0) & (first[owned] == first[s.j]) & (s.j < s.i) & (owned != s.j)
    lines.put("joined with what it owns", one)
    lines.put("first joined with what it owns", one & (first[s.j] == s.j))


def _products(ones: Floats, others: Floats, one: Ints, other: Ints) -> Floats:
    """The products of pairs of vectors, by their numbers in ``ones`` and ``others``.

    Each with each is faster for a text as texts are. For one without end memory and time would grow with the square.
    """
    found: Floats
    if len(ones) * len(others) <= _EACH_WITH_EACH:
        found = (ones @ others.T)[one, other]
        return found
    found = np.empty(len(one), dtype=np.float32)
    for start in range(0, len(one), _BLOCK):
        block = slice(start, start + _BLOCK)
        found[block] = np.einsum("ij,ij->i", ones[one[block]], others[other[block]])
    return found


def _vectors(lines: Lines, s: Sides, phrases: Phrases, grounds: Grounds, pairs: Pairs) -> None:
    kind, i = grounds.kind, phrases.head[pairs.pronouns]
    words = np.concatenate((grounds.verb[i], grounds.head[i]))  # of each pronoun its verb, then what governs it
    of_words = grounds.vectors[kind[words]]
    of_verb, of_governor = pairs.of, pairs.of + len(i)

    def alike(one: Ints, other: Ints) -> Floats:
        return _products(of_words, grounds.vectors, one, kind[other])

    lines.put("same verb lemma", (grounds.lemma[s.verb_i] == grounds.lemma[s.verb_j]) & ~s.same_verb)
    lines.put("verbs alike", ~s.same_verb * alike(of_verb, s.verb_j))
    lines.put("verb and candidate", ~s.pronoun * alike(of_verb, s.j))
    lines.put("owned and candidate", (s.owner & ~s.pronoun) * alike(of_governor, s.j))
    contexts = grounds.context
    lines.put("contexts alike", _products(contexts[i], contexts[phrases.head], pairs.of, pairs.candidate))


def _quotations(lines: Lines, s: Sides, grounds: Grounds) -> None:
    in_i, in_j = grounds.quoted[s.i] > 0, grounds.quoted[s.j] > 0
    says_i, says_j = s.subject_i & grounds.says[s.verb_i], s.subject_j & grounds.says[s.verb_j]
    over = (grounds.above[s.i] == s.verb_j[:, None]).any(axis=1)
    lines.put("in quotation", in_i & ~in_j)
    lines.put("out of quotation", ~in_i & in_j)
    lines.put("same quotation", in_i & (grounds.quoted[s.i] == grounds.quoted[s.j]))
    lines.put("speaker of its quotation", in_i & ~in_j & says_j & (np.abs(s.apart) <= 1))
    lines.put("speaker again", says_i & says_j)
    lines.put("speaker", says_j)
    lines.put("he said", says_i & (s.kind <= p.KINDS["group"]) & ~s.pronoun)
    lines.put("speaker of that", says_j & (s.apart == 0) & ~s.same_verb & over)


def _topic(lines: Lines, s: Sides, phrases: Phrases, grounds: Grounds) -> None:
    """How much the text is about the candidate's entity."""
    count, before, first, share = _weight(phrases, grounds)
    lines.put("told of", np.log1p(before[s.cand]))
    lines.put("told of name", (s.form == p.NAME) * np.log1p(count[s.cand]))
    lines.put("told of noun", (s.form == p.NOUN) * np.log1p(count[s.cand]))
    lines.put("first sentences", first[s.cand])
    lines.put("most told of", share[s.cand])
    lines.put("most told of far", share[s.cand] * (s.apart > 2))


_BEHIND = 5.0
"""How far behind the best a chain is that the rules rule out."""


def _by_rule(lines: Lines, s: Sides, phrases: Phrases, ruled: Mapping[int, Ruled]) -> None:
    rows = (phrases.class_ >= 0).nonzero()[0]
    said = [ruled.get(token) for token in phrases.head[rows].tolist()]
    chains = phrases.chain.copy()
    chains[rows] = [-1 if each is None else each.chain for each in said]
    behind = np.full((len(rows), int(chains.max(initial=-1)) + 2), _BEHIND)
    for number, each in enumerate(said):
        if each is not None and each.scores:
            highest = max(each.scores.values())
            behind[number, list(each.scores)] = [min(_BEHIND, highest - score) for score in each.scores.values()]
    place = np.searchsorted(rows, s.row)
    distance = behind[place, chains[s.cand]]  # the last column, for rows without a chain, says that they are ruled out
    right = (chains[s.row] >= 0) & (chains[s.row] == chains[s.cand])
    lines.put_all(_names_by_rule(), s.sorts[:, None] * np.stack((distance, distance == 0, right)))
    lines.put("pronoun chosen by rule", s.pronoun & right)


@cache
def _names_by_rule() -> tuple[str, ...]:
    return tuple(f"{sort} {what} by rule" for sort in SORTS for what in ("behind", "best", "chosen"))


def _weight(phrases: Phrases, grounds: Grounds) -> tuple[Ints, Ints, Bools, NDArray[np.float64]]:
    """For each row: how often its entity is told of, how often before, whether in the first two sentences, and what
    share of the most told of its kind it has."""
    size = len(phrases)
    counted = phrases.entity >= 0
    entity = np.where(counted, phrases.entity, 0)
    most = int(entity.max(initial=0)) + 1
    total = np.bincount(entity[counted], minlength=most)
    count = np.where(counted, total[entity], 0)
    order = np.argsort(entity, kind="stable")
    ordered = entity[order]
    before = np.empty(size, dtype=np.int64)
    before[order] = np.arange(size) - np.searchsorted(ordered, ordered)  # as many as stand before it among its own
    opening = np.zeros(most, dtype=bool)
    opening[entity[counted & (grounds.sentence[phrases.head] <= 1)]] = True
    highest = np.ones(8)
    named = counted & (phrases.chain >= 0)
    np.maximum.at(highest, phrases.kind[named], count[named])
    share = np.where(phrases.chain >= 0, count / highest[phrases.kind], 0.0)
    return count, np.where(counted, before, 0), opening[entity] & counted, share
