"""A document as plain lists and plain objects: a spaCy token looks up anew whatever it is asked, these read it once.

Names, speech and events ask the same words again and again; `document_of` gives all of them the same ones.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache, wraps
from itertools import repeat
from typing import Any

import numpy as np
from spacy import attrs
from spacy.strings import StringStore
from spacy.tokens import Doc

Doc.set_extension("text", default=None, force=True)
Doc.set_extension("words", default=None, force=True)

_STRINGS = (attrs.POS, attrs.DEP, attrs.TAG, attrs.LEMMA, attrs.LOWER, attrs.ORTH, attrs.ENT_TYPE)
_NUMBERS = (attrs.HEAD, attrs.SENT_START)
_CHANGING = [attrs.POS, attrs.DEP, attrs.TAG, attrs.LEMMA, attrs.ENT_TYPE, attrs.HEAD, attrs.SENT_START]

_CHANGING_COLUMNS = [(*_STRINGS, *_NUMBERS).index(each) for each in _CHANGING]

POS, DEP, TAG, LEMMA, LOWER, ORTH = range(6)
"""Columns of `Document.table`: parts of speech, parts of the sentence, tags, dictionary forms, the words in lower case
and as they stand, each as spaCy's number for the string."""


def text_of(doc: Doc) -> str:
    """``doc.text``, kept with the document. Tokens may be merged or tagged later on, the text never changes."""
    text: str | None = doc._.text
    if text is None:
        text = doc._.text = doc.text
    return text


def document_of(doc: Doc) -> Document:
    """The words of ``doc`` with its tags and parse: read once, and anew where something has changed them."""
    kept: Document | None = doc._.words
    if kept is None or kept.state != _state(doc):
        kept = doc._.words = Document(doc, doc.to_array([*_STRINGS, *_NUMBERS]))
    return kept


def _state(doc: Doc) -> bytes:
    """All that a component may change of a document's words; the words as they stand, but for merging or splitting
    them, are what they were."""
    state: bytes = doc.to_array(_CHANGING).tobytes()
    return state


def let_go(doc: Doc) -> None:
    """Drops what `document_of` has kept with ``doc``, which nobody asks for any more.

    The document and its words hold each other: together they would wait for the garbage collector, and so would all
    that was found in them.
    """
    doc._.words = None


