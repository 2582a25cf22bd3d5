"""Which names of an article are one."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at

SAME = [
    # text, one mention, another (words and occurrence): the same chain
    ("Anna Berglund left on Monday. Berglund did not say why.", ("Anna Berglund", 1), ("Berglund", 2)),
    ("Lu Wenhai left on Monday. Mr. Lu did not say why.", ("Lu Wenhai", 1), ("Lu", 2)),
    ("Walter T. Grange spoke. Later, Walter Grange left.", ("Walter T. Grange", 1), ("Walter Grange", 1)),
    ("Britain voted no. The UK will vote again.", ("Britain", 1), ("UK", 1)),
    (
        "The Harbour Workers Union (HWU) called a strike. The HWU did not say for how long.",
        ("Harbour Workers Union", 1),
        ("HWU", 2),
    ),
    ("North Korea fired a missile. The North has fired ten.", ("North Korea", 1), ("North", 2)),
    ("Pavlo Zelinskiy spoke first. Selinsky’s office denied it.", ("Pavlo Zelinskiy", 1), ("Selinsky", 1)),
    (
        "Karl von der Marwitz spoke. Ida von der Marwitz did not. Von der Marwitz later wrote a letter.",
        ("Ida von der Marwitz", 1),
        ("Von der Marwitz", 1),
    ),
    (
        "Crown Prince Sigmar Olaf Tande (SOT) arrived. The party loves SOT.",
        ("Sigmar Olaf Tande", 1),
        ("SOT", 2),
    ),
    ("Lantern Oil Corp lost money. Lantern Oil cut its staff.", ("Lantern Oil Corp", 1), ("Lantern Oil", 2)),
    ("Tolvan Foods cut its staff. Tolvan Foods Inc lost money.", ("Tolvan Foods", 1), ("Tolvan Foods Inc", 1)),
    (
        "Borevian National Steel Corp lost money. Analysts said BNS would cut its staff.",
        ("Borevian National Steel Corp", 1),
        ("BNS", 1),
    ),
]


@pytest.mark.parametrize(("text", "one", "other"), SAME)
def test_long_and_short_forms_are_one(annotate_text: Annotate, text, one, other):
    annotation = annotate_text(text)
    first, second = at(annotation, text, *one), at(annotation, text, *other)
    assert first.chain == second.chain and first.name == second.name


def test_wives_whose_surname_has_an_ending_of_its_own_are_not_their_husbands(annotate_text: Annotate):
    text = "Pavel Zorinov left. Zorinova stayed."
    annotation = annotate_text(text)
    assert at(annotation, text, "Pavel Zorinov").chain != at(annotation, text, "Zorinova").chain


def test_father_and_son_of_one_name_are_two_and_the_surname_is_the_fathers(annotate_text: Annotate):
    text = (
        "President Walter Grange spoke. His son, Walter Grange Jr., did not. Grange left on Monday. Walter Jr. stayed."
    )
    annotation = annotate_text(text)
    father, son = at(annotation, text, "Walter Grange"), at(annotation, text, "Walter Grange Jr.")
    assert father.chain != son.chain
    assert at(annotation, text, "Grange", 3).chain == father.chain


def test_a_son_may_be_named_with_a_comma_and_before_his_father(annotate_text: Annotate):
    text = "Walter Grange, Jr., the son of President Walter Grange, met her. Grange Jr. said nothing."
    annotation = annotate_text(text)
    son, father = at(annotation, text, "Walter Grange, Jr."), at(annotation, text, "Walter Grange", 2)
    assert (son.name, father.name) == ("Walter Grange Jr.", "Walter Grange")
    assert at(annotation, text, "Grange Jr.").chain == son.chain != father.chain


def test_a_man_introduced_with_his_ending_is_the_same_without_it(annotate_text: Annotate):
    text = "The board named Walter Grange Jr. as its chairman. Later Walter Grange declined to comment."
    annotation = annotate_text(text)
    assert at(annotation, text, "Walter Grange Jr.").chain == at(annotation, text, "Walter Grange", 2).chain


def test_husband_and_wife_are_two(annotate_text: Annotate):
    text = "President Lantier and his wife, Claire Lantier, arrived on Monday. Lantier spoke first."
    annotation = annotate_text(text)
    his, hers = at(annotation, text, "Lantier"), at(annotation, text, "Claire Lantier")
    assert his.chain != hers.chain
    assert at(annotation, text, "Lantier", 3).chain == his.chain


def test_the_times_is_the_paper_of_that_name_that_the_article_named(annotate_text: Annotate):
    text = "The New York Times reported it on Monday. The Times said it had seen the letter."
    assert at(annotate_text(text), text, "The Times").name == "New York Times"


def test_a_surname_with_another_office_is_no_other_spelling(annotate_text: Annotate):
    text = "Chief of staff Jan Haarbeck resigned. President Harbeck accepted it. Harbeck had known Haarbeck for years."
    annotation = annotate_text(text)
    assert at(annotation, text, "Jan Haarbeck").chain != at(annotation, text, "Harbeck").chain


def test_a_son_by_given_name_and_ending_is_not_the_father(annotate_text: Annotate):
    text = "President Walter Grange was named in the suit, and his son, Walter Jr., was named, too. Grange denied it."
    annotation = annotate_text(text)
    assert at(annotation, text, "Walter Jr.").chain != at(annotation, text, "Walter Grange").chain


def test_a_surname_is_not_the_ones_who_is_called_by_the_first_name(annotate_text: Annotate):
    text = (
        "Jonas Ferrow asked for the boy, Mikkel Ferrow. Mikkel was found at sea. Neighbours said Mikkel was well. "
        "The police said that Ferrow had written a letter."
    )
    annotation = annotate_text(text)
    assert at(annotation, text, "Ferrow", 3).chain == at(annotation, text, "Jonas Ferrow").chain


def test_a_relative_is_meant_by_the_office_that_only_the_relative_has(annotate_text: Annotate):
    text = (
        "Kolm won again on Monday. Her husband, former President Olav Kolm, was there. Kolm thanked the voters. "
        "Later President Kolm spoke, too."
    )
    annotation = annotate_text(text)
    assert at(annotation, text, "Kolm", 4).chain == at(annotation, text, "Olav Kolm").chain


def test_a_surname_behind_an_office_that_the_bearer_never_has_is_anothers(annotate_text: Annotate):
    text = (
        "Jan Kolm, the governor of Karsund, spoke on Monday. He named the war of President Kolm a mistake. "
        "Later Kolm left."
    )
    annotation = annotate_text(text)
    governor = at(annotation, text, "Jan Kolm")
    assert at(annotation, text, "Kolm", 2).chain != governor.chain
    assert at(annotation, text, "Kolm", 3).chain == governor.chain


def test_one_word_of_another_of_the_family_takes_the_surname_from_nobody(annotate_text: Annotate):
    text = (
        "Anna Kolm won on Monday. Kolm thanked the voters. Kolm will speak on Friday. Kolm has said little. "
        "Olav Kolm was a president, too. The town was quiet. The voters were glad. Kolm left for Oslo."
    )
    annotation = annotate_text(text)
    assert at(annotation, text, "Kolm", 6).chain == at(annotation, text, "Anna Kolm").chain


def test_whoever_is_named_right_before_has_the_surname(annotate_text: Annotate):
    text = (
        "Anna Kolm won on Monday. Kolm thanked the voters. Kolm will speak on Friday. Kolm has said little. "
        "Olav Kolm was a president, too. Kolm died in May."
    )
    annotation = annotate_text(text)
    assert at(annotation, text, "Kolm", 6).chain == at(annotation, text, "Olav Kolm").chain


def test_a_son_whom_the_text_names_without_office_is_not_meant_by_an_office(annotate_text):
    text = (
        "President Grange denied it. Grange has called the inquiry unfair. The meeting with Karl Lind, Walter Grange, "
        "Jr., whose firm builds harbours, was held in Kesh."
    )
    names = [each.name for each in annotate_text(text).mentions if "Grange" in text[each.start : each.end]]
    assert names == ["Grange", "Grange", "Walter Grange Jr."]
