"""Whom a pronoun that no chain holds stands for by its clause alone: possessives for the subject of their clause, all
others for whoever says so, "we" for the speaker."""

from __future__ import annotations

from collections.abc import Callable

from analysis.annotating.coreference.mentions_by_token import MentionsByToken
from analysis.annotating.coreference.number_and_gender import gender_of_name
from analysis.annotating.coreference.third_person import GENDERS
from analysis.annotating.document import Token
from analysis.annotating.syntax import clause, subjects, told_by
from analysis.language.event_lexicon import words
from analysis.records import Party

_TIMES = words("prepositions", "other_times")


class ClauseAntecedents:
    """The antecedents of the pronouns of one document that no chain settles."""

    def __init__(self, mentions: MentionsByToken) -> None:
        """``mentions`` tell of what kind an antecedent is."""
        self.mentions = mentions
        self.speaker: Callable[[Token], Party | None] = lambda token: None

    def of(self, pronoun: Token) -> Party | list[Token]:
        """Whom a pronoun without a mention means: the speaker for "we" inside a quotation; for a possessive the subject
        of its clause, else whoever says so, else who acts in the main clause after it or in the one it is joined to,
        where number and kind fit ("the leaders said they would …").

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
        found = found or told_by(pronoun) or self._of_main_clause(pronoun) or self._of_first_clause(pronoun)
        return [each for each in found if self._fits(word, each, several=len(found) > 1)]

    def _of_main_clause(self, pronoun: Token) -> list[Token]:
        """ "Before his train had left, Karl Brandt said …": of a clause that stands first, the main one's
        subject, where it is a person's name."""
        fronted = clause(pronoun)
        main = fronted.head
        if fronted.dep_ != "advcl" or main.i < fronted.i or main.pos_ not in ("VERB", "AUX"):
            return []
        led = (
            child for child in fronted.children if child.i < pronoun.i
        )  # the parser takes "before" for a preposition
        if not any(each.dep_ in ("mark", "advmod") or each.lower_ in _TIMES for each in led):
            return []
        found = [each for each in subjects(main) if each.i > fronted.i]
        return found if all(self._is_person(each, pronoun.lower_) for each in found) else []

    def _of_first_clause(self, pronoun: Token) -> list[Token]:
        """ "Ruritania and Syldavia appealed, but the court ruled against them": the subject of the first clause, where
        nothing else in it is in the plural."""
        second = clause(pronoun)
        first = second.head
        if pronoun.lower_ != "them" or second.dep_ != "conj" or first.pos_ not in ("VERB", "AUX"):
            return []
        found = subjects(first)
        own = any(child.dep_ in ("nsubj", "nsubjpass") and child.pos_ != "PRON" for child in second.children)
        others = [
            each
            for each in first.words.tokens[first.left_edge.i : second.i]
            if each.tag_ in ("NNS", "NNPS") and each not in found and each.head not in found
        ]
        return found if own and not others else []

    def _is_person(self, token: Token, pronoun: str) -> bool:
        """Whether the token is a person's name, whose first name does not tell that the pronoun is of the other sex."""
        mention = self.mentions.at(token)
        if mention is None or mention.kind != "person" or mention.form != "name":
            return False
        told = gender_of_name(mention.name)
        return told is None or GENDERS.get(pronoun, told) == told

    def _fits(self, pronoun: str, antecedent: Token, *, several: bool) -> bool:
        """Whether number and kind allow the word to be what the pronoun means."""
        mention = self.mentions.at(antecedent)
        person = mention is not None and mention.kind == "person"
        plural = antecedent.tag_ in ("NNS", "NNPS") or several
        if pronoun in words("pronouns", "plural"):
            return plural
        if pronoun in words("pronouns", "personal"):
            return not plural and (person or mention is None)
        if pronoun in words("pronouns", "neuter"):
            return not plural and not person
        return True
