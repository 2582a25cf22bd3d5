"""Lines that end with their speaker: headlines ("No deal, says minister", "No deal - minister") and tweets that stand
in the text ("No deal. — Karl Brandt (@kbrandt)")."""

from __future__ import annotations

import re

from analysis.annotating.quotes import speaker_nouns
from analysis.annotating.quotes.cues import verb_senses
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quote_draft import Draft, Rule

_SAYS = re.compile(
    r"^[ \t]*+(?P<words>[^\n]{8,130}?),?[ \t](?P<cue>[a-z]{3,10}s)[ \t](?P<name>[^\n,.:;“”\"]{2,50}?)[ \t]*$",
    re.MULTILINE,
)
_DASHED = re.compile(
    r"^[ \t]*+(?P<words>[^\n]{8,130}?)[ \t]+[-–—][ \t]*(?P<name>[^\W\d_][^\n,.:;“”\"\d]{1,40}?)[ \t]*$", re.MULTILINE
)
_TWEET = re.compile(
    r"^[ \t]*+(?P<words>[^\n]{5,400}?)[ \t]*[—–-]{1,2}[ \t]*(?P<name>[^\n()@]{2,60}?)[ \t]+\((?P<handle>@\w{1,20})\)",
    re.MULTILINE,
)


def line_drafts(view: DocumentView) -> list[Draft]:
    """Drafts for headlines and tweets that end with their speaker, whatever else may claim their words."""
    drafts = []
    if "(@" in view.text:
        drafts = [_draft(view, match, "tweet") for match in _TWEET.finditer(view.text)]
    for match in _SAYS.finditer(view.text):
        if _is_cue(match["cue"]) and _is_headline(view, match) and _speaks(view, match):
            drafts.append(_draft(view, match, "headline"))
    for match in _DASHED.finditer(view.text):
        if _is_headline(view, match) and _speaks(view, match):
            drafts.append(_draft(view, match, "headline"))
    return drafts


def _is_cue(word: str) -> bool:
    return any("clause" in sense.frames for sense in verb_senses().get(word.removesuffix("s"), ()))


def _is_headline(view: DocumentView, match: re.Match[str]) -> bool:
    """Whether a line is the first one, or stands by itself between empty lines, and is no sentence."""
    text, start, end = view.text, match.start(), match.end()
    alone = start == 0 or text[:start].endswith("\n\n")
    return alone and (end == len(text) or text[end : end + 1] == "\n") and text[match.end("words") - 1] not in '.!?”"’»'


def _speaks(view: DocumentView, match: re.Match[str]) -> bool:
    """Whether the words at the end of a line name somebody: a mention that fills them, or a noun for one who speaks."""
    name = match["name"].rstrip()
    mention = view.mention_around(match.start("name") + len(name) - 1)
    if mention is not None and mention.kind in ("person", "organisation", "country"):
        return mention.start <= match.start("name") + len(name) // 2
    head = view.head(match.start("name"), match.start("name") + len(name))
    return (
        len(name.split()) <= 4 and speaker_nouns.sort_of(head) in ("person", "body") and head.pos_ in ("NOUN", "PROPN")
    )


def _draft(view: DocumentView, match: re.Match[str], rule: Rule) -> Draft:
    start = match.start("name")
    span = (start, start + len(match["name"].rstrip()))
    cue = match.span("cue") if "cue" in match.re.groupindex else None
    sense = next(iter(verb_senses().get(match["cue"].removesuffix("s"), ())), None) if cue else None
    return Draft(
        parts=[match.span("words")],
        rule=rule,
        confidence=0.7,
        cue=cue,
        verb=view.token_at(cue[0]) if cue else None,
        speaker=view.head(*span).i,
        speaker_span=span,
        stance=sense.stance if sense else "states",
    )
