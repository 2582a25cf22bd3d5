"""The forms of `tests.evaluation.forms`: each says what to replace in a text of one paragraph a line."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from analysis.reading.cleaning.offsets import Edit

Maker = Callable[[str], Iterable[Edit]]


# --- characters ----------------------------------------------------------------------------------------------------


def each_of(pattern: str, put: Callable[[str], str], every: int = 1) -> Maker:
    """Every so many'th match of ``pattern`` becomes what ``put`` makes of it."""
    compiled = re.compile(pattern)

    def make(text: str) -> Iterator[Edit]:
        for number, found in enumerate(compiled.finditer(text)):
            if number % every == 0:
                yield Edit(*found.span(), put(found[0]))

    return make


def misread(charset: str) -> Callable[[str], str]:
    """What a character written as UTF-8 looks like in a character set; bytes that it leaves free as in Latin-1."""

    def read(byte: int) -> str:
        try:
            return bytes([byte]).decode(charset)
        except UnicodeDecodeError:
            return chr(byte)

    return lambda character: "".join(map(read, character.encode()))


_NAMED = {
    "“": "&ldquo;",
    "”": "&rdquo;",
    "‘": "&lsquo;",
    "’": "&rsquo;",
    "—": "&mdash;",
    "–": "&ndash;",
    "é": "&eacute;",
}
_LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}
_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}


def _escaped(character: str) -> str:
    return (
        _NAMED.get(character) or html.escape(character)
        if character in "&<>\"'" or character in _NAMED
        else f"&#{ord(character)};"
    )


def _upper(character: str) -> str:
    return character.upper() if len(character.upper()) == 1 else character


def lead_in_capitals(text: str) -> Iterator[Edit]:
    """The first paragraph in capitals."""
    end = text.find("\n")
    yield Edit(0, end, "".join(map(_upper, text[:end])))


def curly(text: str) -> Iterator[Edit]:
    """Straight quotation marks become curly ones."""
    for found in re.finditer(r"[\"']", text):
        opens = not found.start() or text[found.start() - 1] in " \n(—“‘"
        double = found[0] == '"'
        yield Edit(*found.span(), ("“" if opens else "”") if double else ("‘" if opens else "’"))


# --- marks ---------------------------------------------------------------------------------------------------------


def paragraphs(opening: str, closing: str) -> Maker:
    """Marks around each paragraph."""

    def make(text: str) -> Iterator[Edit]:
        for found in re.finditer(r"[^\n]+", text):
            yield Edit(found.start(), found.start(), opening)
            yield Edit(found.end(), found.end(), closing)

    return make


def fragments(text: str) -> Iterator[Edit]:
    """A page's text as its source has it: paragraphs, links around names, entities, a comment."""
    yield Edit(0, 0, '<div class="article-body"><p>')
    number = 0
    for found in re.finditer(r"\n|[“”‘’—–é&<>]|(?<=\w )[A-Z][a-z]+ [A-Z][a-z]+", text):
        if found[0] == "\n":
            number += 1
            yield Edit(*found.span(), "</p>\n<!-- ad --><p>" if number % 3 else '</p>\n\n<p class="story">')
        elif len(found[0]) == 1:
            yield Edit(*found.span(), _escaped(found[0]))
        else:
            yield Edit(found.start(), found.start(), '<a href="https://example.org/topic?a=1&amp;b=2"><b>')
            yield Edit(found.end(), found.end(), "</b></a>")
    yield Edit(len(text), len(text), "</p></div>")


def markdown(text: str) -> Iterator[Edit]:
    """Links and bold names."""
    for number, found in enumerate(re.finditer(r"(?<=\w )[A-Z][a-z]+ [A-Z][a-z]+", text)):
        yield Edit(found.start(), found.start(), "[" if number % 2 else "**")
        yield Edit(found.end(), found.end(), "](https://example.org/topic)" if number % 2 else "**")


# --- lines ---------------------------------------------------------------------------------------------------------


def wrapped(width: int, between: str = "\n\n", indent: str = "", divided: bool = False) -> Maker:
    """Lines no longer than ``width`` columns; words ``divided`` at their ends where they can be."""

    def make(text: str) -> Iterator[Edit]:
        for line in re.finditer(r"[^\n]+|\n", text):
            if line[0] == "\n":
                yield Edit(*line.span(), between)
                continue
            if indent:
                yield Edit(line.start(), line.start(), indent)
            column = len(indent)
            for word in re.finditer(r"\S+", line[0]):
                space = line.start() + word.start() - 1
                if column + 1 + len(word[0]) > width and word.start():
                    cut = _cut(word[0], width - column - 2) if divided else 0
                    if cut:
                        at = line.start() + word.start() + cut
                        yield Edit(at, at, "-\n")
                        column = len(word[0]) - cut
                        continue
                    yield Edit(space, space + 1, "\n")
                    column = len(word[0])
                else:
                    column += len(word[0]) + bool(word.start())

    return make


