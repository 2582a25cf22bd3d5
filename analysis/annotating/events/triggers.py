"""Which rule of the lexicon a word triggers, by what stands around it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from analysis.annotating.document import Document, Token
from analysis.annotating.events.arguments.noun_phrases import kinds
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.sectors import by_name
from analysis.annotating.events.arguments.slots import Slots, frame
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.complements import is_opinion
from analysis.annotating.events.modality import reality
from analysis.annotating.events.needs import OF_NOUNS, OF_VERBS, Occurrence
from analysis.annotating.events.rules import Trigger, WordClass, triggers_of
from analysis.annotating.events.standing import is_opinion_at_large, is_role
from analysis.annotating.voice import is_passive
from analysis.language.event_lexicon import words

_NEAR = frozenset(("dobj", "prt", "advmod", "prep"))


class Matcher:
    """Finds the rule that the words of one document trigger."""

    def __init__(self, words: Document, parties: Parties) -> None:
        """``parties`` are those of the same document."""
        self.words = words
        self.said: dict[int, set[str]] = {}
        self.text = parties.text
        self.parties = parties

    def match(self, token: Token) -> Candidate | None:
        """The event that the token triggers, by the most exacting rule that it meets; None where it meets none."""
        if token.i in self.parties.timed or token.ent_type_ == "DATE":
            return None  # "March 7"
        word_class = _word_class(token)
        if not word_class:
            return None
        if word_class == "noun" and token.dep_ in ("compound", "nmod") and token.head.pos_ in ("NOUN", "PROPN"):
            return None
        sentence = self.words.sentence[token.i]
        slots: Slots | None = None
        for trigger in self._worth_a_look(token, word_class, sentence):
            slots = slots or frame(token)
            if trigger.derived:
                slots = with_objects_slots(slots)
            if meets(Occurrence(token, trigger, slots, self.parties)):
                rule = trigger.rule
                return Candidate(
                    token=token,
                    trigger=trigger,
                    slots=slots,
                    reality=reality(token),
                    type=rule.type,
                    mode=rule.mode,
                    cameo=rule.cameo,
                    sentence=sentence,
                )
        return None

    def _worth_a_look(self, token: Token, word_class: WordClass, sentence: int) -> Iterator[Trigger]:
        """The triggers of the word whose class, number and companions fit; the parse is not read for it."""
        named = self.parties.named(token)
        said = self._said(sentence)
        near: frozenset[str] | None = None
        for trigger in triggers_of(token.lemma_, word_class, is_verb=token.pos_ == "VERB"):
            if named and not trigger.rule.received:
                continue
            if trigger.asks and any(map(said.isdisjoint, trigger.asks)):
                continue
            if trigger.plural and token.tag_ not in ("NNS", "NNPS"):
                continue
            if trigger.beside:
                if near is None and trigger.word_class != "noun":
                    near = _words_near(token)
                if not _stands_with(token, trigger, self.text, near or ()):
                    continue
            yield trigger

    def _said(self, sentence: int) -> set[str]:
        """The sentence's words, in their dictionary forms and as they stand in lower case."""
        if sentence not in self.said:
            first, last = self.words.words_of_sentence(sentence)
            self.said[sentence] = {*self.words.lemma[first:last], *self.words.lower[first:last]}
        return self.said[sentence]


OBJECTS_OF_NOUNS = ("object", "in", "on", "to")
"""Where what is done to stands after the noun of a verb: "a halt to talks", "cuts in aid"."""


def with_objects_slots(slots: Slots) -> Slots:
    """The slots of a noun with those of its objects: whose they are, and to, from, against whom ("aid to Borduria")."""
    found = {slot: list(some) for slot, some in slots.items()}
    for thing in [each for slot in OBJECTS_OF_NOUNS for each in slots.get(slot, ())]:
        for slot, some in frame(thing).items():
            if slot == "owner" or slot not in slots:
                found.setdefault(slot, []).extend(some)
    return found


def _word_class(token: Token) -> WordClass | None:
    pos = token.pos_
    if pos in ("NOUN", "PROPN"):
        return "noun"
    if pos == "VERB":
        return "adjective" if token.dep_ in ("acomp", "attr") else "verb"
    if pos == "ADJ":
        return "adjective" if token.tag_ != "VBN" else "verb"
    if pos == "AUX" and token.tag_ == "MD":
        return "modal"
    return None


def meets(seen: Occurrence) -> bool:
    """Whether what stands around the word is what its rule asks for."""
    return all(condition(seen) for condition in _CONDITIONS[seen.trigger.word_class])


# Conditions: each is one field of a rule, and holds where the rule does not ask for it.


def _is_received(seen: Occurrence) -> bool:
    return not seen.rule.received or _is_object_of_receiving(seen.token)


def _points_back(seen: Occurrence) -> bool:
    """A name is no event that was told before: "the Free Trade Agreement"."""
    return not (seen.rule.again and seen.token.pos_ == "PROPN")


