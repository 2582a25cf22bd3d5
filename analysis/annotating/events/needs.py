"""What a rule of the lexicon may need of the words around its trigger, by the names that the rules use.

``needs`` of a rule names predicates of `OF_VERBS`, all of which must hold. ``noun_needs`` names predicates of
`OF_NOUNS` or slots that must be filled, one of which is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.noun_phrases import kinds, several
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.slots import Slots, above
from analysis.annotating.events.complements import is_announced, is_wanted
from analysis.annotating.events.rules import Rule, Trigger
from analysis.annotating.voice import is_passive
from analysis.language.event_lexicon import words


@dataclass(slots=True)
class Occurrence:
    """A word that may trigger a rule, with the slots around it and the parties of its document."""

    token: Token
    trigger: Trigger
    slots: Slots
    parties: Parties
    rule: Rule = field(init=False)
    """The rule that the word may trigger."""

    def __post_init__(self) -> None:
        """Looks up what every condition asks for."""
        self.rule = self.trigger.rule

    def filled(self, *slots: str) -> bool:
        """Whether one of the slots holds anything."""
        return any(self.slots.get(slot) for slot in slots)

    def somebody(self, *slots: str) -> bool:
        """Whether one of the slots holds somebody, and not only a thing of somebody's."""
        return any(self.parties.of_all(self.slots.get(slot, ()), owned="") for slot in slots)


_PREDICATE = frozenset(("oprd", "acomp", "attr", "ccomp", "xcomp"))
"""Where the parser hangs what is said of an object."""

_HELPED = ("nsubj", "aux")

_SAID_OF_OBJECT = _PREDICATE | {"prt", "dative"}

Need = Callable[[Occurrence], bool]

OF_VERBS: dict[str, Need] = {}
OF_NOUNS: dict[str, Need] = {}


def _of_verbs(name: str) -> Callable[[Need], Need]:
    def register(need: Need) -> Need:
        OF_VERBS[name] = need
        return need

    return register


def _of_nouns(name: str) -> Callable[[Need], Need]:
    def register(need: Need) -> Need:
        OF_NOUNS[name] = need
        return need

    return register


@_of_verbs("content")
def content(seen: Occurrence) -> bool:
    """A complement: "alleged that they left", "swore to leave"."""
    return bool(seen.slots["content"])


@_of_verbs("object")
def object_(seen: Occurrence) -> bool:
    """An object: "blamed the guards"."""
    return bool(seen.slots["object"])


@_of_verbs("something")
def something(seen: Occurrence) -> bool:
    """An object or a complement: "refused the offer", "refused to leave"."""
    return seen.filled("content", "object", "dative")


@_of_verbs("no-object")
def no_object(seen: Occurrence) -> bool:
    """No object: "pulled out", not "pulled out her papers"."""
    return is_passive(seen.token) or not any(child.dep_ == "dobj" for child in seen.token.children)


@_of_verbs("intransitive")
def intransitive(seen: Occurrence) -> bool:
    """Neither object nor complement: "refused within a day"."""
    return not seen.filled("content", "object")


@_of_verbs("recipient")
def recipient(seen: Occurrence) -> bool:
    """A complement, or somebody who gets it: "offered to help", "offered them a truce"."""
    return bool(seen.slots["content"]) or bool(
        seen.parties.of_all([*seen.slots["dative"], *seen.slots.get("to", ())], owned="")
    )


@_of_verbs("partner")
def partner(seen: Occurrence) -> bool:
    """Somebody with whom it is done, or several who do it: "cooperates with", "the two cooperate"."""
    return seen.somebody("with") or several(seen.slots["subject"])


@_of_verbs("matter")
def matter(seen: Occurrence) -> bool:
    """What it is about, or several who do it: "agreed on a pact", "the two agreed"; not "agreed with her"."""
    return seen.filled("on", "upon", "to", "over", "in", "content") or several(seen.slots["subject"])


@_of_verbs("actor-object")
def actor_object(seen: Occurrence) -> bool:
    """An object that is somebody, or a complement with a subject: "allowed them to leave"."""
    return seen.somebody("object") or _has_subject(seen.slots["content"])


@_of_verbs("no-command")
def no_command(seen: Occurrence) -> bool:
    """Somebody does it, and nobody is told to: "let the envoys leave", not "let the offensive begin"."""
    token = seen.token
    return token.lemma_ != "let" or token.tag_ != "VB" or any(child.dep_ in _HELPED for child in token.children)


@_of_verbs("infinitive")
def infinitive(seen: Occurrence) -> bool:
    """A complement with an infinitive: "warned them to leave"."""
    return any(
        below.lower_ == "to" and below.dep_ == "aux" for each in seen.slots["content"] for below in each.children
    )


@_of_verbs("other-subject")
def other_subject(seen: Occurrence) -> bool:
    """A complement done by somebody else: "wants them to leave"."""
    return _has_subject(seen.slots["content"]) or (bool(seen.slots["object"]) and bool(seen.slots["content"]))


@_of_verbs("warning")
def warning(seen: Occurrence) -> bool:
    """A complement that announces an act: "warned that it would punish them"."""
    return any(map(is_announced, seen.slots["content"]))


