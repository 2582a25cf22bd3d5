"""Which quotes stand on a page: narrowed beyond the filter, ordered, grouped by speaker, in parts. No Streamlit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import pandas as pd

from analysis.coverage import Coverage, Filter
from dashboard.format.csv_file import csv_file
from dashboard.model.rows import keep, rows

AT_ONCE = 20
"""Quotes in one part of the list. A card is half a dozen elements, and a browser feels hundreds of them."""
SPEAKERS_AT_ONCE = 10
OF_A_SPEAKER = 2
"""How many of a speaker's quotes the grouped view shows."""
CHOICES = 1_000
"""At most so many speakers, and so many whom quotes are about, are offered in a list."""
NOBODY = "?"
"""The `Choice.speaker` of quotes whose speaker nobody knows."""

ORDERS: Mapping[str, str] = {
    "newest": "Newest first",
    "oldest": "Oldest first",
    "speaker": "Speaker",
    "outlet": "Outlet",
}

_COLUMNS = (
    "quote",
    "kind",
    "text",
    "speaker_name",
    "speaker_text",
    "anonymous",
    "cue_text",
    "stance",
    "addressee_name",
    "published",
    "source",
    "headline",
    "article",
    "start",
    "end",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What narrows the quotes on this page alone; an empty field does not.

    ``speaker`` is an entity's id, the words for a speaker whom no entity stands for ("a European diplomat"), or
    `NOBODY`. ``about`` is the id of an entity that the quoted words name. ``words`` are looked for in the quote and in
    the words that name its speaker, as they stand, case ignored.
    """

    speaker: str = ""
    about: str = ""
    stance: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the quotes that match: the rows to show, and the figures of all.

    ``speakers`` has a row a speaker (`speakers_of`), most quoted first: in the grouped view those of this part, and
    ``quotes`` their first words in its order. ``articles`` counts where all the quotes stand, ``speaking`` the speakers
    with a name, ``named`` and ``unnamed`` the quotes by a name and by an unnamed source: nobody is known for the rest.
    """

    total: int
    articles: int
    speaking: int
    named: int
    unnamed: int
    number: int
    parts: int
    quotes: pd.DataFrame
    speakers: pd.DataFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What can be chosen, with the number of quotes that each choice would leave: counted under all other choices.

    ``speakers`` maps `Choice.speaker` to (words, quotes), ``about`` an entity's id to (name, quotes).
    ``more_speakers`` and ``more_about`` count those left out of a long list.
    """

    speakers: dict[str, tuple[str, int]]
    about: dict[str, tuple[str, int]]
    stances: dict[str, int]
    more_speakers: int
    more_about: int


# --- from a coverage: what the page keeps in its cache --------------------------------------------------------------


def part_of(coverage: Coverage, filter_: Filter, choice: Choice, order: str, number: int) -> Part:
    """Part ``number`` (from 1; one beyond the last is the last) of the quotes in an `ORDERS` order."""
    quotes = narrowed(coverage.quotes(filter_), choice)
    parts = max(1, -(-len(quotes) // AT_ONCE))
    number = min(max(number, 1), parts)
    shown = ordered(quotes, order).iloc[(number - 1) * AT_ONCE : number * AT_ONCE]
    return _part(quotes, number, parts, shown, speakers_of(quotes).head(0))


def grouped_part_of(coverage: Coverage, filter_: Filter, choice: Choice, order: str, number: int) -> Part:
    """Part ``number`` of the speakers, most quoted first, with the first quotes of each in an `ORDERS` order."""
    quotes = narrowed(coverage.quotes(filter_), choice)
    speakers = speakers_of(quotes)
    parts = max(1, -(-len(speakers) // SPEAKERS_AT_ONCE))
    number = min(max(number, 1), parts)
    listed = speakers.iloc[(number - 1) * SPEAKERS_AT_ONCE : number * SPEAKERS_AT_ONCE]
    keys = speaker_keys(quotes)
    of_listed = quotes[keys.isin(listed["key"])]
    first = ordered(of_listed, order).groupby(keys, sort=False).head(OF_A_SPEAKER)
    return _part(quotes, number, parts, first.assign(key=keys), listed)


def _part(quotes: pd.DataFrame, number: int, parts: int, shown: pd.DataFrame, speakers: pd.DataFrame) -> Part:
    named = quotes[~quotes["anonymous"] & quotes["speaker_name"].notna()]
    return Part(
        total=len(quotes),
        articles=quotes["article"].nunique(),
        speaking=speaker_keys(named).nunique(),
        named=len(named),
        unnamed=int(quotes["anonymous"].sum()),
        number=number,
        parts=parts,
        quotes=shown,
        speakers=speakers,
    )


def offer_of(coverage: Coverage, filter_: Filter, choice: Choice) -> Offer:
    """What else could be chosen than ``choice``."""
    quotes = coverage.quotes(filter_)
    by = speakers_of(narrowed(quotes, replace(choice, speaker="")))
    named = Counter(chain.from_iterable(narrowed(quotes, replace(choice, about=""))["about_entities"]))
    about = sorted(named.items(), key=lambda each: (-each[1], each[0]))
    stances = Counter(narrowed(quotes, replace(choice, stance=""))["stance"].dropna())
    names = _names(coverage, [entity for entity, _ in about[:CHOICES]])
    return Offer(
        speakers={row.key: (row.name, row.quotes) for row in rows(by.head(CHOICES))},
        about={entity: (names.get(entity, entity), count) for entity, count in about[:CHOICES]},
        stances=dict(sorted(stances.items(), key=lambda each: (-each[1], each[0]))),
        more_speakers=max(0, len(by) - CHOICES),
        more_about=max(0, len(about) - CHOICES),
    )


def _names(coverage: Coverage, entities: Sequence[str]) -> dict[str, str]:
    named = coverage.entities()
    wanted = named[named["entity"].isin(set(entities))]
    return dict(zip(wanted["entity"], wanted["name"], strict=True))


def csv_of(coverage: Coverage, filter_: Filter, choice: Choice, order: str) -> bytes:
    """All quotes that match, in order, as CSV (see `csv_file`) with the offsets of their evidence."""
    return csv_file(ordered(narrowed(coverage.quotes(filter_), choice), order), _COLUMNS)


# --- tables ---------------------------------------------------------------------------------------------------------


def speaker_keys(quotes: pd.DataFrame) -> pd.Series:
    """For each quote the `Choice.speaker` that would keep it."""
    return quotes["speaker_entity"].fillna(quotes["speaker_name"]).fillna(NOBODY).rename("key")


def speakers_of(quotes: pd.DataFrame) -> pd.DataFrame:
    """A row a speaker, most quoted first: key, entity ("" where there is none), name, anonymous, quotes, articles."""
    called = quotes["speaker_entity_name"].fillna(quotes["speaker_name"])
    keyed = quotes.assign(key=speaker_keys(quotes), called=called)
    groups = keyed.groupby("key", sort=False)
    table = pd.DataFrame(
        {
            "entity": groups["speaker_entity"].first().fillna(""),
            "name": groups["called"].first(),
            "anonymous": groups["anonymous"].any(),
            "quotes": groups.size(),
            "articles": groups["article"].nunique(),
        }
    ).reset_index()
    table["name"] = table["name"].fillna("Speaker not known")
    return table.sort_values(["quotes", "name", "key"], ascending=[False, True, True], ignore_index=True)


def narrowed(quotes: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """The quotes that the choice keeps."""
    if choice.speaker:
        quotes = quotes[speaker_keys(quotes) == choice.speaker]
    if choice.about:
        quotes = keep(quotes, (choice.about in about for about in quotes["about_entities"]))
    if choice.stance:
        quotes = quotes[quotes["stance"] == choice.stance]
    words = " ".join(choice.words.split()).casefold()
    if words:
        said = quotes["text"] + "\n" + quotes["speaker_name"].fillna("") + "\n" + quotes["speaker_text"].fillna("")
        quotes = keep(quotes, (words in " ".join(each.split()).casefold() for each in said))
    return quotes


def ordered(quotes: pd.DataFrame, order: str) -> pd.DataFrame:
    """The quotes (newest first, as `Coverage.quotes` gives them) in one of `ORDERS`; newest first in any other."""
    sort = _SORTS.get(order)
    return sort(quotes) if sort else quotes


def _oldest(quotes: pd.DataFrame) -> pd.DataFrame:
    return quotes.sort_values(["published", "article", "start"], na_position="last")


def _by(column: str) -> Callable[[pd.DataFrame], pd.DataFrame]:
    def sort(quotes: pd.DataFrame) -> pd.DataFrame:
        return quotes.sort_values(column, key=lambda each: each.str.casefold(), kind="stable", na_position="last")

    return sort


_SORTS = {"oldest": _oldest, "speaker": _by("speaker_name"), "outlet": _by("source")}
