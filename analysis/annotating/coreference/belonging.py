"""Whose they are who are meant without a name: "Ruritanian envoys", "Berg's team", "police in the Bay Islands"."""

from __future__ import annotations

from analysis.annotating.coreference.chains import Chains
from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language.lexicon import words

_REACH = 9
"""How many words behind a noun a place in its words may stand."""


def _nouns(key: str) -> frozenset[str]:
    return words("names/descriptions", "nouns", key)


class Belonging:
    """The states of which the descriptions of one document are, and which are somebody's own."""

    def __init__(self, view: Document, chains: Chains, at: dict[int, Draft]) -> None:
        """``at``: the names by the place of each of their words."""
        self._view = view
        self._chains = chains
        self._at = at

    def state(self, start: int, head: int, end: int) -> str | None:
        """The state whose people they are: named before the noun, else after "of" or "in". "European countries" are not
        the Union, and where an embassy stands, or states meet, is not whose they are."""
        view = self._view
        if view.lower[head] in _nouns("apart"):
            return None
        states = view.lower[head] in _nouns("states")
        for j in range(head - 1, start - 1, -1):
            if j in self._at and self._at[j].country and not (states and self._is_wide(j)):
                return self._possessor(start, j) or self._at[j].country
            if j in self._at and self._at[j].kind == "person" and self._governs(head):
                code = self._chains.all[self._at[j].chain].country if self._at[j].chain >= 0 else None
                if code:
                    return code  # "the Berg government"
            if view.lower[j] == "its":
                return None if states else self._last_state(j, head)
        sent = states or view.lower[head] in _nouns("sent") or self._of_stateless_body(start, head)
        if head + 1 < end and (view.lower[head + 1] == "of" or (view.lower[head + 1] == "in" and not sent)):
            for j in range(head + 2, end):
                if j in self._at and self._at[j].country:
                    return self._at[j].country
        return None

    def _of_stateless_body(self, start: int, head: int) -> bool:
        """ "Lantern League ministers in Karsund": whose state is not that of the place."""
        before = [self._at[j] for j in range(start, head) if j in self._at]
        return self._view.tag[head] == "NNS" and any(
            each.kind == "organisation" and each.country is None for each in before
        )

    def _possessor(self, start: int, body: int) -> str | None:
        """The state whose they are, where the word ``body`` only names a party or firm that has a namesake elsewhere:
        "Ruritania's Labour government"."""
        view = self._view
        if self._at[body].kind != "organisation":
            return None
        for j in range(self._at[body].start - 1, start, -1):
            whose = self._at.get(j - 1)
            if view.text[j] in ("'s", "’s", "'", "’") and whose is not None and whose.kind == "country":
                return whose.country
        return None

    def _governs(self, i: int) -> bool:
        """Whether the noun is for those who govern a state."""
        return self._view.lower[i] in _nouns("governing")

    def is_private(self, draft: Draft) -> bool:
        """Whether they are of a campaign, a party, a family or a firm, or somebody's lawyers, and so no state's."""
        return not _nouns("private").isdisjoint(self._view.lower[draft.start : draft.end])

    def _is_wide(self, i: int) -> bool:
        """Whether the word is of a part of the world, which only stands for a union of states: "European"."""
        entry = self._at[i].entry
        return entry is not None and entry.sort == "group" and entry.country == "EU"

    def is_somebodys(self, draft: Draft, i: int) -> bool:
        """Whether a person's name before the noun, a private body or a place in its words tells whose it is: "the Berg
        regime", "Berg's team", "campaign officials", "police in the Bay Islands" are not the home state's. An
        administration is, unless its head is another's."""
        view = self._view
        if self.is_private(draft):
            return True
        if view.lower[i] not in _nouns("own") and any(
            j in self._at and self._at[j].kind == "person" for j in range(draft.start, i)
        ):
            return True
        if i + 1 >= len(view) or view.lower[i + 1] != "in" or view.head[i + 1] != i:
            return False
        places = [j for j in range(i + 2, min(i + _REACH, len(view))) if view.head[j] == i + 1]
        return any(view.pos[j] == "PROPN" and view.entity[j] not in ("DATE", "TIME") for j in places)

    def _last_state(self, i: int, noun: int) -> str | None:
        """The state that "its" (word ``i``, before ``noun``) is about, if it is one: named last before it in the
        sentence, but not the one that expels or attacks them."""
        view, hostile = self._view, self._hostile_verb(noun)
        for j in range(i - 1, max(-1, i - 30), -1):
            if view.sentence[j] != view.sentence[i]:
                return None
            draft = self._at.get(j)
            if hostile >= 0 and self._is_in_subject(j, hostile):
                continue
            if draft is not None and draft.kind in ("country", "organisation"):
                return draft.country if draft.kind == "country" else None
        return None

    def _hostile_verb(self, noun: int) -> int:
        """The verb whose object the noun is, where nobody does so to his own; -1 where there is none."""
        view, verb = self._view, self._view.head[noun]
        hostile = view.lemma[verb] in words("names/descriptions", "verbs", "against_others")
        return verb if hostile and view.dep[noun] == "dobj" else -1

    def _is_in_subject(self, i: int, verb: int) -> bool:
        """Whether the word is the subject of the verb, or stands before it: "the Ruritanian government"."""
        view = self._view
        for _ in range(3):
            if view.head[i] == verb:
                return view.dep[i] == "nsubj"
            i = view.head[i]
        return False
