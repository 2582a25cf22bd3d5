"""What is told of an event in a few words: by whom, how widely, when. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from analysis.coverage import Unit
from analysis.language.event_sentences import kind_name
from analysis.records import SHOWN_CONFIDENCE
from dashboard.format.dating import dated
from dashboard.format.wording import counted, day, names


def kind_of(row: Any) -> str:
    """What kind of event it is, and how far it came: ``visit, planned``."""
    return f"{kind_name(row.type, row.mode)}, {row.status}"


def answered_for(row: Any) -> str:
    """Who answers for an event: an outlet, those who claim it, or also those who deny or confirm it.

    ``told by The Fennmark Post``, ``said only by Open Cells``, ``disputed, denied by Irina Vask``, ``confirmed by
    Borevia``.
    """
    if row.standing not in _STANDINGS:
        return f"told by {names(row.standing_by) or row.source or 'the article itself'}"
    return f"{_STANDINGS[row.standing]} {names(row.standing_by) or 'somebody'}"


_STANDINGS = {"alleged": "said only by", "disputed": "disputed, denied by", "confirmed": "confirmed by"}


def codes(row: Any) -> str:
    """The codes of the event for those who need them: ``PLOVER CONSULT, visit · CAMEO 04``."""
    mode = f", {row.mode}" if row.mode else ""
    return f"PLOVER {row.type}{mode} · CAMEO {row.cameo}"


def coverage_of(row: Any, unit: Unit = "articles") -> str:
    """``1 article``, ``3 articles from 2 outlets``, ``5 articles (2 of them copies) from 2 outlets``; in other units
    ``3 texts from 2 outlets``, ``2 outlets``.
    """
    if unit == "outlets":
        return counted(row.outlets, "outlet")
    if unit == "texts":
        texts = counted(row.texts, "text")
        return texts if row.texts == 1 else f"{texts} from {counted(row.outlets, 'outlet')}"
    articles = counted(row.articles, "article")
    if row.articles == 1:
        return articles
    copies = row.articles - row.texts
    again = f" ({copies:,} of them {'a copy' if copies == 1 else 'copies'})" if copies else ""
    return f"{articles}{again} from {counted(row.outlets, 'outlet')}"


def course_in_words(row: Any) -> str:
    """The statuses of an event one after the other, each with the day of publication from which it is told: ``planned
    (3 April) → stalled (9 April 2031)``; empty where it has had only one.

    The year stands with the last day, and with each day of another year.
    """
    turns = list(row.course)
    if not turns:
        return ""
    last = turns[-1]["published"]
    days = [f"{each.day} {each:%B}" if each.year == last.year else day(each) for each in _days(turns[:-1])]
    return " → ".join(f"{turn['status']} ({when})" for turn, when in zip(turns, [*days, day(last)], strict=True))


def _days(turns: Sequence[Mapping[str, Any]]) -> list[date]:
    return [turn["published"] for turn in turns]


def silence(outlets: Sequence[str]) -> str:
    """Which outlets of the coverage tell nothing of an affair: ``Nothing of it in Borland Herald, Tarn Gazette``."""
    return f"Nothing of it in {names(outlets)}" if outlets else ""


def doubt(row: Any) -> str:
    """``doubtful`` for an event or account that is held back as a rule; empty for others."""
    return "" if row.confidence >= SHOWN_CONFIDENCE else "doubtful"


def when(row: Any) -> str:
    """The event's date in words, with how it is known where it was not stated: ``told as news of 17 March 2021``."""
    return dated(row.earliest, row.latest, row.precision, row.date_basis)
