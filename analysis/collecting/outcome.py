"""What an answer means: whether it holds a page, leads elsewhere, or says no, in words."""

from __future__ import annotations

from analysis.collecting.fetching import Answer
from analysis.reading.feeds import looks as looks_like_feed
from analysis.reading.fields import Unreadable
from analysis.reading.pages.trees import LIMIT

WHOLE = (200, 203)
MOVED = (301, 302, 303, 307, 308)
_PASSING = (408, 425, 429)
_PAGES = ("text/html", "application/xhtml+xml", "")
_REFUSALS = {
    401: "the host wants a name and password (401); open it in a browser and save the page",
    402: "the host wants to be paid (402); open it in a browser and save the page",
    403: "the host refuses it (403); open it in a browser and save the page",
    404: "there is no such page (404); check the address",
    410: "the page is gone (410)",
    429: "the host is asked too often (429); a later run tries again, slower with a larger --delay",
    451: "the page is withheld for legal reasons (451)",
}


def may_pass(answer: Answer) -> bool:
    """Whether an answer is an error that may be none a while later."""
    return answer.status in _PASSING or answer.status >= 500


def refusal(answer: Answer) -> str:
    """Why an answer that is no page is none."""
    if answer.status in _REFUSALS:
        return _REFUSALS[answer.status]
    if answer.status >= 500:
        return f"the host has an error of its own ({answer.status}); a later run tries again"
    if answer.status in _PASSING:
        return f"the host was too slow for itself ({answer.status}); a later run tries again"
    return f"the host answers with {answer.status} and no page; open it in a browser and save the page"


def location(answer: Answer) -> str:
    """Where a redirection leads, as it is written; "" where it does not say."""
    value = answer.header("Location") or ""
    try:  # headers come byte by byte; addresses beyond ASCII stand in them in UTF-8
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def why_no_page(answer: Answer) -> str:
    """Why an answer is not kept; "" where it is a page."""
    if answer.status not in WHOLE:
        return refusal(answer)
    if answer.kind not in _PAGES:
        return f"it is no web page ({answer.kind[:60]}); download it and give the file to communique read"
    try:
        content = answer.content(LIMIT + 1)
    except Unreadable as error:
        return str(error)
    if len(content) > LIMIT:
        return f"the page is larger than {LIMIT // 1_000_000} MB; save the article's text by hand"
    if not content.strip():
        return "the page is empty; open it in a browser"
    if looks_like_feed(content[:LIMIT]):
        return "it is a feed and no page; give its address as a source"
    return ""
