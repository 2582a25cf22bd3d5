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


def test_what_has_its_default_value_is_left_out_and_a_span_is_two_numbers():
    assert encode(Annotation(article="a")) == '{"article":"a"}'
    text = encode(ANNOTATIONS[2])
    assert '"parts":[[' in text and '"addressee"' not in text and "\n" not in text
    assert "阿達" in text  # as it is written, not as an escape


@pytest.mark.parametrize("text", ["", "[]", "7", '{"mentions":[]}', '{"article":"a","times":[{"start":"x"}]}'])
def test_any_other_text_is_refused(text: str):
    with pytest.raises((ValueError, TypeError, AttributeError)):
        decode(text)
