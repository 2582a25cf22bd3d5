"""Parties that a clause leaves out and the article gives elsewhere."""

from __future__ import annotations

import pytest

ARTICLES = [
    # what is told: the text; the word of the event asked about; its sources' and targets' states
    (
        "who is condemned without being named is who did it",
        "Ruritania imposed sanctions on Syldavia. Syldavia condemned the decision.",
        "condemned",
        ({"SYL"}, {"RUR"}),
    ),
    (
        "a participle that stands first shares the main clause's target",
        "Retaliating, Ruritania launched strikes against Syldavia.",
        "Retaliating",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "vowing revenge is a threat to whom the main clause hits",
        "Vowing revenge, Ruritania attacked Syldavia.",
        "Vowing",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "who refuses the request refuses who has made it",
        "Karl Brandt asked for a visa, but Ruritania refused the request.",
        "refused",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "who declines the offer declines who has made it",
        "Karl Brandt offered to mediate. Ruritania declined the offer.",
        "declined",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "who declines an offer may decline anybody's",
        "Karl Brandt offered to mediate. Ruritania declined an offer.",
        "declined",
        ({"RUR"}, set()),
    ),
    (
        "who refuses what was asked of another refuses nobody who is told",
        "Karl Brandt asked Borduria for a visa, but Ruritania refused the request.",
        "refused",
        ({"RUR"}, set()),
    ),
    (
        "a participle that stands last is done to anybody",
        "Ruritania launched strikes against Syldavia, vowing revenge.",
        "vowing",
        ({"RUR"}, set()),
    ),
    (
        "sanctions are lifted on whom they were laid",
        "Ruritania imposed sanctions on Syldavia. In June Ruritania lifted the sanctions.",
        "lifted",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "who is invited visits who invites",
        "Ruritania invited Karl Brandt in May. The visit was postponed.",
        "visit",
        ({"SYL"}, {"RUR"}),
    ),
    (
        "the mission is of those who visit",
        "Ruritanian officials visited Gorham. The mission wants to visit Karl Brandt.",
        "visit",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "the sanctions are those that were threatened",
        "Ruritania threatened to impose sanctions on Syldavia. The sanctions were discussed on Monday.",
        "sanctions",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "what is dismissed is what was claimed",
        "Syldavia accused Borduria of theft. Ruritania dismissed it.",
        "dismissed",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "who condemns without an object condemns who did it",
        "Ruritania attacked Syldavia. Borduria condemned.",
        "condemned",
        ({"BOR"}, {"RUR"}),
    ),
    (
        "revenge is for what was done",
        "Ruritania attacked Syldavia. Syldavia vowed revenge.",
        "vowed",
        ({"SYL"}, {"RUR"}),
    ),
    (
        "a promise is to nobody who did something before",
        "Ruritania attacked Syldavia. Syldavia vowed victory.",
        "vowed",
        ({"SYL"}, set()),
    ),
    (
        "a meeting is named by those who meet",
        "The Ruritania-Syldavia meeting was short.",
        "meeting",
        ({"RUR", "SYL"}, {"RUR", "SYL"}),
    ),
    (
        "what is blamed anew is nothing that was told before",
        "Ruritania attacked Syldavia. Syldavia criticised programs to sell grain.",
        "criticised",
        ({"SYL"}, set()),
    ),
    (
        "who investigates an act blames nobody yet",
        "Ruritania attacked Syldavia on Monday. Syldavia is investigating the attack.",
        "investigating",
        ({"SYL"}, set()),
    ),
    (
        "sanctions that a verb tells of are new ones",
        "Ruritania imposed sanctions on Syldavia. Ruritania imposed tougher sanctions in May.",
        "imposed",
        ({"RUR"}, set()),
    ),
    (
        "who shall be freed is asked nothing",
        "Ruritania demanded the release of Karl Brandt.",
        "demanded",
        ({"RUR"}, set()),
    ),
]


@pytest.mark.parametrize(
    ("text", "word", "states"), [case[1:] for case in ARTICLES], ids=[case[0] for case in ARTICLES]
)
def test_parties_that_the_article_tells_elsewhere(code, text: str, word: str, states):
    *_, event = (each for each in code(text) if text[each.trigger.start : each.trigger.end] == word)
    assert ({p.country for p in event.sources}, {p.country for p in event.targets}) == states
