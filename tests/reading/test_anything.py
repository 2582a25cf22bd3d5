"""Whatever bytes come in, an article or a rejection comes out; nothing raises, and no text is altered."""

import json
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from analysis.reading.jsonl import read_gzip, read_jsonl, read_line
from analysis.reading.plain import read_plain
from analysis.records import Article, Rejection

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
FIELDS = ["id", "text", "title", "published", "source", "url", "language"]


@given(st.binary())
def test_any_bytes_in_any_format(content):
    for reader in (read_plain, read_jsonl, read_gzip):
        found = list(reader(BytesIO(content), "f"))
        assert {type(each) for each in found} <= {Article, Rejection}
        # Nothing comes of nothing: a file of lines without one.
        assert found or (reader is not read_plain and not content.strip())


@given(st.dictionaries(st.sampled_from(FIELDS), json_values))
def test_any_values_of_the_fields(fields):
    read = read_line(json.dumps(fields).encode(), "f#L1")
    assert isinstance(read, Article | Rejection)
    if isinstance(read, Article):
        text = fields["text"]
        assert read.text == ("\n\n".join(text) if isinstance(text, list) else text) and read.id


@given(st.text(st.characters(codec="utf-8")))
def test_a_text_in_json_is_never_altered(text):
    read = read_line(json.dumps({"text": text}).encode(), "f#L1")
    assert read.text == text if text.strip() else isinstance(read, Rejection)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_a_plain_text_after_its_header_is_never_altered(text):
    (read,) = read_plain(BytesIO(f"date 2031-05-07 |{text}".encode()), "f")
    assert isinstance(read, Article) and read.text == f"|{text}"
