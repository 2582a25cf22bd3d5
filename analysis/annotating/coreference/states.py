"""Of which state somebody is whose mention does not say: by what stands beside another mention of the chain, or, for a
description, by the one state that the article gives to those of the same noun."""

from __future__ import annotations

from analysis.annotating.coreference.mentions_by_token import MentionsByToken
from analysis.annotating.document import Token
from analysis.annotating.syntax import prepositional
from analysis.language.event_lexicon import words
from analysis.records import Mention

_BESIDE = ("poss", "amod", "compound", "nmod")
"""How a word hangs on a noun that says whose, or of which state, what the noun names is."""


class States:
    """The states of those whom one document tells of."""

    def __init__(self, mentions: MentionsByToken) -> None:
        """Works nothing out before it is asked."""
        self.mentions = mentions
        self.tokens = mentions.words.tokens
        self._homes: dict[int, str] | None = None
        self._names: dict[str, str] | None = None
        self._described: dict[tuple[str, str], set[str | None]] | None = None
        self._modified: dict[tuple[str, str], set[str]] | None = None

    def of(self, mention: Mention, head: Token | None = None) -> str | None:
        """The state of a mention: its own; else what stands beside another mention of its chain ("the Ruritanian
        geologist Karl Brandt … Brandt"); else, for a description with its ``head``, that of those whom the article
        calls by the same noun ("the ambassadors of Ruritania … the ambassadors")."""
        country = mention.country or self.home(mention.chain)
        if country is None and head is not None and mention.form in ("role", "description") and head.pos_ == "NOUN":
            return self.of_noun(head)
        return country

    def home(self, chain: int) -> str | None:
        """The state that stands beside some mention of a person or organisation: "Ruritania's Security Committee",
        "the Security Committee of Ruritania", "the Ruritanian geologist Karl Brandt", "Brandt, a Ruritanian"."""
        if self._homes is None:
            self._homes = {}
            for i, mention in self.mentions.by_head.items():
                if mention.country is None and mention.form == "name" and mention.kind in ("person", "organisation"):
                    code = self._state_beside(self.tokens[i], mention) or self._state_within(mention)
                    if code:
                        self._homes.setdefault(mention.chain, code)
        return self._homes.get(chain)

    def _state_beside(self, head: Token, mention: Mention) -> str | None:
        nouns = [head]
        if mention.kind == "person":
            if head.dep_ == "appos" and head.head.pos_ == "NOUN":
                nouns = [head.head]
            nouns += [child for child in head.children if child.dep_ == "appos" and child.pos_ == "NOUN"]
        wanted = ("of", "from") if mention.kind == "person" else ("of", "in")
        for noun in nouns:
            for child in noun.children:
                code = None
                if child.dep_ in _BESIDE and child.i < noun.i:
                    code = self._country(child)
                elif child.dep_ == "prep" and child.lower_ in wanted and noun.i < child.i:
                    code = next((self._country(each) for each in prepositional(child)), None)
                if code:
                    return code
        return None

    def _country(self, token: Token) -> str | None:
        mention = self.mentions.innermost.get(token.i)
        return mention.country if mention else None

    def _state_within(self, mention: Mention) -> str | None:
        """The state or union whose short name begins the name of a body: "the League Council" is of the League."""
        if mention.kind != "organisation":
            return None
        if self._names is None:
            text = self.mentions.words.content
            self._names = {
                text[each.start : each.end]: each.country
                for each in self.mentions.all
                if each.country and each.form == "name" and each.kind in ("country", "organisation")
            }
        first = mention.name.split(" ")
        return next((code for n in range(1, len(first)) if (code := self._names.get(" ".join(first[:n])))), None)

    def of_noun(self, noun: Token) -> str | None:
        """The one state that the article gives to those it calls by this noun: "the ambassadors of Ruritania … the
        ambassadors". None after an indefinite article, which brings in somebody new."""
        if any(child.lower_ in words("determiners", "new") for child in noun.children):
            return None
        key = (noun.lemma_.lower(), noun.tag_)
        codes = {code for code in self._states_of_descriptions().get(key, ()) if code}
        codes |= self._states_before_nouns().get(key, set())
        return next(iter(codes)) if len(codes) == 1 else None

    def _states_of_descriptions(self) -> dict[tuple[str, str], set[str | None]]:
        """The states of those whom the article calls by a noun, by the noun and its number."""
        if self._described is None:
            self._described = {}
            for i, mention in self.mentions.by_head.items():
                token = self.tokens[i]
                if mention.form in ("role", "description") and token.pos_ == "NOUN":
                    key = (token.lemma_.lower(), token.tag_)
                    self._described.setdefault(key, set()).add(mention.country)
        return self._described

    def _states_before_nouns(self) -> dict[tuple[str, str], set[str]]:
        """The states that stand before a noun elsewhere: "a Ruritanian geologist … the geologist"."""
        if self._modified is None:
            self._modified = {}
            for i, mention in self.mentions.innermost.items():
                token = self.tokens[i]
                if mention.country and token.dep_ in ("amod", "compound", "nmod") and token.head.pos_ == "NOUN":
                    key = (token.head.lemma_.lower(), token.head.tag_)
                    self._modified.setdefault(key, set()).add(mention.country)
        return self._modified
