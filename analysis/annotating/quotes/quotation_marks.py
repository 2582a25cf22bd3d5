"""Stretches of text inside quotation marks, paired character by character; no parse is needed.

British and American marks, typewriter and typographic ones, guillemets, German low marks and corner brackets are known.
Every stretch ends at the latest with its paragraph, so that a stray or missing mark costs at most its paragraph. A
paragraph that opens with a mark while the one before was left open continues it, which is how news prints quotes of
several paragraphs (each opened, only the last closed). Time is linear in the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_PAIRS = {"“": "”", "‟": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "``": "''", "‘": "’", "‚": "‘’", "‹": "›"}
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
    found: list[Stretch] = []
    stack: list[_Open] = []
    hanging: Stretch | None = None
    last_break = 0
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark[0] in "\n\r\u2028\u2029":
            if stack and _is_wrapped(text, last_break, match):
                last_break = match.end()
                continue
            last_break = match.end()
            if stack:
                hanging = _end_paragraph(stack, found, at, text)
                following = text[match.end() : match.end() + 2]
                if hanging is not None and not following.startswith(hanging.mark):
                    hanging = None
            else:
                hanging = None
            continue
        _handle(text, mark, at, match.end(), stack, found)
        if hanging is not None and stack and stack[-1].start == at:
            stack[-1].inner.append(hanging)
            hanging.continued = True
        hanging = None
    if stack:
        _end_paragraph(stack, found, len(text), text)
    found.sort(key=lambda each: (each.start, -each.end))
    _set_depths(found)
    return found


def _is_wrapped(text: str, line_start: int, line_break: re.Match[str]) -> bool:
    """Whether the line break only wraps a paragraph: one break, after a long line that ends in mid-sentence."""
    if len(line_break.group().replace("\r\n", "\n")) > 1 or line_break.start() - line_start < _LONG_LINE:
        return False
    following = text[line_break.end() : line_break.end() + 1]
    return following.islower() and not _SENTENCE_END.search(
        text[max(line_start, line_break.start() - 3) : line_break.start()]
    )


def _handle(text: str, mark: str, at: int, after: int, stack: list[_Open], found: list[Stretch]) -> None:
    """Opens, closes or ignores one mark."""
    before, following = text[at - 1 : at], text[after : after + 1]
    if mark == '"' and before == "=":
        return  # an attribute of a tag that was left in the text
    opens = (
        (not before or before.isspace() or before in "([{—–-/…“‘\"'«‹:,")
        and bool(following)
        and not following.isspace()
    )
    if len(stack) > _DEEPEST:  # keeps the time linear where nothing is ever closed
        del stack[0]
    if mark == "''" and not any(each.mark == "``" for each in stack):
        mark = '"'  # some papers type their double mark as two apostrophes, on both sides
    if mark == "'" or mark == "’":
        _handle_apostrophe(text, mark, at, after, opens, stack, found)
    elif mark in '"“' and _top(stack, "“") and before and not before.isspace() and not following.isalnum():
        _close(stack, found, "“", after)  # “one kind" or “the other“
    elif mark == '"':
        if any(each.mark == '"' for each in stack) and not (opens and before.isspace() and not _top(stack, '"')):
            _close(stack, found, '"', after)
        elif opens or (not (before.isdigit() or following.isalnum()) and before.isspace()):
            stack.append(_Open(at, '"'))
    elif mark == "‘":
        if any(each.mark == "‚" for each in stack):
            _close(stack, found, "‚", after)
        elif not before.isalnum() and not _ELISION.match(text, after):
            stack.append(_Open(at, mark))
    elif mark == "“" and any(each.mark == "„" for each in stack):
        _close(stack, found, "„", after)
    elif mark in _PAIRS:
        stack.append(_Open(at, mark))
    else:
        opener = next((each.mark for each in reversed(stack) if mark in _PAIRS.get(each.mark, "")), None)
        if opener is None and mark == "”" and before and not before.isspace() and any(e.mark == '"' for e in stack):
            opener = '"'  # "one kind”
        if opener is not None:
            _close(stack, found, opener, after)
        elif mark == "”" and opens and before != "”":
            stack.append(_Open(at, "“"))


def _top(stack: list[_Open], mark: str) -> bool:
    return bool(stack) and stack[-1].mark == mark


def _handle_apostrophe(
    text: str, mark: str, at: int, after: int, opens: bool, stack: list[_Open], found: list[Stretch]
) -> None:
    """A single mark: it opens before a word, closes after one, and is an apostrophe within one."""
    before, following = text[at - 1 : at], text[after : after + 1]
    if before.isalnum() and following.isalnum():
        return
    pending = next((each for each in reversed(stack) if each.mark == "'" or (mark == "’" and each.mark in "‘‚")), None)
    if pending is not None and before and not before.isspace() and not following.isalnum():
        if before in "sS" and following == " " and text[after + 1 : after + 2].islower():
            pending.weak_end = after  # "the ministers' plan": the end only if no better one comes
        else:
            _close(stack, found, pending.mark, after)
    elif mark == "'" and opens and following.isalnum() and not _ELISION.match(text, after):
        stack.append(_Open(at, "'"))


def _close(stack: list[_Open], found: list[Stretch], mark: str, end: int) -> None:
    """Ends the innermost open stretch of this mark; what was opened inside it and never closed is dropped."""
    while stack:
        top = stack.pop()
        if top.mark == mark:
            found.append(Stretch(top.start, end, mark, continues=bool(top.inner)))
            return
        if top.weak_end > 0:
            found.append(Stretch(top.start, top.weak_end, top.mark))


def _end_paragraph(stack: list[_Open], found: list[Stretch], end: int, text: str) -> Stretch | None:
    """Ends what is open at a paragraph's end; returns the stretch that the next paragraph may continue."""
    hanging = None
    while stack:
        top = stack.pop()
        if top.weak_end > 0:
            found.append(Stretch(top.start, top.weak_end, top.mark))
        elif top.mark != "'" and top.mark not in "‘‚":
            while end > top.start and text[end - 1].isspace():
                end -= 1
            # A mark that was opened again before it was closed: what is closed stays, the stray one goes.
            if not any(each.start > top.start and each.mark == top.mark for each in found[-3:]):
                hanging = Stretch(top.start, end, top.mark, closed=False, continues=bool(top.inner))
        elif top.mark == "‘" and not stack and _starts_paragraph(text, top.start):
            hanging = Stretch(top.start, end, top.mark, closed=False, continues=bool(top.inner))
    if hanging is not None:
        found.append(hanging)
    return hanging


def _starts_paragraph(text: str, at: int) -> bool:
    return at == 0 or bool(_BREAK.match(text[at - 1]))


def _set_depths(found: list[Stretch]) -> None:
    ends: list[int] = []
    for stretch in found:
        while ends and ends[-1] <= stretch.start:
            ends.pop()
        stretch.depth = len(ends)
        ends.append(stretch.end)
