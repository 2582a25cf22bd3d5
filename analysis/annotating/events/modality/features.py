"""What a learned scorer reads of an event's trigger: named facts of the word and of the words that it hangs on.

A fact is a string such as ``0:tag=VBD`` or ``1:aux=will/MD``. The number says of which word it is told: 0 is the
trigger, 1 the word with a meaning of its own that it hangs on, 2 the one above that. No list of words stands here:
words that build a sentence (auxiliaries, conjunctions, prepositions, articles, adverbs) are told as they are, and the
weights say which of them matter. What the rules of `of_verbs` and `of_nouns` say is one fact among the others.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.annotating.document import Token
from analysis.annotating.events.modality.of_verbs import is_nobody
from analysis.annotating.events.modality.status_words import Reality, lookup, status_of_adjective

LEVELS = 3
"""How many words are read: the trigger, and two above it."""

_JOINED = 4
"""How many verbs before one it may share its auxiliaries with."""

_FUNCTION = frozenset(("ADP", "SCONJ", "PART", "CCONJ", "DET", "PUNCT", "SPACE", "X"))
"""Parts of speech of words without a meaning of their own."""

_LINKS = frozenset(("ADP", "SCONJ", "PART"))
"""Of these, those that tell how two words belong together."""

_BY_LINK = frozenset(("prep", "pobj", "pcomp"))
"""Labels of the parse that say no more than the preposition itself."""

_AUXILIARIES = frozenset(("aux", "auxpass"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_WORDS = {"mark": "mark", "det": "det", "predet": "det", "preconj": "det", "advmod": "adv"}
"""Labels of words that are told as they stand."""

_LABELS = frozenset(("relcl", "acl", "appos", "advcl", "ccomp", "xcomp", "agent", "prt", "acomp", "attr"))
"""Labels of which it is told only that something hangs there."""

_SHARED = ("aux=", "mark=", "neg")
"""Facts that a verb takes over from the one that it is joined to: "will come and see"."""

_KINDS = {"VERB": "verbs", "AUX": "verbs", "NOUN": "nouns"}


@dataclass(slots=True)
class Level:
    """One of the words, by what the one below hangs on it, and its facts without their number."""

    token: Token
    relation: str
    facts: list[str]
    auxiliaries: list[str] = field(default_factory=list)
    negated: bool = False
    label: str = ""
    """What it is to the word that it hangs on; of several that are joined, what the first one is."""

    @property
    def form(self) -> str:
        """Its auxiliaries, its negation and its tag in one: "have/VBZ+not>VBN"."""
        parts = [*self.auxiliaries, "not"] if self.negated else self.auxiliaries
        return f"{'+'.join(parts)}>{self.token.tag_}"


def levels(trigger: Token) -> list[Level]:
    """The trigger and the words with a meaning of their own that it hangs on, at most `LEVELS`."""
    found = [_level(trigger, "")]
    while len(found) < LEVELS and (above := _above(found[-1].token)) is not None:
        relation, token = above
        found.append(_level(token, relation))
    return found


def facts(seen: list[Level], told: Reality) -> list[str]:
    """The facts of a trigger. ``seen``: its `levels`; ``told``: what the rules say of it."""
    named: list[str] = []
    for n, level in enumerate(seen):
        named += [f"{n}:{fact}" for fact in level.facts]
        named += (f"{n}:label={level.label}", f"{n}:form={level.form}")
        named += {f"any:{fact}" for fact in level.facts if fact.startswith(("aux=", "neg", "mark=", "adv=", "status="))}
    below = seen[0]
    tag = below.token.tag_
    named += (
        f"levels={len(seen)}",
        f"0:form={below.form}&label={below.label}",
        f"0:tag={tag}&label={below.label}",
        f"rules={told.status}",
        f"rules={told.status}&tag={tag}",
        f"rules modality={told.modality}",
        "rules negated" if told.negated else "rules not negated",
    )
    relation = seen[1].relation if len(seen) > 1 else ""
    named.append(f"rules={told.status}&relation={relation}")
    if len(seen) > 1:
        named += _of_pair(below, seen[1])
    if len(seen) > 2:
        named += _of_three(seen[1], seen[2])
    first, end = below.token.words.sentence_of(below.token.i)
    if "?" in below.token.words.text[first:end]:
        named.append("question")
    return named


def _of_pair(below: Level, above: Level) -> list[str]:
    """What a word and the one that it hangs on tell together: "to" under "want", "that" under a verb with "not"."""
    relation = above.relation
    to = "to" if any(each.startswith("to/") for each in below.auxiliaries) else ""
    no = "not" if above.negated else ""
    word = f"{above.token.lemma_.lower()}/{above.token.pos_}"
    first = relation.partition("_")[0]
    told = [
        f"1:relation={relation}",
        f"1:word={word}",
        f"1:word={word}&first={first}",
        f"1:word={word}&relation={relation}&{to}{no}",
        f"1:relation={relation}&form={above.form}",
        f"1:relation={relation}&tag={below.token.tag_}&{to}",
    ]
    own = ("aux=", "neg", "status=", "mark=", "tag=", "adv=", "has if")
    told += [f"relation={relation}&1:{fact}" for fact in above.facts if fact.startswith(own)]
    opening = [fact for fact in below.facts if fact.startswith(("aux=", "mark="))]
    kind = [fact for fact in above.facts if fact.startswith(("status=", "tag="))]
    return told + [f"0:{one}&1:{other}" for one in opening for other in kind]


def _of_three(middle: Level, top: Level) -> list[str]:
    word = f"{top.token.lemma_.lower()}/{top.token.pos_}"
    first, second = middle.relation.partition("_")[0], top.relation.partition("_")[0]
    told = [
        f"2:relation={top.relation}",
        f"2:word={word}",
        f"2:word={word}&first={second}",
        f"relations={middle.relation}>{top.relation}",
    ]
    own = ("aux=", "neg", "status=", "mark=")
    return told + [f"relations={first}>{second}&2:{fact}" for fact in top.facts if fact.startswith(own)]


def _above(token: Token) -> tuple[str, Token] | None:
    """The next word with a meaning of its own above a word, and how the two belong together; None above a root.

    Of several words that are joined, all hang where the first one does.
    """
    parts: list[str] = []
    node = token
    while node.head is not node:
        over = node.head
        if node.dep_ == "conj" and _is_verb(node) == _is_verb(over):
            node = over
            continue
        if node.dep_ not in _BY_LINK:
            parts.append(node.dep_)
        if over.pos_ in _LINKS:
            parts.append(over.lower_)
        node = over
        if node.pos_ not in _FUNCTION:
            return "_".join(parts) or "x", node
    return None


def _is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX")


def _level(token: Token, relation: str) -> Level:
    """A word with its facts, and those that it takes over from the words that it is joined to."""
    level, has_subject = _alone(token, relation)
    first = token
    for _ in range(_JOINED):
        if first.dep_ != "conj" or first.head is first:
            break
        first = first.head
        if not has_subject:
            before, has_subject = _alone(first, relation)
            level.facts += [fact for fact in before.facts if fact.startswith(_SHARED)]
            level.auxiliaries += before.auxiliaries
            level.negated |= before.negated
        level.facts.append("joined")
    level.facts = list(dict.fromkeys(level.facts))
    level.auxiliaries = sorted(set(level.auxiliaries))
    level.label = first.dep_
    return level


def _alone(token: Token, relation: str) -> tuple[Level, bool]:
    """A word with the facts of what hangs on it, and whether it has a subject."""
    told = [f"pos={token.pos_}", f"tag={token.tag_}"]
    level = Level(token, relation, told)
    status = _status(token)
    if status:
        told.append(f"status={status}")
    has_subject = determined = False
    for child in token.children:
        role = child.dep_
        if role in _AUXILIARIES:
            level.auxiliaries.append(f"{child.lemma_}/{child.tag_}")
            told.append(f"aux={child.lemma_}/{child.tag_}")
        elif role == "neg":
            told.append("neg")
        elif role in _SUBJECTS:
            has_subject = True
            told += _of_subject(child)
        elif role == "dobj":
            told += _of_object(child)
        elif role in ("poss", "nummod"):
            told.append(f"det={role}")
        elif role in ("amod", "compound", "nmod"):
            told += _of_modifier(child)
        elif role in _WORDS:
            told.append(f"{_WORDS[role]}={child.lower_}")
        elif role in _LABELS:
            told += _of_clause(child)
        if child.ent_type_ == "DATE":
            told.append("has date")
        determined |= role in ("det", "predet", "preconj", "poss", "nummod")
    if token.pos_ == "NOUN" and not determined:
        told.append(f"bare={token.tag_}")
    if token.ent_type_:
        told.append("entity")
    if token.head is token:
        told.append("root")
    level.negated = "neg" in told
    return level, has_subject


def _status(token: Token) -> str | None:
    """The status that the lexicon says the word tells of what hangs on it."""
    if token.pos_ in ("ADJ", "ADV"):
        return status_of_adjective(token.lower_)
    kind = _KINDS.get(token.pos_)
    return lookup("verbs" if kind == "verbs" else "nouns", token) if kind else None


def _of_subject(subject: Token) -> list[str]:
    told = [f"subject={subject.dep_}"]
    if is_nobody(subject):
        told.append("neg")
    if subject.pos_ == "PRON":
        told.append(f"subject={subject.lower_}")
    if _is_bare(subject):
        told.append("subject bare")
    return told


def _of_object(thing: Token) -> list[str]:
    told = ["object"]
    if is_nobody(thing):
        told.append("object none")
    if _is_bare(thing):
        told.append("object bare")
    return told


def _of_modifier(child: Token) -> list[str]:
    status = status_of_adjective(child.lower_)
    told = [f"modifier={status or child.dep_}"]
    if child.ent_type_:
        told.append("modifier named")
    return told


def _of_clause(child: Token) -> list[str]:
    told = [f"has {child.dep_}"]
    if child.dep_ == "advcl":
        told += [f"has {each.lower_}" for each in child.children if each.dep_ == "mark"]
    return told


def _is_bare(noun: Token) -> bool:
    """Whether it is a plural of which none in particular are meant: "soldiers"."""
    return noun.tag_ == "NNS" and not any(child.dep_ in ("det", "poss", "nummod") for child in noun.children)
