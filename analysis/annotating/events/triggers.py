"""Which rule of the lexicon a word triggers, by what stands around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection

from analysis.annotating.document import Document, Token
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.sectors import by_name
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.modality import reality
from analysis.annotating.events.rules import Rule, Trigger, triggers
from analysis.annotating.syntax import Slots, above, frame, is_passive, words

_NEAR = frozenset(("dobj", "prt", "advmod", "prep"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its", "such"))
_CURRENCIES = frozenset(("dollar", "euro"))
_NESTED = 3
"""How deep "thousands of tons of food" is read."""

_ANNOUNCING = frozenset(("will", "would", "should", "shall", "must"))


class Matcher:
    """Finds the rule that the words of one document trigger."""

    def __init__(self, words: Document, parties: Parties, starts: list[int]) -> None:
        """``starts`` are the first tokens of the document's sentences."""
        self.words = words
        self.said: dict[int, set[str]] = {}
        self.text = parties.text
        self.parties = parties
        self.starts = starts

    def match(self, token: Token) -> Candidate | None:
        """The event that the token triggers, by the most exacting rule that it meets; None where it meets none."""
        if token.i in self.parties.timed or token.ent_type_ == "DATE":
            return None  # "March 7"
        named = self.parties.named(token)
        word_class = _word_class(token)
        if not word_class:
            return None
        if word_class == "noun" and token.dep_ in ("compound", "nmod") and token.head.pos_ in ("NOUN", "PROPN"):
            return None
        sentence = bisect_right(self.starts, token.i) - 1
        said = self._said(sentence)
        slots: Slots | None = None
        near: frozenset[str] | None = None
        for trigger in triggers()[token.lemma_]:
            as_verb = trigger.word_class == "verb" and token.pos_ == "VERB"  # "is opposed to" may be either
            if (trigger.word_class != word_class and not as_verb) or (named and not trigger.rule.received):
                continue
            if trigger.asks and any(said.isdisjoint(some) for some in trigger.asks):
                continue
            if trigger.plural and token.tag_ not in ("NNS", "NNPS"):
                continue
            if trigger.beside:
                if near is None and trigger.word_class != "noun":
                    near = _words_near(token)
                if not _beside(token, trigger, self.text, near or ()):
                    continue
            if slots is None:
                slots = frame(token)
            if not self._meets(token, trigger, slots):
                continue
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
                rule=rule.id,
            )
        return None

    def _said(self, sentence: int) -> set[str]:
        """The sentence's words, in their dictionary forms and as they stand in lower case."""
        if sentence not in self.said:
            first = self.starts[sentence]
            last = self.starts[sentence + 1] if sentence + 1 < len(self.starts) else len(self.words)
            self.said[sentence] = {*self.words.lemma[first:last], *self.words.lower[first:last]}
        return self.said[sentence]

    def _meets(self, token: Token, trigger: Trigger, slots: Slots) -> bool:
        rule = trigger.rule
        if trigger.word_class == "noun":
            if rule.received and not _received(token):
                return False
            if rule.again and token.pos_ == "PROPN":
                return False  # "the Free Trade Agreement"
            if rule.noun_needs and not any(self._noun_has(token, need, slots) for need in rule.noun_needs):
                return False
            if rule.subjects and not self._has(slots["subject"], rule.subjects):
                return False
            if rule.not_beside and any(child.lower_ in rule.not_beside for child in token.children):
                return False
            if rule.not_objects and self._has(slots.get("for", []), rule.not_objects):
                return False  # "a request for comment"
            return not (rule.figurative and self._of_things(slots, rule))
        if trigger.word_class == "modal":
            return bool(self.parties.of_all(slots["object"], owned="")) and token.head.lemma_ != "be"
        if token.dep_ == "amod" and token.tag_ != "VBN" and token.pos_ != "ADJ":
            return False
        if rule.objects and trigger.word_class == "verb" and not self._has(slots["object"], rule.objects):
            return False
        if rule.not_objects and self._has(slots["object"], rule.not_objects):
            return False
        if rule.not_beside and any(child.lower_ in rule.not_beside for child in token.children):
            return False
        if rule.figurative and self._of_things(slots, rule):
            return False
        if rule.subjects and not self._has(slots["subject"], rule.subjects):
            return False
        if rule.not_subjects and self._has(slots["subject"], rule.not_subjects):
            return False
        if rule.infinitive and not any(each.lemma_ in rule.infinitive for each in slots["content"]):
            return False
        if (rule.active or rule.passive) and is_passive(token) != rule.passive:
            return False
        if rule.actors_only and any(slots.get(each) for each in rule.target) and not self._has_actor(slots, rule):
            return False
        held = slots["object"] if rule.custody and rule.mode == "arrest" and not rule.objects else []
        if held and not self.parties.of_all(held, owned=""):
            return False  # "locked up the nomination"
        if rule.not_content and any(each.lemma_ in rule.not_content for each in slots["content"]):
            return False
        if rule.not_said and any(_is_opinion(each) for each in slots["content"]):
            return False
        needs = rule.needs
        if needs == "no-object":
            return is_passive(token) or not any(child.dep_ == "dobj" for child in token.children)
        if needs == "intransitive":
            return not slots["content"] and not slots["object"]
        if needs == "recipient":
            given = [*slots["dative"], *slots.get("to", ())]
            return bool(slots["content"]) or bool(self.parties.of_all(given, owned=""))
        if needs == "warning":
            return any(_is_announced(each) for each in slots["content"])
        if needs == "matter":
            about = any(slots.get(each) for each in ("on", "upon", "to", "over", "in"))
            return about or bool(slots["content"]) or _several(slots["subject"])
        if needs == "saying":
            return any(child.dep_ == "advcl" and child.lemma_ in words("light", "saying") for child in token.children)
        if needs == "subjunctive":
            return bool(slots.get("on")) or any(_is_wanted(each) for each in slots["content"])
        if needs == "partner":
            return bool(self.parties.of_all(slots.get("with", ()), owned="")) or _several(slots["subject"])
        if needs == "something":
            return bool(slots["content"] or slots["object"] or slots["dative"])
        if needs == "content":
            return bool(slots["content"])
        if needs == "object":
            return bool(slots["object"])
        if needs == "actor-object":
            return bool(self.parties.of_all(slots["object"], owned="")) or any(
                child.dep_ == "nsubj" for each in slots["content"] for child in each.children
            )
        if needs == "infinitive":
            return bool(slots["content"]) and any(
                grandchild.lower_ == "to" and grandchild.dep_ == "aux"
                for each in slots["content"]
                for grandchild in each.children
            )
        if needs == "other-subject":
            return any(child.dep_ == "nsubj" for each in slots["content"] for child in each.children) or (
                bool(slots["object"]) and bool(slots["content"])
            )
        return True

    def _of_things(self, slots: Slots, rule: Rule) -> bool:
        """Whether what is attacked or killed is no person, place or building but a plan, a record, a hope."""
        things = next((some for slot in rule.target if (some := slots.get(slot))), [])
        return bool(things) and all(each.lemma_.lower() in words("figurative", "nouns") for each in things)

    def _has_actor(self, slots: Slots, rule: Rule) -> bool:
        """Whether a target is somebody: "met the minister", not "met its needs"."""
        return any(self.parties.of_all(slots.get(slot, ()), owned="") for slot in rule.target)

    def _noun_has(self, noun: Token, need: str, slots: Slots) -> bool:
        if need == "done":
            return above(noun)[1] == "done"
        if need == "human":
            return any(self.parties.human(each) for each in slots["object"])
        if need == "definite":
            return any(child.lower_ in _DEFINITE or child.dep_ == "poss" for child in noun.children)
        if need == "envoy":
            return self._has(slots["object"], words("actors", "envoys"))
        return bool(slots.get(need))

    def _has(self, things: list[Token], wanted: frozenset[str]) -> bool:
        for thing in things:
            if _lemmas(thing) & wanted:
                return True
            mention = self.parties.mention(thing)
            if mention is not None and f"@{mention.kind}" in wanted:
                return True
            if "@nationals" in wanted and thing.tag_ == "NNPS":
                return True
            if "@human" in wanted and self.parties.human(thing):
                return True
            if mention is not None and "@police" in wanted and by_name(mention.name) == "police":
                return True
        return False


