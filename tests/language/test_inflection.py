from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.language.inflection import base_of, forms_of


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("arrest", "arrests arrested arrested arresting"),
        ("visit", "visits visited visited visiting"),
        ("ban", "bans banned banned banning"),
        ("free", "frees freed freed freeing"),
        ("expel", "expels expelled expelled expelling"),
        ("deny", "denies denied denied denying"),
        ("obey", "obeys obeyed obeyed obeying"),
        ("impeach", "impeaches impeached impeached impeaching"),
        ("seize", "seizes seized seized seizing"),
        ("tie", "ties tied tied tying"),
        ("give", "gives gave given giving"),
        ("withdraw", "withdraws withdrew withdrawn withdrawing"),
        ("go", "goes went gone going"),
    ],
)
def test_the_forms_of_a_verb(verb, forms):
    found = forms_of(verb)
    assert f"{found.third} {found.past} {found.participle} {found.progressive}" == forms


def test_what_is_said_to_be_irregular_or_doubled_is_not_what_a_rule_gives():
    assert [verb for verb, forms in lexicon.toml("verbs")["irregular"]["forms"].items() if len(forms) != 2] == []
    for verb in lexicon.toml("verbs")["doubling"]["verbs"]:
        assert forms_of(verb).progressive == f"{verb}{verb[-1]}ing"


def test_a_form_leads_back_to_its_verb():
    assert base_of("jailed", ("arrest", "jail")) == "jail"
    assert base_of("shot", ("shoot",)) == "shoot"
    assert base_of("arrests", ("jail",)) is None
