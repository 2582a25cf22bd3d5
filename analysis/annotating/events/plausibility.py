"""What makes an event doubtful though its words and parties fit: figures of speech, guessed pronouns, opinions.

Doubtful events are kept, and off by default. The amounts follow from reading shown events of political news by eye.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.candidate import Candidate, same_parties, states
from analysis.language.event_lexicon import words
from analysis.records import Criterion, Party

_FORCE = ("ASSAULT", "MOBILIZE", "PROTEST")
"""Types that mean the same within a state as between states."""

_MATERIAL = frozenset(("COERCE", "RETREAT", "CONCEDE", "THREATEN", "AID", "SANCTION", "COOPERATE"))
"""Types of deed that others speak of as an opinion ("she stifled the economy")."""

_SAID_TO = frozenset(("CONSULT", "REQUEST", "SUPPORT"))
"""Types whose target is somebody, not a place."""

_FUTURE = 0.06
"""How much less sure it is, within one state, that saying what one will do is a promise or a threat."""

_GUESSED_SOURCE = {"it": 0.05, "its": 0.08, "they": 0.05, "them": 0.05, "their": 0.05}
"""How much less sure an event whose source is a pronoun: who is meant is often guessed."""

_GUESSED_TARGET = {"it": 0.2, "its": 0.12, "they": 0.05, "them": 0.05, "their": 0.08, "his": 0.05, "her": 0.03}
"""The same of its target, where it is more often a thing."""


def doubts(candidate: Candidate, parties: Parties) -> list[Criterion]:
    """What speaks against the event though its rule and parties fit, each with a weight below zero; empty where nothing
    does. ``parties``: the mentions of its document."""
    weighed = ((kind, weigh(candidate, parties)) for kind, weigh in _WEIGHED)
    return [*candidate.doubts, *(Criterion(kind, (), -weight) for kind, weight in weighed if weight)]


def _by_anybody(candidate: Candidate, parties: Parties) -> float:
    """ "People call on him"."""
    sources = candidate.sources
    return 0.15 if sources and candidate.type != "ASSAULT" and all(map(_is_anybody, sources)) else 0.0


def _said_to_place(candidate: Candidate, parties: Parties) -> float:
    rule, targets = candidate.lexical, candidate.targets
    said = rule.type in _SAID_TO and rule.mode != "visit" and targets
    return 0.15 if said and all(_is_place(each, parties) for each in targets) else 0.0


def _with_kin(candidate: Candidate, parties: Parties) -> float:
    """ "Met his wife"."""
    targets = candidate.targets
    return 0.25 if candidate.lexical.type == "CONSULT" and targets and all(map(_is_kin, targets)) else 0.0


def _by_kind_of_crowd(candidate: Candidate, parties: Parties) -> float:
    """ "Groups that support him"."""
    token, sources = candidate.token, candidate.sources
    general = token.dep_ == "relcl" and token.tag_ == "VBP"
    return 0.1 if general and sources and all(map(_is_crowd, sources)) else 0.0


def _at_home(candidate: Candidate, parties: Parties) -> float:
    """No state is told of: within a state's politics the lexicon's words mean more."""
    rule = candidate.lexical
    apart = rule.custody or rule.mode == "host" or candidate.type in _FORCE
    return 0.05 if candidate.targets and not states(candidate.parties) and not apart else 0.0


def _explains(candidate: Candidate, parties: Parties) -> float:
    """ "Blamed the slow growth on the weather": neither is anybody."""
    if not candidate.is_verb or candidate.targets or candidate.token.lemma_ not in words("senses", "explaining"):
        return 0.0
    named = [*candidate.slots["object"], *candidate.slots.get("on", ()), *candidate.slots.get("for", ())]
    return 0.3 if named and not parties.of_all(named, owned="any") else 0.0


def _speaks_with_nobody(candidate: Candidate, parties: Parties) -> float:
    """ "The two spoke with one voice"; whoever "spoke to them with emotion" has spoken to somebody."""
    somebody = bool(candidate.targets) and candidate.targets != candidate.sources
    if candidate.type != "CONSULT" or not candidate.is_verb or somebody:
        return 0.0
    below = (each for prep in candidate.token.children if prep.dep_ == "prep" for each in prep.children)
    return 0.3 if any(each.lemma_.lower() in words("senses", "speaking") for each in below) else 0.0


def _everywhere(candidate: Candidate, parties: Parties) -> float:
    """ "Travelled the world", "toured the country"."""
    if candidate.lexical.mode != "visit" or not candidate.is_verb:
        return 0.0
    seen = (each for each in candidate.token.children if each.dep_ in ("dobj", "npadvmod"))
    return 0.3 if any(each.lemma_.lower() in words("senses", "everywhere") for each in seen) else 0.0


def _only_named(candidate: Candidate, parties: Parties) -> float:
    """ "Her skill in negotiating with them", "a history of attacking neighbours": a quality is told, not an act."""
    token = candidate.token
    if token.tag_ != "VBG" or token.dep_ != "pcomp" or any(each.dep_ == "nsubj" for each in token.children):
        return 0.0
    of = token.head.head
    return 0.25 if of.pos_ in ("NOUN", "ADJ") and of.i < token.i else 0.0


def _backed_thing(candidate: Candidate, parties: Parties) -> float:
    """ "Stood by his plan"."""
    backs = candidate.lexical.type == "SUPPORT" and candidate.is_verb and not candidate.targets
    return 0.05 if backs and not states(candidate.parties) else 0.0


def _crowd_in_custody(candidate: Candidate, parties: Parties) -> float:
    """ "Ways to help released prisoners"."""
    nameless = not candidate.sources and all(map(_is_crowd, candidate.targets))
    return 0.1 if candidate.lexical.custody and nameless else 0.0


def _within_one_state(candidate: Candidate, parties: Parties) -> float:
    """What the rule says of an act among politicians of one state, and of its announcement."""
    home = states(candidate.sources)
    abroad = any(each.country and each.country not in home for each in candidate.targets)
    if not candidate.targets or (home and abroad):
        return 0.0
    return candidate.lexical.at_home + (_FUTURE if candidate.announced else 0.0)


def _threat_to_come(candidate: Candidate, parties: Parties) -> float:
    """ "Within ten years it will threaten the region"."""
    ahead = _is_ahead(candidate) and candidate.is_verb
    return 0.2 if ahead and "often-of-things" in candidate.lexical.traits else 0.0


def _planned_at_home(candidate: Candidate, parties: Parties) -> float:
    """Plans of one politician for another."""
    acting, hit = ({each.country for each in side} for side in (candidate.sources, candidate.targets))
    same = candidate.sources and acting == hit
    return 0.1 if same and _is_ahead(candidate) and candidate.lexical.type != "CONSULT" else 0.0


def _opinion(candidate: Candidate, parties: Parties) -> float:
    """A deed of others of which a speaker tells, not between states."""
    told = candidate.speaker is not None and candidate.type in _MATERIAL and candidate.sources
    if not told or candidate.speaker is None or (states(candidate.sources) and states(candidate.targets)):
        return 0.0
    return 0.0 if same_parties((candidate.speaker,), candidate.sources) else 0.08


def _left_race(candidate: Candidate, parties: Parties) -> float:
    """ "Withdrew from the race"."""
    alone = candidate.type == "RETREAT" and not candidate.targets and candidate.sources
    return 0.2 if alone and all(_is_person(each, parties) for each in candidate.sources) else 0.0


def _is_ahead(candidate: Candidate) -> bool:
    return candidate.status in ("planned", "hypothetical")


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
    verb = candidate.is_verb
    rule = candidate.lexical
    if candidate.type == "ASSAULT":
        told = verb and not rule.objects and not rule.subjects  # "a missile hit": the rule says that it is no figure
        things = [each for each in candidate.slots["object"] if told and each.pos_ == "NOUN"]
        if things and all(_is_immaterial(each, parties) for each in things):
            return 0.3  # "fought the release of the film", "destroys the party's reputation"
    if candidate.type != "ASSAULT" or not sources:
        return 0.0
    if not targets and "names-victim" in rule.traits and verb:
        return 0.2  # "struggles to return to normal after shooting"
    if all(map(_is_anybody, targets)) and targets and all(map(_is_anyones, sources)):
        return 0.2  # "Muslims shooting people"
    political = all(_is_person(each, parties) or _is_partisan(each) for each in sources)
    if not political:
        return 0.0
    if "often-words" in rule.traits or candidate.token.lemma_ in words("figurative", "contests"):
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
        ours = any(child.lower_ in words("determiners", "ours") for child in token.children)
        return 0.2 if ours else 0.0  # "we started this journey"
    return 0.0


def _guessed_sources(candidate: Candidate, parties: Parties) -> float:
    return _guessed(candidate.sources, _GUESSED_SOURCE, parties.text)


def _guessed_targets(candidate: Candidate, parties: Parties) -> float:
    return _guessed(candidate.targets, _GUESSED_TARGET, parties.text)


def _guessed(side: tuple[Party, ...], table: Mapping[str, float], text: str) -> float:
    """How much less sure an event is of which all on one side are pronouns."""
    return min((table.get(text[each.start : each.end].lower(), 0.0) for each in side), default=0.0)


Weigh = Callable[[Candidate, Parties], float]

_WEIGHED: tuple[tuple[str, Weigh], ...] = (
    ("of words", _of_words),
    ("not face to face", _face_to_face),
    ("sources by pronoun", _guessed_sources),
    ("targets by pronoun", _guessed_targets),
    ("by anybody", _by_anybody),
    ("said to a place", _said_to_place),
    ("with kin", _with_kin),
    ("by a kind of people", _by_kind_of_crowd),
    ("no state is told of", _at_home),
    ("a thing is backed", _backed_thing),
    ("explains", _explains),
    ("speaks with nobody", _speaks_with_nobody),
    ("everywhere", _everywhere),
    ("only named", _only_named),
    ("a crowd in custody", _crowd_in_custody),
    ("within one state", _within_one_state),
    ("a threat to come", _threat_to_come),
    ("planned within one state", _planned_at_home),
    ("an opinion", _opinion),
    ("left a race", _left_race),
)
"""What may speak against an event, by name; each gives how much less sure it is, 0 where it does not apply."""