def _word_class(token: Token) -> str:
    pos = token.pos_
    if pos in ("NOUN", "PROPN"):
        return "noun"
    if pos == "VERB":
        return "adjective" if token.dep_ in ("acomp", "attr") else "verb"
    if pos == "ADJ":
        return "adjective" if token.tag_ != "VBN" else "verb"
    if pos == "AUX" and token.tag_ == "MD":
        return "modal"
    return ""


def _beside(token: Token, trigger: Trigger, text: str, near: Collection[str]) -> bool:
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


def _is_opinion(verb: Token) -> bool:
    """Whether a complement clause tells what is held true ("agreed that it was late") and not what will be done."""
    finite = verb.dep_ == "ccomp" and verb.tag_ in ("VBD", "VBZ", "VBP", "VB", "VBN", "VBG")
    infinitive = any(child.lower_ == "to" for child in verb.children)
    return finite and not infinitive and not _is_announced(verb)


def _several(subjects: list[Token]) -> bool:
    """Whether those who act are two or more with each other: "Ruritania and Syldavia", "the two", "both sides"."""
    if len(subjects) > 1:
        return True
    return any(each.lemma_ in words("partitives", "pairs") and each.tag_ in ("NNS", "CD", "DT") for each in subjects)


def _is_wanted(verb: Token) -> bool:
    """Whether a complement clause tells what shall be: "insisted that he leave", "that he must leave"."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"should", "must"} or "to" in auxiliaries:
        return True
    bare = verb.tag_ == "VB" or (verb.tag_ in ("VBN", "JJ") and "be" in auxiliaries)
    return bare and not any(child.tag_ == "MD" or child.lower_ in ("do", "does", "did") for child in verb.children)


def _is_announced(verb: Token) -> bool:
    return any(child.tag_ == "MD" and child.lower_ in _ANNOUNCING for child in verb.children)


def _lemmas(thing: Token, depth: int = 0) -> set[str]:
    """The dictionary form of a noun and, for amounts and kinds of something, of what stands after "of"."""
    lemma = thing.lemma_.lower()
    found = {lemma}
    for child in thing.children:
        if child.dep_ in ("amod", "compound"):
            found.add(f"{child.lower_} {lemma}")
            if lemma in words("light", "carriers"):
                found.add(child.lemma_.lower())  # "mediation efforts"
    if depth < _NESTED and (thing.pos_ == "NUM" or lemma in words("partitives", "nouns") | _CURRENCIES):
        for child in thing.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for below in child.children:
                    if below.dep_ == "pobj":
                        found |= _lemmas(below, depth + 1)
    return found


def received_by(noun: Token) -> Token:
    """The verb of which the noun, or the noun it explains, is the object; the noun's head where there is none."""
    node = noun.head if noun.dep_ == "appos" else noun
    return node.head


def _received(noun: Token) -> bool:
    node = noun.head if noun.dep_ == "appos" else noun
    return node.dep_ == "dobj" and node.head.lemma_ in words("light", "receiving")
