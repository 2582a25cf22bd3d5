"""What makes an event doubtful though its words and parties fit: figures of speech, guessed pronouns, opinions.

Doubtful events are kept, and off by default. The amounts follow from reading shown events of political news by eye.
"""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.candidate import Candidate, same_parties
from analysis.language.event_lexicon import words
from analysis.records import Party

_AT_HOME = 0.05
"""How much less sure an event that no state is told of: within a state's politics the lexicon's words mean more."""

_OFTEN_WORDS = ("attack", "fight")
"""Rules of ASSAULT that mean words where one person does it to another."""

_FORCE = ("ASSAULT", "MOBILIZE", "PROTEST")
"""Types that mean the same within a state as between states."""

_DESTROYING = ("destroy", "harass")
"""Rules of COERCE whose verbs are often said of what is no thing."""

_MATERIAL = frozenset(("COERCE", "RETREAT", "CONCEDE", "THREATEN", "AID", "SANCTION", "COOPERATE"))
"""Types of deed that others speak of as an opinion ("she stifled the economy")."""

_OURS = frozenset(("this", "my", "our", "your"))
"""Words before a journey that is a figure of speech."""

_GUESSED_SOURCE = {"it": 0.05, "its": 0.08, "they": 0.05, "them": 0.05, "their": 0.05}
"""How much less sure an event whose source is a pronoun: who is meant is often guessed."""

_GUESSED_TARGET = {"it": 0.2, "its": 0.12, "they": 0.05, "them": 0.05, "their": 0.08, "his": 0.05, "her": 0.03}
"""The same of its target, where it is more often a thing."""

_FUTURE = 0.06
"""How much less sure it is, within one state, that saying what one will do is a promise or a threat."""

_SAID_TO = frozenset(("CONSULT", "REQUEST", "SUPPORT"))
"""Types whose target is somebody, not a place."""


def doubt(candidate: Candidate, parties: Parties) -> float:
    """How much less sure the event is than its rule and parties say; 0 where nothing speaks against it. ``parties``:
    the mentions of its document."""
    rule, sources, targets = candidate.lexical, candidate.sources, candidate.targets
    found = candidate.doubt + _of_words(candidate, parties) + _face_to_face(candidate, parties)
    found += _guessed(candidate, parties.text)
    if sources and candidate.type != "ASSAULT" and all(map(_is_anybody, sources)):
        found += 0.15  # "people call on him"
    if rule.type in _SAID_TO and rule.mode != "visit" and targets:
        found += 0.15 if all(_is_place(each, parties) for each in targets) else 0.0
    if rule.type == "CONSULT" and targets and all(map(_is_kin, targets)):
        found += 0.25  # "met his wife"
    if rule.id == "help" and candidate.token.dep_ == "advcl" and candidate.token.tag_ == "VB":
        found += 0.1  # "spent more to help him"
    if sources and all(map(_is_crowd, sources)) and candidate.token.dep_ == "relcl" and candidate.token.tag_ == "VBP":
        found += 0.1  # "groups that support him"
    stated = any(party.country for party in (*sources, *targets))
    if targets and not stated and not rule.custody and rule.mode != "host" and candidate.type not in _FORCE:
        found += _AT_HOME
    if not targets and rule.type == "SUPPORT" and candidate.trigger.word_class == "verb" and not stated:
        found += 0.05  # "stood by his plan"
    if rule.custody and not sources and all(map(_is_crowd, targets)):
        found += 0.1  # "ways to help released prisoners"
    home = {each.country for each in sources if each.country}
    abroad = any(each.country and each.country not in home for each in targets)
    if targets and not (home and abroad):
        found += rule.at_home + (_FUTURE if candidate.announced and not candidate.anaphoric else 0.0)
    ahead = candidate.status in ("planned", "hypothetical")
    if ahead and rule.id == "threaten" and candidate.trigger.word_class == "verb":
        found += 0.2  # "within ten years it will threaten the region"
    acting, hit = {each.country for each in sources}, {each.country for each in targets}
    if ahead and sources and acting == hit and rule.type != "CONSULT":
        found += 0.1  # plans of one politician for another
    states = any(party.country for party in sources) and any(party.country for party in targets)
    if candidate.speaker is not None and candidate.type in _MATERIAL and not states and sources:
        found += 0.0 if same_parties((candidate.speaker,), sources) else 0.08
    if candidate.type == "RETREAT" and not targets and sources and all(_is_person(each, parties) for each in sources):
        found += 0.2  # "withdrew from the race"
    return found