def _names_its_object(seen: Occurrence) -> bool:
    """The noun of a verb tells the same only of what the verb is done to: "suspension of aid", "aid cuts"."""
    if not seen.trigger.derived:
        return True
    objects = seen.rule.objects
    if any(child.dep_ == "compound" and child.lemma_.lower() in objects for child in seen.token.children):
        return True
    return any(has_one(seen, slot, objects) for slot in OBJECTS_OF_NOUNS)


def _has_noun_need(seen: Occurrence) -> bool:
    needs = seen.rule.noun_needs if not seen.trigger.derived else ()
    return not needs or any(OF_NOUNS[each](seen) if each in OF_NOUNS else seen.filled(each) for each in needs)


def _has_verb_needs(seen: Occurrence) -> bool:
    return all(OF_VERBS[each](seen) for each in seen.rule.needs)


def _subject_fits(seen: Occurrence) -> bool:
    return not seen.rule.subjects or has_one(seen, "subject", seen.rule.subjects)


def _subject_is_no_other(seen: Occurrence) -> bool:
    """An "it" that stands for somebody is no thing: "Ruritania said it would allow them to leave"."""
    against = seen.rule.not_subjects
    if not against or not has_one(seen, "subject", against):
        return True
    subject = seen.slots["subject"]
    return all(each.lower_ == "it" for each in subject) and seen.somebody("subject")


def _object_fits(seen: Occurrence) -> bool:
    """What stands after the verb's own preposition counts, too: "withdrew from the treaty"."""
    if not seen.rule.objects or seen.trigger.word_class != "verb":
        return True
    own = (word.lstrip("+!") for word in seen.trigger.beside.split())
    return any(has_one(seen, slot, seen.rule.objects) for slot in ("object", *own))


def _object_is_no_other(seen: Occurrence) -> bool:
    """The same: "asked for anonymity"."""
    own = (word.lstrip("+!") for word in seen.trigger.beside.split())
    against = seen.rule.not_objects
    return not (against and any(has_one(seen, slot, against) for slot in ("object", *own)))


def _purpose_is_no_other(seen: Occurrence) -> bool:
    """A noun's object stands after "for": "a request for comment"."""
    return not (seen.rule.not_objects and has_one(seen, "for", seen.rule.not_objects))


def _companions_fit(seen: Occurrence) -> bool:
    """ "Seized on her words" is no seizure, "seized the cargo on Friday" and "on arrest, police seized it" are."""
    against, token = seen.rule.not_beside, seen.token
    return not any(
        child.lower_ in against and (child.dep_ != "prep" or _hangs(child, token, "+")) for child in token.children
    )


def _is_no_figure(seen: Occurrence) -> bool:
    """What is attacked or killed is not only a plan, a record, a hope."""
    if not seen.rule.figurative:
        return True
    things = next((some for slot in seen.rule.target if (some := seen.slots.get(slot))), [])
    return not things or any(each.lemma_.lower() not in words("figurative", "nouns") for each in things)


def _infinitive_fits(seen: Occurrence) -> bool:
    """An infinitive, or a participle that tells the same: "called him to discuss it", "called him, discussing it"."""
    wanted = seen.rule.infinitive
    if not wanted:
        return True
    beside = [child for child in seen.token.children if child.dep_ == "advcl" and child.tag_ == "VBG"]
    return any(each.lemma_ in wanted for each in (*seen.slots["content"], *beside))


def _voice_fits(seen: Occurrence) -> bool:
    rule = seen.rule
    return not (rule.active or rule.passive) or is_passive(seen.token) == rule.passive


def _target_is_somebody(seen: Occurrence) -> bool:
    """ "Met the minister", not "met its needs"."""
    rule = seen.rule
    return not (rule.actors_only and seen.filled(*rule.target)) or seen.somebody(*rule.target)


def _captive_is_somebody(seen: Occurrence) -> bool:
    """Who is arrested or jailed is somebody: not "locked up the nomination"."""
    rule = seen.rule
    arrest = rule.custody and rule.mode == "arrest" and not rule.objects
    return not (arrest and seen.slots["object"]) or seen.somebody("object")


def _content_is_no_other(seen: Occurrence) -> bool:
    against = seen.rule.not_content
    return not (against and any(each.lemma_ in against for each in seen.slots["content"]))


def _content_is_no_opinion(seen: Occurrence) -> bool:
    return not (seen.rule.not_said and any(map(is_opinion, seen.slots["content"])))


def _is_said_of_somebody(seen: Occurrence) -> bool:
    """An adjective tells what is said of its subject: not "the responsible ministers"."""
    return seen.token.dep_ != "amod" or "subject" not in seen.rule.target


