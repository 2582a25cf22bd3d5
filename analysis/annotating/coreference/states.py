"""Of which state somebody is whose mentions do not say: by what stands beside one of them, or, for a description, by
the one state that the article gives to those of the same noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from analysis.annotating.coreference.mentions_by_token import MentionsByToken
from analysis.annotating.document import Document, Token
from analysis.annotating.syntax import prepositional
from analysis.language import lexicon
from analysis.language.event_lexicon import words
from analysis.language.gazetteer import entries
from analysis.records import Mention


def with_states(words: Document, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, each with the state of its chain: the one that stands beside some mention of the chain, or, for
    those without a name, the one that the article gives to all whom it calls by their noun. Where a mention has a state
    already, or the document no parse, nothing is added."""
    if not words.doc.has_annotation("DEP"):
        return tuple(mentions)
    told = {each.chain for each in mentions if each.country}
    told |= {each.chain for each in mentions if each.name in _of_all_states()}
    named = {each.chain for each in mentions if each.form == "name"}
    states = States(MentionsByToken(words, mentions))
    found: dict[int, str] = {}
    for chain in named - told:
        if (code := states.of_name(chain)) is not None:
            found[chain] = code
    for i, each in states.mentions.by_head.items():
        described = each.form in ("role", "description") and words.pos[i] == "NOUN"
        if not described or each.chain in named or each.chain in told or each.chain in found:
            continue
        if (code := states.of_noun(words.tokens[i])) is not None:
            found[each.chain] = code
    return tuple(replace(each, country=found[each.chain]) if each.chain in found else each for each in mentions)


@cache
def _of_all_states() -> frozenset[str]:
    """The names of bodies that are of no one state: the place where one meets or works is not whose it is."""
    return frozenset(entry.name for entry in entries().values() if entry.sort in ("igo", "ngo"))


_BESIDE = ("poss", "amod", "compound", "nmod")
"""How a word hangs on a noun that says whose, or of which state, what the noun names is."""


def _is_elsewhere(child: Token) -> bool:
    """Whether a word that hangs on a noun tells that it is not the one of the article's own state."""
    if child.dep_ == "amod":
        return child.lower_ in words("determiners", "elsewhere")
    if child.dep_ != "prep" or child.lower_ != "in":
        return False
    return any(each.pos_ == "PROPN" and each.ent_type_ not in ("DATE", "TIME") for each in prepositional(child))


def _is_of_a_state(body: Token) -> bool:
    """Whether a body is of the state where it stands, as a court or a school is; a council may only meet there."""
    schools = lexicon.words("names/offices", "schools", "words")
    return body.text in lexicon.words("names/words", "heads", "state") | schools


def _has_members(body: Token) -> bool:
    """Whether the body has ministers or members that meet somewhere: "ministers of the Lantern Council in Gorham"."""
    over = body.head.head
    return body.dep_ == "pobj" and body.head.lower_ == "of" and over.tag_ == "NNS" and over.pos_ == "NOUN"


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

    def of_name(self, chain: int) -> str | None:
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
        if mention.kind == "person":
            wanted: tuple[str, ...] = ("of", "from")
        else:
            wanted = ("of", "in") if _is_of_a_state(head) and not _has_members(head) else ("of",)
        for noun in nouns:
            for child in noun.children:
                code = None
                if child.dep_ in _BESIDE and child.i < noun.i:
                    before = self.mentions.innermost.get(child.i)
                    # "A Ruritania expert" need not be of Ruritania: before a person's noun only an adjective tells.
                    if before and (mention.kind != "person" or before.adjectival or child.dep_ == "poss"):
                        code = before.country
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
        ambassadors". None after an indefinite article, which brings in somebody new, and where the noun's own words
        make it other ones: "the western ambassadors", "the ambassadors in Bay City"."""
        if any(child.lower_ in words("determiners", "new") for child in noun.children):
            return None
        apart = noun.lower_ in lexicon.words("names/descriptions", "nouns", "apart")
        governs = any(
            child.lower_ in lexicon.words("names/descriptions", "nouns", "governing") for child in noun.children
        )
        apart = apart or (not governs and any(self._is_private(child) for child in noun.children))
        if apart or any(_is_elsewhere(child) for child in noun.children):
            return None
        key = (noun.lemma_.lower(), noun.tag_)
        codes = {code for code in self._states_of_descriptions().get(key, ()) if code}
        codes |= self._states_before_nouns().get(key, set())
        return next(iter(codes)) if len(codes) == 1 else None

    def _is_private(self, child: Token) -> bool:
        """Whether a word that hangs on a noun tells of somebody's own: "Vask's team", "campaign aides"."""
        if child.lower_ in lexicon.words("names/descriptions", "nouns", "private"):
            return True
        whose = self.mentions.innermost.get(child.i) if child.dep_ in ("poss", "compound", "nmod") else None
        return whose is not None and whose.kind == "person" and whose.form == "name"

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
