"""Where a person's name begins and ends."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.document import document_of
from analysis.annotating.mentions.person_spans import edges, gap, person_span, run_of_name


def read(nlp: Language, text: str):
    with nlp.select_pipes(enable=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]):
        return document_of(nlp(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Astrid Kolm", "Astrid Kolm"),
        ("Crown Prince Astrid Kolm", "Astrid Kolm"),
        ("Astrid Kolm", "Astrid Kolm"),
        ("Pak Jin-su", "Pak Jin-su"),
        ("Walter Grange, Jr. spoke", "Walter Grange, Jr."),
    ],
)
def test_titles_are_left_out_and_endings_belong_to_it(nlp: Language, text: str, name: str):
    view = read(nlp, text)
    end = len(view) if "," not in text else 2
    span = person_span(view, 0, end)
    assert span is not None and view.phrase(*span) == name


def test_a_title_alone_is_no_name(nlp: Language):
    assert person_span(read(nlp, "President"), 0, 1) is None


def test_articles_and_quotation_marks_are_no_part(nlp: Language):
    view = read(nlp, "the “Lantern Union”")
    span = edges(view, 0, len(view))
    assert span is not None and view.phrase(*span) == "Lantern Union"
    assert edges(read(nlp, "“the”"), 0, 3) is None


def test_a_name_runs_over_particles_and_stops_at_small_words(nlp: Language):
    view = read(nlp, "On Monday Olaf van Strand left for Oslo.")
    assert view.phrase(2, run_of_name(view, 2, set())) == "Olaf van Strand"
    assert run_of_name(view, 2, {3}) == 3, "what is taken belongs to another"


def test_gap(nlp: Language):
    view = read(nlp, "Jin-su left")
    assert [gap(view, i) for i in range(3)] == [False, False, True]


def test_a_question_does_not_begin_with_a_given_name(nlp: Language):
    view = read(nlp, "Will Kolm win any more votes?")
    span = person_span(view, 0, 2)
    assert span is not None and view.phrase(*span) == "Kolm"
