"""How large a file is, in words."""

import pytest

from dashboard.format.sizes import size


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_400, "1 KB"), (999_499, "999 KB"), (999_500, "1.0 MB")],
)
def test_bytes_in_words(count: int, words: str) -> None:
    assert size(count) == words
