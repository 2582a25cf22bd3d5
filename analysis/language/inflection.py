"""The forms of English verbs: "arrest" is "arrested" and "arresting"; irregular ones stand in the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from analysis.language import lexicon

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Forms:
    """A verb's forms: "give", "gives", "gave", "given", "giving"."""

    base: str
    third: str
    past: str
    participle: str
    progressive: str


@cache
def forms_of(verb: str) -> Forms:
    """The forms of a verb in its dictionary form, one word in small letters."""
    irregular = lexicon.toml("verbs")["irregular"]["forms"].get(verb)
    past, participle = irregular or (_past(verb), _past(verb))
    return Forms(verb, _third(verb), past, participle, _progressive(verb))


@cache
def base_of(word: str, verbs: tuple[str, ...]) -> str | None:
    """Which of ``verbs`` (dictionary forms) ``word`` is a form of; None where it is none of them."""
    for verb in verbs:
        forms = forms_of(verb)
        if word in (forms.base, forms.third, forms.past, forms.participle, forms.progressive):
            return verb
    return None


def _third(verb: str) -> str:
    if verb in ("be", "have", "do", "go"):
        return {"be": "is", "have": "has", "do": "does", "go": "goes"}[verb]
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ied"
    return f"{_doubled(verb)}ed"


def _progressive(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    return f"{_doubled(verb)}ing"


def _doubled(verb: str) -> str:
    """ "Ban" is "bann" before an ending, "free" and "visit" stay: one short syllable, or a verb that is listed."""
    if verb in lexicon.toml("verbs")["doubling"]["verbs"]:
        return verb + verb[-1]
    vowels = sum(letter in _VOWELS for letter in verb)
    short = vowels == 1 and len(verb) > 2 and verb[-2] in _VOWELS and verb[-1] not in _VOWELS + "wxy"
    return verb + verb[-1] if short else verb
