"""Reports of one form are no copies, though their words agree."""

from __future__ import annotations

from datetime import date

from analysis.records import Article
from analysis.resolving.articles.vetoes import is_kept_apart

PRICE = "KARSUND, March {day} - Harbour Tin said its price stays as it is."


def article(text: str, day: int = 5, title: str | None = None) -> Article:
    return Article(id=f"{title} {day}", text=text, title=title, published=date(2031, 3, day))


def test_datelines_of_other_days_in_articles_that_are_far_apart():
    one, other = article(PRICE.format(day=5)), article(PRICE.format(day=12), 12)
    assert is_kept_apart(other, one, 100)
    assert not is_kept_apart(article(PRICE.format(day=5), 12), one, 100)


def test_a_paper_prints_late_and_may_date_the_line_anew():
    assert not is_kept_apart(article(PRICE.format(day=6), 6), article(PRICE.format(day=5)), 100)


def test_without_a_day_of_publication_or_in_the_line_nothing_is_known():
    one = article(PRICE.format(day=5))
    assert not is_kept_apart(article("Harbour Tin said its price stays.", 12), one, 100)
    undated = Article(id="undated", text=PRICE.format(day=12))
    assert not is_kept_apart(undated, one, 100)


def test_titles_of_a_few_words_of_text_have_to_agree():
    text = "Quarterly dividend five cents against five. Payable on 1 April."
    one = article(text, title="HARBOUR TIN SETS QUARTERLY")
    assert is_kept_apart(article(text, title="LANTERN HOLDINGS IN PAYOUT"), one, 12)
    assert not is_kept_apart(article(text, title="LANTERN HOLDINGS IN PAYOUT"), one, 100)
    assert not is_kept_apart(article(text, title="Harbour Tin sets its quarterly dividend"), one, 12)
    assert not is_kept_apart(article(text), one, 12)


def test_what_the_title_says_may_stand_in_the_other_text():
    one = article("Harbour Tin pays five cents on 1 April.", title="PAYOUT")
    assert not is_kept_apart(article("Five cents on 1 April.", title="Harbour Tin pays"), one, 9)
