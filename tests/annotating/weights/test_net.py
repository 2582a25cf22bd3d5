"""The small net that learned scorers share."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.annotating.weights.net import Net, arrays, pack_names, sigmoid, softmax, unpack_names


@pytest.fixture
def net() -> Net:
    """Twice the first number, and once what the second has above one."""
    return Net(
        mean=np.array([1, 0], dtype=np.float32),
        scale=np.array([0.5, 1], dtype=np.float32),
        linear=np.array([1, 0], dtype=np.float32),
        bias=0.25,
        inner=np.array([[0], [1]], dtype=np.float32),
        inner_bias=np.array([-1], dtype=np.float32),
        outer=np.array([1], dtype=np.float32),
    )


def test_a_line_is_scaled_and_weighed_with_and_without_the_layer(net) -> None:
    lines = np.array([[1, 0], [2, 0], [1, 3], [1, -3]], dtype=np.float32)
    assert net(lines).tolist() == [0.25, 2.25, 2.25, 0.25]


def test_a_net_comes_back_from_a_file_as_it_was(net) -> None:
    again = Net.unpack(net.pack("pair"), "pair")
    lines = np.random.default_rng(0).normal(size=(5, 2)).astype(np.float32)
    assert np.array_equal(again(lines), net(lines))


def test_two_nets_lie_in_one_file_by_their_names(net) -> None:
    assert not net.pack("one").keys() & net.pack("two").keys()


def test_weights_are_read_once() -> None:
    assert arrays("coreference") is arrays("coreference")


def test_a_score_of_none_is_even_odds_and_extreme_ones_stay_numbers() -> None:
    assert sigmoid(np.array([0, -1e6, 1e6], dtype=np.float32)) == pytest.approx([0.5, 0, 1])


def test_shares_sum_to_one() -> None:
    shares = softmax(np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 1000.0]], dtype=np.float32))
    assert np.allclose(shares.sum(axis=1), 1)
    assert shares[1].tolist() == [0, 0, 1]


def test_names_come_back_in_their_order() -> None:
    packed = pack_names(["told news", "Régnes", ""])
    assert packed.dtype == np.uint8 and unpack_names(packed) == ["told news", "Régnes", ""]
