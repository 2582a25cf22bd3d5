"""Who says that an event came about: the speaker in whose reported speech the trigger stands."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.annotating.events.offsets import Offsets
from analysis.annotating.words import Token
from analysis.records import Party, Quote


class Assertions:
    """The quotes of one document by token."""

    def __init__(self, doc: Doc, offsets: Offsets) -> None:
        """Reads ``doc._.quotes`` and ``doc._.names``; the innermost quote has the token. A cue belongs to the quote
        around it, not to its own: in "China denied …" the article says that China denied."""
        self.quotes: dict[int, Quote] = {}
        parts = [(part, quote) for quote in doc._.quotes if quote.speaker_name for part in quote.parts]
        parts.sort(key=lambda each: each[0].start - each[0].end)
        for part, quote in parts:
            told = offsets.tokens(quote.cue.start, quote.cue.end) if quote.cue else ()
            self.quotes.update((i, quote) for i in offsets.tokens(part.start, part.end) if i not in told)
        self.states = {m.chain: m.country for m in doc._.names if m.country}
        self.mentions = {m.start: m for m in doc._.names}

    def quote(self, token: Token) -> Quote | None:
        """The innermost quote that the token stands in."""
        return self.quotes.get(token.i)

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
