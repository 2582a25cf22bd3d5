"""What stands right beside a name tells what it is. More examples stand in the lexicon."""

from __future__ import annotations

from tests.annotating.mention_at import Annotate, at


def test_a_town_of_a_dateline_is_a_place_wherever_it_stands_in_capitals(annotate_text: Annotate):
    text = "FLOOD IN GARVIK\nGARVIK, March 5 (Lantern) - The river rose on Monday."
    annotation = annotate_text(text)
    assert [at(annotation, text, "GARVIK", nth).kind for nth in (1, 2)] == ["place", "place"]


def test_a_heading_with_a_dash_makes_no_place(annotate_text: Annotate):
    text = "GARVIK HARBOUR UNION - The unions met on Monday."
    found = annotate_text(text).mentions
    assert not [m for m in found if m.kind == "place"]


def test_two_towns_after_in_are_both_places(annotate_text: Annotate):
    text = "Shops were looted in Leeds and Karsund, police said."
    annotation = annotate_text(text)
    assert at(annotation, text, "Karsund").kind == "place"


def test_a_dateline_may_have_two_places(annotate_text: Annotate):
    text = "BEIJING/GENEVA, March 13 — Norway left."
    annotation = annotate_text(text)
    assert [at(annotation, text, each).country for each in ("BEIJING", "GENEVA")] == ["CHN", "CHE"]
