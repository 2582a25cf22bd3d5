"""A notebook as a report to take along: one HTML file, Markdown, or CSV. No Streamlit.

Each entry has its words, outlet, day, headline, addresses (of the article, and of its place in the dashboard), the
note, and the hash of the article's text, by which whoever has that text can check the words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from html import escape

import pandas as pd

from dashboard.format.csv_file import csv_file
from dashboard.format.wording import counted, day, printed
from dashboard.model.notebook import Entry, Notebook

KINDS = {"event": "Event", "quote": "Quote", "passage": "Passage"}
LinkOf = Callable[[Entry], str]
"""The address of an entry's place in the dashboard."""

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.55 Georgia, "Times New Roman", serif; margin: 2.5rem auto; max-width: 42rem; padding: 0 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.0625rem; line-height: 1.35; margin: 0 0 .4rem; }
article { border-top: 1px solid #8886; padding: 1.25rem 0; break-inside: avoid; }
blockquote { border-left: 3px solid #8889; margin: 0 0 .5rem; padding-left: 1rem; white-space: pre-line; }
.facts, .hash { font: .8125rem/1.5 system-ui, sans-serif; margin: 0; overflow-wrap: anywhere; }
.hash { opacity: .75; }
.note, .about { white-space: pre-line; }
.note { background: #8882; margin: .6rem 0 0; padding: .5rem .75rem; }
"""


def to_html(book: Notebook, link_of: LinkOf) -> bytes:
    """One HTML file that needs nothing else, for a browser, a printer or a colleague. All text is escaped."""
    about = f'<p class="about">{escape(book.about)}</p>' if book.about else ""
    entries = "\n".join(_html_entry(each, link_of(each)) for each in book.entries)
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(book.title)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{escape(book.title)}</h1>\n"
        f'<p class="facts">{escape(_head(book))}</p>\n{about}\n{entries}\n</body>\n</html>\n'
    ).encode("utf-8", "replace")


def to_markdown(book: Notebook, link_of: LinkOf) -> bytes:
    """The same as Markdown (CommonMark); nothing in an article's words is read as formatting."""
    parts = [f"# {_marked(book.title)}", _marked(_head(book))]
    if book.about:
        parts.append(_marked_lines(book.about))
    for each in book.entries:
        quoted = "\n".join(f"> {_marked(line)}".rstrip() for line in each.words.splitlines())
        links = [f"[Its place in the coverage](<{link_of(each)}>)"]
        if address := safe_url(each.url):
            links.insert(0, f"[The article](<{address}>)")
        parts += [f"## {_marked(each.heading)}", quoted, _marked(_facts(each)), " · ".join(links)]
        if each.note:
            parts.append(f"**Note:** {_marked_lines(each.note)}")
        parts.append(f"Hash of the text (SHA-256): `{each.text_hash}`")
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def to_csv(book: Notebook, link_of: LinkOf) -> bytes:
    """The same as a table, one row an entry."""
    table = pd.DataFrame(
        [
            {
                "kind": each.kind,
                "heading": each.heading,
                "words": each.words,
                "note": each.note,
                "source": each.source,
                "published": each.published,
                "title": each.title,
                "url": safe_url(each.url),
                "link": link_of(each),
                "article": each.article,
                "start": each.start,
                "end": each.end,
                "build": each.build,
                "text_sha256": each.text_hash,
            }
            for each in book.entries
        ],
        columns=COLUMNS,
    )
    return csv_file(table, COLUMNS)


COLUMNS = [
    *("kind", "heading", "words", "note", "source", "published", "title", "url", "link"),
    *("article", "start", "end", "build", "text_sha256"),
]


def safe_url(url: str) -> str:
    """The address where it is one of the web, else "": an article's may hold a script."""
    address = url.strip()
    return address if re.fullmatch(r"https?://[^\s<>\"]+", address, re.IGNORECASE) else ""


def _html_entry(kept: Entry, link: str) -> str:
    links = [f'<a href="{escape(link)}">Its place in the coverage</a>']
    if address := safe_url(kept.url):
        links.insert(0, f'<a href="{escape(address)}">The article</a>')
    note = f'<p class="note">{escape(kept.note)}</p>\n' if kept.note else ""
    return (
        f"<article>\n<h2>{escape(kept.heading)}</h2>\n<blockquote>{escape(kept.words)}</blockquote>\n"
        f'<p class="facts">{escape(_facts(kept))} · {" · ".join(links)}</p>\n{note}'
        f'<p class="hash">Hash of the text (SHA-256): {escape(kept.text_hash)}</p>\n</article>'
    )


def _head(book: Notebook) -> str:
    changed = f" · last changed {day(datetime.fromisoformat(book.changed))}" if book.changed else ""
    return f"{counted(len(book.entries), 'entry', 'entries')}{changed}"


def _facts(kept: Entry) -> str:
    title = kept.title if kept.title != kept.heading else ""
    return " · ".join(part for part in (KINDS[kept.kind], printed(kept.source, kept.day), title) if part)


def _marked(text: str) -> str:
    line = " ".join(text.split())
    escaped = re.sub(r"[\\`*_\[\]<>#|~&!]", r"\\\g<0>", line)
    return re.sub(r"^(\d{1,9})([.)])|^([-+=])", lambda at: f"{at[1] or ''}\\{at[2] or at[3]}", escaped)


def _marked_lines(text: str) -> str:
    return "\\\n".join(_marked(line) for line in text.splitlines() if line.strip())
