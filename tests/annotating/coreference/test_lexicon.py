"""The examples of the lexicon of coreference, and of names that one person bears."""

from __future__ import annotations

import pytest

from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.chains import Chains
from analysis.annotating.coreference.pronouns import by_rule
from analysis.annotating.coreference.third_person import CLASSES, MAY_SPEAK, RULED
from analysis.annotating.coreference.unreferred import _pattern
from analysis.language import lexicon
from tests.annotating.quotes.marked import read_example

EXAMPLES = [
    (section, example) for section, group in lexicon.toml("coreference").items() for example in group["examples"]
]


@pytest.mark.parametrize(("section", "example"), EXAMPLES)
def test_an_example_of_the_lexicon(rows, section, example) -> None:
    text, spans = read_example(example)
    view, phrases, grounds = rows(text)
    row_at = {view.start[head]: k for k, head in enumerate(phrases.head.tolist())}
    for key, marked in spans.items():
        for start, end in marked:
            first = view.start.index(start)
            if section == "speaking":
                assert grounds.says[first]
            elif section == "empty":
                assert _pattern(view, view.lower.index("it"), first)[0]
                ruled = by_rule(view, Chains(view, {}), [])[view.lower.index("it")]
                assert ruled.chain == -1
            elif section == "third_person":
                word = view.lower[first]
                assert phrases.class_[row_at[start]] == CLASSES[word]
                if key == "s":
                    assert word in MAY_SPEAK
                else:
                    assert word not in RULED if key == "l" else CLASSES[word] == "hfit".index(key)
            elif section == "pointing":
                row = row_at[start]
                assert phrases.form[row] == p.POINTER
                assert (phrases.plural[row] == 1) == (key == "p")
            else:
                noun = max(k for k, at in enumerate(view.start) if at < end)
                assert phrases.definite[row_at[view.start[noun]]] == (1 if key == "k" else -1)


@pytest.mark.parametrize("example", lexicon.toml("names/aliases")["example"], ids=lambda each: each["text"][:50])
def test_another_name_is_the_same_persons(annotate_text, example) -> None:
    text = example["text"]
    chains = {text[each.start : each.end]: each.chain for each in annotate_text(text).mentions if each.form == "name"}
    assert (chains[example["one"]] == chains[example["other"]]) == example["same"]
