"""Who stands where around a trigger."""

from __future__ import annotations

import pytest

from analysis.annotating.events.arguments.slots import above, frame

FRAMES = [
    # text; the trigger; slots with the words in them
    ("Ruritania sent grain to Syldavia.", "sent", {"subject": ["Ruritania"], "object": ["grain"], "to": ["Syldavia"]}),
    ("Borduria was attacked by Ruritania.", "attacked", {"subject": ["Ruritania"], "object": ["Borduria"]}),
    ("Ruritania gave Syldavia aid.", "gave", {"dative": ["Syldavia"], "object": ["aid"]}),
    ("Ruritania's request to Syldavia was long.", "request", {"owner": ["Ruritania"], "to": ["Syldavia"]}),
    ("Ruritania held talks with Syldavia.", "talks", {"subject": ["Ruritania"], "with": ["Syldavia"]}),
    ("The Gorham economic summit was short.", "summit", {"modifier": ["Gorham"]}),
    ("Also charged were Karl Brandt and two firms.", "charged", {"object": ["Brandt", "firms"]}),
    ("Criticism voiced by Ruritania was sharp.", "Criticism", {"owner": ["Ruritania"]}),
    ("Ruritania renewed calls for Borduria to leave.", "calls", {"subject": ["Ruritania"], "content": ["leave"]}),
    ("Ruritania opened an inquiry for Borduria.", "inquiry", {"content": []}),
    ("Borduria is under investigation by Ruritania.", "investigation", {"sufferer": ["Borduria"]}),
    ("Ruritania put Borduria under a blockade.", "blockade", {"subject": ["Ruritania"], "object": ["Borduria"]}),
    ("Ruritania allowed Brandt to leave.", "allowed", {"object": ["Brandt"]}),
    ("Ruritania demanded that Brandt leave.", "demanded", {"object": []}),
    ("Ruritania denied Brandt a visa.", "denied", {"dative": ["Brandt"], "object": ["Brandt", "visa"]}),
    ("Brandt was endorsed the day before by former rival Anna Holt.", "endorsed", {"object": ["Brandt"]}),
    ("Brandt was kidnapped and killed by rebels.", "kidnapped", {"subject": ["rebels"], "object": ["Brandt"]}),
    ("Brandt was arrested by police and charged.", "charged", {"subject": ["police"], "object": ["Brandt"]}),
    ("Ruritania imposed some of the sanctions against Borduria.", "imposed", {"against": ["Borduria"]}),
    ("Ruritania lifted restrictions imposed on Borduria.", "lifted", {"on": ["Borduria"]}),
    (
        "The withdrawal of the forces from Borduria was slow.",
        "withdrawal",
        {"from": ["Borduria"]},
    ),
    ("Ruritania rejected a plan offered by Borduria.", "rejected", {"owner": ["Borduria"]}),
    ("Brandt had promises of help from Borduria.", "promises", {"sufferer": ["Brandt"], "subject": ["Borduria"]}),
    ("Ruritania ordered two ministers jailed.", "jailed", {"subject": ["Ruritania"], "object": ["ministers"]}),
    ("Ruritania had its rivals executed.", "executed", {"subject": ["Ruritania"], "object": ["rivals"]}),
    ("Ruritania praised two ministers jailed in May.", "jailed", {"subject": [], "object": ["ministers"]}),
    ("Ruritania must leave.", "must", {"object": ["Ruritania"], "content": ["leave"]}),
]


@pytest.mark.parametrize(("text", "trigger", "slots"), FRAMES)
def test_slots_hold_head_words(word, text: str, trigger: str, slots: dict[str, list[str]]):
    found = frame(word(text, trigger))
    assert {slot: [each.text for each in found.get(slot, ())] for slot in slots} == slots


@pytest.mark.parametrize(
    ("text", "noun", "role"),
    [
        ("Ruritania held talks.", "talks", "done"),
        ("Ruritania attended the talks.", "talks", "joined"),
        ("Ruritania faced harassment.", "harassment", "suffered"),
        ("Ruritania feared the talks.", "talks", ""),
        ("Ruritania came under criticism.", "criticism", "suffered"),
        ("Ruritania became the target of criticism.", "criticism", "suffered"),
        ("Ruritania was not the target of criticism.", "criticism", ""),
        ("Ruritania helped victims of attacks.", "attacks", ""),
        ("Three sailors died in an attack.", "attack", "suffered"),
        ("Three sailors died as a result of torture.", "torture", "suffered"),
        ("Three sailors were wounded during a raid.", "raid", "suffered"),
        ("Three sailors wounded a guard during a raid.", "raid", ""),
        ("Three sailors died before the attack.", "attack", ""),
        ("Ruritania put Borduria under a blockade.", "blockade", "imposed"),
        ("Borduria was put under a blockade.", "blockade", "suffered"),
        ("Three sailors died in a battle between Ruritania and Borduria.", "battle", ""),
    ],
)
def test_the_verb_above_says_what_its_subject_is_to_the_event(word, text: str, noun: str, role: str):
    assert above(word(text, noun))[1] == role
