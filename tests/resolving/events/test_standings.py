"""Who answers for an event: outlets, those whom they quote, and whether somebody denies it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.language import lexicon
from analysis.records import Annotation, Article, Entity, Event, EventReport, Mention, Quote, ReportRef, Role, Span
from analysis.resolving.events.standings import Standings, Stands, is_hedged, is_no_office, is_official

NAMES = ("Open Cells", "Irina Vask", "Borevia", "Ada Quill", "Lena Castarel")
ENTITIES = (
    Entity(id="open-cells", name="Open Cells", kind="organisation"),
    Entity(
        id="irina-vask", name="Irina Vask", kind="person", country="BOR", roles=(Role(title="minister", country="BOR"),)
    ),
    Entity(id="borevia", name="Borevia", kind="country", country="BOR"),
    Entity(id="ada-quill", name="Ada Quill", kind="person"),
    Entity(id="lena-castarel", name="Lena Castarel", kind="person", country="BOR"),
)
CHAIN = {name: number for number, name in enumerate(NAMES)}


class Coverage:
    """Articles of one sentence each, every one an account of one event or a denial."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.annotations: list[Annotation] = []
        self.refs: list[ReportRef] = []

    def tells(
        self,
        text: str,
        trigger: str,
        by: str | None = None,
        type_: str = "ASSAULT",
        outlet: str | None = None,
        **more,
    ) -> Coverage:
        article = replace(self._article(text), source=outlet)
        self.articles[-1] = article
        report = EventReport(
            start=0,
            end=len(text),
            rule="test",
            trigger=_span(text, trigger),
            type=type_,
            mode=None,
            cameo="18",
            asserted_by=by,
            asserted_by_chain=CHAIN.get(by or ""),
            **{"confidence": 0.9, "status": "occurred", "sources": (), "targets": (), **more},
        )
        self.refs.append(ReportRef(article.id, 0))
        self.annotations.append(Annotation(article=article.id, events=(report,)))
        return self

    def denies(
        self, text: str, words: str, by: str, on: date | None = date(2031, 3, 9), stance: str = "denies"
    ) -> Coverage:
        article = replace(self._article(text), published=on)
        self.articles[-1] = article
        at = _span(text, words)
        quote = Quote(
            start=at.start,
            end=at.end,
            rule="test",
            confidence=0.9,
            kind="indirect",
            parts=(at,),
            speaker_name=by,
            speaker_chain=CHAIN[by],
            stance=stance,
        )
        mentions = tuple(
            Mention(
                start=at.start,
                end=at.end,
                kind="person",
                form="name",
                name=name,
                chain=CHAIN[name],
                rule="t",
                confidence=0.9,
            )
            for name in NAMES
            if name in text
            for at in (_span(text, name),)
        )
        self.annotations.append(Annotation(article=article.id, quotes=(quote,), mentions=mentions))
        return self

    def standing(self, type_: str = "ASSAULT", sources=("borevia",), mode: str | None = None) -> Stands:
        event = Event(
            id="e",
            type=type_,
            mode=mode,
            cameo="18",
            status="occurred",
            sources=sources,
            targets=("ada-quill",),
            reports=tuple(self.refs),
        )
        entity_of = {(each.id, CHAIN[one.name]): one.id for each in self.articles for one in ENTITIES}
        return Standings(self.articles, self.annotations, entity_of, ENTITIES).of(event)

    def _article(self, text: str) -> Article:
        article = Article(id=f"a{len(self.articles)}", text=text, published=date(2031, 3, 8), origin="test")
        self.articles.append(article)
        return article


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def claimed() -> Coverage:
    return Coverage().tells("Guards had beaten Ada Quill, Open Cells said.", "beaten", "Open Cells")


def test_what_an_outlet_tells_itself_is_reported():
    told = claimed().tells("Guards had beaten Ada Quill in March.", "beaten")
    assert told.standing() == Stands("reported")
    named = claimed().tells("Guards had beaten Ada Quill in March.", "beaten", outlet="Tarn Gazette")
    assert named.standing() == Stands("reported", ("Tarn Gazette",))


def test_what_everybody_only_quotes_is_alleged_by_them():
    told = claimed().tells("She had been beaten, an aunt said.", "beaten", "an aunt")
    assert told.standing() == Stands("alleged", ("Open Cells", "an aunt"))


def test_doubtful_accounts_do_not_answer_for_it():
    told = claimed().tells("Guards had beaten somebody.", "beaten", confidence=0.2)
    assert told.standing() == Stands("alleged", ("Open Cells",))


def test_an_account_that_denies_it_makes_it_disputed():
    told = claimed().tells("Nobody was beaten, Irina Vask said.", "beaten", "Irina Vask", status="denied")
    assert told.standing() == Stands("disputed", ("Irina Vask",))


def test_an_outlet_that_denies_it_itself_disputes_it():
    told = claimed().tells("Nobody was beaten.", "beaten", status="denied", outlet="Tarn Gazette")
    assert told.standing() == Stands("disputed", ("Tarn Gazette",))


def test_what_is_only_denied_is_no_dispute():
    told = Coverage().tells("Nobody was beaten, Irina Vask said.", "beaten", "Irina Vask", status="denied")
    assert told.standing() == Stands("alleged", ("Irina Vask",))


def test_a_quote_denies_it_in_the_word_of_an_account():
    told = claimed().denies(
        "Ada Quill is well. Irina Vask denied that the detainee had been beaten.",
        "the detainee had been beaten",
        "Irina Vask",
    )
    assert told.standing() == Stands("disputed", ("Irina Vask",))


