"""Quotes: who said what, in which article; and by whom, about whom and doing what there are how many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.queries.filtering import Where, among, counted, equals, quotes_where
from analysis.language.unnamed_sources import OTHER, nouns

QuoteOrder = Literal["newest", "oldest", "speaker", "outlet"]
NOBODY = "?"
"""The `QuoteChoice.speaker` of quotes whose speaker nobody knows."""
ANY_SOURCE = "any"
"""The `QuoteChoice.unnamed` of quotes by unnamed sources, of whatever kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteChoice:
    """What narrows quotes beyond a `Filter`; an empty field does not.

    ``speaker`` is an entity's id, the words for a speaker whom no entity stands for ("a European diplomat"), or
    `NOBODY`. ``about`` is the id of an entity that the quoted words name. ``words`` are looked for in the quote and in
    the words that name its speaker, as they stand, case ignored. ``unnamed`` is `ANY_SOURCE` for any unnamed source, or
    a kind of them (`analysis.language.unnamed_sources`).
    """

    speaker: str = ""
    about: str = ""
    stance: str = ""
    words: str = ""
    unnamed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesBetween(QuoteChoice):
    """The same for quotes by ``one`` or ``two``, groups of entities, to or about the other; or for those with these
    ids, where ``quotes`` has some."""

    one: tuple[str, ...] = ()
    two: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


EVERY_QUOTE = QuoteChoice()

_TOLD = """
    WITH told AS (
        SELECT q.* REPLACE (
                CASE WHEN q.speaker_named OR x.kind = 'person' THEN coalesce(x.name, q.speaker_name)
                ELSE coalesce(q.speaker_name, x.name) END AS speaker_name
            ), x.name AS speaker_entity_name, y.name AS addressee_name, a.published, a.title, a.headline, a.source,
            coalesce(a.copy_of, a.article) AS printed, a.text_of
        FROM quotes q JOIN articles a USING (article)
            LEFT JOIN entities x ON x.entity = q.speaker_entity
            LEFT JOIN entities y ON y.entity = q.addressee_entity
        WHERE {where}
    ), chosen AS (
        SELECT *, coalesce(speaker_entity, speaker_name, '?') AS key FROM told t WHERE {choice}
    ), again AS (
        SELECT DISTINCT u.quote FROM utterances u JOIN chosen c ON c.quote = u.quote
            JOIN utterances f ON f.utterance = u.utterance AND f.telling = 1 AND f.quote <> u.quote
        WHERE u.telling > 1 AND f.quote IN (SELECT quote FROM chosen)
            AND (u."end" - u.start) >= 0.8 * length(c.text)
    )
"""
_QUOTES = """
    SELECT * EXCLUDE (key) FROM chosen q
    WHERE NOT $once OR q.quote NOT IN (SELECT quote FROM again)
    ORDER BY {order}
"""
_NEWEST = "q.published DESC NULLS LAST, q.article, q.start"
_ORDERS: Mapping[QuoteOrder, str] = {
    "newest": _NEWEST,
    "oldest": "q.published NULLS LAST, q.article, q.start",
    "speaker": f"lower(q.speaker_name) NULLS LAST, {_NEWEST}",
    "outlet": f"lower(q.source) NULLS LAST, {_NEWEST}",
}
_COUNT = """
    SELECT count(*) AS quotes, {counted} AS units, count(*) FILTER (anonymous) AS unnamed,
        count(*) FILTER (NOT anonymous AND speaker_name IS NOT NULL) AS named,
        count(DISTINCT key) FILTER (NOT anonymous AND speaker_name IS NOT NULL) AS speakers,
        (SELECT count(*) FROM again) AS again
    FROM chosen
"""
_SPEAKERS = """
    SELECT key, coalesce(min(speaker_entity), '') AS entity,
        coalesce(min(coalesce(speaker_entity_name, speaker_name)), 'No speaker named') AS name,
        bool_or(anonymous) AS anonymous, count(*) AS quotes, {counted} AS units
    FROM chosen GROUP BY key ORDER BY quotes DESC, name, key
"""
_FIRST_OF = """
    SELECT * FROM chosen q WHERE list_contains($speakers, q.key)
    QUALIFY row_number() OVER (PARTITION BY q.key ORDER BY {order}) <= $each ORDER BY {order}
"""
_ABOUT = """
    SELECT n.entity, coalesce(x.name, n.entity) AS name, n.quotes
    FROM (SELECT unnest(about_entities) AS entity, count(*) AS quotes FROM chosen GROUP BY 1) n
        LEFT JOIN entities x USING (entity)
    ORDER BY n.quotes DESC, n.entity
"""
_SAID_ABOUT = """
    SELECT n.key, n.entity, coalesce(x.name, n.entity) AS name, n.quotes
    FROM (
        SELECT c.key, about.entity, count(*) AS quotes
        FROM chosen c, unnest(c.about_entities) AS about(entity)
        WHERE {speakers} AND about.entity IS DISTINCT FROM c.speaker_entity GROUP BY ALL
    ) n LEFT JOIN entities x USING (entity)
    QUALIFY row_number() OVER (PARTITION BY n.key ORDER BY n.quotes DESC, n.entity) <= $each
    ORDER BY n.quotes DESC, n.key, n.entity
"""
_UNNAMED = """
    SELECT coalesce(lower(unnamed_office), '') AS noun, count(*) AS quotes FROM chosen WHERE anonymous
    GROUP BY ALL ORDER BY quotes DESC, noun
"""
_UNNAMED_BY_OUTLET = """
    SELECT source AS outlet, count(*) AS quotes, count(*) FILTER (anonymous) AS unnamed FROM chosen
    GROUP BY source ORDER BY unnamed DESC, quotes DESC, source NULLS LAST
"""
_PASSAGES = """
    SELECT q.quote, greatest(q.start - $around, 0) AS begin,
        substr(a.text, greatest(q.start - $around, 0) + 1, q."end" - greatest(q.start - $around, 0) + $around) AS words
    FROM quotes q JOIN articles a USING (article) WHERE {quotes}
"""
_COUNT_SPEAKERS = """
    SELECT count(DISTINCT key) AS speakers FROM chosen
"""
_COUNT_ABOUT = """
    SELECT count(DISTINCT entity) AS entities FROM (SELECT unnest(about_entities) AS entity FROM chosen)
"""
_STANCES = """
    SELECT stance, count(*) AS quotes FROM chosen WHERE stance IS NOT NULL GROUP BY stance ORDER BY quotes DESC, stance
"""


