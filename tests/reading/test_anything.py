"""Whatever bytes come in, an article or a rejection comes out; nothing raises, and what came in is kept."""

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


def as_it_came_in(article):
    return article.original.text if article.original else article.text


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
        assert as_it_came_in(read) == ("\n\n".join(text) if isinstance(text, list) else text) and read.id


@given(st.text(st.characters(codec="utf-8")))
def test_a_text_in_json_is_kept_as_it_came_in(text):
    read = read_line(json.dumps({"text": text}).encode(), "f#L1")
    # What is made of marks and white space alone is no text.
    assert as_it_came_in(read) == text if isinstance(read, Article) else not any(map(str.isalnum, text))


@given(st.text(st.characters(codec="utf-8")))
def test_a_plain_text_after_its_header_is_kept_as_it_came_in(text):
    read, *_ = read_plain(BytesIO(f"date 2031-05-07 |{text}".encode()), "f")
    assert isinstance(read, Article) and as_it_came_in(read) == f"|{text}"
