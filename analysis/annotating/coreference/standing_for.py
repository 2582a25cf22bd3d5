"""Descriptions that stand for somebody whom the article names: by apposition ("his sister, Mira Lind"), or by an office
or a kind that only one who was named before has ("the minister", "the ministry").

It is settled once for an article; with two who fit, a description stands for nobody.
"""

from __future__ import annotations

from collections.abc import Iterable

from analysis.annotating.coreference.mention_index import MentionIndex
from analysis.annotating.coreference.number_and_gender import is_definite, is_plural
from analysis.annotating.document import Token
from analysis.annotating.offsets import Offsets
from analysis.records import Mention

_LONGEST = 4


def apposed(mentions: MentionIndex, head: Token) -> Mention | None:
    """The name that stands in apposition to a description: "the rights group Open Doors", "his sister, Mira Lind"."""
    if head.pos_ == "PRON" or is_plural(head):
        return None
    for child in head.children:
        if child.dep_ != "appos" or child.i < head.i or child.pos_ != "PROPN":
            continue
        mention = mentions.name_around(child.idx)
        if mention is not None and mention.kind in ("person", "organisation"):
            return mention
    return None


def named_for(offsets: Offsets, mentions: MentionIndex) -> dict[int, Mention]:
    """For each chain that has no name: a mention by name of the one it stands for, where just one fits."""
    found: dict[int, Mention] = {}
    seen: dict[str, list[_Seen]] = {}
    for mention in mentions.all:
        if mention.form == "name" and mention.kind in ("person", "organisation"):
            _see(seen, mention, mention.role or "" if mention.kind == "person" else mention.name)
        elif (
            mention.form in ("role", "description")
            and mention.chain not in mentions.named
            and mention.chain not in found
        ):
            head = offsets.head_of(mention)
            who = apposed(mentions, head) or _holder(offsets.text, mention, head, seen)
            if who is not None:
                found[mention.chain] = who
                _see(seen, who, offsets.text[mention.start : mention.end])
    return found


_Seen = tuple[Mention, frozenset[str]]


def _see(seen: dict[str, list[_Seen]], mention: Mention, office: str) -> None:
    """Keeps whom a mention names under every word of an office or a name, once for the same words."""
    words = frozenset(_words([office]))
    for word in words:
        under = seen.setdefault(word, [])
        if not any(each.chain == mention.chain and known == words for each, known in under):
            under.append((mention, words))


def _holder(text: str, mention: Mention, head: Token, seen: dict[str, list[_Seen]]) -> Mention | None:
    """The only one named so far whose office or name has all the words of a definite description."""
    if mention.kind not in ("person", "organisation") or not is_definite(head) or is_plural(head):
        return None
    wanted = _words([text[mention.start : mention.end]])
    country = mention.country if mention.country and len(wanted) > 1 else None
    if not wanted or len(wanted) > _LONGEST:
        return None
    fits: dict[int, Mention] = {}
    for other, words in seen.get(head.lower_, ()):
        missing = [word for word in wanted if word not in words]
        if missing and (country is None or other.country != country or len(missing) > 1):
            continue
        if other.kind == mention.kind:
            fits[other.chain] = other
    return next(iter(fits.values())) if len(fits) == 1 else None


def _words(phrases: Iterable[str]) -> list[str]:
    words = [word.strip(",.’'").lower() for phrase in phrases for word in phrase.split()]
    return [word for word in words if word and word not in ("the", "a", "an", "of", "for", "and")]
