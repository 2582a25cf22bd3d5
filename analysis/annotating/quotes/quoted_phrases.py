"""Words in quotation marks that are nobody's statement: titles, nicknames, words as words, scare quotes.

They are what is left once every quote has its words. The nouns that lead to a title or a word are those of
``lexicon/quotes/phrases.toml``.
"""

from __future__ import annotations

from functools import cache

from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quotation_marks import Stretch
from analysis.annotating.quotes.quote_draft import Draft
from analysis.language import lexicon
from analysis.records import PhraseSort, QuotedPhrase

_LONG = 7
_MARKS = "“”\"‘’'«»‹›「」『』„‚`"
_CONFIDENCE: dict[PhraseSort, float] = {
    "title": 0.7,
    "nickname": 0.8,
    "word": 0.8,
    "scare": 0.6,
    "unattributed": 0.4,
}


@cache
def _leads() -> dict[PhraseSort, frozenset[str]]:
    data = lexicon.toml("quotes/phrases")
    return {"word": frozenset(data["word"]["before"]), "nickname": frozenset(data["nickname"]["before"])} | {
        "title": frozenset(data["title"]["before"])
    }


def quoted_phrases(view: DocumentView, drafts: list[Draft]) -> tuple[QuotedPhrase, ...]:
    """The stretches in quotation marks that share no character with a quote, ordered by start."""
    covered = sorted(part for draft in drafts for part in draft.parts)
    found = []
    place = 0
    for stretch in view.stretches:
        while place < len(covered) and covered[place][1] <= stretch.start:
            place += 1
        if any(start < stretch.end and stretch.start < end for start, end in covered[place : place + 4]):
            continue
        words = view.text[stretch.start : stretch.end].strip(_MARKS)
        if not stretch.closed or not any(map(str.isalnum, words)):
            continue
        sort, rule = _sort(view, stretch, words)
        found.append(
            QuotedPhrase(start=stretch.start, end=stretch.end, sort=sort, rule=rule, confidence=_CONFIDENCE[sort])
        )
    return tuple(found)


def _sort(view: DocumentView, stretch: Stretch, words: str) -> tuple[PhraseSort, str]:
    tree = view.tree
    first, last = view.tokens(stretch.start, stretch.end)
    before = tree[first - 1] if first else None
    after = tree[last] if last < len(tree) else None
    leads = _leads()
    between = before is not None and after is not None and before.pos_ == after.pos_ == "PROPN"
    if between and before is not None and before.ent_type_ in ("PERSON", "") and len(words.split()) <= 4:
        return "nickname", "between names"
    if before is not None:
        lead = before if before.lower_ not in ("as", ":", ",") or not before.i else before.nbor(-1)
        for sort in ("nickname", "word", "title"):
            if {lead.lemma_.lower(), lead.lower_} & leads[sort]:
                return sort, f"after {lead.lemma_.lower()}"
    near = view.mentions.place(stretch.start) - 3, view.mentions.place(stretch.end + 1)
    for mention in view.mentions.all[max(0, near[0]) : near[1]]:
        if mention.start < stretch.start and stretch.end < mention.end:
            return "nickname", "inside a name"
        if mention.kind == "work" and mention.end > stretch.start:
            return "title", "named work"
    if view.is_title(stretch):
        return "title", "capitals"
    if len(words.split()) >= _LONG:
        return "unattributed", "sentence"
    return "scare", "few words"
