"""From the fields of an input, whatever its format, to an `Article`; and an id for those that bring none."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from math import isnan
from typing import Any

from analysis.reading.cleaning import clean, clean_line
from analysis.records import Article, Original

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.DOTALL)
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9-]+)?")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_MISREAD = re.compile("\u00e2\u20ac|\u00e2\u0080|\u00c3[\u0080-\u00bf]|\u00c2[\u00a0-\u00bf]")
"""What letters and marks of UTF-8 look like where they were read as Windows-1252 or Latin-1: "â€œ", "Ã©"."""
ID_LIMIT = 500
_SHOWN = 200
"""Characters of a note of correction that are shown."""
_NEWS = range(1500, 2200)
"""The years in which news may have been published; databases write 0001-01-01 or 9999-12-31 where they know no date."""


class Unreadable(Exception):
    """Why an input is rejected, and what would mend it, in plain words."""


def article_from(fields: Mapping[str, Any], origin: str, notes: list[str]) -> Article:
    """The article with these fields (see `jsonl`), its text and title cleaned. Raises `Unreadable`.

    What could not be used without costing the article is added to ``notes``: a date that is not a day, characters of
    the text that were lost before it came here.
    """
    text = fields.get("text")
    if text is None:
        raise Unreadable('there is no text; give the article\'s text in the field "text"')
    if not isinstance(text, str):
        raise Unreadable(f"the text is {_kind(text)}, not a string; give it in quotation marks")
    if not text.strip():
        raise Unreadable("the text is empty; remove the article or give its text")
    if _HALF_CHARACTER.search(text):
        raise Unreadable("the text holds half of a character (a lone surrogate); export it again as UTF-8")
    cleaned = clean(text)
    if not cleaned.text.strip():
        raise Unreadable("nothing is left of the text once what is no text was taken out; give the article's text")
    _note_lost_characters(cleaned.text, notes)
    if "correction" in cleaned.found:
        notes.append(_corrects_itself(cleaned.found["correction"]))
    original = Original(text=text, offsets=cleaned.offsets.pack(), mended=cleaned.mended) if cleaned.mended else None
    text = cleaned.text
    title, source, url = _title(fields), _line(fields, "source"), _string(fields, "url")
    published = _published(fields.get("published"), notes)
    return Article(
        id=_given_id(fields.get("id")) or content_id(text, title, published, source, url),
        text=text,
        title=title,
        published=published,
        source=source,
        url=url,
        language=_language(_string(fields, "language")),
        origin=origin,
        author=_line(fields, "author") or cleaned.found.get("author"),
        agency=_line(fields, "agency") or cleaned.found.get("agency"),
        original=original,
    )


def _note_lost_characters(text: str, notes: list[str]) -> None:
    lost = text.count("\ufffd")
    if lost:
        were = "1 character of the text was" if lost == 1 else f"{lost} characters of the text were"
        notes.append(f"{were} lost before it came here (\ufffd); export it again as UTF-8")
    misread = len(_MISREAD.findall(text))
    if misread > 1:
        example = _MISREAD.search(text)
        shown = text[example.start() : example.start() + 3] if example else ""
        notes.append(
            f"{misread} characters of the text were read in a wrong character set ({shown}); export it as UTF-8"
        )


def _corrects_itself(note: str) -> str:
    shown = note if len(note) <= _SHOWN else f"{note[:_SHOWN].rsplit(' ', 1)[0]} …"
    return f"the text holds a note of correction, which is left in it and not read as news; compare it: {shown}"


def content_id(text: str, title: str | None, published: date | None, source: str | None, url: str | None) -> str:
    """An id made of the article itself: its first words, to be readable, and a hash. The same on every machine."""
    digest = hashlib.sha256()
    for part in (text, title, published.isoformat() if published else None, source, url):
        raw = b"-" if part is None else b"+" + part.encode()
        digest.update(len(raw).to_bytes(8, "big") + raw)
    plain = unicodedata.normalize("NFKD", (title or text)[:200]).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)[:5]
    return "-".join([*(word[:20] for word in words), digest.hexdigest()[:10]])


def id_of(article: Article) -> str:
    """The id that the article would have if none had been given."""
    return content_id(article.text, article.title, article.published, article.source, article.url)


def _kind(value: object) -> str:
    names = {bool: "a truth value", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "null")


def _given_id(value: object) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Unreadable(f"the id is {_kind(value)}; give a string")
    text = str(value)
    if len(text) > ID_LIMIT or not text.isprintable():
        raise Unreadable(f"the id is longer than {ID_LIMIT} characters or holds unprintable ones; give a short one")
    return text


def _string(fields: Mapping[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise Unreadable(f"the {name} is {_kind(value)}, not a string; give it in quotation marks, or null")
    if _HALF_CHARACTER.search(value):
        raise Unreadable(f"the {name} holds half of a character (a lone surrogate); export it again as UTF-8")
    return value.strip() or None


def _line(fields: Mapping[str, Any], name: str) -> str | None:
    """A field that is shown: clean, on one line."""
    value = _string(fields, name)
    return clean_line(value) or None if value else None


def _title(fields: Mapping[str, Any]) -> str | None:
    """The title; a number is one, too, as exports write it that take "1984" for a number. NaN is no title there."""
    value = fields.get("title")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return None if isnan(value) else str(value)
    return _line(fields, "title")


def _published(value: object, notes: list[str]) -> date | None:
    if value is None or value == "":
        return None
    found = _DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    if found:
        try:
            day = date.fromisoformat(found[1])
        except ValueError:
            pass
        else:
            if day.year in _NEWS:
                return day
    # Which of 3 February and 2 March "03-02-2009" means, nobody can tell: no date is better than a wrong one.
    notes.append(
        f"the date {str(value)[:40]!r} is not a day on which news came out, and was left out; write it as YYYY-MM-DD"
    )
    return None


def _language(value: str | None) -> str:
    if value is None:
        return "en"
    found = _LANGUAGE.fullmatch(value)
    if not found:
        raise Unreadable(f"the language {value[:40]!r} is not a language code; write it as en")
    return found[1].lower()
