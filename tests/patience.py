"""How long tests wait for others, and how they measure what work costs: so that a busy machine fails none of them."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

PATIENCE = 300
"""Seconds after which something that was waited for has hung. Nothing waits longer than it must: this is no delay."""


def cost(work: Callable[[], object], tries: int = 3) -> float:
    """Seconds of the processor that the work takes in this thread, the least of several tries.

    What other programs and other threads do meanwhile does not count, nor does tidying up after earlier tests.
    """
    least = float("inf")
    collecting = gc.isenabled()
    gc.disable()
    try:
        for _ in range(tries):
            began = time.thread_time()
            work()
            least = min(least, time.thread_time() - began)
    finally:
        if collecting:
            gc.enable()
    return least
