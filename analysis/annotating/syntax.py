"""Who stands where around a trigger: subjects, objects, prepositions and complements, read off the parse tree.

A slot is a list of head tokens. `frame` gives the slots of a verb, noun, predicate adjective or modal: ``subject`` (who
acts, also as agent of a passive or owner of a noun), ``object`` (who is acted upon, also as subject of a passive),
``dative``, ``content`` (heads of complement clauses), and one slot for each preposition, by its own word.
"""

from __future__ import annotations

from functools import cache

from analysis.annotating.document import Token
from analysis.language import lexicon

Slots = dict[str, list[Token]]

_CLAUSE = frozenset(("xcomp", "ccomp"))
_SUBJECT = frozenset(("nsubj", "nsubjpass"))
_PREPOSITION = frozenset(("prep", "agent", "dative"))
_OBJECT_LIKE = frozenset(("on", "to", "for", "from", "with", "against"))
_PARTICLE = frozenset(("prt", "advmod", "oprd", "acomp"))


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A word list of ``lexicon/events/parties.toml``."""
    return frozenset(lexicon.toml("events/parties")[section][key])


def with_conjuncts(token: Token) -> list[Token]:
    """The token and what is joined to it after it ("Ruritania and Syldavia")."""
    return [token, *(each for each in token.conjuncts if each.i > token.i)]


def clause(token: Token) -> Token:
    """The verb whose clause the token stands in (the token itself where it is a verb), else the sentence's root."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return token


def is_passive(verb: Token) -> bool:
    """Whether what stands as subject of the verb is acted upon."""
    for _ in range(6):
        if verb.tag_ not in ("VBN", "VBD"):
            return False
        deps = {child.dep_ for child in verb.children}
        if deps & {"nsubjpass", "auxpass"}:
            return True
        if verb.tag_ == "VBD" and "agent" in deps and not deps & {"nsubj", "dobj"}:
            return True  # "was welcomed by Ruritania and denounced by Syldavia", taken for a past tense
        if _has_agent(verb, deps) or ("dobj" not in deps and any(map(_shares_agent, verb.children))):
            return True
        if verb.tag_ == "VBD" and verb.dep_ == "conj" and not deps & {"dobj", "nsubj", "prep"}:
            if verb.lemma_ not in words("transitive", "verbs"):
                return False
            verb = verb.head  # "was beaten and then shot"
            continue
        if verb.tag_ != "VBN" or "aux" in deps:
            return False
        if verb.dep_ != "conj" or verb.head.pos_ not in ("VERB", "AUX"):
            return "dobj" not in deps or verb.dep_ in ("acl", "amod")
        if "nsubj" in deps:
            return False
        verb = verb.head
    return False


def _has_agent(verb: Token, deps: set[str]) -> bool:
    """ "Killed by police", however the parser joins it."""
    return verb.tag_ == "VBN" and "agent" in deps and not deps & {"aux", "dobj", "nsubj"}


