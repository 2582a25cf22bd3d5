"""The events of the real article in seeds/, given its names, times and quotes by hand.

So a fault here is a fault of the event rules; tests/test_seed.py has the same events from the whole pipeline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

import pytest
from spacy.language import Language

from analysis.annotating import quotes, times
from analysis.annotating.events import NAME
from analysis.annotating.mentions import NAME as NAMES
from analysis.records import SHOWN_CONFIDENCE, EventReport, Mention, Quote, Span, TimeExpression
from tests.conftest import SEED_FILE

TEXT = SEED_FILE.read_text(encoding="utf-8").removeprefix(" date 2021-03-18 ")

ROLES = {"Michelle Bachelet": "UN High Commissioner for Human Rights"}  # as written before the name

# words, which occurrence, kind, form, canonical name, state
NAMED = [
    ("EU ambassadors", 1, "group", "description", "EU ambassadors", "EU"),
    ("Xinjiang", 1, "place", "name", "Xinjiang", "CHN"),
    ("China", 1, "country", "name", "China", "CHN"),
    ("their", 1, "group", "pronoun", "EU ambassadors", "EU"),
    ("Ilham Tohti", 1, "person", "name", "Ilham Tohti", None),
    ("a diplomatic source", 1, "person", "description", "diplomatic source", None),
    ("China", 2, "country", "name", "China", "CHN"),
    ("it", 1, "country", "pronoun", "China", "CHN"),
    ("Michelle Bachelet", 1, "person", "name", "Michelle Bachelet", None),
    ("Xinjiang", 2, "place", "name", "Xinjiang", "CHN"),
    ("Uighurs", 1, "group", "name", "Uighurs", None),
    ("A European diplomat", 1, "person", "description", "European diplomat", None),
    ("Tohti", 2, "person", "name", "Ilham Tohti", None),
    ("He", 1, "person", "pronoun", "Ilham Tohti", "CHN"),
    ("EU", 2, "country", "name", "European Union", "EU"),
    ("the diplomat", 1, "person", "description", "European diplomat", None),
    ("EU", 3, "country", "name", "European Union", "EU"),
    ("Zhang Ming", 1, "person", "name", "Zhang Ming", "CHN"),
    ("EU", 4, "country", "name", "European Union", "EU"),
    ("Xinjiang", 3, "place", "name", "Xinjiang", "CHN"),
    ("he added", 1, "person", "pronoun", "Zhang Ming", "CHN"),
    ("They", 1, "group", "pronoun", "EU ambassadors", "EU"),
    ("Chinese", 2, "country", "name", "China", "CHN"),
    ("he said", 1, "person", "pronoun", "Zhang Ming", "CHN"),
    ("China", 3, "country", "name", "China", "CHN"),
    ("Uighurs", 2, "group", "name", "Uighurs", None),
    ("Xinjiang", 4, "place", "name", "Xinjiang", "CHN"),
    ("EU", 5, "country", "name", "European Union", "EU"),
    ("Xinjiang", 5, "place", "name", "Xinjiang", "CHN"),
    ("Zhang", 2, "person", "name", "Zhang Ming", "CHN"),
    ("Wang Yi", 1, "person", "name", "Wang Yi", "CHN"),
    ("Bachelet", 2, "person", "name", "Michelle Bachelet", None),
    ("she", 1, "person", "pronoun", "Michelle Bachelet", None),
    ("Xinjiang", 6, "place", "name", "Xinjiang", "CHN"),
    ("Chinese", 4, "country", "name", "China", "CHN"),
    ("Foreign Correspondents’ Club of China", 1, "organisation", "name", "Foreign Correspondents’ Club of China", None),
]

DATED = [
    ("yesterday", 1, "2021-03-17", "2021-03-17", "day"),
    ("2019", 1, "2019-01-01", None, "year"),
    ("2014", 1, "2014-01-01", "2014-12-31", "year"),
    ("2019", 2, "2019-01-01", "2019-12-31", "year"),
    ("Tuesday", 1, "2021-03-16", "2021-03-16", "day"),
    ("January 2019", 1, "2019-01-01", "2019-01-31", "month"),
    ("March 7", 1, "2021-03-07", "2021-03-07", "day"),
    ("late last month", 1, "2021-02-19", "2021-02-28", "month"),
    ("the past year", 1, "2020-03-18", "2021-03-18", "day"),
]

# first words, last words, speaker's words, name, chain's name or None, cue
QUOTED = [
    ("A visit by", "Ilham Tohti", "a diplomatic source", "diplomatic source", None, "said"),
    ("it has since", "internment camps", "China", "China", "China", "said"),
    ("more than 1 million", "internment camps", "rights groups", "rights groups", None, "allege"),
    ("it was because", "charges in 2014", "A European diplomat", "European diplomat", None, "told"),
    ("“almost everything", "visit Xinjiang", "Zhang Ming", "Zhang Ming", "Zhang Ming", "said"),
    ("However, it had", "unacceptable requests,”", "he", "Zhang Ming", "Zhang Ming", "added"),
    ("“They insist", "I’m so sorry.”", "he", "Zhang Ming", "Zhang Ming", "said"),
    ("that Chinese Minister", "situation” in Xinjiang", "Zhang", "Zhang Ming", "Zhang Ming", "added"),
    ("for an “independent", "situation”", "she", "Michelle Bachelet", "Michelle Bachelet", "called"),
    (
        "All foreign journalists",
        "past year",
        "the Foreign Correspondents’",
        "Foreign Correspondents’ Club of China",
        None,
        "said",
    ),
]


def at(words: str, nth: int = 1, since: int = 0) -> tuple[int, int]:
    """Offsets of the ``nth`` time that ``words`` stand in the text as whole words, from ``since`` on."""
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", TEXT[since:]))
    return found[nth - 1].start() + since, found[nth - 1].end() + since


def nearest(words: str, start: int, end: int) -> tuple[int, int]:
    """The occurrence of ``words`` that stands closest before or after a stretch of the text."""
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", TEXT)]
    return min(
        (each for each in found if each[1] <= start or each[0] >= end),
        key=lambda s: min(abs(start - s[1]), abs(s[0] - end)),
    )


@dataclass
class Given:
    events: tuple[EventReport, ...]

    def one(self, word: str, nth: int = 1) -> EventReport:
        (event,) = (e for e in self.events if e.trigger == Span(*at(word, nth)))
        return event


def names(event_side) -> list[str]:
    return [party.name for party in event_side]


def states(event_side) -> set[str | None]:
    return {party.country for party in event_side}


@pytest.fixture(scope="module")
def seed(nlp: Language) -> Given:
    chains: dict[str, int] = {}
    mentions = []
    for words, nth, kind, form, name, state in NAMED:
        start, end = at(words, nth)
        if form == "pronoun":
            end = start + len(words.split()[0])
        chain = chains.setdefault(name, len(chains))
        mentions.append(
            Mention(
                role=ROLES.get(words),
                start=start,
                end=end,
                rule="given",
                confidence=1,
                kind=kind,
                form=form,
                name=name,
                chain=chain,
                country=state,
            )
        )
    expressions = []
    for words, nth, first, last, precision in DATED:
        start, end = at(words, nth)
        expressions.append(
            TimeExpression(
                start=start,
                end=end,
                rule="given",
                confidence=1,
                type="DATE",
                value=first,
                earliest=date.fromisoformat(first),
                latest=date.fromisoformat(last) if last else None,
                precision=precision,
            )
        )
    said = []
    for first, last, speaker, name, chain_name, cue in QUOTED:
        start = at(first)[0]
        end = at(last, since=start)[1]
        spoken, cue_at = nearest(speaker, start, end), nearest(cue, start, end)
        said.append(
            Quote(
                start=start,
                end=end,
                rule="given",
                confidence=1,
                kind="mixed",
                parts=(Span(start, end),),
                speaker=Span(*spoken),
                speaker_name=name,
                speaker_chain=chains[chain_name] if chain_name else None,
                anonymous=chain_name is None,
                cue=Span(*cue_at),
            )
        )
    with nlp.select_pipes(disable=[NAMES, times.NAME, quotes.NAME, NAME]):
        doc = nlp(TEXT)
    doc._.mentions, doc._.times, doc._.quotes = tuple(mentions), tuple(expressions), tuple(said)
    doc._.published = date(2021, 3, 18)
    return Given(nlp.get_pipe(NAME)(doc)._.events)


def test_the_ambassadors_visit_is_stalled_says_a_diplomatic_source(seed: Given):
    visit = seed.one("visit")
    assert (visit.type, visit.mode, visit.cameo, visit.status) == ("CONSULT", "visit", "04", "stalled")
    assert names(visit.sources) == ["EU ambassadors"] and states(visit.sources) == {"EU"}
    assert states(visit.targets) == {"CHN"}
    assert (visit.asserted_by, visit.asserted_by_chain) == ("diplomatic source", None)
    assert (visit.earliest, visit.latest, visit.date_basis) == (None, None, None), "yesterday dates the saying"
    assert (visit.start, visit.end) == (0, at("said yesterday.")[1])


def test_their_request_is_made_to_those_to_be_visited(seed: Given):
    request = seed.one("request")
    assert (request.type, request.cameo, request.status) == ("REQUEST", "02", "occurred")
    assert states(request.sources) == {"EU"} and names(request.targets) == ["China"]


def test_china_invited_diplomats_since_2019(seed: Given):
    invited = seed.one("invited")
    assert (invited.type, invited.mode, names(invited.sources)) == ("AGREE", "meet", ["China"])
    assert "Michelle Bachelet" in names(invited.targets) and invited.asserted_by == "China"
    assert (invited.earliest, invited.latest, invited.precision) == (date(2019, 1, 1), None, "year")
    assert invited.status == "occurred"


def test_tohti_was_jailed_in_2014_by_the_state_whose_place_the_article_names(seed: Given):
    jailed = seed.one("jailed", 2)
    assert (jailed.type, jailed.mode, jailed.status) == ("COERCE", "arrest", "occurred")
    assert names(jailed.targets) == ["Ilham Tohti"] and names(jailed.sources) == ["China"]
    assert (jailed.earliest, jailed.latest) == (date(2014, 1, 1), date(2014, 12, 31))


def test_the_prize_is_the_eus_and_was_given_in_2019(seed: Given):
    prize = seed.one("Prize")
    assert (prize.type, prize.cameo) == ("SUPPORT", "05")
    assert names(prize.sources) == ["European Union"] and names(prize.targets) == ["Ilham Tohti"]
    assert (prize.earliest, prize.latest, prize.precision) == (date(2019, 1, 1), date(2019, 12, 31), "year")


def test_three_officials_visited_in_january_2019(seed: Given):
    visit = seed.one("visit", 5)
    assert (visit.type, visit.mode, visit.status) == ("CONSULT", "visit", "occurred")
    assert states(visit.sources) == {"EU"} and states(visit.targets) == {"CHN"}
    assert (visit.earliest, visit.latest) == (date(2019, 1, 1), date(2019, 1, 31))


def test_wang_invited_bachelet_says_zhang(seed: Given):
    invitation = seed.one("invitation")
    assert (invitation.type, invitation.mode, invitation.status) == ("AGREE", "meet", "occurred")
    assert (names(invitation.sources), names(invitation.targets)) == (["Wang Yi"], ["Michelle Bachelet"])
    assert invitation.earliest == invitation.latest == date(2021, 3, 7)
    assert invitation.asserted_by == "Zhang Ming" and invitation.asserted_by_chain is not None


def test_bachelet_called_for_an_assessment_says_zhang(seed: Given):
    call = seed.one("called")
    assert (call.type, names(call.sources)) == ("REQUEST", ["Michelle Bachelet"])
    assert states(call.targets) == {"CHN"}
    assert (call.latest, call.precision) == (date(2021, 2, 28), "month")
    assert call.asserted_by == "Zhang Ming", "her own words do not assert that she spoke them"


@pytest.mark.parametrize("nth", [1, 2])
def test_china_finds_the_request_unacceptable(seed: Given, nth: int):
    rejection = seed.one("unacceptable", nth)
    assert rejection.type == "REJECT" and names(rejection.sources) == ["Zhang Ming"]
    assert states(rejection.sources) == {"CHN"} and states(rejection.targets) == {"EU"}


def test_china_denies_says_the_article(seed: Given):
    denial = seed.one("denied")
    assert (denial.type, names(denial.sources), denial.asserted_by) == ("REJECT", ["China"], None)


def test_journalists_were_harassed_says_their_club(seed: Given):
    harassment = seed.one("harassment")
    assert (harassment.type, harassment.mode) == ("COERCE", "harass")
    assert states(harassment.sources) == {"CHN"} and names(harassment.targets) == ["foreign journalists"]
    assert (harassment.earliest, harassment.latest) == (date(2020, 3, 18), date(2021, 3, 18))
    assert harassment.asserted_by == "Foreign Correspondents’ Club of China"


def test_what_is_shown_by_default_is_about_what_happened(seed: Given):
    shown = [(e.type, TEXT[e.trigger.start : e.trigger.end]) for e in seed.events if e.confidence >= SHOWN_CONFIDENCE]
    assert 5 <= len(shown) <= 14, shown


def test_no_event_takes_the_date_of_publication_or_of_speaking(seed: Given):
    spoken = {date(2021, 3, 18), date(2021, 3, 17), date(2021, 3, 16)}
    assert not [e for e in seed.events if e.earliest in spoken]