_TO = "(list_contains(${}, q.speaker_entity) AND list_has_any(${}, list_append(q.about_entities, q.addressee_entity)))"


def _between(choice: QuoteChoice) -> Where:
    """Conditions for quotes, alias ``q``, before anything is joined to them."""
    if not isinstance(choice, QuotesBetween):
        return Where()
    if choice.quotes:
        return Where().add("list_contains($quotes, q.quote)", quotes=list(choice.quotes))
    either = f"{_TO.format('one', 'two')} OR {_TO.format('two', 'one')}"
    return Where().add(either, one=list(choice.one), two=list(choice.two))


def _chosen(choice: QuoteChoice) -> Where:
    """Conditions for quotes with the names of those who say them, alias ``t``."""
    where = Where()
    if choice.speaker:
        where.add(
            "coalesce(t.speaker_entity, t.speaker_name, $nobody) = $speaker", nobody=NOBODY, speaker=choice.speaker
        )
    if choice.about:
        where.add("list_contains(t.about_entities, $about)", about=choice.about)
    if choice.stance:
        where.add("t.stance = $stance", stance=choice.stance)
    if choice.unnamed:
        where.add("t.anonymous")
    if choice.unnamed and choice.unnamed != ANY_SOURCE:
        listed = "list_contains($nouns, lower(coalesce(t.unnamed_office, '')))"
        where.add(listed if choice.unnamed != OTHER else f"NOT {listed}", nouns=list(nouns(choice.unnamed)))
    words = " ".join(choice.words.split())
    if words:
        said = "concat_ws(chr(10), t.text, coalesce(t.speaker_name, ''), coalesce(t.speaker_text, ''))"
        where.add(
            rf"contains(lower(regexp_replace({said}, '[\s\pZ]+', ' ', 'g')), lower($quoted_words))", quoted_words=words
        )
    return where


