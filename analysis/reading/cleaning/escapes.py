r"""Escapes of JSON that were written out, as happens where a text was escaped twice: \n, \r\n, \t, \", \', \/, \u2019.

A backslash may also be one: in a Windows path, in code, in TeX, in a regular expression. So an escape is only read as
one where what stands around it says so: a sentence ends before \n and another begins behind it, \" opens and closes.
Where a text has one that is sure, others of it need to say less.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from analysis.reading.cleaning.offsets import Edit

_ESCAPE = re.compile(
    r"(?<!\\)\\{1,8}+(?:"
    r"u(?P<high>[Dd][89ABab][0-9A-Fa-f]{2})\\{1,8}+u(?P<low>[Dd][C-Fc-f][0-9A-Fa-f]{2})"
    r"|u(?P<code>[0-9A-Fa-f]{4})"
    r"|(?P<end>r\\{1,8}+n|[nrt])"
    r"|(?P<mark>[\"'/])"
    r"|(?=(?P<entity>&(?:quot|\#0?39|apos);))"
    r")"
)
"""Escaped once more, each has two or more backslashes. Behind a backslash an entity is a quotation mark, too."""

_NEAR = 120
"""Characters on either side that are looked at."""

_CODE = re.compile(r"(?:[\w)\]]\(|[\w)\]] ?=|\":) ?[\"'](?:[^\"'\\\n]|\\.)*$")
"""A literal that was opened in code: print(", x = ", {"key": "."""

_LINES_OF_CODE = re.compile(
    r"^[ \t]*+(?:def|class|import|from|#include|return|function|var|let|const|elif|else)\b[^.\n]*+$"
    r"|^[ \t]*+[})\]]++[,;:]?[ \t]*+$"
    r"|(?:[;{}\[(]|\):|[)\]}\"'],)[ \t]*+$",
    re.MULTILINE,
)
_FEW = 3
"""So many lines of code a text of code has at least, and they are a fourth of all."""

_PATH = re.compile(r"(?<![^\W_])[A-Za-z]:\\\S*$|(?<!\S)\\\\[\w.-]{2,60}\\\S*$")
"""A path that a drive or a server begins."""

_SENTENCE_ENDS = re.compile(r"(?:^|[\w%”’\"')\]][.!?…]{1,3}[”’\"')\]]{0,3}|\w\w:)$")
_SENTENCE_BEGINS = re.compile(r"$|[“‘\"'(\[]{0,3}[^\W_a-z]|[—–•*-] ?[^\W_]")
_JOINED = re.compile(r"[\w,;:”’\"')\]—–-]$")
_OPENS = re.compile(r"(?:^|[\s(\[“‘—–])$")
_OPENED = re.compile(r"[^\W_]|[“‘'\"$£€…]\w?")
_CLOSES = re.compile(r"[\w.,!?…%)\]’”'—–-]$")
_CLOSED = re.compile(r"$|[\s.,;:!?)\]—–’”'-]")
_SHORTENED = re.compile(r"(?:s|t|re|ve|ll|d|m)\b")
_ADDRESS = re.compile(r"https?:\S*$")
_BLANKS = " \t\r\n\xa0"

_ALONE = re.compile("[\"&'<>\u00a0-\u024f\u2010-\u203f\u20a0-\u20cf\U00010000-\U0010ffff]")
"""Characters that an English text has: these need not be one of several."""

_NONE = {"Cc", "Cs", "Co", "Cn"}


class _Escape(NamedTuple):
    """One escape: what it stands for, what replaces it, and what stands on either side once all are read as such."""

    edit: Edit
    character: str
    sort: str
    before: str
    after: str


def edits(text: str) -> Iterator[Edit]:
    """What each escape stands for, in its place."""
    if "\\" not in text or _is_code(text):
        return
    found = _escapes(text)
    opened = {each.character for each in found if each.sort == "quote" and _opens(each)}
    paired = {each.character for each in found if each.sort == "quote" and _closes(each)} & opened
    several = sum(each.sort == "code" for each in found) > 1
    sure = [_is_sure(each, paired, several) for each in found]
    if any(sure):
        for each, certain in zip(found, sure, strict=True):
            if certain or _MAY_BE[each.sort](each):
                yield each.edit


def _is_code(text: str) -> bool:
    """Whether the text is a program, of which every escape is wanted."""
    of_code = sum(1 for _ in _LINES_OF_CODE.finditer(text))
    return of_code >= _FEW and of_code * 4 > text.count("\n")


def _escapes(text: str) -> list[_Escape]:
    """All that may be escapes, in order, but for those in code and in paths."""
    matches = list(_ESCAPE.finditer(text))
    characters = [_character(each) for each in matches]
    read, places = _all_read(text, matches, characters)
    found = []
    for each, character, place in zip(matches, characters, places, strict=True):
        came = text[max(0, each.start() - _NEAR) : each.start()]
        sort = "code" if each["code"] or each["high"] else _SORTS.get(character, "end")
        if _CODE.search(came) or _PATH.search(f"{came}\\"):
            continue
        if sort == "code" and (unicodedata.category(character) in _NONE or _is_range(text, each)):
            continue
        behind = place + len(each["entity"] or character)
        edit = Edit(*each.span(), "" if each["entity"] else character)
        found.append(_Escape(edit, character, sort, read[max(0, place - _NEAR) : place], read[behind : behind + _NEAR]))
    return found


def _character(escape: re.Match[str]) -> str:
    if escape["high"]:
        return bytes.fromhex(escape["high"] + escape["low"]).decode("utf-16-be")
    if escape["code"]:
        return chr(int(escape["code"], 16))
    if escape["end"]:
        return "\t" if escape["end"] == "t" else "\n"
    return escape["mark"] or ('"' if escape["entity"] == "&quot;" else "'")


def _all_read(text: str, matches: Sequence[re.Match[str]], characters: Sequence[str]) -> tuple[str, list[int]]:
    """The text as it is where all are escapes, and where in it the character of each stands."""
    pieces: list[str] = []
    places: list[int] = []
    at = length = 0
    for each, character in zip(matches, characters, strict=True):
        new = (text[at : each.start()], "" if each["entity"] else character)
        pieces += new
        places.append(length + len(new[0]))
        length += len(new[0]) + len(new[1])
        at = each.end()
    return "".join((*pieces, text[at:])), places


def _is_range(text: str, escape: re.Match[str]) -> bool:
    """Whether it is one end of a range in a regular expression: [\\u4e00-\\u9fff]."""
    before, after = text[max(0, escape.start() - 8) : escape.start()], text[escape.end() : escape.end() + 3]
    return after.startswith("-\\u") or (before.endswith("-") and "\\u" in before)


# --- what is sure of itself ------------------------------------------------------------------------------------------


def _is_sure(each: _Escape, paired: Collection[str], several: bool) -> bool:
    """Whether it is an escape for sure; ``paired`` marks open and close, there are ``several`` characters by number."""
    if each.sort == "end":
        return _ends_sentence(each)
    if each.sort == "quote":
        return _shortens(each) or (each.character in paired and (_opens(each) or _closes(each)))
    if each.sort == "slash":
        return each.before.endswith("<") or _ADDRESS.search(each.before) is not None
    return several or _ALONE.match(each.character) is not None


def _ends_sentence(each: _Escape) -> bool:
    before, after = each.before.rstrip(_BLANKS), each.after.lstrip(_BLANKS)
    return bool((before or after) and _SENTENCE_ENDS.search(before) and _SENTENCE_BEGINS.match(after))


def _opens(each: _Escape) -> bool:
    return bool(_OPENS.search(each.before) and _OPENED.match(each.after))


def _closes(each: _Escape) -> bool:
    return bool(_CLOSES.search(each.before) and _CLOSED.match(each.after))


def _shortens(each: _Escape) -> bool:
    """Whether it is the apostrophe of "Vask's" or "don't"."""
    return each.character == "'" and each.before[-1:].isalpha() and _SHORTENED.match(each.after) is not None


# --- what may be one in a text that has another ----------------------------------------------------------------------


def _may_end(each: _Escape) -> bool:
    before, after = each.before.rstrip(_BLANKS), each.after.lstrip(_BLANKS)
    if before != each.before and after != each.after:
        return True
    return bool(_JOINED.search(before) and _SENTENCE_BEGINS.match(after))


def _may_quote(each: _Escape) -> bool:
    inside = each.before[-1:].isalnum() and each.after[:1].isalnum()
    return _opens(each) or _closes(each) or (each.character == "'" and inside)


def _may_divide(each: _Escape) -> bool:
    return each.before[-1:].isalnum() and each.after[:1].isalnum()


_SORTS: Mapping[str, str] = {'"': "quote", "'": "quote", "/": "slash"}
_MAY_BE: Mapping[str, Callable[[_Escape], bool]] = {
    "end": _may_end,
    "quote": _may_quote,
    "slash": _may_divide,
    "code": lambda each: True,
}