def _cut(word: str, room: int) -> int:
    """Where a word may be divided so that its beginning has ``room``: in front of the consonant of a syllable."""
    letters = len(word.rstrip('.,;:!?”"'))
    if not word[:letters].isalpha() or word.isupper():
        return 0
    for at in range(min(room, letters - 2), 1, -1):
        syllable = word[at] not in "aeiouy" and word[at + 1] in "aeiouy"
        if syllable and any(vowel in word[:at].lower() for vowel in "aeiouy"):
            return at
    return 0


def between(*lines: str, every: int = 2) -> Maker:
    """Lines that are no part of the text, one after the other, between its paragraphs."""

    def make(text: str) -> Iterator[Edit]:
        for number, found in enumerate(re.finditer(r"\n", text)):
            if number % every == 0:
                line = lines[number // every % len(lines)]
                yield Edit(*found.span(), f"\n{line}\n")

    return make


def in_front(lines: str) -> Maker:
    """Something before the text."""
    return lambda text: [Edit(0, 0, lines)]


FORMS: dict[str, Maker] = {
    "wrapped-72": wrapped(72),
    "wrapped-60": wrapped(60),
    "wrapped-close": wrapped(72, "\n"),
    "wrapped-indented": wrapped(66, "\n", "    "),
    "hyphenated": wrapped(40, divided=True),
    "quoted-mail": paragraphs("> ", ""),
    "boilerplate": between(
        "Read more: Five things to know about the border",
        "Advertisement",
        "Story continues below",
        "Sign up for our newsletter",
    ),
    "share-bars": between("Share", "Share on Facebook Tweet Email", "Follow us on Twitter", every=3),
    "by-line": in_front("By Dorit Halvek, Lantern Staff Writer\n"),
    "dateline": in_front("NERODIN, March 5 (Lantern Agency) — "),
    "captions": between("(Photo: Dorit Halvek / Lantern Agency)", "File photo. Image: Lantern / Handout", every=3),
    "one-line": each_of("\n", lambda _: " "),
    "tab-indents": paragraphs("\t", ""),
    "empty-lines": each_of("\n", lambda _: "\n\n\n"),
    "trailing-spaces": paragraphs("", "   "),
    "double-spaces": each_of(r"(?<=[.?!”]) ", lambda _: "  "),
    "crlf": each_of("\n", lambda _: "\r\n"),
    "lone-cr": each_of("\n", lambda _: "\r"),
    "soft-hyphens": each_of(r"(?<=[a-z]{3})(?=[a-z]{3})", lambda _: "\u00ad", 2),
    "zero-width": each_of(r"(?<=\w)(?=\s)|(?<=\w)(?=[a-z]{2})", lambda _: "\u200b", 7),
    "direction-marks": each_of(r"(?<=\w)(?=[.,]? )", lambda _: "\u200e", 5),
    "byte-order-marks": each_of(r"(?<=\n)|^|(?<=[.,])(?= )", lambda _: "\ufeff"),
    "no-break-spaces": each_of(" ", lambda _: "\u00a0", 3),
    "thin-spaces": each_of(" ", lambda _: "\u2009", 4),
    "paragraph-tags": paragraphs("<p>", "</p>"),
    "line-tags": each_of("\n", lambda _: "<br/><br/>"),
    "html": fragments,
    "markdown": markdown,
    "entities": each_of("[^\x00-\x7f]|[&<>\"']", _escaped),
    "entities-twice": each_of("[^\x00-\x7f]|[&<>\"']", lambda each: html.escape(_escaped(each))),
    "mojibake": each_of("[^\x00-\x7f]", misread("cp1252")),
    "mojibake-latin": each_of("[^\x00-\x7f]", misread("latin-1")),
    "mojibake-twice": each_of("[^\x00-\x7f]", lambda each: "".join(map(misread("cp1252"), misread("cp1252")(each)))),
    "windows-marks": each_of("[“”‘’—–]", lambda each: each.encode("cp1252").decode("latin-1")),
    "decomposed": each_of("[^\x00-\x7f]", lambda each: unicodedata.normalize("NFD", each)),
    "ligatures": each_of("ffi|ffl|ff|fi|fl", _LIGATURES.__getitem__),
    "straight-marks": each_of("[“”‘’]", _STRAIGHT.__getitem__),
    "curly-marks": curly,
    "accents": each_of(r"(?<=\w)[’'](?=\w)", lambda _: "´"),
    "backticks": each_of(r"(?<=\w)[’'](?=\w)", lambda _: "`"),
    "capitals": each_of(r"[^\n]+", lambda line: "".join(map(_upper, line))),
    "capitals-lead": lead_in_capitals,
    "capitals-first": each_of(r"(?<![^\W_])(?<!['’])[^\W\d_]", _upper),
}
"""By name, as the command takes it."""
