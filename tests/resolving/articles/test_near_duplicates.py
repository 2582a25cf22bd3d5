"""Articles that are printed again are copies; reports of the same affair are not."""

from __future__ import annotations

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
