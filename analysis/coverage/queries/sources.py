"""What came in: by format, outlet and language, how it is dated, what was cleaned and copied, and what was not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.originals import decompressed
from analysis.coverage.queries.filtering import Where, articles_where, counted
from analysis.reading.reasons import DIFFERS, LEFT_OUT
from analysis.records import Original

Trait = Literal["format", "language", "dated_by", "country"]
"""By what articles are counted: columns of the table ``articles``."""

UNDATED = "undated"
"""The `dated_by` of articles without a day, as `SourceQueries.traits` tells it."""

ReasonTable = Literal["notes", "rejections"]

_TOTALS = """
    SELECT count(*) AS articles, {counted} AS units, count(DISTINCT a.source) AS outlets,
        count(DISTINCT a.country) AS countries, count(*) FILTER (a.published IS NULL) AS undated,
        count(*) FILTER (a.source IS NULL) AS nameless, count(*) FILTER (a.language <> 'en') AS foreign,
        count(a.copy_of) AS copies, count(DISTINCT a.copy_of) AS copied,
        count(*) FILTER (a.article IN (SELECT article FROM originals)) AS cleaned,
        min(a.published) AS first, max(a.published) AS last
    FROM articles a WHERE {where}
"""
_TRAITS = """
    SELECT {trait} AS value, {counted} AS units FROM articles a WHERE {where} GROUP BY 1 ORDER BY units DESC, value
"""
_OUTLETS = """
    SELECT a.source, min(a.country) AS country, count(*) AS articles, count(*) - count(a.copy_of) AS texts,
        count(a.copy_of) AS copies, min(a.published) AS first, max(a.published) AS last
    FROM articles a WHERE {where} GROUP BY a.source ORDER BY articles DESC, a.source NULLS LAST
"""
_INPUTS = """
    SELECT a.article, a.headline, a.source, a.country, a.published, a.dated_by, a.language, a.format, a.origin, a.url,
        a.author, a.agency, a.length, a.copy_of, o.mended
    FROM articles a LEFT JOIN originals o USING (article)
    WHERE ({where}) AND ({chosen}) ORDER BY a.published DESC NULLS LAST, a.article
"""
_COUNT = """
    SELECT count(*) AS articles FROM articles a LEFT JOIN originals o USING (article) WHERE ({where}) AND ({chosen})
"""
_DEFECTS = """
    SELECT m.mended.defect AS defect, count(*) AS articles, sum(m.mended.times)::BIGINT AS times FROM (
        SELECT unnest(o.mended) AS mended FROM originals o JOIN articles a USING (article) WHERE {where}
    ) m GROUP BY 1 ORDER BY articles DESC, times DESC, defect
"""
_COPIED = """
    SELECT o.article, o.headline, o.source, o.country, o.published, o.original_by, count(*) AS copies
    FROM articles a JOIN articles o ON o.article = a.copy_of WHERE {where}
    GROUP BY ALL ORDER BY copies DESC, o.published NULLS LAST, o.article
"""
_COPIES = """
    SELECT a.copy_of, a.article, a.headline, a.source, a.country, a.published
    FROM articles a WHERE ({where}) AND ({chosen}) ORDER BY a.copy_of, a.published NULLS LAST, a.article
"""
_REASONS = """
    SELECT substr(md5(regexp_replace(n.reason, $differs, $out, 'g')), 1, 12) AS key,
        arg_min(n.reason, n.origin) AS reason, count(*) AS inputs
    FROM {table} n GROUP BY 1 ORDER BY inputs DESC, reason
"""
_OF_REASONS = """
    SELECT substr(md5(regexp_replace(n.reason, $differs, $out, 'g')), 1, 12) AS key, n.origin, {article}, n.reason
    FROM {table} n WHERE {chosen} ORDER BY key, n.origin, n.reason
"""
_FIRST_OF_EACH = """
    SELECT * FROM ({asked}) QUALIFY row_number() OVER (PARTITION BY key ORDER BY origin, reason) <= $each
    ORDER BY key, origin, reason
