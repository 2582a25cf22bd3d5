"""Headlines of two clauses: "Borevia fines Meridian, Veldria protests at court" tells of two things.

The parser takes the first clause for what the second one says. It is that where the second clause is nothing but a
source and its verb ("Bridge closed, minister says"). A semicolon always begins another one.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from analysis.annotating.quotes.cues import verb_senses

_SHORTEST, _LONGEST = 5, 20
"""How many words a headline has at least where it has two clauses, and how many at most."""

_FINITE = frozenset(("VBZ", "VBP"))
_NAME = frozenset(("NNP", "NNPS"))


def is_headline(line: Sequence[Token]) -> bool:
    """Whether a line by itself is short and ends as no sentence does."""
    return len(line) <= _LONGEST and line[-1].text not in (".", "!", "?", ":", "…", "”", '"')


def second_clause(line: Sequence[Token]) -> Token | None:
    """The first word of the second clause of a headline, by its tags alone; None where there is no such clause."""
    if len(line) < _SHORTEST or not is_headline(line):
        return None
    semicolons = [place for place, token in enumerate(line[:-1]) if token.text == ";"]
    if len(semicolons) == 1:
        return line[semicolons[0] + 1]
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
