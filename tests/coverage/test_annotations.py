"""Annotations as text and back."""

from __future__ import annotations

import pytest

from analysis.coverage.annotations import decode, encode
from analysis.records import Annotation
from tests.coverage.conftest import ANNOTATIONS


@pytest.mark.parametrize("annotation", ANNOTATIONS)
def test_an_annotation_is_the_same_after_writing_and_reading(annotation: Annotation):
    assert decode(encode(annotation)) == annotation


def test_the_annotation_of_a_real_article_is_the_same_after_writing_and_reading(annotate_text):
    from tests.conftest import SEED_FILE

    annotation = annotate_text(SEED_FILE.read_text(encoding="utf-8"), "2021-03-18")
    assert annotation.mentions and annotation.quotes and annotation.events and annotation.times
    assert decode(encode(annotation)) == annotation


def test_a_field_that_another_version_had_is_passed_over():
    text = encode(ANNOTATIONS[1]).replace('{"article":', '{"mood":"grave","article":')
    assert decode(text) == ANNOTATIONS[1]
