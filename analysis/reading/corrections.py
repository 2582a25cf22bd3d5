"""Corrections in a file: JSON Lines, one correction a line, written by the Curate page or by hand.

    {"kind": "same", "entity": {"id": "ada-quill", "name": "Ada Quill"}, "other": {"name": "A. Quill"}}
    {"kind": "country", "entity": {"name": "Orin Vask"}, "value": "QFE", "note": "he only lives in Borland"}
    {"kind": "detach", "entity": {"name": "Orin Vask"}, "place": {"article": "post-1", "start": 70, "end": 74}}
    {"kind": "different-event", "place": {"article": …}, "other_place": {"article": …}}
    {"kind": "event-days", "place": {"article": …}, "days": "2031-05-06"}
    {"kind": "quote-speaker", "place": {"article": …}, "entity": {"name": "Orin Vask"}}

What each kind means is told at `analysis.records.Correction`, which fields it takes at `FIELDS`. They are applied in
their order; a later one overrules an earlier one on the same matter. Rows of `communique export corrections` can be
read, too: what a build says of them is passed over.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args
from uuid import uuid4

from analysis.reading.correction_values import check_choice, days_of
from analysis.records import Correction, CorrectionKind, EntityRef, Kind, Place

FIELDS: Mapping[CorrectionKind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "same": (("entity", "other"), ()),
    "different": (("entity", "other"), ()),
    "rename": (("entity", "value"), ()),
    "kind": (("entity", "value"), ()),
    "country": (("entity",), ("value",)),
    "hide": (("entity",), ()),
    "identity": (("entity",), ("value",)),
    "detach": (("entity", "place"), ("other",)),
    "same-event": (("place", "other_place"), ()),
    "different-event": (("place", "other_place"), ()),
    "no-event": (("place",), ()),
    "event-type": (("place", "value"), ()),
    "event-days": (("place",), ("days",)),
    "event-status": (("place", "value"), ()),
    "event-standing": (("place", "value"), ("entity",)),
    "event-party": (("place", "entity", "value"), ()),
    "event-swap": (("place",), ()),
    "no-report": (("place",), ()),
    "report-days": (("place",), ("days",)),
    "report-status": (("place", "value"), ()),
    "report-party": (("place", "entity", "value"), ()),
    "report-swap": (("place",), ()),
    "no-quote": (("place",), ()),
    "quote-speaker": (("place",), ("entity", "value")),
    "quote-extent": (("place", "other_place"), ()),
    "quote-kind": (("place", "value"), ()),
    "role": (("entity", "value"), ("days",)),
    "no-role": (("entity", "value"), ()),
}
"""The fields that each kind must have, and those that it may; ``note`` may stand in all."""

JOINING_KINDS = frozenset(("same-event", "different-event"))
"""Those that say which reports are of one event."""
EVENT_KINDS = frozenset(kind for kind in FIELDS if kind == "no-event" or kind.startswith("event-"))
"""Those about an event, which the place of one of its reports names."""
REPORT_KINDS = frozenset(kind for kind in FIELDS if kind == "no-report" or kind.startswith("report-"))
"""Those about one article's account."""
QUOTE_KINDS = frozenset(kind for kind in FIELDS if kind == "no-quote" or kind.startswith("quote-"))
ROLE_KINDS = frozenset(("role", "no-role"))
IDENTITY_KINDS = frozenset(FIELDS) - JOINING_KINDS - EVENT_KINDS - REPORT_KINDS - QUOTE_KINDS - ROLE_KINDS
"""Those about who is who."""

ENTITY_KINDS: tuple[str, ...] = get_args(Kind)
LONGEST = 300
"""Characters of a name or id."""
_LONGEST_NOTE = 2_000
_MOST = 100_000
_FAR = 2**31
"""An offset beyond: no text is so long, and a build's tables cannot hold it."""
_BROKEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
"""Control characters, and halves of characters that no file can hold."""
_TOLD = frozenset(("number", "status", "told", "why", "now_entity", "now_other_entity", "now_event", "now_other_event"))
"""What a build adds to a correction in its table."""
_CODE = re.compile(r"[A-Z]{3}|EU")
_ITEM = re.compile(r"Q[1-9][0-9]{0,11}")


class BadCorrections(Exception):
    """A file of corrections that cannot be used. The message names the file, the line and the remedy."""


def read_corrections(path: str | Path) -> tuple[Correction, ...]:
    """The corrections of a file in UTF-8, in their order. Raises `BadCorrections`."""
    try:
        raw = Path(path).read_bytes()
    except OSError as error:
        raise BadCorrections(
            f"The corrections in {path} cannot be read ({error.strerror or error}). Name a file that is there."
        ) from None
    return parse_corrections(raw, str(path))


