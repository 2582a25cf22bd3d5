"""Articles that are printed again are copies; reports of the same affair are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.demo.affair import load
from analysis.records import Article
from analysis.resolving.articles.near_duplicates import near_duplicates

AGENCY = " ".join(f"Sentence {n} tells what envoy number {n * 7} said of matter {n * 13} at noon." for n in range(20))


def article(id_: str, text: str, day: int = 1) -> Article:
    return Article(id=id_, text=text, published=date(2031, 5, day))


def test_the_copies_of_the_demo_are_found_and_nothing_else():
    truths = load().truths
    assert near_duplicates([truth.article for truth in truths]) == {
        truth.article.id: truth.copy_of for truth in truths if truth.copy_of
    }


def test_a_text_cut_short_and_edited_is_a_copy():
    cut = "KARSUND - " + AGENCY[: len(AGENCY) // 2].replace("noon", "midday", 2)
    assert near_duplicates([article("wire", AGENCY), article("post", cut, 2)]) == {"post": "wire"}


def test_the_later_one_is_the_copy_and_of_one_day_the_shorter():
    assert near_duplicates([article("b", AGENCY, 2), article("a", AGENCY, 3)]) == {"a": "b"}
    assert near_duplicates([article("a", AGENCY[:900]), article("b", AGENCY)]) == {"a": "b"}


def test_a_copy_of_a_copy_is_one_of_the_original():
    found = near_duplicates(
        [article("wire", AGENCY), article("post", AGENCY[:900], 2), article("net", AGENCY[:880], 3)]
    )
    assert found == {"post": "wire", "net": "wire"}


def test_a_shared_quote_makes_no_copy():
    quote = AGENCY[:200]
    one = quote + " ".join(f"Our reporter saw {n} ships and {n * 3} boats there." for n in range(12))
    other = quote + " ".join(f"The harbour master counted {n * 5} sailors near pier {n}." for n in range(12))
    assert near_duplicates([article("a", one), article("b", other, 2)]) == {}


def test_short_texts_and_none_at_all_are_no_copies():
    assert (
        near_duplicates([article("a", "Markets closed."), article("b", "Markets closed.", 2), article("c", "", 3)])
        == {}
    )


def test_a_digest_of_the_days_texts_is_neither_original_nor_copy():
    other = " ".join(f"Ship {n} of line {n * 5} brought {n * 11} crates of tea to pier {n * 3}." for n in range(20))
    digest = article("digest", f"The day at noon. {AGENCY} {other}")
    found = near_duplicates([digest, article("wire", AGENCY), article("post", AGENCY[:900]), article("net", other)])
    assert found == {"post": "wire"}


def test_a_text_that_others_cut_is_no_digest():
    found = near_duplicates([article("wire", AGENCY), article("post", AGENCY[:900]), article("net", AGENCY[:700])])
    assert found == {"post": "wire", "net": "wire"}


def story(name: str, count: int = 100) -> str:
    return " ".join(f"{name}{n}" for n in range(count))


def test_a_digest_of_another_day_is_neither_original_nor_copy():
    first, second = story("a", 60), story("b", 100)
    earlier = article("digest", f"{first} {second}", 1)
    later = article("digest", f"{first} {second}", 4)
    for digest in (earlier, later):
        found = near_duplicates([digest, article("a", first, 2), article("b", second, 3), article("c", second, 4)])
        assert found == {"c": "b"}


def test_a_paragraph_of_the_papers_own_in_front_of_a_story_of_the_day_makes_it_no_original_of_another():
    found = near_duplicates([article("wire", story("a")), article("post", f"{story('own', 40)} {story('a')}")])
    assert set(found) | set(found.values()) == {"wire", "post"}


def test_a_report_in_a_hundred_outlets_is_one_text():
    found = near_duplicates([article(f"{n:03}", story("a"), 1 + n % 20) for n in range(100)])
    assert len(found) == 99
    assert set(found.values()) == {"000"}


def test_a_text_of_formulas_alone_is_found_again_where_it_is_the_same_word_for_word():
    formula = story("formula", 16)
    others = [article(f"o{n}", f"{formula} {story(f'x{n}y', 40)}", 1) for n in range(25)]
    again = [article("first", formula, 2), article("second", formula, 3)]
    assert near_duplicates([*others, *again]) == {"second": "first"}


def test_the_agencys_own_text_is_the_original_of_an_earlier_copy():
    paper = Article(id="paper", text=story("a"), published=date(2031, 5, 1), source="Post", agency="Lantern")
    agency = Article(id="agency", text=story("a"), published=date(2031, 5, 2), source="Lantern Agency")
    assert near_duplicates([paper, agency]) == {"paper": "agency"}


def test_reports_of_one_form_of_other_weeks_are_no_copies():
    text = "KARSUND, March {} - " + story("a", 60)
    assert near_duplicates([article("a", text.format(5), 5), article("b", text.format(12), 12)]) == {}


def test_the_order_in_which_articles_come_changes_nothing():
    articles = [article(f"{name}{n}", story(name, 60 + n), 1 + n % 3) for n in range(9) for name in ("a", "b")]
    assert near_duplicates(articles) == near_duplicates(articles[::-1])


def test_no_article_is_no_trouble():
    assert near_duplicates([]) == {}


def test_papers_that_set_something_in_front_of_a_story_of_the_day_belong_together_by_the_story():
    papers = [article(f"paper{n}", f"{story(f'own{n}of', 20)} {story('a')}") for n in range(3)]
    found = near_duplicates([*papers, article("wire", story("a")), article("brief", story("a", 60))])
    assert len({*found, *found.values()}) == 5
    assert len(set(found.values())) == 1


def test_the_very_same_words_are_a_copy_however_few_they_are():
    told = [("wire", 1), ("post", 2)]
    few = [replace(article(id_, "Orin Vask resigned.", day), title="Vask gone") for id_, day in told]
    assert near_duplicates(few) == {"post": "wire"}
    more = [replace(article(id_, story("a", 20), day), title=f"The {id_} tells") for id_, day in told]
    assert near_duplicates(more) == {"post": "wire"}


def test_a_notice_of_another_week_is_no_copy():
    weeks = [replace(article(f"n{day}", story("a", 20), day), title="Ferries") for day in (1, 8, 15)]
    assert near_duplicates(weeks) == {}
