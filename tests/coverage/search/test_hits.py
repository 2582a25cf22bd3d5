"""Where the words stand that were looked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.coverage.search.hits import hits_in

TEXT = "Vásk talks. The 𝒳 talked of the state visit\ue0f0 and “the state visit”."


def words(text: str, spans: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_hits_are_characters_of_the_text() -> None:
    ((in_title, in_text),) = hits_in([("Talks", TEXT)], ['"talks" OR "talked"', '"state visit"', 'title : "vask"'])
    assert words("Talks", in_title) == ["Talks"]
    assert words(TEXT, in_text) == ["talks", "talked", "state visit", "state visit"]


def test_a_text_without_hits_has_none_and_keeps_its_place() -> None:
    assert hits_in([(None, "nothing"), (None, "talks")], ['"talks"']) == [([], []), ([], [(0, 5)])]
    assert hits_in([("a", "b")], []) == [([], [])]


@given(st.text(max_size=60))
def test_whatever_the_text_the_word_stands_where_it_is_said_to_stand(text: str) -> None:
    whole = f"{text} talks {text}"
    ((_, found),) = hits_in([(None, whole)], ['"talks"'])
    assert (len(text) + 1, len(text) + 6) in found
    assert all(whole[start:end].casefold() == "talks" for start, end in found)
