"""The language of an article: what its input says, and what its text is in."""

from __future__ import annotations

import re

import pytest

from analysis.language import lexicon
from analysis.reading.languages import certain_language, code_of, english_share, language_of, name_of

DATA = lexicon.toml("reading/languages")
WORDS = [(code, word) for code, names in DATA["names"].items() for word in (code, *names)]
ENGLISH = (
    "The envoys of Borevia met in Fennmark on Friday, and they said that the bridge over the Orlen would be closed for "
    "a week. It was the third time that they have met this year."
)
OTHERS = {
    "fr": "Les envoyés de la Borévie se sont réunis vendredi à Fennmark et ont déclaré que le pont serait fermé "
    "pendant une semaine. C'était la troisième fois qu'ils se réunissaient cette année, selon le ministère.",
    "de": "Die Gesandten aus Borevia erklärten am Freitag, die Brücke über die Orle werde "
    "eine Woche lang gesperrt. Es war das dritte Treffen in diesem Jahr, wie das Ministerium mitteilte.",
    "es": "Los enviados de Borevia se reunieron el viernes en Fennmark y dijeron que el puente sobre el Orlen estaría "
    "cerrado durante una semana. Era la tercera vez que se reunían este año, según el ministerio.",
    "nl": "De gezanten van Borevië kwamen vrijdag bijeen in Fennmark en zeiden dat de brug over de Orlen een week "
    "gesloten zou blijven. Het was de derde keer dit jaar dat ze bij elkaar kwamen, aldus het ministerie.",
    "ru": "Посланники Боревии встретились в пятницу в Феннмарке и заявили, что мост через Орлен будет закрыт. "
    "Это была уже третья встреча в этом году, сообщили в министерстве.",
    "zh": "博雷維亞的使節週五在芬馬克會面，表示奧倫河上的大橋將關閉一週。"
    "這是他們今年第三次會面，外交部發言人在記者會上說，雙方討論了糧食"
    "貿易和邊境問題，並同意下個月再次舉行會談，屆時兩國的部長也將出席會議。",
    "tr": "Borevya elçileri cuma günü Fennmark'ta bir araya geldi ve Orlen üzerindeki köprünün bir hafta süreyle "
    "kapatılacağını söyledi. Bakanlığa göre bu yıl üçüncü kez bir araya geldiler.",
}


@pytest.mark.parametrize(("code", "word"), WORDS)
def test_a_language_is_known_by_each_of_its_names(code, word):
    assert code_of(word) == code_of(word.upper()) == code


@pytest.mark.parametrize(
    ("said", "code"),
    [("en-GB", "en"), ("EN_us", "en"), ("ENGLISH; BRITISH", "en"), ("English (United States)", "en"), ("xh", "xh")],
)
def test_what_stands_around_a_language_is_left_out(said, code):
    assert code_of(said) == code


@pytest.mark.parametrize("said", ["English please", "Klingon", "und", "", "x" * 100_000])
def test_other_words_are_no_language(said):
    assert code_of(said) is None


def test_a_code_without_a_name_is_its_own_name():
    assert (name_of("fr"), name_of("xh")) == ("French", "xh")


@pytest.mark.parametrize(("code", "text"), OTHERS.items())
def test_a_text_is_known_by_itself_and_goes_before_what_the_input_says(code, text):
    assert certain_language(text) == code
    found = language_of("en", text)
    assert found.code == code
    assert "its text is in " + name_of(code) in found.note and "not analysed" in found.note
    assert language_of(None, text) == (code, found.note.split("; ")[1])


def test_a_text_that_is_english_is_english_whatever_the_input_says():
    assert language_of("fr", ENGLISH).code == "en"
    assert "says that the article is in French, but its text is in English" in language_of("fr", ENGLISH).note
    assert language_of("English", ENGLISH) == language_of(None, ENGLISH) == ("en", "")


def test_of_a_short_text_nothing_is_certain_and_the_input_is_believed():
    assert certain_language("Le pont est fermé.") is None
    assert language_of("fr", "Le pont est fermé.").code == "fr"
    assert language_of(None, "Le pont est fermé.") == ("en", "")


def test_names_alone_are_no_other_language():
    assert certain_language("Orin Vask, Lena Oduya, Jonas Ferrow, Ada Quill, Anna Holt. " * 5) in (None, "en")


@pytest.mark.parametrize("said", DATA["unknown"]["words"])
def test_a_cell_for_no_language_is_no_mistake(said):
    assert language_of(said, ENGLISH) == ("en", "")


def test_a_word_that_is_no_language_costs_itself():
    assert language_of("Klingon", ENGLISH).code == "en"
    assert "'Klingon' is not known" in language_of("Klingon", ENGLISH).note


def test_the_words_of_english_are_frequent_in_it_alone():
    def share(text):
        return english_share(re.findall(r"\w+", text.lower()))

    assert min(map(share, DATA["english"]["examples"])) >= 0.2
    assert max(map(share, [*DATA["english"]["no_examples"], *OTHERS.values()])) < 0.1


def test_a_long_text_costs_no_more_than_its_beginning():
    assert certain_language("the " * 1_000_000) == "en"
