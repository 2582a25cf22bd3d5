"""Examples of the lexicon, with marks: ``[s Ruritania] [e arrested] [t a geologist]. [! occurred]``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.records import SHOWN_CONFIDENCE, EventReport, Party

_MARK = re.compile(r" ?\[([!:=#*?]) ([^]]*)\]|\[([estx]) ([^]]*)\]")


@dataclass
class Marked:
    """A sentence without its marks: the marked spans by their letter, and what else is asked of the event."""

    text: str = ""
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    asks: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, example: str) -> Marked:
        found, last = cls(), 0
        for match in _MARK.finditer(example):
            found.text += example[last : match.start()]
            last = match.end()
            sign, value, letter, words = match.groups()
            if sign:
                found.asks[sign] = value
            else:
                start = len(found.text)
                found.text += words
                found.spans.setdefault(letter, []).append((start, len(found.text)))
        found.text += example[last:]
        return found

    def at_trigger(self, events: Sequence[EventReport]) -> list[EventReport]:
        """The reports whose trigger is marked."""
        spans = self.spans["e"]
        return [e for e in events if any(e.trigger.start < end and start < e.trigger.end for start, end in spans)]

    def told(self, events: Sequence[EventReport]) -> list[tuple[object, ...]]:
        """The reports in short, for a failing test to show."""
        return [
            (self.text[e.trigger.start : e.trigger.end], e.type, e.mode, e.status, e.confidence, e.sources, e.targets)
            for e in events
        ]

    def agrees(self, event: EventReport) -> bool:
        """Whether the event is what the marks show."""
        parties = (*event.sources, *event.targets)
        codes = {party.country for party in parties}
        facts = {
            "!": event.status,
            ":": event.type,
            "*": "shown" if event.confidence >= SHOWN_CONFIDENCE else "doubtful",
            "?": "speaker" if event.asserted_by else "article",
        }
        return (
            all(self._stands(span, event.sources) for span in self.spans.get("s", ()))
            and all(self._stands(span, event.targets) for span in self.spans.get("t", ()))
            and not any(self._stands(span, parties) for span in self.spans.get("x", ()))
            and all(facts[sign] == value for sign, value in self.asks.items() if sign in facts)
            and set(self.asks.get("=", "").split()) <= codes
            and self.asks.get("#") not in codes - {None}
        )

    @staticmethod
    def _stands(span: tuple[int, int], parties: tuple[Party, ...]) -> bool:
        return any(party.start < span[1] and span[0] < party.end for party in parties)
