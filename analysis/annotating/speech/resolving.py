"""Whom a speaker's words stand for: a name of the article, an unnamed source, or, where two remain possible, nobody.

Short forms and offices follow the chains that the component ``names`` has set. Pronouns and bare descriptions go to the
best of the earlier candidates by recency, part in the sentence, gender and number, and who is speaking already; what
stands inside the quote cannot be its speaker. Two candidates within `_MARGIN` of each other: no name.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from analysis.annotating.speech import sources
from analysis.annotating.speech.phrases import noun_speaker
from analysis.annotating.speech.reading import Draft, Range, Reading
from analysis.annotating.speech.standing_for import apposed, named_for
from analysis.annotating.words import Token
from analysis.records import Mention

_MARGIN = 0.4
_REACH = 6
_PERSONAL = {"he": "male", "she": "female", "him": "male", "her": "female", "his": "male"}
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_REPLIES = frozenset(("reply", "answer", "respond", "retort"))
_SUBJECT = frozenset(("nsubj", "nsubjpass"))


@dataclass(frozen=True, slots=True)
class Identity:
    """Who speaks: canonical name, chain in the article (None without a name), whether it is an unnamed source."""

    name: str
    chain: int | None = None
    anonymous: bool = False
    country: str | None = None


@dataclass(slots=True)
class _Candidate:
    identity: Identity
    token: Token
    kind: str
    gender: str | None
    plural: bool
    sentence: int
    spoke: bool = False


class Resolver:
    """Resolves the speakers of one document, in the order of the text."""

    def __init__(self, reading: Reading, drafts: list[Draft]) -> None:
        """Reads ``doc._.names``, or the model's entities where there are no names, and the drafts of all quotes."""
        self.reading = reading
        self.mentions, self.starts = reading.mentions, reading.mention_starts
        self.named = {mention.chain for mention in self.mentions if mention.form == "name"}
        self.stands_for = named_for(reading, self.named)
        self.sources = self._unnamed_chains() - self.stands_for.keys()
        self.sentence_of = _sentence_numbers(reading, quotes_count=True)
        self.told_of = _sentence_numbers(reading, quotes_count=False)
        self.genders = self._genders()
        self.described: list[_Candidate] = []
        self.by_lemma: dict[str, list[_Candidate]] = {}
        self.descriptions: dict[int, str] = {}
        self.candidates = sorted(self._named_candidates(), key=lambda each: each.token.i)
        self.places = [each.token.i for each in self.candidates]
        self.reported = self._reported(drafts)
        self.kinds = {each.identity.chain: each.kind for each in self.candidates if not each.plural}
        self.conditioned = self._with_conditions()
        self.last: Identity | None = None
        self.asked = False
        self.last_offset = -1

    def _genders(self) -> dict[int, str]:
        """The gender of each chain, from the first of its mentions that tells."""
        genders: dict[int, str] = {}
        for mention in self.mentions:
            if mention.kind == "person" and mention.chain not in genders:
                title = self.reading.text[max(0, mention.start - 6) : mention.start].strip().rsplit(" ", 1)[-1]
                found = sources.gender_of(f"{title} {mention.role or ''}") or sources.gender_of_name(mention.name)
                if found:
                    genders[mention.chain] = found
        for mention in self.mentions:
            who = self.stands_for.get(mention.chain)
            if who is not None and mention.form != "pronoun" and who.chain not in genders:
                found = sources.gender_of(self.reading.text[mention.start : mention.end])
                if found:
                    genders[who.chain] = found
        return genders

    def _unnamed_chains(self) -> set[int]:
        """Chains that are first told of as somebody who is not yet known: "a European diplomat", "officials"."""
        first: dict[int, bool] = {}
        for mention in self.mentions:
            if mention.form != "pronoun" and mention.chain not in self.named:
                known = sources.is_definite(self._head(mention.start, mention.end))
                first.setdefault(mention.chain, mention.form == "description" or not known)
        return {chain for chain, unnamed in first.items() if unnamed}

    def _named_candidates(self) -> list[_Candidate]:
        candidates = []
        for mention in self.mentions:
            if mention.form == "pronoun" or mention.kind in ("event", "work"):
                continue
            if mention.kind == "place" and not mention.acts:
                continue
            token = self._head(mention.start, mention.end)
            identity = self._identified(mention)
            plural = mention.kind == "group" or token.tag_ in ("NNS", "NNPS")
            gender = self.genders.get(identity.chain if identity.chain is not None else mention.chain)
            number = self.sentence_of[token.i]
            candidates.append(_Candidate(identity, token, mention.kind, gender, plural, number))
        return candidates

    def _identified(self, mention: Mention) -> Identity:
        """Whom a mention stands for: the one that its chain names, or by whose office it goes."""
        who = self.stands_for.get(mention.chain, mention)
        return Identity(who.name, who.chain, False, who.country)

    def _reported(self, drafts: list[Draft]) -> bytearray:
        """Marks the tokens that stand in what somebody said."""
        reported = bytearray(self.reading.inside)
        for draft in drafts:
            for start, end in draft.parts:
                first, last = self.reading.tokens(start, end)
                reported[first:last] = b"\x01" * (last - first)
        return reported

    def _head(self, start: int, end: int) -> Token:
        return self.reading.head(start, end)

    def identity(self, draft: Draft) -> Identity | None:
        """Who speaks in a draft; call it in the order of the text, since each speaker is a candidate for the next."""
        if draft.speaker is None or draft.speaker_span is None:
            return None
        head = self.reading.tree[draft.speaker]
        found = self._resolve(head, draft.speaker_span, draft)
        if found is not None:
            self.last, self.last_offset, self.asked = found, draft.speaker_span[0], draft.stance == "asks"
        return found

    def _resolve(self, head: Token, span: Range, draft: Draft) -> Identity | None:
        if head.lower_ in _RELATIVE and head.pos_ in ("PRON", "DET", "SCONJ"):
            verb = head.head
            while verb.dep_ not in ("relcl", "acl") and verb.head.i != verb.i and verb.i - head.i < 20:
                verb = verb.head
            antecedent = verb.head
            if antecedent.i == head.i or antecedent.pos_ not in ("NOUN", "PROPN", "PRON") or antecedent.i > head.i:
                return None
            return self._resolve(antecedent, (antecedent.left_edge.idx, antecedent.idx + len(antecedent)), draft)
        if head.tag_ == "PRP" or (head.pos_ == "PRON" and sources.sort_of(head) != "number"):
            return self._pronoun(head, draft)
        joint = self._joint(head, draft)
        if joint is not None:
            return joint
        mention = self._mention(head, span)
        named = apposed(self.reading, head) if mention is None or mention.chain not in self.named else None
        if named is not None and span[0] <= named.start and named.end <= span[1]:
            return self._identified(named)
        if mention is None:
            owner = self._owner(head, draft)
            return owner if owner is not None else self._description(head, span)
        if mention.form == "name" or mention.chain in self.named or mention.chain in self.stands_for:
            return self._identified(mention)
        sort, plural = sources.sort_of(head), sources.is_plural(head)
        if self._has_condition(head):
            self.sources.add(mention.chain)
        speaks = mention.kind == "person" or (mention.kind == "group" and sort in ("person", "number", "body"))
        unnamed = speaks and (mention.chain in self.sources or not sources.is_definite(head))
        name = self.descriptions.setdefault(mention.chain, self._fuller(mention.name, span))
        identity = Identity(name, None if unnamed else mention.chain, unnamed, mention.country)
        self._remember(head, identity, sort, plural)
        return identity

    def _fuller(self, name: str, span: Range) -> str:
        """The longer of a chain's description and the words here: "spokesman for the ministry" for "spokesman"."""
        words = sources.without_article(self.reading.text[span[0] : span[1]])
        plain = sources.without_article(name)
        return words if plain.lower() in words.lower() else plain

    def _joint(self, head: Token, draft: Draft) -> Identity | None:
        """Several speakers at once: "Karl Brandt and Mara Lind"; all their names, and no single chain."""
        heads = [head, *(child for child in head.conjuncts if child.i > head.i)]
        heads = [*(each for each in head.children if _is_first_of_two(each, head)), *heads]
        if len(heads) < 2:
            return None
        names = [name for each in heads if (name := self._name_of(each)) is not None]
        if len(names) < len(heads) or len(set(names)) < 2:
            return None
        identity = Identity(f"{', '.join(names[:-1])} and {names[-1]}")
        self._remember(head, identity, "person", True)
        return identity

    def _name_of(self, head: Token) -> str | None:
        """The name of one of several joint speakers; None where there is only a description."""
        mention = self._mention(head, (head.idx, head.idx + len(head)))
        if mention is None or mention.chain not in self.named:
            mention = apposed(self.reading, head) or mention
        if mention is None or (mention.chain not in self.named and mention.chain not in self.stands_for):
            return None
        return self._identified(mention).name

    def _owner(self, head: Token, draft: Draft) -> Identity | None:
        """Whose statement or report speaks: "a statement by the ministry", "he issued a statement"."""
        if sources.sort_of(head) != "text":
            return None
        owner = noun_speaker(head)
        if owner is None or owner.i == head.i or sources.sort_of(owner) == "text":
            return None
        return self._resolve(owner, (owner.left_edge.idx, owner.idx + len(owner)), draft)

    def _mention(self, head: Token, span: Range) -> Mention | None:
        """The mention that names the speaker: the one around the head, or the name that its title leads to."""
        first = bisect_left(self.starts, span[0])
        while first > 0 and self.mentions[first - 1].end > span[0]:
            first -= 1
        within: list[Mention] = []
        for mention in self.mentions[first : bisect_left(self.starts, span[1])]:
            if mention.end > span[0] and mention.form != "pronoun":
                within.append(mention)
        around = [each for each in within if each.start <= head.idx < each.end]
        named = [each for each in around if each.form == "name"]
        if named:
            return named[0]
        for mention in within:
            if mention.kind == "person" and mention.form == "name" and self._is_titled(head, mention, within):
                return mention
        return around[0] if around else None

    def _is_titled(self, head: Token, mention: Mention, within: list[Mention]) -> bool:
        """Whether a person's name in the speaker's words is the speaker's: "Ambassador to the EU Zhang Ming"."""
        token = self._head(mention.start, mention.end)
        if token.i < head.i and head.pos_ == "NOUN":
            return False
        if token.head.i == head.i and token.dep_ in ("appos", "compound", "nmod", "flat", "dep"):
            return True
        before = self.reading.text[: mention.start].rstrip()[-1:] if mention.start else ""
        if before == ",":
            return False
        leads = any(each.end <= mention.start <= each.end + 1 and each.kind != "person" for each in within)
        return head.idx < mention.start and (leads or (mention.role is not None and head.text in mention.role.split()))

    def _description(self, head: Token, span: Range) -> Identity | None:
        words = self.reading.text[span[0] : span[1]]
        sort = sources.sort_of(head)
        plural = sources.is_plural(head)
        if sources.is_definite(head) or head.left_edge.i == head.i:
            same = [each for each in self.by_lemma.get(head.lemma_, ()) if each.plural == plural]
            names = {each.identity.name for each in same}
            if len(names) == 1:
                self._remember(head, same[0].identity, sort, plural)
                return same[0].identity
            if len(names) > 1 and sources.is_definite(head) and len(words.split()) == 2:
                return None
        unnamed = sort in ("person", "number") and (head.pos_ != "PROPN" or head.is_lower)
        unnamed = unnamed or (sort not in ("text", "body") and self._has_condition(head))
        unnamed = unnamed or (sort == "body" and plural and not sources.is_definite(head) and head.pos_ == "NOUN")
        identity = self._named_beside(head, span) or Identity(sources.without_article(words), None, unnamed)
        self._remember(head, identity, sort, plural)
        return identity

    def _named_beside(self, head: Token, span: Range) -> Identity | None:
        """A name that only its capitals tell: "Open Doors, a rights group", "his sister Mara"."""
        words = self.reading.text[span[0] : span[1]]
        if head.pos_ == "PROPN" and "," in words:
            return Identity(sources.without_article(words[: words.index(",")]))
        for child in head.children:
            if child.dep_ == "appos" and child.pos_ == "PROPN" and child.i == head.i + 1:
                return Identity(self.reading.text[child.idx : child.right_edge.idx + len(child.right_edge)])
        return None

    def _has_condition(self, head: Token) -> bool:
        """Whether the sentence gives the condition on which an unnamed source speaks ("on condition of anonymity")."""
        return bool(self.conditioned) and self.reading.sentence(head.i)[0] in self.conditioned

    def _with_conditions(self) -> set[int]:
        """The sentences that give a condition, by their first token."""
        text = self.reading.text.lower()
        found: set[int] = set()
        if len(text) != len(self.reading.text):  # some letters have no lower case of one character
            return found
        for words in sources.conditions():
            place = text.find(words)
            while place >= 0:
                found.add(self.reading.sentence(self.reading.token_at(place))[0])
                place = text.find(words, place + 1)
        return found

    def _remember(self, head: Token, identity: Identity, sort: str, plural: bool) -> None:
        kind = "person" if sort in ("person", "number") else "organisation" if sort == "body" else sort
        gender = sources.gender_of(head.text)
        candidate = _Candidate(identity, head, kind, gender, plural, self.sentence_of[head.i], spoke=True)
        self.described.append(candidate)
        self.by_lemma.setdefault(head.lemma_, []).append(candidate)

    def _pronoun(self, head: Token, draft: Draft) -> Identity | None:
        word = head.lower_
        if word not in _PERSONAL and word not in ("they", "them", "it"):
            return None
        hint = self._mention_at(head)
        spoken_of = self._named_in(draft, head)
        scores: dict[str, float] = {}
        best: dict[str, Identity] = {}
        number = self.sentence_of[head.i]
        for candidate in self._near(head, number):
            if candidate.gender is None and candidate.identity.chain is not None:
                candidate.gender = self.genders.get(candidate.identity.chain)
            if not _fits(word, candidate) or self.reading.inside[candidate.token.i]:
                continue
            key = candidate.identity.name
            score = self._score(candidate, head, number)
            if word in _PERSONAL and candidate.identity.chain in spoken_of:
                score -= 4.5  # nobody calls himself by name: "he said that Brandt would come" is not Brandt
            if hint is not None and candidate.identity.chain == self._identified(hint).chain:
                score += (2.2 if word in _PERSONAL else 0.5) * hint.confidence
            if score > scores.get(key, -99.0):
                scores[key], best[key] = score, candidate.identity
        if not scores:
            return self._identified(hint) if hint is not None else None
        order = sorted(scores, key=lambda key: (-scores[key], key))
        if len(order) > 1 and scores[order[0]] - scores[order[1]] < _MARGIN:
            return None
        found = best[order[0]]
        if self._answers_itself(head, found):
            return None
        if found.chain is not None and word in _PERSONAL:
            self.genders.setdefault(found.chain, _PERSONAL[word])
        return found

    def _named_in(self, draft: Draft, head: Token) -> set[int | None]:
        """The chains that what was said calls by name: in quotation marks, or after the speaker ("he said Brandt …");
        not before ("Brandt was late, he said")."""
        found: set[int | None] = set()
        for start, end in draft.parts:
            for mention in self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]:
                if mention.form != "name":
                    continue
                if mention.start > head.idx or self.reading.inside[self.reading.token_at(mention.start)]:
                    found.add(self._identified(mention).chain)
        return found

    def _near(self, head: Token, number: int) -> list[_Candidate]:
        near = []
        for candidate in reversed(self.described):
            if number - candidate.sentence > 2 * _REACH:  # they stand nearly, not strictly, in the order of the text
                break
            if candidate.token.i < head.i and number - candidate.sentence <= _REACH:
                near.append(candidate)
        for place in range(bisect_left(self.places, head.i) - 1, -1, -1):
            candidate = self.candidates[place]
            if number - candidate.sentence > _REACH:
                break
            near.append(candidate)
        if self.last is not None and self.last.chain is not None and self.last.chain in self.kinds:
            place = self.reading.token_at(self.last_offset)
            away = self.told_of[head.i] - self.told_of[place]
            if 0 <= away <= _REACH:  # the one who speaks already, however long the quote was
                kind, gender = self.kinds[self.last.chain], self.genders.get(self.last.chain)
                near.append(_Candidate(self.last, self.reading.tree[place], kind, gender, False, number - away))
        return near

    def _score(self, candidate: _Candidate, head: Token, number: int) -> float:
        score = -0.7 * (number - candidate.sentence)
        token = candidate.token
        while token.dep_ == "conj" and token.head.pos_ in ("PROPN", "NOUN") and token.head.i < token.i:
            token = token.head
        if token.dep_ in _SUBJECT:
            score += 1.2
            if token.head.dep_ in ("ROOT", "conj"):
                score += 0.3
        elif token.dep_ == "poss" and token.head.dep_ in _SUBJECT:
            score += 0.4  # "Brandt's voice broke. He said …"
        elif token.dep_ in ("poss", "compound", "nmod", "amod"):
            score -= 0.8
        elif token.dep_ == "pobj":
            score -= 0.3
        if self.last is not None and candidate.identity.name == self.last.name:
            between = self.sentence_of[head.i] - self.sentence_of[self.reading.token_at(self.last_offset)]
            if between <= 3:
                score += 1.5 - 0.3 * between
        if self._answers_itself(head, candidate.identity):
            score -= 3.0
        if candidate.spoke:
            score += 0.5 if self.last is not None and candidate.identity.name == self.last.name else -0.5
        elif candidate.identity.chain not in self.named:
            score -= 1.0
        elif self.reported[token.i] and not self.reported[head.i]:
            score -= 0.9
        sex = _PERSONAL.get(head.lower_)
        if sex == "female":  # of those whose gender is not known, fewer are women in news than men
            score += 1.8 if candidate.gender else -0.5
        elif sex == "male":
            score += 0.7 if candidate.gender else 0.0
        return score

    def _answers_itself(self, head: Token, identity: Identity) -> bool:
        """Whether the one who asked would be the one who replies."""
        return self.asked and self.last is not None and identity.name == self.last.name and head.head.lemma_ in _REPLIES

    def _mention_at(self, head: Token) -> Mention | None:
        found = bisect_left(self.starts, head.idx)
        if found < len(self.mentions) and self.mentions[found].start == head.idx:
            return self.mentions[found]
        return None


