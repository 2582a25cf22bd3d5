"""The real article in seeds/, end to end: who said what, when, and what happened, with offsets.

The expectations are written out by hand from the article. A span is given by its words; `at` finds the offsets, so that
a wrong offset fails even where the words are right.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from spacy.language import Language

from analysis.annotating import annotate
from analysis.reading import read
from analysis.records import SHOWN_CONFIDENCE, Annotation, Article, EventReport, Quote, Resolution
from analysis.resolving import resolve
from tests.conftest import SEED_FILE


@dataclass
class Seed:
    article: Article
    annotation: Annotation
    resolution: Resolution

    def words(self, start: int, end: int) -> str:
        return self.article.text[start:end]

    def at(self, words: str, nth: int = 1) -> tuple[int, int]:
        """Offsets of the ``nth`` time that ``words`` stand in the text."""
        start = -1
        for _ in range(nth):
            start = self.article.text.index(words, start + 1)
        return start, start + len(words)


@pytest.fixture(scope="module")
def seed(nlp: Language) -> Seed:
    (article,) = (each for each in read([SEED_FILE]) if isinstance(each, Article))
    (annotation,) = annotate([article], nlp)
    return Seed(article, annotation, resolve([article], [annotation]))


def test_the_header_gives_the_date_and_is_not_part_of_the_text(seed: Seed):
    assert seed.article.published == date(2021, 3, 18)
    assert seed.article.text.startswith("A visit by EU ambassadors to the Xinjiang region of China has stalled")
    assert seed.article.text.rstrip().endswith("the Foreign Correspondents’ Club of China has said.")


# --- who said what -------------------------------------------------------------------------------------------------

DIRECT = [
    # parts in the order of the text; speaker's words; resolved name; unnamed source; cue
    (
        (
            "“Negotiations are in a stalemate because of Tohti and other conditions,”",
            "“I don’t think they are going soon.”",
        ),
        "the diplomat",
        "European diplomat",
        True,
        "said",
    ),
    (
        (
            "“They insist on a meeting with one criminal convicted by Chinese law,”",
            "“This is unacceptable, I’m so sorry.”",
        ),
        "he",
        "Zhang Ming",
        False,
        "said",
    ),
]

QUOTED_WORDS = [
    # words in quotation marks; who said them; cue
    ("almost everything had been arranged", "Zhang Ming", "said"),
    ("unacceptable requests", "Zhang Ming", "added"),
    ("independent and comprehensive assessment of the human rights situation", "Michelle Bachelet", "called for"),
    ("open to foreign diplomats, journalists and tourists.", "Zhang Ming", "said"),
]

INDIRECT = [
    # some of what was said; name; unnamed source; cue
    ("has stalled over their request for access to jailed Uighur academic", "diplomatic source", True, "said"),
    ("has since 2019 invited foreign diplomats", "China", False, "said"),
    ("more than 1 million Uighurs and other Muslim minorities", "rights groups", None, "allege"),
    ("the mission wants to visit Tohti", "European diplomat", True, "told"),
    ("all inmates have “graduated” from", "China", False, "said"),
    ("the people they met in a “training center” were reciting", "delegation of three EU officials", None, "said"),
    ("Wang Yi (王毅) extended an invitation to Bachelet", "Zhang Ming", False, "added"),
    (
        "All foreign journalists have faced extensive harassment",
        "Foreign Correspondents’ Club of China",
        False,
        "said",
    ),
]


def plain(name: str | None) -> str:
    """A speaker's name without its article and with one kind of apostrophe, for comparison."""
    text = (name or "").replace("'", "’")
    first, _, rest = text.partition(" ")
    return rest if first.lower() in {"a", "an", "the"} else text


def covering(seed: Seed, words: str) -> list[Quote]:
    start, end = seed.at(words)
    return [q for q in seed.annotation.quotes if any(p.start <= start and end <= p.end for p in q.parts)]


def cue_of(seed: Seed, quote: Quote) -> str | None:
    return seed.words(quote.cue.start, quote.cue.end) if quote.cue else None


