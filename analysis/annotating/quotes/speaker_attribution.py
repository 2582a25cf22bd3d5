"""Whose words a quote holds: somebody whom the article names, an unnamed source, or, where two remain possible, nobody.

What the grammar of speech decides is decided here: relative pronouns, several speakers at once, whose statement speaks,
and who is an unnamed source. Whom names, descriptions and pronouns stand for is read from `coreference`.
"""

from __future__ import annotations

from itertools import pairwise

from analysis.annotating.coreference.candidates import Candidates, Identity
from analysis.annotating.coreference.number_and_gender import is_definite, is_plural
from analysis.annotating.coreference.speaking_pronouns import Conversation, speaker_of
from analysis.annotating.coreference.standing_for import apposed
from analysis.annotating.document import Token
from analysis.annotating.quotes import speaker_nouns
from analysis.annotating.quotes.anonymity_conditions import sentences_with_condition
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.phrase_cues import noun_speaker
from analysis.annotating.quotes.quote_draft import Draft, Range
from analysis.records import Mention

_RELATIVE = frozenset(("who", "which", "that", "whom"))
_APPOSED = frozenset(("appos", "compound", "nmod", "flat", "dep"))
_FARTHEST = 20
"""How many words after a relative pronoun its clause's verb may stand."""


class Attribution:
    """Says who speaks in each draft of one document; ask in the order of the text, for a speaker is a candidate for
    the pronouns after it."""

    def __init__(self, view: DocumentView, drafts: list[Draft]) -> None:
        """``drafts``: all quotes of the document."""
        self.view = view
        self.mentions = view.mentions
        self.candidates = Candidates(view.words, view.offsets, view.mentions)
        self.conversation = Conversation(view.inside, _reported(view, drafts), _told(view))
        self.unnamed = self._unnamed_chains() - self.candidates.stands_for.keys()
        """Chains of unnamed sources."""
        self.conditioned = sentences_with_condition(view)
        self.pronouns: dict[Range, int] = {}
        """The chain of each pronoun that speaks, by its characters, where it has one."""
        self.names: dict[int, str] = {}
        """What a chain without a name is called: its first description."""

    def identity(self, draft: Draft) -> Identity | None:
        """Who speaks in a draft, or None where there is nobody or nobody can tell."""
        if draft.speaker is None or draft.speaker_span is None:
            return None
        found = self._identity(self.view.tree[draft.speaker], draft.speaker_span, draft)
        if found is not None:
            self.conversation.goes_on(found, draft.speaker_span[0], asks=draft.stance == "asks")
        return found

    def _identity(self, head: Token, span: Range, draft: Draft) -> Identity | None:
        if head.lower_ in _RELATIVE and head.pos_ in ("PRON", "DET", "SCONJ"):
            noun = _antecedent(head)
            return self._identity(noun, (noun.left_edge.idx, noun.idx + len(noun)), draft) if noun else None
        if head.tag_ == "PRP" or (head.pos_ == "PRON" and speaker_nouns.sort_of(head) != "number"):
            who = speaker_of(head, self.candidates, self.conversation, self._called_by_name(draft, head))
            if who is not None and who.chain is not None:
                self.pronouns[head.idx, head.idx + len(head)] = who.chain
            return who
        joint = self._joint(head)
        if joint is not None:
            return joint
        mention = self._mention(head, span)
        named = apposed(self.mentions, head) if mention is None or mention.chain not in self.mentions.named else None
        if named is not None and span[0] <= named.start and named.end <= span[1]:
            return self.candidates.identified(named)
        if mention is None:
            return self._owner(head, draft) or self._description(head, span)
        if mention.form == "name" or self.candidates.has_name(mention):
            return self.candidates.identified(mention)
        return self._nameless(mention, head, span)

    def _called_by_name(self, draft: Draft, head: Token) -> set[int | None]:
        """The chains that what was said calls by name: in quotation marks, or after the speaker ("he said Brandt …");
        not before ("Brandt was late, he said")."""
        return {
            self.candidates.identified(mention).chain
            for start, end in draft.parts
            for mention in self.mentions.beginning_in(start, end)
            if mention.form == "name"
            and (mention.start > head.idx or self.view.inside[self.view.token_at(mention.start)])
        }

    def _joint(self, head: Token) -> Identity | None:
        """Several speakers at once: "Karl Brandt and Mara Lind"; all their names, and no single chain."""
        heads = [head, *(child for child in head.conjuncts if child.i > head.i)]
        heads = [*(each for each in head.children if _is_first_of_two(each, head)), *heads]
        if len(heads) < 2:
            return None
        names = [name for each in heads if (name := self._name_of(each)) is not None]
        if len(names) < len(heads) or len(set(names)) < 2:
            return None
        identity = Identity(f"{', '.join(names[:-1])} and {names[-1]}")
        self.candidates.add(head, identity, "person", True)
        return identity

    def _name_of(self, head: Token) -> str | None:
        """The name of one of several joint speakers; None where there is only a description."""
        mention = self._mention(head, (head.idx, head.idx + len(head)))
        if mention is None or mention.chain not in self.mentions.named:
            mention = apposed(self.mentions, head) or mention
        return self.candidates.identified(mention).name if mention and self.candidates.has_name(mention) else None

    def _owner(self, head: Token, draft: Draft) -> Identity | None:
        """Whose statement or report speaks: "a statement by the ministry", "he issued a statement"."""
        if speaker_nouns.sort_of(head) != "text":
            return None
        owner = noun_speaker(head)
        if owner is None or owner.i == head.i or speaker_nouns.sort_of(owner) == "text":
            return None
        if owner.ent_type_ in ("DATE", "TIME"):  # "today's statement" is nobody's
            return None
        return self._identity(owner, (owner.left_edge.idx, owner.idx + len(owner)), draft)

    def _mention(self, head: Token, span: Range) -> Mention | None:
        """The mention that names the speaker: the one around the head, or the name that its title leads to."""
        within = [each for each in self.mentions.touching(*span) if each.form != "pronoun"]
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
        token = self.view.offsets.head_of(mention)
        if token.i < head.i and head.pos_ == "NOUN":
            return False
        if token.head.i == head.i and token.dep_ in _APPOSED:
            return True
        before = self.view.text[: mention.start].rstrip()[-1:] if mention.start else ""
        if before == ",":
            return False
        leads = any(each.end <= mention.start <= each.end + 1 and each.kind != "person" for each in within)
        return head.idx < mention.start and (leads or (mention.role is not None and head.text in mention.role.split()))

    def _nameless(self, mention: Mention, head: Token, span: Range) -> Identity:
        """Who speaks where a chain has no name: an unnamed source, or a body without one."""
        sort, plural = speaker_nouns.sort_of(head), is_plural(head)
        if self._has_condition(head):
            self.unnamed.add(mention.chain)
        speaks = mention.kind == "person" or (mention.kind == "group" and sort in ("person", "number", "body"))
        unnamed = speaks and (mention.chain in self.unnamed or not is_definite(head))
        name = self.names.setdefault(mention.chain, self._fuller(mention.name, span))
        identity = Identity(name, None if unnamed else mention.chain, unnamed, mention.country)
        self._remember(head, identity, sort, plural)
        return identity

    def _fuller(self, name: str, span: Range) -> str:
        """The longer of a chain's description and the words here: "spokesman for the ministry" for "spokesman"."""
        words = speaker_nouns.without_article(self.view.text[span[0] : span[1]])
        plain = speaker_nouns.without_article(name)
        return words if plain.lower() in words.lower() else plain

    def _description(self, head: Token, span: Range) -> Identity | None:
        """Who speaks where no mention is: one described by the same noun before, a name that only capitals tell, or
        whoever the words describe."""
        words = self.view.text[span[0] : span[1]]
        sort, plural, definite = speaker_nouns.sort_of(head), is_plural(head), is_definite(head)
        if words.split()[-1].isdigit():  # "Speaker 2"
            return Identity(words)
        if definite or head.left_edge.i == head.i:
            same = self.candidates.described_by(head, plural)
            names = {each.name for each in same}
            if len(names) == 1:
                self._remember(head, same[0], sort, plural)
                return same[0]
            if len(names) > 1 and definite and len(words.split()) == 2:
                return None
        identity = self._capitalised_name(head, span)
        if identity is None:
            unnamed = sort in ("person", "number") and (head.pos_ != "PROPN" or head.is_lower)
            unnamed = unnamed or (sort not in ("text", "body") and self._has_condition(head))
            unnamed = unnamed or (sort == "body" and plural and not definite and head.pos_ == "NOUN")
            identity = Identity(speaker_nouns.without_article(words), None, unnamed)
        self._remember(head, identity, sort, plural)
        return identity

    def _capitalised_name(self, head: Token, span: Range) -> Identity | None:
        """A name that only its capitals tell: "Open Doors, a rights group", "his sister Mara"."""
        words = self.view.text[span[0] : span[1]]
        if head.pos_ == "PROPN" and "," in words:
            return Identity(speaker_nouns.without_article(words[: words.index(",")]))
        for child in head.children:
            if child.dep_ == "appos" and child.pos_ == "PROPN" and child.i == head.i + 1:
                return Identity(self.view.text[child.idx : child.right_edge.idx + len(child.right_edge)])
        return None

    def _remember(self, head: Token, identity: Identity, sort: str, plural: bool) -> None:
        kind = "person" if sort in ("person", "number") else "organisation" if sort == "body" else sort
        self.candidates.add(head, identity, kind, plural)

    def _has_condition(self, head: Token) -> bool:
        """Whether the sentence gives the condition on which an unnamed source speaks ("on condition of anonymity")."""
        return self.view.words.sentence[head.i] in self.conditioned

    def _unnamed_chains(self) -> set[int]:
        """Chains that are first told of as somebody who is not yet known: "a European diplomat", "officials"."""
        first: dict[int, bool] = {}
        for mention in self.mentions.all:
            if mention.form != "pronoun" and mention.chain not in self.mentions.named:
                known = is_definite(self.view.offsets.head_of(mention))
                first.setdefault(mention.chain, mention.form == "description" or not known)
        return {chain for chain, unnamed in first.items() if unnamed}


