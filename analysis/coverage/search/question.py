"""What somebody types into the search field, read: words, phrases, AND OR NOT, parentheses, ``speaker:`` and its kin.

Reading never fails. What makes no sense is left out, or taken for words, and said in a note in plain words. Time is
linear in the length of the question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

FieldName = Literal["speaker", "about", "actor", "outlet", "type", "status", "before", "after"]

LONGEST = 1000
"""Characters of a question that are read."""
DEEPEST = 20
"""Parentheses within parentheses that are read as such."""

_NAMES: dict[str, FieldName | Literal["title"]] = {
    "speaker": "speaker",
    "by": "speaker",
    "says": "speaker",
    "about": "about",
    "actor": "actor",
    "outlet": "outlet",
    "source": "outlet",
    "type": "type",
    "event": "type",
    "status": "status",
    "before": "before",
    "after": "after",
    "title": "title",
    "headline": "title",
}
"""What may stand before a colon."""
_MARKS = '"“”„‟«»‹›「」『』＂'
_TOKEN = re.compile(
    rf"""\s*(?:
        (?P<open>\()
      | (?P<close>\))
      | (?P<minus>[-−](?=[^\s\-−)]))
      | (?P<phrase>[{_MARKS}](?P<said>[^{_MARKS}]*)(?P<end>[{_MARKS}]?)(?P<cut>\*?))
      | [‘'](?P<single>[^{_MARKS}‘’']*)[’'](?P<short>\*?)(?=[\s)]|$)
      | (?P<nothing>[-−*'‘’]+(?=\S))
      | (?P<field>[A-Za-z]+):(?=[^\s/)])
      | (?P<word>[^\s(){_MARKS}]+)
    )""",
    re.VERBOSE,
)
_OPERATORS = frozenset({"AND", "OR", "NOT"})


@dataclass(frozen=True, slots=True)
class Term:
    """Words to look for. ``exact``: as they stand, one after the other, else in any form; ``begins``: the last of them
    is the beginning of a word; ``title``: in the title only."""

    text: str
    exact: bool = False
    begins: bool = False
    title: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """Something known of an article, a quote or an event: ``speaker:vask``."""

    name: FieldName
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """What does not match."""

    part: Node


@dataclass(frozen=True, slots=True)
class All:
    """What matches every part."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """What matches one part or more."""

    parts: tuple[Node, ...]


type Node = Term | Field | Not | All | Either


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was understood. ``node`` is None where nothing is asked; ``notes`` tell what was left out, or
    taken otherwise than it was written."""

    node: Node | None
    notes: tuple[str, ...] = ()


def read(text: str) -> Question:
    """The question that ``text`` asks. Never raises."""
    reader = _Reader(list(_tokens(text[:LONGEST])))
    if len(text) > LONGEST:
        reader.note(f"Only the first {LONGEST:,} characters were read.")
    node = reader.whole()
    return Question(node, tuple(reader.notes))


def terms_of(node: Node | None) -> tuple[Term, ...]:
    """The words that are looked for, each once, in order; those that must not stand there are not among them."""
    found: dict[Term, None] = {}
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Term):
            found[each] = None
        elif isinstance(each, All | Either):
            waiting.extend(reversed(each.parts))
    return tuple(found)


def fields_of(node: Node | None) -> tuple[Field, ...]:
    """The fields of a question, each once, in order, those that must not match among them."""
    found: dict[Field, None] = {}
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Field):
            found[each] = None
        elif isinstance(each, Not):
            waiting.append(each.part)
        elif isinstance(each, All | Either):
            waiting.extend(reversed(each.parts))
    return tuple(found)


def without(node: Node | None, part: Node) -> Node | None:
    """The question without this part of it: None where nothing is left."""
    if node == part or node is None:
        return None
    if isinstance(node, Not):
        inner = without(node.part, part)
        return None if inner is None else Not(inner)
    if isinstance(node, All | Either):
        left = [inner for each in node.parts if (inner := without(each, part)) is not None]
        return _joined(type(node), left)
    return node


def written(node: Node | None) -> str:
    """The question as somebody would type it: reading it gives ``node`` again."""
    if node is None:
        return ""
    if isinstance(node, Term):
        head = "title:" if node.title else ""
        body = f'"{node.text}"' if node.exact else node.text
        return f"{head}{body}{'*' if node.begins else ''}"
    if isinstance(node, Field):
        return (
            f'{node.name}:"{node.value}"' if not node.value.replace("-", "").isalnum() else f"{node.name}:{node.value}"
        )
    if isinstance(node, Not):
        return f"-{_enclosed(node.part)}"
    between = " " if isinstance(node, All) else " OR "
    return between.join(_enclosed(each) for each in node.parts)


def _enclosed(node: Node) -> str:
    return f"({written(node)})" if isinstance(node, All | Either) else written(node)


def _joined(kind: type[All] | type[Either], parts: list[Node]) -> Node | None:
    return None if not parts else parts[0] if len(parts) == 1 else kind(tuple(parts))


@dataclass(slots=True)
class _Token:
    kind: Literal["open", "close", "minus", "operator", "field", "term"]
    text: str = ""
    exact: bool = False
    begins: bool = False
    closed: bool = True


