"""The events of an invented text whose names, times and quotes are given by hand: ``code(text, dated, said)``."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating import quotes, times
from analysis.annotating.document import Token, document_of
from analysis.annotating.events import NAME
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.coder import Coder
from analysis.annotating.mentions import NAME as NAMES
from analysis.records import EventReport, Mention, Quote, Span, TimeExpression

# words to what they name: kind, canonical name, state
KNOWN = {
    "Ruritania": ("country", "Ruritania", "RUR"),
    "Ruritanian": ("country", "Ruritania", "RUR"),
    "Syldavia": ("country", "Syldavia", "SYL"),
    "Syldavian": ("country", "Syldavia", "SYL"),
    "Borduria": ("country", "Borduria", "BOR"),
    "Anna Holt": ("person", "Anna Holt", "RUR"),
    "Holt": ("person", "Anna Holt", "RUR"),
    "Karl Brandt": ("person", "Karl Brandt", "SYL"),
    "Lantern Foundation": ("organisation", "Lantern Foundation", None),
    "Gorham": ("place", "Gorham", "SYL"),
}
ADJECTIVES = ("Ruritanian", "Syldavian")


@pytest.fixture(scope="session")
def given(nlp: Language) -> Callable[..., Doc]:
    """``given(text, dated={words: (first, last)}, said={words: speaker})``: a document, all but its events."""

    def run(text: str, dated: dict | None = None, said: dict | None = None, published: str = ""):
        with nlp.select_pipes(disable=[NAMES, times.NAME, quotes.NAME, NAME]):
            doc = nlp(text)
        chains = {name: n for n, name in enumerate(dict.fromkeys(name for _, name, _ in KNOWN.values()))}
        names = {}
        for words, (kind, name, state) in KNOWN.items():
            for found in re.finditer(rf"\b{words}\b", text):
                if not any(start <= found.start() and found.end() <= end for start, end in names):
                    names[found.span()] = Mention(
                        start=found.start(),
                        end=found.end(),
                        rule="given",
                        confidence=1,
                        kind=kind,
                        form="name",
                        name=name,
                        chain=chains[name],
                        country=state,
                        adjectival=words in ADJECTIVES,
                    )
        doc._.mentions = tuple(sorted(names.values(), key=lambda each: each.start))
        doc._.times = tuple(
            TimeExpression(
                start=text.index(words),
                end=text.index(words) + len(words),
                rule="given",
                confidence=1,
                type="DATE",
                value=first,
                earliest=date.fromisoformat(first),
                latest=date.fromisoformat(last),
                precision="day",
            )
            for words, (first, last) in (dated or {}).items()
        )
        doc._.quotes = tuple(
            Quote(
                start=text.index(words),
                end=text.index(words) + len(words),
                rule="given",
                confidence=1,
                kind="indirect",
                parts=(Span(text.index(words), text.index(words) + len(words)),),
                speaker=Span(text.index(speaker), text.index(speaker) + len(speaker)),
                speaker_name=speaker,
                speaker_chain=chains.get(speaker),
                cue=Span(text.index("said"), text.index("said") + 4) if "said" in text else None,
            )
            for words, speaker in (said or {}).items()
        )
        doc._.published = date.fromisoformat(published) if published else None
        return doc

    return run


@pytest.fixture(scope="session")
def code(nlp: Language, given: Callable[..., Doc]) -> Callable[..., tuple[EventReport, ...]]:
    """The events of one text whose names, times and quotes are given as for `given`."""
    return lambda *texts, **known: nlp.get_pipe(NAME)(given(*texts, **known))._.events


@pytest.fixture(scope="session")
def word(given: Callable[..., Doc]) -> Callable[[str, str], Token]:
    """``word(text, form)``: the first word of that form, in the tree of its sentence."""
    return lambda text, form: next(each for each in document_of(given(text)).tokens if each.text == form)


@pytest.fixture(scope="session")
def candidates(given: Callable[..., Doc]) -> Callable[..., list[Candidate]]:
    """The events in the making of one text, before its parties are looked for elsewhere in it."""
    return lambda *texts, **known: Coder(document_of(given(*texts, **known))).candidates()


def side(parties) -> list[str]:
    return [party.name for party in parties]


MAY, JUNE = ("2031-05-03", "2031-05-03"), ("2031-06-04", "2031-06-04")
