"""What two texts share, and whether that makes one a copy of the other."""

from __future__ import annotations

import pytest

from analysis.resolving.articles.shared_words import Text, compare, is_copy
from analysis.resolving.articles.word_runs import words

STORY = " ".join(f"tale{n}" for n in range(168))
OWN = " ".join(f"own{n}" for n in range(200))


def copied(copy: str, original: str) -> bool:
    return is_copy(*compare(Text.of(words(copy)), Text.of(words(original))))


def of_words(text: str, start: int, end: int) -> str:
    return " ".join(text.split()[start:end])


def test_the_same_text_is_a_copy_and_another_is_none():
    assert copied(STORY, STORY)
    assert not copied(OWN, STORY)


def test_a_text_cut_from_the_end_is_a_copy():
    assert copied(of_words(STORY, 0, 70), STORY)


def test_a_text_with_one_word_in_seven_replaced_is_a_copy():
    edited = " ".join("otherwise" if n % 7 == 3 else word for n, word in enumerate(STORY.split()))
    assert copied(edited, STORY)


def test_a_text_with_every_third_word_replaced_is_none():
    edited = " ".join("otherwise" if n % 3 == 2 else word for n, word in enumerate(STORY.split()))
    assert not copied(edited, STORY)


def test_a_paragraph_of_the_papers_own_in_front_changes_nothing_and_one_as_long_as_the_story_does():
    assert copied(f"{of_words(OWN, 0, 60)} {STORY}", STORY)
    assert not copied(f"{of_words(OWN, 0, 160)} {STORY}", STORY)


def test_what_a_paper_adds_at_the_end_may_not_be_as_long():
    assert copied(f"{STORY} {of_words(OWN, 0, 30)}", STORY)
    assert not copied(f"{STORY} {of_words(OWN, 0, 80)}", STORY)


def test_an_update_that_writes_the_beginning_anew_is_no_copy():
    update = f"{of_words(OWN, 0, 60)} {of_words(STORY, 50, 200)}"
    assert not copied(update, STORY)


FORM = (
    "{name} Mining said it lowered the price of copper by {cents} cents to {price} cents a pound with effect of Monday"
)
FORMS = " ".join([FORM] * 4)


def filled(name: str, cents: str, price: str) -> str:
    return FORMS.format(name=name, cents=cents, price=price)


def test_a_form_filled_in_with_other_figures_is_no_copy():
    assert copied(filled("Meridian", "25", "6550"), filled("Meridian", "25", "6550"))
    assert not copied(filled("Meridian", "50", "6500"), filled("Meridian", "25", "6550"))


def test_a_form_filled_in_with_other_names_is_no_copy():
    form = "{0} told us on the same day that it had sold all that it held in the works of {1} for a small sum. " * 5
    assert not copied(form.format("Borland", "Harna"), form.format("Vesk", "Ollin"))


def test_one_figure_put_right_makes_it_no_other_text():
    story = f"The toll was 14, the ministry said. {STORY}"
    assert copied(story.replace("14", "15"), story)


def test_names_spelt_otherwise_make_it_no_other_text():
    story = f"{STORY} Irina Valskaya spoke in Karsund, in Port Ellery at Meridian House, with Orin Vask and Edda Hall."
    assert copied(story.replace("Valskaya", "Walskaja").replace("Orin", "Oryn"), story)


@pytest.mark.parametrize("count", [0, 5, 11])
def test_a_text_of_a_few_words_is_none(count):
    text = of_words(STORY, 0, count)
    assert not copied(text, text)


def test_a_short_text_has_to_agree_nearly_in_all():
    short = of_words(STORY, 0, 40)
    edited = " ".join("otherwise" if n % 4 == 3 else word for n, word in enumerate(short.split()))
    assert not copied(edited, short)
    assert copied(of_words(short, 0, 36), short)


def test_shares_are_those_of_either_side():
    part, whole = compare(Text.of(words(of_words(STORY, 0, 84))), Text.of(words(STORY)))
    assert part.share == pytest.approx(1.0)
    assert whole.share == pytest.approx(0.5)
    assert whole.lead == pytest.approx(1.0)


def test_a_hundred_thousand_repetitions_cost_no_more_than_their_length():
    text = Text.of(words("and again " * 50_000))
    own, other = compare(text, text)
    assert own.share == other.share == 1.0
