"""Who says that an event came about: the speaker in whose reported speech the trigger stands."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.annotating.document import Token
from analysis.annotating.offsets import Offsets
from analysis.language.event_lexicon import words
from analysis.records import Party, Quote


class Assertions:
    """The quotes of one document by token."""

    def __init__(self, doc: Doc, offsets: Offsets) -> None:
        """Reads ``doc._.quotes`` and ``doc._.mentions``; the innermost quote has the token. A cue belongs to the quote
        around it, not to its own: in "China denied …" the article says that China denied."""
        self.quotes: dict[int, Quote] = {}
        self.offsets = offsets
        parts = [(part, quote) for quote in doc._.quotes if self._is_said(quote) for part in quote.parts]
        parts.sort(key=lambda each: each[0].start - each[0].end)
        for part, quote in parts:
            told = offsets.tokens(quote.cue.start, quote.cue.end) if quote.cue else ()
            self.quotes.update((i, quote) for i in offsets.tokens(part.start, part.end) if i not in told)
        self.states = {m.chain: m.country for m in doc._.mentions if m.country}
        self.mentions = {m.start: m for m in doc._.mentions}

    def _is_said(self, quote: Quote) -> bool:
        """Whether somebody says what the quote holds: not where the words are told as not said ("declined to confirm
        that …"), nor where an address on the web was read as the speaker."""
        if not quote.speaker_name or quote.modality == "negated":
            return False
        return "://" not in quote.speaker_name

    def quote(self, token: Token) -> Quote | None:
        """The innermost quote that the token stands in; None for what only the article adds in the midst of it, and
        for a deed that somebody judges."""
        quote = self.quotes.get(token.i) or self._closing(token)
        if quote is None or self._is_aside(token, quote) or self._is_judged(token, quote):
            return None
        return quote

    def _closing(self, token: Token) -> Quote | None:
        """The quote of which a cue behind the token closes the sentence: in "Berg resigned and asked for help, the
        paper said", the paper says both."""
        node = token
        while node.dep_ == "conj" and node.head.i < node.i:
            node = node.head
            quote = self.quotes.get(node.i)
            if quote is not None:
                closes = quote.kind == "indirect" and quote.cue is not None and quote.cue.start > token.idx
                return quote if closes else None
        return None

    def _is_judged(self, token: Token, quote: Quote) -> bool:
        """Whether the token is a noun for what somebody condemns or praises: who "condemned the bombing of the harbour"
        takes for granted that it was bombed, and does not tell it."""
        if quote.kind != "indirect" or quote.cue is None or token.pos_ not in ("NOUN", "PROPN"):
            return False
        node = token
        while node.dep_ in ("conj", "pobj", "prep") and node.head.i != node.i:
            node = node.head
        cue = self.offsets.tokens(quote.cue.start, quote.cue.end)
        judged = node.dep_ in ("dobj", "nsubjpass") and node.head.i in cue
        return judged and node.head.lemma_ in words("assertion", "judging")

    def _is_aside(self, token: Token, quote: Quote) -> bool:
        """Whether a relative clause in reported words is the article's own: it tells that somebody else denies them, it
        adds what was before, or the words are no statement ("thanked Ruritania for freeing the geologist, who was
        arrested in May")."""
        if quote.kind != "indirect":
            return False
        node = token
        while not _is_aside(node):
            if node.head.i == node.i or self.quotes.get(node.i) is not quote:
                return False
            node = node.head
        if self.quotes.get(node.i) is not quote:
            return False
        if quote.cue is not None and any(
            self._lemma(i) in words("assertion", "acts") for i in self.offsets.tokens(quote.cue.start, quote.cue.end)
        ):
            return True
        if _is_background(node):
            return True
        return node.lemma_ in words("assertion", "disputing") and node.i == token.i and _is_which(node)

    def _lemma(self, i: int) -> str:
        return self.offsets.words.lemma[i]

    def speaker(self, token: Token) -> Party | None:
        """The speaker of that quote as a party, with the state that he, she or it speaks for."""
        quote = self.quote(token)
        if quote is None or quote.speaker is None or quote.speaker_name is None:
            return None
        mention = self.mentions.get(quote.speaker.start)
        country = self.states.get(quote.speaker_chain) if quote.speaker_chain is not None else None
        if country is None and mention is not None:
            country = mention.country
        return Party(quote.speaker.start, quote.speaker.end, quote.speaker_name, country, quote.speaker_chain)


def _is_aside(verb: Token) -> bool:
    """Whether the verb heads a relative clause, or one that tells when or why."""
    if verb.dep_ == "advcl":
        return any(
            child.dep_ in ("mark", "advmod") and child.lower_ in words("assertion", "when") for child in verb.children
        )
    return verb.dep_ == "relcl" and verb.head.dep_ != "ROOT"


def _is_background(verb: Token) -> bool:
    """Whether a relative clause behind a comma tells on which day something was, or what had been before: "said that it
    would return the ships, which Syldavia seized in 2029"."""
    if verb.dep_ != "relcl":
        return False
    first = verb.left_edge
    added = first.tag_ in ("WDT", "WP") and first.i > 0 and first.nbor(-1).text == ","
    had = any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)
    dated = any(each.ent_type_ == "DATE" for each in verb.words.tokens[first.i : verb.right_edge.i + 1])
    return added and (had or (dated and _is_told_as_past(verb)))


def _is_told_as_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or any(child.dep_ == "auxpass" and child.tag_ == "VBD" for child in verb.children)


def _is_which(verb: Token) -> bool:
    """Whether the clause speaks of what was said before it and has a subject of its own: "which Ruritania denies"."""
    return any(child.dep_ == "nsubj" and child.tag_ not in ("WDT", "WP") for child in verb.children)
