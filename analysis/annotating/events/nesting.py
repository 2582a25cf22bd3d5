"""Which triggers are events of their own, and which only tell what another event is about."""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.events.candidate import Candidate, Claim, same_party
from analysis.annotating.events.triggers import received_by
from analysis.annotating.syntax import clause
from analysis.language.event_lexicon import words
from analysis.records import Party

_CONTENT = frozenset(("dobj", "xcomp", "ccomp", "prep", "dative", "nsubjpass", "acl", "pcomp", "oprd", "attr", "pobj"))

_BESIDE = 3
"""How many words apart two verbs may stand that tell one act ("shot and then killed")."""

_PREDICATE = 3
"""How many words deep a predicate is read: "out", "of", "question"."""

_CLIMB = 12
"""How many words up the event is looked for of which another tells the content."""


def absorb(found: dict[int, Candidate]) -> list[Candidate]:
    """Leaves out what only tells the content of another event ("rejected a request", "agreed to withdraw") or
    says the same event twice ("launched an attack"), and hands its parties to that event."""
    for candidate in list(found.values()):
        if candidate.lexical.received:  # "received the prize" is the prize, not a reception
            found.pop(received_by(candidate.token).i, None)
    outer = []
    # an event that the text has told of before is told again, whatever is said of it: "criticised the meeting"
    told = {i: each for i, each in found.items() if not each.lexical.again}  # what may turn out to be no event at all
    for candidate in found.values():
        ending = _ended_by(candidate, told)
        if ending is not None:
            candidate.inner = True
            ending.absorbed.append(candidate)
            _hand_on(candidate, ending)
            continue
        owner = _absorber(candidate, told)
        if owner is not None:
            owner.absorbed.append(candidate)
            candidate.claimed = _claims(owner, candidate)
            candidate.inner = not ("discusses" in owner.lexical.traits and _is_definite(candidate))
            if not candidate.inner:
                outer.append(candidate)
                continue
        if owner is None or candidate.claimed or (not _same_kind(owner, candidate) and _is_definite(candidate)):
            outer.append(candidate)
    return outer


def _claims(owner: Candidate, candidate: Candidate) -> Claim:
    """What is made of an act whose whole clause is claimed or denied ("denied that its troops had crossed"); nothing
    where only a noun or an infinitive tells of it."""
    traits = owner.lexical.traits
    claim: Claim = "denied" if "denies" in traits else "alleged" if "alleges" in traits else ""
    if not claim or owner.reality.negated or not candidate.is_verb:
        return ""
    verb = candidate.token
    while verb.dep_ == "conj" and verb.tag_ == verb.head.tag_:
        verb = verb.head
    return claim if verb.dep_ == "ccomp" and verb.head.i == owner.token.i and _is_finite(verb) else ""


def _same_kind(one: Candidate, other: Candidate) -> bool:
    """Whether the two are of one type; inquiries and accusations share PLOVER's type, and are apart ("criticised the
    investigation")."""
    return one.type == other.type and (one.mode == "investigate") == (other.mode == "investigate")


def _has_own_parties(candidate: Candidate) -> bool:
    """Whether a noun names those who do it: "in preparation of a summit between Ruritania and Syldavia"."""
    return candidate.is_noun and bool(candidate.slots.get("between"))


def _is_definite(candidate: Candidate) -> bool:
    return candidate.is_noun and any(
        child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ in words("determiners", "told"))
        for child in candidate.token.children
    )


def _absorber(candidate: Candidate, found: dict[int, Candidate]) -> Candidate | None:
    """The event of ``found`` (by its token) whose content the candidate tells; None where it is an event of its own."""
    node = candidate.token
    own = _modal(node, found)
    if own is not None and candidate.trigger.word_class != "modal":
        return own
    if node.dep_ == "amod":
        return None  # "access to the jailed writer": taken for granted, not what is asked
    via_preposition = False
    for _ in range(_CLIMB):
        head = node.head
        if _stands_apart(node):
            return None
        if (ruling := _ruled_out(node, found)) is not None:
            return ruling
        if node.dep_ == "advcl":
            return _of_purpose(node, found.get(head.i))
        if node.dep_ in ("conj", "appos"):
            other = found.get(head.i)
            if other is not None and _same_kind(other, candidate) and candidate.is_noun:
                return other
            if node.dep_ == "appos":
                return None
            node = head
            continue
        via_preposition |= node.dep_ == "prep"
        other = _modal(head, found) or found.get(head.i)
        if other is not None and other is not candidate and other.trigger.word_class == "modal":
            return other
        if other is not None and node.dep_ in _CONTENT:
            if node.dep_ == "prep" and node.lower_ not in words("prepositions", "of_content"):
                return other if _same_act(candidate, other, node) else None
            if _is_content(candidate, other, node, via_preposition=via_preposition):
                return other
        node = head
    return None


def _ended_by(candidate: Candidate, found: dict[int, Candidate]) -> Candidate | None:
    """The event that ends what the candidate only names: "lifted the blockade", "lifted restrictions imposed on him",
    "freed the detained leaders". That it had begun is taken for granted, and not told here."""
    token = candidate.token
    thing = token.head if token.dep_ in ("amod", "acl") and token.tag_ == "VBN" else token
    if thing.dep_ not in ("dobj", "nsubjpass") or (thing is token and not candidate.is_noun):
        return None
    other = found.get(thing.head.i)
    if other is None or candidate.type == other.type:
        return None
    freed = other.lexical.custody and other.type == "RETREAT" and candidate.lexical.custody and token.dep_ == "amod"
    return other if freed or "ends" in other.lexical.traits else None


