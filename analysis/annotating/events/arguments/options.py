"""Who may act in an event or be acted upon: everybody whom its sentence gives, and whom the rules found elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.noun_phrases import acts, is_crowd
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.candidate import Candidate
from analysis.records import Mention, Party

_MOST = 40
"""How many of one sentence are looked at; lists of names are longer."""


@dataclass(slots=True)
class Option:
    """One who may be a party.

    ``token``: the head of its phrase. ``acting`` and ``hit``: what the rules made of it on that side, nothing where
    they did not put it there; two where one word stands for two ("the Korean leaders").
    """

    token: Token
    mention: Mention | None
    acting: list[Party] = field(default_factory=list)
    hit: list[Party] = field(default_factory=list)

    @property
    def chain(self) -> int | None:
        """The chain it belongs to, by what the rules made of it or by its mention."""
        chain = next((party.chain for party in (*self.acting, *self.hit) if party.chain is not None), None)
        return chain if chain is not None or self.mention is None else self.mention.chain


class Options:
    """The options of the events of one document."""

    def __init__(self, parties: Parties) -> None:
        """``parties``: the mentions of the document."""
        self.parties = parties
        self._in_sentence: dict[int, list[tuple[Token, Mention | None]]] = {}

    def of(self, candidate: Candidate) -> list[Option]:
        """Everybody whom the candidate's sentence gives, in the order of the text, then whom only the rules found."""
        n = candidate.sentence
        if n not in self._in_sentence:
            self._in_sentence[n] = self._sentence(n)
        trigger = candidate.token.i
        found = {token.i: Option(token, mention) for token, mention in self._in_sentence[n] if token.i != trigger}
        for party in candidate.sources:
            self._option(party, found).acting.append(party)
        for party in candidate.targets:
            self._option(party, found).hit.append(party)
        return list(found.values())

    def _option(self, party: Party, found: dict[int, Option]) -> Option:
        """The option that the party is, made where there is none."""
        tokens = self.parties.offsets.tokens(party.start, party.end)
        head = self.parties.offsets.root(tokens.start, tokens.stop)
        if head.i in found:
            return found[head.i]
        for i in tokens:
            if i in found:
                return found[i]
        return found.setdefault(head.i, Option(head, self.parties.by_start.get(party.start)))

    def _sentence(self, n: int) -> list[tuple[Token, Mention | None]]:
        words, parties = self.parties.offsets.words, self.parties
        first, end = words.words_of_sentence(n)
        found: list[tuple[Token, Mention | None]] = []
        for i in range(first, end):
            pos = words.pos[i]
            mention = parties.by_head.get(i)
            if mention is None:
                if pos == "NOUN":
                    fits = i not in parties.innermost and acts(words.lemma[i].lower())
                    fits = fits or is_crowd(words.tokens[i])
                elif pos == "PROPN":
                    fits = i not in parties.innermost and words.dep[i] not in ("compound", "nmod", "amod")
                else:
                    fits = pos == "PRON" and words.tag[i] in ("PRP", "PRP$")
                if not fits or i in parties.timed:
                    continue
            if i not in parties.dateline:
                found.append((words.tokens[i], mention))
        return found[:_MOST]
