"""Who may add articles to a dashboard: whoever sits at the machine that runs it, unless its host says otherwise.

Articles that are added fill the disk and keep the processor busy, and are shown to all who look. So nobody may where
COMMUNIQUE_READ_ONLY=1 stands in the environment; everybody may who can open it where COMMUNIQUE_READ_ONLY=0 does; and
where nothing is said, only a browser on the same machine. No Streamlit.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from dashboard.model.waiting import READ_ONLY_VARIABLE, read_only

OFF = (
    "Nothing can be added to this dashboard: its coverage is shown as it is. To analyse articles of your own, open a "
    "dashboard of your own."
)
ELSEWHERE = (
    "Articles are added on the machine that runs this dashboard, by opening it there as localhost. Its host can allow "
    "it to everybody who can open the dashboard, with COMMUNIQUE_READ_ONLY=0 in its environment."
)
_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
"""Headers that a proxy adds: the browser is behind it, wherever that is."""


def why_not(remote: str | None, headers: Mapping[str, str]) -> str | None:
    """Why whoever looks may not add anything, in plain words; None where they may.

    ``remote`` is the address from which they are connected, None for this machine; ``headers`` are those of their
    browser, by names in lower case. The address alone would let in everybody who comes through a proxy on this machine,
    and the name in the browser's address bar alone everybody who writes the headers themselves.
    """
    if read_only():
        return OFF
    if os.environ.get(READ_ONLY_VARIABLE, "").strip():
        return None
    behind = any(name in headers for name in _FORWARDED)
    named = urlsplit(headers["origin"]).hostname if "origin" in headers else _host(headers.get("host"))
    here = (remote is None or _is_loopback(remote)) and not behind and (named is None or _is_loopback(named))
    return None if here else ELSEWHERE


def _host(header: str | None) -> str | None:
    return urlsplit(f"//{header}").hostname if header else None


def _is_loopback(name: str) -> bool:
    if name.lower().rstrip(".") == "localhost" or name.lower().endswith(".localhost"):
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False
