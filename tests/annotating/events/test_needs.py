"""What a rule may need of the words around its trigger: each need is met by one sentence and not by another."""

from __future__ import annotations

import pytest

from analysis.annotating.document import document_of
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.slots import frame
from analysis.annotating.events.needs import OF_NOUNS, OF_VERBS, Occurrence
from analysis.annotating.events.rules import Trigger, rules

# need: what meets it, what does not; the trigger stands in brackets
VERBS = {
    "content": ("Ruritania [alleged] that Syldavia attacked.", "Ruritania [alleged] a theft."),
    "object": ("Ruritania [blamed] Syldavia.", "The drought was to [blame]."),
    "something": ("Ruritania [refused] to leave.", "Ruritania [refused]."),
    "no-object": ("Ruritania [resigned] on Sunday.", "Anna Holt [pulled] her papers."),
    "intransitive": ("Ruritania [refused] within a day.", "Ruritania [refused] to leave."),
    "recipient": ("Ruritania [offered] to leave.", "Ruritania [offered] a view."),
    "partner": ("Ruritania [talked] with Syldavia.", "Ruritania [talked] for hours."),
    "matter": ("Ruritania [agreed] on a pact.", "Ruritania [agreed] with Syldavia."),
    "actor-object": ("Ruritania [helped] Syldavia.", "Ruritania [helped] the plants."),
    "no-command": ("Ruritania [let] Brandt leave.", "[Let] Brandt leave."),
    "punished": ("A court [convicted] Brandt and jailed him.", "A court [convicted] Brandt and rose."),
    "infinitive": ("Ruritania [warned] Syldavia to leave.", "Ruritania [warned] Syldavia."),
    "other-subject": ("Ruritania [wants] Syldavia to leave.", "Ruritania [wants] to leave."),
    "warning": ("Ruritania [warned] that it would leave.", "Ruritania [warned] that the winter was long."),
    "subjunctive": ("Ruritania [insists] on reforms.", "Ruritania [insisted] that the winter was long."),
    "no-predicate": ("Holt [called] Brandt on Friday.", "Holt [called] Brandt a friend."),
    "scornful": ("Holt [called] the plan illegal.", "Holt [called] the plan generous."),
    "disbelieving": ("Holt [called] the claim false.", "Holt [called] the claim generous."),
    "towards": ("Ruritania [heaped] praise on Syldavia.", "Ruritania [heaped] praise."),
    "in-words": ("Holt [attacked] the bill.", "Holt [attacked] the bridge."),
    "saying": ("Holt [attacked] Brandt, saying he had no plan.", "Holt [attacked] Brandt, leaving him."),
}
NOUNS = {
    "done": ("Ruritania held [discussions].", "Ruritania feared [discussions]."),
    "attack-in-words": ("Holt's [attack] on the bill was sharp.", "The rebels' [attack] on the town was sharp."),
    "human": ("The [release] of the prisoners was early.", "The [release] of the letters was early."),
    "definite": ("The [call] lasted an hour.", "A [call] lasted an hour."),
    "envoy": ("The [expulsion] of the ambassadors was early.", "The [expulsion] of the farmers was early."),
}
CASES = [
    pytest.param(name, needs[name], sentence, met, id=f"{name}-{met}")
    for needs, sentences in ((OF_VERBS, VERBS), (OF_NOUNS, NOUNS))
    for name, pair in sentences.items()
    for sentence, met in zip(pair, (True, False), strict=True)
]


@pytest.mark.parametrize(("name", "need", "sentence", "met"), CASES)
def test_a_need_is_met_or_not(given, name: str, need, sentence: str, met: bool):
    before, _, rest = sentence.partition("[")
    words = document_of(given(sentence.replace("[", "").replace("]", "")))
    token = next(each for each in words.tokens if each.idx == len(before))
    asks = [each for each in rules() if name in each.needs]
    seen = Occurrence(token, Trigger((asks or rules())[0], "verb"), frame(token), Parties(words))
    assert need(seen) is met, rest


def test_every_need_has_its_sentences():
    assert (set(VERBS), set(NOUNS)) == (set(OF_VERBS), set(OF_NOUNS))
