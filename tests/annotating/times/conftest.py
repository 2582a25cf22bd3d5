"""The times of an invented text, without the components behind them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.times import NAME
from analysis.records import TimeExpression

PUBLISHED = date(2021, 3, 18)
"""A Thursday."""
BASE = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner", NAME]


@pytest.fixture(scope="session")
def parse(nlp: Language) -> Callable[..., Doc]:
    """``parse(text, published)``: the document with its times."""

    def run(text: str, published: date | None = PUBLISHED) -> Doc:
        doc = nlp.make_doc(text)
        doc._.published = published
        with nlp.select_pipes(enable=BASE):
            return nlp(doc)

    return run


@pytest.fixture(scope="session")
def times(parse: Callable[..., Doc]) -> Callable[..., list[tuple[str, TimeExpression]]]:
    """``times(text, published)``: the expressions of a text, each with its words."""

    def run(text: str, published: date | None = PUBLISHED) -> list[tuple[str, TimeExpression]]:
        return [(text[each.start : each.end], each) for each in parse(text, published)._.times]

    return run


def day(text: str | None) -> date | None:
    """The date of an ISO date; None for none."""
    return date.fromisoformat(text) if text else None