def _shares_agent(joined: Token) -> bool:
    """ "Shot and killed by police": the agent of the second verb is that of the first."""
    return (
        joined.dep_ == "conj" and joined.tag_ == "VBN" and _has_agent(joined, {each.dep_ for each in joined.children})
    )


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """What stands as subject, followed through relative clauses, conjunctions, infinitives and participles."""
    if depth > 6:
        return []
    own = [child for child in verb.children if child.dep_ in _SUBJECT and child.tag_ != "CD"]
    if own:
        before = [child for child in own if child.i < verb.i]
        nearest = before[-1] if before else own[0]  # of two, the first is a dateline that the parser misreads
        if nearest.tag_ in ("WDT", "WP") or (nearest.lower_ == "that" and verb.dep_ == "relcl"):
            return [verb.head] if verb.dep_ == "relcl" else []
        return with_conjuncts(nearest)
    found = _misread_subject(verb)
    if found:
        return found
    head = verb.head
    if head.i == verb.i:
        return []
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        return subjects(head, depth + 1)
    if verb.dep_ == "advcl" and verb.tag_ in ("VBD", "VBZ", "VBP"):
        return []
    if verb.dep_ in ("xcomp", "ccomp", "advcl", "oprd", "acomp"):
        if head.pos_ in ("VERB", "AUX"):
            controlled = [child for child in head.children if child.dep_ in ("dobj", "dative")]
            infinitive = verb.dep_ == "xcomp" or (verb.dep_ == "advcl" and head.lemma_ in words("control", "sending"))
            if infinitive and controlled and head.lemma_ in words("control", "object"):
                return with_conjuncts(controlled[0])
            leave = _given_leave(head) if infinitive or verb.tag_ == "VB" else []
            if leave:
                return leave
            return subjects(head, depth + 1)
        if head.pos_ == "ADJ":
            return subjects(head.head, depth + 1)
    if verb.dep_ == "amod" and verb.tag_ == "VBN":
        return [head]
    if verb.dep_ == "acl":
        if verb.tag_ in ("VBN", "VBG"):
            return [head]
        return owners(head) or _subjects_above(head, depth)
    if verb.dep_ == "pcomp" and head.head.i != head.i:
        above = head.head
        kept = [child for child in above.children if child.dep_ == "dobj"]
        if head.lower_ == "from" and kept and above.lemma_ in words("control", "from"):
            return with_conjuncts(kept[0])
        if head.lower_ in ("of", "for", "with") and above.lemma_ in words("control", "accused"):
            return with_conjuncts(kept[0]) if kept else subjects(above, depth + 1) if is_passive(above) else []
        if above.pos_ in ("VERB", "AUX"):
            return subjects(above, depth + 1)
        if head.lower_ in ("after", "before", "while", "when", "since"):  # "in remarks after meeting Holt, Brandt said"
            verb = clause(above)
            return subjects(verb, depth + 1) if verb is not above and verb.pos_ in ("VERB", "AUX") else []
        return owners(above)
    return []


def _given_leave(verb: Token) -> list[Token]:
    """Who is given leave to do what follows: "gave them permission to leave", "gave its blessing to both to go"."""
    if verb.lemma_ not in words("control", "giving"):
        return []
    if not any(child.dep_ == "dobj" and child.lemma_ in words("control", "leave") for child in verb.children):
        return []
    given = [child for child in verb.children if child.dep_ == "dative"]
    return _dative(given[0]) if given else []


def _misread_subject(verb: Token) -> list[Token]:
    """The subject of a finite verb where the parser gave it to the auxiliary ("it has since 2019 invited") or to the
    conjunction ("after she late last month called"), or took it for an adverb ("Ruritania on Friday sent")."""
    for child in verb.children:
        aside = child.dep_ == "npadvmod" and child.pos_ == "PROPN" and child.ent_type_ not in ("DATE", "TIME")
        if aside and child.i < verb.i and verb.tag_ in ("VBD", "VBZ"):
            return with_conjuncts(child)
        if child.i < verb.i and (
            child.dep_ in ("aux", "auxpass") or (child.dep_ in ("mark", "prep") and verb.tag_ != "VBG")
        ):
            for below in child.children:
                if below.dep_ == "nsubj" or (
                    below.dep_ == "pobj" and below.tag_ == "PRP" and child.i < below.i < verb.i
                ):
                    return with_conjuncts(below)
    return []


def _subjects_above(noun: Token, depth: int) -> list[Token]:
    head = noun.head
    return subjects(head, depth + 1) if noun.dep_ in ("dobj", "attr") and head.pos_ in ("VERB", "AUX") else []


def owners(noun: Token) -> list[Token]:
    """Whose the thing is: "Ruritania's request", "a Ruritanian request", "a request by/from Ruritania"."""
    found = [child for child in noun.children if child.dep_ == "poss"]
    for child in noun.children:
        if (child.dep_ == "prep" and child.lower_ in ("by", "from")) or child.dep_ in ("agent",):
            found += prepositional(child)
        elif child.dep_ in ("compound", "amod", "nmod") and (
            child.pos_ == "PROPN" or child.ent_type_ or child.is_title
        ):
            found += [each for each in child.children if each.i + 2 == child.i and each.nbor().tag_ == "HYPH"]
            found.append(child)  # "the Brandt-Holt talks"
        elif child.dep_ == "compound" and child.lemma_ in words("actors", "nouns") - words(
            "actors", "not_before_nouns"
        ):
            found.append(child)  # "a police raid", "the student protests"
    return [each for token in found for each in with_conjuncts(token)]


