"""A question of the search field in words, as it was understood: ``“talks”, said by Orin Vask``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from analysis.coverage.search.meaning import Meaning
from analysis.coverage.search.question import All, Either, Field, Node, Not, Term
from analysis.language.event_sentences import kind_name, type_name
from dashboard.format.wording import day

MOST_NAMES = 4
"""Names that one field may mean which are told; the others are counted."""

_LEADS: Mapping[str, str] = {
    "speaker": "said by",
    "about": "said about",
    "actor": "naming",
    "outlet": "in",
    "type": "events of the kind",
    "status": "events told as",
    "before": "before",
    "after": "after",
}

HELP: tuple[tuple[str, str], ...] = (
    ("talks visit", "both words, in any form: “talk”, “visited”"),
    ("“state visit”", "exactly these words, in any quotation marks"),
    ("visit OR summit", "one of them, or both"),
    ("visit -state", "not this word; NOT does the same"),
    ("(talks OR summit) trade", "parentheses group words"),
    ("diplom*", "all words that begin so"),
    ("title:talks", "in the title"),
    ("speaker:“Orin Vask”", "what somebody says; any of his names will do"),
    ("about:Meridian", "what is said about somebody"),
    ("actor:Borevia", "where somebody is named or takes part"),
    ("outlet:Herald", "in an outlet"),
    ("type:visit", "events of a kind: visit, arrest, protest, sanctions …"),
    ("status:planned", "planned, stalled, denied, disputed …"),
    ("before:2031-04 after:2030", "by day, month or year"),
)
"""What can be typed, and what it finds. The names are invented."""


def reading(node: Node | None, meaning: Callable[[Field], Meaning]) -> str:
    """The question in words; empty where nothing is asked."""
    return "" if node is None else _told(node, meaning)


def is_plain(node: Node | None) -> bool:
    """Whether it is words alone, all of which are to stand there: what needs no explaining."""
    parts = node.parts if isinstance(node, All) else (node,)
    return all(isinstance(each, Term) and not each.title and not each.begins for each in parts)


def _told(node: Node, meaning: Callable[[Field], Meaning]) -> str:
    if isinstance(node, Term):
        return _term(node)
    if isinstance(node, Field):
        return _field(meaning(node))
    if isinstance(node, Not):
        inner = _told(node.part, meaning)
        if not inner:
            return ""
        return f"without {inner}" if isinstance(node.part, Term) else f"not {inner}"
    if isinstance(node, Either):
        return " or ".join(text for each in node.parts if (text := _told(each, meaning)))
    words = [_term(each) for each in node.parts if isinstance(each, Term)]
    others = [each for each in node.parts if not isinstance(each, Term)]
    told = [f"({text})" if isinstance(each, Either) else text for each in others if (text := _told(each, meaning))]
    return ", ".join([" and ".join(words), *told] if words else told)


def _term(term: Term) -> str:
    words = f"words that begin with “{term.text}”" if term.begins else f"“{term.text}”"
    return f"{words} in the title" if term.title else words


def _field(meaning: Meaning) -> str:
    return f"{_LEADS[meaning.field.name]} {_what(meaning)}" if meaning.is_known else ""


def _what(meaning: Meaning) -> str:
    if meaning.actors:
        names = [name for _, name in meaning.actors[:MOST_NAMES]]
        rest = len(meaning.actors) - len(names)
        return " or ".join(names) + (f" or {rest} more of that name" if rest else "")
    if meaning.kinds:
        named = dict.fromkeys(
            kind_name(code, mode) if mode else type_name(code).lower() for code, mode in meaning.kinds
        )
        return " or ".join(list(named)[:MOST_NAMES])
    if meaning.states:
        return " or ".join(meaning.states)
    if meaning.day:
        return day(meaning.day)
    return f"“{meaning.field.value}”"
