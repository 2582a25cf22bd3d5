"""Every verb of the lexicon is a cue in a plain sentence of the sort that its group promises, or has its own example.

The examples of a group show what its verbs do; they do not show that each of them does it. A verb that the tagger or
the lemmatizer does not read as itself would stand in the lexicon without any effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from analysis.annotating import annotate
from analysis.language import lexicon
from analysis.records import Article
from tests.annotating.quotes.marked import read_example

SAID = (
    "“The border is open,” Karl Brandt {past}.",
    "Karl Brandt {past}, “The border is open.”",
    "“The border is open,” {past} Karl Brandt, the mayor.",
    "“The border is open,” Karl Brandt {now}.",
)
SENTENCES = {
    "clause": (
        "Karl Brandt {past} that the border was open.",
        "Karl Brandt {now} that the border is open.",
        "Karl Brandt {past} reporters that the border was open.",
        *SAID,
    ),
    "infinitive": (
        "Karl Brandt {past} to reopen the border.",
        "Karl Brandt {now} to reopen the border.",
        "Karl Brandt {past} {with_} the council to reopen the border.",
    ),
    "object": ("Karl Brandt {past} the plan of the council.", "Karl Brandt {now} the plan of the council."),
    "marked": ("Karl Brandt {past} the council {with_} “a kind word”.", "Karl Brandt {past} “a kind word”."),
    "last": ("The border was open, Karl Brandt {past}.", "The border is open, Karl Brandt {now}."),
    "gesture": SAID,
    "quotation": SAID,
}
"""Sentences by frame: the verb in the regular past or in the present, with each preposition of its group."""

AFTER_PREPOSITION = "Karl Brandt {past} {with_} the plan of the council."


def now(verb: str) -> str:
    """ "Says", "denies", "pitches"."""
    if re.search("(s|x|z|ch|sh|o)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search("[^aeiou]y$", verb) else f"{verb}s"


def past(verb: str) -> str:
    """ "Added", "denied", "voiced", "hummed"; wrong for a verb with a past of its own, which has its present."""
    if verb.endswith("e"):
        return f"{verb}d"
    if re.search("[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    short = len(verb) < 5 and re.search("[^aeiou][aeiou][^aeiouwxy]$", verb)
    return f"{verb}{verb[-1] if short else ''}ed"


def sentences(verb: str, group: dict[str, Any]) -> Iterator[tuple[str, set[str]]]:
    """Sentences with the verb, and its forms in them."""
    head, _, rest = verb.partition(" ")
    forms = {"past": past(head), "now": now(head)}
    told = {name: f"{form} {rest}".strip() for name, form in forms.items()}
    links = [each for key in ("prepositions", "along", "through") for each in group.get(key, ())]
    for pattern in (*(each for frame in group["frames"] for each in SENTENCES[frame]), AFTER_PREPOSITION):
        for link in links if "{with_}" in pattern else [""]:
            yield pattern.format(**told, with_=link), set(forms.values())


def shown() -> set[str]:
    """The words that examples mark as cues."""
    found = set()
    for group in lexicon.toml("quotes/verbs")["group"]:
        for text, spans in map(read_example, group["examples"]):
            found |= {word for start, end in spans["c"] for word in text[start:end].split()}
    return found


def without_effect(waiting: dict[str, list[tuple[str, set[str]]]], nlp) -> set[str]:
    """Those of the verbs that are a cue in none of their sentences; most are in one of the first."""
    while any(waiting.values()):
        tried = [(verb, *some.pop(0)) for verb, some in waiting.items() if some]
        articles = [Article(id=str(number), text=text) for number, (_, text, _) in enumerate(tried)]
        for (verb, text, forms), found in zip(tried, annotate(articles, nlp), strict=True):
            cues = [text[each.cue.start : each.cue.end].split()[0] for each in found.quotes if each.cue]
            if forms.intersection(cues):
                del waiting[verb]
    return set(waiting)


def test_every_verb_is_a_cue_in_a_plain_sentence_or_has_an_example(nlp):
    waiting: dict[str, list[tuple[str, set[str]]]] = {}
    for group in lexicon.toml("quotes/verbs")["group"]:
        for verb in group["verbs"]:
            waiting.setdefault(verb, []).extend(sentences(verb, group))
    known = shown()
    waiting = {verb: some for verb, some in waiting.items() if known.isdisjoint({past(verb), now(verb)})}
    assert without_effect(waiting, nlp) == set()


def test_a_verb_that_is_no_word_is_told(nlp):
    group = {"frames": ["clause", "quotation"]}
    waiting = {verb: list(sentences(verb, group)) for verb in ("explain", "house")}
    assert without_effect(waiting, nlp) == {"house"}
