"""What was found, with its sentences."""

from __future__ import annotations

import pytest

from analysis.coverage import Coverage, open_coverage
from analysis.coverage.search.question import read
from analysis.coverage.search.text_index import Kind
from analysis.coverage.search.things import Thing, excerpts, things_of
from tests import affair
from tests.coverage.conftest import write


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Coverage:
    folder = tmp_path_factory.mktemp("searched")
    write(folder)
    return open_coverage(folder)


def found(coverage: Coverage, typed: str, kind: Kind) -> list[Thing]:
    node = read(typed).node
    return things_of(coverage, node, kind, coverage.found(node, kind))


def test_quotes_and_events_come_with_the_words_that_match(searched: Coverage) -> None:
    (quote,) = found(searched, "june", "quotes")
    assert quote.row.speaker_name == "Ada Quill"
    assert [quote.excerpts[0].words[start:end] for start, end in quote.excerpts[0].hits] == ["June"]
    (event,) = found(searched, "week visited", "events")
    # Of two accounts the one that holds the words is shown, not the clearest.
    assert event.excerpts[0].article == "herald-1"
    assert "this week" in event.excerpts[0].words


def test_indirect_speech_stands_in_its_sentence(searched: Coverage) -> None:
    (quote,) = found(searched, "failed", "quotes")
    excerpt = quote.excerpts[0]
    assert excerpt.words == "A European diplomat said the talks had failed."
    # The link leads to the quoted words themselves.
    assert affair.POST.text[excerpt.start : excerpt.end] == "the talks had failed"


def test_the_best_sentences_hold_the_most_words_and_stand_in_the_order_of_the_text() -> None:
    text = "Talks here. No talks. Talks of oil. The end."
    found = excerpts("a", text, [(0, 5), (15, 20), (22, 27), (31, 34)])
    assert [each.words for each in found] == ["Talks here.", "Talks of oil."]
    assert found[1].hits == ((0, 5), (9, 12))
    assert [each.words for each in excerpts("a", text, [])] == ["Talks here."]
