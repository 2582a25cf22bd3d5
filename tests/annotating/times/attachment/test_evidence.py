"""What speaks for the days of an event and against them."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from analysis.annotating.document import document_of
from analysis.annotating.events import NAME as EVENTS
from analysis.annotating.offsets import Offsets
from analysis.annotating.times.attachment import Datable, EventDates, Facts
from analysis.annotating.times.attachment.evidence import RULE
from analysis.records import Span

PUBLISHED = date(2031, 3, 5)


@pytest.fixture
def ask(nlp: Language):
    """``ask(text, word, …)``: what is read of the event that the word tells, and of the first thing that could give
    its days."""

    def run(text: str, word: str, **more) -> tuple[Facts, Facts]:
        doc = nlp.make_doc(text)
        doc._.published = PUBLISHED
        with nlp.select_pipes(disable=[EVENTS]):
            doc = nlp(doc)
        start = text.rindex(word)
        offsets = Offsets(document_of(doc))
        trigger = offsets.head(start, start + len(word))
        assert trigger is not None
        sentence = Span(*trigger.words.characters(*trigger.words.sentence_of(trigger.i)))
        given = {"trigger": trigger, "type": "ASSAULT", "status": "occurred", "sentence": sentence, **more}
        dates = EventDates(doc, offsets, {trigger.i})
        event = Datable(**given)
        first = next(dates.grounds(event), None)
        return dates.evidence.of_event(event), first.facts if first is not None else {}

    return run


def test_how_an_event_is_told(ask) -> None:
    facts, _ = ask("Borevia attacked the port.", "attacked")
    assert facts["told past at 0"] == facts["tag VBD"] == facts["type ASSAULT"] == facts[RULE] == 1
    assert "in relcl" not in facts
    facts, _ = ask("It rained. It blew. Borevia, which had attacked the port, is poor.", "attacked")
    assert facts["told aside"] == facts["tense pluperfect"] == facts["in relcl"] == facts["place 2"] == 1
    assert facts[RULE] == 0


def test_what_the_clause_around_a_noun_tells(ask) -> None:
    facts, _ = ask("Crowds left after the attack.", "attack")
    assert facts["noun the"] == facts["noun behind after"] == facts["noun as pobj news True"] == 1
    facts, _ = ask("Crowds fear their recent attack.", "attack")
    assert facts["noun poss"] == facts["noun recent"] == 1


def test_what_opens_a_clause_and_what_stands_beside_a_verb(ask) -> None:
    facts, _ = ask("Crowds wept because Borevia suddenly attacked the port.", "attacked")
    assert facts["opens because"] == facts["beside suddenly"] == facts["depth"] == 1


def test_which_dates_stand_in_the_sentence_and_before_it(ask) -> None:
    facts, _ = ask("The war of 1990 was long. Borevia attacked the port, which fell on Monday.", "attacked")
    assert facts["last old"] == facts["here days"] == facts["paragraph old"] == 1
    facts, _ = ask("Borevia attacked the port.", "attacked")
    assert facts["last none"] == 1 and facts["text undated"] == 1


def test_the_text_as_a_whole(ask) -> None:
    facts, _ = ask("PORT ELLERY, March 4 - Borevia attacked the port. In 1990 it fell. It falls.", "attacked")
    assert facts["line True"] == 1 and facts["text old"] == 1
    assert 0 < facts["text present"] < facts["text past"] < 1


def test_a_sentence_like_the_lead(ask) -> None:
    lead = "Borevia attacked the port of Ellery. It rained. "
    facts, _ = ask(lead + "The port of Ellery was attacked.", "attacked")
    other, _ = ask(lead + "The king of Meridian was attacked.", "attacked")
    assert facts["like the lead"] > other["like the lead"] > 0


def test_how_an_expression_is_tied_to_the_event(ask) -> None:
    _, facts = ask("On Monday Borevia attacked the port.", "attacked")
    assert facts["tie TRIGGER"] == facts["age days"] == facts["precision day"] == facts["behind False"] == 1
    assert facts["clauses one"] == 1
    _, facts = ask("Borevia attacked the port after the king died on Monday.", "attacked", type="ASSAULT")
    assert "tie TRIGGER" not in facts


def test_an_antecedent_gives_its_days_as_near_as_it_is(nlp: Language) -> None:
    doc = nlp.make_doc("Borevia attacked the port on Monday. It rained. The attack was short.")
    doc._.published = PUBLISHED
    with nlp.select_pipes(disable=[EVENTS]):
        doc = nlp(doc)
    offsets = Offsets(document_of(doc))
    at = {
        word: offsets.head(doc.text.index(word), doc.text.index(word) + len(word))
        for word in ("attacked", "attack was")
    }
    dates = EventDates(doc, offsets, set())
    events = []
    for trigger in (at["attacked"], offsets.words.tokens[offsets.token_at(doc.text.index("attack was"))]):
        assert trigger is not None
        sentence = Span(*trigger.words.characters(*trigger.words.sentence_of(trigger.i)))
        antecedent = events[0].trigger.i if events else None
        events.append(Datable(trigger, "ASSAULT", "occurred", sentence, antecedent=antecedent))
    assert dates.date_of(events[0]) is not None
    (ground, *_) = dates.grounds(events[1])
    assert ground.facts["tie antecedent running"] == 1 and ground.facts["sentences between"] > 1
    assert ground.facts["type known days"] == 1
