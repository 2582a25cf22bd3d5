"""What a page tells of its article: title, author, day, outlet, address and language, each from where it stands best.

First JSON-LD (`structured`), then the page's meta elements, then what trafilatura finds in its text. The day of
publication is never one of the text: a page names many.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

from analysis.language import lexicon
from analysis.reading.dates import read_day
from analysis.reading.pages.structured import Structured, structured

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_DAYS = (
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "datepublished",
    "date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.issued",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "originalpublicationdate",
    "citation_publication_date",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "date",
)
"""Names of meta elements that hold the day of publication; never one of those that hold the day of a change."""
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "citation_author")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title")
_DAY_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_-])")
_ADDRESS = re.compile(r"https?:|www\.|@", re.I)
_NO_NAME = re.compile(r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.I)
_BETWEEN = re.compile(r"\s[|\u2013\u2014\u00b7»•-]\s")


class Metadata(NamedTuple):
    """What a page says of its article; None where it does not. ``dated_by`` is "page" or "URL" where there is a day."""

    title: str | None
    author: str | None
    published: date | None
    dated_by: str | None
    outlet: str | None
    url: str | None
    language: str | None
    said: Structured
    kind: str | None


def metadata_of(page: HtmlElement, address: str | None = None) -> Metadata:
    """All that the page says. ``address`` is where it was fetched, where that is known."""
    said = structured(page)
    metas = _metas(page)
    url = _address(page, metas, address)
    outlet = _outlet(said, metas, url)
    told = _days_told(page, said, metas)
    published = next((day for each in told if (day := read_day(each))), None)
    dated_by = "page" if published else None
    if published is None:
        published = _day_in(url or said.url)
        dated_by = "URL" if published else None
    # Where the page gives a day that can be read in two ways, or half of one, nobody should guess the rest.
    if published is None and not told:
        published = _by_htmldate(page)
        dated_by = "page" if published else None
    return Metadata(
        title=_title(page, said, metas, outlet),
        author=_author(said, metas, outlet) or _by_line(page),
        published=published,
        dated_by=dated_by,
        outlet=outlet or ((urlsplit(url).hostname or "").removeprefix("www.") or None if url else None),
        url=url,
        language=_language(page, said, metas),
        said=said,
        kind=(metas.get("og:type") or "").lower() or None,
    )


def _metas(page: HtmlElement) -> dict[str, str]:
    """The meta elements by their names, in lower case: the first of each that says something."""
    found: dict[str, str] = {}
    for each in page.iter("meta"):
        name = (each.get("property") or each.get("name") or each.get("itemprop") or "").strip().lower()
        content = " ".join((each.get("content") or "")[:2_000].split())
        if name and content:
            found.setdefault(name, content)
    return found


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[each] for each in names if each in metas), None)


def _title(page: HtmlElement, said: Structured, metas: dict[str, str], outlet: str | None) -> str | None:
    headings = [" ".join(each.text_content().split()) for each in page.iter("h1")]
    whole = next((" ".join((each.text or "").split()) for each in page.iter("title")), "")
    title = said.headline or _first(metas, _TITLES)
    if title is None and len(headings) == 1 and headings[0]:
        title = headings[0]
    title = title or whole or None
    return _without_outlet(title, outlet, headings) if title else None


def _without_outlet(title: str, outlet: str | None, headings: list[str]) -> str:
    """ "Talks stall | The Meridian Post" without the outlet, or as far as it is the heading of the page."""
    parts = _BETWEEN.split(title)
    if len(parts) == 1:
        return title
    for heading in headings:
        if heading and title.startswith(heading) and _BETWEEN.match(title[len(heading) :]):
            return heading
    if outlet and parts[-1].strip().lower().removeprefix("the ") == outlet.lower().removeprefix("the "):
        return title[: title.rindex(parts[-1])].rstrip(" |–—·»•-")
    return title


def _author(said: Structured, metas: dict[str, str], outlet: str | None) -> str | None:
    for each in (said.author, *(metas.get(name) for name in _AUTHORS)):
        # The feed, the site or an address may stand where an author should.
        if each and not _is_no_author(each) and each.lower() != (outlet or "").lower() and len(each) < 200:
            return re.sub(r"^by\s+", "", each, flags=re.I)
    return None


def _is_no_author(name: str) -> bool:
    words = lexicon.words("reading/pages", "author", "not")
    return bool(_ADDRESS.search(name)) or (len(name.split()) < 3 and not words.isdisjoint(name.lower().split()))


def _by_line(page: HtmlElement) -> str | None:
    """The author by the elements that outlets write by-lines in, as trafilatura knows them."""
    from trafilatura.metadata import extract_author

    found = (each.strip() for each in (extract_author(page) or "").split(";"))
    # "Orin Vask commented on" ends in a word in small letters.
    names = [
        each
        for each in found
        if 1 < len(each.split()) < 6
        and not each.split()[-1][0].islower()
        and not _NO_NAME.search(each)
        and not _is_no_author(each)
    ]
    return ", ".join(names[:4]) or None


def _outlet(said: Structured, metas: dict[str, str], url: str | None) -> str | None:
    """The name that fits the page's address, as pages also name the agency that wrote their text; else the first."""
    named = (said.outlet, *(metas.get(name) for name in _OUTLETS))
    names = [each for each in named if each and not each.startswith(("http", "@"))]
    host = _letters((urlsplit(url).hostname or "").removeprefix("www.")) if url else ""
    for each in names:
        if host and _fits(each, host):
            return each
    if len(names) > 1 and said.outlet == names[0]:
        return names[1]
    return names[0] if names else None


