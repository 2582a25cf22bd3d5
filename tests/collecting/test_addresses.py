"""Addresses: which are asked for, and which are one page."""

import pytest

from analysis.collecting.addresses import LONGEST, BadAddress, cleaned, host_of, key_of, root_of
from analysis.language import lexicon


@pytest.mark.parametrize(("given", "left"), lexicon.toml("collecting")["tracking"]["examples"])
def test_what_only_tells_the_way_to_a_page_is_left_out(given: str, left: str):
    assert cleaned(given) == left


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ("HTTPS://MeridianPost.example:443/a b#top", "https://meridianpost.example/a%20b"),
        ("http://meridianpost.example", "http://meridianpost.example/"),
        ("http://meridianpost.example:8080/a", "http://meridianpost.example:8080/a"),
        (" https://kesh.example/pa\nth ", "https://kesh.example/path"),
        ("https://kesh.example/caf%C3%A9?q=é", "https://kesh.example/caf%C3%A9?q=%C3%A9"),
        ("https://bücher.example/x", "https://xn--bcher-kva.example/x"),
        ("http://[2001:db8::1]/a", "http://[2001:db8::1]/a"),
    ],
)
def test_an_address_is_written_as_it_is_asked_for(given: str, asked: str):
    assert cleaned(given) == asked == cleaned(asked)


def test_a_part_of_an_address_is_completed_by_the_page_it_stands_on():
    assert cleaned("../b?x=1#y", "https://kesh.example/a/c") == "https://kesh.example/b?x=1"
    assert cleaned("//orin.example/b", "https://kesh.example/a") == "https://orin.example/b"
    with pytest.raises(BadAddress):
        cleaned("file:///etc/passwd", "https://kesh.example/")


@pytest.mark.parametrize(
    "given",
    ["", "kesh.example", "ftp://kesh.example/", "javascript:alert(1)", "http:///a", "http://[::1/", "http://a:b:c/",
     "https://name:word@kesh.example/", "http://kesh.example:99999/", "https://kesh.example/" + "a" * LONGEST,
     "http://a..é/"],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused_with_the_reason(given: str):
    with pytest.raises(BadAddress, match=r"\w"):
        cleaned(given)


def test_addresses_of_one_page_have_one_key():
    one = {key_of(cleaned(each)) for each in ("http://Kesh.example/a?x=1&y=2#t", "https://kesh.example/a?y=2&x=1")}
    assert len(one) == 1
    assert key_of("https://kesh.example/a") != key_of("https://kesh.example/A")
    assert key_of("https://kesh.example/a") != key_of("https://kesh.example:8443/a")


def test_the_host_is_told_with_an_unusual_port():
    assert host_of("http://kesh.example:8080/a") == "kesh.example:8080" != host_of("http://kesh.example/a")
    assert root_of("http://kesh.example:8080/a?b") == "http://kesh.example:8080"