@pytest.mark.parametrize(("parts", "speaker", "name", "anonymous", "cue"), DIRECT)
def test_a_direct_quote_broken_by_its_cue_is_one_quote(seed: Seed, parts, speaker, name, anonymous, cue):
    spans = [seed.at(words) for words in parts]
    (quote,) = (q for q in seed.annotation.quotes if (q.parts[0].start, q.parts[0].end) == spans[0])
    assert [(part.start, part.end) for part in quote.parts] == spans
    assert (quote.start, quote.end) == (spans[0][0], spans[-1][1])
    assert quote.kind == "direct"
    assert quote.speaker and seed.words(quote.speaker.start, quote.speaker.end) == speaker
    assert spans[0][1] <= quote.speaker.start < spans[1][0], "the speaker stands between the two parts"
    assert (plain(quote.speaker_name), quote.anonymous, cue_of(seed, quote)) == (name, anonymous, cue)


@pytest.mark.parametrize(("words", "name", "cue"), QUOTED_WORDS)
def test_quoted_words_have_the_right_speaker(seed: Seed, words, name, cue):
    quotes = [q for q in covering(seed, words) if q.speaker_name == name]
    assert quotes, [(q.speaker_name, q.kind) for q in covering(seed, words)]
    (quote,) = quotes
    assert quote.kind in {"direct", "mixed"} and not quote.anonymous
    assert (cue_of(seed, quote) or "").startswith(cue.split()[0])
    chains = {m.name: m.chain for m in seed.annotation.mentions if m.form == "name"}
    assert quote.speaker_chain == chains[name]


def test_the_invitation_is_told_by_zhang_and_not_wang(seed: Seed):
    assert not [q for q in seed.annotation.quotes if q.speaker_name == "Wang Yi"]


@pytest.mark.parametrize(("words", "name", "anonymous", "cue"), INDIRECT)
def test_indirect_speech_has_its_speaker(seed: Seed, words, name, anonymous, cue):
    quotes = [q for q in covering(seed, words) if plain(q.speaker_name) == name]
    assert quotes, [(q.speaker_name, q.kind) for q in covering(seed, words)]
    quote = quotes[0]
    assert quote.kind in {"indirect", "mixed"}
    assert anonymous is None or quote.anonymous is anonymous
    assert cue in (cue_of(seed, quote) or "")


def test_china_denies_the_allegations(seed: Seed):
    denials = [q for q in seed.annotation.quotes if q.stance == "denies" and q.speaker_name == "China"]
    assert any("abuse" in seed.words(q.start, q.end) for q in denials) or any(
        e.type == "REJECT" and seed.words(e.trigger.start, e.trigger.end) == "denied" for e in seed.annotation.events
    )


@pytest.mark.parametrize("phrase", ["graduated", "vocational training centers", "training center"])
def test_a_quoted_phrase_is_no_quote_of_its_own(seed: Seed, phrase):
    start, end = seed.at(f"“{phrase}")
    over = [part for quote in seed.annotation.quotes for part in quote.parts if part.start < end and start < part.end]
    assert [seed.words(part.start, part.end) for part in over if part.end - part.start <= 2 * (end - start)] == []
    assert len(over) <= 1


# --- when ----------------------------------------------------------------------------------------------------------

TIMES = [
    # words, which occurrence, type, value, earliest, latest, precision
    ("yesterday", 1, "DATE", "2021-03-17", "2021-03-17", "2021-03-17", "day"),
    ("2019", 1, "DATE", "2019", "2019-01-01", None, "year"),  # since 2019
    ("2014", 1, "DATE", "2014", "2014-01-01", "2014-12-31", "year"),
    ("2019", 2, "DATE", "2019", "2019-01-01", "2019-12-31", "year"),
    ("Tuesday", 1, "DATE", "2021-03-16", "2021-03-16", "2021-03-16", "day"),
    ("January 2019", 1, "DATE", "2019-01", "2019-01-01", "2019-01-31", "month"),
    ("March 7", 1, "DATE", "2021-03-07", "2021-03-07", "2021-03-07", "day"),
]


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("words", "nth", "kind", "value", "earliest", "latest", "precision"), TIMES)
def test_times_are_resolved_against_the_publication_date(seed, words, nth, kind, value, earliest, latest, precision):
    (time,) = (t for t in seed.annotation.times if (t.start, t.end) == seed.at(words, nth))
    assert (time.type, time.value, time.precision) == (kind, value, precision)
    assert (time.earliest, time.latest) == (day(earliest), day(latest))


