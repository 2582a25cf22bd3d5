"""The paragraphs of a piece of HTML."""

from time import process_time

from analysis.reading.pages.blocks import Block, blocks, text_of
from analysis.reading.pages.trees import tree_of


def test_paragraphs_lists_and_breaks():
    markup = "<p>One <b>two</b>\n three.</p><ul><li>Four<li>Five</ul><div>Six<br>Seven<br><br>Eight</div>Nine"
    assert text_of(markup) == "One two three.\n\nFour\n\nFive\n\nSix\nSeven\n\nEight\n\nNine"


def test_what_is_not_shown_is_left_out():
    markup = (
        "<p>Seen.</p><script>x()</script><style>p{}</style><figure><img><figcaption>A caption</figcaption></figure>"
    )
    assert text_of(markup) == "Seen."


def test_entities_are_read_once_and_text_without_tags_stays():
    assert text_of("Borevia &amp; Meridian &ndash; again") == "Borevia & Meridian – again"
    assert text_of(" a > b ") == "a > b"


def test_the_letters_in_links_are_counted():
    tree = tree_of('<html><body><p><a href="x">Five words</a> more</p><p>None</p></body></html>')
    assert list(blocks(tree)) == [Block("Five words more", 9), Block("None", 0)]
    assert Block("a b", 0).letters == 2


def test_deep_and_long_pieces_cost_linear_time():
    start = process_time()
    for part in ("<div>", "<br>", "<b>x", "<a href=x>y</a>", "<p>", "&lt;", "<li>"):
        text_of(part * 100_000)
    assert process_time() - start < 20