def prepositional(preposition: Token) -> list[Token]:
    """The objects of a preposition, conjuncts included."""
    return [each for child in preposition.children if child.dep_ == "pobj" for each in with_conjuncts(child)]


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


def told_by(token: Token) -> list[Token]:
    """The subject of the verb of which the token's clause is what is said ("Ruritania said that Syldavia must …")."""
    node = token
    for _ in range(8):
        if node.dep_ == "ccomp" and node.head.pos_ == "VERB":
            return subjects(node.head)
        if node.head.i == node.i or node.dep_ in ("relcl", "advcl"):
            return []
        node = node.head
    return []


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
    surface = subjects(verb)
    direct = [each for child in verb.children if child.dep_ == "dobj" for each in with_conjuncts(child)]
    slots["dative"] = [each for child in verb.children if child.dep_ == "dative" for each in _dative(child)]
    slots["content"] = [child for child in verb.children if child.dep_ in _CLAUSE or _is_purpose(child)]
    if is_passive(verb):
        slots["subject"] = [
            each
            for child in verb.children
            if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
            for each in prepositional(child)
        ] or _agent_below(verb)
        slots["dative" if direct else "object"] += surface
    else:
        slots["subject"] = surface
    for child in verb.children:
        if child.dep_ == "ccomp" and child.pos_ == "ADJ":  # "found Brandt guilty"
            direct += subjects(child)
    relative = all(each.tag_ in ("WDT", "WP") for each in direct)  # "the sanctions that it announced"
    if verb.dep_ == "relcl" and relative and not is_passive(verb) and verb.head not in surface:
        direct = [verb.head]
    slots["object"] += direct
    _add_prepositions(slots, verb)
    if not direct and not is_passive(verb):  # "reneged on its promise to Syldavia"
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in _OBJECT_LIKE:
                for thing in prepositional(child)[:1]:
                    _add_prepositions(slots, thing)
                    slots["owner"] += owners(thing)
    for thing in direct[:1] if not is_passive(verb) else surface[:1]:
        _add_prepositions(slots, thing)
        slots["owner"] += owners(thing)
        slots["content"] += [child for child in thing.children if child.dep_ == "acl" and child.tag_ == "VB"]


_ON_THE_WAY = frozenset(("under", "in", "from", "into", "to"))
"""Prepositions after which "by" may still tell who does what the verb says; not "because of opposition by"."""


def _agent_below(verb: Token) -> list[Token]:
    """Who does it, where the parser hangs "by" on a word between: "were placed under restrictions by Ruritania"."""
    for child in verb.children:
        on = child.dep_ == "prep" and child.lower_ in _ON_THE_WAY
        below = child.children if on else (child,) if child.dep_ == "xcomp" else ()
        for thing in below:
            if thing.dep_ in ("pobj", "xcomp") and not is_passive(thing):
                for each in thing.children:
                    if each.dep_ in ("prep", "agent") and each.lower_ == "by":
                        return prepositional(each)
    return []


def _is_purpose(child: Token) -> bool:
    """An infinitive that the parser takes for an adverbial clause ("threatened on Monday to close the border")."""
    return child.dep_ == "advcl" and child.tag_ == "VB" and any(each.lower_ == "to" for each in child.children)


