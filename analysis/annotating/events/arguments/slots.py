"""Who stands where around a trigger: subjects, objects, prepositions and complements, read off the parse tree.

A slot is a list of head tokens. `frame` gives the slots of a verb, noun, predicate adjective or modal: ``subject`` (who
acts, also as agent of a passive or owner of a noun), ``object`` (who is acted upon, also as subject of a passive),
``sufferer`` (the subject of a verb by which a noun's event is done to it), ``dative``, ``content`` (heads of complement
clauses), and one slot for each preposition, by its own word.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.things import agents, below, makers
from analysis.annotating.syntax import datives, owners, prepositional, subjects, with_conjuncts
from analysis.annotating.voice import is_passive
from analysis.language.event_lexicon import words

Slots = dict[str, list[Token]]

Role = Literal["done", "joined", "suffered", "imposed", ""]
"""What the subject of a verb is to the event that its object or complement names."""

_FAR = frozenset(("against", "from", "on", "to", "with"))
"""Prepositions that may belong to a thing though the parser hangs them on a word below it."""

_CLAUSE = frozenset(("xcomp", "ccomp"))
_PREPOSITION = frozenset(("prep", "agent", "dative"))
_PARTICLE = frozenset(("prt", "advmod", "oprd", "acomp"))

_WHEN = frozenset(("DATE", "TIME"))
"""Kinds of names that tell when, and that the parser may take for an object: "was endorsed the day before"."""


def _doers_below(of: Token) -> list[Token]:
    """Who does it, where the parser hangs "by" on what it is done to: "the seizure of a trawler by the navy"."""
    return [
        each
        for thing in of.children
        if thing.dep_ == "pobj"
        for child in thing.children
        if child.dep_ in ("prep", "agent") and child.lower_ == "by"
        for each in prepositional(child)
    ]


def _add_prepositions(slots: Slots, token: Token, depth: int = 0) -> None:
    for child in token.children:
        if child.dep_ in _PREPOSITION and child.pos_ in ("ADP", "SCONJ", "PART", "ADV", "VERB"):
            slots.setdefault(child.lower_, []).extend(prepositional(child))
            slots["content"] += [each for each in child.children if each.dep_ == "pcomp"]
            for each in child.children:  # "in defiance of the government"
                if depth < 3 and each.dep_ == "pobj" and each.lemma_ in words("light", "bridges"):
                    _add_prepositions(slots, each, depth + 1)
            if depth < 2:
                _add_prepositions(slots, child, depth + 1)
        elif child.dep_ in _PARTICLE and depth < 2 and child.pos_ in ("ADP", "ADV", "ADJ"):
            _add_prepositions(slots, child, depth + 1)


def _add_far_prepositions(slots: Slots, thing: Token) -> None:
    """Adds the slots that nothing nearer fills: what hangs on a word below the thing."""
    for each in below(thing):
        far: Slots = {"content": []}
        _add_prepositions(far, each)
        for slot, some in far.items():
            if slot in _FAR and not slots.get(slot):
                slots[slot] = some


def frame(trigger: Token) -> Slots:
    """The slots around a trigger. See the head of this module."""
    slots: Slots = {"subject": [], "object": [], "dative": [], "content": [], "owner": [], "modifier": []}
    if trigger.tag_ == "MD":
        slots["object"], slots["content"] = subjects(trigger.head), [trigger.head]
    elif trigger.pos_ in ("NOUN", "PROPN"):
        _noun(slots, trigger)
    elif trigger.pos_ == "ADJ" or trigger.dep_ in ("acomp", "attr"):
        _adjective(slots, trigger)
    else:
        _verb(slots, trigger)
    return slots


def _verb(slots: Slots, verb: Token) -> None:
    surface, passive = subjects(verb) or _fronted(verb), is_passive(verb)
    objects = [child for child in verb.children if child.dep_ == "dobj" and not (passive and child.ent_type_ in _WHEN)]
    direct = [each for child in objects for each in with_conjuncts(child)]
    slots["dative"] = [each for child in verb.children if child.dep_ == "dative" for each in datives(child)]
    if len(objects) > 1:  # "denied Brandt a visa"
        slots["dative"] += with_conjuncts(objects[0])
    slots["content"] = [child for child in verb.children if child.dep_ in _CLAUSE or _is_purpose(child)]
    if passive:
        slots["subject"] = agents(verb) or _agent_below(verb) or _who_has_it_done(verb) or _agent_beside(verb)
        slots["dative" if direct else "object"] += surface
    else:
        slots["subject"] = surface
    for child in verb.children:  # "found Brandt guilty", "allowed Brandt to leave"
        if (child.dep_ == "ccomp" and child.pos_ == "ADJ") or (not objects and _is_controlled(child)):
            direct += subjects(child)
    relative = all(each.tag_ in ("WDT", "WP") for each in direct)  # "the sanctions that it announced"
    if verb.dep_ == "relcl" and relative and not passive and verb.head not in surface:
        direct = [verb.head]
    slots["object"] += direct
    _add_prepositions(slots, verb)
    if passive:
        _add_things(slots, surface[:1])
    elif direct:
        slots["owner"] += slots.get("by", [])  # "protested the killing by police", where "by" hangs on the verb
        _add_things(slots, direct[:1])
    else:
        _add_bridges(slots, verb)


def _add_things(slots: Slots, things: list[Token]) -> None:
    """Adds whose the thing is that something is done to, and what hangs on it."""
    for thing in things:
        _add_prepositions(slots, thing)
        _add_far_prepositions(slots, thing)
        slots["owner"] += owners(thing) + makers(thing)
        slots["content"] += [child for child in thing.children if child.dep_ == "acl" and child.tag_ == "VB"]


def _add_bridges(slots: Slots, verb: Token) -> None:
    """The same of what stands after a preposition where there is no object: "reneged on its promise to Syldavia"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in words("prepositions", "of_object"):
            for thing in prepositional(child)[:1]:
                _add_prepositions(slots, thing)
                slots["owner"] += owners(thing)


