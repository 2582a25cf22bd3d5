import pyarrow as pa

from analysis.coverage.originals import as_they_came_in, compressed, decompressed
from analysis.coverage.schema import TABLES
from analysis.reading.cleaning.offsets import Edit, apply

CAME = "Bore&shy;via waits."
CLEAN, OFFSETS = apply(CAME, [Edit(4, 9)])
ORIGINALS = pa.Table.from_pylist(
    [{"article": "a", "original": compressed(CAME), "offsets": OFFSETS.pack(), "mended": []}],
    schema=TABLES["originals"],
)


def test_every_text_comes_back_as_it_was() -> None:
    text = "Borevia\u00ad waits\r\n" * 50
    assert decompressed(compressed(text)) == text
    assert len(compressed(text)) < len(text) / 5


def test_offsets_and_texts_are_led_back_to_what_came_in() -> None:
    quote = {"article": "a", "start": 0, "end": 7, "parts": [{"start": 8, "end": 13}], "cue_start": 8, "cue_end": 13}
    rows = [quote | {"speaker_start": None, "speaker_end": None}, quote | {"article": "b"}]
    moved, other = as_they_came_in(pa.Table.from_pylist(rows), ORIGINALS).to_pylist()
    assert CAME[moved["start"] : moved["end"]] == "Bore&shy;via"
    assert [CAME[each["start"] : each["end"]] for each in moved["parts"]] == ["waits"]
    assert (CAME[moved["cue_start"] : moved["cue_end"]], moved["speaker_start"]) == ("waits", None)
    assert (other["start"], other["end"], other["cue_start"]) == (0, 7, 8)
    articles = pa.Table.from_pylist([{"article": "a", "length": len(CLEAN), "text": CLEAN}])
    assert as_they_came_in(articles, ORIGINALS).to_pylist() == [{"article": "a", "length": len(CAME), "text": CAME}]


def test_a_table_of_clean_texts_stays_as_it_is() -> None:
    table = pa.Table.from_pylist([{"article": "a", "start": 0, "end": 7}])
    assert as_they_came_in(table, ORIGINALS.slice(0, 0)) is table
