"""What papers make of a wire story, made anew from real articles: cut, retitled, edited, set in front of, put together.

Everything is drawn from the article's id, so that one coverage gives the same reprints in every run. Some of what is
made is no copy, though it looks like one: a digest of two stories, an update that shares half with the story, a report
of the same form with other names and figures.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from textwrap import fill
from zlib import crc32

from analysis.records import Article

LEAST = 60
"""Words of a story of which reprints are made: of a shorter one no paragraph can be cut."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_FIRM = re.compile(r"\d+(?:[.,/]\d+)*|(?<=[a-z,] )[A-Z][a-z]{2,}")
_SPELLINGS = (
    (r"([a-z]{3})ization", r"\1isation"),
    (r"([a-z]{3})iz(e|ed|es|ing)\b", r"\1is\2"),
    (r"\b([Ll]ab|[Ff]av|[Hh]on|[Nn]eighb|[Cc]ol|[Rr]um|[Hh]arb)or", r"\1our"),
    (r"\b([Pp])rogram(s?)\b", r"\1rogramme\2"),
    (r"\b([Dd])efense\b", r"\1efence"),
    (r"\b([Cc])ent(er)(s?)\b", r"\1entre\3"),
    (r"([a-z]{3})(el|vel|bel)(ed|ing)\b", r"\1\2l\3"),
    (r"\bpercent\b", "per cent"),
    (r"\bpct\b", "per cent"),
)


@dataclass(frozen=True, slots=True)
class Reprint:
    """An article that was made, of which kind, and whose copy it is; None for what is no copy."""

    article: Article
    kind: str
    original: str | None


class Press:
    """Makes reprints of the stories of a coverage, with paragraphs and words of its other stories."""

    def __init__(self, stories: Sequence[Article]) -> None:
        """``stories`` are those that may be reprinted."""
        self._stories = stories
        self._words = sorted({word for each in stories[:500] for word in _WORD.findall(each.text.lower())})

    def reprint(self, story: Article, kind: str) -> Reprint:
        """The story as a paper prints it, up to two days later; ``kind`` is one of `KINDS`."""
        chance = random.Random(crc32(f"{kind} {story.id}".encode()))
        text, copied = KINDS[kind](self, story, chance)
        title = story.title
        if kind in RETITLED:
            title = " ".join(chance.sample(_WORD.findall(story.text), 5))
        later = story.published and story.published + timedelta(days=chance.choice((0, 0, 1, 2)))
        made = replace(
            story, id=f"{story.id} {kind}", text=text, title=title, published=later, source="A paper", agency=None
        )
        return Reprint(made, kind, story.id if copied else None)

    def other(self, story: Article, chance: random.Random) -> Article:
        """Another story of the coverage."""
        while (found := chance.choice(self._stories)).id == story.id:
            pass
        return found

    def word(self, chance: random.Random) -> str:
        """Any word of the coverage."""
        return chance.choice(self._words)


Made = tuple[str, bool]
"""A text, and whether it is a copy of the story."""


def _cut(press: Press, story: Article, chance: random.Random) -> Made:
    return shortened(story.text, chance.uniform(0.1, 0.4)), True


def shortened(text: str, share: float) -> str:
    """Cut from the end: at the end of a paragraph, where that takes a tenth to two fifths off, else of a sentence."""
    least, most = round(len(text) * 0.6), round(len(text) * 0.9)
    target = round(len(text) * (1 - share))
    for ends in (r"\n\s*\n", r"(?<=[.!?\"”])\s"):
        places = [found.start() for found in re.finditer(ends, text) if least <= found.start() <= most]
        if places:
            return text[: min(places, key=lambda place: abs(place - target))]
    return text[: text.rfind(" ", 0, target)]


def edited(press: Press, text: str, share: float, chance: random.Random) -> str:
    """So large a share of the words (not of the figures) replaced, left out, or with another in front of it."""

    def edit(found: re.Match[str]) -> str:
        if chance.random() >= share:
            return found[0]
        return chance.choice((press.word(chance), press.word(chance), "", f"{press.word(chance)} {found[0]}"))

    return _WORD.sub(edit, text)


