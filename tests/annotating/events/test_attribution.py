"""Who says that an event came about."""

from __future__ import annotations

from tests.annotating.conftest import side


def test_what_a_speaker_tells_is_asserted_by_the_speaker(code):
    text = "Karl Brandt said that Ruritania arrested Anna Holt. Ruritania freed Anna Holt."
    first, second = code(text, said={"that Ruritania arrested Anna Holt": "Karl Brandt"})
    assert (first.asserted_by, first.asserted_by_chain is not None) == ("Karl Brandt", True)
    assert (second.asserted_by, second.asserted_by_chain) == (None, None)


def test_who_speaks_of_us_is_who_acts(code):
    text = "“We have expelled Karl Brandt,” Anna Holt said."
    (event,) = code(text, said={"“We have expelled Karl Brandt,”": "Anna Holt"})
    assert (side(event.sources), side(event.targets)) == (["Anna Holt"], ["Karl Brandt"])


def test_what_only_the_article_adds_is_its_own(annotate_text):
    text = "Anna Holt thanked Ruritania for freeing Karl Brandt, who was arrested in May."
    (arrest,) = (e for e in annotate_text(text).events if text[e.trigger.start : e.trigger.end] == "arrested")
    assert arrest.asserted_by is None


def test_a_speaker_is_a_party_of_his_state(candidates):
    text = "Karl Brandt said that Ruritania arrested Anna Holt."
    (arrest,) = candidates(text, said={"that Ruritania arrested Anna Holt": "Karl Brandt"})
    assert arrest.speaker is not None and (arrest.speaker.name, arrest.speaker.country) == ("Karl Brandt", "SYL")


def _assertors(annotate_text, text: str, word: str) -> list[str | None]:
    """Who asserts each event that has this word as its trigger."""
    return [e.asserted_by for e in annotate_text(text).events if text[e.trigger.start : e.trigger.end] == word]


def test_who_declines_to_confirm_asserts_nothing(annotate_text):
    told = "Anna Holt {} that Ruritania arrested Karl Brandt in May."
    assert _assertors(annotate_text, told.format("confirmed"), "arrested") == ["Anna Holt"]
    assert _assertors(annotate_text, told.format("declined to confirm"), "arrested") == [None]


def test_who_condemns_a_deed_does_not_tell_it(annotate_text):
    text = "Anna Holt condemned the bombing of the embassy of Ruritania."
    assert _assertors(annotate_text, text, "bombing") == [None]


def test_an_address_on_the_web_asserts_nothing(code):
    text = "{} wrote that Ruritania arrested Anna Holt."
    who = ("Karl Brandt", "http://example.org")
    found = [code(text.format(one), said={"that Ruritania arrested Anna Holt": one}) for one in who]
    assert [event.asserted_by for (event,) in found] == ["Karl Brandt", None]


def test_a_cue_at_the_end_of_a_sentence_is_over_all_that_stands_before_it(annotate_text):
    told = "Ruritanian Central Bank President Karl Brandt has resigned and asked President Anna Holt to arrest him, {}."
    assert _assertors(annotate_text, told.format("two newspapers reported"), "asked") == ["two newspapers"]
    first = "Karl Brandt said Anna Holt was late, and Ruritania asked Borduria to free her."
    assert _assertors(annotate_text, first, "asked") == [None]


def test_what_a_clause_with_which_adds_of_the_past_is_the_articles_own(annotate_text):
    told = "Anna Holt said on Monday that Ruritania would return the ships, which {}."
    assert _assertors(annotate_text, told.format("Syldavia seized in 2019"), "seized") == [None]
    assert _assertors(annotate_text, told.format("Syldavia had seized"), "seized") == [None]
    assert _assertors(annotate_text, told.format("Syldavia seized"), "seized") == ["Anna Holt"]
    one_of_them = "Anna Holt said on Monday that Ruritania would return the ships which Syldavia seized in 2019."
    assert _assertors(annotate_text, one_of_them, "seized") == ["Anna Holt"]
