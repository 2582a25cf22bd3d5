"""The places at which somebody is mentioned, one by one and by sentence."""

from analysis.coverage import Filter
from tests.affair import GAZETTE, HERALD, POST
from tests.coverage.queries.conftest import rows


def test_mentions_carry_their_words_sentence_and_entity(coverage):
    frame = coverage.mentions(article="gazette-1")
    assert rows(frame, "text", "form", "entity", "entity_name", "sentence") == [
        ("Fishermen", "description", None, None, 0),
        ("Tarn", "name", "tarn", "Tarn", 0),
    ]
    assert set(coverage.mentions(entity="ada-quill").article) == {"post-1", "herald-1"}


def test_offsets_are_those_of_the_text(coverage):
    texts = {article.id: article.text for article in (POST, HERALD, GAZETTE)}
    for frame in (coverage.mentions(), coverage.times()):
        assert len(frame) > 3
        assert [texts[row.article][row.start : row.end] for row in frame.itertuples()] == frame.text.tolist()
    assert len(coverage.reports()) == 5
    for row in coverage.reports().itertuples():
        assert texts[row.article][row.start : row.end] == row.sentence
        assert texts[row.article][row.trigger_start : row.trigger_end] == row.trigger_text


def test_sentences_newest_first_with_all_that_is_to_be_marked(coverage):
    frame = coverage.sentences("ada-quill")
    assert rows(frame, "article", "sentence", "mentions") == [("herald-1", 1, 1), ("post-1", 0, 1), ("post-1", 1, 1)]
    words = [[POST.text[each["start"] : each["end"]] for each in row.spans] for row in frame.iloc[1:].itertuples()]
    assert words == [["Ada Quill"], ["Quill"]]
    assert coverage.count_sentences("ada-quill") == {"sentences": 3, "mentions": 3, "units": 2}
    assert list(coverage.sentences("ada-quill", limit=1, offset=1)["article"]) == ["post-1"]


def test_sentences_of_two_mark_both_in_their_order(coverage):
    (row,) = coverage.sentences("ada-quill", other="orin-vask").itertuples()
    assert [POST.text[each["start"] : each["end"]] for each in row.spans] == ["Ada Quill", "Orin Vask"]
    assert coverage.count_sentences("ada-quill", other="orin-vask")["sentences"] == 1
    assert coverage.count_sentences("ada-quill", other="no such") == {"sentences": 0, "mentions": 0, "units": 0}


def test_sentences_of_one_way_of_writing(coverage):
    assert rows(coverage.sentences("ada-quill", written="Quill"), "article", "sentence") == [("post-1", 1)]
    assert coverage.count_sentences("ada-quill", written="Quill")["mentions"] == 1
    assert coverage.count_sentences("ada-quill", Filter(outlets=("Borland Herald",)), written="Quill")["mentions"] == 0


def test_the_same_words_for_somebody_else(coverage):
    assert coverage.same_words("ada-quill").empty


def test_what_an_entity_is_called_is_found_by_a_pattern_with_its_place(coverage):
    found = coverage.called("ada-quill", "(?i)envoy", around=20)
    for row in found.itertuples():
        assert row.words[row.start - row.begin : row.end - row.begin] == row.text
    assert coverage.called("ada-quill", "no such words", around=20).empty
