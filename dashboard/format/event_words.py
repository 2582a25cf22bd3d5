"""What is told of an event in a few words: by whom, how widely, when. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from analysis.coverage import Unit
from analysis.language.event_sentences import kind_name
from analysis.language.spoken_names import is_plural
from analysis.records import SHOWN_CONFIDENCE
from dashboard.format.dating import dated
from dashboard.format.wording import counted, day, names, spoken_names


def kind_of(row: Any) -> str:
    """What kind of event it is, and how far it came where it did not just happen: ``visit``, ``visit, planned``, and
    of what is only claimed ``visit, said to have happened``."""
    kind, happened = kind_name(row.type, row.mode), row.status == "occurred" and not _is_claimed(row)
    return kind if happened else f"{kind}, {how_far(row)}"


def answered_for(row: Any) -> str:
    """Who answers for an event: an outlet, those who claim it, or also those who deny or confirm it.

    ``told by The Fennmark Post``, ``said only by Open Cells``, ``disputed, denied by Irina Vask``, ``confirmed by
    Borevia``.
    """
    if row.standing not in _STANDINGS:
        return f"told by {names(row.standing_by) or row.source or 'the article itself'}"
    return f"{_STANDINGS[row.standing]} {names(row.standing_by) or 'somebody'}"


_STANDINGS = {"alleged": "said only by", "disputed": "disputed, denied by", "confirmed": "confirmed by"}


STATUS_WORDS: Mapping[str, str] = {
    "occurred": "happened",
    "ongoing": "under way",
    "planned": "planned",
    "requested": "asked for",
    "stalled": "held up",
    "refused": "refused",
    "hypothetical": "only possible",
    "denied": "denied",
}
"""How far an event came, as a reader says it."""


def status_word(status: str) -> str:
    """``happened``, ``under way``, ``held up``: a status as a reader says it."""
    return STATUS_WORDS.get(status, status)


def standing_told(row: Any, claimants: Sequence[str] = (), as_fact: Sequence[str] = ()) -> str:
    """Who answers for an event, in a sentence: ``Open Cells says so; Borevia denies it.``

    ``claimants`` are those who claim it, ``as_fact`` the outlets that tell it as a fact of their own.
    """
    by = list(row.standing_by)
    if row.standing == "disputed":
        if as_fact:
            return f"{_tell(as_fact)}; {_deny(by)}."
        return f"{_say(claimants, 'so') if claimants else 'It is alleged'}; {_deny(by)}."
    if row.standing == "alleged" and not by:
        return "It is told as an allegation: no outlet tells it as a fact of its own."
    if row.standing == "alleged" and {*by} <= {*row.source_names}:
        return f"{_say(by, 'so')}, whose own act it is: no outlet tells it as a fact of its own."
    if row.standing == "alleged":
        only = f"Only {_first_small(_say(claimants or by, 'so'))}"
        return f"{only}: no outlet tells it as a fact of its own."
    if row.standing == "confirmed":
        return f"Told as a fact, and the side that acts says so too: {spoken_names(by)}."
    return f"{_tell(by or as_fact)}."


def _many(some: Sequence[str]) -> bool:
    return len(some) > 1 or (bool(some) and is_plural(some[0]))


def _say(some: Sequence[str], what: str) -> str:
    told = f"{spoken_names(some) or 'somebody'} {'say' if _many(some) else 'says'} {what}"
    return told[:1].upper() + told[1:]


def _first_small(text: str) -> str:
    """The words inside a sentence: an article that began it is small again."""
    return text[:1].lower() + text[1:] if text.startswith(("The ", "Somebody ")) else text


def _tell(outlets: Sequence[str]) -> str:
    told = spoken_names(outlets) or "the article"
    return f"{told[:1].upper() + told[1:]} {'tell' if len(outlets) > 1 else 'tells'} it as a fact"


def _deny(some: Sequence[str]) -> str:
    return f"{spoken_names(some) or 'somebody'} {'deny' if _many(some) else 'denies'} it"


def how_far(row: Any) -> str:
    """How far an event came, no surer than it is told: ``happened``, ``said to have happened``, ``planned``."""
    return "said to have happened" if _is_claimed(row) else status_word(row.status)


def _is_claimed(row: Any) -> bool:
    return row.standing in ("alleged", "disputed") and row.status == "occurred"


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
    (3 April) → held up (9 April 2031)``; empty where it has had only one.

    The year stands with the last day, and with each day of another year.
    """
    turns = list(row.course)
    if not turns:
        return ""
    last = turns[-1]["published"]
    days = [f"{each.day} {each:%B}" if each.year == last.year else day(each) for each in _days(turns[:-1])]
    return " → ".join(
        f"{status_word(turn['status'])} ({when})" for turn, when in zip(turns, [*days, day(last)], strict=True)
    )


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
