"""Addresses of pages: which may be asked for, which are one, and on which host they stand."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import quote, unquote_plus, urljoin, urlsplit, urlunsplit

from analysis.language import lexicon

LONGEST = 2_000
"""Characters of an address. Longer ones are no pages, and servers refuse them."""
_PORTS = {"http": 80, "https": 443}
_SAFE = "!#$%&'()*+,/:;=?@[]~-._|"
"""What stays as it is; a "%" too, since what stands behind it was escaped before."""
_UNSEEN = re.compile(r"[\x00-\x20\x7f]")


class BadAddress(Exception):
    """An address that is not asked for. The message says why."""


def cleaned(address: str, base: str = "") -> str:
    """The address as it is asked for: complete, escaped, without fragment and without what only tells the way to it.

    ``base`` is the address of what it stood in. Raises `BadAddress`.
    """
    try:
        # Line ends and tabs within an address are left out, as browsers do.
        address = re.sub(r"[\t\r\n]", "", address).strip()
        if len(address) > LONGEST:
            raise BadAddress(f"the address is longer than {LONGEST:,} characters")
        parts = urlsplit(urljoin(base, address) if base else address)
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
    except ValueError:
        raise BadAddress("this is no address of a page; check it") from None
    if scheme not in _PORTS:
        raise BadAddress("only addresses that begin with http:// or https:// are fetched")
    if not host or _UNSEEN.search(host):
        raise BadAddress("the address names no host; check it")
    if parts.username is not None or parts.password is not None:
        raise BadAddress("the address holds a name or password, and is not fetched; give it without")
    place = f"[{host}]" if ":" in host else _ascii(host)
    if port is not None and port != _PORTS[scheme]:
        place = f"{place}:{port}"
    query = "&".join(each for each in parts.query.split("&") if each and not _is_tracking(each))
    path = quote(parts.path or "/", safe=_SAFE)
    found = urlunsplit((scheme, place, path, quote(query, safe=_SAFE), ""))
    if len(found) > 3 * LONGEST:
        raise BadAddress(f"the address is longer than {LONGEST:,} characters")
    return found


def key_of(address: str) -> str:
    """The same for all addresses (of `cleaned`) that lead to one page: http or https, parameters in any order."""
    parts = urlsplit(address)
    query = "&".join(sorted(parts.query.split("&")))
    return urlunsplit(("", parts.netloc.lower(), parts.path, query, ""))


def host_of(address: str) -> str:
    """The host of an address, with its port where that is an unusual one. Rates and robots.txt are those of a host."""
    return urlsplit(address).netloc


def root_of(address: str) -> str:
    """Scheme and host: what the robots.txt of an address stands below."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _ascii(host: str) -> str:
    """The name of a host as it is asked for: in lower case, letters beyond ASCII as IDNA writes them."""
    host = host.lower()
    if host.isascii():
        return quote(host, safe="-._~")
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        raise BadAddress("the name of the host cannot be written as names of hosts are; check it") from None


def _is_tracking(part: str) -> bool:
    return bool(_tracking().fullmatch(unquote_plus(part.partition("=")[0])))


@cache
def _tracking() -> re.Pattern[str]:
    names = lexicon.words("collecting", "tracking", "names")
    exact = lexicon.alternatives(each for each in names if not each.endswith("*"))
    begun = lexicon.alternatives(each[:-1] for each in names if each.endswith("*"))
    return re.compile(rf"(?:{exact}|(?:{begun}).*)", re.I | re.S)
