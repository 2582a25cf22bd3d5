"""A build made anew with corrections: the same as one analysed with them, without the language model."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import analysis
from analysis.coverage import Coverage, NotABuild, open_coverage
from analysis.coverage.exports import export_table
from analysis.coverage.inputs import inputs_of, outcomes_of
from analysis.coverage.schema import TABLES
from analysis.reading.corrections import parse_corrections, write_corrections
from analysis.records import Article, Correction, EntityRef, Place, Rejection
from tests.affair import HERALD, POST, QUILL, REJECTIONS, VASK, span
from tests.coverage.conftest import ANNOTATIONS, ARTICLES


def _place(article: Article, words: str) -> Place:
    at = span(article, words)
    return Place(article=article.id, start=at.start, end=at.end, words=words)


_SIDES = ("sources", "targets", "source_names", "target_names", "source_entities", "target_entities")
_PARTIES = (*_SIDES, "parties", "name")
"""The columns that tell who is party to something."""

SAID = (
    Correction(kind="rename", entity=QUILL, value="Ada Q. Quill", note="so she signs"),
    Correction(kind="country", entity=QUILL, value="FEN"),
    Correction(kind="hide", entity=EntityRef(name="Nobody")),
    Correction(kind="different-event", place=_place(HERALD, "visited"), other_place=_place(POST, "visited")),
    Correction(kind="no-event", place=_place(POST, "rejected")),
    Correction(kind="event-days", place=_place(POST, "visited"), days="2031-05"),
    Correction(kind="quote-speaker", place=_place(POST, "the talks had failed"), entity=VASK),
    Correction(kind="no-role", entity=QUILL, value="envoy"),
)


class Engine:
    """Stands in for the language model: it knows the annotations of the articles."""

    label = "en_test 1.0"

    def annotate(self, chunks):
        known = {each.article: each for each in ANNOTATIONS}
        for chunk in chunks:
            yield [known[article.id] for article in chunk]


@pytest.fixture
def analyse(monkeypatch: pytest.MonkeyPatch):
    """``analyse(folder, corrections)``: what `analysis.build` makes, of articles that are there."""
    monkeypatch.setattr("analysis.engines.choose_engine", lambda model, processes, actors: Engine())

    def run(folder: Path, said: tuple[Correction, ...] = (), articles=ARTICLES) -> analysis.Built:
        file = None
        if said:
            folder.mkdir(exist_ok=True)
            file = folder / "corrections.jsonl"
            write_corrections(file, said)
        return analysis.build_articles(articles, folder, rejections=REJECTIONS, corrections=file)

    return run


def same_tables(one: Path, other: Path) -> None:
    with open_coverage(one) as first, open_coverage(other) as second:
        for name in TABLES:
            assert first.table(name).equals(second.table(name)), name


@pytest.mark.parametrize("said", [SAID, SAID[:1], SAID[::-1]])
def test_analysing_with_corrections_and_correcting_afterwards_make_the_very_same_build(tmp_path, analyse, said):
    at_once = analyse(tmp_path / "a", said)
    base = analyse(tmp_path / "b")
    afterwards = analysis.correct(base.path, said)
    assert at_once.id == afterwards.id != base.id
    assert at_once.corrections == afterwards.corrections and len(at_once.corrections) == len(said)
    same_tables(at_once.path, afterwards.path)


def test_corrections_of_a_corrected_build_start_from_the_beginning(tmp_path, analyse):
    base = analyse(tmp_path / "a")
    first = analysis.correct(base.path, SAID[:1])
    both = analysis.correct(first.path, SAID[:2])
    assert both.id == analysis.correct(base.path, SAID[:2]).id
    with open_coverage(both.path) as coverage:
        assert (coverage.info.base, coverage.info.corrections) == (base.id, 2)
        assert coverage.entity("ada-quill").country == "FEN"


def test_without_its_corrections_a_build_is_the_first_one_again(tmp_path, analyse):
    corrected = analyse(tmp_path / "a", SAID)
    undone = analysis.correct(corrected.path, ())
    base = analyse(tmp_path / "b")
    assert undone.id == base.id and not undone.existed
    same_tables(undone.path, base.path)
    assert analysis.correct(corrected.path, ()).existed


def test_the_old_build_stays_and_the_new_one_is_current(tmp_path, analyse):
    base = analyse(tmp_path)
    corrected = analysis.correct(tmp_path, SAID)
    assert open_coverage(tmp_path).id == corrected.id
    assert open_coverage(base.path).entity("ada-quill").name == "Ada Quill"
    assert open_coverage(corrected.path).entity("ada-quill").name == "Ada Q. Quill"


def test_analysing_with_corrections_uses_what_a_build_without_them_has_found(tmp_path, analyse, monkeypatch):
    analyse(tmp_path)
    monkeypatch.setattr(Engine, "annotate", None)
    again = analyse(tmp_path, SAID)
    assert not again.existed and [each.status for each in again.corrections].count("applied") == 7


def test_correcting_needs_no_language_model(tmp_path, analyse, monkeypatch):
    base = analyse(tmp_path)
    for name in ("load_pipeline", "annotate", "model_label"):
        monkeypatch.setattr(f"analysis.annotating.pipeline.{name}", None)
    monkeypatch.setattr("spacy.load", None)
    assert analysis.correct(base.path, SAID).corrections[0].status == "applied"


def test_a_build_says_what_became_of_its_corrections(tmp_path, analyse):
    built = analyse(tmp_path, SAID)
    with open_coverage(built.path) as coverage:
        assert outcomes_of(coverage) == built.corrections
        rows = coverage.table("corrections").to_pylist()
    assert [row["status"] for row in rows] == ["applied", "applied", "lost", *["applied"] * 5]
    assert rows[0]["now_entity"] == "ada-quill" and rows[0]["note"] == "so she signs"
    assert rows[2]["told"] == "nobody is called “Nobody” here"
    assert rows[3]["now_event"] != rows[3]["now_other_event"]


def test_what_is_exported_of_corrections_can_be_read_as_corrections(tmp_path, analyse):
    built = analyse(tmp_path, SAID)
    with open_coverage(built.path) as coverage, (tmp_path / "out").open("wb") as out:
        export_table(coverage, "corrections", "jsonl", out)
    assert parse_corrections((tmp_path / "out").read_bytes(), "out") == SAID


def test_a_state_that_was_set_right_stands_beside_mentions_and_parties(tmp_path, analyse):
    built = analyse(tmp_path, SAID[1:2])
    with open_coverage(built.path) as coverage:
        assert set(coverage.mentions(entity="ada-quill")["country"]) == {"FEN"}
        visits = coverage.reports()
        parties = [party for row in visits["sources"] for party in row if party["entity"] == "ada-quill"]
        assert parties and {party["country"] for party in parties} == {"FEN"}
        kept = {each.article: each for each in inputs_of(coverage).annotations}
    assert kept["post-1"] == ANNOTATIONS[2]  # what the text says is kept as it was found


def test_what_a_build_was_made_of_is_read_back_from_it(tmp_path, analyse):
    built = analyse(tmp_path)
    with open_coverage(built.path) as coverage:
        inputs = inputs_of(coverage)
    assert (inputs.articles, inputs.annotations) == (ARTICLES, ANNOTATIONS)
    assert set(inputs.rejections) == set(REJECTIONS)


def test_a_build_without_what_was_found_in_its_articles_says_so(tmp_path, analyse, monkeypatch):
    monkeypatch.setattr("analysis.coverage.tables.encode", lambda annotation: "[]")
    built = analyse(tmp_path)
    with pytest.raises(NotABuild, match="what was found in its articles"), open_coverage(built.path) as coverage:
        inputs_of(coverage)


def test_articles_and_rejections_still_decide(tmp_path, analyse):
    changed = [replace(POST, published=date(2031, 5, 8)), *(each for each in ARTICLES if each is not POST)]
    assert analyse(tmp_path / "a", SAID).id != analyse(tmp_path / "b", SAID, changed).id


def test_what_could_not_be_read_stays_listed(tmp_path, analyse):
    corrected = analysis.correct(analyse(tmp_path).path, SAID)
    assert {(each.origin, each.reason) for each in corrected.rejections} == {
        (each.origin, each.reason) for each in REJECTIONS
    }
    with Coverage(corrected.path) as coverage:
        assert coverage.table("rejections").to_pylist()[1]["content"] == b"%PDF"
        assert isinstance(inputs_of(coverage).rejections[0], Rejection)


def test_who_is_hidden_is_party_to_no_event_and_no_account(tmp_path, analyse):
    built = analyse(tmp_path / "a", (Correction(kind="hide", entity=QUILL),))
    with open_coverage(built.path) as coverage:
        told = [*coverage.table("events").to_pylist(), *coverage.table("affairs").to_pylist()]
        told += coverage.table("reports").to_pylist()
    assert told and QUILL.name not in str([{key: row.get(key) for key in _PARTIES} for row in told])
    with open_coverage(analyse(tmp_path / "b").path) as coverage:
        assert QUILL.name in str(coverage.table("events").to_pylist())
