"""Criteria in words: the one place where data about why things belong together becomes what a person reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from analysis.records import Criterion

_PHRASES: Mapping[str, str] = {
    "same-name": "same name",
    "same-full-name": "same full name",
    "name-of-state": "name, adjective or seat of the state",
    "speaks-for-state": "people or bodies that stand for the state",
    "same-body-of-state": "same body of the same state",
    "explained-acronym": "acronym that another article explains",
    "one-in-another-script": "one name in another script",
    "given-names-that-fit": "same family name, given names that fit",
    "spelt-alike-with-office-and-state": "the name in another spelling, with the same office and state",
    "short-name-of-one": "short name, and the one who bears it in this coverage",
    "given-name-beside-full-name": "given name, beside the full name in the same article",
    "short-name-of-the-most-named": "short name, named far more than {others} of that name",
    "short-name-of-several": "same short name, with several who bear it in this coverage",
    "short-name-without-full-name": "same short name, with no full name in the coverage",
    "short-name-spelt-alike-with-office-and-state": "short name in another spelling, with the same office and state",
    "holder-of-office": "office of the state’s one holder",
    "same-office": "same office",
    "same-state": "same state",
    "state-guessed": "no title names the state: it is guessed from the article",
    "by-hand-one-with": "set right by hand: one with “{0}”",
    "by-hand-not": "set right by hand: not “{0}”",
    "the-name-itself": "the name itself",
    "short-name-shared-by": "short name of {0} people",
    "short-name-spelt-alike": "short name, in another spelling",
    "same-full-name-otherwise-apart": "same full name, with other states and offices",
    "spelt-alike": "the name in another spelling",
    "one-letter-apart": "names that differ in one letter",
    "other-given-name": "same family name, other given name",
    "other-states": "but other states",
    "named-side-by-side": "but named side by side in {articles}",
    "same-acronym": "same acronym",
    "name-within-name": "one name contains the other",
    "also-known-as": "a name it also goes by",
    "name-that-fits": "a name that fits",
    "also-written": "also written {0}",
    "citizen-of-other-states": "but a citizen of other states",
    "described-as": "described as {0}",
    "died-before": "but died in {0}",
    "born-too-late": "but born in {0}",
    "first-account": "first account",
    "same-sentence": "the same sentence, word for word",
    "means-event-told-before": "names nobody, and means the event of which its article told before",
    "means-event-of-parties-named": "names nobody, and means the event of whose parties its article tells",
    "same-type": "same type",
    "same-act": "same act",
    "same-people": "same people",
    "articles-of-one-affair": "articles of one affair",
    "same-parties": "same parties",
    "same-parties-where-named": "same parties{named} where they are named",
    "no-party-named": "no party named",
    "parties-called-alike": "parties called alike",
    "articles-begin-alike": "articles that begin alike",
    "same-day": "same day",
    "same-days": "same days",
    "overlapping-days": "days that overlap",
    "moved-day": "a day that moved",
    "neighbouring-days": "days next to each other",
    "same-article": "same article",
    "published-apart": "published {apart}",
    "no-day-told": "no day told",
    "statuses-differ": "{0} here, {1} there",
    "joined-by-hand": "joined by hand",
    "first-of-event-joined-by-hand": "first account of an event that was joined with this one by hand",
    "taken-out-by-hand": "taken out of another event by hand",
    "overruled": "a later correction overrules it",
    "hidden-with-articles": "hidden with {articles}",
    "called-so-already": "this is the name already",
    "was-called": "was “{0}”",
    "was": "was {0}",
    "was-not-known": "was not known",
    "so-already": "it is so already",
    "one-already": "they are one already",
    "joined-with-articles": "joined with {articles}",
    "kept-apart": "kept apart",
    "split-off-with-articles": "split off with {articles}",
    "not-of-this-actor": "it does not belong to this actor",
    "now-of": "now “{0}”",
    "stands-for-nobody": "it is not known whom it stands for",
    "actor-of-its-own": "an actor of its own",
    "taken-out-of-event": "taken out of the event",
    "one-event-already": "they are one event already",
    "joined-with-reports": "joined with {reports}",
    "no-event-with-reports": "no event, with {reports}",
    "no-account": "this account is left out",
    "set-in-reports": "set for the event and {reports}",
    "set-in-report": "set in this account",
    "set-for-event": "set for the event; each account keeps what it tells",
    "no-quote-any-more": "this quote is left out",
    "set-in-quote": "set in this quote",
    "role-given": "added to what the coverage calls {0}",
    "role-taken": "taken off what the coverage calls {0}",
    "another-keeps-apart": "another correction keeps “{0}” and “{1}” apart",
    "another-keeps-reports-apart": "another correction keeps two of their reports apart",
    "called-so-everywhere": "every article calls “{0}” so: nothing tells the two apart",
    "only-article": "this is the only article that tells of the actor: there is nobody to part it from",
    "no-such-article": "the article {0} is not in this coverage",
    "other-words-there": "the text of {0} does not read “{1}” there any more",
    "nobody-there": "nobody is mentioned at that place of {0} any more",
    "no-event-there": "no event is told at that place of {0} any more",
    "nobody-called": "nobody is called “{0}” here",
    "several-called": "{0} are called “{1}”, and nothing tells which is meant",
    "hidden-before": "“{0}” is hidden by an earlier correction",
    "no-event-by-another": "another correction says that this is no event",
    "no-quote-by-another": "another correction says that this is no quote",
    "no-quote-there": "nobody is quoted at that place of {0} any more",
    "not-named-in-article": "“{0}” is not named in {1}",
    "not-named-in-accounts": "“{0}” is not named in any account of the event",
    "other-article": "the quote and its words are in two articles",
    "not-called-so": "the coverage does not call “{0}” “{1}”",
}
"""``{0}`` is the first value; what other names stand for, `_told` says."""

_IN_BRACKETS = frozenset(
    (
        "explained-acronym",
        "one-in-another-script",
        "same-office",
        "same-people",
        "same-parties",
        "actor-of-its-own",
    )
)
"""Kinds whose values, where there are any, stand behind the phrase."""

_NO_NAMES: Mapping[str, str] = {}


def phrases(criteria: Sequence[Criterion], names: Mapping[str, str] = _NO_NAMES) -> list[str]:
    """A phrase for each criterion: ``["same type", "same parties (Ada Quill)", "same day"]``.

    ``names`` are those of the entities whose ids stand in the criteria. All people by whom an act is
    known make one phrase: "same people (Ada Quill and Orin Vask, ambassador)".
    """
    found = []
    for kind, some in groupby(criteria, key=lambda each: each.kind):
        told = [[names.get(value, value) for value in each.values] for each in some]
        if kind == "same-people":
            found.append(_phrase(kind, [" and ".join(people) for people in told if people]))
        else:
            found += [_phrase(kind, values) for values in told]
    return found


_QUESTIONS: Mapping[str, str] = {
    "doubtful-sense": "that it is an event at all",
    "doubtful-type": "of what kind it is",
    "doubtful-status": "whether it came about as told",
    "doubtful-acts": "who acts",
    "doubtful-on": "on whom",
    "doubtful-whole": "that nothing of it is missing",
}
"""What is in doubt where a report is (`analysis.annotating.events.confidence`)."""

_GROUNDS: Mapping[str, str] = {
    "actor": "who is named there",
    "target": "who is named there",
    "text": "what the text is about",
    "reality": "how it is told",
    "reasons": "what its rule says",
    "use": "how the word is used",
}
"""The groups of evidence that may speak against a report."""


def doubts(criteria: Sequence[Criterion]) -> list[str]:
    """What makes a report doubtful, the most doubtful first: ``["64 % sure who acts, by how the word is used"]``.

    Of the criteria of a report (`EventReport.doubts`), those that say which question is in doubt.
    """
    asked = sorted((each for each in criteria if each.kind in _QUESTIONS), key=lambda each: each.weight)
    return [_doubt(each.kind, *each.values) for each in asked]


def _doubt(kind: str, share: str, *grounds: str) -> str:
    told = dict.fromkeys(_GROUNDS[ground] for ground in grounds)  # both sides are "who is named there"
    by = f", by {' and '.join(told)}" if told else ""
    return f"{share} % sure {_QUESTIONS[kind]}{by}"


def voices(articles: int) -> str:
    """What makes a doubtful report surer: ``2 other articles tell of what is likely the same event``."""
    told = "article tells" if articles == 1 else "articles tell"
    return f"{articles} other {told} of what is likely the same event"


def sentence(criteria: Sequence[Criterion], names: Mapping[str, str] = _NO_NAMES) -> str:
    """The phrases of the criteria as one: ``same type, same parties (Ada Quill), same day``."""
    return ", ".join(phrases(criteria, names))


def criterion_of(row: Mapping[str, Any]) -> Criterion:
    """The criterion that a build keeps as ``row``."""
    return Criterion(kind=row["kind"], values=tuple(row["values"]), weight=row["weight"])


def in_general(criterion: Criterion) -> str:
    """The phrase without what tells one link of its kind from another: "office of the state’s one holder"."""
    if criterion.kind in _IN_BRACKETS or criterion.kind == "holder-of-office":
        return _PHRASES[criterion.kind]
    return _phrase(criterion.kind, criterion.values)


def _phrase(kind: str, values: Sequence[str]) -> str:
    if kind == "holder-of-office":
        return _holder(*values)
    phrase = _PHRASES[kind]
    if kind in _IN_BRACKETS:
        return phrase + _bracketed(values)
    return phrase.format(*values, **_told(kind, values))


def _told(kind: str, values: Sequence[str]) -> dict[str, str]:
    """What the phrase of the kind makes of its values."""
    match kind:
        case "short-name-of-the-most-named":
            return {"others": "another" if values[0] == "1" else f"{values[0]} others"}
        case "named-side-by-side":
            return {"articles": _counted(values[0], "article")}
        case "hidden-with-articles" | "joined-with-articles" | "split-off-with-articles":
            return {"articles": _counted(f"{int(values[0]):,}", "article")}
        case "joined-with-reports" | "no-event-with-reports" | "set-in-reports":
            return {"reports": _counted(values[0], "report" if kind == "joined-with-reports" else "account")}
        case "same-parties-where-named":
            return {"named": _bracketed(values)}
        case "published-apart":
            return {"apart": "on one day" if values[0] == "0" else f"{_counted(values[0], 'day')} apart"}
    return {}


def _holder(office: str, days: str | None = None) -> str:
    """``days`` lie between the article and the one that names the holder."""
    phrase = f"office ({office}) of the state’s one holder"
    if days is None:
        return phrase
    return f"{phrase}, named {'the same day' if days == '0' else f'{_counted(days, "day")} apart'}"


def _bracketed(values: Sequence[str]) -> str:
    return f" ({', '.join(values)})" if values else ""


def _counted(number: str, thing: str) -> str:
    return f"{number} {thing}{'' if number == '1' else 's'}"
