"""Sports pages: a city that plays is a team, a state that plays does not act, and result lists have their own form.

"Ruritania beat Borduria 2-1" is no affair of states. Where an article is about a match all through, its states are
teams, organisations of their own; where less speaks for it, the state keeps its kind and is marked as not acting.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft, leading_token
from analysis.annotating.mentions.sport_results import clubby, known, read_rows
from analysis.language.datelines import datelines
from analysis.language.lexicon import words
from analysis.records import Kind

_DISTINCT, _ALL_THROUGH = 5, 16
"""How many different words of sport an article has that is about a match; and one that is about nothing else."""

_SHARE = 0.012
"""How many of its words they are, at least."""

_HEADING = re.compile(r"\s*([A-Za-z][A-Za-z ]{2,24}?)\s?[-–—:](?=\s|[A-Z])")
_SCORE = re.compile(r"\d{1,3}\s?-\s?\d{1,3}")
_CITY_SORTS = frozenset(("city", "town", "region", "capital"))


@dataclass(frozen=True, slots=True)
class Sport:
    """What kind of sports article it is."""

    teams: bool
    riders: bool
    cricket: bool
    all_through: bool


def sport_of(view: Document) -> Sport | None:
    """None for an article that is not about sport."""
    heading = _HEADING.match(view.content)
    name = heading.group(1).lower() if heading else ""
    headings = words("names/sport", "headings", "teams") | words("names/sport", "headings", "single")
    while name and name not in headings:
        name = name.partition(" ")[2]  # "WORLD CUP SKIING"
    headed = bool(name)
    lexicon, telling = words("names/words", "sport", "words"), words("names/words", "sport", "least")
    counts = Counter(low for low in view.lower if low in lexicon)
    about = len(counts) >= _DISTINCT and sum(counts.values()) >= _SHARE * len(view) and bool(telling & counts.keys())
    if not headed and not about:
        return None
    lower = Counter(view.lower)
    if headed:
        teams = name in words("names/sport", "headings", "teams")
    else:
        single = sum(lower[word] for word in words("names/sport", "headings", "single"))
        teams = (
            sum(lower[word] for word in words("names/sport", "headings", "teams")) + lower["goal"] + lower["goals"]
            >= single
        )
    riders = any(lower[word] for word in words("names/sport", "headings", "riders")) and not teams
    cricket = teams and bool(lower["cricket"] or lower["wickets"] or (lower["innings"] and not lower["baseball"]))
    return Sport(teams, riders, cricket, about and len(counts) >= _ALL_THROUGH)


def read_sport(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts, ordered by start, with the people and teams of a sports article put right; others as they are."""
    sport = sport_of(view)
    if sport is None:
        return drafts
    drafts = _rows(view, drafts, sport)
    drafts = [draft for draft in drafts if not _head_only(view, draft)]
    _contests(view, drafts)
    if sport.teams:
        drafts = _clubs(view, drafts)
        for draft in drafts:
            city = draft.entry is not None and draft.entry.sort in _CITY_SORTS and draft.rule != "team"
            if city and known(_text(view, draft)) != "national" and _plays(view, draft):
                _make_team(draft)
        _agree(view, drafts)
    for draft in drafts:
        nation = draft.entry is not None and draft.entry.sort in ("state", "region", "wide") and draft.rule != "team"
        if nation and known(_text(view, draft)) == "national":
            _nation(view, draft, drafts, sport)
    return drafts


def _text(view: Document, draft: Draft) -> str:
    return " ".join(view.text[draft.start : draft.end])


def _make_team(draft: Draft) -> None:
    draft.kind, draft.rule, draft.acts = "organisation", "team", None


def _nation(view: Document, draft: Draft, drafts: list[Draft], sport: Sport) -> None:
    before = view.lower[draft.start - 1] if draft.start else ""
    if before == "the":
        before = view.lower[draft.start - 2] if draft.start > 1 else ""
    town = before == "," and any(each.end == draft.start - 1 and each.kind == "place" for each in drafts)
    if before in words("names/sport", "play", "places") or town or before == "(":
        # "in Kravonia, Ruritania", "Anna Berg (Ruritania)"
        return
    if sport.all_through and sport.teams:
        _make_team(draft)
    else:
        draft.acts = False


