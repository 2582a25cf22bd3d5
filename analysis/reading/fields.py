"""From the fields of an input, whatever its format, to an `Article`; and an id for those that bring none."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from math import isnan
from typing import Any, NamedTuple

from analysis.reading.cleaning import clean, clean_line
from analysis.reading.dates import NEWS, read_day, why_not
from analysis.reading.filed import Batch, day_filed
from analysis.reading.languages import language_of
from analysis.records import Article, DatedBy, Original

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_MISREAD = re.compile("\u00e2\u20ac|\u00e2\u0080|\u00c3[\u0080-\u00bf]|\u00c2[\u00a0-\u00bf]")
"""What letters and marks of UTF-8 look like where they were read as Windows-1252 or Latin-1: "â€œ", "Ã©"."""
ID_LIMIT = 500
LONGEST = 2_000_000
"""Characters of a text as it comes in: cleaning takes some forty bytes of memory for each."""
_SHOWN = 200
"""Characters of a note of correction that are shown."""
_CUT = re.compile(r"(?:…|\.\.\.)?\s*\[\+\d{1,9} chars\]\s*\Z")
"""What NewsAPI writes at the end of a text of which it gives the beginning only."""
_LAST = 100
"""Characters at the end of a text in which that stands."""
_NAMED = ("name", "title", "label", "full_name", "fullName", "$date", "uri", "domain", "id")
"""What an object that stands for an outlet, an author or a day may call its name."""
_DAY_IN_ADDRESS = re.compile(r"(?<![\d])((?:19|20)\d{2})([/-])(\d{1,2})\2(\d{1,2})(?=[/_-]|\Z)")


class Unreadable(Exception):
    """Why an input is rejected, and what would mend it, in plain words."""


class NoText(Unreadable):
    """There is no text of an article, only what may be said about one."""


class Dated(NamedTuple):
    """The day on which an article came out, and what says so."""

    day: date | None
    by: DatedBy | None


def article_from(
    fields: Mapping[str, Any],
    origin: str,
    notes: list[str],
    day_first: bool | None = None,
    batch: Batch | None = None,
) -> Article:
    """The article with these fields (see `jsonl`), its text and title cleaned. Raises `Unreadable`.

    What could not be used without costing the article is added to ``notes``: a date that is not a day, an outlet that
    is a number, characters of the text that were lost before it came here. ``day_first`` says how 03/04/2031 is read.
    ``batch`` are the days of the input's other articles, by which the year of a dateline may be known.
    ``dated_by`` among the fields says where ``published`` stood, where that was not in a field of the input.
    """
    text = _text(fields.get("text"))
    cleaned = clean(text)
    if not cleaned.text.strip():
        raise Unreadable("nothing is left of the text once what is no text was taken out; give the article's text")
    _note_lost_characters(cleaned.text, notes)
    if "correction" in cleaned.found:
        notes.append(_corrects_itself(cleaned.found["correction"]))
    original = Original(text=text, offsets=cleaned.offsets.pack(), mended=cleaned.mended) if cleaned.mended else None
    text = cleaned.text
    title, source = _line(fields, "title", notes), _line(fields, "source", notes)
    url = _string(fields, "url", notes)
    published, dated_by = _dated(fields, url, notes, day_first)
    if published is None and (filed := day_filed(text, batch)) is not None:
        published, dated_by = filed, "dateline"
    language = language_of(_string(fields, "language", notes), text)
    if language.note:
        notes.append(language.note)
    return Article(
        id=_given_id(fields.get("id"), notes) or content_id(text, title, published, source, url),
        text=text,
        title=title,
        published=published,
        dated_by=dated_by,
        source=source,
        url=url,
        language=language.code,
        origin=origin,
        author=_line(fields, "author", notes) or cleaned.found.get("author"),
        agency=_line(fields, "agency", notes) or cleaned.found.get("agency"),
        original=original,
    )


def _text(text: object) -> str:
    if text is None:
        raise NoText('there is no text; give the article\'s text in the field "text"')
    if not isinstance(text, str):
        raise Unreadable(f"the text is {_kind(text)}, not a string; give it in quotation marks")
    if len(text) > LONGEST:
        raise Unreadable(
            f"the text has {len(text):,} characters, and no article has so many; split it into its articles"
        )
    if not text.strip():
        raise NoText("the text is empty; remove the article or give its text")
    if _CUT.search(text[-_LAST:]):
        raise NoText("only the beginning of the text is there (it ends in “[+… chars]”); fetch the page first")
    if _HALF_CHARACTER.search(text):
        raise Unreadable("the text holds half of a character (a lone surrogate); export it again as UTF-8")
    return text


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


def _given_id(value: object, notes: list[str]) -> str | None:
    if value is None or value == "" or (isinstance(value, float) and isnan(value)):
        return None
    if isinstance(value, float) and value.is_integer():  # tables write 17.0 where another cell of the column is empty
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        notes.append(f"the id is {_kind(value)}, and was left out; give it as text")
        return None
    text = str(value)
    if len(text) > ID_LIMIT or not text.isprintable():
        notes.append(
            f"the id is longer than {ID_LIMIT} characters or holds unprintable ones, and was left out; give a short one"
        )
        return None
    return text


def _string(fields: Mapping[str, Any], name: str, notes: list[str]) -> str | None:
    """A short field; what is none costs only itself."""
    value = _name_in(fields.get(name))
    if value is None or (isinstance(value, float) and isnan(value)):
        return None
    # Exports write "1984" as a number.
    if name == "title" and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        notes.append(f"the {name} is {_kind(value)}, and was left out; give it as text")
        return None
    if _HALF_CHARACTER.search(value):
        notes.append(f"the {name} holds half of a character, and was left out; export it again as UTF-8")
        return None
    return value.strip() or None


def _line(fields: Mapping[str, Any], name: str, notes: list[str]) -> str | None:
    """A field that is shown: clean, on one line."""
    value = _string(fields, name, notes)
    return clean_line(value) or None if value else None


def _name_in(value: object) -> object:
    """What an object or a list names: {"id": "lantern", "name": "The Lantern"} is The Lantern. Else the value."""
    if isinstance(value, str) and value.startswith(('["', "['", '[{"')) and value.endswith("]"):
        listed = _listed(value)
        return _name_in(listed) if listed else value
    if isinstance(value, dict):
        named = (value.get(each) for each in _NAMED)
        return next((each for each in named if isinstance(each, str) and each.strip()), value if value else None)
    if isinstance(value, list):
        names = [each for each in map(_name_in, value[:20]) if isinstance(each, str) and each.strip()]
        return ", ".join(names) if names else (value or None)
    return value


def _listed(text: str) -> list[Any]:
    """The list that a table wrote into a cell: ["Lena Oduya", "Orin Vask"], also as Python writes it."""
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError):
        listed = re.findall(r"'([^']{1,200})'", text[:2_000])
    return listed if isinstance(listed, list) else []


def _dated(fields: Mapping[str, Any], url: str | None, notes: list[str], day_first: bool | None) -> Dated:
    day = _published(fields.get("published"), notes, day_first)
    if day:
        return Dated(day, fields.get("dated_by") or "field")
    # An address like /2031/03/14/ tells the day on which its page came out.
    found = _DAY_IN_ADDRESS.search((url or "")[:1_000])
    day = read_day("-".join(found.group(1, 3, 4))) if found else None
    return Dated(day, "URL") if day else Dated(None, None)


def _published(value: object, notes: list[str], day_first: bool | None) -> date | None:
    value = _name_in(value)
    if value is None or value == "" or value != value:
        return None
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date) and value.year in NEWS:
        return value
    text = str(value) if isinstance(value, str | date) or (type(value) is int and 10**7 <= value < 10**8) else ""
    day = read_day(text, day_first)
    if day is None:
        why = why_not(text, day_first) if text else "it is not a date"
        # Which of 3 February and 2 March "03-02-2009" means, nobody can tell: no date is better than a wrong one.
        which = ", or say --day-first or --month-first" if "which number" in why else ""
        notes.append(
            f"the date {str(value)[:40]!r} is not a day on which news came out ({why}), and was left out; "
            f"write it as YYYY-MM-DD{which}"
        )
    return day
