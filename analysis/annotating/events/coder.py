"""From the trigger words of one document to its events, with their parties and status."""

from __future__ import annotations

from functools import cache

from analysis.annotating.document import Document
from analysis.annotating.events.arguments.assignment import Assignment
from analysis.annotating.events.arguments.pairs import Pairs
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.attribution import Assertions
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.contests import is_contest
from analysis.annotating.events.nesting import absorb, joined
from analysis.annotating.events.rules import triggers
from analysis.annotating.events.triggers import Matcher
from analysis.language.boilerplate import boilerplate

_CLASSES = {"noun": ("NOUN", "PROPN"), "verb": ("VERB", "ADJ"), "adjective": ("ADJ", "VERB"), "modal": ("AUX",)}


@cache
def _wanted() -> dict[str, frozenset[str]]:
    """The parts of speech in which a dictionary form may trigger something."""
    return {
        lemma: frozenset(tag for trigger in some for tag in _CLASSES[trigger.word_class])
        for lemma, some in triggers().items()
    }


class Coder:
    """Finds the events of one document. Linear in its length; the parse is read only around trigger words."""

    def __init__(self, words: Document) -> None:
        """Reads the components before this one; a document without parse or lemmas has no events."""
        self.doc = words.doc
        self.words = words

    def candidates(self) -> list[Candidate]:
        """The events of the document, with parties and status, in the order of their triggers."""
        wanted, classes = _wanted(), self.words.pos
        hits = [i for i, lemma in enumerate(self.words.lemma) if lemma in wanted and classes[i] in wanted[lemma]]
        foreign = [(each.start, each.end) for each in boilerplate(self.words.content)]
        if foreign:  # what a teaser for another article tells is none of this one's events
            places = self.words.start
            hits = [i for i in hits if not any(start <= places[i] < end for start, end in foreign)]
        if not hits:
            return []
        self.parties = Parties(self.words)
        self.assertions = Assertions(self.doc, self.parties.offsets)
        self.parties.antecedents.speaker = self.assertions.speaker
        matcher = Matcher(self.words, self.parties)
        told = [i for i in hits if not is_contest(self.words.tokens[i])]
        found = {i: candidate for i in told if (candidate := matcher.match(self.words.tokens[i])) is not None}
        outer = absorb(found)
        assignment = Assignment(self.parties, self.assertions)
        for candidate in outer:
            assignment.fill(candidate)
        for candidate in outer:
            assignment.accuse_denier(candidate)
        Pairs(self.parties).complete(outer)
        return joined(outer)