def _rows(view: Document, drafts: list[Draft], sport: Sport) -> list[Draft]:
    """With what result lists give away in place of what stood there."""
    starts = {start: i for i, start in enumerate(view.start)}
    ends = {start + len(text): i + 1 for i, (start, text) in enumerate(zip(view.start, view.text, strict=True))}
    at = {i: draft for draft in drafts for i in range(draft.start, draft.end)}
    found: list[Draft] = []
    gone: set[int] = set()
    for run in read_rows(view.content, sport.teams, sport.riders, sport.cricket):
        start, end = starts.get(run.start), ends.get(run.end)
        if start is None or end is None or start >= end:
            continue
        over = {id(at[i]): at[i] for i in range(start, end) if i in at}
        same = next((each for each in over.values() if (each.start, each.end) == (start, end)), None)
        if run.part == "team" and same is not None:
            if same.kind != "organisation":
                _make_team(same)
            continue
        gone.update(over)
        kind: Kind = "person" if run.part == "person" else "organisation"
        draft = Draft(start, end, kind, "row" if run.part == "person" else "team", 0.75)
        found.append(draft)
        at.update(dict.fromkeys(range(start, end), draft))
    drafts = [draft for draft in drafts if id(draft) not in gone] + [each for each in found if id(each) not in gone]
    for draft in drafts:
        while draft.entry is None and draft.end - draft.start > 1 and _figure(view.text[draft.end - 1]):
            draft.end -= 1
    drafts.sort(key=lambda draft: draft.start)
    return drafts


def _figure(text: str) -> bool:
    return text.isdigit() or bool(re.fullmatch(r"[\d.:-]+", text))


def _head_only(view: Document, draft: Draft) -> bool:
    heads = words("names/sport", "tables", "heads")
    if draft.entry is not None:
        return False
    headings = words("names/sport", "headings", "teams") | words("names/sport", "headings", "single")
    return _text(view, draft).lower() in headings or all(
        view.text[i] in heads
        or view.text[i].title() in heads
        or _figure(view.text[i])
        or view.lower[i] in ("'s", "’s", "of")
        for i in range(draft.start, draft.end)
    )


def _contests(view: Document, drafts: list[Draft]) -> None:
    """ "The Borev Classic" is an event, "at the Borev Cricket Club" a place."""
    contests, grounds = words("names/context", "event", "last"), words("names/context", "place", "grounds")
    for draft in drafts:
        if draft.entry is not None or draft.end - draft.start < 2 or draft.rule in ("row", "team"):
            continue
        last = view.text[draft.end - 1]
        before = [view.lower[i] for i in range(max(0, draft.start - 2), draft.start)]
        if last in contests or last.title() in contests:
            draft.kind = "event"
        elif last in grounds and "at" in before:
            draft.kind = "place"


def _clubs(view: Document, drafts: list[Draft]) -> list[Draft]:
    """ "Borev Steelers", "Racing Borev": a city with the words of clubs around it is one name with them."""
    nicknames, club = words("names/sport", "clubs", "nicknames"), words("names/sport", "clubs", "words")
    at = {i: draft for draft in drafts for i in range(draft.start, draft.end)}
    gone: set[int] = set()
    for draft in drafts:
        if id(draft) in gone or draft.rule == "row":
            continue
        start, end = draft.start, draft.end
        if draft.entry is not None and draft.entry.kind in ("place", "country"):
            while end < len(view) and end - draft.end < 2 and _same(view, view.text[end], nicknames | club):
                end += 1
            if end == draft.end and end + 1 < len(view) and end not in at and view.capital(end):
                end += 2 if _same(view, view.text[end + 1], nicknames) else 0  # "Toronto Maple Leafs"
            while start and draft.start - start < 2 and _same(view, view.text[start - 1], club):
                start -= 1
            if (start, end) == (draft.start, draft.end):
                continue
            draft.entry, draft.country = None, None
            draft.start, draft.end = start, end
            _make_team(draft)
            gone.update(id(at[i]) for i in range(start, end) if i in at and at[i] is not draft)
        elif draft.entry is None and draft.kind in ("place", "person", "work", "group", "event"):
            text = _text(view, draft)
            single = end - start == 1 or view.text[end - 1] in nicknames
            if clubby(text) and (draft.kind != "person" or single or _same(view, view.text[start], club)):
                _make_team(draft)
    return _nicknames(view, [draft for draft in drafts if id(draft) not in gone])


