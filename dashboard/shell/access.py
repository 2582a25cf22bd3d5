"""Whether whoever looks at the dashboard may add to it: `dashboard.model.adding`, asked of their connection."""

from __future__ import annotations

import streamlit as st
from streamlit import config

from dashboard.model import adding
from dashboard.model.waiting import read_only


def why_not() -> str | None:
    """Why they may not, in plain words; None where they may."""
    headers = {name.lower(): value for name, value in st.context.headers.items()}
    return adding.why_not(st.context.ip_address, headers)


def may_add() -> bool:
    """Whether they may."""
    return why_not() is None


def close_uploads() -> None:
    """Lets the server refuse every file that is sent, where nobody may add: hiding the field would not keep one out."""
    if read_only() and config.get_option("server.maxUploadSize"):
        config.set_option("server.maxUploadSize", 0)
