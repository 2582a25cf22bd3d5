"""One article's chains, each summed up: what resolving across articles reads of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache

from analysis.language.gazetteer import entries, state_names
from analysis.language.lexicon import words
from analysis.language.person_names import generation, name_parts
from analysis.language.portraits import denied_words, in_own_voice, is_charged
from analysis.language.titles import of_state, offices
from analysis.records import Annotation, Article, Criterion, Kind, Mention
from analysis.resolving.actors.office_words import listed

Key = tuple[str, str]

_LATIN = re.compile(r"[A-Za-z]")


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
    offices: set[str] = field(default_factory=set)
    stated: Counter[str] = field(default_factory=Counter)
    """States named in the titles themselves, not worked out from anything else."""
    definite: bool = False
    past: bool = False
    abroad: bool = False
    """Serves a body that is of no state."""
    guess: bool = True
    """No gazetteer and no title says what it is: only the model does."""
    scripts: set[str] = field(default_factory=set)
    """Names in other scripts that stand beside the name, in brackets."""
    former: set[str] = field(default_factory=set)
    """Offices that are held no more, or not yet."""
    outlet: str = ""
    """The outlet that answers for the article, its id where that is not known."""
    vouched: set[str] = field(default_factory=set)
    """The titles that the article gives in its own voice: nobody is quoted with them, no "alleged" stands before."""
    denied: frozenset[str] = frozenset()
    """Charges that the article says somebody is not ("no spy")."""
    score: float = 0.0
    criteria: tuple[Criterion, ...] = ()

    def tie(self, score: float, *criteria: Criterion) -> None:
        """Keeps why the chain belongs to its entity, and how sure that is (0 to 1)."""
        self.score, self.criteria = round(score, 2), (*criteria, *self.criteria)

    @property
    def parts(self) -> tuple[str, ...]:
        """A person's name, word by word, in plain letters."""
        return name_parts(self.name)

    @property
    def generation(self) -> str:
        """What tells a son from a father of his name."""
        return generation(self.name)

    @property
    def stands_for_state(self) -> bool:
        """Whether an unnamed body or plural ("Ruritanian officials", "the government") speaks for its state."""
        nouns = words("names/words", "actors", "state")
        return self.kind != "person" and any(set(text.lower().split()) & nouns for text in self.descriptions)


def summaries(annotation: Annotation, article: Article) -> list[ChainSummary]:
    """The chains of an article in the order of their first mention."""
    published = article.published
    found: dict[int, ChainSummary] = {}
    local = {
        article.text[mention.start : mention.end]: mention.country
        for mention in annotation.mentions
        if mention.kind == "country" and mention.country and mention.country not in state_names()
    }
    denied = denied_words(article.text)
    for mention in annotation.mentions:
        chain = found.get(mention.chain)
        if chain is None:
            chain = found[mention.chain] = ChainSummary(
                annotation.article, mention.chain, published, mention.kind, mention.name, mention.country
            )
            chain.outlet, chain.denied = article.source or article.id, denied
        _add(chain, mention, article.text, local)
        if mention.role and _vouches(annotation, article.text, mention):
            chain.vouched.add(mention.role)
    return list(found.values())


def _vouches(annotation: Annotation, text: str, mention: Mention) -> bool:
    """Whether the article itself answers for the title beside a name; whoever is quoted answers for a charge."""
    role = mention.role or ""
    if is_charged(role) and any(each.start <= mention.start < each.end for each in annotation.quotes):
        return False
    around = text.rfind(role, max(0, mention.start - len(role) - 40), mention.start)
    start = around if around >= 0 else text.find(role, mention.end, mention.end + len(role) + 40)
    return start < 0 or in_own_voice(text, start, start + len(role))


