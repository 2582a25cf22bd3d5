"""An article of LexisNexis' old interface, of its blocks: the same order in its text files and its HTML files.

1 of 10 DOCUMENTS / publication / day / headline / KEY: value … LENGTH: 355 words / text / LOAD-DATE: … / Copyright
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from analysis.language import lexicon
from analysis.reading.databases import words
from analysis.reading.databases.record import Record
from analysis.reading.dates import leading_day

_ANY_KEY = re.compile(r"([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ -]{1,24}):(?:\s+|$)(.*)", re.DOTALL)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_EDITION = 60
"""Characters of the words that name an edition, at most."""
_TAIL = 8
"""Blocks before the end of the text that are looked at for keys like GRAPHIC, which have texts of several blocks."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines without an empty one between them. ``centred``: each begins far from the left edge."""

    lines: tuple[str, ...]
    centred: bool = False

    @property
    def text(self) -> str:
        """All lines in one."""
        return " ".join(" ".join(self.lines).split())


@cache
def number_line() -> re.Pattern[str]:
    """The line that begins an article: "1 of 10 DOCUMENTS", "FOCUS - 2 of 80 DOCUMENTS", "Dokument 1 von 10"."""
    data = words.section("lexisnexis")
    noun, of = lexicon.alternatives(data["documents"]), lexicon.alternatives(data["of"])
    number = rf"(?P<number>\d{{1,6}}) (?:{of}) (?P<all>\d{{1,6}})"
    again = number.replace("<number>", "<number2>").replace("<all>", "<all2>")
    return re.compile(rf"(?:[A-Z]{{2,20}} - )?(?:{number} (?:{noun})|(?:{noun}) {again})", re.IGNORECASE)


def numbers(line: str) -> tuple[int, int] | None:
    """The article's number and that of all, if ``line`` is one that begins an article."""
    found = number_line().fullmatch(" ".join(line.split())) if len(line) < 200 else None
    if not found:
        return None
    return int(found["number"] or found["number2"]), int(found["all"] or found["all2"])


@cache
def _places() -> dict[str, dict[str, str]]:
    return {place: words.keys("lexisnexis", place) for place in ("before", "behind", "tail")}


def _key(block: Block, place: str) -> tuple[str, str] | None:
    """The field of a block that begins with a key of this place, and the value that stands behind it."""
    found = _ANY_KEY.match(block.lines[0].strip()) if block.lines else None
    field = _places()[place].get(found[1].strip()) if found else None
    return (field, found[2]) if found and field else None


def has_keys(lines: Iterable[str]) -> bool:
    """Whether keys before and behind the text stand among the lines, and a number of words."""
    places = set()
    counted = False
    for line in lines:
        found = _ANY_KEY.match(line[:200])
        if found:
            places |= {place for place in ("before", "behind") if found[1].strip() in _places()[place]}
            counted = counted or words.length(found[2]) is not None
    return counted and len(places) > 1


def record(blocks: list[Block], paragraphs: Callable[[list[Block]], list[str]]) -> Record:
    """The article of these blocks; the line with its number is not among them.

    ``paragraphs`` makes paragraphs of the blocks of the text.
    """
    made = Record(raw="\n\n".join("\n".join(block.lines) for block in blocks))
    if any(words.begins(block.text, "lexisnexis", "errors") for block in blocks[:8]):
        made.refused = "the database says that there is an error in it; export it again"
        return made
    first = next((at for at, block in enumerate(blocks) if _key(block, "before") or _is_length(block)), None)
    top = blocks[: first if first is not None else _without_keys(blocks)]
    _read_top(made, top)
    begin, lead = _read_keys(made, blocks, len(top))
    end = _end(blocks, begin)
    _read_behind(made, blocks[end:])
    if end == len(blocks):
        made.notes.append("no mark ends the article; it is read up to the next one, or to the end of the file")
    made.paragraphs = paragraphs([*([Block(lead)] if lead else []), *blocks[begin:end]])
    return made


def _is_length(block: Block) -> bool:
    return len(block.lines) == 1 and words.length(block.lines[0]) is not None


def _without_keys(blocks: list[Block]) -> int:
    """How many blocks stand before the text where no key tells: up to the first headline behind the day."""
    dated = next((at for at, block in enumerate(blocks) if _dated_line(block) is not None), 0)
    headline = next((at for at in range(dated + 1, len(blocks)) if not blocks[at].centred), dated)
    return min(headline + 1, len(blocks))


