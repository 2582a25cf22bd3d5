"""Characters that were written as UTF-8 and read in another character set: "â€œ" for "“", "JosÃ©" for "José".

Which words are such ones is decided by ftfy, word by word, so that the way back stays exact. What it leaves are marks
of which the last byte was lost on the way, and those that were read in the character sets of DOS.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from analysis.reading.cleaning.offsets import Edit

_SUSPECT = re.compile(
    "(?![\u2010-\u203a]{2})[^\x00-\x7f]{2}"  # letters with accents and marks seldom stand side by side in English
    "|[\u00c2\u00c3](?= |$)",
    re.MULTILINE,
)
_WORD = re.compile("[^ \t\r\n]{1,400}(?:(?<=\u00c3) [^ \t\r\n]{1,50})?")
"""White space of other kinds belongs to the word: it may be a byte of a character, as the plain one behind Ã is."""

_PLAIN = re.compile("[A-Za-z]")
"""An English text has these; one that has none is no English that was misread, and keeps its only letter "Â"."""

_RUN = re.compile("[^\x00-\x7f]+")
_CUT = re.compile("â€(?=[ \t\r\n,.;:!?)]|$)|(?<![A-Za-z])Â(?= |$)", re.MULTILINE)
"""The last byte of ” is no character of Windows-1252; that of a no-break space became a plain space."""

_OF_DOS = ("cp437", "cp850")
_READ_IN_DOS = "‘’“”–—…•€£©®°" + "".join(map(chr, range(0xC0, 0x100)))


def edits(text: str) -> Iterator[Edit]:
    """The character in place of each that was misread."""
    if text.isascii() or _SUSPECT.search(text) is None or _PLAIN.search(text) is None:
        return
    for word in _WORD.finditer(text):
        if word[0].isascii() or _SUSPECT.search(word[0]) is None:
            continue
        for edit in _in_word(word[0]):
            yield Edit(word.start() + edit.start, word.start() + edit.end, edit.text)


@lru_cache(maxsize=1 << 10)
def _in_word(word: str) -> tuple[Edit, ...]:
    from ftfy import fix_encoding

    # Of the marks that begin with these two only ” has a last byte that can be lost.
    whole = unicodedata.normalize("NFC", word).replace("â€\ufffd", "â€\x9d")
    mended = fix_encoding(whole)
    mended = _dos().sub(lambda found: _dos_marks()[found[0]], mended)
    mended = _CUT.sub(lambda found: "”" if len(found[0]) == 2 else "", mended)
    return tuple(_between(word, mended)) if mended != whole else ()


def _between(word: str, mended: str) -> Iterator[Edit]:
    """What of ``word`` was replaced in ``mended``: run by run where the letters a to z between them are the same."""
    if _RUN.split(word) == _RUN.split(mended):
        for old, new in zip(_RUN.finditer(word), _RUN.finditer(mended), strict=True):
            if old[0] != new[0]:
                yield Edit(*old.span(), new[0])
        return
    shorter = min(len(word), len(mended))
    first = next((at for at in range(shorter) if word[at] != mended[at]), shorter)
    last = next((at for at in range(shorter - first) if word[-1 - at] != mended[-1 - at]), shorter - first)
    yield Edit(first, len(word) - last, mended[first : len(mended) - last])


@cache
def _dos_marks() -> dict[str, str]:
    """What each character of `_READ_IN_DOS` looks like where its bytes were read in a character set of DOS."""
    return {each.encode().decode(charset): each for charset in _OF_DOS for each in _READ_IN_DOS}


@cache
def _dos() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _dos_marks())))