def _add(chain: ChainSummary, mention: Mention, text: str, local: Mapping[str, str]) -> None:
    chain.size += 1
    if mention.form in ("name", "role") or chain.country is None:
        chain.country = mention.country or chain.country
    if mention.form == "name":
        chain.named = True
        if chain.descriptions or not chain.forms:
            chain.kind = mention.kind
        chain.forms.update(mention.aliases)
        chain.scripts.update(alias for alias in mention.aliases if not _LATIN.search(alias))
        chain.forms[" ".join(text[mention.start : mention.end].split())] += 1
        chain.guess = chain.guess and mention.guessed and not mention.role
        if mention.role:
            chain.titles[mention.role] += 1
            _add_title(chain, mention.role, local)
    elif mention.adjectival:
        # "Ruritanian officials" tells of Ruritania; "a Western diplomat" is no word of any Westerners.
        chain.named = chain.named or mention.kind == "country"
        chain.forms[mention.name] += 1
    elif mention.form in ("role", "description"):
        chain.descriptions[mention.name] += 1
        first, _, rest = text[mention.start : mention.end].partition(" ")
        if first.lower() in listed("definite") or (rest and first[:1].isupper() and first.lower() != "a"):
            chain.definite = True
        chain.past = chain.past or is_past(mention.name)


def is_past(title: str) -> bool:
    """Whether a title says that the office is held no more, or not yet ("former", "-elect")."""
    low = set(re.split(r"[\s\-]+", title.lower()))
    return not low.isdisjoint(words("names/titles", "before", "past") | words("names/titles", "before", "coming"))


def _add_title(chain: ChainSummary, title: str, local: Mapping[str, str]) -> None:
    office = office_of(title)
    if office:
        chain.offices.add(office)
    if is_past(title):
        chain.past = True
        chain.former.add(office)
    code = _state(title, local) if local else None
    code = code or state_of(title) or of_state().get(office)
    if code:
        chain.stated[code] += 1
    elif serves_world(title):
        chain.abroad = True


@lru_cache(maxsize=1 << 14)
def serves_world(title: str) -> bool:
    """Whether a title names a body that is of no state ("UN envoy")."""
    found, known = title.split(), entries()
    phrases = (" ".join(found[i : i + size]) for i in range(len(found)) for size in (1, 2, 3, 4))
    named = (known.get(phrase) for phrase in phrases)
    return any(entry is not None and entry.sort in ("igo", "organ") and not entry.country for entry in named)


@lru_cache(maxsize=1 << 14)
def office_of(title: str) -> str:
    """The longest office in a title, in lower case ("foreign minister"), or ""."""
    low = re.findall(r"[^\W_]+(?:['’.][^\W_]+)*", title.lower())
    best: tuple[str, ...] = ()
    for last, word in enumerate(low):
        for phrase in offices().get(word, ()):
            plain_phrase = tuple(part for part in phrase if part != "-")
            size = len(plain_phrase)
            if size > len(best) and tuple(low[last - size + 1 : last + 1]) == plain_phrase:
                best = plain_phrase
    return " ".join(best)


@lru_cache(maxsize=1 << 14)
def state_of(title: str) -> str | None:
    """The state that a title names before its office ("Ruritanian foreign minister"), else after "of"."""
    return _state(title, _codes())


@cache
def _codes() -> dict[str, str]:
    return {phrase: entry.country for phrase, entry in entries().items() if entry.country and entry.sort != "town"}


def _of_school(phrase: str, following: list[str]) -> bool:
    """ "Harbour University" may stand in any town of that name: it tells no state."""
    entry = entries().get(phrase)
    town = entry is not None and entry.sort == "city"
    return town and bool(following) and following[0] in listed("schools")


def _state(title: str, codes: Mapping[str, str]) -> str | None:
    found = re.findall(r"[^\s,]+", title)
    own = office_of(title).split()  # "Labour Minister": what the office is of, and no party of any state
    for start in range(len(found)):
        if start and found[start - 1].lower() == "to":
            continue
        for size in (3, 2, 1):
            phrase = " ".join(found[start : start + size]).removesuffix("'s").removesuffix("’s").rstrip("'’")
            if phrase.lower() in own:
                continue
            if phrase in codes and not _of_school(phrase, found[start + size : start + size + 1]):
                return codes[phrase]
        if start and found[start].lower() == "the" and found[start - 1].lower() == "to":
            return None
    return None
