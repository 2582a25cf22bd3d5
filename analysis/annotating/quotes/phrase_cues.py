"""Quotes that a phrase, a noun or an adverb introduces: "according to", "the claim that", "reportedly"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from analysis.annotating.document import Token
from analysis.annotating.quotes import cue_clause, speaker_nouns
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quote_draft import Draft, Range
from analysis.language import lexicon

_SHORTEST = 12


@dataclass(frozen=True, slots=True)
class _Noun:
    stance: str
    prepositions: frozenset[str]


@cache
def _nouns() -> dict[str, _Noun]:
    groups = lexicon.toml("quotes/nouns")["group"]
    return {n: _Noun(g["stance"], frozenset(g.get("prepositions", ()))) for g in groups for n in g["nouns"]}


@cache
def _hearsay() -> frozenset[str]:
    return frozenset(lexicon.toml("quotes/nouns")["hearsay"]["adverbs"])


@cache
def _phrases() -> dict[str, tuple[list[str], ...]]:
    """Phrases that lead to a speaker, word for word, by their first word."""
    found: dict[str, tuple[list[str], ...]] = {}
    for phrase in lexicon.toml("quotes/nouns")["words_of"]["phrases"]:
        words = phrase.split()
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


@cache
def _equated() -> frozenset[str]:
    return frozenset(lexicon.toml("quotes/nouns")["equated"]["nouns"])


@cache
def _first_words() -> frozenset[str]:
    """The words with which phrases and hearsay begin, in lower case."""
    return frozenset((*_phrases(), *_hearsay()))


@cache
def _cue_nouns() -> frozenset[str]:
    """The nouns that may be cues."""
    return _equated() | _nouns().keys()


def phrase_drafts(view: DocumentView) -> list[Draft]:
    """Drafts for phrases before, inside and after what was said, for nouns of speech and for hearsay."""
    nouns, hearsay, phrases = _nouns(), _hearsay(), _phrases()
    drafts = []
    equated = _equated()
    first, told = _first_words(), _cue_nouns()
    wanted = {i for i, low in enumerate(view.lowers) if low in first}
    wanted.update([i for i, lemma in enumerate(view.lemmas) if lemma in told])
    for index in sorted(wanted):
        token = view.tree[index]
        if view.inside[index]:
            continue
        word = token.lower_
        draft = None
        if word in phrases:
            length = next((len(each) for each in phrases[word] if _stands(view, token.i, each)), 0)
            draft = _phrase(view, token, length) if length else None
        elif word in hearsay:
            draft = _hearsay_draft(view, token)
        elif token.pos_ == "NOUN":
            draft = _equation(view, token) if token.lemma_ in equated else None
            if draft is None and token.lemma_ in nouns:
                draft = _noun_draft(view, token, nouns[token.lemma_])
        if draft is not None:
            drafts.append(draft)
    return drafts


def _stands(view: DocumentView, first: int, words: list[str]) -> bool:
    last = first + len(words)
    return last < len(view.lowers) and view.lowers[first:last] == words


def _phrase(view: DocumentView, token: Token, length: int) -> Draft | None:
    """ "According to X, S" and its like; what was said is the sentence without the phrase."""
    tree = view.tree
    last_word = tree[token.i + length - 1]
    source = _object(last_word) or _object(token)
    if source is None or source.i <= last_word.i:
        return None
    opening, closing = view.sentence(token.i)
    first, last = token.i, min(max(source.right_edge.i, last_word.i) + 1, closing)
    last = next((index for index in range(source.i + 1, last) if view.inside[index]), last)
    before, after = view.chars(opening, first), view.chars(last, closing)
    parts: list[Range] = []
    if before is not None and before[1] - before[0] > _SHORTEST:
        parts.append(view.snap(before))
        if (
            after is not None
            and last < closing
            and (tree[last - 1].text == "," or view.inside[last] or (tree[last].text == "," and token.head.i > last))
        ):
            parts.append(view.snap(after))
    elif after is not None:
        parts.append(view.snap(after))
    if not parts:
        return None
    return Draft(
        parts=parts,
        rule="according to",
        confidence=0.85,
        cue=(token.idx, last_word.idx + len(last_word)),
        speaker=source.i,
        speaker_span=cue_clause.noun_phrase(view, source),
        stance="states",
    )


def _object(preposition: Token) -> Token | None:
    return next((child for child in preposition.children if child.dep_ in ("pobj", "dobj")), None)


def _hearsay_draft(view: DocumentView, token: Token) -> Draft | None:
    """The clause of the verb that "reportedly" goes with; nobody is named as its source."""
    verb = token.head
    if verb.pos_ not in ("VERB", "AUX") or verb.i == token.i:
        return None
    opening, closing = view.sentence(token.i)
    span = view.chars(max(verb.left_edge.i, opening), min(verb.right_edge.i + 1, closing))
    if span is None or not span[0] <= token.idx < span[1]:
        return None
    cue = (token.idx, token.idx + len(token))
    return Draft(parts=[view.snap(span)], rule="hearsay", confidence=0.5, cue=cue, stance="claims")


def _noun_draft(view: DocumentView, noun: Token, entry: _Noun) -> Draft | None:
    """ "Karl Brandt’s claim that S", "the pledge to V", "his call for X"."""
    found = _content(noun, entry)
    if found is None:
        return None
    content, first, cue_end = found
    is_clause, mark = content.dep_ in ("acl", "ccomp"), view.tree[first].lower_
    speaker = noun_speaker(noun)
    if speaker is None and is_clause and mark == "that":
        speaker = _teller(view, noun, first)
    if speaker is None and (not is_clause or mark == "to"):
        return None
    span = view.chars(first, content.right_edge.i + 1)
    if span is None or (speaker is not None and span[0] <= speaker.idx < span[1]):
        return None
    return Draft(
        parts=[view.snap(span)],
        rule="noun",
        confidence=0.6 if speaker is not None else 0.4,
        cue=(noun.idx, cue_end),
        verb=noun.i,
        speaker=speaker.i if speaker is not None else None,
        speaker_span=cue_clause.noun_phrase(view, speaker) if speaker is not None else None,
        stance=entry.stance,
    )


def _content(noun: Token, entry: _Noun) -> tuple[Token, int, int] | None:
    """What a noun of speech introduces: the word that heads it, its first word's index, and the character where the
    cue ends: "claim [that S]", "call for [X]"."""
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ in ("acl", "ccomp", "relcl") and child.pos_ in ("VERB", "AUX"):
            mark = next((each for each in child.children if each.i < child.i and each.lower_ in ("that", "to")), None)
            if mark is not None and mark.i == child.left_edge.i and mark.dep_ not in ("nsubj", "nsubjpass"):
                return child, mark.i, noun.idx + len(noun)
        if child.dep_ == "prep" and child.lower_ in entry.prepositions and child.i == noun.i + 1 and _object(child):
            return child, child.i + 1, child.idx + len(child)
    return None


def _equation(view: DocumentView, noun: Token) -> Draft | None:
    """ "“Never again” were his words", "his answer was “no deal”": a noun, its owner, a form of "be", a stretch."""
    verb = noun.head
    if verb.lemma_ != "be" or verb.i == noun.i or noun.dep_ not in ("nsubj", "attr"):
        return None
    speaker = next((child for child in noun.children if child.dep_ == "poss"), None)
    if speaker is None:
        return None
    stretch = view.stretch_before(verb.idx) if noun.i > verb.i else view.stretch_after(verb.idx + len(verb))
    if stretch is None or not stretch.closed:
        return None
    return Draft(
        parts=[(stretch.start, stretch.end)],
        rule="equation",
        confidence=0.8,
        cue=(noun.idx, noun.idx + len(noun)),
        verb=noun.i,
        speaker=speaker.i,
        speaker_span=cue_clause.noun_phrase(view, speaker),
        stance="states",
    )


def _teller(view: DocumentView, noun: Token, first: int) -> Token | None:
    """ "The claim of the rebels that S": the rebels, where they are somebody who can speak."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == noun.i + 1:
            inner = _object(child)
            if inner is not None and inner.i < first:
                mention = view.mention_around(inner.idx)
                known = mention is not None and mention.kind in ("person", "organisation", "country", "group")
                return inner if known or speaker_nouns.sort_of(inner) in ("person", "body") else None
    return None


def noun_speaker(noun: Token) -> Token | None:
    """Whose word a noun of speech is: its owner, who it is by or from, or who makes it."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.i < noun.i and any(each.tag_ == "POS" for each in child.children)):
            return child
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            return _object(child)
    if noun.dep_ == "nsubjpass" and noun.head.lemma_ in cue_clause.issues():  # "the claim that … was made by the army"
        return cue_clause.agent(noun.head)
    if noun.dep_ == "dobj" and noun.head.lemma_ in cue_clause.issues():
        return cue_clause.subject(noun.head)
    return None