def _is_no_mere_modifier(seen: Occurrence) -> bool:
    """A participle before a noun tells of an event only in the passive: "the jailed writer", not "a visiting team"."""
    token = seen.token
    return token.dep_ != "amod" or token.tag_ == "VBN" or token.pos_ == "ADJ"


def _somebody_must(seen: Occurrence) -> bool:
    """A modal asks somebody to do something: "they must be ready to help", not "it must be late", "he must have left",
    "we must say"."""
    verb = seen.token.head
    guessed = any(child.dep_ == "aux" and child.lower_ in ("be", "have") for child in verb.children)
    ours = any(child.dep_ == "nsubj" and child.lower_ in ("i", "we") for child in verb.children)
    able = any(child.dep_ == "acomp" and any(c.dep_ == "xcomp" for c in child.children) for child in verb.children)
    mere = (verb.lemma_ == "be" and not able) or (ours and verb.lemma_ in words("light", "admitting"))
    return seen.somebody("object") and not guessed and not mere


def _is_an_act(seen: Occurrence) -> bool:
    """Not what people at large think, nor what somebody is known for."""
    kind = seen.rule.type
    return not is_opinion_at_large(kind, seen.slots["subject"], seen.token) and not is_role(kind, seen.token)


Condition = Callable[[Occurrence], bool]

_OF_VERBS: tuple[Condition, ...] = (
    _is_no_mere_modifier,
    _object_fits,
    _object_is_no_other,
    _companions_fit,
    _is_no_figure,
    _subject_fits,
    _subject_is_no_other,
    _infinitive_fits,
    _voice_fits,
    _target_is_somebody,
    _captive_is_somebody,
    _content_is_no_other,
    _content_is_no_opinion,
    _has_verb_needs,
    _is_an_act,
)
_OF_NOUNS: tuple[Condition, ...] = (
    _is_received,
    _points_back,
    _names_its_object,
    _has_noun_need,
    _subject_fits,
    _companions_fit,
    _purpose_is_no_other,
    _is_no_figure,
    _is_an_act,
)
_CONDITIONS: dict[WordClass, tuple[Condition, ...]] = {
    "verb": _OF_VERBS,
    "adjective": (*_OF_VERBS, _is_said_of_somebody),
    "noun": _OF_NOUNS,
    "modal": (_somebody_must,),
}


def has_one(seen: Occurrence, slot: str, wanted: frozenset[str]) -> bool:
    """Whether one that stands in the slot is of one of the kinds: a dictionary form, or a kind of party ("@human")."""
    parties = seen.parties
    for thing in seen.slots.get(slot, ()):
        if kinds(thing) & wanted:
            return True
        mention = parties.mention(thing)
        if mention is not None and f"@{mention.kind}" in wanted:
            return True
        if "@nationals" in wanted and thing.tag_ == "NNPS":
            return True
        if "@money" in wanted and thing.ent_type_ == "MONEY":
            return True
        if "@human" in wanted and parties.human(thing):
            return True
        if mention is not None and "@police" in wanted and by_name(mention.name) == "police":
            return True
    return False


def _stands_with(token: Token, trigger: Trigger, text: str, near: Collection[str]) -> bool:
    """Whether the words that the trigger asks for stand with it: before a noun, on a verb."""
    if trigger.word_class == "noun":
        start = token.idx - len(trigger.beside) - 1
        return start >= 0 and text[start : token.idx - 1].lower() == trigger.beside
    for word in trigger.beside.split():
        if word[0] in "+!":
            if not any(child.lower_ == word[1:] and _hangs(child, token, word[0]) for child in token.children):
                return False
        elif word not in near:
            return False
    return True


def _hangs(word: Token, verb: Token, how: str) -> bool:
    """Whether a preposition or particle after a verb belongs to it, and does not tell when ("called him on Friday")."""
    if word.i < verb.i or word.dep_ in ("nsubj", "mark"):
        return False
    if how == "!":
        return word.dep_ in ("prt", "advmod")
    return not _tells_when(word)


def _tells_when(preposition: Token) -> bool:
    return any(each.dep_ == "pobj" and each.ent_type_ in ("DATE", "TIME") for each in preposition.children)


def _words_near(verb: Token) -> frozenset[str]:
    """The words that hang on a verb, or on what hangs on it: its particles, prepositions and their objects."""
    children = list(verb.children)
    near = [*children, *(child for each in children if each.dep_ in _NEAR for child in each.children)]
    return frozenset(child.lower_ for child in near if child.dep_ not in ("nsubj", "mark") and not _tells_when(child))


def received_by(noun: Token) -> Token:
    """The verb of which the noun, or the noun it explains, is the object; the noun's head where there is none."""
    node = noun.head if noun.dep_ == "appos" else noun
    return node.head


def _is_object_of_receiving(noun: Token) -> bool:
    node = noun.head if noun.dep_ == "appos" else noun
    return node.dep_ == "dobj" and node.head.lemma_ in words("light", "receiving")
