"""Which column holds what, set right by a person."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.dashboard.handing import LINKS, MET, ODD, chosen, pressed, upload
from tests.dashboard.screen import texts


def test_the_form_begins_with_what_was_taken_and_what_is_said_counts(adding: AppTest) -> None:
    app = upload(adding, {"spring.csv": ODD})
    labels = ("Text of the article", "Title", "Day of publication", "Outlet", "Address")
    before = {label: chosen(app, label).value for label in labels}
    assert before == {
        "Text of the article": "Wortlaut",
        "Title": "Schlagwerk",
        "Day of publication": "Erschienen am",
        "Outlet": "",
        "Address": "",
    }
    chosen(app, "Outlet").select("Blatt")
    chosen(app, "Dates like 03/04/2031").select("day")
    app = pressed(app, "Read it with these columns")
    assert not app.exception
    assert "3 – 4 May 2031" in texts(app) and "The Lantern, Tarn Post" in texts(app)
    assert "guessed" not in texts(app)
    assert (chosen(app, "Outlet").value, chosen(app, "Dates like 03/04/2031").value) == ("Blatt", "day")


def test_a_field_can_be_said_to_be_in_no_column(adding: AppTest) -> None:
    app = upload(adding, {"spring.csv": ODD})
    chosen(app, "Title").select("")
    app = pressed(app, "Read it with these columns")
    assert chosen(app, "Title").value == ""
    assert "Schlagwerk" not in "".join(each.value for each in app.caption)


def test_a_table_without_texts_can_be_given_one(adding: AppTest) -> None:
    app = upload(adding, {"links.csv": LINKS.replace("A visit", f'"{MET}"')})
    assert app.button(key="add_go").disabled
    chosen(app, "Text of the article").select("title")
    app = pressed(app, "Read it with these columns")
    assert app.button(key="add_go").label == "Analyse 2 articles" and not app.button(key="add_go").disabled
