"""Who stands behind words in quotation marks: "“No deal.” — Karl Brandt", "“No deal.” (Karl Brandt, minister)", a line
below them, or "“No deal”: Brandt" in a headline."""

from __future__ import annotations

import re

from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quotation_marks import Stretch
from analysis.annotating.quotes.quote_draft import Draft, Range
from analysis.language.titles import honorifics, offices

_BEHIND = re.compile(
    r"(?:[ \t]*\n?[ \t]*(?:[-–—―~]{1,2})[ \t]*(?P<dash>[^\n]+)"
    r"|[ \t]*\n?[ \t]*\((?P<bracket>[^()\n]+)\)[ \t]*\.?(?=\n|$)"
    r"|[ \t]*:[ \t]+(?P<colon>[^\n]+)"
    r"|[ \t]*\n(?P<below>[^\n]+))"
)
_NAME = re.compile(
    r"(?P<title>(?:[\w.’'-]+ ){0,5}?)"
    r"(?P<name>[^\W\d_a-zß-ÿ][\w’'-]*\.?(?: (?:[a-z]{1,3} )?[^\W\d_a-zß-ÿ][\w’'-]*\.?){0,3})"
    r"(?P<rest>[,(;|–—-].{2,90})?[ \t]*\.?[ \t]*$"
)
_SHORTEST = 2
"""How many words a name has at least that stands below without a dash, where nothing else tells that it is one."""


def signed_draft(view: DocumentView, stretch: Stretch) -> Draft | None:
    """A draft by the one whose name stands behind a stretch, where it is all that stands there."""
    if not stretch.closed:
        return None
    behind = _BEHIND.match(view.text, stretch.end)
    if behind is None or (behind["below"] is not None and not _fills_lines(view, stretch)):
        return None
    start, end = behind.span(behind.lastgroup or 0)
    span = _named(view, start, end, below=behind["below"] is not None)
    if span is None:
        return None
    return Draft(
        parts=[(stretch.start, stretch.end)],
        rule="signed",
        confidence=0.8,
        speaker=view.head(*span).i,
        speaker_span=span,
        stance="states",
    )


def _fills_lines(view: DocumentView, stretch: Stretch) -> bool:
    """Whether nothing stands before the stretch in its line."""
    return view.text[: stretch.start].rstrip(" \t")[-1:] in ("", "\n", "\r")


def _named(view: DocumentView, start: int, end: int, *, below: bool) -> Range | None:
    """The name in a signature, characters ``start`` to ``end``: a person that the text knows, behind a title at most,
    or a few words in capitals."""
    text = view.text[start:end].rstrip()
    found = _NAME.match(text)
    if found is None:
        return None
    first, last = start + found.start("name"), start + found.end("name")
    title = found["title"].split()
    titled = bool(title) and title[-1].lower() in offices() | honorifics()
    mention = view.mention_around(last - 1)
    if mention is not None and mention.kind == "person" and first <= mention.start and mention.end <= last:
        return (mention.start, mention.end) if not title or titled or title[0][0].isupper() else None
    words = found["name"].split()
    proper = all(token.pos_ == "PROPN" for token in view.tree[slice(*view.tokens(first, last))] if token.text != ".")
    if mention is not None and mention.kind not in ("person", "organisation") and not titled:
        return None
    known = mention is not None or titled or (not below and not title)
    return (first, last) if proper and (known or (below and len(words) >= _SHORTEST and found["rest"])) else None