class _Strings(dict[int, str]):
    """The strings of a vocabulary by spaCy's numbers for them. spaCy decodes a string anew at every look."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self.store = store

    def __missing__(self, number: int) -> str:
        if len(self) >= _MOST_STRINGS:
            self.clear()
        string = self[number] = self.store[number]
        return string


_MOST_STRINGS = 1 << 17


@lru_cache(maxsize=2)
def _strings(store: StringStore) -> _Strings:
    return _Strings(store)


class Document:
    """The tokens of a document as lists, read once: a list is many times faster than a token's attributes."""

    def __init__(self, doc: Doc, table: np.ndarray) -> None:
        """``table``: the attributes `_STRINGS` and `_NUMBERS` of ``doc``. Linear in its length."""
        self.doc = doc
        self.table = table
        self._state: bytes | None = None
        self.content = text_of(doc)
        *columns, heads, starts = table.T
        string = _strings(doc.vocab.strings).__getitem__
        self.pos, self.dep, self.tag, self.lemma, self.lower, self.text, self.entity = (
            list(map(string, each.tolist())) for each in columns
        )
        self.heads: np.ndarray = np.arange(len(table)) + heads.astype("int64")
        """What each word hangs on, as an array."""
        self.head: list[int] = self.heads.tolist()
        begins = starts == 1
        begins[:1] = True
        self.begins: list[int] = np.flatnonzero(begins).tolist()
        """The first word of each sentence."""
        self.sentence: list[int] = (begins.cumsum() - 1).tolist()
        """The number of each word's sentence."""
        self.start: list[int] = doc.to_array(attrs.IDX).tolist()

    @property
    def state(self) -> bytes:
        """What `_state` says of the document as long as nothing but `set_lemma` and `set_tag` has changed it."""
        if self._state is None:
            self._state = self.table[:, _CHANGING_COLUMNS].tobytes()
        return self._state

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.text)

    def has(self, column: int, *labels: str) -> np.ndarray:
        """For each word whether a column of `table` (`POS`, `DEP` …) has one of the labels, as an array."""
        strings, numbers = self.doc.vocab.strings, self.table[:, column]
        found: np.ndarray = numbers == strings[labels[0]]
        for label in labels[1:]:
            found |= numbers == strings[label]
        return found

    @cached_property
    def tokens(self) -> list[Token]:
        """The words as a tree."""
        columns = self.text, self.lower, self.lemma, self.pos, self.tag, self.dep
        found = list(map(Token, repeat(self), range(len(self)), *columns))
        below: defaultdict[int, list[Token]] = defaultdict(list)
        for token, place in zip(found, self.head, strict=True):
            token.head = found[place]
            if place != token.i:
                below[place].append(token)
        for place, children in below.items():
            found[place].children = children
        return found

    @cached_property
    def answers(self) -> defaultdict[str, dict[int, Any]]:
        """What was asked of words before, by the question and the word's number: see `once_a_word`."""
        return defaultdict(dict)

    def set_lemma(self, i: int, lemma: str) -> None:
        """Gives a word another dictionary form: here, in the tree and in spaCy's document."""
        token = self.doc[i]
        token.lemma_ = self.lemma[i] = lemma
        self.table[i, LEMMA] = token.lemma
        self._state = None
        self.answers.clear()
        if (tree := self.__dict__.get("tokens")) is not None:
            tree[i].lemma_ = lemma

    def set_tag(self, i: int, pos: str, tag: str) -> None:
        """Gives a word another part of speech and tag: here, in the tree and in spaCy's document."""
        token = self.doc[i]
        token.pos_, token.tag_ = self.pos[i], self.tag[i] = pos, tag
        self.table[i, POS], self.table[i, TAG] = token.pos, token.tag
        self._state = None
        self.answers.clear()
        if (tree := self.__dict__.get("tokens")) is not None:
            tree[i].pos_, tree[i].tag_ = pos, tag

    def drop_tree(self) -> None:
        """Lets go of the tree. Its words hold each other, and all of them would wait for the garbage collector."""
        self.answers.clear()
        for token in self.__dict__.pop("tokens", ()):
            del token.head

    @cached_property
    def shouted(self) -> set[int]:
        """The sentences that are in capitals throughout, as headlines may be: there a capital says nothing."""
        upper = Counter(self.sentence[i] for i in self.upper if _is_word(self.text[i]))
        some = {number for number, count in upper.items() if count > 3}
        if not some:
            return some
        pairs = zip(self.sentence, self.text, strict=True)
        words = Counter(number for number, text in pairs if number in some and _is_word(text))
        return {number for number, count in words.items() if upper[number] > 0.8 * count}

    @cached_property
    def upper(self) -> list[int]:
        """The places of words in capitals throughout."""
        upper: list[int] = np.flatnonzero(self.doc.to_array(attrs.IS_UPPER)).tolist()
        return upper

    @cached_property
    def written(self) -> Counter[str]:
        """How often each word stands, by its very letters."""
        return Counter(self.text)

    def phrase(self, start: int, end: int) -> str:
        """The words from token ``start`` to before ``end`` with single spaces between."""
        first, last = self.characters(start, end)
        return " ".join(self.content[first:last].split())

    def characters(self, start: int, end: int) -> tuple[int, int]:
        """Where the words from token ``start`` to before ``end`` stand in the text: offsets, end exclusive."""
        return self.start[start], self.start[end - 1] + len(self.text[end - 1])

    def sentence_of(self, i: int) -> tuple[int, int]:
        """The words of a word's sentence: the first, and one past the last."""
        return self.words_of_sentence(self.sentence[i])

    def words_of_sentence(self, number: int) -> tuple[int, int]:
        """The words of the sentence of that number, from 0: the first, and one past the last."""
        return self.begins[number], self.begins[number + 1] if number + 1 < len(self.begins) else len(self)

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

    def root(self, start: int, end: int) -> int:
        """The word from ``start`` to before ``end`` that is nearest to the root of its sentence; of two the first."""
        heads = self.head
        lean_out = []
        for i in range(start, end):
            head = heads[i]
            if head == i:
                return i
            if not start <= head < end:
                lean_out.append(i)
        return lean_out[0] if len(lean_out) == 1 else self.doc[start:end].root.i


