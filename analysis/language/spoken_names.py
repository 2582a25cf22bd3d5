"""How the canonical name of somebody stands in a sentence: with an article, in the singular or the plural."""

from __future__ import annotations

from functools import cache

from analysis.language import event_lexicon, lexicon
from analysis.language.numbers import CARDINALS

_BEHIND = frozenset(("of", "in", "at", "on", "from", "for", "with", "near", "inside", "close", "familiar"))
"""Words with which begins what stands behind the head of a name."""


def spoken(name: str, of: str | None = None) -> str:
    """The name as it stands in a sentence: "the United States", "Ada Quill"; an acronym as the name ``of`` it."""
    name = name.partition(" (")[0]  # "Senate (Borland)" is told as "the Senate"
    words = (of or name).partition(" (")[0].split()
    if len(words) > 1 and words[1].islower() and words[0].lower() in CARDINALS:
        return f"{words[0].lower()}{name[len(words[0]) :]}"  # "Twelve ambassadors" began a sentence
    articles = lexicon.toml("events/affairs")["articles"]
    head = words[words.index("of", 1) - 1] if "of" in words[1:] else ""  # "Borevian Ministry of Trade"
    if head in articles["last"]:
        return f"the {name}"
    if words and (words[-1] in articles["last"] or (len(words) > 1 and words[0] in articles["first"])):
        return f"the {name}"
    return name


def is_plural(name: str) -> bool:
    """Whether verbs that go with the name stand in the plural: "Borevians are", "the United States is"."""
    words = name.partition(" (")[0].split()
    if not words:
        return False
    many = words[0].lower() in CARDINALS and words[0].lower() not in ("one", "a", "an")
    cut = next((nth for nth, word in enumerate(words[1:], 1) if word in _BEHIND), None)
    words = words[:cut]  # "the list of questions" is one, "sources in Bonn" are many
    last = words[-1]
    if many or (words[0].isdecimal() and words[0] != "1"):
        return True
    described = last.islower() and last.endswith("s") and not last.endswith("ss")  # "analysts"
    if len(words) == 1 and last.endswith("s"):
        described |= last.lower().removesuffix("s") in event_lexicon.words("actors", "nouns")  # "Officials"
    return described or "and" in words or last in lexicon.toml("verbs")["plural_names"]["last"] or last in _peoples()


@cache
def _peoples() -> frozenset[str]:
    """What the people of states, and peoples without one, are called."""
    of_states = (each for row in lexicon.table("names/states") for each in row["people"].split(";") if each)
    return frozenset((*of_states, *lexicon.toml("names/groups")["peoples"]))
