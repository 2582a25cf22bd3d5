"""What keeps two articles apart though their words agree: two reports that fill in the same form."""

from __future__ import annotations

import re

from analysis.language.datelines import datelines
from analysis.records import Article

SHORT = 40
"""Fewer words than this may be a form alone; then the titles have to agree too."""

TITLES = 0.6
"""How much of the title of a short text stands at least in the other one or its title."""

DAYS = 3
"""Papers print what an agency reports within so many days."""

_BEGINNING = 200
"""Characters of a text in which a dateline stands."""

_WORD = re.compile(r"[^\W_]+")


def is_kept_apart(copy: Article, original: Article, words: int) -> bool:
    """Whether the two are reports of one form; ``words`` is how many the shorter one has."""
    return (words < SHORT and not titles_agree(copy, original)) or filed_on_other_days(copy, original)


def titles_agree(one: Article, another: Article) -> bool:
    """Whether enough of the title of one stands in the other or its title, or one of them has none."""
    if not one.title or not another.title:
        return True
    first, second = _words(one.title), _words(another.title)
    shares = [
        len(own & (other | _words(text))) / len(own) if own else 1.0
        for own, other, text in ((first, second, another.text), (second, first, one.text))
    ]
    return max(shares) >= TITLES


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def filed_on_other_days(one: Article, another: Article) -> bool:
    """Whether the datelines name different days, and the articles appeared further apart than a paper prints late."""
    if not one.published or not another.published or abs((one.published - another.published).days) <= DAYS:
        return False
    days = [_filed(each) for each in (one, another)]
    return None not in days and days[0] != days[1]


def _filed(article: Article) -> str | None:
    """The day in the dateline at the beginning, as written, in lower case."""
    text = article.text[:_BEGINNING]
    first = next(iter(datelines(text)), None)
    if first is None or first.day is None or text[: first.start].strip():
        return None
    return text[first.day.start : first.day.end].lower()
