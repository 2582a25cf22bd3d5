"""Verbs of speech that report none: "the drought threatens to …", "criticised her", "a rite called the Long Night".

That somebody was criticised may be an event; a quote holds words, or what the words come to.
"""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.quotes import cue_clause
from analysis.annotating.quotes.cues import verb_senses
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quote_draft import Range, Rule
from analysis.annotating.quotes.speaker_nouns import sort_of
from analysis.language import lexicon

_NAME = frozenset(("PROPN", "PRON", "DET", "PUNCT", "PART", "SPACE"))
_UNWILLING = lexicon.words("quotes/grammar", "unwilling", "verbs")
_TELLING = lexicon.words("quotes/grammar", "unwilling", "telling")
_POINTING = frozenset(("that", "this", "these", "those"))
_BELONGING = lexicon.words("quotes/grammar", "belonging", "prepositions")
_PERFECT = frozenset(("have", "be", "get"))

BY_SENSE: frozenset[Rule] = frozenset(("object", "preposition", "infinitive"))
"""Rules whose verbs report speech only where somebody is their subject: "the drought threatens to empty the wells"."""


def is_thing(view: DocumentView, speaker: Token) -> bool:
    """Whether the subject of a verb is a thing, which says nothing: a common noun in the singular that is no one who
    speaks, no body and no text."""
    if speaker.tag_ != "NN" or speaker.pos_ != "NOUN" or sort_of(speaker) != "other":
        return False
    return view.mention_around(speaker.idx) is None


def is_wordless(view: DocumentView, verb: Token, found: Range, along: bool) -> bool:
    """Whether the object of ``verb``, characters ``found``, holds nothing that was said.

    ``along`` tells whether something more is said of it ("blamed her [for the delay]").
    """
    if _is_naming(verb):
        return True
    if view.has_stretch(*found):
        return False
    return cue_clause.subject(verb) is None or (not along and _is_somebody(view, found))


def _is_somebody(view: DocumentView, found: Range) -> bool:
    """Whether the words are a name, a pronoun, a noun for a person or one that points back, and nothing else."""
    first, last = view.tokens(*found)
    if all(token.pos_ in _NAME for token in view.tree[first:last]):
        return True
    head = view.root(first, last)
    if head.pos_ != "NOUN":
        return False
    if head.i != last - 1:  # "the ambassador to Borevia"
        after = view.tree[head.i + 1 : last]
        named = after[0].lower_ in _BELONGING and all(each.pos_ in _NAME for each in after[1:])
        return named and sort_of(head) == "person"
    pointing = last - first == 2 and view.lowers[first] in _POINTING  # "recalled that evening"
    return pointing or sort_of(head) == "person"


def is_deed(verb: Token, clause: Token) -> bool:
    """Whether what somebody refuses is to do something: "refused to leave", but not "refused to comment"."""
    return verb.lemma_ in _UNWILLING and clause.lemma_.lower() not in verb_senses().keys() | _TELLING


def _is_naming(verb: Token) -> bool:
    """A participle by itself tells what something is called: "an illness called the Karsund fever"."""
    if verb.tag_ not in ("VBN", "VBD") or cue_clause.own_subject(verb) is not None:
        return False
    if verb.tag_ == "VBD" and verb.dep_ not in ("acl", "advcl"):  # the tagger's mistake
        return False
    return verb.dep_ != "conj" and not any(child.lemma_ in _PERFECT for child in verb.children if child.i < verb.i)
