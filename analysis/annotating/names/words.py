"""A document as plain lists, and the lexicon's word lists as sets: what the rules of this package read."""

from __future__ import annotations

from functools import cache

from spacy import attrs
from spacy.tokens import Doc, Span, Token

from analysis.annotating import lexicon
from analysis.annotating.text import text_of


@cache
def words(table: str, section: str, key: str) -> frozenset[str]:
    """A word list of the file ``names_<table>.toml``."""
    return frozenset(lexicon.toml(f"names_{table}")[section][key])


@cache
def genders() -> dict[str, str]:
    """ "female" or "male" for given names that only one of them bears."""
    tables = lexicon.toml("names_given")
    female, male = (frozenset(tables[each].split()) for each in ("female", "male"))
    return dict.fromkeys(female - male, "female") | dict.fromkeys(male - female, "male")


@cache
def given_names() -> frozenset[str]:
    """Every given name of the lexicon."""
    tables = lexicon.toml("names_given")
    return frozenset((tables["female"] + " " + tables["male"]).split())


@cache
def offices() -> dict[str, frozenset[tuple[str, ...]]]:
    """Titles as word tuples in lower case, by their last word."""
    tables = lexicon.toml("names_titles")
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in (*tables["offices"]["unique"], *tables["offices"]["several"], *tables["ranks"]["any"]):
        parts = tuple(phrase.replace("-", " - ").split())
        found.setdefault(parts[-1], set()).add(parts)
    return {last: frozenset(some) for last, some in found.items()}


@cache
def of_state() -> dict[str, str]:
    """Offices that one state alone has under their name, with its code."""
    tables = lexicon.toml("names_titles")["of_state"]
    return {office: code for code, offices in tables.items() for office in offices}


@cache
def honorifics() -> dict[str, str]:
    """Forms of address and ranks in lower case: "male", "female" or ""."""
    tables = lexicon.toml("names_titles")["ranks"]
    found = {word: "" for word in tables["any"] if " " not in word}
    found |= dict.fromkeys(tables["male"], "male")
    return found | dict.fromkeys(tables["female"], "female")


class Words:
    """The tokens of a document as lists, read once: a list is many times faster than a token's attributes."""

    __slots__ = (
        "_shouted",
        "content",
        "dep",
        "doc",
        "head",
        "lemma",
        "lower",
        "pos",
        "sentence",
        "start",
        "tag",
        "text",
    )

    def __init__(self, doc: Doc) -> None:
        """Reads ``doc``; linear in its length."""
        self.doc = doc
        self.content = text_of(doc)
        self._shouted: set[int] | None = None
        rows = doc.to_array([attrs.POS, attrs.DEP, attrs.TAG, attrs.LEMMA, attrs.LOWER, attrs.ORTH])
        columns: list[list[int]] = rows.T.tolist()
        strings = doc.vocab.strings
        names: dict[int, str] = {value: strings[value] for value in set().union(*columns)}
        self.pos, self.dep, self.tag, self.lemma, self.lower, self.text = (
            [names[value] for value in column] for column in columns
        )
        heads = doc.to_array(attrs.HEAD).astype("int64").tolist()
        self.head = [i + offset for i, offset in enumerate(heads)]
        starts = doc.to_array(attrs.SENT_START).astype("int64").tolist()
        self.sentence: list[int] = []
        number = 0
        for i, mark in enumerate(starts):
            number += mark == 1 and i > 0
            self.sentence.append(number)
        self.start: list[int] = doc.to_array(attrs.IDX).tolist()

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.text)

    def shouted(self) -> set[int]:
        """The sentences that are in capitals throughout, as headlines may be: there a capital says nothing."""
        if self._shouted is None:
            upper: dict[int, int] = {}
            words_: dict[int, int] = {}
            for number, text in zip(self.sentence, self.text, strict=True):
                if text.isalpha() and len(text) > 1:
                    words_[number] = words_.get(number, 0) + 1
                    upper[number] = upper.get(number, 0) + text.isupper()
            self._shouted = {number for number, count in words_.items() if count > 3 and upper[number] > 0.8 * count}
        return self._shouted

    def span(self, start: int, end: int) -> Span:
        """Tokens ``start`` to ``end``, exclusive."""
        return self.doc[start:end]

    def token(self, i: int) -> Token:
        """The token itself."""
        return self.doc[i]

    def begins_sentence(self, i: int) -> bool:
        """Whether a capital says nothing: the first word of a sentence, or after an opening quotation mark there."""
        if i == 0 or self.sentence[i] != self.sentence[i - 1]:
            return True
        return self.text[i - 1] in _OPENING and self.begins_sentence(i - 1) if i > 1 else True

    def capital(self, i: int) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[i][:1].isupper()

    def top(self, start: int, end: int) -> int:
        """The token of a span on which the others hang: its head lies outside."""
        for i in range(start, end):
            head = self.head[i]
            if (not start <= head < end or head == i) and self.pos[i] not in ("PUNCT", "DET", "SPACE"):
                return i
        return end - 1


_OPENING = frozenset("\"'“‘«([\n")