def _tokens(text: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text):
        if found["open"]:
            yield _Token("open")
        elif found["close"]:
            yield _Token("close")
        elif found["minus"]:
            yield _Token("minus")
        elif found["phrase"]:
            words = " ".join(found["said"].split())
            yield _Token("term", words, exact=True, begins=bool(found["cut"]), closed=bool(found["end"]))
        elif found["single"] is not None:
            yield _Token("term", " ".join(found["single"].split()), exact=True, begins=bool(found["short"]))
        elif found["nothing"]:
            continue
        elif found["field"]:
            yield _Token("field", found["field"])
        elif found["word"] in _OPERATORS:
            yield _Token("operator", found["word"])
        elif found["word"]:
            word = found["word"]
            yield _Token("term", word.rstrip("*'‘’"), begins=word.endswith("*"))


@dataclass(slots=True)
class _Reader:
    """Reads tokens from the first to the last; what is wrong becomes a note."""

    tokens: list[_Token]
    place: int = 0
    depth: int = 0
    notes: list[str] = field(default_factory=list)

    def note(self, text: str) -> None:
        if text not in self.notes:
            self.notes.append(text)

    def whole(self) -> Node | None:
        """All of it; a parenthesis that closes nothing is passed over."""
        parts: list[Node] = []
        while self.place < len(self.tokens):
            if self._next("close"):
                self.note("A closing parenthesis without an opening one was left out.")
                self.place += 1
                continue
            found = self._either(None)
            if found is not None:
                parts += found.parts if isinstance(found, All) else [found]
        return _joined(All, parts)

    def _next(self, kind: str, text: str = "") -> bool:
        token = self.tokens[self.place] if self.place < len(self.tokens) else None
        return token is not None and token.kind == kind and (not text or token.text == text)

    def _either(self, within: str | None) -> Node | None:
        parts = [self._all(within)]
        while self._next("operator", "OR"):
            self.place += 1
            parts.append(self._all(within))
        if len(parts) > 1 and None in parts:
            self.note("“OR” needs words on both sides; where they lack it was left out.")
        return _joined(Either, [each for each in parts if each is not None])

    def _all(self, within: str | None) -> Node | None:
        parts: list[Node] = []
        waiting = False
        while self.place < len(self.tokens) and not self._next("close") and not self._next("operator", "OR"):
            if self._next("operator", "AND"):
                if waiting or not parts:
                    self.note("“AND” needs words on both sides; where they lack it was left out.")
                waiting = True
                self.place += 1
                continue
            found = self._one(within)
            waiting = waiting and found is None
            if found is not None:
                parts.append(found)
        if waiting and parts:
            self.note("“AND” needs words on both sides; where they lack it was left out.")
        return _joined(All, parts)

    def _one(self, within: str | None) -> Node | None:
        denied = False
        while self._next("minus") or self._next("operator", "NOT"):
            denied = not denied
            self.place += 1
        if self.place >= len(self.tokens) or self._next("close") or self.tokens[self.place].kind == "operator":
            if denied:
                self.note("“NOT” needs words after it; where they lack it was left out.")
            return None
        found = self._simple(within)
        return Not(found) if denied and found is not None else found

    def _simple(self, within: str | None) -> Node | None:
        token = self.tokens[self.place]
        self.place += 1
        if token.kind == "open":
            return self._group(within)
        if token.kind == "field":
            return self._field(token.text, within)
        if not token.closed:
            self.note("A quotation mark is not closed: the phrase was read to the end.")
        return self._named(within, token)

    def _group(self, within: str | None) -> Node | None:
        if self.depth >= DEEPEST:
            self.note(f"More than {DEEPEST} parentheses in each other: the inner ones were left out.")
            return None
        self.depth += 1
        found = self._either(within)
        self.depth -= 1
        if self._next("close"):
            self.place += 1
        else:
            self.note("A parenthesis is not closed: it was read to the end.")
        return found

    def _field(self, name: str, within: str | None) -> Node | None:
        known = _NAMES.get(name.lower())
        if known is None:
            self.note(f"“{name}:” is no field that can be asked for; “{name}” was taken for a word.")
            return self._named(within, _Token("term", name))
        denied = False
        while self._next("minus") or self._next("field"):
            denied ^= self._next("minus")
            self.place += 1
        if self.place >= len(self.tokens) or self._next("close") or self.tokens[self.place].kind == "operator":
            return self._named(within, _Token("term", name))
        found = self._simple(known)
        return Not(found) if denied and found is not None else found

    def _named(self, within: str | None, token: _Token) -> Node | None:
        if not any(each.isalnum() for each in token.text):
            if token.text.strip("*-−&+|.,;:!?'’‘ "):
                self.note(f"“{token.text[:40]}” holds no letter and no figure; it was left out.")
            return None
        if within is None or within == "title":
            return Term(token.text, exact=token.exact, begins=token.begins, title=within == "title")
        return Field(_FIELD[within], token.text)


_FIELD: dict[str, FieldName] = {name: name for name in _NAMES.values() if name != "title"}