def _hand_on(ended: Candidate, ending: Candidate) -> None:
    """Whom the ended thing was done to is whom ending it is done to, where nothing else tells: "lifted its blockade of
    Syldavia"."""
    told = (slot for slot in ending.lexical.target if slot != "owner")
    if not any(ending.slots.get(slot) for slot in told):
        hit = next((some for slot in ended.lexical.target if slot != "owner" and (some := ended.slots.get(slot))), [])
        ending.slots[ending.lexical.target[0]] = list(hit)


def _ruled_out(node: Token, found: dict[int, Candidate]) -> Candidate | None:
    """What is said of a clause or a noun that is its subject: "removing the sanctions is out of the question"."""
    if node.dep_ not in ("csubj", "nsubj") or node.head.lemma_ != "be":
        return None
    below = [child for child in node.head.children if child.dep_ in ("acomp", "attr", "prep")]
    for _ in range(_PREDICATE):
        for each in below:
            other = found.get(each.i)
            if other is not None and "speaker" in other.lexical.source:
                return other
        below = [child for each in below for child in each.children if child.dep_ in ("prep", "pobj")]
    return None


def _stands_apart(node: Token) -> bool:
    """Whether what hangs on the word is no content of what stands above: the root, a relative clause, a participle."""
    head = node.head
    if head.i == node.i or node.dep_ in ("relcl", "parataxis"):
        return True
    if node.dep_ == "acl" and node.tag_ in ("VBN", "VBG"):
        return True
    # the parser joins "has refused to go and has asked" at the wrong verb
    return node.dep_ == "conj" and _is_finite(node) and not _is_finite(head)


def _of_purpose(node: Token, other: Candidate | None) -> Candidate | None:
    """An infinitive that the parser takes for an adverbial clause: "threatened on Monday to close the border"."""
    infinitive = node.tag_ == "VB" and any(child.lower_ == "to" for child in node.children)
    return other if infinitive and other is not None and other.lexical.content == "absorb" else None


def _same_act(candidate: Candidate, other: Candidate, preposition: Token) -> bool:
    """Whether a noun after a preposition tells the same act: "a strike in protest", not "talks before the meeting"."""
    same = _same_kind(other, candidate) and preposition.lower_ not in words("prepositions", "other_times")
    return same and not _has_own_parties(candidate)


def _is_content(candidate: Candidate, other: Candidate, node: Token, *, via_preposition: bool) -> bool:
    """Whether the candidate, below ``node``, is what the other event is about, by the other's rule."""
    content = other.lexical.content
    if content == "absorb":
        return True
    if content == "presuppose" and (via_preposition or node.dep_ != "dobj"):
        return True
    return candidate.is_noun and (_same_kind(other, candidate) or bool(other.lexical.objects))


def _modal(verb: Token, found: dict[int, Candidate]) -> Candidate | None:
    """The event that a modal makes of its verb's whole clause ("Syldavia must return the ship")."""
    for child in verb.children:
        if child.i in found and child.tag_ == "MD":
            return found[child.i]
    return None


def joined(candidates: list[Candidate]) -> list[Candidate]:
    """One event where one clause tells it twice ("began a hunger strike in protest against …", "attacked the camp,
    killing ten"): the first, with the parties that the second adds."""
    kept: list[Candidate] = []
    for candidate in candidates:
        before = kept[-1] if kept else None
        if (
            before is not None
            and _same_kind(before, candidate)
            and not (before.lexical.again or candidate.lexical.again)
            and before.sentence == candidate.sentence
            and _one_clause(before.token, candidate.token)
            and (_tells_result(candidate) or not _differ(before.targets, candidate.targets))
            and not _differ(before.sources, candidate.sources)
        ):
            if before.token.dep_ == "nsubj" and before.token.head.i == candidate.token.i:
                before, candidate = candidate, before  # "a bombing killed": the verb tells it
                kept[-1] = before
            before.sources = before.sources or candidate.sources
            before.targets = before.targets or candidate.targets
            continue
        kept.append(candidate)
    return kept


def _one_clause(first: Token, second: Token) -> bool:
    one, other = clause(first), clause(second)
    if other.dep_ == "conj" and other.head.i == one.i and _is_bare(one, other):
        return True  # "shot and killed"
    if other.dep_ in ("advcl", "acl") and (other.tag_ == "VBG" or other.tag_ == "VB"):
        other = other.head if other.dep_ == "advcl" else clause(other.head)
    return one.i == other.i


def _is_bare(first: Token, second: Token) -> bool:
    """Whether of two verbs joined right beside each other the first has no object and the second no subject."""
    if second.i - first.i > _BESIDE or any(child.dep_ in ("dobj", "prep") for child in first.children):
        return False
    return not any(child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for child in second.children)


def _differ(some: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    return bool(some and others) and not any(same_party(each, others) for each in some)


def _tells_result(candidate: Candidate) -> bool:
    """ "… killing ten people": the participle tells what the attack before it did."""
    return candidate.type == "ASSAULT" and candidate.token.tag_ == "VBG" and candidate.token.dep_ == "advcl"


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in ("VBD", "VBZ", "VBP", "MD") for child in verb.children
    )
