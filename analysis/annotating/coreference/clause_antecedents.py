"""Whom a pronoun that no chain holds stands for by its clause alone: possessives for the subject of their clause, all
others for whoever says so, "we" for the speaker."""

from __future__ import annotations

from collections.abc import Callable

from analysis.annotating.coreference.mentions_by_token import MentionsByToken
from analysis.annotating.document import Token
from analysis.annotating.syntax import clause, subjects, told_by
from analysis.language.event_lexicon import words
from analysis.records import Party


class ClauseAntecedents:
    """The antecedents of the pronouns of one document that no chain settles."""

    def __init__(self, mentions: MentionsByToken) -> None:
        """``mentions`` tell of what kind an antecedent is."""
        self.mentions = mentions
        self.speaker: Callable[[Token], Party | None] = lambda token: None

    def of(self, pronoun: Token) -> Party | list[Token]:
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