@_of_verbs("subjunctive")
def subjunctive(seen: Occurrence) -> bool:
    """A complement of what shall be, or "on": "insisted that he leave", "insists on reforms"."""
    return seen.filled("on") or any(map(is_wanted, seen.slots["content"]))


@_of_verbs("saying")
def saying(seen: Occurrence) -> bool:
    """A participle that tells what was said: "attacked him, saying he had no plan"."""
    return any(child.dep_ == "advcl" and child.lemma_ in words("light", "saying") for child in seen.token.children)


@_of_verbs("no-predicate")
def no_predicate(seen: Occurrence) -> bool:
    """Nothing is said of the object, and nothing asked of it: "called Anna Holt on Friday", not "called her a friend",
    nor "the prosecutor, called a friend"."""
    deps = [child.dep_ for child in seen.token.children]
    return seen.token.dep_ != "acl" and deps.count("dobj") == 1 and _SAID_OF_OBJECT.isdisjoint(deps)


@_of_verbs("scornful")
def scornful(seen: Occurrence) -> bool:
    """What is said of the object finds fault with it: "called the decision illegal", "described it as a mistake"."""
    return _says_of_object(seen, words("light", "scorn"))


@_of_verbs("disbelieving")
def disbelieving(seen: Occurrence) -> bool:
    """What is said of the object denies it: "called the claim baseless"."""
    return _says_of_object(seen, words("light", "disbelief"))


@_of_verbs("towards")
def towards(seen: Occurrence) -> bool:
    """A slot in which the rule looks for its target is filled: "critical of the plan", not "a critical day"."""
    return seen.filled(*seen.rule.target)


@_of_verbs("punished")
def punished(seen: Occurrence) -> bool:
    """It is joined with a punishment: "found him guilty and jailed him for a year"."""
    return any(child.dep_ == "conj" and child.lemma_ in words("light", "punishing") for child in seen.token.children)


@_of_verbs("in-words")
def in_words(seen: Occurrence) -> bool:
    """What is attacked is a thing of the mind, or one politician attacks another, and nothing tells of force."""
    armed = any(child.dep_ == "prep" and child.lower_ == "with" for child in seen.token.children)
    return not armed and _in_words(seen, seen.slots["object"])


@_of_nouns("attack-in-words")
def attack_in_words(seen: Occurrence) -> bool:
    """The same of a noun: "Brandt's attacks on the bill"."""
    return _in_words(seen, [*seen.slots.get("on", ()), *seen.slots.get("against", ())])


def _in_words(seen: Occurrence, attacked: Sequence[Token]) -> bool:
    if not attacked or _tells_of_force(seen.token):
        return False
    if any(map(_is_of_the_mind, attacked)):
        return True
    both = (seen.slots["subject"], attacked)
    ranks = [[_politician(each, seen.parties) for each in side] for side in both]
    return all(side and min(side) for side in ranks) and max(map(max, ranks)) == _NAMED


def _is_of_the_mind(thing: Token) -> bool:
    lemma = thing.lemma_.lower()
    figurative = lemma in words("figurative", "nouns") and lemma not in words("figurative", "targets")
    return figurative and thing.pos_ == "NOUN"


_NAMED = 2


def _politician(token: Token, parties: Parties) -> int:
    """`_NAMED` for a person by name, or a noun for those who attack each other in words; 1 for an office or a pronoun
    that stands for a person; 0 for all else."""
    if token.lemma_.lower() in words("actors", "partisans"):
        return _NAMED
    mention = parties.mention(token)
    if mention is None or mention.kind != "person":
        return 0
    return {"name": _NAMED, "role": 1, "pronoun": 1}.get(mention.form, 0)


def _tells_of_force(token: Token) -> bool:
    document = token.words
    first, end = document.words_of_sentence(document.sentence[token.i])
    force = words("figurative", "force")
    return any(document.lemma[i].lower() in force for i in range(first, end) if i != token.i)


@_of_nouns("done")
def done(seen: Occurrence) -> bool:
    """It is the object of a verb that does what it says: "held discussions"."""
    return above(seen.token)[1] == "done"


@_of_nouns("human")
def human(seen: Occurrence) -> bool:
    """What it is done to is a human being: "the release of the prisoners", not "of the letters"."""
    return any(seen.parties.human(each) for each in seen.slots["object"])


@_of_nouns("definite")
def definite(seen: Occurrence) -> bool:
    """It points back: "the trial", "their talks"."""
    return any(
        child.lower_ in words("determiners", "definite") or child.dep_ == "poss" for child in seen.token.children
    )


@_of_nouns("envoy")
def envoy(seen: Occurrence) -> bool:
    """What it is done to is a diplomat: "the expulsion of two attachés"."""
    return any(kinds(each) & words("actors", "envoys") for each in seen.slots["object"])


def _says_of_object(seen: Occurrence, wanted: frozenset[str]) -> bool:
    """Whether one of the words, or what is described with one, is said of the object."""
    said = [child for child in seen.token.children if child.dep_ in _PREDICATE]
    said += seen.slots.get("as", [])
    return any(each.lemma_.lower() in wanted for head in said for each in (head, *head.children))


def _has_subject(clauses: list[Token]) -> bool:
    return any(child.dep_ == "nsubj" for each in clauses for child in each.children)
