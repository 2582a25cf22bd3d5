"""Transcripts, interviews and headlines: lines that begin with their speaker and a colon ("Name: words", "Q: …")."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile

from analysis.annotating.quotes import speaker_nouns
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quote_draft import Draft, Range, Rule
from analysis.language import lexicon

_TURN = re.compile(
    r"^[ \t]*[\"“]?(?P<name>[^\W\d_][^:\n“”\"?!;]{0,60}?)[ \t]?:[ \t]+(?P<words>\S[^\n]*)$", re.MULTILINE
)
_QUESTION = lexicon.words("quotes/grammar", "questions", "questions")
_ANSWER = lexicon.words("quotes/grammar", "questions", "answers")
_PARAGRAPH = re.compile(r"\S[^\n\r]*")
_HEADLINE = 140
_LONGEST = 4000
"""Characters of the paragraphs with which a turn may go on."""


def turn_drafts(view: DocumentView) -> list[Draft]:
    """Drafts for transcripts, interviews and headlines, whatever else may claim their words."""
    lines = list(_TURN.finditer(view.text))
    shouted = _shouted(lines)
    turns, asks = _turns(view, lines, shouted)
    names = [_name(line).lower() for line in turns]
    guest = _only_person(view, turns[0].start()) if turns else None
    dense = bool(shouted) and len(turns) > 2 and _is_dense(view, turns)
    many = len(turns) > 2 and len(set(names)) > 1
    interview = bool(_QUESTION & set(names) and _ANSWER & set(names))
    drafts: list[Draft] = []
    for number, (line, name) in enumerate(zip(turns, names, strict=True)):
        headline = line.end() - line.start() <= _HEADLINE and view.text[line.end() - 1] not in ".:"
        if name in _QUESTION | _ANSWER:
            if not interview:
                continue  # "QUESTION:" at a press conference: nobody who has a name
            drafts.append(_turn(view, line, "answer" if name in _ANSWER else "question", guest))
        elif _name(line) in asks:
            continue  # a question by nobody who has a name
        elif many or (headline and len(turns) < 2 + len(view.text) // 2000) or line.group("name").isupper():
            drafts.append(_turn(view, line, "transcript" if many else "headline", guest))
        if dense and line.start() in shouted and number + 1 < len(turns):
            drafts[-1].parts += _paragraphs(view, line.end(), turns[number + 1].start())
    return drafts


def _name(line: re.Match[str]) -> str:
    """What stands before the colon."""
    return line.group("name").strip()


def _shouted(lines: list[re.Match[str]]) -> set[int]:
    """Where the lines of a transcript begin whose speakers stand in capitals: three turns at least, of two people."""
    capitals = [line for line in lines if line.group("name").isupper() and len(line.group("name")) > 2]
    if len(capitals) < 3 or len({line.group("name") for line in capitals}) < 2:
        return set()
    return {line.start() for line in capitals}


def _turns(view: DocumentView, lines: list[re.Match[str]], shouted: set[int]) -> tuple[list[re.Match[str]], set[str]]:
    """The lines that somebody speaks, and the labels of those who only ask: the paper, "Moderator"."""
    people = {m.name.upper().split()[-1] for m in view.mentions.all if m.kind == "person" and m.name.split()}
    turns = [line for line in lines if line.start() in shouted or _is_turn(view, line, people)]
    if len(turns) < 3:
        return turns, set()
    labels = Counter(map(_name, lines))
    asks = {label for label, times in labels.items() if times > 2 and label.istitle() and " " not in label}
    asks -= set(map(_name, turns))
    return [line for line in lines if line in turns or _name(line) in asks], asks


def _is_turn(view: DocumentView, line: re.Match[str], people: set[str]) -> bool:
    """Whether the words before a colon name somebody who speaks."""
    name = line.group("name").strip()
    if name.lower() in _QUESTION | _ANSWER:
        return True
    if len(name.split()) > 6:
        return False
    first, last = view.tokens(line.start("name"), line.end("name"))
    if any(token.pos_ in ("VERB", "AUX") and token.is_lower for token in view.tree[first:last]):
        return False
    mention = view.mention_around(line.start("name") + len(line.group("name").rstrip()) - 1)
    if mention is not None and mention.kind in ("person", "country", "organisation"):
        return True
    if name.isupper() and len(name) > 2:
        return name.split()[-1] in people
    head = view.root(first, last)
    return speaker_nouns.sort_of(head) in ("person", "body") and len(name.split()) <= 3


def _turn(view: DocumentView, line: re.Match[str], rule: Rule, guest: Range | None) -> Draft:
    start, end = line.span("words")
    stretch = view.stretch_at(end - 1)
    if stretch is not None and stretch.end > end:
        end = stretch.end
    draft = Draft(parts=[(start, end)], rule=rule, confidence=0.6 if rule == "headline" else 0.8, stance="states")
    if rule == "question" or (rule == "transcript" and view.text[end - 1] == "?"):
        draft.stance = "asks"
    if rule == "answer":
        if guest is not None:
            draft.speaker, draft.speaker_span = view.token_at(guest[1] - 1), guest
    elif rule != "question":
        first, last = view.tokens(*line.span("name"))
        draft.speaker = view.root(first, last).i
        draft.speaker_span = line.start("name"), line.start("name") + len(line.group("name").rstrip())
    return draft


def _is_dense(view: DocumentView, turns: list[re.Match[str]]) -> bool:
    """Whether most paragraphs from the first turn to the last begin one, so that the others go on with theirs."""
    among = sum(1 for _ in _PARAGRAPH.finditer(view.text, turns[0].start(), turns[-1].end()))
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
