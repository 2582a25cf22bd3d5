"""Whom a pronoun that speaks stands for ("“…,” she said"): the best of the candidates before it, or nobody.

Who speaks is only known once quotes are found, so it is asked by the component ``quotes``; `with_speakers` then sets
the mentions right, the "we" of a quotation (`first_persons`) among them: an article has one answer to whom "she" is.
They are ranked by recency, part in the sentence, gender and number, and by who is speaking already. Two candidates
within `_MARGIN` of each other: no one. What stands in quotation marks cannot be the speaker of other words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.annotating.coreference.candidates import Candidate, Candidates, Identity
from analysis.annotating.coreference.mention_index import MentionIndex
from analysis.annotating.coreference.third_person import CLASSES, GENDERS, IT, MAY_SPEAK
from analysis.annotating.document import Token
from analysis.annotating.offsets import Offsets
from analysis.language import event_lexicon, lexicon
from analysis.records import Mention

_MARGIN = 0.4
_CONFIDENCE = 0.7
_REACH = 6
"""How many sentences back a candidate may stand."""

_REPLIES = lexicon.words("quotes/grammar", "replies", "verbs")
_SUBJECT = frozenset(("nsubj", "nsubjpass"))


@dataclass(slots=True)
class Conversation:
    """What is being said around a pronoun, in the order of the text.

    ``in_marks`` and ``reported`` tell of each token whether it stands in quotation marks, and whether somebody reports
    it; ``told`` counts the sentences up to each token, those of one quotation as one. ``last`` spoke last, by the words
    that begin at character ``last_offset``; ``asked``: it was a question.
    """

    in_marks: Sequence[int]
    reported: Sequence[int]
    told: Sequence[int]
    last: Identity | None = None
    last_offset: int = -1
    asked: bool = False

    def goes_on(self, speaker: Identity, offset: int, *, asks: bool) -> None:
        """Somebody has spoken, named or meant by the words at a character."""
        self.last, self.last_offset, self.asked = speaker, offset, asks

    def is_speaking(self, identity: Identity) -> bool:
        """Whether somebody spoke last."""
        return self.last is not None and identity.name == self.last.name

    def answers_itself(self, head: Token, identity: Identity) -> bool:
        """Whether the one who asked would be the one who replies."""
        return self.asked and self.is_speaking(identity) and head.head.lemma_ in _REPLIES


def speaker_of(
    head: Token, candidates: Candidates, conversation: Conversation, spoken_of: Collection[int | None] = ()
) -> Identity | None:
    """Whom the pronoun ``head`` stands for as a speaker; None for other pronouns and where nobody can tell.

    ``spoken_of`` are the chains that the speaker's own words call by name.
    """
    word = head.lower_
    if word not in MAY_SPEAK:
        return None
    mention = candidates.mentions.at(head.idx)
    hint = candidates.identified(mention) if mention is not None else None
    likely = mention.confidence if mention is not None else 0.0
    scores: dict[str, float] = {}
    best: dict[str, Identity] = {}
    for candidate in _near(head, candidates, conversation):
        chain = candidate.identity.chain
        if candidate.gender is None and chain is not None:
            candidate.gender = candidates.genders.get(chain)
        if not _fits(word, candidate) or conversation.in_marks[candidate.token.i]:
            continue
        key = candidate.identity.name
        score = _score(candidate, head, candidates, conversation)
        if word in GENDERS and chain in spoken_of:
            score -= 4.5  # nobody calls himself by name: "he said that Brandt would come" is not Brandt
        if hint is not None and chain == hint.chain:
            score += likely * (2.2 if word in GENDERS else 0.5)
        if score > scores.get(key, -99.0):
            scores[key], best[key] = score, candidate.identity
    if not scores:
        return hint
    order = sorted(scores, key=lambda key: (-scores[key], key))
    if len(order) > 1 and scores[order[0]] - scores[order[1]] < _MARGIN:
        return None
    found = best[order[0]]
    if conversation.answers_itself(head, found):
        return None
    if found.chain is not None and word in GENDERS:
        candidates.genders.setdefault(found.chain, GENDERS[word])
    return found


def first_persons(
    offsets: Offsets, in_marks: Sequence[int], said: Iterable[tuple[tuple[int, int], int]]
) -> dict[tuple[int, int], int]:
    """The chain of the speaker for each "I", "we" and "our" in quotation marks, by its characters.

    ``said``: stretches of speech by their characters, each with the chain of its speaker. Of two around a word the
    shorter counts.
    """
    words, firsts = offsets.words, event_lexicon.words("pronouns", "first_person")
    found: dict[tuple[int, int], int] = {}
    for (start, end), chain in sorted(said, key=lambda each: each[0][0] - each[0][1]):
        for i in offsets.tokens(start, end):
            if in_marks[i] and words.lower[i] in firsts and words.tag[i] in ("PRP", "PRP$"):
                found[words.characters(i, i + 1)] = chain
    return found


def with_speakers(mentions: MentionIndex, speakers: Mapping[tuple[int, int], int]) -> tuple[Mention, ...]:
    """The mentions, with each pronoun that speaks in the chain of its speaker, wherever it stood before.

    ``speakers``: the chain of a speaker by the characters of its pronoun.
    """
    faces: dict[int, Mention] = {}
    for mention in mentions.all:
        if mention.form == "name" or (mention.form != "pronoun" and mention.chain not in mentions.named):
            faces.setdefault(mention.chain, mention)
    known = {(each.start, each.end): each for each in mentions.all if each.form == "pronoun"}
    found = {id(each): each for each in mentions.all}
    for span, chain in speakers.items():
        face, before = faces.get(chain), known.get(span)
        if face is None or (before is not None and before.chain == chain):
            continue
        if before is not None:
            del found[id(before)]
        said = Mention(
            start=span[0],
            end=span[1],
            rule="speaks",
            confidence=_CONFIDENCE,
            kind=face.kind,
            form="pronoun",
            name=face.name,
            chain=chain,
            country=face.country,
        )
        found[id(said)] = said
    return tuple(sorted(found.values(), key=lambda mention: (mention.start, -mention.end)))


def _fits(word: str, candidate: Candidate) -> bool:
    """Whether gender, number and kind let the pronoun stand for the candidate."""
    if word in GENDERS:
        return candidate.kind == "person" and not candidate.plural and candidate.gender in (None, GENDERS[word])
    if CLASSES[word] == IT:
        return candidate.kind in ("organisation", "country", "text", "place") and not candidate.plural
    return candidate.plural or candidate.kind in ("group", "organisation")


def _near(head: Token, candidates: Candidates, conversation: Conversation) -> Iterator[Candidate]:
    """The candidates before a pronoun, the nearest first: descriptions, mentions, and the one who speaks already."""
    number = candidates.words.sentence[head.i]
    for candidate in reversed(candidates.described):
        if number - candidate.sentence > 2 * _REACH:  # they stand nearly, not strictly, in the order of the text
            break
        if candidate.token.i < head.i and number - candidate.sentence <= _REACH:
            yield candidate
    for place in range(bisect_left(candidates.places, head.i) - 1, -1, -1):
        candidate = candidates.mentioned[place]
        if number - candidate.sentence > _REACH:
            break
        yield candidate
    last = conversation.last
    if last is not None and last.chain is not None and last.chain in candidates.kinds:
        place = candidates.offsets.token_at(conversation.last_offset)
        away = conversation.told[head.i] - conversation.told[place]
        if 0 <= away <= _REACH:  # however long the quote was
            kind, gender = candidates.kinds[last.chain], candidates.genders.get(last.chain)
            yield Candidate(last, candidates.words.tokens[place], kind, gender, False, number - away)


def _score(candidate: Candidate, head: Token, candidates: Candidates, conversation: Conversation) -> float:
    """How likely the candidate is meant: only differences count."""
    number = candidates.words.sentence[head.i]
    speaking = conversation.is_speaking(candidate.identity)
    score = -0.7 * (number - candidate.sentence)
    score += _part_in_sentence(candidate.token)
    if speaking:
        between = number - candidates.words.sentence[candidates.offsets.token_at(conversation.last_offset)]
        if between <= 3:
            score += 1.5 - 0.3 * between
    if conversation.answers_itself(head, candidate.identity):
        score -= 3.0
    if candidate.spoke:
        score += 0.5 if speaking else -0.5
    elif candidate.identity.chain not in candidates.mentions.named:
        score -= 1.0
    elif conversation.reported[candidate.token.i] and not conversation.reported[head.i]:
        score -= 0.9
    sex = GENDERS.get(head.lower_)
    if sex == "female":  # of those whose gender is not known, fewer are women in news than men
        score += 1.8 if candidate.gender else -0.5
    elif sex == "male":
        score += 0.7 if candidate.gender else 0.0
    return score


def _part_in_sentence(token: Token) -> float:
    while token.dep_ == "conj" and token.head.pos_ in ("PROPN", "NOUN") and token.head.i < token.i:
        token = token.head
    if token.dep_ in _SUBJECT:
        return 1.5 if token.head.dep_ in ("ROOT", "conj") else 1.2
    if token.dep_ == "poss" and token.head.dep_ in _SUBJECT:
        return 0.4  # "Brandt's voice broke. He said …"
    if token.dep_ in ("poss", "compound", "nmod", "amod"):
        return -0.8
    return -0.3 if token.dep_ == "pobj" else 0.0
