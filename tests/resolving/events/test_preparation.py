"""Reports are made ready to be compared: parties as entities and states, and the words of the sentence."""

from __future__ import annotations

from dataclasses import replace

from analysis.records import Annotation, Article, Party, Span
from analysis.resolving.events.preparation import Accounts, _content
from tests.resolving.events.cast import BRANDT, FOUNDATION, HOLT, RURITANIA, mentions
from tests.resolving.events.visits import account, party, report


def test_a_party_is_its_entity_and_one_without_is_its_state():
    told = account(report(by=[party(HOLT)], to=[party(None, "SYL", "officials")]))
    assert (told.sources, told.targets) == (("anna-holt",), ("syldavia",))
    assert told.source.persons == {("anna-holt", "RUR")}
    assert (told.target.states, told.target.rolled) == ({"SYL"}, {"SYL"})


def test_private_people_without_a_name_are_not_their_state():
    firms = replace(party(None, "SYL", "two Syldavian firms"), sector="business")
    told = account(report(by=[firms], to=[replace(firms, sector="military")]))
    assert (told.sources, told.targets) == ((), ("syldavia",))
    assert told.source.states == {"SYL"}


def test_a_body_of_its_own_does_not_stand_for_its_state():
    body = replace(party(FOUNDATION), country="SYL")
    private = replace(body, sector="ngo")
    assert account(report(by=[private])).source.rolled == set()
    assert account(report(by=[body])).source.rolled == {"SYL"}


def test_who_is_dismissed_stands_where_others_have_who_resigns():
    resigned = report("CONCEDE", "resign", by=[party(RURITANIA)], to=[party(BRANDT)])
    told = account(replace(resigned, rule="dismiss-official"))
    assert (told.source.names, told.target.states) == ({"karl-brandt"}, {"RUR"})


def test_a_dateline_and_the_parties_say_nothing_of_what_happened():
    text = "GORHAM, May 3 - Karl Brandt was warmly welcomed at the harbour."
    start = text.index("Karl Brandt")
    brandt = Party(start, start + len("Karl Brandt"), "Karl Brandt", "SYL", BRANDT)
    told = replace(report(to=[brandt]), end=len(text), trigger=Span(text.index("welcomed"), text.index(" at")))
    assert _content(text, told) == {"warmly", "welcom", "harbour"}
    made = account(told, text=text)
    assert (made.word, made.wording) == ("welcom", "gorham may 3 karl brandt was warmly welcomed at the harbour")


def test_parties_are_known_by_their_words_and_sentences_by_their_figures():
    text = "The former guards of Gorham attacked one man and 14 women, and two or three dogs."
    told = replace(report(by=[party(None, name="The former guards of Gorham")], place="Gorham"), end=len(text))
    made = account(told, text=text)
    assert made.source_words == {"former", "guard", "gorham"} and made.target_words == set()
    assert made.figures == {"14", "three"}


def test_a_place_lies_in_the_state_that_its_mentions_have():
    where = replace(mentions(["Gorham"])[0], country="RUR")
    read = Article(id="a", text="x " * 40)
    told = report(place="Gorham")
    made = Accounts([Annotation(article="a", mentions=(where,), events=(told,))], {}).account(read, 0, told)
    assert made.place_state == "RUR" and account(told).place_state is None
