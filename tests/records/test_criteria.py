"""What a reason can be: each kind is named once, and is one that code gives."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from analysis.records import CriterionKind
from tests.conftest import ROOT

KINDS = get_args(CriterionKind)
SOURCES = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "analysis" / "resolving").rglob("*.py"))
)


def test_no_kind_is_named_twice() -> None:
    assert len(KINDS) > 50
    assert sorted({kind for kind in KINDS if KINDS.count(kind) > 1}) == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_a_few_plain_words_and_is_given_somewhere(kind: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind)
    assert f'"{kind}"' in SOURCES
