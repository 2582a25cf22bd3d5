"""Finds what the gazetteers know in a document, by its exact words."""

from __future__ import annotations

from functools import cached_property

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from analysis.annotating.casing.names import Names
from analysis.language.gazetteer import Entry, entries, state_names
from analysis.records import Actor

_IN_CAPITALS = frozenset(("state", "capital", "region", "city", "adjective"))
"""What datelines and headlines write in capitals."""


class Gazetteer:
    """Finds everything known in a document by exact words; linear in its length."""

    def __init__(self, nlp: Language, actors: tuple[Actor, ...] = ()) -> None:
        """Compiles the tables, and a user's own ``actors``, for the tokenizer and vocabulary of ``nlp``."""
        self.known = entries(actors)
        self.state_names = state_names(actors)
        self.matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
        self.by_id: dict[int, Entry] = {}
        for words, entry in self.known.items():
            self.matcher.add(words, [nlp.make_doc(words)])
            self.by_id[nlp.vocab.strings[words]] = entry
            if entry.sort in _IN_CAPITALS and not entry.weak and len(words) > 3 and words.upper() not in self.known:
                self.matcher.add(words.upper(), [nlp.make_doc(words.upper())])
                self.by_id[nlp.vocab.strings[words.upper()]] = entry

    @cached_property
    def names(self) -> Names:
        """How everything known is written in mixed letters."""
        return Names(self.known)

    def find(self, doc: Doc) -> list[tuple[int, int, Entry]]:
        """(first token, token after the last, entry), the longest first where two overlap, ordered by start."""
        found = sorted(self.matcher(doc), key=lambda each: (each[1] - each[2], each[1]))
        taken: set[int] = set()
        chosen = []
        for id_, start, end in found:
            if not any(i in taken for i in range(start, end)):
                taken.update(range(start, end))
                chosen.append((start, end, self.by_id[id_]))
        chosen.sort(key=lambda each: each[0])
        return chosen