def parse_corrections(raw: bytes, where: str) -> tuple[Correction, ...]:
    """The corrections in the bytes of a file that messages call ``where``. Raises `BadCorrections`."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadCorrections(f"{where}: byte {error.start} is not UTF-8. Save the file as UTF-8 text.") from None
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                found.append(_correction(line))
            except ValueError as error:
                raise BadCorrections(f"{where}, line {number}: {error}") from None
    if len(found) > _MOST:
        raise BadCorrections(f"{where}: {len(found):,} corrections are more than the {_MOST:,} that are read.")
    return tuple(found)


def write_corrections(path: str | Path, corrections: Iterable[Correction]) -> None:
    """Writes the file, whole or not at all. Raises OSError."""
    path = Path(path)
    aside = path.with_name(f".{path.name}.{os.getpid()}.{uuid4().hex[:8]}.part")
    try:
        aside.write_text(dump_corrections(corrections), encoding="utf-8", newline="\n")
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def dump_corrections(corrections: Iterable[Correction]) -> str:
    """The corrections as the text of a file: the same ones give the same text."""
    return "".join(json.dumps(row_of(each), ensure_ascii=False) + "\n" for each in corrections)


def row_of(correction: Correction) -> dict[str, Any]:
    """The correction as plain values, without what it leaves open."""
    row: dict[str, Any] = {}
    for each in fields(Correction):
        value = getattr(correction, each.name)
        if isinstance(value, EntityRef | Place):
            row[each.name] = {
                part.name: inner
                for part in fields(value)
                if (inner := getattr(value, part.name)) is not None and inner != ""
            }
        elif value is not None or (each.name == "value" and "value" in FIELDS[correction.kind][1]):
            row[each.name] = value
    return row


def digest_of(corrections: Sequence[Correction]) -> str:
    """A short hash of what they say, in their order: part of a build's identity. Empty for none."""
    if not corrections:
        return ""
    return hashlib.sha256(dump_corrections(corrections).encode("utf-8", "surrogatepass")).hexdigest()[:16]


# --- of one matter ---------------------------------------------------------------------------------------------------


def overruled_by_later(corrections: Sequence[Correction]) -> frozenset[int]:
    """The places in the list of those that a later one on the very same matter overrules."""
    last: dict[object, int] = {}
    for n, each in enumerate(corrections):
        last[matter_of(each)] = n
    return frozenset(range(len(corrections))) - frozenset(last.values())


def matter_of(correction: Correction) -> object:
    """What the correction decides: equal for two that say the same or different things of one matter."""
    if correction.kind in ("same", "different"):
        return "one", frozenset((_named(correction.entity), _named(correction.other)))
    if correction.kind in JOINING_KINDS:
        return "one event", frozenset((_where(correction.place), _where(correction.other_place)))
    if correction.kind == "detach":
        return "detach", _where(correction.place)
    if correction.kind in ROLE_KINDS:
        return "role", _named(correction.entity), folded(correction.value or "")
    if correction.place is not None:
        whom = _named(correction.entity) if correction.kind.endswith("-party") else None
        return correction.kind, _where(correction.place), whom
    return correction.kind, _named(correction.entity)


def _named(ref: EntityRef | None) -> object:
    return None if ref is None else ref.id or (folded(ref.name), ref.kind)


def _where(place: Place | None) -> object:
    return None if place is None else (place.article, place.start, place.end)


def folded(name: str) -> str:
    """The name as it is compared: case and white space make no difference."""
    return " ".join(name.casefold().split())


# --- one line --------------------------------------------------------------------------------------------------------


