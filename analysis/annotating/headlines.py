"""Headlines of two clauses: "Borevia fines Meridian, Veldria protests at court" tells of two things.

The parser takes the first clause for what the second one says. It is that where the second clause is nothing but a
source and its verb ("Bridge closed, minister says").
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from analysis.annotating.quotes.cues import verb_senses

_LONGEST = 20
"""How many words a headline has at most."""

_FINITE = frozenset(("VBZ", "VBP"))
_NAME = frozenset(("NNP", "NNPS"))


def second_clause(line: Sequence[Token]) -> Token | None:
    """The first word of the second clause of a headline, by its tags alone; None where there is no such clause."""
    if not 5 <= len(line) <= _LONGEST or line[-1].text in (".", "!", "?", ":", "…", "”", '"'):
        return None
    commas = [place for place, token in enumerate(line) if token.text == ","]
    if len(commas) != 1:
        return None
    first, second = line[: commas[0]], line[commas[0] + 1 :]
    verb = next((place for place, token in enumerate(second) if token.tag_ in _FINITE), None)
    if not verb or not any(token.tag_ in _FINITE for token in first[1:]):
        return None
    if not all(token.tag_ in _NAME for token in second[:verb]):
        return None
    return None if len(second) == verb + 1 and _reports(second[verb]) else second[0]


def _reports(verb: Token) -> bool:
    """Whether what stands before a verb can be what it says."""
    return any("clause" in sense.frames for sense in verb_senses().get(verb.lower_.removesuffix("s"), ()))


def headlines(doc: Doc) -> list[Sequence[Token]]:
    """The first line of a document, and those that stand by themselves between line breaks, where they are short."""
    found: list[Sequence[Token]] = []
    line: list[Token] = []
    for token in doc:
        if token.is_space and "\n" in token.text:
            found.append(line)
            line = []
        else:
            line.append(token)
    return [each for each in [*found, line] if each]
