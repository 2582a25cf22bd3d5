"""Number, definiteness and gender of the words that name or describe somebody: what has to agree where two are one.

The words are those of ``lexicon/names/number_and_gender.toml``, the nouns for women and men of ``words.toml``, the
forms of address of ``titles.toml`` and the given names of ``given.toml`` beside it.
"""

from __future__ import annotations

from functools import cache

from analysis.annotating.document import Token
from analysis.language import lexicon
from analysis.language.person_names import gendered_nouns, genders
from analysis.language.titles import honorifics

_DEFINITE = lexicon.words("names/number_and_gender", "definite", "words")
_PLURAL = lexicon.words("names/number_and_gender", "plural", "words")


def is_plural(head: Token) -> bool:
    """Whether the noun stands for several, or is joined with another."""
    return head.tag_ in ("NNS", "NNPS") or head.lower_ in _PLURAL or any(c.dep_ == "conj" for c in head.children)


def is_definite(head: Token) -> bool:
    """Whether the description points back: "the diplomat", "that official"."""
    return any(child.dep_ == "det" and child.lower_ in _DEFINITE for child in head.children)


def gender_of(words: str) -> str | None:
    """``female`` or ``male`` where a title or a noun among the words tells ("Mrs", "spokesman")."""
    gendered = _gendered_words()
    return next((gendered[word] for word in words.lower().split() if word in gendered), None)


def gender_of_name(name: str) -> str | None:
    """``female`` or ``male`` where the given name of a full name tells."""
    words = name.split()
    return _given_names().get(words[0].lower()) if len(words) > 1 else None


@cache
def _gendered_words() -> dict[str, str]:
    """Forms of address and nouns that tell a woman from a man."""
    return {word: sex for word, sex in honorifics().items() if sex} | gendered_nouns()


@cache
def _given_names() -> dict[str, str]:
    """Given names that are nearly always a woman's or a man's, in lower case."""
    return {name.lower(): sex for name, sex in genders().items()}