def _dated_line(block: Block) -> int | None:
    """Which line of the block is a day; behind that of a centred line an edition may stand."""
    for at, line in enumerate(block.lines[:4]):
        found = leading_day(line)
        rest = found.rest.strip(" ,.;") if found else ""
        if found and (not rest or block.centred or _is_edition(rest)):
            return at
    return None


def _read_top(made: Record, top: list[Block]) -> None:
    """Publication, day and headline, and the address of a page; what says whose the text is stands here at times."""
    top = [block for block in top if not words.is_about_rights(block.text)]
    dated = [at for at, block in enumerate(top) if _dated_line(block) is not None]
    # A day in a headline is none of publication: the centred one counts, and one that stands behind the publication.
    at = next((at for at in dated if top[at].centred), next((at for at in dated if at), next(iter(dated), None)))
    rest = top
    if at is not None:
        line = _dated_line(top[at]) or 0
        made.published = top[at].lines[line]
        above = top[at].lines[:line]
        rest = [*top[:at], *([Block(above, top[at].centred)] if above else []), *top[at + 1 :]]
    if rest:
        made.source = rest[0].text
        rest = rest[1:]
    addresses = [block for block in rest if _ADDRESS.fullmatch(block.text)]
    if addresses:
        made.url = addresses[0].text
    rest = [block for block in rest if block not in addresses]
    if at is None:
        unread = [block for block in rest if block.centred and any(each.isdigit() for each in block.text)]
        made.published = unread[0].text if unread else ""
        rest = [block for block in rest if block not in unread[:1]]
    # The headline stands at the left edge; where nothing is centred, it is what names no edition.
    flush = [block for block in rest if not block.centred and not (len(rest) > 1 and _is_edition(block.text))]
    others = [block for block in rest if not (block.centred and _is_edition(block.text))]
    made.title = next((block.text for block in (*flush, *others)), "")


def _is_edition(text: str) -> bool:
    return len(text) <= _EDITION and any(word in text.lower() for word in words.section("lexisnexis")["editions"])


def _read_keys(made: Record, blocks: list[Block], at: int) -> tuple[int, tuple[str, ...]]:
    """Takes the keys before the text. The block with which the text begins, and lines of the text that came before."""
    told_length = any(_is_length(block) or _field(block) == "length" for block in blocks[at : at + 30])
    while at < len(blocks):
        block = blocks[at]
        if _is_length(block):
            made.length = words.length(block.lines[0])
            at += 1
            continue
        key = _key(block, "before") or (_unknown_key(block) if told_length and made.length is None else None)
        if not key:
            break
        field, value = key
        lines = [value, *block.lines[1:]]
        at += 1
        if field == "body":
            return at, tuple(line for line in lines if line.strip())
        if not any(line.strip() for line in lines) and at < len(blocks) and not _key(blocks[at], "before"):
            lines = list(blocks[at].lines)
            at += 1
        if field == "length":
            begun = next(index for index, line in enumerate(lines) if line.strip() or index == len(lines) - 1)
            made.length = words.length(lines[begun])
            if made.length is None:
                made.notes.append(f"the length {lines[begun][:40]!r} is no number of words")
                made.length = 0
            # The text may follow without an empty line between.
            if lines[begun + 1 :]:
                return at, tuple(lines[begun + 1 :])
        elif field != "other":
            setattr(made, field, " ".join(lines))
    return at, ()


def _field(block: Block) -> str | None:
    key = _key(block, "before")
    return key[0] if key else None


def _unknown_key(block: Block) -> tuple[str, str] | None:
    found = _ANY_KEY.match(block.lines[0].strip())
    return ("other", found[2]) if found and not block.centred else None


def _end(blocks: list[Block], begin: int) -> int:
    """The first block behind the text."""

    def closes(block: Block) -> bool:
        return bool(_key(block, "behind")) or (block.centred and words.is_about_rights(block.text))

    end = next((at for at in range(begin, len(blocks)) if closes(blocks[at])), len(blocks))
    tails = [at for at in range(max(begin, end - _TAIL), end) if _key(blocks[at], "tail")]
    if end < len(blocks):
        return min(tails, default=end)
    # Without a key that ends it, what ends it are others, nothing else behind them.
    while end > begin and (_key(blocks[end - 1], "tail") or words.is_about_rights(blocks[end - 1].text)):
        end -= 1
    return end


def _read_behind(made: Record, blocks: Iterable[Block]) -> None:
    waiting = False
    for block in blocks:
        key = _key(block, "behind")
        if key and key[0] == "language":
            made.language = key[1]
            waiting = not key[1].strip()
        elif waiting:
            made.language, waiting = block.text, False
