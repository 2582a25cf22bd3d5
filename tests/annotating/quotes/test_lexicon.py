"""Every group of cues in the lexicon does what its own examples say."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from tests.annotating.quotes.marked import parts, read_example, words


def examples():
    groups = [group for name in ("quotes/verbs", "quotes/nouns") for group in lexicon.toml(name)["group"]]
    groups += [{"stance": "claims", **lexicon.toml("quotes/nouns")["hearsay"]}]
    groups += [{"stance": "states", **lexicon.toml("quotes/nouns")[key]} for key in ("words_of", "equated")]
    return [(example, group["stance"]) for group in groups for example in group["examples"]]


@pytest.mark.parametrize(("example", "stance"), examples())
def test_an_example_of_the_lexicon(annotate_text, example, stance):
    text, spans = read_example(example)
    found = annotate_text(text).quotes
    (cue,) = spans["c"]
    quotes = [q for q in found if q.cue and (q.cue.start, q.cue.end) == cue]
    assert quotes, [(text[q.start : q.end], q.cue and text[q.cue.start : q.cue.end]) for q in found]
    (quote,) = quotes
    assert quote.stance == stance
    for start, end in spans["q"]:
        assert any(p.start <= start and end <= p.end for p in quote.parts), [text[p.start : p.end] for p in quote.parts]
        assert end - start >= 0.7 * (sum(p.end - p.start for p in quote.parts) - 8) or len(spans["q"]) > 1
    if "s" in spans:
        assert quote.speaker and (quote.speaker.start, quote.speaker.end) == spans["s"][0]
    else:
        assert quote.speaker is None
    if "a" in spans:
        assert quote.addressee and (quote.addressee.start, quote.addressee.end) == spans["a"][0]


@pytest.mark.parametrize(
    "example", [each for group in lexicon.toml("quotes/verbs")["group"] for each in group.get("no_examples", ())]
)
def test_a_verb_of_the_lexicon_that_tells_of_a_deed_says_nothing(annotate_text, example):
    assert not annotate_text(example).quotes


@pytest.mark.parametrize("example", lexicon.toml("quotes/nouns")["aside"]["examples"])
def test_what_others_hold_of_the_words_is_no_part_of_them(annotate_text, example):
    text, spans = read_example(example)
    (quote,) = annotate_text(text).quotes
    start, end = spans["q"][0]
    assert text[quote.start : quote.end] in text[start - 5 : end] and quote.end == end
    assert quote.speaker_name == " ".join(text.split()[:2])


def test_the_lexicon_holds_several_hundred_cues():
    verbs = {verb for group in lexicon.toml("quotes/verbs")["group"] for verb in group["verbs"]}
    assert len(verbs) > 350


def test_stances_are_those_of_the_contract():
    known = {"states", "claims", "denies", "demands", "asks", "warns", "promises", "praises", "criticises"}
    groups = [*lexicon.toml("quotes/verbs")["group"], *lexicon.toml("quotes/nouns")["group"]]
    assert {group["stance"] for group in groups} <= known


GRAMMAR = [
    (key, group.get("modality", "asserted"), example)
    for key, group in lexicon.toml("quotes/grammar").items()
    for example in group["examples"]
]


@pytest.mark.parametrize(("group", "modality", "example"), GRAMMAR)
def test_small_words_decide_where_words_end_and_whose_they_are(annotate_text, group, modality, example):
    text, spans = read_example(example)
    found = annotate_text(text).quotes
    told = [part for quote in found for part in parts(text, quote)]
    assert [each.strip("“”") for each in told] == [text[start:end].strip("“”") for start, end in spans.get("q", ())]
    speakers = [text[start:end] for start, end in spans.get("s", ())]
    # A question of an interview has no speaker, and the example marks none.
    assert [told for quote in found if (told := words(text, quote.speaker))] == speakers or not speakers
    assert [quote.modality for quote in found] == [modality] * len(found)
    assert bool(found) == ("q" in spans)


def test_the_one_who_asked_does_not_reply(annotate_text):
    (example,) = lexicon.toml("quotes/grammar")["replies"]["examples"]
    asked, replied = annotate_text(read_example(example)[0]).quotes
    assert asked.speaker_name == "Karl Brandt" and replied.speaker_name is None


def test_who_answers_in_an_interview_is_the_one_who_was_introduced(annotate_text):
    (example,) = lexicon.toml("quotes/grammar")["questions"]["examples"]
    asked, answered = annotate_text(read_example(example)[0]).quotes
    assert (asked.speaker_name, answered.speaker_name) == (None, "Mara Lind")


SOURCES = [(key, example) for key, group in lexicon.toml("quotes/sources").items() for example in group["examples"]]


@pytest.mark.parametrize(("key", "example"), SOURCES)
def test_who_speaks_without_a_name_and_on_what_occasion(annotate_text, key, example):
    text, spans = read_example(example)
    (quote,) = annotate_text(text).quotes
    assert words(text, quote.speaker) == text[slice(*spans["s"][0])]
    assert words(text, quote.cue) == text[slice(*spans["c"][0])]
    assert parts(text, quote) == [text[start:end] for start, end in spans["q"]]
    assert quote.anonymous == (key in ("people", "agents", "numbers"))
    assert words(text, quote.addressee) == (text[slice(*spans["a"][0])] if "a" in spans else None)
    if "w" in spans:
        assert words(text, quote.setting) == text[slice(*spans["w"][0])]


ANONYMITY = [(key, example) for key, group in lexicon.toml("quotes/anonymity").items() for example in group["examples"]]


@pytest.mark.parametrize(("key", "example"), ANONYMITY)
def test_the_condition_of_an_unnamed_source_ends_where_the_example_says(annotate_text, key, example):
    text, spans = read_example(example)
    told = annotate_text(text).quotes[0].unnamed
    assert told is not None and words(text, told.condition) == text[slice(*spans["k"][0])]


def test_every_group_has_an_example():
    for name in ("verbs", "nouns"):
        assert all(group["examples"] for group in lexicon.toml(f"quotes/{name}")["group"])
    for name in ("grammar", "sources", "anonymity", "phrases"):
        assert all(group["examples"] for group in lexicon.toml(f"quotes/{name}").values())
