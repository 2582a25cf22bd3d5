"""A server, and what asks it."""

from collections.abc import Iterator

import pytest

from tests.collecting.serving import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as each:
        yield each
