"""What is likely of one event is put together, and what keeps apart is kept apart."""

from __future__ import annotations

from analysis.resolving.events.agglomeration import ATTACHED, ENOUGH, FEW, Pair, groups

LIKELY, UNLIKELY, APART = Pair(3.0), Pair(-3.0), Pair(3.0, vetoed=True)


def put(pairs: dict[str, Pair], doubtful: str = "", count: int = 0) -> list[str]:
    """Groups of the letters a, b, c …; ``pairs`` by two letters."""
    letters = "abcdefghijklmn"[: count or 1 + max(ord(each) - ord("a") for key in pairs for each in key)]
    found = groups(
        [letter not in doubtful for letter in letters],
        {(letters.index(one), letters.index(other)): pair for (one, other), pair in pairs.items()},
    )
    return ["".join(letters[n] for n in members) for members in found]


def test_likely_pairs_are_joined_and_others_are_not():
    assert put({"ab": LIKELY, "bc": UNLIKELY}) == ["ab", "c"]
    assert put({}, count=2) == ["a", "b"]


def test_a_single_pair_has_to_be_likelier_than_the_mean_of_many():
    little = Pair(ENOUGH + FEW / 2)
    assert put({"ab": little}) == ["a", "b"]
    assert put({"ab": LIKELY, "cd": LIKELY, **dict.fromkeys(("ac", "ad", "bc", "bd"), little)}) == ["abcd"]


def test_all_pairs_of_two_groups_count_and_not_only_the_likeliest():
    assert put({"ab": Pair(4.0), "cd": Pair(4.0), "bc": LIKELY, **dict.fromkeys(("ac", "ad", "bd"), UNLIKELY)}) == [
        "ab",
        "cd",
    ]


def test_what_keeps_two_apart_keeps_their_groups_apart():
    assert put({"ab": APART}) == ["a", "b"]
    assert put({"ab": Pair(4.0), "ac": APART, "bc": LIKELY}) == ["ab", "c"]


def test_one_account_with_a_wrong_day_does_not_tear_an_event_apart():
    right = {one + other: Pair(4.0) for n, one in enumerate("abcde") for other in "abcde"[n + 1 :]}
    assert put({**right, **{one + "f": LIKELY for one in "bcde"}, "af": APART}) == ["abcdef"]
    assert put({**right, **{one + "f": LIKELY for one in "cde"}, "af": APART, "bf": APART}) == ["abcde", "f"]


def test_what_fits_two_that_keep_each_other_apart_joins_neither_unless_one_is_mostly_told():
    assert put({"ab": APART, "ac": LIKELY, "bc": LIKELY}) == ["a", "b", "c"]
    assert put({"ab": APART, "ac": Pair(4.0), "bc": LIKELY}) == ["ac", "b"]
    mostly = {"bc": Pair(4.0), "bd": Pair(4.0), "cd": Pair(4.0), "ab": APART, "ac": APART, "ad": APART}
    assert put({**mostly, "ae": LIKELY, "be": LIKELY, "ce": LIKELY, "de": LIKELY}) == ["a", "bcde"]


def test_doubtful_accounts_join_what_stands_and_never_make_or_bridge_events():
    assert put({"ab": LIKELY}, doubtful="ab") == ["a", "b"]
    assert put({"ab": LIKELY, "bc": LIKELY}, doubtful="b") == ["ab", "c"]
    assert put({"ab": Pair(ATTACHED - 0.1)}, doubtful="b") == ["a", "b"]
    assert put({"ab": APART}, doubtful="b") == ["a", "b"]
    assert put({"ab": LIKELY, "ac": LIKELY, "bc": Pair(4.0)}, doubtful="bc") == ["abc"]