def _dative(child: Token) -> list[Token]:
    return prepositional(child) if child.pos_ in ("ADP", "PART") else with_conjuncts(child)


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
    slots["owner"] = owners(noun)
    for child in noun.children:
        if child.dep_ == "appos" and child.pos_ in ("NOUN", "PROPN"):
            slots["owner"] += owners(child)  # "the Lantern Prize, Ruritania's highest award"
        elif child.dep_ == "prep" and child.lower_ == "of":
            slots["owner"] += _doers_below(child)
    slots["subject"] = list(slots["owner"])
    slots["modifier"] = [child for child in noun.children if child.dep_ == "compound" and child.pos_ == "PROPN"]
    slots["content"] = [child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VB"]
    _add_prepositions(slots, noun)
    slots["object"] = list(slots.get("of", []))
    for child in noun.children:  # the parser hangs "to Xinjiang" on the actor in "a visit by ambassadors to Xinjiang"
        if child.dep_ in ("prep", "agent") and child.lower_ == "by":
            for actor in prepositional(child):
                _add_prepositions(slots, actor, 1)
    top = noun.head if noun.dep_ == "conj" and noun.head.pos_ == "NOUN" else noun
    told: Slots = {"content": []}
    if top.dep_ in ("nsubj", "nsubjpass") and top.head.lemma_ in words("light", "happening"):
        _add_prepositions(told, top.head)  # "a call took place between …"
        for slot in ("between", "among", "with"):
            slots.setdefault(slot, []).extend(told.get(slot, ()))
    for child in noun.children:
        if child.dep_ == "acl" and child.lemma_ in words("light", "arranged"):
            told = {"content": []}
            _add_prepositions(told, child)  # "a meeting planned between …"
            for slot in ("between", "with"):
                slots.setdefault(slot, []).extend(told.get(slot, ()))
    if len(slots.get("between", ())) == 1:  # "between the president, Anna Holt, and the minister"
        first = slots["between"][0]
        slots["between"] += [each for child in first.children if child.dep_ == "appos" for each in child.conjuncts]
    slots["subject"] += slots.get("between", []) + slots.get("among", [])
    verb, role = above(top)
    if verb is None:
        return
    surface = subjects(verb)
    if role == "done":
        if is_passive(verb):
            surface = [each for child in verb.children if child.dep_ == "agent" for each in prepositional(child)]
        slots["subject"] = surface + slots["subject"] if not slots["owner"] else slots["subject"] + surface
        _add_prepositions(slots, verb)
        slots["dative"] = [each for child in verb.children if child.dep_ == "dative" for each in _dative(child)]
    elif role == "joined":
        slots["subject"] += surface
        _add_prepositions(slots, verb)
    elif role == "suffered":
        slots["object"] = surface + slots["object"]
        slots["subject"] += slots.get("from", []) + slots.get("by", [])
        for child in verb.children:
            if child.dep_ in _PREPOSITION and child.lower_ in ("from", "by", "at"):
                slots["subject"] += prepositional(child)


def above(noun: Token) -> tuple[Token | None, str]:
    """The verb that carries an event noun, and what its subject is to the event: it does it ("done": hold talks),
    is one of those who do ("joined": attend talks), or has it done to it ("suffered": face harassment)."""
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_ in words("light", "measures"):
        noun, head = head.head, head.head.head  # "three days of talks"
    if noun.dep_ in ("dobj", "nsubjpass") and head.pos_ == "VERB":
        if head.lemma_ in words("light", "receiving"):
            return head, "suffered"
        if head.lemma_ in words("light", "verbs"):
            return head, "done"
        if head.lemma_ in words("light", "joining"):
            return head, "joined"
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        verb = head.head
        if verb.pos_ in ("NOUN", "ADV") and verb.head.pos_ == "VERB":
            verb = verb.head if verb.lemma_ == "part" or verb.dep_ == "advmod" else verb
        if verb.pos_ in ("VERB", "AUX"):
            part = any(child.dep_ == "dobj" and child.lemma_ == "part" for child in verb.children)
            if part or (verb.lemma_ in words("light", "joining") and head.lower_ in _JOINING_PREPOSITIONS):
                return verb, "joined"
            if (
                head.lower_ in ("in", "during")
                and noun.lemma_ in words("light", "occasions")
                and _is_shared(noun, verb)
            ):
                return verb, "joined"
    return None, ""


def _is_shared(noun: Token, verb: Token) -> bool:
    """Whether a talk in which something is done is one of those who do it: "the two agreed in a call", "Anna Holt said
    in a call with Karl Brandt"."""
    if any(child.dep_ == "prep" and child.lower_ == "with" for child in noun.children):
        return True
    deps = [child.dep_ for child in verb.children]
    told = "ccomp" in deps and ("dobj" in deps or "dative" in deps)  # "assured the family in a call that …"
    return not told and deps.count("nsubj") == 1 and not is_passive(verb) and len(subjects(verb)) > 1


_JOINING_PREPOSITIONS = frozenset(("in", "at", "on", "for", "from", "to", "after", "with", "during"))
