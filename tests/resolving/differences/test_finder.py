"""Where the articles of an affair differ, how much was compared, and what they quote alike."""

from __future__ import annotations

from datetime import timedelta

from analysis.resolving.differences.finder import DAYS_APART, OCCASION, find_differences, may_differ
from tests.resolving.differences.telling import DAY, ENTITIES, annotation, article, differing, entity_of, said

ABOUT = "Borevia and Meridian, Orin Vask and Edda Marlow are told of here. "


def test_a_figure_that_two_outlets_give_otherwise_is_found() -> None:
    found = differing(
        ABOUT + "Twelve envoys of Meridian toured the prison camp.",
        ABOUT + "The prison camp was toured by eleven envoys of Meridian.",
    )
    (difference,) = found.differences
    assert (difference.kind, difference.outlets) == ("how many", True)
    assert {each.value for each in difference.versions} == {"Twelve envoys", "eleven envoys"}
    assert (found.compared.sentences, found.compared.figures, found.compared.outlets) == (2, 1, 2)


def test_where_none_is_found_it_is_known_how_much_was_compared() -> None:
    found = differing(*[ABOUT + "Twelve envoys of Meridian toured the prison camp."] * 2)
    assert found.differences == ()
    assert found.compared.figures == 1


def test_copies_and_articles_of_other_matters_are_not_compared() -> None:
    texts = ABOUT + "Twelve envoys toured the prison camp.", "Eleven envoys toured the prison camp."
    assert differing(*texts).compared.sentences == 0
    articles = [article(ABOUT + texts[1], "a"), article(texts[0], "b")]
    notes = [annotation(each) for each in articles]
    copied = find_differences(articles, notes, ENTITIES, entity_of(*articles), {"b": "a"})
    assert copied.differences == ()


def test_one_outlet_and_articles_months_apart_do_not_differ() -> None:
    one = article("x", "a", source="Post")
    assert not may_differ(one, article("x", "b", source="Post"))
    assert may_differ(one, article("x", "b", source="Herald"))
    assert not may_differ(one, article("x", "b", published=DAY.replace(year=2032)))
    assert DAYS_APART < 365
    articles = [article(ABOUT, id_, source="Post") for id_ in "ab"]
    notes = [annotation(each) for each in articles]
    assert find_differences(articles, notes, ENTITIES, entity_of(*articles), {}).compared.sentences == 0


def test_words_given_to_two_people_are_found() -> None:
    words = '"A further fall of the crown could harm all of our efforts,"'
    texts = [f"{words} Orin Vask said on Monday.", f"{words} Edda Marlow said on Monday."]
    articles = [article(text, id_) for text, id_ in zip(texts, "ab", strict=True)]
    notes = [
        annotation(each, quotes=(said(each.text, words, speaker),))
        for each, speaker in zip(articles, ("Orin Vask", "Edda Marlow"), strict=True)
    ]
    found = find_differences(articles, notes, ENTITIES, entity_of(*articles), {})
    assert [each.kind for each in found.differences] == ["whose words"]
    assert [telling.teller for version in found.differences[0].versions for telling in version.tellings] == [
        "Orin Vask",
        "Edda Marlow",
    ]
    assert len(found.utterances) == 1


def test_two_wordings_differ_only_where_both_quote_one_occasion() -> None:
    speech = '"The crown could harm all our {} efforts to feed the people," Orin Vask said.'
    texts = [speech.format(word) for word in ("bold", "weak")]

    def kinds(days: int) -> list[str]:
        articles = [article(texts[0], "a"), article(texts[1], "b", published=DAY + timedelta(days=days))]
        notes = [
            annotation(each, quotes=(said(each.text, each.text[: each.text.rindex('"') + 1], "Orin Vask"),))
            for each in articles
        ]
        found = find_differences(articles, notes, ENTITIES, entity_of(*articles), {})
        return [each.kind for each in found.differences]

    assert kinds(0) == ["wording"]
    assert kinds(OCCASION + 1) == []
