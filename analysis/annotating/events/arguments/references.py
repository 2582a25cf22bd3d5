"""Whom an event means by a pronoun or a description, where the document's mentions do not say: what coreference has
left open.

Nothing else in events decides who "it" is, or of which state "the ambassadors" are. Each question goes once the chains
of `analysis.annotating.coreference` answer it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from analysis.annotating.document import Token
from analysis.annotating.syntax import clause, prepositional, subjects, told_by
from analysis.language.event_lexicon import words
from analysis.records import Mention, Party

_BESIDE = ("poss", "amod", "compound", "nmod")
"""How a word hangs on a noun that says whose, or of which state, what the noun names is."""


class References:
    """The pronouns and descriptions of one document that no chain settles."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        names: Sequence[Mention],
        by_head: Mapping[int, Mention],
        innermost: Mapping[int, Mention],
    ) -> None:
        """``names`` are the mentions of ``text``; ``by_head`` gives them by the index of their head, ``innermost`` by
        that of each of their tokens."""
        self.text = text
        self.tokens = tokens
        self.names = names
        self.by_head = by_head
        self.innermost = innermost
        self.speaker: Callable[[Token], Party | None] = lambda token: None
        self._homes: dict[int, str] | None = None
        self._states: dict[str, str] | None = None
        self._described: dict[tuple[str, str], set[str | None]] | None = None
        self._modified: dict[tuple[str, str], set[str]] | None = None

    def antecedents(self, pronoun: Token) -> Party | list[Token]:
        """Whom a pronoun without a mention means: the speaker for "we" inside a quotation; for a possessive the subject
        of its clause, else whoever says so, where number and kind fit ("the leaders said they would …").

        Returns the speaker, or the head tokens of the antecedents; nothing where none fits.
        """
        word = pronoun.lower_
        if word in words("pronouns", "first_person"):
            return self.speaker(pronoun) or []
        if word in words("pronouns", "second_person"):
            return []
        found: list[Token] = []
        if pronoun.tag_ == "PRP$":
            found = [each for each in subjects(clause(pronoun)) if each.i < pronoun.i and each.pos_ != "PRON"]
        found = found or told_by(pronoun)
        return [each for each in found if self._fits(word, each, several=len(found) > 1)]

    def _fits(self, pronoun: str, antecedent: Token, *, several: bool) -> bool:
        """Whether number and kind allow the word to be what the pronoun means."""
        mention = self.by_head.get(antecedent.i) or self.innermost.get(antecedent.i)
        person = mention is not None and mention.kind == "person"
        plural = antecedent.tag_ in ("NNS", "NNPS") or several
        if pronoun in words("pronouns", "plural"):
            return plural
        if pronoun in words("pronouns", "personal"):
            return not plural and (person or mention is None)
        if pronoun in words("pronouns", "neuter"):
            return not plural and not person
        return True

    def state(self, mention: Mention, head: Token | None = None) -> str | None:
        """The state of a mention: its own; else what stands beside another mention of its chain ("the Ruritanian
        geologist Karl Brandt … Brandt"); else, for a description with its ``head``, that of those whom the article
        calls by the same noun ("the ambassadors of Ruritania … the ambassadors")."""
        country = mention.country or self.home(mention.chain)
        if country is None and head is not None and mention.form in ("role", "description") and head.pos_ == "NOUN":
            return self.state_of_noun(head)
        return country

    def home(self, chain: int) -> str | None:
        """The state that stands beside some mention of a person or organisation: "Ruritania's Security Committee",
        "the Security Committee of Ruritania", "the Ruritanian geologist Karl Brandt", "Brandt, a Ruritanian"."""
        if self._homes is None:
            self._homes = {}
            for i, mention in self.by_head.items():
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
        mention = self.innermost.get(token.i)
        return mention.country if mention else None

    def _state_within(self, mention: Mention) -> str | None:
        """The state or union whose short name begins the name of a body: "the League Council" is of the League."""
        if mention.kind != "organisation":
            return None
        if self._states is None:
            self._states = {
                self.text[each.start : each.end]: each.country
                for each in self.names
                if each.country and each.form == "name" and each.kind in ("country", "organisation")
            }
        first = mention.name.split(" ")
        return next((code for n in range(1, len(first)) if (code := self._states.get(" ".join(first[:n])))), None)

    def state_of_noun(self, noun: Token) -> str | None:
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
            for i, mention in self.by_head.items():
                token = self.tokens[i]
                if mention.form in ("role", "description") and token.pos_ == "NOUN":
                    key = (token.lemma_.lower(), token.tag_)
                    self._described.setdefault(key, set()).add(mention.country)
        return self._described

    def _states_before_nouns(self) -> dict[tuple[str, str], set[str]]:
        """The states that stand before a noun elsewhere: "a Ruritanian geologist … the geologist"."""
        if self._modified is None:
            self._modified = {}
            for i, mention in self.innermost.items():
                token = self.tokens[i]
                if mention.country and token.dep_ in ("amod", "compound", "nmod") and token.head.pos_ == "NOUN":
                    key = (token.head.lemma_.lower(), token.head.tag_)
                    self._modified.setdefault(key, set()).add(mention.country)
        return self._modified