def _is_controlled(clause: Token) -> bool:
    """Whether the subject of the infinitive is the object of the verb above: "allowed Brandt to leave"; not "demanded
    that he leave"."""
    if clause.dep_ not in _CLAUSE or clause.tag_ != "VB" or clause.head.lemma_ not in words("control", "object"):
        return False
    deps = {child.dep_ for child in clause.children if child.i < clause.i}
    return "nsubj" in deps and "mark" not in deps and not any(child.tag_ == "MD" for child in clause.children)


def _fronted(verb: Token) -> list[Token]:
    """The subject of a participle that stands first: "Also charged were two firms"."""
    first = any(child.dep_ == "auxpass" and child.i > verb.i for child in verb.children) and verb.tag_ == "VBN"
    return [
        each
        for aux in verb.children
        if first and aux.dep_ == "auxpass"
        for child in aux.children
        if child.dep_ in ("attr", "nsubj")
        for each in with_conjuncts(child)
    ]


def _agent_below(verb: Token) -> list[Token]:
    """Who does it, where the parser hangs "by" on a word between: "were placed under restrictions by Ruritania"."""
    for child in verb.children:
        on = child.dep_ == "prep" and child.lower_ in words("prepositions", "before_agent")
        below = child.children if on else (child,) if child.dep_ == "xcomp" else ()
        for thing in below:
            if thing.dep_ in ("pobj", "xcomp") and not is_passive(thing):
                for each in thing.children:
                    if each.dep_ in ("prep", "agent") and each.lower_ == "by":
                        return prepositional(each)
    return []


def _agent_beside(verb: Token) -> list[Token]:
    """Who does it, where a verb joined to it tells: "was kidnapped and killed by rebels", "arrested by police and
    charged"."""
    joined = [child for child in verb.children if child.dep_ == "conj" and child.tag_ == "VBN"]
    if verb.dep_ == "conj" and not any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
        joined.append(verb.head)
    return next((found for each in joined if is_passive(each) and (found := agents(each))), [])


def _who_has_it_done(verb: Token) -> list[Token]:
    """Who has it done by others: "the judge ordered two ministers jailed", "the king had his rivals executed"."""
    if verb.tag_ != "VBN" or any(child.dep_ == "auxpass" for child in verb.children):
        return []
    if verb.dep_ == "acl" and verb.head.dep_ == "dobj":
        above_object = verb.head.head
        return subjects(above_object) if above_object.lemma_ in words("light", "ordering") else []
    has = verb.dep_ == "ccomp" and verb.head.lemma_ in (words("light", "ordering") | words("light", "having"))
    return subjects(verb.head) if has else []


def _is_purpose(child: Token) -> bool:
    """An infinitive that the parser takes for an adverbial clause ("threatened on Monday to close the border")."""
    return child.dep_ == "advcl" and child.tag_ == "VB" and any(each.lower_ == "to" for each in child.children)


def _adjective(slots: Slots, adjective: Token) -> None:
    if adjective.dep_ == "amod":
        slots["subject"] = [adjective.head]
        slots["owner"] = owners(adjective.head)
    else:
        slots["subject"] = subjects(adjective.head)
        slots["owner"] = [each for thing in slots["subject"] for each in owners(thing)]
    slots["content"] = [child for child in adjective.children if child.dep_ in _CLAUSE]
    if adjective.dep_ in ("acomp", "attr"):
        slots["content"] += [c for c in adjective.head.children if c.dep_ in _CLAUSE and c.i > adjective.i]
    _add_prepositions(slots, adjective)