def _is_first_of_two(token: Token, head: Token) -> bool:
    """Whether the parser took the first of two for a part of the second's name: "[Lind] and Minister Karl Brandt"."""
    return (
        token.i < head.i
        and token.pos_ == "PROPN"
        and token.dep_ in ("nmod", "compound")
        and any(child.dep_ == "cc" and child.lower_ == "and" for child in token.children)
    )


def _fits(word: str, candidate: _Candidate) -> bool:
    """Whether gender, number and kind let the pronoun stand for the candidate."""
    if word in _PERSONAL:
        return candidate.kind == "person" and not candidate.plural and candidate.gender in (None, _PERSONAL[word])
    if word == "it":
        return candidate.kind in ("organisation", "country", "text", "place") and not candidate.plural
    return candidate.plural or candidate.kind in ("group", "organisation")


def _sentence_numbers(reading: Reading, *, quotes_count: bool) -> list[int]:
    """How many sentences begin up to each token; without ``quotes_count`` those in one stretch count as one."""
    inside = reading.inside
    begins = [each for each in reading.begins if each and (quotes_count or not (inside[each] and inside[each - 1]))]
    numbers: list[int] = []
    for number, (first, last) in enumerate(pairwise([0, *begins, len(inside)])):
        numbers += [number] * (last - first)
    return numbers