def _edited(press: Press, story: Article, chance: random.Random) -> Made:
    return edited(press, story.text, chance.uniform(0.05, 0.15), chance), True


def _introduced(press: Press, story: Article, chance: random.Random) -> Made:
    return f"{_opening(press, story, chance)}\n\n{story.text}", True


def _opening(press: Press, story: Article, chance: random.Random) -> str:
    """A paragraph of the paper's own: the first words of another story, 15 to 45, a third of the result at the most."""
    most = len(story.text.split()) // 2
    return " ".join(press.other(story, chance).text.split()[: min(chance.randint(15, 45), most)])


def _quotes(press: Press, story: Article, chance: random.Random) -> Made:
    text = re.sub(r'"([^"]*)"', r"“\1”", story.text).replace("'", "’").replace(" - ", " — ")
    return text, True


def _spelling(press: Press, story: Article, chance: random.Random) -> Made:
    text = story.text
    for before, after in _SPELLINGS:
        text = re.sub(before, after, text)
    return text, True


def _wrapped(press: Press, story: Article, chance: random.Random) -> Made:
    return "\n\n".join(fill(each, 60) for each in re.split(r"\n\s*\n", story.text)), True


def _everything(press: Press, story: Article, chance: random.Random) -> Made:
    cut = edited(press, shortened(story.text, 0.2), 0.07, chance)
    return (
        f"{_opening(press, replace(story, text=cut), chance)}\n\n{_quotes(press, replace(story, text=cut), chance)[0]}",
        True,
    )


def _corrected(press: Press, story: Article, chance: random.Random) -> Made:
    """One figure, or one name, put right."""
    places = list(_FIRM.finditer(story.text))
    if not places:
        return story.text, True
    one = chance.choice(places)
    return story.text[: one.start()] + _another(one[0], chance) + story.text[one.end() :], True


def _another(firm: str, chance: random.Random) -> str:
    if firm[0].isdigit():
        return re.sub(r"\d", lambda found: str((int(found[0]) + chance.randint(1, 9)) % 10), firm)
    return "".join(chance.choice("bdfgklmnprstv") + chance.choice("aeiou") for _ in range(3)).capitalize()


def _digest(press: Press, story: Article, chance: random.Random) -> Made:
    both = [story.text, press.other(story, chance).text]
    chance.shuffle(both)
    return "\n\n".join(both), False


def _update(press: Press, story: Article, chance: random.Random) -> Made:
    """New at the top, as much as is kept of the story, whose second half is. The new is in pieces of a few words from
    all over the coverage, so that no other story stands in it."""
    kept = story.text.split()
    kept = kept[len(kept) // 2 :]
    new: list[str] = []
    while len(new) < len(kept):
        words = press.other(story, chance).text.split()
        begin = chance.randrange(len(words) // 2)
        new += words[begin : begin + 12]
    return " ".join(new[: len(kept)] + kept), False


def _form(press: Press, story: Article, chance: random.Random) -> Made:
    """A report of the same form: all figures and nearly all names are others."""
    others: dict[str, str] = {}

    def change(found: re.Match[str]) -> str:
        if found[0] not in others:
            others[found[0]] = _another(found[0], chance)
        return others[found[0]]

    return _FIRM.sub(change, story.text), False


KINDS: Mapping[str, Callable[[Press, Article, random.Random], Made]] = {
    "whole": lambda _, story, __: (story.text, True),
    "cut": _cut,
    "retitled": lambda _, story, __: (story.text, True),
    "edited": _edited,
    "introduced": _introduced,
    "quotes": _quotes,
    "spelling": _spelling,
    "wrapped": _wrapped,
    "corrected": _corrected,
    "everything": _everything,
    "digest": _digest,
    "update": _update,
    "form": _form,
}
RETITLED = frozenset(("retitled", "everything", "digest", "update", "form"))


def enough(article: Article) -> bool:
    """Whether reprints can be made of it."""
    return len(article.text.split()) >= LEAST
