"""What the headline of its only article calls an affair."""

from __future__ import annotations

import pytest

from analysis.records import Article
from analysis.resolving.events.affair_headlines import headline_name

TEXT = (
    "KARSUND, May 3 - Borevia's Harbour Bank said it may sell the ferries. Talks with the Seamen's Union are on. "
    "The bank's chairman, Orin Vask, met the Seamen's Union and Quill of the Lantern League. \"Ferries are dear,\" he "
    "said in Borevia. The Harbour Bank lost money. Lorn, he said, pays."
)


def name(title: str | None, *told: str, text: str = TEXT, source: str | None = None) -> str | None:
    article = Article(id="a", text=text, title=title, source=source)
    return headline_name(article, told or None, {"fennmark": "Fennmark"})


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Harbour Bank may sell the ferries", "Harbour Bank may sell the ferries"),
        ("HARBOUR BANK <HBK> MAY SELL FERRIES", "Harbour Bank may sell ferries"),
        ("EXCLUSIVE-Harbour Bank may sell the ferries.", "Harbour Bank may sell the ferries"),
        ("Harbour Bank may sell the ferries | Fennmark Post", "Harbour Bank may sell the ferries"),
        ("BOREVIA'S CHAIRMAN TALKS WITH UNION", "Borevia's chairman talks with Union"),
        ("FENNMARK PROTESTS AT FERRY SALE", "Fennmark protests at ferry sale"),
        ("NKTV ASKS U.N. FOR HELP", "NKTV asks U.N. for help"),
        ("QUILL AND ROWERS WILL DANCE", "Quill and rowers will dance"),
        ("Ferries", None),
        (
            "Harbour Bank may sell the ferries to Fennmark; seamen are to go on strike in all of Borevia from May on",
            "Harbour Bank may sell the ferries to Fennmark",
        ),
        (" ".join(f"word{n}" for n in range(13)), None),
    ],
)
def test_it_is_the_headline_without_what_stands_around_it_and_in_the_letters_of_the_text(title, expected):
    assert name(title, source="Fennmark Post") == expected


def test_a_headline_about_something_else_names_no_affair():
    assert name("Harbour Bank may sell the ferries", "selling", "ferry") is None
    assert name("Harbour Bank may sell the ferries", "ferries", "bank") == "Harbour Bank may sell the ferries"
    assert name("Grain prices fall again", "ferries", "bank") is None


def test_the_first_line_of_a_text_without_a_title_is_its_headline_where_it_is_no_sentence():
    assert name(None, text=f"Harbour Bank may sell the ferries\n\n{TEXT}") == "Harbour Bank may sell the ferries"
    assert name(None, text=f"Harbour Bank may sell the ferries.\n\n{TEXT}") is None
    assert name(None, text="Harbour Bank may sell the ferries") is None
