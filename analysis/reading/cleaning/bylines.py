"""By-lines and agencies' credits: who wrote an article, found at its beginning and its end.

A by-line goes out of the text; so does an agency's name that stands alone. A dateline stays, as annotating reads it,
and so does all that is said in a sentence. Other credits are taken out by `boilerplate`, which runs after this step;
whom they name is read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.language import lexicon
from analysis.language.boilerplate import boilerplate
from analysis.language.credits import agency_named, reporters_of
from analysis.language.datelines import datelines
from analysis.language.gazetteer import entries
from analysis.language.vocabulary import is_known
from analysis.reading.cleaning.boilerplate import without
from analysis.reading.cleaning.lines import lines_of
from analysis.reading.cleaning.offsets import Edit

_TOP, _TAIL = 5, 4
"""Lines at the beginning and at the end among which by-lines and credits are looked for."""
_LONGEST = 150
_LONGEST_OUTLET = 6
"""Words of an outlet's name."""
_EDGE = 4_000
"""Characters at either end of a text that are looked at."""
_PART = r"(?:[^\W\d_a-zß-ÿ][^\W\d_]*(?:[’'-][^\W\d_]+)*\.?)"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|ter|ten|zu|y|e)"
_PERSON = rf"{_PART}(?:[ -]{_PARTICLE}){{0,2}}(?:[ ](?:{_PARTICLE}[ ]){{0,2}}{_PART}){{1,3}}"
_PEOPLE = rf"{_PERSON}(?:(?:, (?:and )?| and | & | with ){_PERSON}){{0,5}}"
_REST = re.compile(r"(?:[ ]*[,|–—•/·(-]|[ ](?:in|for|at|of|from|reports?)\b|[ ]{2,}|$)")
_WORD = re.compile(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*")
_HANDLE = re.compile(r"\(?@\w{2,30}\)?$|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{2,20}){1,4}$")
_BY = re.compile(r"^\W{0,4}(?i:by)\s+")
_CREDIT = re.compile(r"^[ \t]*\((?P<agency>[^()\n]{2,40})\)[ \t]*(?:[-–—:]{1,2}[ \t]*)(?=[\"“‘'A-ZÀ-ÖØ-Þ])")


class _Found(NamedTuple):
    """The stretches that go out of the text, and what they say."""

    spans: tuple[tuple[int, int], ...]
    says: Mapping[str, str]


def edits(text: str) -> Iterator[Edit]:
    """The by-lines and lone credits of the text, taken out with the ends of lines that set them apart."""
    spans = list(_read(text).spans)
    if spans and any(text[at:start].strip() for at, start in _between(text, spans)):
        yield from without(text, spans)


def found(text: str) -> Mapping[str, str]:
    """What the text says of itself: ``author`` and ``agency``, each where it stands there."""
    return _read(text).says


def _between(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in spans:
        yield at, start
        at = end
    yield at, len(text)


@lru_cache(maxsize=4)
def _read(text: str) -> _Found:
    says: dict[str, str] = {}
    spans = [*_top(text, says), *_tail(text, says)]
    return _Found(tuple(sorted(set(spans))), says)


# --- the beginning ---------------------------------------------------------------------------------------------------


def _top(text: str, says: dict[str, str]) -> Iterator[tuple[int, int]]:
    lines = lines_of(text[:_EDGE])[:_TOP]
    dated = datelines(text[:_EDGE])
    behind = False
    for line in lines:
        if any(each.start == line.start for each in dated):
            continue
        if len(line.words) > _LONGEST:
            break
        agency = agency_named(_BY.sub("", line.words))
        author = None if agency else author_of(line.words)
        if author or agency:
            says.setdefault("author" if author else "agency", author or agency or "")
            _note_agency(line.words, says)
            yield line.start, line.end
            behind = True
        elif behind and _is_of_author(line.words):
            _note_agency(line.words, says)
            yield line.start, line.end
        else:
            behind = False
    for each in dated[:1]:
        if each.agency is not None:
            words = text[each.agency.start : each.agency.end]
            says.setdefault("agency", agency_named(words) or words.strip())
    for line in lines:
        credit = _CREDIT.match(text, line.start)
        if credit and (agency := agency_named(credit["agency"])):
            says.setdefault("agency", agency)
            yield credit.span()


def author_of(line: str) -> str | None:
    """Whom a line names as its article's author, if it is a by-line; capitals are undone."""
    unnamed = _patterns()[2].match(line)
    if unnamed:
        return unnamed["who"].strip(" .")
    by = _patterns()[0].match(line)
    bare = None if by else _patterns()[1].match(line)
    named = by or bare
    if named is None:
        return None
    people = _people(named["who"])
    rest = line[named.start("who") + len(people) :]
    if not people or not _is_rest(rest) or not (by or _is_trade(rest)):
        return None
    return _shown(people)


def _people(words: str) -> str:
    """The names at the beginning of ``words``, without the paper or the office that follows them in capitals."""
    end = 0
    for each in re.finditer(_PERSON, words):
        parts = _WORD.findall(each[0])
        if agency_named(each[0]) or parts[-1] in _roles("outlets") or parts[-1].casefold() in _roles("trade"):
            break
        if _is_phrase(each[0]):
            break
        end = each.end()
    return words[:end]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A by-line with "By" or a key, one that is a name and what stands behind it, and one that names nobody."""
    data = lexicon.toml("bylines")
    before, keys = lexicon.alternatives(data["by"]["before"]), lexicon.alternatives(data["by"]["keys"])
    phrases = [re.sub(r"^(?:from|by) ", "", each) for each in data["unnamed"]["phrases"]]
    unnamed = rf"(?i:from |by )?(?P<who>(?i:{lexicon.alternatives(phrases)})(?: in {_PART}(?: {_PART}){{0,3}})?)\.?$"
    return (
        re.compile(rf"[-–—*_ ]{{0,4}}(?:(?i:{before})[ ]{{1,3}}|(?i:{keys}):[ ]{{0,8}})(?P<who>{_PEOPLE})(?!\w)"),
        re.compile(rf"(?P<who>{_PEOPLE})(?=[ ]?[,|–—•/·(-])"),
        re.compile(unnamed),
    )


def _is_phrase(words: str) -> bool:
    """Whether the words in capitals name nobody: days, places and bodies, or all of them words of the language."""
    if words in entries():
        return True
    parts = [each.casefold() for each in _WORD.findall(words)]
    calendar = lexicon.toml("times/words")
    if any(each in calendar["months"] or each in calendar["weekdays"] for each in parts):
        return True
    return all(is_known(each) for each in parts) and not any(each.capitalize() in _given() for each in parts)


@cache
def _given() -> frozenset[str]:
    data = lexicon.toml("names/given")
    return frozenset((*data["female"], *data["male"]))


def _is_rest(rest: str) -> bool:
    """Whether what follows a name on its line can follow an author's: no sentence does."""
    rest = rest.rstrip()
    if not rest or rest == ".":
        return True
    if not _REST.match(rest) or rest.endswith((".", "!", "?", ":")) or len(rest) > 100:
        return False
    calendar = lexicon.toml("times/words")["months"]
    small = {each for each in _WORD.findall(rest) if each[0].islower()}
    return all(each in _roles("words") or each in calendar or "." in each for each in small)


def _is_trade(rest: str) -> bool:
    words = _WORD.findall(rest)
    if agency_named(rest.strip(" ,|–—•/·()-")):
        return True
    return any(each.casefold() in _roles("trade") for each in words) or bool(words and words[-1] in _roles("outlets"))


def _is_of_author(line: str) -> bool:
    """Whether a line below a by-line tells of the author: a role, an address, the paper."""
    if _HANDLE.match(line):
        return True
    words = _WORD.findall(line)
    if not words or len(words) > 8 or line.endswith((".", ":", "!", "?")):
        return False
    if all(each.casefold() in _roles("words") for each in words):
        return any(each.casefold() in _roles("trade") for each in words)
    return False


def _roles(key: str) -> frozenset[str]:
    return lexicon.words("bylines", "roles", key)


def _shown(who: str) -> str:
    """The names as they are shown: not in capitals. Initials stay as they are."""
    parts = re.split(r"(\s+)", who.strip())
    return "".join(part.title() if part.isupper() and len(part) > 2 and part[1] != "." else part for part in parts)


def _note_agency(line: str, says: dict[str, str]) -> None:
    for part in re.split(r"[,|/•·–—()]|\bfor\b", line):
        if agency := agency_named(_BY.sub("", part)):
            says.setdefault("agency", agency)


# --- the end ---------------------------------------------------------------------------------------------------------


def _tail(text: str, says: dict[str, str]) -> Iterator[tuple[int, int]]:
    from_ = max(0, len(text) - _EDGE)
    for line in lines_of(text[from_:])[-_TAIL:]:
        if len(line.words) > _LONGEST or (from_ and line.number == 0):
            continue
        agency = _lone_agency(line.words)
        if agency is not None:
            if agency:
                says.setdefault("agency", agency)
            yield from_ + line.start, from_ + line.end
        elif _BY.match(line.words) and (author := author_of(line.words)):
            says.setdefault("author", author)
            yield from_ + line.start, from_ + line.end
    for each in boilerplate(text):
        words = text[each.start : each.end]
        if each.sort == "credit" and (who := reporters_of(words)):
            says.setdefault("author", who)
        elif each.sort == "furniture" and words.lstrip().startswith(("©", "Copyright", "(c)", "(C)")):
            _note_agency(re.sub(r"^\W*(?:Copyright|\([cC]\)|©|\d{4}|[ \t])*", "", words).split(".")[0], says)


def _lone_agency(words: str) -> str | None:
    """The agency that a line credits which says nothing else; empty where it names none; None for other lines."""
    data = lexicon.toml("credits")["agencies"]
    bare = words.strip(" \t-–—*_([]).")
    folded = bare.casefold()
    if folded in data["unnamed"]:
        return ""
    for each in data["before"]:
        if folded.startswith((f"{each} ", f"{each}: ")):
            named = bare[len(each) :].lstrip(" :")
            known = agency_named(named)
            return "" if known is None and each == "source" and _is_outlet(named) else known
    return agency_named(bare)


def _is_outlet(words: str) -> bool:
    """Whether the words are the name of a paper or station, or stand for agencies."""
    parts = words.split()
    if not 0 < len(parts) <= _LONGEST_OUTLET:
        return False
    return words.casefold() in ("agencies", "news agencies") or (
        parts[-1] in _roles("outlets") and all(each[0].isupper() for each in parts)
    )
