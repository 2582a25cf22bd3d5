"""From the trigger words of one document to its events, with their parties and status."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Span

from analysis.annotating.document import Document, Token
from analysis.annotating.events.arguments.pairs import Pairs, each_other
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.slots import above, frame
from analysis.annotating.events.attribution import Assertions
from analysis.annotating.events.candidate import Candidate, same_parties, same_party
from analysis.annotating.events.nesting import absorb, joined
from analysis.annotating.events.rules import triggers
from analysis.annotating.events.triggers import Matcher
from analysis.annotating.syntax import clause, is_passive, subjects, told_by
from analysis.language import lexicon
from analysis.language.event_lexicon import words
from analysis.records import Party

_NESTED = 3
"""How deep the content of content is read: "agreed to ask for help to repel an attack"."""

_FAR_FETCHED = 0.05
"""How much more doubtful an event is whose target only stands somewhere in what is said."""

_CONCERNED = 0.06
"""The same of one whose target is named in what is said, within one state."""

_NO_THREAT = 0.25
"""The same of a warning that tells what others will do or what will happen."""

_HOSTILE = frozenset(("ASSAULT", "COERCE", "SANCTION", "ACCUSE"))
"""Types of event that are not done by all who take part in them ("she was awake after the attacks")."""

_TOLD_TO = frozenset(("REQUEST", "REJECT", "THREATEN"))
"""The same of what is said to somebody ("they were deaf to calls for peace")."""

_PERFORMED = frozenset(("SUPPORT", "ACCUSE", "REQUEST"))
"""Types of act that are done by saying that one would like to."""

_CLASSES = {"noun": ("NOUN", "PROPN"), "verb": ("VERB", "ADJ"), "adjective": ("ADJ", "VERB"), "modal": ("AUX",)}

_SPOKEN = frozenset(("AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN"))


@cache
def _wanted() -> dict[str, frozenset[str]]:
    """The parts of speech in which a dictionary form may trigger something."""
    return {
        lemma: frozenset(tag for trigger in some for tag in _CLASSES[trigger.word_class])
        for lemma, some in triggers().items()
    }


@cache
def _future() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    table = lexicon.toml("events/status")["future"]
    return frozenset(table["agree"]), frozenset(table["threaten"]), frozenset(table["promises"])


@cache
def _failing() -> tuple[frozenset[str], frozenset[str]]:
    table = lexicon.toml("events/status")["failing"]
    return frozenset(table["verbs"]), frozenset(table["stalled"])


def _fails(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and verb.head.lemma_ in _failing()[0]


def _only_in_content(sources: tuple[Party, ...], targets: tuple[Party, ...]) -> float:
    """How much more doubtful an event is whose target is only told in what is asked, promised or refused: it may be
    whom it concerns and not whom it is said to. Between states it is mostly meant."""
    states = {each.country for each in targets if each.country}
    if states and any(each.country and each.country not in states for each in sources):
        return 0.0
    named = any(each.chain is not None or each.country for each in targets)
    return _CONCERNED if named else 2 * _CONCERNED


def _is_short(token: Token) -> bool:
    """ "U.S.", "EU": what stands before a noun as an adjective would ("the U.S. investigation")."""
    return token.is_upper and len(token) <= 4


class Coder:
    """Finds the events of one document. Linear in its length; the parse is read only around trigger words."""

    def __init__(self, words: Document) -> None:
        """Reads the components before this one; a document without parse or lemmas has no events."""
        self.doc = words.doc
        self.words = words
        self.sentences: list[Span] = []
        self.starts: list[int] = []

    def candidates(self) -> list[Candidate]:
        """The events of the document, with parties and status, in the order of their triggers."""
        self._correct()
        self._find_verbs()
        wanted, classes = _wanted(), self.words.pos
        hits = [i for i, lemma in enumerate(self.words.lemma) if lemma in wanted and classes[i] in wanted[lemma]]
        if not hits:
            return []
        self.sentences = list(self.doc.sents)
        self.starts = [sentence.start for sentence in self.sentences]
        self.parties = Parties(self.words)
        self.assertions = Assertions(self.doc, self.parties.offsets)
        self.parties.speaker = self.assertions.speaker
        matcher = Matcher(self.words, self.parties, self.starts)
        found: dict[int, Candidate] = {}
        for i in hits:
            candidate = matcher.match(self.words.tokens[i])
            if candidate is not None:
                found[i] = candidate
        outer = absorb(found)
        for candidate in outer:
            self._fill(candidate)
        for candidate in outer:
            self._accuse_denier(candidate)
        Pairs(self.parties, self.starts).complete(outer)
        return joined(outer)

    def _correct(self) -> None:
        """Sets dictionary forms that the lemmatizer gets wrong (``[lemmas]`` of ``lexicon/events/parties.toml``)."""
        table = lexicon.toml("events/parties")["lemmas"]
        for i, lemma in enumerate(self.words.lemma):
            if lemma in table and self.words.lower[i].startswith((table[lemma], f"{table[lemma][:-1]}ing")):
                self.words.set_lemma(i, table[lemma])

    def _find_verbs(self) -> None:
        """Reads a noun with a subject as the verb that it is ("3 May. Holt and Brandt talk by telephone.")."""
        pos, dep, head = self.words.pos, self.words.dep, self.words.head
        for i, of in enumerate(head):
            if dep[i] == "nsubj" and i < of and pos[of] == "NOUN" and dep[of] == "ROOT":
                verb = self.words.tokens[of]
                if not any(child.dep_ in ("det", "poss", "case", "cop", "amod") for child in verb.children):
                    verb.pos_ = pos[of] = "VERB"
                    verb.tag_ = "VBP"

    def _fill(self, candidate: Candidate, depth: int = 0) -> None:
        for inner in candidate.absorbed:
            if depth < _NESTED and not inner.sources and not inner.targets:
                self._fill(inner, depth + 1)
        rule, slots = candidate.lexical, candidate.slots
        candidate.speaker = self.assertions.speaker(candidate.token)
        penalty = 0.0
        self._not_owners(candidate)
        sources: tuple[Party, ...] = ()
        for slot in rule.source:
            if slot == "speaker":
                sources = self._speaker(candidate)
            else:
                sources = self.parties.of_all(slots.get(slot, ()), owned="owner")
            if sources:
                break
        targets: tuple[Party, ...] = ()
        by_content = False
        for slot in rule.target:
            if slot != "object" and self._unresolved(slots["object"]):
                break  # "charged him with …": it is done to him, whoever he is
            if slot == "content":
                targets = self._content(candidate)
                by_content = bool(targets)
            else:
                targets = self.parties.of_all(slots.get(slot, ()), owned="" if rule.actors_only else "any")
            targets = tuple(each for each in targets if not same_party(each, sources))
            if targets:
                break
        if by_content and targets and candidate.type != "ACCUSE":
            candidate.doubt += _only_in_content(sources, targets)
        candidate.mutual = each_other(slots)
        if candidate.mutual:
            targets = sources if len(sources) > 1 else ()
        mutual = rule.reciprocal or bool(slots.get("between"))
        if mutual and len(sources) > 1 and not self.parties.of_all(slots.get("with", ())):
            targets = sources  # "the two agreed", "a war between"
        if rule.custody:
            targets = tuple(each for each in targets if not self._is_place(each))
        if not targets and not candidate.mutual and candidate.trigger.word_class == "verb" and "content" in rule.target:
            targets = tuple(
                each
                for head in (*slots["content"], *slots["object"])
                for each in self.parties.anyone(head)
                if not same_party(each, sources)
            )[:1]
            penalty += 0.1 if targets else 0.0
            candidate.doubt += _FAR_FETCHED if targets else 0.0
        candidate.sources, candidate.targets = sources, targets
        if "warning" in rule.needs and not self._own_act(candidate):
            candidate.doubt += _NO_THREAT
        self._modality(candidate)
        candidate.penalty = penalty

    def _unresolved(self, tokens: list[Token]) -> bool:
        """Whether the words are pronouns for people of whom nobody knows who they are."""
        return bool(tokens) and all(
            each.lower_ in ("him", "her", "them") and self.parties.mention(each) is None for each in tokens
        )

    def _kind(self, party: Party) -> str | None:
        mention = self.parties.by_start.get(party.start)
        return mention.kind if mention is not None else None

    def _accuse_denier(self, candidate: Candidate) -> None:
        """A state that denies a deed that is told without a doer is said to have done it: "Ruritania denied that the
        prisoner had been beaten"."""
        states = tuple(each for each in candidate.sources if each.country and self._kind(each) != "person")
        for inner in candidate.absorbed:
            if inner.claimed == "deny" and inner.type in ("ASSAULT", "COERCE") and not inner.sources:
                inner.sources = tuple(each for each in states if not same_party(each, inner.targets))

    def _names_place(self, token: Token) -> bool:
        mention = self.parties.mention(token)
        return mention is not None and mention.kind == "place"

    def _own_act(self, candidate: Candidate) -> bool:
        """Whether who warns tells what he will do himself, or what the other will suffer for it."""
        if any(inner.type in _future()[1] for inner in candidate.absorbed):
            return True
        for head in candidate.slots["content"]:
            acting = subjects(head)
            suffering = head.lemma_ in words("threats", "suffered")
            if suffering or same_parties(self.parties.of_all(acting, owned=""), candidate.sources):
                return True
            if any(each.lower_ in words("threats", "oneself") for each in acting):
                return True
        return False

    def _is_place(self, party: Party) -> bool:
        mention = self.parties.by_start.get(party.start)
        return mention is not None and mention.kind == "place"

    def _speaker(self, candidate: Candidate) -> tuple[Party, ...]:
        if candidate.speaker is not None:
            return (candidate.speaker,)
        return self.parties.of_all(told_by(candidate.token))

    def _not_owners(self, candidate: Candidate) -> None:
        """Takes out of the noun's owners what the rule reads otherwise: a place before it ("a Xinjiang visit"), the
        place it leads away from ("the withdrawal from Borduria"), the words of a prize's name."""
        slots, target = candidate.slots, candidate.lexical.target
        if candidate.trigger.word_class != "noun":
            return
        other: set[int] = set()
        if "from" in target:
            other |= {each.i for each in slots.get("from", ())}
        if candidate.lexical.received:
            other |= {each.i for each in slots["modifier"]}
        if other:
            slots["subject"] = [each for each in slots["subject"] if each.i not in other]
            slots["owner"] = [each for each in slots["owner"] if each.i not in other]
        if candidate.token.lemma_ in words("light", "rounds"):  # "a tour of Borduria" leads through it
            through = [each for each in slots.get("of", ()) if self._names_place(each)]
            slots.setdefault("to", []).extend(through)
            slots["of"] = [each for each in slots.get("of", ()) if each not in through]
        places = {each.i for each in slots["modifier"] if self._names_place(each)}
        if candidate.type == "CONSULT":
            places |= {each.i for each in slots.get("from", ()) if self._names_place(each)}  # "a call from Gorham"
        if candidate.type in _HOSTILE or candidate.type in _TOLD_TO:
            verb, role = above(candidate.token)
            if verb is not None and role == "joined":
                places |= {each.i for each in subjects(verb)}
        elsewhere = candidate.type in ("CONSULT", "PROTEST") or candidate.type in _HOSTILE | _TOLD_TO
        if elsewhere and places:  # "the Gorham meeting" is held there
            slots["subject"] = [each for each in slots["subject"] if each.i not in places]
            slots["owner"] = [each for each in slots["owner"] if each.i not in places]
        if "modifier" not in target:
            return
        for token in slots["modifier"]:
            mention = self.parties.mention(token)
            if mention is not None and mention.kind in ("place", "country") and not _is_short(token):
                slots["subject"] = [each for each in slots["subject"] if each.i != token.i]
                slots["owner"] = [each for each in slots["owner"] if each.i != token.i]
        slots["modifier"] = [each for each in slots["modifier"] if each not in slots["owner"]]

    def _content(self, candidate: Candidate) -> tuple[Party, ...]:
        """The party that the content of a promise, demand, threat or refusal is about."""
        kind = candidate.type
        if kind == "REQUEST":
            for head in candidate.slots["content"]:
                told = self.parties.of_all(candidate.slots.get("to", ())) if is_passive(head) else ()
                found = told or self.parties.of_all(
                    subjects(head)
                )  # "demanded in a note to Ruritania that he be freed"
                if found and not same_party(found[0], self.parties.of_all(candidate.slots["subject"])):
                    return found
        for inner in candidate.absorbed:
            first, second = inner.targets, inner.sources
            if kind in ("REJECT", "REQUEST", "AGREE") and inner.trigger.word_class == "noun":
                first, second = second, first
            if kind == "ACCUSE" or (inner.type == "REQUEST" and kind == "CONCEDE"):
                first, second = second, first
            found = first or second
            if found:
                return found
        for head in candidate.slots["content"]:
            if head.pos_ not in ("VERB", "AUX"):
                continue
            inside = frame(head)
            slots = ("object", "dative", "to", "with", "for", "on", "against", "in", "from", "owner")
            named = self.parties.of_all(token for slot in slots for token in inside.get(slot, ()))
            for party in named:  # "refused to send peacekeepers to Ruritania": the state, not its means
                if party.chain is not None or party.country is not None:
                    return (party,)
            if named:
                return named[:1]
        return ()

    def _modality(self, candidate: Candidate) -> None:
        """PLOVER's types for what is announced (see ``[future]`` in ``lexicon/events/status.toml``)."""
        real = candidate.reality
        candidate.status = real.status
        if candidate.claimed == "deny" and real.status in ("occurred", "ongoing"):
            candidate.status = "denied"
            return
        if candidate.trigger.word_class == "modal":
            candidate.status = "occurred"
            return
        if candidate.status == "denied" and candidate.type in _failing()[1] and _fails(candidate.token):
            candidate.status = "stalled"  # "failed to agree": they go on without an agreement
        wanted = candidate.mode == "investigate" and real.status == "requested"  # "wants an inquiry"
        spoken = candidate.type in _SPOKEN and not wanted
        if spoken and candidate.trigger.word_class == "noun" and not real.negated:
            candidate.status = "occurred"  # a request that was discussed, refused or delayed has been made
            return
        if (
            real.modality == "would"
            and candidate.type in _PERFORMED
            and candidate.token.head.lemma_ in ("like", "wish")
        ):
            candidate.status = "occurred"  # "I would like to thank": said and done
            return
        agree, threaten, promises = _future()
        if candidate.lexical.id in promises and any(inner.lexical.type in threaten for inner in candidate.absorbed):
            candidate.type, candidate.mode, candidate.cameo = "THREATEN", "other", "13"
            candidate.hostile = True
            return
        if real.modality == "would" and candidate.status == "hypothetical" and candidate.type == "CONSULT":
            verb = clause(candidate.token)
            said = candidate.speaker is not None or bool(told_by(candidate.token))
            if said and any(child.lower_ in ("would", "’d", "'d") for child in verb.children):
                candidate.status = "planned"  # "said the ambassadors would travel on Monday": what will be, told later
        if real.modality not in ("future", "would") or not candidate.sources:
            return
        if real.modality == "would" and candidate.speaker is None and not told_by(candidate.token):
            return
        if real.negated:
            if candidate.type in agree:
                candidate.type, candidate.mode, candidate.cameo = "REJECT", "change", "12"
                candidate.status, candidate.announced = "occurred", True
        elif candidate.type in agree:
            candidate.type, candidate.mode, candidate.cameo = "AGREE", "cooperate", "03"
            candidate.status, candidate.announced = "occurred", True
        elif candidate.type in threaten:
            candidate.type, candidate.mode, candidate.cameo = "THREATEN", "other", "13"
            candidate.status, candidate.announced = "occurred", True
