"""Texts as they came in: how a build keeps them beside the clean ones."""

from __future__ import annotations

import zlib


def compressed(text: str) -> bytes:
    """The text as bytes that `decompressed` takes."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def decompressed(kept: bytes) -> str:
    """The text that `compressed` was given."""
    return zlib.decompress(kept).decode("utf-8", "surrogatepass")
