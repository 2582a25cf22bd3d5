"""The component used by itself, as its documentation shows it."""

from __future__ import annotations

import doctest

import spacy

from analysis.annotating.pipeline import DEFAULT_MODEL, _load
from tests.conftest import ROOT


def test_what_the_documentation_shows_is_what_happens(monkeypatch):
    model = _load(DEFAULT_MODEL)
    monkeypatch.setattr(spacy, "load", lambda name: model)  # it may be installed under another name
    text = (ROOT / "docs" / "QUOTES.md").read_text(encoding="utf-8")
    example = doctest.DocTestParser().get_doctest(text, {}, "QUOTES.md", "docs/QUOTES.md", 0)
    assert len(example.examples) > 8
    said: list[str] = []
    outcome = doctest.DocTestRunner(verbose=False).run(example, out=said.append)
    assert outcome.failed == 0, "".join(said)
