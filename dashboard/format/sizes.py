"""How large a file is, in words."""

from __future__ import annotations


def size(count: int) -> str:
    """``812 bytes``, ``4 KB``, ``1.2 MB``: a thousand bytes are a KB."""
    if count < 1_000:
        return "1 byte" if count == 1 else f"{count:,} bytes"
    if count < 999_500:
        return f"{count / 1_000:,.0f} KB"
    return f"{count / 1_000_000:,.1f} MB"
