import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading.cleaning import clean
from analysis.reading.cleaning.offsets import UNCHANGED, Edit, OffsetMap, apply

TEXT = "Bore&shy;via &amp; Meridian talk"


def taken(text: str, offsets: OffsetMap, start: int, end: int) -> str:
    first, last = offsets.original(start, end)
    return text[first:last]


def test_a_span_of_the_clean_text_leads_to_what_it_stood_for() -> None:
    clean, offsets = apply(TEXT, [Edit(4, 9), Edit(13, 18, "&")])
    assert clean == "Borevia & Meridian talk"
    assert taken(TEXT, offsets, 0, 7) == "Bore&shy;via"
    assert taken(TEXT, offsets, 8, 9) == "&amp;"
    assert taken(TEXT, offsets, 10, 18) == "Meridian"
    assert offsets.original(len(clean), len(clean)) == (len(TEXT), len(TEXT))


def test_what_was_taken_out_at_an_edge_does_not_belong_to_the_span() -> None:
    text = "<b>Borevia</b> waits"
    clean, offsets = apply(text, [Edit(0, 3), Edit(10, 14)])
    assert clean == "Borevia waits"
    assert taken(text, offsets, 0, 7) == "Borevia"
    assert offsets.original(0, 0) == (3, 3)


def test_one_for_one_stands_each_for_its_own() -> None:
    clean, offsets = apply("BOREVIA WAITS", [Edit(1, 7, "orevia"), Edit(8, 13, "waits")])
    assert clean == "Borevia waits"
    assert offsets.original(2, 4) == (2, 4)


def test_what_was_put_in_stands_for_nothing() -> None:
    clean, offsets = apply("one.two", [Edit(4, 4, " ")])
    assert clean == "one. two"
    assert offsets.original(4, 5) == (4, 4)
    assert offsets.original(3, 8) == (3, 7)


def test_two_steps_lead_back_through_both() -> None:
    once, first = apply(TEXT, [Edit(13, 18, "&")])
    twice, second = apply(once, [Edit(4, 9)])
    assert twice == "Borevia & Meridian talk"
    whole = first.then(second)
    assert taken(TEXT, whole, 0, 7) == "Bore&shy;via"
    assert taken(TEXT, whole, 8, 18) == "&amp; Meridian"


def test_nothing_replaced_is_the_same_text() -> None:
    clean, offsets = apply(TEXT, [Edit(0, 4, "Bore")])
    assert clean is TEXT
    assert offsets is UNCHANGED
    assert offsets.original(3, 9) == (3, 9)
    assert offsets.pack() == b""


@pytest.mark.parametrize("edits", [[Edit(3, 5), Edit(4, 6)], [Edit(3, 2)], [Edit(0, 99)], [Edit(5, 6), Edit(1, 2)]])
def test_edits_that_overlap_or_leave_the_text_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply("Borevia", edits)


@st.composite
def edited(draw: st.DrawFn, text: str) -> list[Edit]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    return [
        Edit(start, end, draw(st.text("xyz", max_size=4))) for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]


@given(st.data())
def test_what_no_step_replaced_leads_back_to_itself(data: st.DataObject) -> None:
    text = data.draw(st.text("abc", max_size=30))
    once, first = apply(text, data.draw(edited(text)))
    twice, second = apply(once, data.draw(edited(once)))
    whole = first.then(second)
    again = OffsetMap.unpack(whole.pack())
    before = 0
    for at, character in enumerate(twice):
        start, end = whole.original(at, at + 1)
        assert before <= start <= end <= len(text)
        if character in "abc":
            assert text[start:end] == character
        assert again.original(at, at + 1) == (start, end)
        before = start


CHANGED = [
    ("nothing", "Vask left.", "Vask left.", []),
    ("an entity", "Vask &amp; Quill", "Vask & Quill", [("&", "&amp;")]),
    ("a line that was joined", "Vask\nleft", "Vask left", [(" ", "\n")]),
    ("what was taken out at the ends", "> Vask left <", "Vask left", [("", "> "), ("", " <")]),
    ("what was put in", "Vask left", "Vask has left", [(" has", "")]),
    ("one character for two", "e\u0301tat", "\u00e9tat", [("\u00e9", "e\u0301")]),
    ("two characters for one", "o\ufb03ce", "office", [("ffi", "\ufb03")]),
    ("a letter that is doubled", "Vask", "Vaask", [("a", "")]),
    ("everything", "<p></p>", "", [("", "<p></p>")]),
]


@pytest.mark.parametrize(("original", "text", "changed"), [each[1:] for each in CHANGED], ids=[c[0] for c in CHANGED])
def test_what_was_changed_is_told_with_what_stood_there(original: str, text: str, changed: list) -> None:
    edits = {
        "Vask & Quill": [Edit(5, 10, "&")],
        "Vask left": [Edit(4, 5, " ")] if "\n" in original else [Edit(0, 2), Edit(11, 13)],
        "Vask has left": [Edit(4, 4, " has")],
        "\u00e9tat": [Edit(0, 2, "\u00e9")],
        "office": [Edit(1, 2, "ffi")],
        "Vaask": [Edit(1, 2, "aa")],
        "": [Edit(0, 7)],
    }
    made, back = apply(original, edits.get(text, []))
    assert made == text
    found = back.changes(original, text)
    assert [
        (text[each.start : each.end], original[each.original_start : each.original_end]) for each in found
    ] == changed


def test_between_the_changes_both_texts_are_the_same() -> None:
    original = "<p>Orin Vask said that\nFennmark&nbsp;would &amp;\u00adwait.</p>\n\n\n<b>Share this</b>\n"
    done = clean(original)
    at = behind = 0
    for each in done.offsets.changes(original, done.text):
        assert done.text[at : each.start] == original[behind : each.original_start]
        at, behind = each.end, each.original_end
    assert done.text[at:] == original[behind:]