def test_who_denies_a_deed_names_in_his_article_to_whom_it_was_done():
    vague = "Irina Vask denied that anybody had been beaten."
    assert claimed().denies(vague, "anybody had been beaten", "Irina Vask").standing().standing == "alleged"


@pytest.mark.parametrize(
    ("words", "by", "on"),
    [
        ("the detainee had been starved", "Irina Vask", date(2031, 3, 9)),
        ("the detainee had been beaten", "Lena Castarel", date(2031, 3, 9)),
        ("the detainee had been beaten", "Irina Vask", date(2031, 9, 9)),
        ("the detainee had been beaten", "Irina Vask", date(2031, 3, 1)),
    ],
    ids=["another deed", "somebody without an office", "long after", "before it was told"],
)
def test_other_denials_are_of_something_else(words, by, on):
    assert (
        claimed().denies(f"Ada Quill is well. {by} denied that {words}.", words, by, on).standing().standing
        == "alleged"
    )


def test_where_words_may_be_of_anything_the_other_side_must_be_named():
    told = Coverage().tells("Borevia worked with Ada Quill.", "worked", type_="COOPERATE")
    vague = "Irina Vask denied that anybody had worked there."
    assert told.denies(vague, "anybody had worked there", "Irina Vask").standing("COOPERATE") == Stands("reported")
    named = "Irina Vask denied that Borevia had worked with Ada Quill."
    found = told.denies(named, "Borevia had worked with Ada Quill", "Irina Vask").standing("COOPERATE")
    assert found == Stands("disputed", ("Irina Vask",))


OFFICIAL = lexicon.toml("events/standings")["official"]


@pytest.mark.parametrize("name", OFFICIAL["examples"])
def test_bodies_of_a_state_speak_for_it(name):
    assert is_official(name)


@pytest.mark.parametrize("name", OFFICIAL["not_examples"])
def test_firms_newspapers_and_societies_do_not(name):
    assert not is_official(name)


def test_meetings_and_denials_are_not_denied_by_quotes():
    told = Coverage().tells("Borevia met Ada Quill.", "met", type_="CONSULT")
    text = "Irina Vask denied that he gave way before he met Ada Quill."
    told.denies(text, "he gave way before he met Ada Quill", "Irina Vask")
    assert told.standing("CONSULT") == Stands("reported")


def test_whoever_is_said_to_have_done_it_and_says_so_confirms_it():
    told = Coverage().tells("Borevia arrested Ada Quill.", "arrested", type_="COERCE")
    told.tells("We arrested Ada Quill, Irina Vask said.", "arrested", "Irina Vask", type_="COERCE")
    assert told.standing("COERCE") == Stands("confirmed", ("Irina Vask",))
    assert told.standing("COERCE", sources=("open-cells",)) == Stands("reported")


def test_that_there_was_no_such_deed_denies_it_in_another_word():
    told = Coverage().tells("Borevia moved its tanks near Ada Quill.", "moved", type_="MOBILIZE", outlet="Tarn Gazette")
    text = "Ada Quill heard Irina Vask: there had been no mobilisation."
    told.denies(text, "there had been no mobilisation", "Irina Vask", stance="states")
    assert told.standing("MOBILIZE") == Stands("disputed", ("Irina Vask",))
    assert told.standing("COOPERATE") == Stands("reported", ("Tarn Gazette",))


def test_that_somebody_was_freed_is_denied_in_the_word_of_any_account():
    told = Coverage().tells("Borevia freed Ada Quill.", "freed", type_="RETREAT")
    told.tells("Borevia may exchange Ada Quill.", "exchange", type_="RETREAT", confidence=0.2)
    told.denies("Irina Vask denied any exchange of Ada Quill.", "any exchange", "Irina Vask")
    assert told.standing("RETREAT", mode="release") == Stands("disputed", ("Irina Vask",))
    assert told.standing("RETREAT", mode="withdraw") == Stands("reported")


def test_who_is_president_of_a_firm_speaks_for_no_state():
    firm = Role(title="president of Meridian Steel", organisation="Meridian Steel", country="BOR")
    bare = Role(title="president", country="BOR")
    boss = Entity(id="ada-quill", name="Ada Quill", kind="person", country="BOR", roles=(firm, bare))
    minister = replace(boss, roles=(Role(title="minister", country="BOR"),))
    for entity, speaks in ((boss, False), (minister, True)):
        found = Standings([], [], {}, [entity, ENTITIES[2]])
        assert found._speaks_for("ada-quill", ["borevia"]) is speaks


HEDGES = lexicon.toml("events/standings")["hedges"]


@pytest.mark.parametrize(
    ("sentence", "hedged"), [(e, True) for e in HEDGES["examples"]] + [(e, False) for e in HEDGES["not_examples"]]
)
def test_what_an_article_does_not_vouch_for_is_an_allegation(sentence, hedged):
    assert is_hedged(sentence.partition("[")[0]) is hedged


def test_what_every_article_calls_alleged_is_alleged_by_nobody_in_particular():
    told = Coverage().tells("The alleged bombing of Ada Quill.", "bombing", outlet="Tarn Gazette")
    assert told.standing() == Stands("alleged", ())
    told.tells("Borevia bombed Ada Quill.", "bombed", outlet="Borland Post")
    assert told.standing() == Stands("reported", ("Borland Post",))


NO_OFFICE = lexicon.toml("events/standings")["no_office"]


@pytest.mark.parametrize("title", NO_OFFICE["examples"])
def test_some_speak_for_themselves(title):
    assert is_no_office(title)


@pytest.mark.parametrize("title", NO_OFFICE["not_examples"])
def test_others_speak_for_their_state(title):
    assert not is_no_office(title)
