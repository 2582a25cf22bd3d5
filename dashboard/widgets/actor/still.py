"""How the small drawings of a profile behave in the browser."""

from __future__ import annotations

from collections.abc import Mapping

STILL: Mapping[str, bool] = {"displayModeBar": False}
"""The drawings are small and not to be zoomed; Plotly's bar would bring a button that sends the data to its cloud."""