def _correction(line: str) -> Correction:
    """Raises ValueError, whose message says what to do."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError('this is no JSON. Write one correction a line: {"kind": "hide", "entity": {…}}') from None
    if not isinstance(row, dict):
        raise ValueError('this is no JSON object. Write one correction a line: {"kind": "hide", "entity": {…}}')
    return correction_of(row)


def correction_of(row: Mapping[str, Any]) -> Correction:
    """The correction that `row_of` made these plain values of. Raises ValueError, whose message says what to do."""
    kind = next((each for each in FIELDS if each == row.get("kind")), None)
    if kind is None:
        raise ValueError(f"kind is {_shown(row.get('kind'))}; it must be one of {', '.join(FIELDS)}.")
    must, may = FIELDS[kind]
    row = {name: value for name, value in row.items() if value is not None and name not in _TOLD}
    for name in row:
        if name not in ("kind", "note", *must, *may):
            known = ", ".join((*must, *may, "note"))
            raise ValueError(f"a correction of kind {kind} has no field {_shown(name)}; it takes {known}.")
    for name in must:
        if name not in row:
            raise ValueError(f"a correction of kind {kind} needs the field {name}.")
    correction = Correction(
        kind=kind,
        entity=_entity(row["entity"], "entity") if "entity" in row else None,
        other=_entity(row["other"], "other") if "other" in row else None,
        value=_value(kind, row["value"]) if "value" in row else None,
        place=_place(row["place"], "place") if "place" in row else None,
        other_place=_place(row["other_place"], "other_place") if "other_place" in row else None,
        days=_days(row["days"]) if "days" in row else None,
        note=_text(row["note"], "note", _LONGEST_NOTE) if "note" in row else None,
    )
    if correction.entity is not None and correction.entity == correction.other:
        raise ValueError("entity and other are the same. Name two.")
    if correction.place is not None and correction.place == correction.other_place:
        raise ValueError("place and other_place are the same. Name two places.")
    if kind == "quote-speaker" and correction.entity and correction.value:
        raise ValueError("a speaker is an entity or unnamed. Leave one of entity and value out.")
    return correction


def _days(value: object) -> str:
    text = _text(value, "days", LONGEST)
    days_of(text)
    return text


def _value(kind: CorrectionKind, value: object) -> str:
    text = _text(value, "value", LONGEST)
    check_choice(kind, text)
    if kind == "kind" and text not in ENTITY_KINDS:
        raise ValueError(f"value is {_shown(text)}; it must be one of {', '.join(ENTITY_KINDS)}.")
    if kind == "country" and not _CODE.fullmatch(text):
        raise ValueError(
            f"value is {_shown(text)}; it must be three capital letters (ISO 3166-1 alpha-3), EU, or null for no state."
        )
    if kind == "identity" and not _ITEM.fullmatch(text):
        raise ValueError(f"value is {_shown(text)}; it must be a Wikidata item such as Q142, or null for none.")
    return text


def _entity(value: object, name: str) -> EntityRef:
    row = _fields(value, name, ("id", "name", "kind", "country"))
    if not row.get("id") and not row.get("name"):
        raise ValueError(f"{name} has no id and no name. Give its name, best together with its id and kind.")
    kind, country = row.get("kind"), row.get("country")
    if kind is not None and kind not in ENTITY_KINDS:
        raise ValueError(f"kind of {name} is {_shown(kind)}; it must be one of {', '.join(ENTITY_KINDS)}.")
    if country is not None and not (isinstance(country, str) and _CODE.fullmatch(country)):
        raise ValueError(f"country of {name} is {_shown(country)}; it must be three capital letters, or EU.")
    return EntityRef(
        id=_text(row["id"], f"id of {name}", LONGEST) if row.get("id") else "",
        name=_text(row["name"], f"name of {name}", LONGEST) if row.get("name") else "",
        kind=kind,
        country=country,
    )


def _place(value: object, name: str) -> Place:
    row = _fields(value, name, ("article", "start", "end", "words"))
    start, end = row.get("start"), row.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or isinstance(start, bool) or not 0 <= start < end < _FAR:
        raise ValueError(
            f"{name} needs start and end, characters of the article’s text counted from 0, start before end."
        )
    if "article" not in row:
        raise ValueError(f"{name} needs the id of its article.")
    article = _text(row["article"], f"article of {name}", _LONGEST_NOTE)
    words = row.get("words")
    if words is not None and (not isinstance(words, str) or not words or _BROKEN.search(words)):
        raise ValueError(f"words of {name} must be the text from start to end.")
    return Place(article=article, start=start, end=end, words=words)


def _fields(value: object, name: str, known: Sequence[str]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"{name} is {_shown(value)}; it must be an object with {', '.join(known)}.")
    for each in value:
        if each not in known:
            raise ValueError(f"{name} has no field {_shown(each)}; it takes {', '.join(known)}.")
    return {each: inner for each, inner in value.items() if inner is not None}


def _text(value: object, name: str, longest: int) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{name} is {_shown(value)}; it must be a text.")
    text = value.strip()
    if len(text) > longest:
        raise ValueError(f"{name} has {len(text):,} characters; at most {longest} are read.")
    if _BROKEN.search(text):
        raise ValueError(f"{name} holds a control character. Take it out.")
    return text


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=True)
    return text if len(text) <= 60 else f"{text[:59]}…"
