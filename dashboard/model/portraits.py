"""What somebody is called by charged words, each time with who calls him so, where and when. No Streamlit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from analysis.coverage import Coverage, Filter
from analysis.language.portraits import in_own_voice, is_charged, is_claimed, pattern
from dashboard.format.excerpt import marked_html
from dashboard.model.quote_sentences import sentence_around
from dashboard.model.table_rows import rows

AROUND = 400
"""Characters of the article around the words, in which their sentence is looked for."""
Voice = Literal["outlet", "speaker", "told", "distanced"]
"""Who answers for the words: the outlet; somebody whom it quotes word for word; one of the two, where it tells in
its own words what he says; or nobody whom it names ("alleged", a question, quotation marks)."""

_SAID_OF = re.compile(
    r"\s*,?\s+(?:(?:is|was|were|are|has been|had been|will be|to be|being|as|remains|remained)\s+)?"
    r"(?:not\s+|no\s+|never\s+|really\s+)?(?:(?:an?|the)\s+)?",
    re.IGNORECASE,
)
"""What stands between a name and what somebody is said to be: "Vask is a", "Vask, the"."""
_NOT = re.compile(r"\b(?:not|no|never)\s+(?:an?\s+|the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """One time that somebody is called something: ``words``, in which ``voice``, by whom where somebody is quoted (name
    and id, "" where not known), in which outlet and when; ``start`` to ``end`` and ``html`` are the sentence, the words
    marked in it. ``denied``: the sentence says that it is not so."""

    words: str
    voice: Voice
    speaker: str
    speaker_entity: str
    denied: bool
    source: str | None
    published: pd.Timestamp
    article: str
    start: int
    end: int
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """All times that somebody is called by the same words, in the order of publication."""

    words: str
    callings: tuple[Calling, ...]


def portraits_of(coverage: Coverage, filter_: Filter, actor: str) -> tuple[Portrait, ...]:
    """What the entity ``actor`` is called by words that charge, abuse or judge; the most frequent first."""
    found: dict[str, list[Calling]] = {}
    places: set[tuple[str, int]] = set()
    for row in rows(coverage.called(actor, pattern(), filter_, around=AROUND)):
        if is_charged(row.text) and (row.tied or _is_said_of(row)) and (row.article, int(row.start)) not in places:
            places.add((row.article, int(row.start)))
            calling = _calling(row)
            found.setdefault(_bare(calling.words), []).append(calling)
    ranked = sorted(found.values(), key=lambda each: (-len(each), each[0].words.lower()))
    return tuple(Portrait(words=each[0].words, callings=tuple(each)) for each in ranked)


def _is_said_of(row: Any) -> bool:
    """Whether a description that is tied to nobody is said of the actor: it follows the name, as in "Vask is a spy"."""
    start = int(row.start)
    before = [int(end) for end in row.named if int(end) <= start]
    if not before or max(before) < int(row.begin):
        return False
    between = row.words[max(before) - int(row.begin) : start - int(row.begin)]
    return _SAID_OF.fullmatch(between + " ") is not None


def _calling(row: Any) -> Calling:
    begin, start, end = int(row.begin), int(row.start), int(row.end)
    first, last = sentence_around(row.words, start - begin, end - begin)
    own = in_own_voice(row.words, start - begin, end - begin)
    quoted = isinstance(row.quote, str)
    claimed = is_claimed(row.words[first:last], start - begin - first)
    voice: Voice = "outlet" if own and not claimed else "distanced"
    if quoted:
        voice = "speaker" if row.quote_kind == "direct" else "told"
    return Calling(
        words=_without_article(row.text),
        voice=voice,
        speaker=row.speaker_name if quoted and isinstance(row.speaker_name, str) else "",
        speaker_entity=row.speaker_entity if quoted and isinstance(row.speaker_entity, str) else "",
        denied=_NOT.search(row.words[: start - begin]) is not None or _NOT.match(f"{row.text.split()[0]} ") is not None,
        source=row.source,
        published=row.published,
        article=row.article,
        start=begin + first,
        end=begin + last,
        html=marked_html(row.words, first, last, [(start - begin, end - begin)]),
    )


def _without_article(words: str) -> str:
    told = " ".join(words.split())
    return re.sub(r"^(?:an?|the|one|no)\s+", "", told, flags=re.IGNORECASE) or told


def _bare(words: str) -> str:
    return words.casefold()
