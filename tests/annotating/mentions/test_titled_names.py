"""A title or a form of address gives a name away that nothing else does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from analysis.annotating.document import Document, document_of
from analysis.annotating.mentions import NAME
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.mentions.titled_names import add_titled

Read = Callable[[str], Document]


@pytest.fixture
def read(nlp: Language) -> Read:
    """The words of a text before any name is looked for."""

    def run(text: str) -> Document:
        with nlp.select_pipes(disable=nlp.pipe_names[nlp.pipe_names.index(NAME) :]):
            return document_of(nlp(text))

    return run


def titled(view: Document, *drafts: Draft) -> list[tuple[str, str, str]]:
    found = add_titled(view, list(drafts))
    return [(view.phrase(each.start, each.end), each.kind, each.rule) for each in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday Mr. Vask left the hall.", "Vask"),
        ("They met envoy Orin Vask in the hall.", "Orin Vask"),
        ("Secretary for Foreign Affairs Orin Vask left the hall.", "Orin Vask"),
        ("On Monday Mr. Council left the hall.", None),
        ("The president left the hall.", None),
    ],
)
def test_what_follows_a_title_is_a_name(read: Read, text, name):
    assert titled(read(text)) == ([(name, "person", "title")] if name else [])


@pytest.mark.parametrize(
    ("title", "last", "kind", "rule"),
    [
        ("Mr.", "Vask", "person", "address"),
        ("President", "Vask", "person", "title"),
        ("President", "Holdings", "organisation", "model"),
        ("President", "VASK", "organisation", "model"),
        ("the president", "Vask", "organisation", "model"),
    ],
)
def test_a_body_behind_a_title_is_a_person_unless_it_is_called_as_bodies_are(read: Read, title, last, kind, rule):
    view = read(f"On Monday {title} {last} left the hall.")
    start = view.text.index(last)
    assert titled(view, Draft(start, start + 1, "organisation", "model", 0.5)) == [(last, kind, rule)]


def test_names_come_in_the_order_of_the_text(read: Read):
    view = read("Mr. Vask met Orin Tal in the hall.")
    start = view.text.index("Orin")
    assert [name for name, *_ in titled(view, Draft(start, start + 2, "person", "model", 0.5))] == ["Vask", "Orin Tal"]
