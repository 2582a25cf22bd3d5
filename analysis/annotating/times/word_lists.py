"""The word lists of ``lexicon/times`` that checks and tenses ask for."""

from __future__ import annotations

from functools import cache

from analysis.language import lexicon


@cache
def context_words(name: str) -> frozenset[str]:
    """The words of the list ``name`` in context.toml: what stands around an expression."""
    return frozenset(lexicon.toml("times/context")[name]["words"])


@cache
def link(name: str) -> str:
    """The pattern ``name`` in links.toml: what stands between two expressions, or beside one."""
    pattern: str = lexicon.toml("times/links")[name]["pattern"]
    return f"(?:{pattern})"


@cache
def verb_words(name: str) -> frozenset[str]:
    """The words of the list ``name`` in verbs.toml: what governs an expression."""
    return frozenset(lexicon.toml("times/verbs")[name]["words"])


@cache
def attachment_words(name: str) -> frozenset[str]:
    """The words of the list ``name`` in attachment.toml: what an expression dates."""
    return frozenset(lexicon.toml("times/attachment")[name]["words"])
