"""A text as it came in beside the clean one: paragraph by paragraph, marked where they differ, and never as markup."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from analysis.coverage import Coverage, Filter
from analysis.reading.cleaning import clean
from dashboard.model import original_text
from dashboard.model.original_text import AT_ONCE, compared_of, rows_of, side_by_side
from tests.dashboard import inputs


def rows(came: str) -> list[list[tuple[str, str, bool]]]:
    done = clean(came)
    return [[tuple(each) for each in row] for row in rows_of(came, done.text, done.offsets.changes(came, done.text))]


def test_each_paragraph_is_a_row_and_lines_taken_out_are_one_of_their_own() -> None:
    found = rows(inputs.CAME_IN)
    assert [("".join(one for one, _, _ in row))[:12] for row in found] == [
        "Borland&amp;",
        "SHARE THIS A",
        "The talks go",
    ]
    assert [("".join(other for _, other, _ in row))[:12] for row in found] == ["Borland&Fenn", "", "The talks go"]
    assert [any(changed for *_, changed in row) for row in found] == [True, True, False]


def test_a_line_taken_out_behind_a_paragraph_is_no_part_of_it() -> None:
    found = rows("The talks between Borland and Fennmark go on.\n\nSHARE THIS ARTICLE")
    assert [[other for _, other, _ in row] for row in found] == [
        ["The talks between Borland and Fennmark go on."],
        [""],
    ]


@given(st.text(st.sampled_from("ab <>&;\n\r\u00ad\u00a0é"), max_size=60))
def test_the_rows_together_are_both_texts(came: str) -> None:
    found = rows(came)
    assert "".join(one for row in found for one, _, _ in row) == (came if clean(came).mended else clean(came).text)
    assert "".join(other for row in found for _, other, _ in row) == clean(came).text


def test_what_was_changed_is_marked_and_seen(bad_coverage: Coverage) -> None:
    found = compared_of(bad_coverage, Filter(text="no such words"), "wire", 1)
    assert (found.changes, found.paging.parts) == (7, 1)
    assert "Lines broken to a width (3)" in found.mended
    assert "<del>↵\n</del>" in found.html and "<ins>·</ins>" in found.html
    assert '<div class="cq-row out"><div class="came"><del>SHARE THIS ARTICLE↵' in found.html
    assert compared_of(bad_coverage, Filter(), "own", 1).html == ""


def test_nothing_of_the_text_is_read_as_markup(bad_coverage: Coverage) -> None:
    html = compared_of(bad_coverage, Filter(), "wire", 1).html
    assert "<del>&lt;b&gt;</del>for hours" in html
    assert set(re.findall(r"</?([a-z]+)", html)) == {"div", "del", "ins"}


def test_what_nobody_sees_has_a_name_where_it_was_changed() -> None:
    html = side_by_side([[original_text.Stretch("a\u00ad\u200b\u0007 ", "", True)]])
    assert "[soft hyphen][zero width space][U+0007]" in unescape(html)
    # What was not changed stays as it is, save for what cannot stand in a page.
    assert "a\ufffdb" in side_by_side([[original_text.Stretch("a\x07b", "a\x07b", False)]])


def test_a_long_text_comes_in_parts(bad_coverage: Coverage, monkeypatch) -> None:
    monkeypatch.setattr(original_text, "AT_ONCE", 60)
    parts = compared_of(bad_coverage, Filter(), "wire", 1).paging.parts
    assert parts > 1
    htmls = [compared_of(bad_coverage, Filter(), "wire", n).html for n in range(1, parts + 1)]
    assert sum("The talks go on." in each for each in htmls) == 1


def test_one_line_of_a_book_is_many_rows() -> None:
    came = "<i></i>" * 20_000 + "word " * 50_000
    found = rows(came)
    assert max(sum(max(len(one), len(other)) for one, other, _ in row) for row in found) <= AT_ONCE // 2
