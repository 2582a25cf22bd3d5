"""Every group of cues in the lexicon does what its own examples say."""

from __future__ import annotations

import re

import pytest

from analysis.language import lexicon

_MARK = re.compile(r"\[([scqap]) |\]")


def read_example(example: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """An example’s plain text, and its marks: speaker (s), cue (c), what was said (q), addressee (a), phrase (p)."""
    text, spans, stack, last = "", {}, [], 0
    for match in _MARK.finditer(example):
        text += example[last : match.start()]
        last = match.end()
        if match.group(1):
            stack.append((match.group(1), len(text)))
        else:
            key, start = stack.pop()
            spans.setdefault(key, []).append((start, len(text)))
    return text + example[last:], spans


def examples():
    groups = [group for name in ("quotes/verbs", "quotes/nouns") for group in lexicon.toml(name)["group"]]
    groups += [{"stance": "claims", **lexicon.toml("quotes/nouns")["hearsay"]}]
    groups += [{"stance": "states", **lexicon.toml("quotes/nouns")["words_of"]}]
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
