"""Whom a pronoun that speaks stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotating.coreference.candidates import Candidates, Identity
from analysis.annotating.coreference.mention_index import MentionIndex
from analysis.annotating.coreference.speaking_pronouns import (
    Conversation,
    first_persons,
    speaker_of,
    with_speakers,
)
from analysis.annotating.document import document_of
from analysis.annotating.offsets import Offsets
from analysis.annotating.quotes.document_view import DocumentView
from analysis.records import Mention
from tests.annotating.coreference.test_standing_for import mention

NAMES = ("Karl Brandt", "Mara Lind", "Robert Holm", "Peter Dahl", "Lantern Foundation")


@pytest.fixture
def ask(nlp) -> Callable[..., str | None]:
    """``ask(text, last=None, asked=False, spoken_of=())``: the name for the text's last pronoun, its speaker."""

    def run(text: str, last: str | None = None, asked: bool = False, spoken_of: tuple[int, ...] = ()) -> str | None:
        words = document_of(nlp(text))
        mentions = [
            mention(text, name, n, kind="organisation" if name.endswith("Foundation") else "person")
            for n, name in enumerate(NAMES)
            if name in text
        ]
        candidates = Candidates(words, Offsets(words), MentionIndex(mentions))
        conversation = Conversation([0] * len(words), [0] * len(words), words.sentence)
        if last:
            conversation.goes_on(Identity(last, NAMES.index(last)), text.index(last), asks=asked)
        pronoun = [token for token in words.tokens if token.lower_ in ("he", "she", "it", "they", "we")][-1]
        found = speaker_of(pronoun, candidates, conversation, spoken_of)
        return found.name if found else None

    return run


def test_the_only_one_before_it_is_meant(ask):
    assert ask("Robert Holm left the town. It was late, he said.") == "Robert Holm"


def test_of_two_who_fit_as_well_nobody_is_meant(ask):
    assert ask("Robert Holm and Peter Dahl met. It was late, he said.") is None


def test_the_one_who_speaks_already_goes_on(ask):
    assert ask("Robert Holm and Peter Dahl met. It was late, he said.", last="Peter Dahl") == "Peter Dahl"


def test_the_one_who_asked_does_not_reply(ask):
    assert ask("Robert Holm rose. He sat. It was late, he replied.", last="Robert Holm", asked=True) is None


def test_nobody_calls_himself_by_name(ask):
    text = "Robert Holm met Peter Dahl. He said he was late."
    assert ask(text) != ask(text, spoken_of=(NAMES.index("Robert Holm"),))
    assert ask(text, spoken_of=(NAMES.index("Robert Holm"),)) == "Peter Dahl"


def test_kind_and_gender_have_to_agree(ask):
    assert ask("Robert Holm left the Lantern Foundation. It was late, she said.") is None
    assert ask("Robert Holm left the Lantern Foundation. That is all, it said.") == "Lantern Foundation"


def test_a_pronoun_of_the_first_person_stands_for_nobody(ask):
    assert ask("Robert Holm left. It was late, we said.") is None


def test_a_candidate_too_far_back_is_forgotten(ask):
    assert ask("Robert Holm left. " + "Snow fell. " * 8 + "It was late, he said.") is None


SAID = "Robert Holm met Peter Dahl. It was late, he said."
HOLM, DAHL, HE = mention(SAID, "Robert Holm", 0), mention(SAID, "Peter Dahl", 1), SAID.index("he said")


def pronoun(chain: int) -> Mention:
    name = (HOLM, DAHL)[chain].name
    return Mention(
        start=HE, end=HE + 2, rule="pronoun", confidence=0.5, kind="person", form="pronoun", name=name, chain=chain
    )


@pytest.mark.parametrize("before", [[], [pronoun(0)]], ids=["in no chain before", "in another's chain before"])
def test_a_pronoun_that_speaks_is_a_mention_of_its_speaker(before):
    found = with_speakers(MentionIndex([HOLM, DAHL, *before]), {(HE, HE + 2): 1})
    assert [(each.start, each.name, each.chain) for each in found[2:]] == [(HE, "Peter Dahl", 1)]


def test_a_pronoun_in_its_speakers_chain_stays_as_it_is():
    mentions = MentionIndex([HOLM, DAHL, pronoun(1)])
    assert with_speakers(mentions, {(HE, HE + 2): 1}) == tuple(mentions.all)


def test_a_speaker_whom_no_mention_tells_of_changes_nothing():
    assert with_speakers(MentionIndex([HOLM]), {(HE, HE + 2): 7}) == (HOLM,)


def test_we_and_our_in_quotation_marks_are_their_speakers_and_elsewhere_nobodys(nlp):
    text = "“We sold our boat,” said Robert Holm, who asked us to come."
    view = DocumentView(nlp(text))
    said = [((0, text.index(" said")), 4)]
    found = first_persons(view.offsets, view.inside, said)
    assert {text[start:end]: chain for (start, end), chain in found.items()} == {"We": 4, "our": 4}
    assert first_persons(view.offsets, view.inside, [((0, len(text)), 4)]) == found, "outside the marks nobody speaks"