def _antecedent(relative: Token) -> Token | None:
    """The noun that a relative pronoun stands for: "the minister, who said …"."""
    verb = relative.head
    while verb.dep_ not in ("relcl", "acl") and verb.head.i != verb.i and verb.i - relative.i < _FARTHEST:
        verb = verb.head
    noun = verb.head
    return noun if noun.i < relative.i and noun.pos_ in ("NOUN", "PROPN", "PRON") else None


def _is_first_of_two(token: Token, head: Token) -> bool:
    """Whether the parser took the first of two for a part of the second's name: "[Lind] and Minister Karl Brandt"."""
    return (
        token.i < head.i
        and token.pos_ == "PROPN"
        and token.dep_ in ("nmod", "compound")
        and any(child.dep_ == "cc" and child.lower_ == "and" for child in token.children)
    )


def _reported(view: DocumentView, drafts: list[Draft]) -> bytearray:
    """Marks the tokens that stand in what somebody said."""
    reported = bytearray(view.inside)
    for draft in drafts:
        for start, end in draft.parts:
            first, last = view.tokens(start, end)
            reported[first:last] = b"\x01" * (last - first)
    return reported


def _told(view: DocumentView) -> list[int]:
    """How many sentences the article itself has told up to each token: those of one quotation count as one."""
    inside, begins = view.inside, view.words.begins
    places = [0, *(i for i in begins[1:] if not (inside[i] and inside[i - 1])), len(inside)]
    told: list[int] = []
    for number, (first, last) in enumerate(pairwise(places)):
        told += [number] * (last - first)
    return told