def test_late_last_month_is_the_last_part_of_february(seed: Seed):
    (time,) = (t for t in seed.annotation.times if t.end == seed.at("late last month")[1])
    assert (time.value, time.mod, time.precision) == ("2021-02", "END", "month")
    assert time.earliest and date(2021, 2, 15) <= time.earliest <= date(2021, 2, 22)
    assert time.latest == date(2021, 2, 28)


def test_the_past_year_ends_on_the_publication_date(seed: Seed):
    (time,) = (t for t in seed.annotation.times if t.end == seed.at("the past year")[1])
    assert (time.type, time.value) == ("DURATION", "P1Y")
    assert (time.earliest, time.latest) == (date(2020, 3, 18), date(2021, 3, 18))


def test_nothing_else_is_a_time(seed: Seed):
    """The seven of `TIMES` and the two tested above; "I don’t think they are going soon" may count or not."""
    found = [seed.words(t.start, t.end) for t in seed.annotation.times]
    assert len([words for words in found if words != "soon"]) == 9, found


# --- who -----------------------------------------------------------------------------------------------------------


def test_each_person_is_one_entity(seed: Seed):
    people = {e.name: e for e in seed.resolution.entities if e.kind == "person"}
    assert set(people) == {"Ilham Tohti", "Michelle Bachelet", "Zhang Ming", "Wang Yi"}
    assert "張明" in people["Zhang Ming"].aliases and "王毅" in people["Wang Yi"].aliases
    assert people["Zhang Ming"].country == people["Wang Yi"].country == "CHN"
    assert any("Ambassador to the EU" in role.title for role in people["Zhang Ming"].roles)


@pytest.mark.parametrize(
    ("words", "nth", "name"),
    [
        ("Tohti", 2, "Ilham Tohti"),
        ("Tohti", 3, "Ilham Tohti"),
        ("Bachelet", 2, "Michelle Bachelet"),
        ("Zhang", 2, "Zhang Ming"),
        ("EU", 1, "European Union"),
        ("China", 2, "China"),
    ],
)
def test_short_forms_belong_to_the_long_name(seed: Seed, words, nth, name):
    start, end = seed.at(words, nth)
    chains = {m.chain for m in seed.annotation.mentions if m.form == "name" and m.start <= start and end <= m.end}
    entities = {e.id: e.name for e in seed.resolution.entities}
    assert {entities.get(seed.resolution.entity_of.get((seed.article.id, chain), "")) for chain in chains} == {name}


def test_states_carry_their_codes(seed: Seed):
    countries = {e.name: e.country for e in seed.resolution.entities if e.kind == "country"}
    assert countries["China"] == "CHN"
    union = next(e for e in seed.resolution.entities if e.name == "European Union")
    assert union.country == "EU"


# --- what happened -------------------------------------------------------------------------------------------------


def reports(seed: Seed, kind: str, words: str) -> list[EventReport]:
    """Reports of a type whose sentence holds the words."""
    start, end = seed.at(words)
    return [e for e in seed.annotation.events if e.type == kind and e.start <= start and end <= e.end]


def states(parties) -> set[str | None]:
    return {party.country for party in parties}


def names(parties) -> set[str]:
    return {party.name for party in parties}


def test_the_ambassadors_visit_has_stalled(seed: Seed):
    (visit,) = (e for e in reports(seed, "CONSULT", "A visit by EU ambassadors") if e.mode == "visit")
    assert seed.words(visit.trigger.start, visit.trigger.end) == "visit" and visit.trigger.start == seed.at("visit")[0]
    assert visit.status == "stalled" and "EU" in states(visit.sources) and "CHN" in states(visit.targets)
    assert plain(visit.asserted_by) == "diplomatic source" and visit.asserted_by_chain is None
    assert visit.latest != date(2021, 3, 18)


def test_the_eu_asks_for_access_to_tohti(seed: Seed):
    (request,) = reports(seed, "REQUEST", "their request for access")
    assert seed.words(request.trigger.start, request.trigger.end) == "request"
    assert "EU" in states(request.sources) and "CHN" in states(request.targets)