def _is_person(party: Party, parties: Parties) -> bool:
    mention = parties.by_start.get(party.start)
    return mention is not None and mention.kind == "person"


def _is_place(party: Party, parties: Parties) -> bool:
    mention = parties.by_start.get(party.start)
    return mention is not None and mention.kind == "place" and mention.country is not None


def _is_anybody(party: Party) -> bool:
    last = party.name.lower().split()[-1:]
    return party.country is None and bool(last) and last[0].removesuffix("s") in words("actors", "anybody")


def _is_anyones(party: Party) -> bool:
    """Whether the party is a kind of people at large: "protesters", "Muslims"."""
    return party.country is None and _plural(party.name) and len(party.name.split()) == 1


def _is_kin(party: Party) -> bool:
    last = party.name.lower().split()[-1:]
    return bool(last) and last[0].removesuffix("s") in words("actors", "kin")


def _is_crowd(party: Party) -> bool:
    """Whether nothing tells who or how many they are: "prisoners", "former executives"."""
    words_of = party.name.split()
    return party.country is None and all(each.isalpha() and each.islower() for each in words_of) and _plural(party.name)


def _plural(name: str) -> bool:
    return name.endswith("s") or name.split()[-1:] == ["people"]


def _is_partisan(party: Party) -> bool:
    last = party.name.lower().split()[-1:]
    return bool(last) and last[0].removesuffix("s") in words("actors", "partisans")


def _of_words(candidate: Candidate, parties: Parties) -> float:
    """How much less sure an assault that may be one of words: one politician "attacks" or "beats" another."""
    sources, targets = candidate.sources, candidate.targets
    verb = candidate.trigger.word_class == "verb"
    rule = candidate.lexical
    if candidate.type == "ASSAULT" or rule.id in _DESTROYING:
        things = [each for each in candidate.slots["object"] if verb and each.pos_ == "NOUN" and not rule.objects]
        if things and all(_is_immaterial(each, parties) for each in things):
            return 0.3  # "fought the release of the film", "destroys the party's reputation"
    if candidate.type != "ASSAULT" or not sources:
        return 0.0
    if not targets and rule.id == "kill" and verb:
        return 0.2  # "struggles to return to normal after shooting"
    if all(map(_is_anybody, targets)) and targets and all(map(_is_anyones, sources)):
        return 0.2  # "Muslims shooting people"
    political = all(_is_person(each, parties) or _is_partisan(each) for each in sources)
    if not political:
        return 0.0
    if rule.id in _OFTEN_WORDS or candidate.token.lemma_ in words("figurative", "contests"):
        attacked = all(_is_named(each, parties) or _is_partisan(each) for each in targets)
        return 0.35 if attacked else 0.0
    return 0.15 if targets and all(_is_person(each, parties) for each in targets) else 0.0


def _is_immaterial(thing: Token, parties: Parties) -> bool:
    if parties.of(thing, owned=""):
        return False
    return thing.lemma_.lower() not in words("figurative", "targets")


def _is_named(party: Party, parties: Parties) -> bool:
    mention = parties.by_start.get(party.start)
    return mention is not None and mention.kind in ("person", "organisation", "group")


def _face_to_face(candidate: Candidate, parties: Parties) -> float:
    """How much less sure a talk that is a speech, and a journey that leads to a body, not to a place."""
    rule, token = candidate.lexical, candidate.token
    if rule.in_person:
        mentions = [parties.by_start.get(each.start) for each in candidate.targets]
        meeting = all(each is not None and each.kind in ("person", "country") for each in mentions)
        told_on = token.tag_ == "VBG" and token.dep_ == "advcl"
        return 0.25 if told_on or not meeting else 0.0
    if rule.mode == "visit" and token.lemma_ in words("figurative", "arrivals") and candidate.targets:
        mentions = [parties.by_start.get(each.start) for each in candidate.targets]
        bodies = all(each is not None and each.kind == "organisation" for each in mentions)
        return 0.3 if bodies else 0.0  # "arrived in Congress in 1993"
    if rule.mode == "visit" and not candidate.targets and token.lemma_ in words("figurative", "journeys"):
        return 0.2 if any(child.lower_ in _OURS for child in token.children) else 0.0  # "we started this journey"
    return 0.0


def _guessed(candidate: Candidate, text: str) -> float:
    """How much less sure an event all of whose sources, or targets, are pronouns."""
    doubt = 0.0
    for side, table in ((candidate.sources, _GUESSED_SOURCE), (candidate.targets, _GUESSED_TARGET)):
        doubt += min((table.get(text[each.start : each.end].lower(), 0.0) for each in side), default=0.0)
    return doubt
