"""The new year of the Chinese calendar, by the new moons."""

from __future__ import annotations

from datetime import date
from math import floor, radians, sin

_JULIAN = 1721424.5
"""Julian day of the ordinal 0 of `datetime.date`, at midnight."""
_BEIJING = 8 / 24


def chinese_new_year(year: int) -> date:
    """First day of the Chinese year that begins in ``year``: the second new moon after the one that opens the month of
    the December solstice. (A leap month in between, as in 2034, comes out a month early.)

    New moons and solstice after Meeus, Astronomical Algorithms, chapters 49 and 27, to some minutes.
    """
    solstice = _day(_solstice(year - 1))
    k = round((year - 1 + 0.97 - 2000) * 12.3685) + 1
    while _day(_new_moon(k)) > solstice:
        k -= 1
    return _day(_new_moon(k + 2))


def _day(julian: float) -> date:
    return date.fromordinal(floor(julian + _BEIJING - _JULIAN))


def _solstice(year: int) -> float:
    y = (year - 2000) / 1000
    return 2451900.05952 + 365242.74049 * y - 0.06223 * y**2 - 0.00823 * y**3 + 0.00032 * y**4


def _new_moon(k: int) -> float:
    t = k / 1236.85
    sun = radians(2.5534 + 29.10535670 * k)
    moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    node = radians(160.7108 + 390.67050284 * k)
    mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t
    return (
        mean
        - 0.40720 * sin(moon)
        + 0.17241 * sin(sun)
        + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * node)
        + 0.00739 * sin(moon - sun)
        - 0.00514 * sin(moon + sun)
        + 0.00208 * sin(2 * sun)
        - 0.00111 * sin(moon - 2 * node)
        - 0.00057 * sin(moon + 2 * node)
    )