def test_tohti_was_jailed_in_2014(seed: Seed):
    (jailed,) = (e for e in reports(seed, "COERCE", "jailed for life") if e.trigger.start == seed.at("jailed", 2)[0])
    assert (jailed.earliest, jailed.latest, jailed.precision) == (date(2014, 1, 1), date(2014, 12, 31), "year")
    assert "CHN" in states(jailed.sources) and "Ilham Tohti" in names(jailed.targets)
    assert jailed.status == "occurred"


def test_the_sakharov_prize_was_given_in_2019(seed: Seed):
    prize = [e for e in seed.annotation.events if e.start == seed.at("He received")[0]]
    assert len(prize) == 1 and prize[0].precision == "year" and prize[0].earliest == date(2019, 1, 1)
    assert "Ilham Tohti" in names(prize[0].targets) and "EU" in states(prize[0].sources)


def test_three_officials_visited_in_january_2019(seed: Seed):
    (visit,) = (e for e in reports(seed, "CONSULT", "carefully organized Xinjiang visit") if e.mode == "visit")
    assert visit.status == "occurred" and visit.precision == "month"
    assert (visit.earliest, visit.latest) == (date(2019, 1, 1), date(2019, 1, 31))
    assert "EU" in states(visit.sources) and "CHN" in states(visit.targets)


def test_wang_invited_bachelet_on_march_7(seed: Seed):
    trigger = seed.at("invitation")[0]
    (invitation,) = (e for e in seed.annotation.events if e.trigger.start <= trigger < e.trigger.end)
    assert invitation.earliest == invitation.latest == date(2021, 3, 7)
    assert names(invitation.sources) == {"Wang Yi"} and names(invitation.targets) == {"Michelle Bachelet"}
    assert invitation.asserted_by == "Zhang Ming"


def test_bachelet_called_for_an_assessment(seed: Seed):
    (call,) = (e for e in reports(seed, "REQUEST", "called for an") if "Michelle Bachelet" in names(e.sources))
    assert seed.words(call.trigger.start, call.trigger.end).startswith("called")
    assert call.precision == "month" and call.latest == date(2021, 2, 28)


def test_china_rejects_the_request(seed: Seed):
    rejections = [*reports(seed, "REJECT", "unacceptable requests"), *reports(seed, "REJECT", "This is unacceptable")]
    assert rejections and all("CHN" in states(e.sources) and "EU" in states(e.targets) for e in rejections)


def test_china_denies_abuse(seed: Seed):
    (denial,) = (e for e in reports(seed, "REJECT", "denied allegations") if e.trigger.start == seed.at("denied")[0])
    assert names(denial.sources) == {"China"} and denial.asserted_by is None


def test_the_denial_and_the_refusal_are_two_events(seed: Seed):
    told = [
        {seed.annotation.events[ref.index].trigger.start for ref in event.reports}
        for event in seed.resolution.events
        if event.type == "REJECT"
    ]
    denied = seed.at("denied")[0]
    assert [triggers for triggers in told if denied in triggers] == [{denied}]


def test_the_correspondents_club_says_that_journalists_were_harassed(seed: Seed):
    (harassment,) = (
        e for e in reports(seed, "COERCE", "harassment and surveillance") if e.trigger.start == seed.at("harassment")[0]
    )
    assert "CHN" in states(harassment.sources)
    assert plain(harassment.asserted_by) == "Foreign Correspondents’ Club of China"
    assert (harassment.earliest, harassment.latest) == (date(2020, 3, 18), date(2021, 3, 18)), "over the past year"


def test_no_event_takes_the_publication_date(seed: Seed):
    published = date(2021, 3, 18)
    assert not [e for e in seed.annotation.events if e.earliest == e.latest == published]


def test_restraint(seed: Seed):
    """Fourteen sentences hold about a dozen events; a coder that overproduces would list many more. The half that is
    sure enough is shown."""
    shown = [e for e in seed.annotation.events if e.confidence >= SHOWN_CONFIDENCE]
    assert 6 <= len(shown) <= 14, [(e.type, seed.words(e.trigger.start, e.trigger.end)) for e in shown]


def test_every_report_belongs_to_an_event(seed: Seed):
    told = {(ref.article, ref.index) for event in seed.resolution.events for ref in event.reports}
    assert told == {(seed.article.id, index) for index in range(len(seed.annotation.events))}
