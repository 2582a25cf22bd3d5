"""Transcripts, interviews and headlines: lines that begin with their speaker and a colon ("Name: words", "Q. …")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile

from analysis.annotating.quotes import speaker_nouns
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quote_draft import Draft, Range, Rule
from analysis.language import lexicon

_LINE = re.compile(
    r"^[ \t]*(?P<clock>[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?[ \t]+(?:[-–—][ \t]*)?)?(?P<bold>\*\*|__)?[\"“]?"
    r"(?P<label>[^\W\d_][^:\n“”\"?!;*]{0,60}?)(?:\*\*|__)?[ \t]?(?:(?<=\b[QA])\.|:)(?:\*\*|__)?[ \t]+"
    r"(?P<words>\S[^\n]*)$",
    re.MULTILINE,
)
_CLOCK = re.compile(r"^[ \t]*[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?[ \t]+\S", re.MULTILINE)
_BESIDE = re.compile(r"(?:\s*\([^()]*\)|,.*)\s*\Z")
"""What stands beside the name: "(through interpreter)", "(Ruritania)", ", HOST"."""

_QUESTION = lexicon.words("quotes/grammar", "questions", "questions")
_ANSWER = lexicon.words("quotes/grammar", "questions", "answers")
_HEADERS = lexicon.words("quotes/grammar", "headers", "words")
_NUMBERED = lexicon.words("quotes/grammar", "numbered", "words")
_PARAGRAPH = re.compile(r"\S[^\n\r]*")
_HEADLINE = 140
_LONGEST = 4000
"""Characters of the paragraphs with which a turn may go on."""

SPOKEN: frozenset[Rule] = frozenset({"transcript", "question", "answer"})
"""The rules of what stands there as it was said, with or without quotation marks; a headline puts it shortly."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may be somebody's turn. Offsets are characters of the text.

    ``name`` is who speaks, ``at`` where that stands, ``words`` what follows. ``clocked``: the time of the recording
    stands before it; ``bold``: it is marked as a label.
    """

    start: int
    end: int
    name: str
    at: Range
    words: Range
    clocked: bool
    bold: bool

    @property
    def key(self) -> str:
        """The name as questions and answers have it: in small letters."""
        return self.name.lower()


def turn_drafts(view: DocumentView) -> list[Draft]:
    """Drafts for transcripts, interviews and headlines, whatever else may claim their words."""
    lines = _lines(view.text)
    shouted = _shouted(lines)
    turns, asks = _turns(view, lines, shouted)
    keys = {line.key for line in turns}
    guest = _only_person(view, turns[0].start) if turns else None
    dense = bool(shouted) and len(turns) > 2 and _is_dense(view, turns)
    many = len(keys) > 1 and (len(turns) > 2 or all(line.bold for line in turns))
    interview = bool(_QUESTION & keys and _ANSWER & keys)
    drafts: list[Draft] = []
    asked_at: set[Range | None] = set()  # where those are named who only ask
    for number, line in enumerate(turns):
        named = _written_out(line, turns[:number]) if many else None
        nobody = line.name in asks or named in asked_at
        if line.name in asks:
            asked_at.add(line.at)
        headline = line.end - line.start <= _HEADLINE and view.text[line.end - 1] not in ".:"
        few = headline and len(turns) < 2 + len(view.text) // 2000
        if line.key in _QUESTION | _ANSWER:
            if not interview:
                continue  # "QUESTION:" at a press conference: nobody who has a name
            draft = _turn(view, line, "answer" if line.key in _ANSWER else "question", guest)
        elif not nobody and (many or few or line.name.isupper()):
            draft = _turn(view, line, "transcript" if many else "headline", named or line.at)
        else:
            continue  # a question by nobody who has a name; a line that may be anything
        if dense and line.start in shouted and number + 1 < len(turns):
            draft.parts += _paragraphs(view, line.end, turns[number + 1].start)
        drafts.append(draft)
    return drafts


def without_labels(drafts: Sequence[Draft], turns: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that take a turn's label for words that were said."""
    labels = sorted((turn.speaker_span[0], turn.start) for turn in turns if turn.speaker_span is not None)
    starts = [start for start, _ in labels]
    reach = [0, *accumulate((end for _, end in labels), max)]  # of those that begin before, how far one goes
    return [draft for draft in drafts if reach[bisect_right(starts, draft.start)] <= draft.start]


def _lines(text: str) -> list[_Line]:
    """The lines with a colon after their first words, or with "Q." and "A."."""
    found = []
    for match in _LINE.finditer(text):
        label = match["label"]
        name = _BESIDE.sub("", label).rstrip() or label.rstrip()
        if name.lower() in _HEADERS:
            continue
        start = match.start("label")
        marks = bool(match["clock"]), bool(match["bold"])
        found.append(_Line(*match.span(), name, (start, start + len(name)), match.span("words"), *marks))
    return found


def _shouted(lines: Sequence[_Line]) -> set[int]:
    """Where the lines of a transcript begin whose speakers stand in capitals: three turns at least, of two people, one
    of whom speaks again. (The lines of a header do not repeat themselves.)"""
    capitals = [line for line in lines if line.name.isupper() and len(line.name) > 2]
    people = {line.name.split()[-1] for line in capitals}
    if len(capitals) < 3 or len(people) < 2 or len(people) == len(capitals):
        return set()
    return {line.start for line in capitals}