def _nicknames(view: Document, drafts: list[Draft]) -> list[Draft]:
    """ "The Steelers", "STEELERS WIN": where the text names the Borev Steelers, they are the same."""
    nicknames = words("names/sport", "clubs", "nicknames")
    known_here = {view.text[d.end - 1].lower() for d in drafts if d.kind == "organisation" and d.end - d.start > 1}
    taken = {i for draft in drafts for i in range(draft.start, draft.end)}
    for i, text in enumerate(view.text):
        if i not in taken and text[:1].isupper() and view.lower[i] in known_here and _same(view, text, nicknames):
            drafts.append(Draft(i, i + 1, "organisation", "team", 0.7))
    drafts.sort(key=lambda draft: draft.start)
    return drafts


def _same(view: Document, text: str, some: frozenset[str]) -> bool:
    return text in some or (text.isupper() and len(text) > 3 and text.title() in some)


def _plays(view: Document, draft: Draft) -> bool:
    """Whether a city or part of a state is what plays there."""
    i, size = draft.start, len(view)
    before = view.lower[i - 1] if i else ""
    after = view.lower[draft.end] if draft.end < size else ""
    if before in words("names/sport", "play", "grounds") or after in words("names/sport", "play", "events"):
        return False
    if any(each.place.start == view.start[i] for each in datelines(view.content)):
        return False
    if after in words("names/sport", "play", "people") or (
        after in ("'s", "’s") and _next(view, draft.end + 1) in words("names/sport", "play", "people")
    ):
        return True
    tail = view.content[view.start[draft.end - 1] + len(view.text[draft.end - 1]) :][:12]
    if re.match(r"\s?\(\s?\d{1,3}-\d{1,3}", tail) or re.match(r"\s\d{1,3}-\d{1,3}\b", tail):
        return True
    if before == "to" and i > 1 and re.match(r"\d{1,3}(?:-\d{1,3})?$", view.text[i - 2]):
        return True  # "lost 4-1 to Borev"
    top = leading_token(view, draft)
    dep, head = view.dep[top], view.head[top]
    lemma = view.lemma[head].lower()
    if dep == "nsubj":
        return lemma in words("names/sport", "play", "verbs")
    if dep == "dobj":
        return lemma in words("names/sport", "play", "against")
    if dep == "pobj" and view.lower[head] in words("names/sport", "play", "sides"):
        verb = view.lemma[view.head[head]].lower()
        if view.lower[head] in words("names/sport", "play", "beaten"):
            return True
        if view.lower[head] == "to":
            return verb in words("names/sport", "play", "losing")
        return verb in words("names/sport", "play", "verbs") or verb in words("names/sport", "play", "figures")
    return False


def _next(view: Document, i: int) -> str:
    return view.lower[i] if i < len(view) else ""


def _agree(view: Document, drafts: list[Draft]) -> None:
    """What is a team by its row or sentence is one wherever it stands bare, but after "in" and the like."""
    teams = Counter(_text(view, draft).lower() for draft in drafts if draft.rule == "team" and draft.entry is None)
    for draft in drafts:
        if draft.entry is None and draft.kind in ("place", "person", "work", "event"):
            before = view.lower[draft.start - 1] if draft.start else ""
            located = draft.kind == "place" and before in words("names/sport", "play", "places")
            if _text(view, draft).lower() in teams and not located:
                _make_team(draft)
