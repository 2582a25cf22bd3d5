"""Whom a pronoun or a bare description of one article may stand for: everybody it names or describes, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from analysis.annotating.coreference.mention_index import MentionIndex
from analysis.annotating.coreference.number_and_gender import gender_of, genders_of
from analysis.annotating.coreference.standing_for import named_for
from analysis.annotating.document import Document, Token
from analysis.annotating.offsets import Offsets
from analysis.records import Mention


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is meant: canonical name, chain in the article (None without a name), whether it is an unnamed source."""

    name: str
    chain: int | None = None
    anonymous: bool = False
    country: str | None = None


@dataclass(slots=True)
class Candidate:
    """One place of the text where somebody is named or described. ``spoke``: as the speaker of a quote."""

    identity: Identity
    token: Token
    kind: str
    gender: str | None
    plural: bool
    sentence: int
    spoke: bool = False


class Candidates:
    """The candidates of one document: those that its mentions give, and the descriptions that `add` brings in."""

    def __init__(self, words: Document, offsets: Offsets, mentions: MentionIndex) -> None:
        """Reads the mentions, pronouns left out, and settles which descriptions stand for a name."""
        self.words, self.offsets, self.mentions = words, offsets, mentions
        self.stands_for = named_for(offsets, mentions)
        self.described: list[Candidate] = []
        self._by_lemma: dict[str, list[Candidate]] = {}

    @cached_property
    def genders(self) -> dict[int, str]:
        """The gender of each chain that has one."""
        return genders_of(self.offsets.text, self.mentions.all, self.stands_for)

    @cached_property
    def mentioned(self) -> list[Candidate]:
        """Those that the mentions give, in the order of the text. Only pronouns ask for them."""
        return sorted(self._mentioned(), key=lambda each: each.token.i)

    @cached_property
    def places(self) -> list[int]:
        """The words at which they stand."""
        return [each.token.i for each in self.mentioned]

    @cached_property
    def kinds(self) -> dict[int | None, str]:
        """The kind of each chain among them that is one."""
        return {each.identity.chain: each.kind for each in self.mentioned if not each.plural}

    def identified(self, mention: Mention) -> Identity:
        """Whom a mention stands for: the one that its chain names, or by whose office it goes."""
        who = self.stands_for.get(mention.chain, mention)
        return Identity(who.name, who.chain, False, who.country)

    def has_name(self, mention: Mention) -> bool:
        """Whether the article names the one whom the mention stands for."""
        return mention.chain in self.mentions.named or mention.chain in self.stands_for

    def add(self, head: Token, identity: Identity, kind: str, plural: bool) -> None:
        """Takes in a description or joint names that no single chain holds, at the noun that heads them."""
        number = self.words.sentence[head.i]
        candidate = Candidate(identity, head, kind, gender_of(head.text), plural, number, spoke=True)
        self.described.append(candidate)
        self._by_lemma.setdefault(head.lemma_, []).append(candidate)

    def described_by(self, noun: Token, plural: bool) -> list[Identity]:
        """Those whom a description with the same noun, in the same number, stands for, in the order of the text."""
        return [each.identity for each in self._by_lemma.get(noun.lemma_, ()) if each.plural == plural]

    def _mentioned(self) -> list[Candidate]:
        candidates = []
        for mention in self.mentions.all:
            if mention.form == "pronoun" or mention.kind in ("event", "work"):
                continue
            if mention.kind == "place" and not mention.acts:
                continue
            token = self.offsets.head_of(mention)
            identity = self.identified(mention)
            plural = mention.kind == "group" or token.tag_ in ("NNS", "NNPS")
            gender = self.genders.get(identity.chain if identity.chain is not None else mention.chain)
            number = self.words.sentence[token.i]
            candidates.append(Candidate(identity, token, mention.kind, gender, plural, number))
        return candidates
