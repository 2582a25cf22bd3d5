"""A draft becomes a record with its chain's name and state."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.document import document_of
from analysis.annotating.mentions.drafts import Draft, leading_token, put_over
from analysis.language.gazetteer import Entry

TEXT = "The Borevian envoy Anna Kolm spoke for the Union."


def test_offsets_are_characters_and_the_role_is_as_written(nlp: Language):
    view = document_of(nlp.make_doc(TEXT))
    draft = Draft(3, 5, "person", "model", 0.6, name="Anna Kolm", role=(1, 3), country="NOR")
    record = draft.record(view, "Anna Maria Kolm", 7, None)
    assert TEXT[record.start : record.end] == "Anna Kolm"
    assert (record.name, record.chain, record.country, record.role) == ("Anna Maria Kolm", 7, "NOR", "Borevian envoy")
    assert draft.record(view, "Anna Kolm", 7, "SWE").country == "SWE", "the chain's state counts"


def test_what_only_the_model_knows_is_a_guess_and_an_adjective_names_nobody(nlp: Language):
    view = document_of(nlp.make_doc(TEXT))
    guess = Draft(3, 5, "person", "model", 0.6).record(view, "Anna Kolm", 0, None)
    assert guess.guessed and not guess.adjectival
    entry = Entry("Borevia", "country", "adjective", "RUR")
    adjective = Draft(1, 2, "country", "adjective", 0.9, form="description", entry=entry)
    known = adjective.record(view, "Borevia", 1, "RUR")
    assert known.adjectival and not known.guessed


def test_a_union_of_states_is_an_organisation(nlp: Language):
    view = document_of(nlp.make_doc(TEXT))
    known = Draft(7, 9, "country", "state", 0.9, entry=Entry("European Union", "country", "state", "EU"))
    assert known.record(view, "European Union", 0, "EU").kind == "organisation"
    assert Draft(7, 9, "country", "side", 0.9).record(view, "Union", 0, "EU").kind == "country"


@pytest.mark.parametrize(
    ("text", "name", "leads"),
    [
        ("Ruritania said no.", "Ruritania", "Ruritania"),
        ("Ruritania and Syldavia said no.", "Syldavia", "Ruritania"),
        ("The envoy, Anna Kolm, left.", "Anna Kolm", "envoy"),
        ("They fled to Ruritania, Syldavia and Borduria.", "Borduria", "Ruritania"),
    ],
)
def test_of_names_in_a_row_the_first_shows_what_part_they_play(nlp: Language, text: str, name: str, leads: str):
    view = document_of(nlp(text))
    words = name.split()
    start = view.text.index(words[0])
    draft = Draft(start, start + len(words), "country", "state", 0.9)
    assert view.text[leading_token(view, draft)] == leads


def test_what_is_put_over_others_takes_their_place():
    first, second, third = (Draft(start, start + 2, "person", "model", 0.6) for start in (0, 2, 4))
    over = Draft(3, 4, "person", "nickname", 0.7)
    assert put_over([first, second, third], [over]) == [first, over, third]