def _noun(slots: Slots, noun: Token) -> None:
    _owned(slots, noun)
    slots["content"] = [child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VB"]
    slots["content"] += [each for each in (*noun.children, *noun.head.children) if _is_wanted_after(noun, each)]
    _add_prepositions(slots, noun)
    _add_far_prepositions(slots, noun)
    slots["object"] = list(slots.get("of", []))
    for child in noun.children:  # the parser hangs "to Gorham" on the actor in "a visit by ambassadors to Gorham"
        if child.dep_ in ("prep", "agent") and child.lower_ == "by":
            for actor in prepositional(child):
                _add_prepositions(slots, actor, 1)
    top = noun.head if noun.dep_ == "conj" and noun.head.pos_ == "NOUN" else noun
    _add_partners(slots, noun, top)
    verb, role = above(top)
    if verb is not None:
        _CARRIED[role](slots, verb)


def _is_wanted_after(noun: Token, clause: Token) -> bool:
    """Whether the clause tells what the noun is for: "calls for Ruritania to open its ports"."""
    if clause.tag_ != "VB" or clause.i < noun.i:
        return False
    return any(child.dep_ == "mark" and child.lower_ == "for" and child.i == noun.i + 1 for child in clause.children)


def _owned(slots: Slots, noun: Token) -> None:
    """Whose the event is: the owners of the noun and of what explains it, and who does it."""
    slots["owner"] = owners(noun)
    for child in noun.children:
        if child.dep_ == "appos" and child.pos_ in ("NOUN", "PROPN"):
            slots["owner"] += owners(child)  # "the Lantern Prize, Ruritania's highest award"
        elif child.dep_ == "prep" and child.lower_ == "of":
            slots["owner"] += _doers_below(child)
        elif child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_ in words("light", "verbs"):
            slots["owner"] += [  # "criticism voiced by Ruritania"
                each for agent in child.children if agent.dep_ == "agent" for each in prepositional(agent)
            ]
    slots["subject"] = list(slots["owner"])
    slots["modifier"] = [
        child for child in noun.children if child.dep_ in ("compound", "nmod") and child.pos_ == "PROPN"
    ]


def _add_partners(slots: Slots, noun: Token, top: Token) -> None:
    """With whom, where that hangs on the verb: "a call took place between …", "a meeting planned with …"."""
    told: Slots = {"content": []}
    if top.dep_ in ("nsubj", "nsubjpass") and top.head.lemma_ in words("light", "happening"):
        _add_prepositions(told, top.head)
        for slot in ("between", "among", "with"):
            slots.setdefault(slot, []).extend(told.get(slot, ()))
    for child in noun.children:
        if child.dep_ == "acl" and child.lemma_ in words("light", "arranged"):
            told = {"content": []}
            _add_prepositions(told, child)
            for slot in ("between", "with"):
                slots.setdefault(slot, []).extend(told.get(slot, ()))
    if len(slots.get("between", ())) == 1:  # "between the president, Anna Holt, and the minister"
        first = slots["between"][0]
        slots["between"] += [each for child in first.children if child.dep_ == "appos" for each in child.conjuncts]
    slots["subject"] += slots.get("between", []) + slots.get("among", [])


def _done(slots: Slots, verb: Token) -> None:
    """ "Ruritania held talks with …": the subject of the verb does what the noun says."""
    surface = subjects(verb)
    if is_passive(verb):
        surface = [each for child in verb.children if child.dep_ == "agent" for each in prepositional(child)]
    slots["subject"] = surface + slots["subject"] if not slots["owner"] else slots["subject"] + surface
    _add_prepositions(slots, verb)
    slots["dative"] = [each for child in verb.children if child.dep_ == "dative" for each in datives(child)]


def _joined(slots: Slots, verb: Token) -> None:
    """ "Ruritania attended the talks": the subject is one of those who do it."""
    slots["subject"] += subjects(verb)
    _add_prepositions(slots, verb)


def _suffered(slots: Slots, verb: Token) -> None:
    """ "Ruritania faced sanctions from …": it is done to the subject."""
    slots["sufferer"] = subjects(verb)
    slots["object"] = subjects(verb) + slots["object"]
    sufferers = {each.i for each in slots["sufferer"]}
    for slot in ("subject", "owner"):
        slots[slot] = [each for each in slots[slot] if each.i not in sufferers]
    slots["subject"] += slots.get("from", []) + slots.get("by", [])
    for child in verb.children:
        if child.dep_ in _PREPOSITION and child.lower_ in ("from", "by", "at"):
            slots["subject"] += prepositional(child)


def _imposed(slots: Slots, verb: Token) -> None:
    """ "Ruritania put Syldavia under a blockade": the subject does it to the object."""
    slots["subject"] = subjects(verb) + slots["subject"]
    slots["object"] = [each for child in verb.children if child.dep_ == "dobj" for each in with_conjuncts(child)]


_CARRIED: dict[str, Callable[[Slots, Token], None]] = {
    "done": _done,
    "joined": _joined,
    "suffered": _suffered,
    "imposed": _imposed,
}


def above(noun: Token) -> tuple[Token | None, Role]:
    """The verb that carries an event noun, and what its subject is to the event: it does it ("done": hold talks),
    is one of those who do ("joined": attend talks), has it done to it ("suffered": face harassment), or does it to the
    verb's object ("imposed": put them under a blockade)."""
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_ in words("light", "measures"):
        noun, head = head.head, head.head.head  # "three days of talks"
    if noun.dep_ in ("dobj", "nsubjpass") and head.pos_ == "VERB":
        if head.lemma_ in words("light", "getting") and _is_from_somebody(noun):
            return head, "suffered"
        if head.lemma_ in words("light", "receiving"):
            return head, "suffered"
        if head.lemma_ in words("light", "verbs"):
            return head, "done"
        if head.lemma_ in words("light", "joining"):
            return head, "joined"
    if (verb := _suffering(noun)) is not None:
        put = noun.head.lower_ == "under" and any(child.dep_ == "dobj" for child in verb.children)
        return verb, "imposed" if put and not is_passive(verb) else "suffered"
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        verb = head.head
        if verb.pos_ in ("NOUN", "ADV") and verb.head.pos_ == "VERB":
            verb = verb.head if verb.lemma_ == "part" or verb.dep_ == "advmod" else verb
        if verb.pos_ in ("VERB", "AUX"):
            part = any(child.dep_ == "dobj" and child.lemma_ == "part" for child in verb.children)
            if part or (verb.lemma_ in words("light", "joining") and head.lower_ in words("prepositions", "joining")):
                return verb, "joined"
            if (
                head.lower_ in ("in", "during")
                and noun.lemma_ in words("light", "occasions")
                and _is_shared(noun, verb)
            ):
                return verb, "joined"
    return None, ""


def _is_from_somebody(noun: Token) -> bool:
    return any(child.lower_ == "from" and child.i > noun.i for over in (noun, noun.head) for child in over.children)


def _suffering(noun: Token) -> Token | None:
    """The verb whose subject has the event done to it: "came under criticism", "ran into opposition", "was
    the target of an attack"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.dep_ != "prep":
        return None
    over = preposition.head
    mutual = any(child.lower_ == "between" for child in noun.children)
    if not mutual and (verb := _dying(preposition)) is not None:
        return verb
    if preposition.lower_ == "under" and over.lemma_ in words("light", "undergoing"):
        return over
    if preposition.lower_ in words("light", "running_into") and over.lemma_ in words("light", "running"):
        return over if over.pos_ == "VERB" else None
    if preposition.lower_ != "of" or over.lemma_ not in words("light", "aims") or over.dep_ != "attr":
        return None
    is_none = any(child.dep_ == "neg" for child in over.head.children)  # "is not the target of the inquiry"
    return None if is_none else over.head


def _dying(preposition: Token) -> Token | None:
    """The verb whose subject died of what the preposition tells: "died in the attack", "died as a result of torture",
    "was killed in the raid"."""
    over = preposition.head
    if preposition.lower_ == "of" and over.lemma_ in words("light", "results") and over.dep_ == "pobj":
        over = over.head.head
    elif preposition.lower_ not in words("prepositions", "of_death"):
        return None
    if over.lemma_ in words("light", "dying"):
        return over
    return over if over.lemma_ in words("light", "killing") and is_passive(over) else None


def _is_shared(noun: Token, verb: Token) -> bool:
    """Whether a talk in which something is done is one of those who do it: "the two agreed in a call", "Anna Holt said
    in a call with Karl Brandt"."""
    if any(child.dep_ == "prep" and child.lower_ == "with" for child in noun.children):
        return True
    deps = [child.dep_ for child in verb.children]
    told = "ccomp" in deps and ("dobj" in deps or "dative" in deps)  # "assured the family in a call that …"
    return not told and deps.count("nsubj") == 1 and not is_passive(verb) and len(subjects(verb)) > 1
