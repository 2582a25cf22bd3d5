"""One article's chains, each summed up: what resolving across articles reads of them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from analysis.annotating.names.chains import plain
from analysis.annotating.names.words import words
from analysis.records import Annotation, Kind, Mention

Key = tuple[str, str]


@dataclass(slots=True)
class ChainSummary:
    """A chain of one article. ``forms`` are its names as written, aliases included, with how often each stands there;
    ``titles`` its titles; ``offices`` the words of those and of its role mentions in lower case."""

    article: str
    chain: int
    published: date | None
    kind: Kind
    name: str
    country: str | None
    named: bool = False
    size: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)
    descriptions: Counter[str] = field(default_factory=Counter)
    definite: bool = False
    plural: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """A person's name, word by word, in plain letters."""
        suffixes = words("titles", "name_parts", "suffixes")
        return tuple(part for part in plain(self.name).split() if part not in suffixes)

    @property
    def stands_for_state(self) -> bool:
        """Whether an unnamed body or plural ("Ruritanian officials", "the government") speaks for its state."""
        nouns = words("words", "actors", "state")
        return self.kind != "person" and any(set(text.lower().split()) & nouns for text in self.descriptions)


def summaries(annotation: Annotation, published: date | None) -> list[ChainSummary]:
    """The chains of an article in the order of their first mention."""
    found: dict[int, ChainSummary] = {}
    for mention in annotation.names:
        chain = found.get(mention.chain)
        if chain is None:
            chain = found[mention.chain] = ChainSummary(
                annotation.article, mention.chain, published, mention.kind, mention.name, mention.country
            )
        _add(chain, mention)
    return list(found.values())


def _add(chain: ChainSummary, mention: Mention) -> None:
    chain.size += 1
    chain.country = chain.country or mention.country
    if mention.form == "name":
        chain.named = True
        if chain.descriptions or not chain.forms:
            chain.kind = mention.kind
        chain.forms.update(mention.aliases)
        chain.forms[mention.name] += 1
        if mention.role:
            chain.titles[mention.role] += 1
    elif mention.rule == "adjective" or mention.rule == "group":
        chain.named = True
        chain.forms[mention.name] += 1
    elif mention.form in ("role", "description"):
        chain.descriptions[mention.name] += 1


def slug(text: str) -> str:
    """Letters a to z and digits, joined by hyphens; other scripts' letters as their code points."""
    simple = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    found = re.sub(r"[^a-z0-9]+", "-", simple.lower()).strip("-")
    return found or "-".join(f"u{ord(ch):x}" for ch in text[:8] if ch.isalnum())
