"""The tokenizer: the model's own, which reads marks that only look like an apostrophe as one, and ends a word where a
line's own words begin ("EXCLUSIVE-Borevia …").

What is no word of the text (pictures, marks for the direction of writing, "[passage omitted]") it reads as space.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from spacy import attrs
from spacy.tokens import Doc

from analysis.language import lexicon
from analysis.language.boilerplate import insertions
from analysis.language.openings import openings
from analysis.reading.cleaning.apostrophes import LOOKALIKES

_MARKS = {"\x91": "‘", "\x92": "’", "\x93": "“", "\x94": "”", "\x96": "–", "\x97": "—"}
_CONTROLS = re.compile("[\x91-\x94\x96\x97]")
_PICTURES = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u275a\u275f-\u27bf\ufe0f]\u200d?"
    "|(?<!\\w)[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+"
    "|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+(?!\\w)"
)
"""Pictures (emoji, dingbats without quotation marks), and marks without width that stand at the edge of a word."""

_LINE_BREAK = re.compile(r"\\r\\n|(?:(?<![^\W\d_])|(?<=\\n))\\n(?![a-z])|\\n(?=[A-Z“\"\\])")
"""A line break that an export wrote out as a backslash and a letter. A folder's name goes on in small letters."""

_RUN = re.compile(r"\S{1000,} ?")
"""What is longer than any word or address. The time of the model's tokenizer grows with the square of its length."""

_PIECE = 100
"""Characters of such a run that the model's tokenizer gets at once."""


def plain(text: str) -> str:
    """The text, as long as before: an apostrophe in "Borevia`s", quotation marks for the control characters that
    Windows letters become, line breaks that were written out, and space for what is no word of it."""
    text = LOOKALIKES.sub("’", text)
    text = _CONTROLS.sub(lambda found: _MARKS[found[0]], text)
    if "[" in text:
        text = insertions().sub(_space, text)
    if "\\n" in text:
        text = _LINE_BREAK.sub(lambda found: "\n".rjust(len(found[0])), text)
    return text if text.isascii() else _PICTURES.sub(_space, text)


def _space(found: re.Match[str]) -> str:
    return " " * len(found[0])


class Tokenizer:
    """Tokenizes `plain` text, and splits a word that runs over an opening's end."""

    def __init__(self, tokenize: Callable[[str], Doc]) -> None:
        """``tokenize``: the model's own tokenizer, which learns what words are one if it can learn that."""
        self.tokenize = tokenize
        learn = getattr(tokenize, "add_special_case", None)
        if learn is not None:
            for word in lexicon.toml("retagging")["whole"]["words"]:
                for form in (word, word.capitalize(), word.upper()):
                    learn(form, [{attrs.ORTH: form}])

    def __call__(self, text: str) -> Doc:
        """The document; its characters are as many as those of ``text``."""
        doc = self._in_pieces(plain(text))
        ends = [each.end for each in openings(doc.text)]
        if ends:
            _split(doc, ends)
        return doc

    def _in_pieces(self, text: str) -> Doc:
        """The document, with long runs that no space divides tokenized `_PIECE` characters at a time."""
        if _RUN.search(text) is None:
            return self.tokenize(text)
        words: list[str] = []
        spaces: list[bool] = []
        for piece in _pieces(text):
            doc = self.tokenize(piece)
            words += [token.text for token in doc]
            spaces += [bool(token.whitespace_) for token in doc]
        return Doc(doc.vocab, words=words, spaces=spaces)


def _pieces(text: str) -> Iterator[str]:
    """The text cut around its long runs, and these cut into pieces; together they are the text."""
    done = 0
    for run in _RUN.finditer(text):
        if run.start() > done:
            yield text[done : run.start()]
        for start in range(run.start(), run.end(), _PIECE):
            yield text[start : min(start + _PIECE, run.end())]
        done = run.end()
    if done < len(text):
        yield text[done:]


def _split(doc: Doc, ends: list[int]) -> None:
    starts = [token.idx for token in doc]
    found = {}
    for end in ends:
        token = doc[bisect_right(starts, end) - 1]
        if token.idx < end < token.idx + len(token):
            found[token.i] = end - token.idx
    if found:
        with doc.retokenize() as retokenizer:
            for i, place in found.items():
                word = doc[i].text
                retokenizer.split(doc[i], [word[:place], word[place:]], heads=[(doc[i], 0), (doc[i], 1)])
