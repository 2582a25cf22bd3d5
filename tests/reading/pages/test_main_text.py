"""The text of an article in a page, without what stands around it."""

from analysis.reading.pages.main_text import is_teaser, main_text
from analysis.reading.pages.trees import tree_of
from tests.reading.samples import PARAGRAPHS, page


def read(markup: str, *titles: str) -> list[str]:
    return main_text(tree_of(markup), titles)


def body(*paragraphs: str) -> str:
    return "".join(f"<p>{each}</p>" for each in paragraphs)


def test_the_paragraphs_and_nothing_around_them():
    assert read(page(), "Envoy leaves talks") == list(PARAGRAPHS)


def test_the_title_above_the_text_is_no_part_of_it():
    twice = page(body("Envoy leaves talks", *PARAGRAPHS))
    assert "Envoy leaves talks" not in read(twice, "Envoy leaves talks")


def test_links_to_other_articles_are_left_out():
    teasers = (
        'Related: <a href="/1">Borevia closes the last of its ports</a>',
        '<a href="/2">Five things to know about the talks in Meridian</a>',
    )
    found = read(page(body(*PARAGRAPHS[:2], *teasers, *PARAGRAPHS[2:])), "Envoy leaves talks")
    assert found == list(PARAGRAPHS)


def test_a_link_in_a_sentence_and_a_sentence_that_is_a_link_stay():
    linked = (
        'The envoy <a href="/1">told the Meridian Post</a> on Sunday that she had expected nothing else of them.',
        'By <a href="/3">Lena Oduya</a>',
    )
    found = read(page(body(*PARAGRAPHS, *linked)))
    assert any(each.startswith("The envoy told") for each in found)
    assert not is_teaser("The commission published all of its letters on Friday.", 46)
    assert not is_teaser("Lena Oduya", 9) and not is_teaser("as they had told the commission", 26)
    assert is_teaser("The commission publishes its letters", 32)


def test_an_article_in_several_boxes_is_put_together():
    boxes = "".join(
        f'<div class="grid"><div class="chunk">{body(*part)}</div></div><div class="ad">Advertisement</div>'
        for part in (
            PARAGRAPHS[:2],
            PARAGRAPHS[2:],
            [f"In Fennmark, number {n} of many said that it was too late." * 2 for n in range(4)],
        )
    )
    tree = tree_of(page(f'<div class="chunks">{boxes}</div>'))
    main_text(tree)
    assert [len(each.findall("p")) for each in tree.iter("div") if each.get("class") == "chunk"] == [8, 0, 0]
    found = read(page(f'<div class="chunks">{boxes}</div>'), "Envoy leaves talks")
    assert [each for each in found if each in PARAGRAPHS] == list(PARAGRAPHS)
    assert any("Fennmark" in each for each in found)


def test_two_articles_of_one_page_stay_two():
    two = "".join(f'<div class="post"><h2><a href="/{n}">Head {n}</a></h2>{body(*PARAGRAPHS)}</div>' for n in (1, 2))
    tree = tree_of(f"<html><body>{two}</body></html>")
    main_text(tree)
    assert [len(each.findall("p")) for each in tree.iter("div")] == [4, 4]


def test_a_strict_search_that_takes_out_the_article_went_wrong(monkeypatch):
    loose = list(PARAGRAPHS)
    for strict, expected in ((loose[:1], loose), (loose[:3], loose[:3])):
        results = {True: strict, False: loose}
        monkeypatch.setattr("analysis.reading.pages.main_text._found", lambda page, strict, of=results: of[strict])
        assert read(page()) == expected


def test_rows_of_a_table_are_lines():
    table = "<table><tr><th>State</th><th>Votes</th></tr><tr><td>Borevia</td><td>14</td></tr></table>"
    assert "Borevia | 14" in read(page(body(*PARAGRAPHS) + table))


def test_nothing_is_found_in_nothing():
    assert read("<html><body></body></html>") == []
