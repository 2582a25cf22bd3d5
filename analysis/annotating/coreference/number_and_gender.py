"""Number, definiteness and gender of the words that name or describe somebody: what has to agree where two are one.

The words are those of ``lexicon/names/number_and_gender.toml``, the nouns for women and men of ``words.toml``, the
forms of address of ``titles.toml`` and the given names of ``given.toml`` beside it.

The gender of a chain is asked three times, and each time more is known: while names are put together
(`gender_by_names`), for the pronouns of the article (`gender_by_mentions`), and for who speaks (`genders_of`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from analysis.annotating.document import Document, Token
from analysis.annotating.mentions.drafts import Draft
from analysis.language import lexicon
from analysis.language.person_names import gendered_nouns, genders
from analysis.language.titles import honorifics
from analysis.records import Mention

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


def gender_by_names(known: str, parts: Sequence[str], mentions: Iterable[Draft]) -> str:
    """ "female", "male" or "" for a person's chain while its names are put together: ``known`` by the forms of address,
    else by the given name, as it is written. ``parts``: the words of its full name."""
    if known or len(parts) < 2:
        return known
    first = (words for draft in mentions if len(words := draft.name.split()) > 1)
    return next((genders()[words[0]] for words in first if words[0] in genders()), "")


def gender_by_mentions(view: Document, known: str, mentions: Iterable[Draft]) -> str:
    """ "female", "male" or "" for a chain once it is whole: ``known`` by its names, else by what the first mention that
    tells has before or within it, the nouns of descriptions included."""
    if known:
        return known
    for draft in mentions:
        if draft.kind != "person":
            continue
        if draft.form == "name":
            found = genders().get(view.text[draft.start]) if draft.end - draft.start > 1 else None
            if found is None and draft.start:
                found = honorifics().get(view.lower[draft.start - 1])
        else:
            found = gendered_nouns().get(view.lower[draft.end - 1])
        if found:
            return found
    return ""


_TITLE = 6
"""How many characters before a name may hold its form of address ("Mrs. ")."""


def genders_of(text: str, mentions: Sequence[Mention], stands_for: Mapping[int, Mention]) -> dict[int, str]:
    """The gender of each chain of an article whose ``mentions`` are found, from the first that tells; words of an
    office tell, too. ``stands_for``: whom the chains of descriptions stand for."""
    found: dict[int, str] = {}
    for mention in mentions:
        if mention.kind == "person" and mention.chain not in found:
            title = text[max(0, mention.start - _TITLE) : mention.start].strip().rsplit(" ", 1)[-1]
            if told := gender_of(f"{title} {mention.role or ''}") or gender_of_name(mention.name):
                found[mention.chain] = told
    for mention in mentions:
        who = stands_for.get(mention.chain)
        if who is None or mention.form == "pronoun" or who.chain in found:
            continue
        if told := gender_of(text[mention.start : mention.end]):
            found[who.chain] = told
    return found


@cache
def _gendered_words() -> dict[str, str]:
    """Forms of address and nouns that tell a woman from a man."""
    return {word: sex for word, sex in honorifics().items() if sex} | gendered_nouns()


@cache
def _given_names() -> dict[str, str]:
    """Given names that are nearly always a woman's or a man's, in lower case."""
    return {name.lower(): sex for name, sex in genders().items()}