def _is_word(text: str) -> bool:
    return text.isalpha() and len(text) > 1


_OPENING = frozenset("\"'“‘«([\n")


class Token:
    """A word in the tree. What it has is named as spaCy names it, and means the same."""

    __slots__ = ("children", "dep_", "head", "i", "lemma_", "lower_", "pos_", "tag_", "text", "words")

    head: Token
    """What the word hangs on; itself for the root of a sentence."""

    def __init__(
        self, words: Document, i: int, text: str, lower_: str, lemma_: str, pos_: str, tag_: str, dep_: str
    ) -> None:
        """Without its place in the tree: `Words.tokens` sets ``head`` and ``children``."""
        self.words = words
        self.i = i
        self.text = text
        self.lower_ = lower_
        self.lemma_ = lemma_
        self.pos_ = pos_
        self.tag_ = tag_
        self.dep_ = dep_
        self.children: Sequence[Token] = ()
        """What hangs on the word, in the order of the text."""

    def __len__(self) -> int:
        """How many characters."""
        return len(self.text)

    @property
    def idx(self) -> int:
        """Where the word begins in the text."""
        return self.words.start[self.i]

    @property
    def ent_type_(self) -> str:
        """The kind of entity that the model takes the word for a part of; empty for none."""
        return self.words.entity[self.i]

    @property
    def is_punct(self) -> bool:
        """Whether it is a mark and no word."""
        return self.words.doc[self.i].is_punct

    @property
    def is_space(self) -> bool:
        """Whether it is nothing but white space."""
        return self.text.isspace()

    @property
    def is_sent_end(self) -> bool | None:
        """Whether it ends its sentence; None where nobody knows."""
        return self.words.doc[self.i].is_sent_end

    @property
    def whitespace_(self) -> str:
        """The space after it, if any."""
        return self.words.doc[self.i].whitespace_

    @property
    def is_lower(self) -> bool:
        """Whether it is in small letters."""
        return self.text.islower()

    @property
    def is_upper(self) -> bool:
        """Whether it is in capitals."""
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        """Whether it is in small letters after a capital."""
        return self.text.istitle()

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """What the word is joined with by "and", commas and the like, itself left out."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for word in found:
            for child in word.children:
                if child.dep_ == "conj" and child.i > word.i:
                    found.append(child)
        return tuple([word for word in found if word is not self])

    @property
    def subtree(self) -> Iterator[Token]:
        """The word with all that hangs on it, in the order of the text."""
        after = False
        for child in self.children:
            if not after and child.i > self.i:
                after = True
                yield self
            yield from child.subtree
        if not after:
            yield self

    @property
    def left_edge(self) -> Token:
        """The first word of its subtree."""
        return self.words.tokens[self.words.doc[self.i].left_edge.i]

    @property
    def right_edge(self) -> Token:
        """The last word of its subtree."""
        return self.words.tokens[self.words.doc[self.i].right_edge.i]

    def nbor(self, step: int = 1) -> Token:
        """The word so many words after it."""
        return self.words.tokens[self.i + step]


def once_a_word[Answer](ask: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """``ask``, a question about a word of the tree, with its answers kept as long as the words stay the same."""
    question = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def answer(token: Token) -> Answer:
        known: dict[int, Answer] = token.words.answers[question]
        i = token.i
        if i not in known:
            known[i] = ask(token)
        return known[i]

    return answer