"""
_ORIGINAL = "SELECT original, offsets, mended FROM originals WHERE article = $id"
_DATED_BY = f"CASE WHEN a.published IS NULL THEN '{UNDATED}' ELSE a.dated_by END"
_ARTICLE: Mapping[ReasonTable, str] = {"notes": "n.article", "rejections": "NULL::VARCHAR AS article"}


class SourceQueries(Connection):
    """What a coverage tells of what it was made of."""

    def count_inputs(self, filter: Filter = EVERYTHING) -> dict[str, Any]:
        """How many articles match, and how many units of the filter; outlets and countries; how many articles are
        undated, nameless (of an outlet that is not known), foreign (in another language than English), copies, copied
        (texts that have any), cleaned; and the first and last day.
        """
        return self._figures(_TOTALS, where=articles_where(filter), counted=counted(filter, "a.article"))

    def traits(self, trait: Trait, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """How many units of the filter have which format, language …: value (None where nobody knows, `UNDATED` for
        ``dated_by`` where there is no day), units.
        """
        column = _DATED_BY if trait == "dated_by" else f"a.{trait}"
        return self._frame(_TRAITS, where=articles_where(filter), counted=counted(filter, "a.article"), trait=column)

    def outlets_of(self, filter: Filter = EVERYTHING, *, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
        """Outlets, most articles first: source (None for those that are not known), country, articles, texts (of their
        own), copies (of texts of others), first, last.
        """
        return self._frame(_OUTLETS, limit=limit, offset=offset, where=articles_where(filter))

    def inputs(
        self,
        filter: Filter = EVERYTHING,
        *,
        cleaned: bool = False,
        defect: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> pd.DataFrame:
        """Articles as they were read, newest first: article, headline, source, country, published, dated_by, language,
        format, origin, url, author, agency, length, copy_of, mended (defect and times; None for a clean one).

        ``cleaned`` keeps those that were not clean, ``defect`` those that had this one.
        """
        return self._frame(
            _INPUTS, limit=limit, offset=offset, where=articles_where(filter), chosen=_chosen(cleaned, defect)
        )

    def count_cleaned(self, filter: Filter = EVERYTHING, defect: str | None = None) -> int:
        """How many articles were cleaned; of this defect, where it is given."""
        found = self._figures(_COUNT, where=articles_where(filter), chosen=_chosen(True, defect))
        return int(found["articles"])

    def defects(self, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """What was cleaned: defect (`analysis.reading.cleaning.STEPS`), in how many articles, how many times."""
        return self._frame(_DEFECTS, where=articles_where(filter))

    def copied(self, filter: Filter = EVERYTHING, *, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
        """Originals of copies that match, the most copied first: article, headline, source, country, published,
        original_by (`OriginalBy`), copies.
        """
        return self._frame(_COPIED, limit=limit, offset=offset, where=articles_where(filter))

    def copies(self, filter: Filter = EVERYTHING, originals: Sequence[str] = ()) -> pd.DataFrame:
        """Copies that match, by original and day: copy_of, article, headline, source, country, published; those of
        these originals, all where none is given.
        """
        chosen = Where().add("a.copy_of IS NOT NULL")
        if originals:
            chosen.add("list_contains($originals, a.copy_of)", originals=list(originals))
        return self._frame(_COPIES, where=articles_where(filter), chosen=chosen)

    def reasons(self, table: ReasonTable, *, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
        """Why inputs could not be read, or what was noted of them, those that say the same as one row: key, reason (of
        the first of these inputs), inputs. The most frequent first.
        """
        return self._frame(_REASONS, limit=limit, offset=offset, table=table, where=_differing())

    def of_reasons(
        self,
        table: ReasonTable,
        keys: Sequence[str] = (),
        *,
        each: int | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> pd.DataFrame:
        """The inputs of rows of `reasons`: key, origin, article (None where none is known), reason. ``each`` keeps the
        first of each key only.
        """
        chosen = Where()
        if keys:
            same = "list_contains($keys, substr(md5(regexp_replace(n.reason, $differs, $out, 'g')), 1, 12))"
            chosen.add(same, keys=list(keys))
        chosen.parameters |= _differing().parameters
        if each is not None:
            chosen.parameters["each"] = each
        sql = _OF_REASONS if each is None else _FIRST_OF_EACH.replace("{asked}", _OF_REASONS)
        return self._frame(sql, limit=limit, offset=offset, table=table, article=_ARTICLE[table], chosen=chosen)

    def original(self, article: str) -> Original | None:
        """The text of an article as it came in; None where it was clean, and where the build has no such article."""
        row = self._one(_ORIGINAL, id=article)
        if not row:
            return None
        mended = tuple((each["defect"], each["times"]) for each in row["mended"])
        return Original(text=decompressed(row["original"]), offsets=row["offsets"], mended=mended)


def _chosen(cleaned: bool, defect: str | None) -> Where:
    where = Where()
    if cleaned or defect is not None:
        where.add("o.mended IS NOT NULL")
    if defect is not None:
        where.add("list_contains(list_transform(o.mended, lambda each: each.defect), $defect)", defect=defect)
    return where


def _differing() -> Where:
    """No condition; the parameters by which reasons are held to be alike."""
    return Where(parameters={"differs": DIFFERS, "out": LEFT_OUT})
