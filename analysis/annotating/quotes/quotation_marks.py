"""Stretches of text inside quotation marks, paired character by character; no parse is needed.

British and American marks, typewriter and typographic ones, guillemets, German low marks and corner brackets are known.
Every stretch ends at the latest with its paragraph, so that a stray or missing mark costs at most its paragraph. A
paragraph that opens with a mark while the one before was left open continues it, which is how news prints quotes of
several paragraphs (each opened, only the last closed). Time is linear in the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from analysis.language.boilerplate import boilerplate

_PAIRS = {"“": "”", "‟": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "``": "''", "‘": "’", "‚": "‘’", "‹": "›"}
_TURNED = {"‘": "‚", "“": "„"}
"""Marks that open in English and close in German."""

_SINGLE = frozenset(("‘", "‚", "‹", "'"))
_MARK = re.compile(r"``|''|[“”„‟\"«»「」『』‘’‚'‹›]|[\n\r\u2028\u2029]+")
_BREAK = re.compile(r"[\n\r\u2028\u2029]+")
_ELISION = re.compile(r"(?:em|til|tis|twas|cause|bout|round|n|nother|\d0s|\d\d)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…:;”\"'’»」』)\]]\s*$")
_LONG_LINE = 40
_DEEPEST = 12


@dataclass(slots=True)
class Stretch:
    """``start`` to ``end`` (characters, end exclusive) with its marks. ``closed`` is False where no closing mark was
    found and the end is the paragraph's; ``continues`` where it goes on from the paragraph before, ``continued`` where
    the next one goes on with it. ``depth`` counts the stretches around it; ``single`` tells ‘…’ from “…”."""

    start: int
    end: int
    mark: str
    closed: bool = True
    continues: bool = False
    continued: bool = False
    depth: int = 0

    @property
    def single(self) -> bool:
        """Whether its marks are single ones."""
        return self.mark in _SINGLE


@dataclass(slots=True)
class _Open:
    start: int
    mark: str
    weak_end: int = -1
    inner: list[Stretch] = field(default_factory=list)


def stretches(text: str) -> list[Stretch]:
    """The stretches of ``text`` in quotation marks, ordered by start; those inside another have a depth above 0."""
    found = _Pairing(text).run()
    found.sort(key=lambda each: (each.start, -each.end))
    _set_depths(found)
    return found


class _Pairing:
    """Reads the marks of one text from left to right: what is open, and what has been closed so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pending: list[_Open] = []
        self.found: list[Stretch] = []
        self.resumed = 0

    def run(self) -> list[Stretch]:
        text = self.text
        hanging: Stretch | None = None
        last_break = 0
        for match in _MARK.finditer(text):
            mark, at = match.group(), match.start()
            if match.start() < self.resumed:
                continue
            if mark[0] in "\n\r\u2028\u2029":
                wrapped = bool(self.pending) and _is_wrapped(text, last_break, match)
                last_break = match.end()
                if not wrapped:
                    hanging = self._end_paragraph(at)
                    if hanging is not None and not text.startswith(hanging.mark, match.end()):
                        hanging = self._resume(hanging, match.end())
                continue
            self._read(mark, at, match.end())
            if hanging is not None and self.pending and self.pending[-1].start == at:
                self.pending[-1].inner.append(hanging)
                hanging.continued = True
            hanging = None
        self._end_paragraph(len(text))
        return self.found

    def _resume(self, hanging: Stretch, at: int) -> Stretch | None:
        """Goes on with an open stretch behind a line of the page's furniture that stands in the middle of its sentence.

        Returns ``hanging`` where the paragraph behind that line opens with the mark again.
        """
        line = next((each for each in boilerplate(self.text) if each.start == at and each.sort == "furniture"), None)
        if line is None or self.text[hanging.end - 1] in ".!?…":
            return None
        following = _BREAK.match(self.text, line.end)
        if following is None:
            return None
        self.resumed = following.end()
        if self.text.startswith(hanging.mark, self.resumed):
            return hanging
        self.pending.append(_Open(self.resumed, hanging.mark, inner=[hanging]))
        hanging.continued = True
        return None

    def _read(self, mark: str, at: int, after: int) -> None:
        """Opens, closes or ignores one mark."""
        before, following = self.text[at - 1 : at], self.text[after : after + 1]
        if mark == '"' and before == "=":
            return  # an attribute of a tag that was left in the text
        if len(self.pending) > _DEEPEST:  # keeps the time linear where nothing is ever closed
            del self.pending[0]
        if mark == "''" and not self._is_open("``"):
            mark = '"'  # some papers type their double mark as two apostrophes, on both sides
        if mark in "'’":
            self._apostrophe(mark, at, after)
        elif mark in '"“' and self._is_last("“") and before and not before.isspace() and not following.isalnum():
            self._close("“", after)  # “one kind" or “the other“
        elif mark == '"':
            self._typewriter(at, after)
        elif mark in _TURNED and self._is_open(_TURNED[mark]):
            self._close(_TURNED[mark], after)
        elif mark == "‘":
            if not before.isalnum() and not _ELISION.match(self.text, after):
                self._begin(at, mark)
        elif mark in _PAIRS:
            self._begin(at, mark)
        else:
            self._closing(mark, at, after)

    def _apostrophe(self, mark: str, at: int, after: int) -> None:
        """A single mark: it opens before a word, closes after one, and is an apostrophe within one."""
        before, following = self.text[at - 1 : at], self.text[after : after + 1]
        if before.isalnum() and following.isalnum():
            return
        opened = next(
            (each for each in reversed(self.pending) if each.mark == "'" or (mark == "’" and each.mark in "‘‚")), None
        )
        if opened is not None and before and not before.isspace() and not following.isalnum():
            if before in "sS" and following == " " and self.text[after + 1 : after + 2].islower():
                opened.weak_end = after  # "the ministers' plan": the end only if no better one comes
            else:
                self._close(opened.mark, after)
        elif mark == "'" and self._opens(at, after) and following.isalnum() and not _ELISION.match(self.text, after):
            self._begin(at, "'")

    def _typewriter(self, at: int, after: int) -> None:
        """A mark that looks the same on both sides: it closes what is open, unless it can only open."""
        before, following = self.text[at - 1 : at], self.text[after : after + 1]
        opens = self._opens(at, after)
        if opens and self._is_last('"') and before.isspace() and following.isalnum() and self._ends_sentence(at):
            self._leave_open(at)
            self._begin(at, '"')
        elif self._is_open('"') and not (opens and before.isspace() and not self._is_last('"')):
            self._close('"', after)
        elif opens or (before.isspace() and not following.isalnum()):
            self._begin(at, '"')

    def _closing(self, mark: str, at: int, after: int) -> None:
        """A mark that only closes; where nothing fits, ” may be a “ of one who has no other."""
        before = self.text[at - 1 : at]
        opener = next((each.mark for each in reversed(self.pending) if mark in _PAIRS.get(each.mark, "")), None)
        if opener is None and mark == "”" and before and not before.isspace() and self._is_open('"'):
            opener = '"'  # "one kind”
        if opener is not None:
            self._close(opener, after)
        elif mark == "”" and before != "”" and self._opens(at, after):
            self._begin(at, "“")

    def _opens(self, at: int, after: int) -> bool:
        """Whether a mark stands where a quotation can begin: after a space or a bracket, before a character."""
        before, following = self.text[at - 1 : at], self.text[after : after + 1]
        can_open = not before or before.isspace() or before in "([{—–-/…“‘\"'«‹:,"
        return can_open and bool(following) and not following.isspace()

    def _ends_sentence(self, at: int) -> bool:
        """Whether the innermost open stretch has ended a sentence before ``at`` without being closed."""
        return self.text[max(self.pending[-1].start, at - 8) : at].rstrip()[-1:] in (".", "!", "?")

    def _leave_open(self, at: int) -> None:
        """Ends the innermost open stretch, whose mark was never closed, before the next one begins."""
        top = self.pending.pop()
        end = at
        while end > top.start and self.text[end - 1].isspace():
            end -= 1
        self.found.append(Stretch(top.start, end, top.mark, closed=False, continues=bool(top.inner)))

    def _is_open(self, mark: str) -> bool:
        return any(each.mark == mark for each in self.pending)

    def _is_last(self, mark: str) -> bool:
        """Whether the innermost open stretch has this mark."""
        return bool(self.pending) and self.pending[-1].mark == mark

    def _begin(self, at: int, mark: str) -> None:
        self.pending.append(_Open(at, mark))

    def _close(self, mark: str, end: int) -> None:
        """Ends the innermost open stretch of this mark; what was opened inside it and never closed is dropped."""
        while self.pending:
            top = self.pending.pop()
            if top.mark == mark:
                self.found.append(Stretch(top.start, end, mark, continues=bool(top.inner)))
                return
            if top.weak_end > 0:
                self.found.append(Stretch(top.start, top.weak_end, top.mark))

    def _end_paragraph(self, end: int) -> Stretch | None:
        """Ends what is open at a paragraph's end; returns the stretch that the next paragraph may continue."""
        hanging = None
        while self.pending:
            top = self.pending.pop()
            if top.weak_end > 0:
                self.found.append(Stretch(top.start, top.weak_end, top.mark))
            elif top.mark not in "'‘‚":
                while end > top.start and self.text[end - 1].isspace():
                    end -= 1
                # A mark that was opened again before it was closed: what is closed stays, the stray one goes.
                if not any(each.start > top.start and each.mark == top.mark for each in self.found[-3:]):
                    hanging = Stretch(top.start, end, top.mark, closed=False, continues=bool(top.inner))
            elif top.mark == "‘" and not self.pending and _starts_paragraph(self.text, top.start):
                hanging = Stretch(top.start, end, top.mark, closed=False, continues=bool(top.inner))
        if hanging is not None:
            self.found.append(hanging)
        return hanging


def _is_wrapped(text: str, line_start: int, line_break: re.Match[str]) -> bool:
    """Whether the line break only wraps a paragraph: one break, after a long line that ends in mid-sentence."""
    if len(line_break.group().replace("\r\n", "\n")) > 1 or line_break.start() - line_start < _LONG_LINE:
        return False
    following = text[line_break.end() : line_break.end() + 1]
    return following.islower() and not _SENTENCE_END.search(
        text[max(line_start, line_break.start() - 3) : line_break.start()]
    )


def _starts_paragraph(text: str, at: int) -> bool:
    return at == 0 or bool(_BREAK.match(text[at - 1]))


def _set_depths(found: list[Stretch]) -> None:
    ends: list[int] = []
    for stretch in found:
        while ends and ends[-1] <= stretch.start:
            ends.pop()
        stretch.depth = len(ends)
        ends.append(stretch.end)