def _clocked(text: str, lines: Sequence[_Line]) -> set[int]:
    """Where the lines of a recording begin: a time and a name before most of them. In a live blog few have a name."""
    found = {line.start for line in lines if line.clocked and line.name.istitle() and len(line.name.split()) < 4}
    return found if len(found) > 1 and 2 * len(found) > sum(1 for _ in _CLOCK.finditer(text)) else set()


def _turns(view: DocumentView, lines: list[_Line], shouted: set[int]) -> tuple[list[_Line], set[str]]:
    """The lines that somebody speaks, and the labels of those who only ask: the paper, "Moderator"."""
    people = {m.name.upper().split()[-1] for m in view.mentions.all if m.kind == "person" and m.name.split()}
    clocked = _clocked(view.text, lines)
    told = shouted | clocked
    told |= {
        line.start
        for number, line in enumerate(lines)
        if line.start not in told and _is_turn(view, line, people, in_box=_is_in_box(lines, number))
    }
    turns: list[_Line] = []
    asking: set[str] = set()
    for number, line in enumerate(lines):
        answered = number + 1 < len(lines) and lines[number + 1].start in told
        if line.start in told or _written_out(line, turns) is not None:
            turns.append(line)
        elif answered and line.name.istitle() and view.text[line.end - 1] == "?":
            asking.add(line.name)
            turns.append(line)
    if len(turns) < 3:
        return turns, asking
    labels = Counter(line.name for line in lines)
    asks = {label for label, times in labels.items() if times > 2 and label.istitle() and " " not in label}
    asks -= {line.name for line in turns}
    spoken = {line.start for line in turns}
    return [line for line in lines if line.start in spoken or line.name in asks], asks | asking


def _is_in_box(lines: Sequence[_Line], number: int) -> bool:
    """Whether the line above or below has a label, too: "Born: …", "Party: …" in a box of facts."""
    line = lines[number]
    near = [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]]
    return any(other.end + 1 == line.start or line.end + 1 == other.start for other in near)


def _is_turn(view: DocumentView, line: _Line, people: set[str], *, in_box: bool) -> bool:
    """Whether the words before a colon name somebody who speaks."""
    if line.key in _QUESTION | _ANSWER:
        return True
    words = line.key.split()
    if len(words) > 6:
        return False
    if len(words) == 2 and words[0] in _NUMBERED and words[1].isdigit():
        return True
    first, last = view.tokens(*line.at)
    if any(token.pos_ in ("VERB", "AUX") and token.is_lower for token in view.tree[first:last]):
        return False
    mention = view.mention_around(line.at[1] - 1)
    if mention is not None and mention.kind in ("person", "country", "organisation"):
        return True
    if line.name.isupper() and len(line.name) > 2:
        return line.name.split()[-1] in people
    if line.name.istitle() and len(words) <= 3 and _is_quoted(view, line):
        return all(token.pos_ == "PROPN" for token in view.tree[first:last])
    head = view.root(first, last)
    return not in_box and speaker_nouns.sort_of(head) in ("person", "body") and len(words) <= 3


def _is_quoted(view: DocumentView, line: _Line) -> bool:
    """Whether all that follows the colon stands in quotation marks."""
    stretch = view.stretch_at(line.words[0])
    return stretch is not None and (stretch.start, stretch.end) == line.words


def _written_out(line: _Line, turns: Sequence[_Line]) -> Range | None:
    """Where the name stands whose initials a label is: "MS" after a turn of Maria Souza."""
    if not line.name.isupper() or not 2 <= len(line.name) <= 4:
        return None
    fit = [turn for turn in turns if "".join(word[0] for word in turn.name.split()) == line.name]
    return fit[0].at if fit and len({turn.name for turn in fit}) == 1 else None


def _turn(view: DocumentView, line: _Line, rule: Rule, speaker: Range | None) -> Draft:
    """The draft of a turn by whoever is named at ``speaker``."""
    start, end = line.words
    stretch = view.stretch_at(end - 1)
    if stretch is not None and stretch.end > end:
        end = stretch.end
    draft = Draft(parts=[(start, end)], rule=rule, confidence=0.6 if rule == "headline" else 0.8, stance="states")
    if rule == "question" or (rule == "transcript" and view.text[end - 1] == "?"):
        draft.stance = "asks"
    if rule != "question" and speaker is not None:
        draft.speaker_span = speaker
        draft.speaker = view.token_at(speaker[1] - 1) if rule == "answer" else view.root(*view.tokens(*speaker)).i
    return draft


def _is_dense(view: DocumentView, turns: Sequence[_Line]) -> bool:
    """Whether most paragraphs from the first turn to the last begin one, so that the others go on with theirs."""
    among = sum(1 for _ in _PARAGRAPH.finditer(view.text, turns[0].start, turns[-1].end))
    return 2 * len(turns) >= among


def _paragraphs(view: DocumentView, start: int, end: int) -> list[Range]:
    """The paragraphs between a turn's first one and the next turn: the same one goes on, up to "(Applause.)"."""
    if end - start > _LONGEST:
        return []
    found = [match.span() for match in _PARAGRAPH.finditer(view.text, start, end)]
    return list(takewhile(lambda span: view.text[span[0] : span[0] + 2].strip('"“')[:1] not in ("(", "["), found))


def _only_person(view: DocumentView, before: int) -> Range | None:
    """The one person named before an interview begins; with two, nobody."""
    found = [m for m in view.mentions.all if m.end <= before and m.kind == "person" and m.form == "name"]
    return (found[0].start, found[0].end) if len({m.chain for m in found}) == 1 else None