def _fits(name: str, host: str) -> bool:
    """Whether a host is called after a name, or begins with the first letters of its words."""
    letters = _letters(name.lower().removeprefix("the "))
    initials = _letters("".join(word[0] for word in name.split()))
    return len(letters) > 1 and (letters in host or (len(initials) > 2 and host.startswith(initials)))


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _days_told(page: HtmlElement, said: Structured, metas: dict[str, str]) -> list[str]:
    """What the page gives as the day of publication, the best place first."""
    texts = [said.published, *(metas.get(name) for name in _DAYS)]
    for each in page.iter("time"):
        sort = f"{each.get('class') or ''} {each.get('itemprop') or ''} {each.get('pubdate') or ''}".lower()
        if "publi" in sort or "pubdate" in sort or "entry-date" in sort:
            texts.append(each.get("datetime"))
    return [each for each in texts if each]


def _day_in(url: str | None) -> date | None:
    found = _DAY_IN_ADDRESS.search((url or "").lower()[:1_000])
    if not found:
        return None
    year, month, day = found.groups()
    return read_day(f"{year}-{month}-{day}" if month.isdigit() else f"{day} {month} {year}")


def _by_htmldate(page: HtmlElement) -> date | None:
    """The day that htmldate finds in elements made for it; what it takes from running text is left alone."""
    from copy import deepcopy

    from htmldate import find_date

    found = find_date(
        deepcopy(page), extensive_search=False, original_date=True, min_date="1995-01-01", max_date="2199-12-31"
    )
    return read_day(found) if found else None


def _address(page: HtmlElement, metas: dict[str, str], address: str | None) -> str | None:
    links = (each.get("href") for each in page.iter("link") if (each.get("rel") or "").lower() == "canonical")
    for each in (next(links, None), metas.get("og:url"), address):
        try:
            each = urljoin(address or "", each.strip()) if each else ""
            if each.startswith(("http://", "https://")) and urlsplit(each).hostname and len(each) < 2_000:
                return each
        except ValueError:
            continue
    return None


def _language(page: HtmlElement, said: Structured, metas: dict[str, str]) -> str | None:
    for each in (page.get("lang"), page.get("{http://www.w3.org/XML/1998/namespace}lang"), said.language):
        if each and re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9-]{1,20})?", each.strip()):
            return each.strip()
    content = metas.get("og:locale") or metas.get("content-language") or ""
    return content if re.fullmatch(r"[A-Za-z]{2}([-_][A-Za-z]{2})?", content) else None