class QuoteQueries(Connection):
    """What a coverage tells of who said what."""

    def quotes(
        self,
        filter: Filter = EVERYTHING,
        choice: QuoteChoice = EVERY_QUOTE,
        *,
        article: str | None = None,
        order: QuoteOrder = "newest",
        limit: int | None = None,
        offset: int = 0,
        once: bool = False,
    ) -> pd.DataFrame:
        """Quotes, newest article first: all columns of the table, and published, title, headline, source, printed (the
        article whose text it is), text_of (the outlet).

        ``speaker_name`` is the entity's name, or the article's own words for somebody who stands for it ("three EU
        officials" for ``speaker_entity_name`` European Union). ``once`` leaves out those that only tell again, whole or
        cut, what another one that matches tells in full (`Coverage.tellings` has them).
        """
        where = quotes_where(filter).join(equals("q.article", article, "article"), Where(parameters={"once": once}))
        where.join(_between(choice))
        return self._frame(
            _TOLD + _QUOTES, limit=limit, offset=offset, where=where, choice=_chosen(choice), order=_ORDERS[order]
        )

    def count_quotes(self, filter: Filter = EVERYTHING, choice: QuoteChoice = EVERY_QUOTE) -> dict[str, int]:
        """How many quotes that are: quotes, units (articles, texts or outlets) in which they stand, those that are
        unnamed (of a source without a name) and named (the rest is of nobody known), and how many speakers the named
        ones have; ``again`` of the quotes only tell again what another one tells.
        """
        units = counted(filter, "chosen.article")
        return self._figures(_TOLD + _COUNT, where=quotes_where(filter), choice=_chosen(choice), counted=units)

    def speakers(
        self,
        filter: Filter = EVERYTHING,
        choice: QuoteChoice = EVERY_QUOTE,
        *,
        limit: int | None = None,
        offset: int = 0,
    ) -> pd.DataFrame:
        """A row a speaker, most quoted first: key (the `QuoteChoice.speaker` that keeps the quotes), entity ("" where
        there is none), name, anonymous, quotes, units (articles, texts or outlets in which they stand).
        """
        return self._frame(
            _TOLD + _SPEAKERS,
            limit=limit,
            offset=offset,
            where=quotes_where(filter),
            choice=_chosen(choice),
            counted=counted(filter, "chosen.article"),
        )

    def count_speakers(self, filter: Filter = EVERYTHING, choice: QuoteChoice = EVERY_QUOTE) -> int:
        """How many rows `speakers` has."""
        found = self._figures(_TOLD + _COUNT_SPEAKERS, where=quotes_where(filter), choice=_chosen(choice))
        return int(found["speakers"])

    def quotes_of_each(
        self,
        speakers: Sequence[str],
        each: int,
        filter: Filter = EVERYTHING,
        choice: QuoteChoice = EVERY_QUOTE,
        order: QuoteOrder = "newest",
    ) -> pd.DataFrame:
        """The first quotes of each of these speakers (keys of `speakers`), with their key; columns as of `quotes`."""
        wanted = Where(parameters={"speakers": list(speakers), "each": each})
        return self._frame(
            _TOLD + _FIRST_OF, where=quotes_where(filter).join(wanted), choice=_chosen(choice), order=_ORDERS[order]
        )

    def quoted_about(
        self, filter: Filter = EVERYTHING, choice: QuoteChoice = EVERY_QUOTE, *, limit: int | None = None
    ) -> pd.DataFrame:
        """Whom the quoted words name, the most frequent first: entity, name, quotes."""
        return self._frame(_TOLD + _ABOUT, limit=limit, where=quotes_where(filter), choice=_chosen(choice))

    def count_quoted_about(self, filter: Filter = EVERYTHING, choice: QuoteChoice = EVERY_QUOTE) -> int:
        """How many rows `quoted_about` has."""
        found = self._figures(_TOLD + _COUNT_ABOUT, where=quotes_where(filter), choice=_chosen(choice))
        return int(found["entities"])

    def said_about(
        self,
        filter: Filter = EVERYTHING,
        choice: QuoteChoice = EVERY_QUOTE,
        *,
        speakers: Sequence[str] = (),
        each: int,
    ) -> pd.DataFrame:
        """Whom the words of each of these speakers (keys of `speakers`; everybody's where there are none) name most, at
        most ``each`` of them, the speaker left out: key, entity, name, quotes."""
        wanted = among("c.key", speakers, "speakers")
        most = Where(parameters={"each": each})
        where = quotes_where(filter).join(most)
        return self._frame(_TOLD + _SAID_ABOUT, where=where, choice=_chosen(choice), speakers=wanted)

    def unnamed_nouns(self, filter: Filter = EVERYTHING, choice: QuoteChoice = EVERY_QUOTE) -> dict[str, int]:
        """The nouns that unnamed sources are called by, in lower case ("" for none), with the number of quotes."""
        found = self._frame(_TOLD + _UNNAMED, where=quotes_where(filter), choice=_chosen(choice))
        return dict(zip(found["noun"], found["quotes"], strict=True))

    def unnamed_by_outlet(self, filter: Filter = EVERYTHING, choice: QuoteChoice = EVERY_QUOTE) -> pd.DataFrame:
        """A row an outlet (None where it is not known): outlet, quotes, unnamed (those by unnamed sources)."""
        return self._frame(_TOLD + _UNNAMED_BY_OUTLET, where=quotes_where(filter), choice=_chosen(choice))

    def passages(self, quotes: Sequence[str], around: int) -> pd.DataFrame:
        """The text of the article from ``around`` characters before each of these quotes to as many after it: quote,
        begin (the offset of its first character), words."""
        wanted = Where(["list_contains($quotes, q.quote)"], {"quotes": list(quotes), "around": around})
        return self._frame(_PASSAGES, quotes=wanted)

    def stances(self, filter: Filter = EVERYTHING, choice: QuoteChoice = EVERY_QUOTE) -> dict[str, int]:
        """What the cues do, with the number of quotes, the most frequent first."""
        found = self._frame(_TOLD + _STANCES, where=quotes_where(filter), choice=_chosen(choice))
        return dict(zip(found["stance"], found["quotes"], strict=True))


__all__ = ["ANY_SOURCE", "EVERY_QUOTE", "NOBODY", "QuoteChoice", "QuoteOrder", "QuoteQueries", "QuotesBetween"]
