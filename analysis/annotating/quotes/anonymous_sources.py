"""What an article tells of a source without a name: office, nationality, affiliation, number, and the condition.

Everything that the article calls one source is put together: "a European diplomat … the diplomat, who spoke on
condition of anonymity" is one source with one condition. Sources of different articles are never put together. The
words are in ``lexicon/quotes/sources.toml`` (people, conditions) and ``lexicon/names/states.tsv`` (nationalities).
"""

from __future__ import annotations

import re
from functools import cache

from analysis.annotating.coreference.candidates import Identity
from analysis.annotating.coreference.number_and_gender import is_plural
from analysis.annotating.document import Token
from analysis.annotating.quotes import speaker_nouns
from analysis.annotating.quotes.anonymity_conditions import conditions_of
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quote_draft import Draft, Range
from analysis.language import lexicon
from analysis.language.numbers import CARDINALS
from analysis.records import Span, UnnamedSource

_LEFT = frozenset(("compound", "amod", "nmod", "poss"))
_BELONGS = lexicon.words("quotes/grammar", "belongs", "words")
_FIXED = re.compile(r"\s+")


def unnamed_sources(
    view: DocumentView, drafts: list[Draft], identities: dict[int, Identity | None]
) -> dict[str, UnnamedSource]:
    """The unnamed sources among the speakers, by the name of their identity."""
    found: dict[str, UnnamedSource] = {}
    heads: list[tuple[Token, str]] = []
    for draft in drafts:
        identity = identities.get(id(draft))
        if identity is None or not identity.anonymous or draft.speaker is None or draft.speaker_span is None:
            continue
        head = view.tree[draft.speaker]
        if head.pos_ == "PRON" and head.tag_ in ("PRP", "WP", "WDT"):
            found.setdefault(identity.name, UnnamedSource(nationality=identity.country))
            continue
        heads.append((head, identity.name))
        told = _described(view, head, draft.speaker_span, identity)
        found[identity.name] = _joined(found[identity.name], told) if identity.name in found else told
    if found:
        for span, name in conditions_of(view, heads):
            if found[name].condition is None:
                found[name] = _joined(found[name], UnnamedSource(condition=Span(*span)))
    return found


def _joined(first: UnnamedSource, more: UnnamedSource) -> UnnamedSource:
    """What is told first stands; what only a later description tells is added."""
    return UnnamedSource(
        office=first.office or more.office,
        nationality=first.nationality or more.nationality,
        affiliation=first.affiliation or more.affiliation,
        number=first.number,
        condition=first.condition or more.condition,
    )


def _described(view: DocumentView, head: Token, span: Range, identity: Identity) -> UnnamedSource:
    """One description: "two French diplomats", "one of the ministry’s officials"."""
    sort = speaker_nouns.sort_of(head)
    noun: Token | None = head
    if sort == "number" or head.pos_ in ("NUM", "PRON", "DET"):
        noun = _of(head)
    number = _number(head, noun)
    if noun is None:
        return UnnamedSource(number=number)
    inside = [mention for mention in view.mentions.beginning_in(*span) if mention.end <= span[1]]
    nationality = next((_states()[word] for word in _words_before(noun) if word in _states()), None)
    if nationality is None:
        nationality = next((mention.country for mention in inside if mention.country), identity.country)
    return UnnamedSource(
        office=noun.lemma_.lower(),
        nationality=nationality,
        affiliation=_affiliation(view, noun, span),
        number=number,
    )


@cache
def _states() -> dict[str, str]:
    """Adjectives of nationality, in lower case, with the state's code."""
    adjectives = ((row["adjective"], row["code"]) for row in lexicon.table("names/states"))
    return {word.strip().lower(): code for words, code in adjectives for word in words.split(";") if word.strip()}


def _words_before(noun: Token) -> list[str]:
    return [token.lower_ for token in noun.words.tokens[noun.left_edge.i : noun.i]]


def _of(head: Token) -> Token | None:
    """ "one of the officials": the officials."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def _number(head: Token, noun: Token | None) -> str:
    counted = [head.lower_] if head is not noun else []
    counted += [child.lower_ for child in (noun.children if noun is not None else ()) if child.dep_ == "nummod"]
    for word in counted:
        if word in ("one", "1", "another", "each"):
            return "one"
        if word in CARDINALS:
            return str(CARDINALS[word])
        if word.isdecimal():
            return str(int(word))
    return "several" if (counted and head is not noun) or is_plural(head) else "one"


def _affiliation(view: DocumentView, noun: Token, span: Range) -> str | None:
    """Whom the source works for, as written: "[Foreign Ministry] spokesman", "an official at [the port]"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.i > noun.i and child.lower_ in _BELONGS:
            inner = next((each for each in child.children if each.dep_ == "pobj"), None)
            if inner is not None and inner.pos_ in ("NOUN", "PROPN") and inner.idx < span[1]:
                last = max(min(inner.right_edge.idx + len(inner.right_edge), span[1]), inner.idx + len(inner))
                return _plain(view.text[inner.left_edge.idx : last])
    before = [child for child in noun.children if child.i < noun.i and child.dep_ in _LEFT]
    for child in before:
        if child.dep_ == "poss" and child.pos_ in ("NOUN", "PROPN"):
            return _plain(view.text[child.left_edge.idx : child.idx + len(child)])
    for child in before:
        mention = view.mention_around(child.idx)
        if mention is not None and mention.kind == "organisation" and mention.end <= noun.idx:
            return _plain(view.text[mention.start : mention.end])
    named = [c for c in before if c.dep_ in ("compound", "nmod") and speaker_nouns.sort_of(c) in ("body", "text")]
    if named:
        left = (each.i for last in named for each in (last, *last.children) if each.dep_ in ("compound", "amod"))
        first = min(left, default=named[0].i)
        first = first if named[0].children else named[0].i
        words = [token for token in noun.words.tokens[first : named[-1].i + 1] if token.lower_ not in _states()]
        return _plain(" ".join(token.text for token in words)) or None
    return None


def _plain(words: str) -> str:
    return speaker_nouns.without_article(_FIXED.sub(" ", words).strip(" ,"))
