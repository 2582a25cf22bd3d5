"""A text that is pasted."""

from __future__ import annotations

from datetime import date

from streamlit.testing.v1 import AppTest

from tests.dashboard.handing import MET, ODD, pressed
from tests.dashboard.screen import texts


def test_a_text_is_taken_with_what_is_known_of_it(adding: AppTest) -> None:
    adding.text_area(key="paste_text_0").set_value(MET)
    adding.text_input(key="paste_source_0").set_value("The Lantern")
    adding.date_input(key="paste_day_0").set_value(date(2031, 5, 4))
    app = pressed(adding, "Take this text")
    shown = texts(app)
    assert "pasted text 1" in shown and "4 May 2031" in shown and "The Lantern" in shown
    assert app.text_area(key="paste_text_1").value == ""


def test_a_table_that_was_copied_is_one(adding: AppTest) -> None:
    adding.text_area(key="paste_text_0").set_value(ODD.replace("Wortlaut", "text").replace("Schlagwerk", "title"))
    adding.text_area(key="paste_text_0").set_value("title\ttext\tdate\nVisit\t" + MET + "\t2031-05-04\n")
    app = pressed(adding, "Take this text")
    assert "1 article · CSV · 4 May 2031" in texts(app)


def test_nothing_is_told_and_nothing_taken(adding: AppTest) -> None:
    app = pressed(adding, "Take this text")
    assert "There is no text in it." in texts(app)
    assert "pasted text" not in texts(app)
